import { z } from 'zod';
import {
  fitLine,
  nextSession,
  slopeStability,
  toIsoDate,
  toMonthIndex,
  toStabilityVerdict,
  toStudentCritical,
  toStudentTwoSidedP,
} from '../../../core/index.ts';
import { levelInputs } from '../../blend.ts';
import { defineMetric, type MetricContext } from '../../definition.ts';
import { benchmarkParam, returnParam, seriesParam } from '../../parameters.ts';
import { samplings } from '../../sampling.ts';
import { NotMeasurable } from '../../warning.ts';
import { type ActiveReturn, readActiveReturns } from '../active-returns.ts';
import { type DriverChanges, readDriverChanges } from '../driver-changes.ts';

/** Fewest pairs for a slope: three years of months. */
const minimumPairs = 36;

interface Pair extends ActiveReturn {
  readonly change: number;
}

export const driverBeta = defineMetric({
  id: 'driver-beta',
  version: 1,
  name: 'Beta of the active return to a driver',
  family: 'drivers',
  basis: 'measured',
  question: 'Has the lead of one asset over another moved with a driver such as yields, credit spreads or the dollar?',
  formula:
    'slope of least squares: a(t) = intercept + slope x c(t); a: active return of a period, c: change of the driver over it',
  conventions: [
    'active return: simple return of the series less that of the benchmark; finished periods only, and the last one must be known',
    'the driver by its last figure of each period, known at the date, in the vintage known then; change: difference; log-change: 100 x the difference of logarithms',
    'transform auto: change where the driver is in percent or a diffusion index, log-change elsewhere',
    "sampled at the coarser of the frequency asked for and the driver's own; a quarterly driver meets quarterly returns",
    'changes over the same period: association, not cause; a driver published later was not known to those who traded in it',
    'Newey-West with Bartlett weights, lag floor(4 (n / 100)^(2/9)), covariance times n / (n - 2), p and interval from Student t with n - 2 degrees of freedom',
    'stability: Nyblom-Hansen L of the slope, regressor centred; critical values 0.353 (10%), 0.470 (5%), 0.748 (1%); stable = below the first, unstable = above the second; stable means that none was found',
    'periods that lack a figure of any of the three are left out, and named',
  ],
  warmUp: `${minimumPairs} periods with both an active return and a change`,
  references: [
    'Newey and West, Econometrica 55(3), 1987',
    'Hansen, Testing for Parameter Instability in Linear Models, Journal of Policy Modeling 14(4), 1992',
  ],
  value: { unit: 'fraction', isDifference: true, meaning: 'active return of a period per step of the driver' },
  details: {
    step: { unit: 'text', meaning: 'step of the driver: percentage point, 1% or unit' },
    transform: { unit: 'text', meaning: 'how the driver enters' },
    frequency: { unit: 'text', meaning: 'period sampled' },
    n: { unit: 'count', meaning: 'periods' },
    lags: { unit: 'count', meaning: 'Newey-West lags' },
    se: { unit: 'fraction', isDifference: true, meaning: 'Newey-West standard error of the slope' },
    t: { unit: 'ratio', meaning: 'slope over standard error' },
    p: { unit: 'fraction', meaning: 'two-sided p-value' },
    low95: { unit: 'fraction', isDifference: true, meaning: 'lower end of the 95% interval' },
    high95: { unit: 'fraction', isDifference: true, meaning: 'upper end of the 95% interval' },
    rSquared: { unit: 'fraction', meaning: 'share of the variance of the active return that goes with the driver' },
    instability: { unit: 'ratio', meaning: 'Nyblom-Hansen L of the slope' },
    stability: { unit: 'text', meaning: 'stable, unstable or not decided' },
    firstHalf: { unit: 'fraction', isDifference: true, meaning: 'slope of the first half of the periods' },
    secondHalf: { unit: 'fraction', isDifference: true, meaning: 'slope of the second half' },
    driverDate: { unit: 'date', meaning: 'latest figure of the driver that was used' },
  },
  params: z.object({
    series: seriesParam,
    benchmark: benchmarkParam,
    return: returnParam,
    driver: z.string().min(1).max(200).default('DGS10').describe('the driver, a value series such as DGS2 or UNRATE'),
    transform: z
      .enum(['auto', 'change', 'log-change'])
      .default('auto')
      .describe('difference, difference of logarithms, or as the unit of the driver says'),
    frequency: z.enum(samplings).default('month').describe('period that returns and changes are taken over'),
    months: z.coerce.number().int().min(0).max(1200).default(0).describe('months of history; 0 is all [months]'),
  }),
  inputs: (params) => [
    ...levelInputs(params.series, params.return),
    ...levelInputs(params.benchmark, params.return),
    { series: params.driver, field: 'value' },
  ],
  evaluate(context, params) {
    const driver = readDriverChanges(context, params.driver, params.frequency, params.transform);
    const active = readActiveReturns(context, params, driver.sampling);
    const pairs = toPairs(active, driver, params.months);
    const [first, last] = [pairs[0], pairs.at(-1)];
    if (first === undefined || last === undefined || pairs.length < minimumPairs) {
      throw new NotMeasurable(
        'insufficient-history',
        `have ${pairs.length} ${driver.sampling}s with a return and a change of ${params.driver}, need ${minimumPairs}`,
      );
    }
    warnIfPeriodsLack(context, pairs, driver.sampling);
    warnIfHistoryIsShort(context, first, last, params.months);
    const x = Float64Array.from(pairs, ({ change }) => change);
    const y = Float64Array.from(pairs, ({ value }) => value);
    const fit = fitLine(x, y);
    if (Number.isNaN(fit.slope)) {
      throw new NotMeasurable('undefined-value', `${params.driver} did not change over the periods: no slope`);
    }
    if (Number.isNaN(fit.t)) context.warn('undefined-value', 'the line leaves nothing over: no standard error');
    const degrees = fit.n - 2;
    const reach = toStudentCritical(0.05, degrees) * fit.slopeError;
    const instability = slopeStability(x, fit);
    const half = pairs.length >> 1;
    return {
      value: fit.slope,
      window: { base: first.base, first: nextSession(first.base), last: last.day },
      details: {
        step: driver.step,
        transform: driver.transform,
        frequency: driver.sampling,
        n: fit.n,
        lags: fit.lags,
        se: fit.slopeError,
        t: fit.t,
        p: toStudentTwoSidedP(fit.t, degrees),
        low95: fit.slope - reach,
        high95: fit.slope + reach,
        rSquared: fit.rSquared,
        instability,
        stability: toStabilityVerdict(instability),
        firstHalf: fitLine(x.subarray(0, half), y.subarray(0, half)).slope,
        secondHalf: fitLine(x.subarray(half), y.subarray(half)).slope,
        driverDate: toIsoDate(driver.day),
      },
    };
  },
});

