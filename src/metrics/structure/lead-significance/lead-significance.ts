import { z } from 'zod';
import {
  adjustBenjaminiHochberg,
  adjustHolm,
  bootstrapMean,
  type DayNumber,
  firstCalendarDay,
  inferMean,
  type MeanBootstrap,
  type MeanInference,
  mean,
  RotascopeError,
  rankInSample,
  toIsoDate,
  toTwoSidedP,
} from '../../../core/index.ts';
import { levelInputs } from '../../blend.ts';
import { type DayWindow, defineMetric, type MetricContext } from '../../definition.ts';
import { rankHistoryYears, warnIfHistoryIsShort } from '../../history.ts';
import { benchmarkParam, returnParam } from '../../parameters.ts';
import { NotMeasurable } from '../../warning.ts';
import { resamplesParam, seedParam } from '../bootstrap-parameters.ts';
import { warnIfDoubtful } from '../doubtful-inference.ts';
import { activeReturnConventions, historyParams, readMonthlyActiveReturns } from '../monthly-active-returns.ts';

const fewestMonths = 24;

export const leadSignificance = defineMetric({
  id: 'lead-significance',
  version: 1,
  name: 'Significance of a lead',
  family: 'structure',
  basis: 'measured',
  question: 'Is the mean lead more than chance, for each pair and after allowing for how many were tried?',
  formula:
    'mean of the monthly log active returns; t = mean / Newey-West standard error; bootstrap p = (1 + resamples whose error is at least the mean) / (1 + resamples)',
  conventions: [
    ...activeReturnConventions,
    'Newey-West: Bartlett weights, lags floor(4 (n/100)^(2/9)), divisor n, normal distribution, two-sided',
    'stationary bootstrap with the automatic mean block length; symmetric 95% interval; the seed fixes every draw',
    'Holm and Benjamini-Hochberg allow for the pairs and windows given here, and for no others that were looked at',
    'shareAtLeast: of all windows of as many months that ended by then, the share with a mean at least as high',
  ],
  warmUp: `${fewestMonths} months of a pair; for the rank without a warning, 10 years of both`,
  references: [
    'Newey and West, A Simple, Positive Semi-definite, Heteroskedasticity and Autocorrelation Consistent Covariance Matrix, Econometrica 55(3), 1987',
    'Politis and Romano, The Stationary Bootstrap, Journal of the American Statistical Association 89(428), 1994',
    'Politis and White, Automatic Block-Length Selection for the Dependent Bootstrap, Econometric Reviews 23(1), 2004; correction with Patton, 28(4), 2009',
    'Holm, A Simple Sequentially Rejective Multiple Test Procedure, Scandinavian Journal of Statistics 6(2), 1979',
    'Benjamini and Hochberg, Controlling the False Discovery Rate, Journal of the Royal Statistical Society B 57(1), 1995',
  ],
  value: { unit: 'percent', meaning: 'mean monthly log active return of the first pair' },
  details: {
    pair: { unit: 'text', meaning: 'the first pair' },
    months: { unit: 'count', meaning: 'monthly returns' },
    se: { unit: 'percent', meaning: 'Newey-West standard error of the mean' },
    t: { unit: 'ratio', meaning: 'mean over standard error' },
    p: { unit: 'fraction', meaning: 'two-sided p-value by Newey-West' },
    bootstrapP: { unit: 'fraction', meaning: 'two-sided p-value by the stationary bootstrap' },
    low: { unit: 'percent', meaning: 'lower end of the 95% interval of the bootstrap' },
    high: { unit: 'percent', meaning: 'upper end of it' },
    blockLength: { unit: 'ratio', meaning: 'automatic mean block length, in months' },
    shareAtLeast: { unit: 'fraction', meaning: 'share of start months with a mean at least as high' },
    startMonths: { unit: 'count', meaning: 'start months compared' },
    pairs: { unit: 'count', meaning: 'pairs and windows with a p-value: the tests that are allowed for' },
  },
  points: {
    pair: { unit: 'text', meaning: 'series, benchmark and, where several were given, window' },
    first: { unit: 'date', meaning: 'last day of the first month' },
    last: { unit: 'date', meaning: 'last day of the last month' },
    months: { unit: 'count', meaning: 'monthly returns' },
    mean: { unit: 'percent', meaning: 'mean monthly log active return' },
    t: { unit: 'ratio', meaning: 'mean over Newey-West standard error' },
    p: { unit: 'fraction', meaning: 'two-sided p-value by Newey-West' },
    holm: { unit: 'fraction', meaning: 'p adjusted by Holm' },
    benjaminiHochberg: { unit: 'fraction', meaning: 'p adjusted by Benjamini and Hochberg' },
    bootstrapP: { unit: 'fraction', meaning: 'two-sided p-value by the stationary bootstrap' },
    bootstrapHolm: { unit: 'fraction', meaning: 'the same adjusted by Holm' },
    bootstrapBenjaminiHochberg: { unit: 'fraction', meaning: 'the same adjusted by Benjamini and Hochberg' },
    low: { unit: 'percent', meaning: 'lower end of the 95% interval of the bootstrap' },
    high: { unit: 'percent', meaning: 'upper end of it' },
    blockLength: { unit: 'ratio', meaning: 'automatic mean block length, in months' },
    shareAtLeast: { unit: 'fraction', meaning: 'share of start months with a mean at least as high' },
    startMonths: { unit: 'count', meaning: 'start months compared' },
  },
  params: z.object({
    series: z.string().min(1).max(600).describe('the assets, by id, separated by commas'),
    benchmark: benchmarkParam,
    return: returnParam,
    ...historyParams,
    windows: z
      .string()
      .max(600)
      .default('')
      .describe('several stretches as text, separated by semicolons: "last 5 years; last 10 years"'),
    seed: seedParam,
    resamples: resamplesParam,
  }),
  inputs: (params) => [
    ...toList(params.series, ',').flatMap((series) => levelInputs(series, params.return)),
    ...levelInputs(params.benchmark, params.return),
  ],
  evaluate(context, params) {
    const pairs = toPairs(params);
    const tests = pairs.flatMap((pair) => testPair(context, pair, params, pairs.length > 1));
    const first = tests[0];
    if (first === undefined) throw new NotMeasurable('insufficient-history', 'none of the pairs can be measured');
    const [p, bootstrapP] = [tests.map((test) => test.p), tests.map(({ bootstrap }) => bootstrap.p)];
    const adjusted = {
      holm: adjustHolm(p),
      benjaminiHochberg: adjustBenjaminiHochberg(p),
      bootstrapHolm: adjustHolm(bootstrapP),
      bootstrapBenjaminiHochberg: adjustBenjaminiHochberg(bootstrapP),
    };
    return {
      value: first.inference.mean,
      window: first.window,
      details: {
        pair: first.pair,
        months: first.months,
        se: first.inference.standardError,
        t: first.inference.t,
        p: first.p,
        bootstrapP: first.bootstrap.p,
        low: first.bootstrap.low,
        high: first.bootstrap.high,
        blockLength: first.bootstrap.blockLength,
        shareAtLeast: first.shareAtLeast,
        startMonths: first.startMonths,
        pairs: p.filter((each) => !Number.isNaN(each)).length,
      },
      points: tests.map(({ pair, window, months, inference, p: own, bootstrap, shareAtLeast, startMonths }, i) => ({
        pair,
        first: toIsoDate(window.first),
        last: toIsoDate(window.last),
        months,
        mean: inference.mean,
        t: inference.t,
        p: own,
        holm: adjusted.holm[i] as number,
        benjaminiHochberg: adjusted.benjaminiHochberg[i] as number,
        bootstrapP: bootstrap.p,
        bootstrapHolm: adjusted.bootstrapHolm[i] as number,
        bootstrapBenjaminiHochberg: adjusted.bootstrapBenjaminiHochberg[i] as number,
        low: bootstrap.low,
        high: bootstrap.high,
        blockLength: bootstrap.blockLength,
        shareAtLeast,
        startMonths,
      })),
    };
  },
});

