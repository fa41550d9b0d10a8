import {
  addMonths,
  type DayNumber,
  parseIsoDate,
  RotascopeError,
  type RotationState,
  toIsoDate,
} from '../core/index.ts';
import { createMarketView, type SeriesStore } from '../data/index.ts';
import { createMeasurer, lastCommonDate, type Measurement, type Measurer } from '../metrics/index.ts';
import { composeAnswer, composeBaseRate, composeChanges, composeSummary, type LegReturn } from './answer.ts';
import { assessBreak, type BreakOrBlip } from './break-or-blip.ts';
import type { Case } from './case.ts';
import { type Confidence, toConfidence } from './confidence.ts';
import { formatOutput } from './format-value.ts';
import { createFindLacking, createIsAtHand, gatherNeeds, type ImportNeeds, toInputName } from './lacking.ts';
import { type Leaders, measureLeaders } from './leaders.ts';
import { listLegInputs } from './reach.ts';
import { type Sentence, toPlainText } from './sentence.ts';
import { readWatchpoint, type WatchpointResult } from './watchpoints.ts';
import { type DimensionResult, weighDimension } from './weigh.ts';

/** A figure that is shown without a verdict. */
export interface ContextResult {
  readonly name: string;
  /** The output asked for, in print. */
  readonly figure: string;
  readonly output: string;
  readonly measurement: Measurement;
  /** What it needs that nobody has imported. */
  readonly lacking: readonly string[];
}

/** What a case comes to on a date. */
export interface Assessment {
  readonly case: string;
  readonly title: string;
  readonly question: string;
  readonly asOf: string;
  /** The answer in one sentence, with its date. */
  readonly answer: string;
  /** The figures behind it, in one sentence. */
  readonly summary: string;
  readonly summaryParts: Sentence;
  /** Null where the state cannot be measured. */
  readonly state: RotationState | null;
  readonly stateSince: string | null;
  readonly confidence: Confidence;
  /** What became of earlier leads that began alike; empty where there is no record. */
  readonly baseRate: string;
  readonly baseRateParts: Sentence;
  readonly stateMeasurement: Measurement;
  readonly dimensions: readonly DimensionResult[];
  readonly legs: readonly LegReturn[];
  readonly leaders: Leaders;
  readonly drivers: readonly ContextResult[];
  readonly context: readonly ContextResult[];
  readonly watchpoints: readonly WatchpointResult[];
  /** Whether the lead is a lasting break or a passing one, and what such leads came to. */
  readonly breakOrBlip: BreakOrBlip;
  /** What would make the answer another one. */
  readonly changes: readonly string[];
  readonly changesParts: readonly Sentence[];
  /** Inputs that took no part, and why. */
  readonly notMeasured: readonly string[];
  /** What is not measurable only because nobody has imported its figures. */
  readonly needsImport: ImportNeeds;
}

