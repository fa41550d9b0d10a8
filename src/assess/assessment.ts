import { addMonths, type DayNumber, type RotationState, toIsoDate } from '../core/index.ts';
import { createMarketView, type SeriesStore } from '../data/index.ts';
import { lastCommonDate, type Measurement } from '../metrics/index.ts';
import { composeAnswer, composeBaseRate, composeChanges, composeSummary, type LegReturn } from './answer.ts';
import type { Case } from './case.ts';
import { type Confidence, toConfidence } from './confidence.ts';
import { formatOutput } from './format-value.ts';
import { type Leaders, measureLeaders } from './leaders.ts';
import { createMeasurer } from './measurer.ts';
import { readWatchpoint, type WatchpointResult } from './watchpoints.ts';
import { type DimensionResult, weighDimension } from './weigh.ts';

/** A figure that is shown without a verdict. */
export interface ContextResult {
  readonly name: string;
  /** The output asked for, in print. */
  readonly figure: string;
  readonly output: string;
  readonly measurement: Measurement;
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
  /** Null where the state cannot be measured. */
  readonly state: RotationState | null;
  readonly stateSince: string | null;
  readonly confidence: Confidence;
  /** What became of earlier leads that began alike; empty where there is no record. */
  readonly baseRate: string;
  readonly stateMeasurement: Measurement;
  readonly dimensions: readonly DimensionResult[];
  readonly legs: readonly LegReturn[];
  readonly leaders: Leaders;
  readonly drivers: readonly ContextResult[];
  readonly context: readonly ContextResult[];
  readonly watchpoints: readonly WatchpointResult[];
  /** What would make the answer another one. */
  readonly changes: readonly string[];
  /** Inputs that took no part, and why. */
  readonly notMeasured: readonly string[];
}

/** Assesses a case as of a date; by default the last date all of its legs have closes for. */
export function assessCase(given: Case, store: SeriesStore, asOf: DayNumber = lastLegDate(given, store)): Assessment {
  const view = createMarketView(store, { asOf });
  const measure = createMeasurer(view);
  const measureBefore = createMeasurer(createMarketView(store, { asOf: addMonths(asOf, -3) }));
  const { challenger, incumbent } = given.legs;
  const stateMeasurement = measure('rotation-state', { series: challenger.series, benchmark: incumbent.series });
  const state = stateMeasurement.value === null ? null : (stateMeasurement.details.state as RotationState);
  const lead = measure('active-return', { series: challenger.series, benchmark: incumbent.series, period: '3 months' });
  const dimensions = given.dimensions.map((dimension) => weighDimension(dimension, measure));
  const legs = Object.values(given.legs).map(({ label, series }) => ({
    label,
    series,
    measurement: measure('period-return', { series }),
  }));
  const watchpoints = given.watchpoints.map((watchpoint) => readWatchpoint(watchpoint, measure, measureBefore));
  const toContext = ({ name, metric, params, output }: Case['context'][number]): ContextResult => {
    const measurement = measure(metric, params);
    return { name, output, figure: formatOutput(measurement, output), measurement };
  };
  const drivers = given.drivers.map(toContext);
  const confidence = toConfidence(dimensions, state);
  return {
    case: given.id,
    title: given.title,
    question: given.question,
    asOf: toIsoDate(asOf),
    answer: composeAnswer(given.legs, asOf, state),
    summary: composeSummary({ legs: given.legs, stateMeasurement, lead, returns: legs, confidence }),
    state,
    stateSince: stateMeasurement.details.since as string | null,
    confidence,
    baseRate: composeBaseRate(stateMeasurement),
    stateMeasurement,
    dimensions,
    legs,
    leaders: measureLeaders(given.leaders, store, view),
    drivers,
    context: given.context.map(toContext),
    watchpoints,
    changes: composeChanges(given.legs, stateMeasurement, watchpoints),
    notMeasured: listNotMeasured(dimensions, drivers),
  };
}

function lastLegDate(given: Case, store: SeriesStore): DayNumber {
  return lastCommonDate(
    store,
    Object.values(given.legs).map(({ series }) => ({ series, field: 'close' as const })),
  );
}

/** Why inputs took no part, each reason once with everything it kept out. */
function listNotMeasured(dimensions: readonly DimensionResult[], drivers: readonly ContextResult[]): string[] {
  const namesOfReason = new Map<string, string[]>();
  for (const { name, measurement } of [...dimensions.flatMap(({ evidence }) => evidence), ...drivers]) {
    if (measurement.value !== null) continue;
    const reason = measurement.warnings[0]?.message ?? 'no value';
    namesOfReason.set(reason, [...new Set([...(namesOfReason.get(reason) ?? []), name])]);
  }
  return [...namesOfReason].map(([reason, names]) => `${names.join('; ')}: ${reason}`);
}
