import {
  alignSeries,
  type DayNumber,
  findDayOnOrBefore,
  mean,
  type ReturnKind,
  toIsoDate,
  toMonthIndex,
} from '../../core/index.ts';
import type { DayWindow, MetricContext } from '../definition.ts';
import { hasWindow, resolveWindow, type WindowParams, windowParams } from '../parameters.ts';
import { lastFinishedPeriod, readReferenceEnds } from '../sampling.ts';
import { NotMeasurable } from '../warning.ts';
import { isSameEachMonth, roundingPercent } from './is-same-each-month.ts';

/** Months that tests of structure need: with fewer their stated levels do not hold (docs/structure.md). */
export const minimumMonths = 60;

/** What every metric on these returns says of them. */
export const activeReturnConventions = [
  'month-end log active returns in percent: 100 (ln P(t) / P(t-1) - ln B(t) / B(t-1)); an unfinished month is left out',
  'months without a gap up to the last; earlier ones beyond a gap are left out, and named',
] as const;

/** The stretch of history, by `base` and `to` or by a period as people write it; without them all that is at hand. */
export const historyParams = {
  base: windowParams.base.describe(
    'the month-end the first return starts from (YYYY-MM-DD; default: the first at hand)',
  ),
  to: windowParams.to,
  period: windowParams.period.describe('the stretch as text: "the last 20 years" (default: all at hand)'),
};

export interface MonthlyActiveReturns {
  /** The last session of each month. */
  readonly days: Int32Array;
  /** Log return of the series less that of the benchmark over the month. Unit: percent. */
  readonly values: Float64Array;
  readonly window: DayWindow;
}

interface HistoryParams extends WindowParams {
  readonly series: string;
  readonly benchmark: string;
  readonly return: ReturnKind;
}

/**
 * Log active returns of finished months without a gap, up to the last one finished by the date or by the end of the
 * stretch asked for. Not measurable where that month has none, or where there are fewer than `minimum`.
 */
export function readMonthlyActiveReturns(
  context: MetricContext,
  params: HistoryParams,
  minimum = 1,
): MonthlyActiveReturns {
  const { view } = context;
  const asset = readReferenceEnds(context, params.series, params.return, 'month');
  const benchmark = readReferenceEnds(context, params.benchmark, params.return, 'month');
  const { days, left, right } = alignSeries(asset, benchmark);
  const window = hasWindow(params) ? resolveWindow(params, view.asOf) : undefined;
  const end = findDayOnOrBefore(days, window?.last ?? view.asOf);
  const last = days[end];
  const wanted = lastFinishedPeriod(window?.last ?? view.asOf, 'month');
  if (last === undefined || toMonthIndex(last) < wanted) failLate(params, window?.last ?? view.asOf, last);
  let start = end;
  while (
    start > 0 &&
    isNextMonth(days, start) &&
    (days[start - 1] as number) >= (window?.base ?? Number.NEGATIVE_INFINITY)
  )
    start--;
  const isCut =
    start > 0 && !isNextMonth(days, start) && (window === undefined || window.base < (days[start] as number));
  if (isCut) {
    context.warn(
      'unused-session',
      `${params.series} and ${params.benchmark} lack months between ${toIsoDate(days[start - 1] as number)} and ${toIsoDate(days[start] as number)}: those before are left out`,
    );
  }
  const growth = (levels: Float64Array, i: number): number =>
    Math.log((levels[i] as number) / (levels[i - 1] as number));
  const count = end - start;
  if (count < minimum)
    throw new NotMeasurable('insufficient-history', `have ${count} months in a row, need ${minimum}`);
  const leads = Float64Array.from(
    { length: count },
    (_, i) => 100 * (growth(left, start + 1 + i) - growth(right, start + 1 + i)),
  );
  return {
    days: days.slice(start + 1, end + 1),
    values: withoutRounding(leads),
    window: { base: days[start] as number, first: days[start + 1] as number, last },
  };
}

/** Leads that differ by rounding alone are equal: nothing may be inferred from their last digits. */
function withoutRounding(leads: Float64Array): Float64Array {
  if (!isSameEachMonth(leads)) return leads;
  const centre = mean(leads);
  return leads.fill(Math.abs(centre) < roundingPercent ? 0 : centre);
}

/** Whether the month of one day comes right after that of the day before it. */
export function isNextMonth(days: Int32Array, i: number): boolean {
  return toMonthIndex(days[i] as number) - toMonthIndex(days[i - 1] as number) === 1;
}

function failLate(params: HistoryParams, day: DayNumber, last: DayNumber | undefined): never {
  const known = last === undefined ? 'none is known' : `the latest is of ${toIsoDate(last)}`;
  throw new NotMeasurable(
    'no-observation',
    `${params.series} and ${params.benchmark} have no month-end for the last month finished by ${toIsoDate(day)} (${known})`,
  );
}
