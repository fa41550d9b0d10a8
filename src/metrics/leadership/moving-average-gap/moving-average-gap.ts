import { z } from 'zod';
import { countSessions, type DayNumber, dropMissing, toIsoDate, toRollingMean } from '../../../core/index.ts';
import { levelInputs } from '../../blend.ts';
import { defineMetric, type MetricContext } from '../../definition.ts';
import { readToDate } from '../../levels.ts';
import { returnParam, seriesParam } from '../../parameters.ts';
import { NotMeasurable } from '../../warning.ts';

/** A distance up to this share of the average is what rounding leaves of two equal numbers. */
const roundingNoise = 1e-12;

export const movingAverageGap = defineMetric({
  id: 'moving-average-gap',
  version: 1,
  name: 'Distance from its moving average',
  family: 'leadership',
  basis: 'measured',
  question: 'Is it above or below its moving average, how far, and since when?',
  formula: 'P(last) / mean of the last `length` closes - 1',
  conventions: [
    'simple moving average of closes, the as-of close included',
    'a close equal to its average is not above it',
    'where another average is asked for, the cross is the first close of the present order of the two: golden where the faster rose above the slower, death where it fell below',
    'sessions without a close are left out of an average, which then reaches further back',
  ],
  warmUp: '`length` closes, and `other` closes',
  references: ['Edwards and Magee, Technical Analysis of Stock Trends, on moving averages'],
  value: { unit: 'fraction', meaning: 'the close over its average, less one' },
  details: {
    close: { unit: 'index points', meaning: 'close on the as-of date' },
    average: { unit: 'index points', meaning: 'its moving average' },
    isAbove: { unit: 'yes or no', meaning: 'whether the close is above the average' },
    since: {
      unit: 'date',
      meaning: 'first session of the present side; none where the closes at hand show no crossing',
    },
    sessionsOnSide: { unit: 'sessions', meaning: 'sessions from that one on, both ends included' },
    otherAverage: { unit: 'index points', meaning: 'the other moving average' },
    isAboveOther: { unit: 'yes or no', meaning: 'whether the average is above the other one' },
    crossSince: { unit: 'date', meaning: 'first session of that order of the two averages: the day of the cross' },
  },
  params: z.object({
    series: seriesParam,
    return: returnParam,
    length: z.coerce.number().int().min(2).max(2520).default(200).describe('length of the average [sessions]'),
    other: z.coerce
      .number()
      .int()
      .min(0)
      .max(2520)
      .default(0)
      .describe('length of another, mostly slower average to compare it with [sessions] (default 0: none)'),
  }),
  inputs: (params) => levelInputs(params.series, params.return),
  evaluate(context, params) {
    const { days, values } = dropMissing(readToDate(context, params.series, params.return));
    const need = Math.max(params.length, params.other);
    if (values.length < need) {
      throw new NotMeasurable('insufficient-history', `have ${values.length} closes, need ${need}`);
    }
    const averages = toRollingMean(values, params.length);
    const others = params.other === 0 ? undefined : toRollingMean(values, params.other);
    const last = days.at(-1) as number;
    const close = values.at(-1) as number;
    const average = averages.at(-1) as number;
    const since = findSideStart(context, days, { left: values, right: averages }, 'the close to its average');
    return {
      value: close / average - 1,
      window: { base: days[0] as number, first: days[0] as number, last },
      details: {
        close,
        average,
        isAbove: isAbove(close, average),
        since: since === undefined ? null : toIsoDate(since),
        sessionsOnSide: since === undefined ? null : countSessions(since, last),
        ...(others === undefined ? {} : toCross(context, days, averages, others)),
      },
    };
  },
});

interface Lines {
  readonly left: Float64Array;
  readonly right: Float64Array;
}

function toCross(context: MetricContext, days: Int32Array, averages: Float64Array, others: Float64Array) {
  const since = findSideStart(context, days, { left: averages, right: others }, 'one average to the other');
  return {
    otherAverage: others.at(-1) as number,
    isAboveOther: isAbove(averages.at(-1) as number, others.at(-1) as number),
    crossSince: since === undefined ? null : toIsoDate(since),
  };
}

/** The first day of the run, up to the last, on which one line is on its present side of the other. */
function findSideStart(
  context: MetricContext,
  days: Int32Array,
  { left, right }: Lines,
  what: string,
): DayNumber | undefined {
  const isOnSide = (i: number): boolean => isAbove(left[i] as number, right[i] as number);
  const side = isOnSide(days.length - 1);
  for (let i = days.length - 2; i >= 0; i--) {
    if (Number.isNaN(left[i]) || Number.isNaN(right[i])) break;
    if (isOnSide(i) !== side) return days[i + 1];
  }
  context.warn(
    'insufficient-history',
    `the order of ${what} has not changed in the closes at hand, which begin on ${toIsoDate(days[0] as number)}`,
  );
  return undefined;
}

function isAbove(value: number, average: number): boolean {
  return value - average > roundingNoise * average;
}
