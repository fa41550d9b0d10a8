import {
  addMonths,
  type DayNumber,
  isLastSessionOfMonth,
  isLastSessionOfWeek,
  RotascopeError,
  sessionsBetween,
  toIsoDate,
} from '../core/index.ts';
import type { SeriesStore } from '../data/index.ts';
import { type DetailScalar, isList } from './definition.ts';
import { type GivenParams, type Measurement, parseParams } from './measurement.ts';
import { findMetric, lastCommonDate, measure } from './registry.ts';

/** How far the dates of a history lie apart: every session, or the last one of each week or month. */
export const historySteps = ['day', 'week', 'month'] as const;

export type HistoryStep = (typeof historySteps)[number];

/** A metric as it was known on one date after another, in columns. */
export interface MetricHistory {
  readonly metric: string;
  readonly version: number;
  readonly unit: Measurement['unit'];
  readonly params: Measurement['params'];
  readonly every: HistoryStep;
  readonly dates: readonly string[];
  /** One a date; null where it was undefined. */
  readonly values: readonly (number | null)[];
  /** Its other outputs, but for lists: one column each. */
  readonly details: Readonly<Record<string, readonly DetailScalar[]>>;
  /** The code of the first warning of each date; null where there was none. */
  readonly warnings: readonly (string | null)[];
}

interface HistoryRange {
  /** By default a year before the last. */
  readonly first?: DayNumber | undefined;
  /** By default the last date that all inputs have figures for. */
  readonly last?: DayNumber | undefined;
  readonly every: HistoryStep;
}

const mostDates = 500;

/** Measures on every date with what was known then. Fails on a range without a session, or with more than 500 dates. */
export function measureHistory(
  store: SeriesStore,
  id: string,
  params: GivenParams,
  { first, last, every }: HistoryRange,
): MetricHistory {
  const metric = findMetric(id);
  const end = last ?? lastCommonDate(store, metric.inputs(parseParams(metric, params)));
  const days = listDays(first ?? addMonths(end, -12), end, every);
  const measured = days.map((day) => measure(store, id, params, day));
  const names = Object.entries(metric.details)
    .filter(([, spec]) => spec.isList !== true)
    .map(([name]) => name);
  const column = (name: string): DetailScalar[] => measured.map(({ details }) => toScalar(details[name]));
  return {
    metric: metric.id,
    version: metric.version,
    unit: metric.value.unit,
    params: parseParams(metric, params),
    every,
    dates: days.map(toIsoDate),
    values: measured.map(({ value }) => value),
    details: Object.fromEntries(names.map((name) => [name, column(name)])),
    warnings: measured.map(({ warnings }) => warnings[0]?.code ?? null),
  };
}

/** The last date is always one of them. */
function listDays(first: DayNumber, last: DayNumber, every: HistoryStep): DayNumber[] {
  const isWanted = { day: () => true, week: isLastSessionOfWeek, month: isLastSessionOfMonth }[every];
  const sessions = Array.from(sessionsBetween(first, last));
  const days = sessions.filter((day, i) => i === sessions.length - 1 || isWanted(day));
  const range = `from ${toIsoDate(first)} to ${toIsoDate(last)}`;
  if (days.length === 0) throw new RotascopeError('invalid-parameter', `there is no session ${range}`);
  if (days.length <= mostDates) return days;
  throw new RotascopeError(
    'invalid-parameter',
    `${range} there are ${days.length} dates, more than ${mostDates}: take a wider step or a shorter range`,
  );
}

function toScalar(value: Measurement['details'][string] | undefined): DetailScalar {
  return value === undefined || isList(value) ? null : value;
}
