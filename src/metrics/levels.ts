import {
  alignSeries,
  countSessions,
  type DayNumber,
  endOfMonth,
  findDay,
  findDayOnOrBefore,
  type LevelSeries,
  prependSeries,
  previousSession,
  type ReturnKind,
  RotascopeError,
  type Series,
  sessionOnOrBefore,
  toIsoDate,
  toMonthIndex,
} from '../core/index.ts';
import { type DayRange, type MarketView, maximumAgeDays, type SeriesField } from '../data/index.ts';
import type { DayWindow, InputRef, MetricContext } from './definition.ts';
import { NotMeasurable } from './warning.ts';

interface BlendPart {
  readonly weight: number;
  readonly series: string;
}

/** The parts of a blend such as `0.95*^GSPC+0.05*^RUT`; one part of weight 1 for a plain series id. Weights sum to 1. */
export function parseBlend(reference: string): readonly BlendPart[] {
  if (!reference.includes('*')) return [{ weight: 1, series: reference }];
  const parts = reference.split('+').map((part) => {
    const [weight = '', series = ''] = part.split('*');
    return { weight: Number(weight), series: series.trim() };
  });
  const total = parts.reduce((sum, part) => sum + part.weight, 0);
  if (parts.every((part) => part.weight > 0 && part.series !== '') && Math.abs(total - 1) < 1e-9) return parts;
  throw new RotascopeError(
    'invalid-parameter',
    `blend "${reference}": needs WEIGHT*SERIES+..., weights above 0 that sum to 1`,
  );
}

/** The inputs of a level reference, for a definition's list. */
export function levelInputs(reference: string, kind: ReturnKind): InputRef[] {
  return parseBlend(reference).map(({ series }) => ({ series, field: kind === 'price' ? 'close' : 'total' }));
}

/**
 * Levels of a series or blend. A blend is rebalanced daily to its weights, starts at 100, and is announced as a mix.
 * Sessions between the first and the last close that have none are named: a high, a run or a share may hide in them.
 */
export function readLevels<Kind extends ReturnKind>(
  context: MetricContext,
  reference: string,
  kind: Kind,
  range?: DayRange,
): LevelSeries<Kind> {
  const parts = parseBlend(reference);
  const levels = parts.map(({ series }) => {
    const part = context.view.levels(series, kind, range);
    warnIfSessionsLack(context, series, part);
    return part;
  });
  if (parts.length === 1) return levels[0] as LevelSeries<Kind>;
  context.warn('mixed-benchmark', `${reference} is a mix, rebalanced daily, that stands in for an index not at hand`);
  return toBlend(parts, levels, kind);
}

function warnIfSessionsLack(context: MetricContext, series: string, { days, values }: Series): void {
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return;
  const lacking = countSessions(first, last) - countKnown(values);
  if (lacking <= 0) return;
  const span = `${toIsoDate(first)} to ${toIsoDate(last)}`;
  context.warn('unused-session', `${series} lacks a close on ${lacking} sessions of ${span}: they are left out`);
}

function countKnown(values: Float64Array): number {
  return values.reduce((count, value) => (Number.isNaN(value) ? count : count + 1), 0);
}

function toBlend<Kind extends ReturnKind>(
  parts: readonly BlendPart[],
  series: readonly LevelSeries<Kind>[],
  kind: Kind,
): LevelSeries<Kind> {
  const days = series
    .slice(1)
    .reduce(
      (common, part) => alignSeries({ days: common, values: new Float64Array(common.length) }, part).days,
      alignSeries(series[0] as Series, series[0] as Series).days,
    );
  const aligned = series.map((part) => alignSeries({ days, values: new Float64Array(days.length) }, part).right);
  const values = new Float64Array(days.length).fill(100);
  for (let i = 1; i < days.length; i++) {
    let growth = 0;
    parts.forEach(({ weight }, k) => {
      const levels = aligned[k] as Float64Array;
      growth += (weight * (levels[i] as number)) / (levels[i - 1] as number);
    });
    values[i] = (values[i - 1] as number) * growth;
  }
  return { days, values, returnKind: kind };
}

/**
 * Levels over a window, from the close of its base to its last close; not measurable where either close is missing.
 * A close counts only on its own session: nothing is carried forward.
 */
export function readWindow<Kind extends ReturnKind>(
  context: MetricContext,
  reference: string,
  kind: Kind,
  window: DayWindow,
): LevelSeries<Kind> {
  const levels = readLevels(context, reference, kind, { first: window.base, last: window.last });
  for (const day of [window.base, window.last]) {
    const index = findDay(levels.days, day);
    if (index < 0 || Number.isNaN(levels.values[index])) failMissing(context.view, reference, kind, day);
  }
  return levels;
}

/** The last level of a series over its first, less one: the return of the window it spans. Unit: fraction. */
export function toSpanReturn(levels: Series): number {
  return (levels.values.at(-1) as number) / (levels.values[0] as number) - 1;
}

/**
 * All levels up to the as-of date's own session; not measurable where that close is missing, so that a current state is
 * never told from old figures.
 */
