import { z } from 'zod';
import { nextSession, parseIsoDate, toIsoDate } from '../../../core/index.ts';
import { levelInputs } from '../../blend.ts';
import { type DayWindow, defineMetric } from '../../definition.ts';
import { rankHistoryYears, recordHistoryYears, warnIfHistoryIsShort } from '../../history.ts';
import { hasWindow, resolveWindow, returnParam, seriesParam, windowParams } from '../../parameters.ts';
import { NotMeasurable } from '../../warning.ts';
import { frequencyParam, type PeriodReturns, readPeriodReturns } from '../period-returns.ts';

type ReturnSide = 'best' | 'worst';

export const returnExtreme = defineMetric({
  id: 'return-extreme',
  version: 1,
  name: 'Best or worst period since',
  family: 'leadership',
  basis: 'measured',
  question: 'How strong, or weak, was a session, week, month, quarter or year, and when had one last been as strong?',
  formula:
    'r(k), or r(k) - r(k, benchmark); since = the end of the last earlier period with a return at least as high (best) or as low (worst)',
  conventions: [
    'close to close; an unfinished week, month, quarter or year is left out',
    'without a window the latest finished period; of a window the strongest, or weakest, period that ends in it',
    'rank 1 = the best, or the worst, of the periods up to it in the history at hand, which is stated',
    'a period whose return would go over a missing close is left out',
  ],
  warmUp: 'two closes; without a warning 10 years for a rank, 20 for a record',
  references: ['definition'],
  value: { unit: 'fraction', meaning: 'return of the period, or active return where a benchmark is given' },
  details: {
    end: { unit: 'date', meaning: 'last session of the period' },
    since: {
      unit: 'date',
      meaning: 'last session of the last earlier period at least as strong; none where the history has none',
    },
    rank: { unit: 'count', meaning: 'rank of the period in the history at hand: 1 = the strongest asked for' },
    periods: { unit: 'periods', meaning: 'periods it is ranked among, itself included' },
    rankSince: { unit: 'count', meaning: 'rank among the periods that end after sinceDate' },
    periodsSince: { unit: 'periods', meaning: 'those periods, itself included' },
    historyFirst: { unit: 'date', meaning: 'where the history at hand begins' },
  },
  params: z.object({
    series: seriesParam,
    benchmark: z
      .string()
      .max(200)
      .default('')
      .describe('what it is compared with: a series or a blend (default: nothing, its own return)'),
    return: returnParam,
    frequency: frequencyParam.default('month').describe('what one period is'),
    side: z.enum(['best', 'worst']).default('best').describe('whether high or low returns are the strong ones'),
    sinceDate: z
      .string()
      .max(10)
      .default('')
      .describe('day after which periods end for the second rank (YYYY-MM-DD; default: no second rank)'),
    ...windowParams,
    period: windowParams.period.describe(
      'the window as text: "Q4 2025", "last 30 days" (default: the latest finished period)',
    ),
  }),
  inputs: (params) => [
    ...levelInputs(params.series, params.return),
    ...(params.benchmark === '' ? [] : levelInputs(params.benchmark, params.return)),
  ],
  evaluate(context, params) {
    const sinceDay = params.sinceDate === '' ? undefined : parseIsoDate(params.sinceDate);
    const window = hasWindow(params) ? resolveWindow(params, context.view.asOf) : undefined;
    const returns = readPeriodReturns(context, params);
    const at = findPeriod(returns, window, params.side);
    if (at < 0) failNoPeriod(params, window);
    const value = returns.values[at] as number;
    const all = rankAmong(returns, at, params.side, Number.NEGATIVE_INFINITY);
    const recent = rankAmong(returns, at, params.side, sinceDay ?? Number.POSITIVE_INFINITY);
    const { since } = all;
    const first = returns.bases[0] as number;
    const base = returns.bases[at] as number;
    const end = returns.ends[at] as number;
    const history = { days: Int32Array.of(first, end), values: returns.values };
    if (since < 0) warnIfHistoryIsShort(context, history, recordHistoryYears, `the ${params.side} ${params.frequency}`);
    else warnIfHistoryIsShort(context, history, rankHistoryYears, 'the rank');
    if (sinceDay !== undefined && sinceDay < first) {
      context.warn(
        'insufficient-history',
        `the history at hand begins on ${toIsoDate(first)}, after ${toIsoDate(sinceDay)}: earlier periods are not ranked`,
      );
    }
    const isRecent = sinceDay !== undefined && end > sinceDay;
    return {
      value,
      window: { base, first: nextSession(base), last: end },
      details: {
        end: toIsoDate(end),
        since: since < 0 ? null : toIsoDate(returns.ends[since] as number),
        rank: all.rank,
        periods: all.periods,
        rankSince: isRecent ? recent.rank : null,
        periodsSince: isRecent ? recent.periods : null,
        historyFirst: toIsoDate(first),
      },
    };
  },
});

/** The place of a period among those up to it that end after a day, and the last of them before it that is as strong; -1 where none is. */
function rankAmong(
  { ends, values }: PeriodReturns,
  at: number,
  side: ReturnSide,
  after: number,
): { readonly rank: number; readonly periods: number; readonly since: number } {
  const value = values[at] as number;
  let rank = 1;
  let periods = 0;
  let since = -1;
  for (let i = 0; i <= at; i++) {
    const other = values[i] as number;
    if ((ends[i] as number) <= after || Number.isNaN(other)) continue;
    periods++;
    const isStronger = side === 'best' ? other > value : other < value;
    if (isStronger) rank++;
    if (i < at && (isStronger || other === value)) since = i;
  }
  return { rank, periods, since };
}

/** Index of the latest period, or of the strongest that ends in a window (the first of equals); -1 where there is none. */
function findPeriod({ ends, values }: PeriodReturns, window: DayWindow | undefined, side: ReturnSide): number {
  if (window === undefined) return Number.isNaN(values.at(-1)) ? -1 : values.length - 1;
  let at = -1;
  for (let i = 0; i < ends.length; i++) {
    const end = ends[i] as number;
    const value = values[i] as number;
    if (end < window.first || end > window.last || Number.isNaN(value)) continue;
    const best = values[at] as number;
    if (at < 0 || (side === 'best' ? value > best : value < best)) at = i;
  }
  return at;
}

function failNoPeriod(
  { series, frequency }: { series: string; frequency: string },
  window: DayWindow | undefined,
): never {
  const message =
    window === undefined
      ? `the latest finished ${frequency} of ${series} has no return: the close before it is missing`
      : `no ${frequency} of ${series} with both its closes ends from ${toIsoDate(window.first)} to ${toIsoDate(window.last)}`;
  throw new NotMeasurable('no-observation', message);
}
