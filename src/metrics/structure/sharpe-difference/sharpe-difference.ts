import { z } from 'zod';
import {
  alignSeries,
  findDay,
  findDayOnOrBefore,
  inferSharpeDifference,
  type ReturnKind,
  toIsoDate,
  toMonthIndex,
} from '../../../core/index.ts';
import { levelInputs } from '../../blend.ts';
import { defineMetric, type MetricContext } from '../../definition.ts';
import { hasSeries } from '../../optional-series.ts';
import { benchmarkParam, returnParam, seriesParam } from '../../parameters.ts';
import { readReferenceEnds } from '../../sampling.ts';
import { NotMeasurable } from '../../warning.ts';
import { resamplesParam, seedParam } from '../bootstrap-parameters.ts';
import { warnIfDoubtful } from '../doubtful-inference.ts';
import { historyParams, type MonthlyActiveReturns, readMonthlyActiveReturns } from '../monthly-active-returns.ts';

const fewestMonths = 24;
const toYear = Math.sqrt(12);

export const sharpeDifference = defineMetric({
  id: 'sharpe-difference',
  version: 1,
  name: 'Difference of two Sharpe ratios',
  family: 'structure',
  basis: 'measured',
  question: 'Did one of two earn more for its risk than the other, beyond chance?',
  formula: 'sqrt(12) (mean / sd of monthly excess returns of the series, less that of the benchmark)',
  conventions: [
    'simple monthly returns of finished months less cash: its yield at the month-end before, over 12; raw returns where no cash yield is at hand for every month, which is said',
    'sd: divisor n, as in the paper; annual figures are monthly ones times sqrt(12)',
    'p: delta method with the prewhitened Parzen long-run covariance of the four moments and its automatic bandwidth, normal distribution',
    'bootstrapP: studentised circular block bootstrap; blocks of the longest automatic length of both returns and their squares instead of the calibration of the paper; the seed fixes every draw',
    'months without a gap up to the last; earlier ones beyond a gap are left out, and named',
  ],
  warmUp: `${fewestMonths} months of both`,
  references: [
    'Ledoit and Wolf, Robust Performance Hypothesis Testing with the Sharpe Ratio, Journal of Empirical Finance 15(5), 2008',
    'Andrews and Monahan, An Improved Heteroskedasticity and Autocorrelation Consistent Covariance Matrix Estimator, Econometrica 60(4), 1992',
    'Sharpe, The Sharpe Ratio, Journal of Portfolio Management 21(1), 1994',
  ],
  value: { unit: 'ratio', meaning: 'Sharpe ratio of the series less that of the benchmark, a year' },
  details: {
    sharpe: { unit: 'ratio', meaning: 'Sharpe ratio of the series, a year' },
    sharpeBenchmark: { unit: 'ratio', meaning: 'Sharpe ratio of the benchmark, a year' },
    se: { unit: 'ratio', meaning: 'standard error of the difference, a year' },
    p: { unit: 'fraction', meaning: 'two-sided p-value of no difference, by the standard error' },
    bootstrapP: { unit: 'fraction', meaning: 'the same by the studentised bootstrap' },
    blockLength: { unit: 'months', meaning: 'block of the bootstrap' },
    n: { unit: 'months', meaning: 'monthly returns' },
    cash: { unit: 'text', meaning: 'the yield that stands for cash, or none: raw returns' },
  },
  params: z.object({
    series: seriesParam,
    benchmark: benchmarkParam,
    return: returnParam,
    ...historyParams,
    cash: z
      .string()
      .max(200)
      .default('DGS3MO')
      .describe('a yield in percent a year that stands for cash, where it is at hand'),
    seed: seedParam,
    resamples: resamplesParam,
  }),
  inputs: (params) => [...levelInputs(params.series, params.return), ...levelInputs(params.benchmark, params.return)],
  evaluate(context, params) {
    const months = readMonthlyActiveReturns(context, params);
    const n = months.days.length;
    if (n < fewestMonths) {
      throw new NotMeasurable('insufficient-history', `have ${n} months, need ${fewestMonths}`);
    }
    const cash = readCash(context, params.cash, months);
    const [first, second] = readReturns(context, params, months, cash ?? new Float64Array(n));
    const { bootstrapP, blockLength, ...inferred } = inferSharpeDifference(first, second, params);
    warnIfDoubtful(context, params.series, first);
    warnIfDoubtful(context, params.benchmark, second);
    if (Number.isNaN(inferred.standardError)) {
      context.warn('undefined-value', 'the returns, or their difference, do not vary: there is no p-value');
    }
    return {
      value: toYear * inferred.difference,
      window: months.window,
      details: {
        sharpe: toYear * inferred.first,
        sharpeBenchmark: toYear * inferred.second,
        se: toYear * inferred.standardError,
        p: inferred.p,
        bootstrapP,
        blockLength,
        n,
        cash: cash === undefined ? 'none: raw returns' : params.cash,
      },
    };
  },
});

/** What cash earned in each month, as a fraction; undefined, and said, where a month lacks its yield. */
function readCash(
  { view, warn }: MetricContext,
  series: string,
  { days, window }: MonthlyActiveReturns,
): Float64Array | undefined {
  const fail = (why: string): undefined => {
    warn('no-observation', `${why}: the ratios are of raw returns, not less cash`);
    return undefined;
  };
  if (series === '') return fail('no yield was given for cash');
  if (!hasSeries(view, series)) return fail(`the yield of cash, ${series}, is not at hand`);
  const yields = view.values(series);
  const bases = Int32Array.of(window.base, ...days.subarray(0, -1));
  const earned = Float64Array.from(bases, (base) => {
    const at = findDayOnOrBefore(yields.days, base);
    const isOfMonth = at >= 0 && toMonthIndex(yields.days[at] as number) === toMonthIndex(base);
    return isOfMonth ? (yields.values[at] as number) / 1200 : Number.NaN;
  });
  const lacking = earned.findIndex(Number.isNaN);
  return lacking < 0 ? earned : fail(`${series} has no yield for the month to ${toIsoDate(bases[lacking] as number)}`);
}

/** Monthly returns of both, less cash. */
function readReturns(
  context: MetricContext,
  params: { series: string; benchmark: string; return: ReturnKind },
  { days, window }: MonthlyActiveReturns,
  cash: Float64Array,
): readonly [Float64Array, Float64Array] {
  const silent = { ...context, warn: () => undefined };
  const asset = readReferenceEnds(silent, params.series, params.return, 'month');
  const benchmark = readReferenceEnds(silent, params.benchmark, params.return, 'month');
  const aligned = alignSeries(asset, benchmark);
  const base = findDay(aligned.days, window.base);
  const toReturns = (levels: Float64Array): Float64Array =>
    Float64Array.from(
      days,
      (_, i) => (levels[base + i + 1] as number) / (levels[base + i] as number) - 1 - (cash[i] as number),
    );
  return [toReturns(aligned.left), toReturns(aligned.right)];
}