export function readToDate<Kind extends ReturnKind>(
  context: MetricContext,
  reference: string,
  kind: Kind,
): LevelSeries<Kind> {
  const levels = readLevels(context, reference, kind);
  const session = sessionOnOrBefore(context.view.asOf);
  if (levels.days.at(-1) !== session || Number.isNaN(levels.values.at(-1))) {
    failMissing(context.view, reference, kind, session);
  }
  return levels;
}

/**
 * The highest close of each month, from monthly figures before the daily closes begin; warns of sessions between the
 * two that neither covers.
 */
export function readMonthHighs({ view, warn }: MetricContext, series: string, daily: Series): Series {
  const highs = view.monthHighs(series);
  const start = daily.days[0] as number;
  const lastOlder = highs.days[findDayOnOrBefore(highs.days, start - 1)];
  if (lastOlder !== undefined && toMonthIndex(previousSession(start)) > toMonthIndex(lastOlder)) {
    const span = `${toIsoDate(endOfMonth(lastOlder) + 1)} to ${toIsoDate(start - 1)}`;
    warn('unused-session', `${series} has neither closes nor a month's high for ${span}`);
  }
  return highs;
}

/** A month-end line whose last value may be the latest close of an unfinished month. */
export interface MonthLine extends Series {
  readonly isPartial: boolean;
}

/** The closes of finished months and, where the date lies inside a month, its latest close after them. */
export function readMonthsToDate(context: MetricContext, reference: string, kind: ReturnKind): MonthLine {
  const parts = parseBlend(reference);
  const lines = parts.map(({ series }) => readPartToDate(context, series, kind));
  for (const [i, line] of lines.entries()) warnIfMonthsLack(context, (parts[i] as BlendPart).series, line);
  const [line] = lines as [MonthLine];
  if (parts.length === 1) return line;
  context.warn(
    'mixed-benchmark',
    `${reference} is a mix, here rebalanced monthly, that stands in for an index not at hand`,
  );
  return {
    ...toBlend(
      parts,
      lines.map((part) => ({ ...part, returnKind: kind })),
      kind,
    ),
    isPartial: line.isPartial,
  };
}

function warnIfMonthsLack(context: MetricContext, series: string, { days, values }: Series): void {
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return;
  const lacking = toMonthIndex(last) - toMonthIndex(first) + 1 - countKnown(values);
  if (lacking <= 0) return;
  const span = `${toIsoDate(first)} to ${toIsoDate(last)}`;
  context.warn('unused-session', `${series} lacks ${lacking} month-ends of ${span}: they are left out`);
}

function readPartToDate(context: MetricContext, series: string, kind: ReturnKind): MonthLine {
  const months = context.view.monthEnds(series, kind);
  const session = sessionOnOrBefore(context.view.asOf);
  if (months.days.at(-1) === session) return { ...months, isPartial: false };
  const daily = readToDate(context, series, kind);
  return {
    ...prependSeries(months, { days: daily.days.subarray(-1), values: daily.values.subarray(-1) }),
    isPartial: true,
  };
}

function failMissing(view: MarketView, reference: string, kind: ReturnKind, day: DayNumber): never {
  const field = kind === 'price' ? 'close' : 'total';
  const lacking = parseBlend(reference)
    .map(({ series }) => ({ series, known: view.levels(series, kind) }))
    .find(({ known }) => Number.isNaN(known.values[findDay(known.days, day)] ?? Number.NaN));
  const { series, known } = lacking ?? { series: reference, known: view.levels(reference, kind) };
  const span =
    known.days.length === 0
      ? 'none is known'
      : `known: ${toIsoDate(known.days[0] as number)} to ${toIsoDate(known.days.at(-1) as number)}`;
  const what = field === 'close' ? 'close' : 'total-return level';
  const isBeforeHistory = day < (known.days[0] ?? Number.POSITIVE_INFINITY);
  throw new NotMeasurable(
    isBeforeHistory ? 'insufficient-history' : 'no-observation',
    `${series} has no ${what} for ${toIsoDate(day)} as known on ${toIsoDate(view.asOf)} (${span})`,
  );
}

/** The latest known row of a value series; not measurable where there is none or where it is past its maximum age. */
export function readLatest(
  context: MetricContext,
  series: string,
  field: SeriesField & ('value' | 'volume') = 'value',
): { day: DayNumber; value: number; history: Series } {
  const { view } = context;
  const history = view.values(series, field);
  const day = history.days.at(-1);
  const published = view.lastPublished(series, field);
  if (day === undefined || published === undefined) {
    throw new NotMeasurable('insufficient-history', `${series} has no figure known on ${toIsoDate(view.asOf)}`);
  }
  const limit = maximumAgeDays[view.meta(series, field).frequency];
  const age = view.asOf - published;
  if (age > limit) {
    throw new NotMeasurable(
      'stale-input',
      `the latest ${series} is ${history.values.at(-1)} for ${toIsoDate(day)}, published ${toIsoDate(published)}: ${age} days before ${toIsoDate(view.asOf)}, the limit is ${limit}`,
    );
  }
  return { day, value: history.values.at(-1) as number, history };
}