/** Assesses a case as of a date; by default its own, or else the last date all of its legs have levels for. */
export function assessCase(given: Case, store: SeriesStore, asOf: DayNumber = findDate(given, store)): Assessment {
  const view = createMarketView(store, { asOf });
  const measure = createMeasurer(view);
  const measureAt = (day: DayNumber): Measurer =>
    day === asOf ? measure : createMeasurer(createMarketView(store, { asOf: day }));
  const measureBefore = measureAt(addMonths(asOf, -3));
  const findLacking = createFindLacking(store);
  const { challenger, incumbent } = given.legs;
  const pair = { series: challenger.series, benchmark: incumbent.series, return: given.return };
  const stateMeasurement = measure('rotation-state', pair);
  const state = stateMeasurement.value === null ? null : (stateMeasurement.details.state as RotationState);
  const lead = measure('active-return', { ...pair, period: '3 months' });
  const dimensions = given.dimensions.map((dimension) => weighDimension(dimension, measure, findLacking));
  const legs = Object.values(given.legs).map(({ label, series }) => ({
    label,
    series,
    measurement: measure('period-return', { series, return: given.return }),
  }));
  const watchpoints = given.watchpoints.map((watchpoint) =>
    readWatchpoint(watchpoint, measure, measureBefore, findLacking),
  );
  const toContext = ({ name, metric, params, output }: Case['context'][number]): ContextResult => {
    const measurement = measure(metric, params);
    const lacking = findLacking(measurement, params);
    return { name, output, figure: formatOutput(measurement, output), measurement, lacking };
  };
  const drivers = given.drivers.map(toContext);
  const context = given.context.map(toContext);
  const figures = [...dimensions.flatMap(({ evidence }) => evidence), ...drivers, ...context, ...watchpoints];
  const breakOrBlip = assessBreak(given, measure, findLacking);
  const stateNeeds = { name: 'State of the rotation', lacking: findLacking(stateMeasurement, pair) };
  const confidence = toConfidence(dimensions, state);
  const summary = composeSummary({
    legs: given.legs,
    stateMeasurement,
    lead,
    returns: legs,
    confidence,
    lacking: stateNeeds.lacking,
  });
  const baseRate = composeBaseRate(stateMeasurement);
  const changes = composeChanges(given.legs, stateMeasurement, watchpoints);
  return {
    case: given.id,
    title: given.title,
    question: given.question,
    asOf: toIsoDate(asOf),
    answer: composeAnswer(given.legs, asOf, state),
    summary: toPlainText(summary),
    summaryParts: summary,
    state,
    stateSince: stateMeasurement.details.since as string | null,
    confidence,
    baseRate: toPlainText(baseRate),
    baseRateParts: baseRate,
    stateMeasurement,
    dimensions,
    legs,
    leaders: measureLeaders(given.leaders, store, view, measureAt),
    drivers,
    context,
    watchpoints,
    breakOrBlip,
    changes: changes.map(toPlainText),
    changesParts: changes,
    notMeasured: listNotMeasured(dimensions, drivers),
    needsImport: gatherNeeds([stateNeeds, ...figures, ...breakOrBlip.grounds]),
  };
}

/** What a case says of break or blip alone. */
export interface StructureAssessment extends BreakOrBlip {
  readonly case: string;
  readonly asOf: string;
}

/** The part of an assessment that tells a break from a blip, as of a date; by default as `assessCase` takes it. */
export function assessStructure(
  given: Case,
  store: SeriesStore,
  asOf: DayNumber = findDate(given, store),
): StructureAssessment {
  const measure = createMeasurer(createMarketView(store, { asOf }));
  const found = assessBreak(given, measure, createFindLacking(store));
  return { case: given.id, asOf: toIsoDate(asOf), ...found };
}

function findDate(given: Case, store: SeriesStore): DayNumber {
  if (given.asOf !== undefined) return parseIsoDate(given.asOf);
  const inputs = listLegInputs(given);
  const isAtHand = createIsAtHand(store);
  const lacking = [...new Set(inputs.filter((input) => !isAtHand(input)).map(toInputName))];
  if (lacking.length > 0) {
    throw new RotascopeError(
      'unknown-series',
      `case ${given.id} compares series that are not at hand, so its last date is unknown: import ${lacking.join(', ')} with \`rotascope import FILE\`, or give a date with --as-of`,
    );
  }
  return lastCommonDate(store, inputs);
}

/** Why inputs took no part, each reason once with everything it kept out. */
function listNotMeasured(dimensions: readonly DimensionResult[], drivers: readonly ContextResult[]): string[] {
  const namesOfReason = new Map<string, string[]>();
  for (const { name, measurement, lacking } of [...dimensions.flatMap(({ evidence }) => evidence), ...drivers]) {
    if (measurement.value !== null || lacking.length > 0) continue;
    const reason = measurement.warnings.at(-1)?.message ?? 'no value';
    namesOfReason.set(reason, [...new Set([...(namesOfReason.get(reason) ?? []), name])]);
  }
  return [...namesOfReason].map(([reason, names]) => `${names.join('; ')}: ${reason}`);
}