/** Periods with both, over the last `months` months up to the latest of them; all where `months` is 0. */
function toPairs(active: readonly ActiveReturn[], { changes }: DriverChanges, months: number): readonly Pair[] {
  const pairs = active.flatMap((each) => {
    const change = changes.get(each.period);
    return change === undefined ? [] : [{ ...each, change }];
  });
  const last = pairs.at(-1);
  if (months === 0 || last === undefined) return pairs;
  return pairs.filter(({ day }) => toMonthIndex(day) > toMonthIndex(last.day) - months);
}

function warnIfPeriodsLack(context: MetricContext, pairs: readonly Pair[], sampling: string): void {
  const [first, last] = [pairs[0] as Pair, pairs.at(-1) as Pair];
  const lacking = last.period - first.period + 1 - pairs.length;
  if (lacking <= 0) return;
  const span = `${toIsoDate(first.day)} to ${toIsoDate(last.day)}`;
  context.warn('unused-session', `${lacking} ${sampling}s of ${span} lack a return or a change: they are left out`);
}

/** Warns where the close that the first period starts from would itself have ended a period inside the months asked for. */
function warnIfHistoryIsShort(context: MetricContext, first: Pair, last: Pair, months: number): void {
  if (months === 0 || toMonthIndex(first.base) <= toMonthIndex(last.day) - months) return;
  context.warn(
    'insufficient-history',
    `the history begins on ${toIsoDate(first.base)}: it is shorter than the ${months} months asked for`,
  );
}