interface Params {
  readonly series: string;
  readonly benchmark: string;
  readonly return: 'price' | 'total';
  readonly base: string;
  readonly to: string;
  readonly period: string;
  readonly windows: string;
  readonly seed: number;
  readonly resamples: number;
}

interface Pair {
  readonly name: string;
  readonly series: string;
  readonly window: { readonly base: string; readonly to: string; readonly period: string };
}

interface PairTest {
  readonly pair: string;
  readonly window: DayWindow;
  readonly months: number;
  readonly inference: MeanInference;
  readonly p: number;
  readonly bootstrap: MeanBootstrap;
  readonly shareAtLeast: number;
  readonly startMonths: number;
}

function toList(text: string, separator: string): string[] {
  const parts = text
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return [...new Set(parts)];
}

function toPairs({ series, benchmark, base, to, period, windows }: Params): Pair[] {
  const periods = toList(windows, ';');
  if (periods.length > 0 && base + to + period !== '') {
    throw new RotascopeError('invalid-parameter', `windows "${windows}" and base, to or period: give one of them`);
  }
  const assets = toList(series, ',');
  if (assets.length === 0) throw new RotascopeError('invalid-parameter', `series "${series}" names none`);
  return assets.flatMap((asset): Pair[] => {
    const name = `${asset} less ${benchmark}`;
    if (periods.length === 0) return [{ name, series: asset, window: { base, to, period } }];
    return periods.map((each) => ({
      name: `${name}, ${each}`,
      series: asset,
      window: { base: '', to: '', period: each },
    }));
  });
}

