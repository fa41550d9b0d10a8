import { addMonths, type DayNumber, isLeading, type RotationState, toIsoDate } from '../core/index.ts';
import { createMarketView, type SeriesStore } from '../data/index.ts';
import { lastCommonDate, type Measurement } from '../metrics/index.ts';
import { type Confidence, composeAnswer, composeChanges, toConfidence } from './answer.ts';
import type { Case } from './case.ts';
import { type Leaders, measureLeaders } from './leaders.ts';
import { createMeasurer } from './measurer.ts';
import { readWatchpoint, type WatchpointResult } from './watchpoints.ts';
import { type DimensionResult, weighDimension } from './weigh.ts';

export interface LegReturn {
  readonly label: string;
  readonly series: string;
  readonly measurement: Measurement;
}

export interface DriverResult {
  readonly name: string;
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
  /** Null where the state cannot be measured. */
  readonly state: RotationState | null;
  readonly stateSince: string | null;
  readonly confidence: Confidence;
  readonly stateMeasurement: Measurement;
  readonly dimensions: readonly DimensionResult[];
  readonly legs: readonly LegReturn[];
  readonly leaders: Leaders;
  readonly drivers: readonly DriverResult[];
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
  const dimensions = given.dimensions.map((dimension) => weighDimension(dimension, measure));
  const legs = Object.values(given.legs).map(({ label, series }) => ({
    label,
    series,
    measurement: measure('period-return', { series }),
  }));
  const watchpoints = given.watchpoints.map((watchpoint) => readWatchpoint(watchpoint, measure, measureBefore));
  const drivers = given.drivers.map(({ name, metric, params }) => ({ name, measurement: measure(metric, params) }));
  const confidence = toConfidence(dimensions, state !== null && isLeading(state));
  return {
    case: given.id,
    title: given.title,
    question: given.question,
    asOf: toIsoDate(asOf),
    answer: composeAnswer({ legs: given.legs, asOf, state, returns: legs, confidence, stateMeasurement }),
    state,
    stateSince: stateMeasurement.details.since as string | null,
    confidence,
    stateMeasurement,
    dimensions,
    legs,
    leaders: measureLeaders(given.leaders, store, view),
    drivers,
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

function listNotMeasured(dimensions: readonly DimensionResult[], drivers: readonly DriverResult[]): string[] {
  const missing = [...dimensions.flatMap(({ evidence }) => evidence), ...drivers].filter(
    ({ measurement }) => measurement.value === null,
  );
  return [
    ...new Set(missing.map(({ name, measurement }) => `${name}: ${measurement.warnings[0]?.message ?? 'no value'}`)),
  ];
}
