import { z } from 'zod';
import {
  type DayNumber,
  dropMissing,
  findDayOnOrBefore,
  nextSession,
  prependSeries,
  type ReturnKind,
  type Series,
  toIsoDate,
} from '../../../core/index.ts';
import type { DayRange, SeriesField } from '../../../data/index.ts';
import { type DayWindow, defineMetric, type MetricContext } from '../../definition.ts';
import { type ExtremeSide, findEarlierLevel, findEarlierValue } from '../../earlier-level.ts';
import { readLatest } from '../../latest.ts';
import { readLevels, readWindow } from '../../levels.ts';
import { readMonthHighs } from '../../months.ts';
import { hasWindow, resolveWindow, resolveWindowOrSession, type WindowParams, windowParams } from '../../parameters.ts';
import { NotMeasurable } from '../../warning.ts';

type LevelField = ReturnKind | 'value';

const storedField = { price: 'close', total: 'total', value: 'value' } as const satisfies Record<
  LevelField,
  SeriesField
>;

const daysPerYear = 365.25;

export const levelExtreme = defineMetric({
  id: 'level-extreme',
  version: 1,
  name: 'Highest or lowest level since',
  family: 'leadership',
  basis: 'measured',
  question: 'What was its highest or lowest level of a window, and when had it last been as high or as low?',
  formula: 'max P(t), or min P(t), over the window; since = the last earlier day with P at least as high, or as low',
  conventions: [
    'closing levels, not intraday; the first day of equals',
    'without a window the as-of date alone; of values that are published later, the latest one known',
    'the base of a window is left out',
    'where daily closes do not go back far enough, the highest close of each earlier month stands for them; there is none such for lows',
    'a record is over the history at hand, which is stated',
  ],
  warmUp: 'a close on both ends of the window; one value in it',
  references: ['definition'],
  value: { unit: 'unit of the series', meaning: 'the highest or lowest level of the window' },
  details: {
    unit: { unit: 'text', meaning: 'the unit of that level' },
    date: { unit: 'date', meaning: 'day of that level' },
    since: { unit: 'date', meaning: 'last earlier day at least as high, or as low; none where the history has none' },
    yearsSince: { unit: 'years', meaning: 'from that day to the day of the level' },
    isRecord: { unit: 'yes or no', meaning: 'whether no earlier level of the history is as high, or as low' },
    historyFirst: { unit: 'date', meaning: 'where the history at hand begins' },
  },
  params: z.object({
    series: z.string().min(1).max(200).describe('the index, fund, share or value series, by the id of its source'),
    field: z
      .enum(['price', 'total', 'value'])
      .default('price')
      .describe('closing price, total-return level, or a value such as a yield or a survey'),
    side: z.enum(['high', 'low']).default('high').describe('the highest or the lowest level'),
    ...windowParams,
    period: windowParams.period.describe('the window as text: "Q4 2025", "last 30 days" (default: the as-of date)'),
  }),
  inputs: (params) => [{ series: params.series, field: storedField[params.field] }],
  evaluate(context, params) {
    const field = storedField[params.field];
    const meta = context.view.meta(params.series, field);
    const isValue = params.field === 'value';
    const search =
      params.field === 'value' ? readValueSearch(context, params) : readLevelSearch(context, params, params.field);
    const { window, range, history } = search;
    const at = findExtreme(history, range, params.side);
    if (at < 0) {
      throw new NotMeasurable(
        'no-observation',
        `${params.series} has no ${field} from ${toIsoDate(range.first)} to ${toIsoDate(range.last)} as known on ${toIsoDate(context.view.asOf)}`,
      );
    }
    const day = history.days[at] as number;
    const earlier = isValue
      ? findEarlierValue(context, history, meta.frequency, at, params.side)
      : findEarlierLevel(context, history, at, params.side);
    const since = earlier < 0 ? undefined : (history.days[earlier] as number);
    if (since !== undefined && since < search.dailyFirst) {
      context.warn(
        'estimated',
        `of the month of ${toIsoDate(since)} only the highest close is at hand: the last close as high may lie later in that month`,
      );
    }
    return {
      value: history.values[at] as number,
      window,
      details: {
        unit: meta.unit,
        date: toIsoDate(day),
        since: since === undefined ? null : toIsoDate(since),
        yearsSince: since === undefined ? null : (day - since) / daysPerYear,
        isRecord: since === undefined,
        historyFirst: toIsoDate(history.days[0] as number),
      },
    };
  },
});

interface SearchParams extends WindowParams {
  readonly series: string;
  readonly side: ExtremeSide;
}

/** Where the extreme is looked for, and what it is compared with. */
interface Search {
  readonly window: DayWindow;
  /** The days that are looked at, both ends included. */
  readonly range: DayRange;
  readonly history: Series;
  /** Before this day the history holds the highest close of each month only. */
  readonly dailyFirst: DayNumber;
}

function readLevelSearch(context: MetricContext, params: SearchParams, kind: ReturnKind): Search {
  const window = resolveWindowOrSession(params, context.view.asOf);
  readWindow(context, params.series, kind, window);
  const daily = dropMissing(readLevels(context, params.series, kind, { first: 0, last: window.last }));
  const isMonthly = kind === 'price' && params.side === 'high';
  const history = isMonthly ? prependSeries(readMonthHighs(context, params.series, daily), daily) : daily;
  return { window, range: window, history, dailyFirst: daily.days[0] as number };
}

/** Values keep other days than the sessions: the days between two sessions count with the earlier one. */
function readValueSearch(context: MetricContext, params: SearchParams): Search {
  const { view } = context;
  if (hasWindow(params)) {
    const window = resolveWindow(params, view.asOf);
    const range = { first: window.first, last: Math.min(view.asOf, nextSession(window.last) - 1) };
    return { window, range, history: dropMissing(view.values(params.series)), dailyFirst: 0 };
  }
  const history = dropMissing(readLatest(context, params.series).history);
  const last = history.days.at(-1) as number;
  return { window: { base: last, first: last, last }, range: { first: last, last }, history, dailyFirst: 0 };
}

/** Index of the first highest, or lowest, value of a range of days; -1 where there is none. */
function findExtreme({ days, values }: Series, range: DayRange, side: ExtremeSide): number {
  const end = findDayOnOrBefore(days, range.last);
  let at = -1;
  for (let i = findDayOnOrBefore(days, range.first - 1) + 1; i <= end; i++) {
    const value = values[i] as number;
    const best = values[at] as number;
    if (at < 0 || (side === 'high' ? value > best : value < best)) at = i;
  }
  return at;
}
