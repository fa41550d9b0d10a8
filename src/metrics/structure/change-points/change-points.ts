import { z } from 'zod';
import { findChangePoints, mean, toIsoDate } from '../../../core/index.ts';
import { levelInputs } from '../../blend.ts';
import { defineMetric, type MetricContext } from '../../definition.ts';
import { benchmarkParam, returnParam, seriesParam } from '../../parameters.ts';
import { NotMeasurable } from '../../warning.ts';
import { warnIfDoubtful } from '../doubtful-inference.ts';
import { isSameEachMonth } from '../is-same-each-month.ts';
import {
  activeReturnConventions,
  historyParams,
  minimumMonths,
  readMonthlyActiveReturns,
} from '../monthly-active-returns.ts';

/** The variance of fewer months can be next to nothing by chance, and its likelihood without bound. */
const leastForVariance = 6;

export const changePoints = defineMetric({
  id: 'change-points',
  version: 1,
  name: 'Change points of the active return (PELT)',
  family: 'structure',
  basis: 'measured',
  question:
    'Into how many stretches of their own mean or variance do the active returns fall, and when did the last begin?',
  formula:
    'least sum over segments of -2 log-likelihood (normal) plus a penalty for each change, over all segmentations',
  conventions: [
    ...activeReturnConventions,
    'change mean: the variance is one, half the mean square of the differences of neighbours; variance: about the mean of all months; mean-and-variance: both by segment',
    'penalty BIC: (p + 1) ln n a change, p = 1, 1 or 2; MBIC: (p + 2) ln n and ln of the length of each segment',
    'exact: PELT drops only starts that cannot be best; the variance of a segment is at least a millionth of that of all months',
    'found with all months up to the end: later months may move, add or remove a change, so that none is a signal that could have been had at its date',
    `where variances may differ a segment has ${leastForVariance} months at least, whatever minimumSegment says, and a warning says so`,
    'a change within minimumSegment months of either end cannot be found; independent months are supposed: a wandering level is cut into segments that it does not have, and one great month can make one, of which a warning tells',
  ],
  warmUp: `${minimumMonths} monthly active returns that vary, and two segments`,
  references: [
    'Killick, Fearnhead and Eckley, Optimal Detection of Changepoints With a Linear Computational Cost, JASA 107(500), 2012',
    'Zhang and Siegmund, A Modified Bayes Information Criterion, Biometrics 63(1), 2007',
    'von Neumann, Distribution of the Ratio of the Mean Square Successive Difference to the Variance, Annals of Mathematical Statistics 12(4), 1941',
  ],
  value: { unit: 'count', meaning: 'change points' },
  details: {
    lastChange: {
      unit: 'date',
      meaning: 'last session of the first month of the present segment; null where none began',
    },
    monthsSince: { unit: 'months', meaning: 'months of the present segment, that one included' },
    dates: { unit: 'date', isList: true, meaning: 'last session of the first month after each change' },
    means: { unit: 'percent', isList: true, meaning: 'mean active return a month of each segment' },
    variances: { unit: 'squared percent', isList: true, meaning: 'variance of each segment, divisor n' },
    lengths: { unit: 'months', isList: true, meaning: 'months of each segment' },
    cost: { unit: 'ratio', meaning: 'penalised cost of the segments' },
    penaltyPerChange: { unit: 'ratio', meaning: 'what each change costs, but for the lengths of segments' },
    observations: { unit: 'count', meaning: 'monthly active returns' },
  },
  params: z.object({
    series: seriesParam,
    benchmark: benchmarkParam,
    return: returnParam,
    ...historyParams,
    change: z
      .enum(['mean', 'variance', 'mean-and-variance'])
      .default('mean')
      .describe('what may differ between segments'),
    penalty: z.enum(['BIC', 'MBIC']).default('BIC').describe('what a change must earn'),
    minimumSegment: z.coerce.number().int().min(2).max(120).default(12).describe('fewest months of a segment [months]'),
  }),
  inputs: (params) => [...levelInputs(params.series, params.return), ...levelInputs(params.benchmark, params.return)],
  evaluate(context, params) {
    const { days, values, window } = readMonthlyActiveReturns(context, params);
    const minimumSegment = toLeastSegment(context, params);
    const needed = Math.max(minimumMonths, 2 * minimumSegment);
    if (values.length < needed) {
      throw new NotMeasurable('insufficient-history', `have ${values.length} months, need ${needed}`);
    }
    const found = isSameEachMonth(values) ? undefined : findChangePoints(values, { ...params, minimumSegment });
    if (found === undefined) {
      throw new NotMeasurable('undefined-value', `the ${values.length} monthly active returns do not vary`);
    }
    warnIfDoubtful(context, `${params.series} less ${params.benchmark}`, values, {
      wandering: 'a level that wanders is cut into segments too, though it has none',
      outlier: 'it can make a change, and the mean of its segment, by itself',
    });
    const starts = [0, ...found.starts];
    const segments = starts.map((start, i) => values.subarray(start, starts[i + 1] ?? values.length));
    const dates = Array.from(found.starts, (start) => toIsoDate(days[start] as number));
    const means = segments.map(mean);
    return {
      value: found.starts.length,
      window,
      details: {
        lastChange: dates.at(-1) ?? null,
        monthsSince: segments.at(-1)?.length ?? null,
        dates,
        means,
        variances: segments.map((segment, i) => mean(segment.map((value) => (value - (means[i] as number)) ** 2))),
        lengths: segments.map(({ length }) => length),
        cost: found.cost,
        penaltyPerChange: found.penalty,
        observations: values.length,
      },
    };
  },
});

/** The least segment asked for, or six months where that is too short for a variance. */
function toLeastSegment(
  { warn }: MetricContext,
  { change, minimumSegment }: { change: string; minimumSegment: number },
): number {
  if (change === 'mean' || minimumSegment >= leastForVariance) return minimumSegment;
  warn(
    'weak-identification',
    `${minimumSegment} months are too few for a variance: each segment has ${leastForVariance} at least`,
  );
  return leastForVariance;
}