/** The test of one pair; one of several that cannot be measured is named and left out. */
function testPair(context: MetricContext, pair: Pair, params: Params, isOneOfSeveral: boolean): PairTest[] {
  try {
    return [measurePair(context, pair, params)];
  } catch (error) {
    if (!(error instanceof NotMeasurable) || !isOneOfSeveral) throw error;
    context.warn(error.code, `${pair.name} is left out: ${error.message}`);
    return [];
  }
}

function measurePair(context: MetricContext, pair: Pair, params: Params): PairTest {
  const wanted = { series: pair.series, benchmark: params.benchmark, return: params.return, ...pair.window };
  const { values, window } = readMonthlyActiveReturns(context, wanted);
  if (values.length < fewestMonths) {
    throw new NotMeasurable('insufficient-history', `have ${values.length} months, need ${fewestMonths}`);
  }
  const inference = inferMean(values);
  const bootstrap = bootstrapMean(values, params);
  if (Number.isNaN(bootstrap.p)) {
    context.warn('undefined-value', `the active returns of ${pair.name} do not vary: their mean has no p-value`);
  }
  warnIfDoubtful(context, pair.name, values);
  return {
    pair: pair.name,
    window,
    months: values.length,
    inference,
    p: toTwoSidedP(inference.t),
    bootstrap,
    ...rankAmongStarts(context, wanted, window.last, values.length),
  };
}

/** How the mean ranks among those of all windows of as many months that ended by the same day. */
function rankAmongStarts(
  context: MetricContext,
  pair: Pick<Params, 'series' | 'benchmark' | 'return'>,
  last: DayNumber,
  months: number,
): { shareAtLeast: number; startMonths: number } {
  const silent = { ...context, warn: () => undefined };
  const whole = { ...pair, base: toIsoDate(firstCalendarDay + 31), to: toIsoDate(last), period: '' };
  const { days, values } = readMonthlyActiveReturns(silent, whole);
  warnIfHistoryIsShort(
    context,
    { days, values },
    rankHistoryYears,
    `the rank of ${pair.series} less ${pair.benchmark}`,
  );
  const means = Float64Array.from({ length: values.length - months + 1 }, (_, start) =>
    mean(values.subarray(start, start + months)),
  );
  const { shareAtLeast } = rankInSample(means.at(-1) as number, means);
  return { shareAtLeast, startMonths: means.length };
}
