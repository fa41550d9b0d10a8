import {
  countSessions,
  type DayNumber,
  findDay,
  type LevelSeries,
  type ReturnKind,
  type Series,
  sessionOnOrBefore,
  toIsoDate,
} from '../core/index.ts';
import type { DayRange, MarketView } from '../data/index.ts';
import { parseBlend, toBlend } from './blend.ts';
import type { DayWindow, MetricContext } from './definition.ts';
import { NotMeasurable } from './warning.ts';

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

function warnIfSessionsLack(context: MetricContext, series: string, { days, values }: Series): void {
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return;
  const lacking = countSessions(first, last) - countKnown(values);
  if (lacking <= 0) return;
  const span = `${toIsoDate(first)} to ${toIsoDate(last)}`;
  context.warn('unused-session', `${series} lacks a close on ${lacking} sessions of ${span}: they are left out`);
}

/** Values that are not missing. */
export function countKnown(values: Float64Array): number {
  let known = 0;
  for (let i = 0; i < values.length; i++) if (!Number.isNaN(values[i])) known++;
  return known;
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
