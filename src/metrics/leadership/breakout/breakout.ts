import { z } from 'zod';
import {
  countSessions,
  type DayNumber,
  findBreakout,
  findDay,
  mean,
  nextSession,
  type Series,
  sliceSeries,
  toIsoDate,
} from '../../../core/index.ts';
import { defineMetric, type MetricContext } from '../../definition.ts';
import { readToDate } from '../../levels.ts';
import { readMonthHighs } from '../../months.ts';
import { NotMeasurable } from '../../warning.ts';

const volumeSessions = 50;

export const breakout = defineMetric({
  id: 'breakout',
  version: 1,
  name: 'Breakout from a base',
  family: 'leadership',
  basis: 'measured',
  question: 'Did it close above a level that had stood for long, on what volume, and has it held?',
  formula:
    'latest close above every close of the `lookback` sessions before it whose level had stood `minBase` sessions',
  conventions: [
    'closing levels',
    'the level is the highest close passed; the base runs from the close that set it to the breakout',
    `volume is compared with the mean of the ${volumeSessions} sessions before, the breakout's own left out`,
    'an all-time breakout is checked against the highest closes of the months before the daily closes begin',
  ],
  warmUp: 'lookback sessions before the breakout',
  references: ['Edwards and Magee, Technical Analysis of Stock Trends, on breakouts, bases and volume'],
  value: { unit: 'sessions', meaning: 'length of the base the latest breakout left' },
  details: {
    date: { unit: 'date', meaning: 'day of the breakout' },
    close: { unit: 'index points', meaning: 'close of that day' },
    level: { unit: 'index points', meaning: 'the level it passed' },
    levelDate: { unit: 'date', meaning: 'day the level was set' },
    last: { unit: 'index points', meaning: 'close on the as-of date' },
    holds: { unit: 'yes or no', meaning: 'whether no close since has been at or below the level' },
    firstBelow: { unit: 'date', meaning: 'first close since at or below the level' },
    volumeRatio: { unit: 'ratio', meaning: 'volume of the breakout over its own past mean' },
  },
  params: z.object({
    series: z.string().min(1).max(200).describe('the index or fund, by the id of its source'),
    lookback: z.coerce
      .number()
      .int()
      .min(20)
      .max(2520)
      .default(252)
      .describe('sessions whose closes it must exceed [sessions]'),
    minBase: z.coerce
      .number()
      .int()
      .min(5)
      .max(2520)
      .default(63)
      .describe('sessions the level must have stood [sessions]'),
    within: z.coerce
      .number()
      .int()
      .min(1)
      .max(2520)
      .default(126)
      .describe('how far back the breakout may lie [sessions]'),
    volume: z.string().max(200).default('').describe('series of shares traded to compare (default: none)'),
  }),
  inputs: (params) => [{ series: params.series, field: 'close' }],
  evaluate(context, params) {
    const daily = readToDate(context, params.series, 'price');
    const { days, values } = daily;
    const window = { base: days[0] as number, first: days[0] as number, last: days.at(-1) as number };
    if (values.length <= params.lookback) {
      throw new NotMeasurable('insufficient-history', `have ${values.length} closes, need ${params.lookback + 1}`);
    }
    const found = findBreakout(values, params, values.length - params.within);
    if (found === undefined && values.length < params.lookback + params.within) {
      throw new NotMeasurable(
        'insufficient-history',
        `no breakout in the part that can be searched: have ${values.length} closes, need ${params.lookback + params.within} to search ${params.within} sessions`,
      );
    }
    if (found === undefined) {
      throw new NotMeasurable(
        'undefined-value',
        `no close of the last ${params.within} sessions broke out of a base of ${params.minBase} sessions`,
      );
    }
    const day = days[found.at] as number;
    const close = values[found.at] as number;
    const atHand: Level = { day: days[found.level] as number, close: values[found.level] as number };
    const { day: levelDay, close: level } = found.isHighestAtHand
      ? findOlderLevel(context, params.series, daily, atHand, close)
      : atHand;
    const below = values.findIndex((later, i) => i > found.at && later <= level);
    return {
      value: countSessions(nextSession(levelDay), day),
      window,
      details: {
        date: toIsoDate(day),
        close,
        level,
        levelDate: toIsoDate(levelDay),
        last: values.at(-1) as number,
        holds: below < 0,
        firstBelow: below < 0 ? null : toIsoDate(days[below] as number),
        volumeRatio: toVolumeRatio(context, params.volume, day),
      },
    };
  },
});

interface Level {
  readonly day: DayNumber;
  readonly close: number;
}

/**
 * The level an all-time breakout passed, where months before the daily closes at hand may hold a higher one. Warns where
 * they hold a close as high as the breakout's, or where there are no such months.
 */
function findOlderLevel(context: MetricContext, series: string, daily: Series, atHand: Level, close: number): Level {
  const start = daily.days[0] as number;
  const highs = readMonthHighs(context, series, daily);
  const older = Array.from(highs.days, (day, i) => ({ day, close: highs.values[i] as number })).filter(
    ({ day }) => day < start,
  );
  const highest = older.reduce((best, level) => (level.close > best.close ? level : best), atHand);
  if (older.length === 0) {
    context.warn(
      'insufficient-history',
      `the level is the highest since ${toIsoDate(start)}, where the closes at hand begin; an older one may be higher`,
    );
  } else if (highest.close >= close) {
    context.warn(
      'insufficient-history',
      `a close of ${highest.close} on ${toIsoDate(highest.day)}, before the daily closes at hand begin, was as high: this is no all-time breakout`,
    );
    return atHand;
  }
  return highest;
}

function toVolumeRatio(context: MetricContext, series: string, day: DayNumber): number {
  if (series === '') return Number.NaN;
  const volume: Series = sliceSeries(context.view.values(series, 'volume'), 0, day);
  const at = findDay(volume.days, day);
  if (at < volumeSessions) {
    context.warn(
      'no-observation',
      `${series} has no volume for ${toIsoDate(day)} and the ${volumeSessions} sessions before`,
    );
    return Number.NaN;
  }
  return (volume.values[at] as number) / mean(volume.values.subarray(at - volumeSessions, at));
}
