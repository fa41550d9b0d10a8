import { z } from 'zod';
import {
  addMonths,
  type DayNumber,
  fitLine,
  type LineFit,
  neweyWestLags,
  nextSession,
  sessionOnOrBefore,
  toIsoDate,
  toMonthIndex,
  toStudentCritical,
} from '../../../core/index.ts';
import { levelInputs } from '../../blend.ts';
import { defineMetric, type MetricContext } from '../../definition.ts';
import { readLatest } from '../../latest.ts';
import { readWindow, toSpanReturn } from '../../levels.ts';
import { benchmarkParam, returnParam, seriesParam } from '../../parameters.ts';
import { NotMeasurable } from '../../warning.ts';
import { type ActiveReturn, type ActiveReturnParams, readActiveReturns } from '../active-returns.ts';

/** Share of variance below which a reading says nothing. */
const informativeRSquared = 0.1;

/** Fewest pairs for a line: three years of months. */
const minimumPairs = 36;

/** Chance that a reading lies outside the interval. */
const outside = 0.2;

interface Pair extends ActiveReturn {
  readonly pmi: number;
}

export const impliedPmi = defineMetric({
  id: 'implied-pmi',
  version: 1,
  name: 'PMI that the active return is priced for',
  family: 'drivers',
  basis: 'measured',
  question: 'Which manufacturing PMI has gone with an active return such as the present one?',
  formula:
    'PMI(m) = intercept + slope x active return over the months to the end of m, by least squares; read off at the present active return',
  conventions: [
    'active return: simple return of the series less that of the benchmark over `months` months; history at month-ends, the present one to the latest session',
    'PMI of a month with the return to the end of that month, both known at the date; months without one are left out, and named',
    'returns overlap: coefficients have a Newey-West covariance with at least months - 1 lags, times n / (n - 2)',
    '80% interval of a single reading: Student t with n - 2 degrees of freedom x square root of residual variance + variance of the line; it takes residuals as normal, equally wide and without memory, which overlapping returns are not: in calm or turbulent times the true one is narrower or wider',
    'inverse: the line of return on PMI read backwards; the two agree only at an R-squared of 1, and the truth of "priced as if" lies between them',
    `not informative: no value where R-squared is under ${informativeRSquared}`,
    'what has gone together, not what the market believes',
  ],
  warmUp: `${minimumPairs} months with both`,
  references: [
    'Newey and West, Econometrica 55(3), 1987',
    'Krutchkoff, Classical and Inverse Regression Methods of Calibration, Technometrics 9(3), 1967',
    'Institute for Supply Management, Report On Business',
  ],
  value: { unit: 'index, 50 = no change', meaning: 'PMI on the line at the present active return' },
  details: {
    low80: { unit: 'index, 50 = no change', meaning: 'lower end of the 80% interval of a reading' },
    high80: { unit: 'index, 50 = no change', meaning: 'upper end of it' },
    inverse: { unit: 'index, 50 = no change', meaning: 'PMI by the line of return on PMI' },
    activeReturn: { unit: 'fraction', isDifference: true, meaning: 'present active return' },
    slope: { unit: 'ratio', meaning: 'PMI points per 100 percentage points of active return' },
    t: { unit: 'ratio', meaning: 'slope over its Newey-West standard error' },
    lags: { unit: 'count', meaning: 'Newey-West lags' },
    rSquared: { unit: 'fraction', meaning: 'share of the variance of the PMI that goes with the active return' },
    n: { unit: 'count', meaning: 'months' },
    pmi: { unit: 'index, 50 = no change', meaning: 'latest PMI known, where it is not stale' },
    pmiMonth: { unit: 'date', meaning: 'its month, by its last day' },
    gap: { unit: 'ratio', meaning: 'implied less latest PMI, in points: positive = priced for better' },
  },
  points: {
    date: { unit: 'date', meaning: 'month-end' },
    activeReturn: { unit: 'fraction', meaning: 'active return over the months to it' },
    pmi: { unit: 'index, 50 = no change', meaning: 'PMI of the month' },
  },
  params: z.object({
    series: seriesParam,
    benchmark: benchmarkParam,
    return: returnParam,
    pmi: z.string().min(1).max(200).default('NAPM').describe('monthly diffusion index'),
    months: z.coerce.number().int().min(1).max(60).default(12).describe('length of the active return [months]'),
  }),
  inputs: (params) => [
    ...levelInputs(params.series, params.return),
    ...levelInputs(params.benchmark, params.return),
    { series: params.pmi, field: 'value' },
  ],
  evaluate(context, params) {
    const present = readPresent(context, params, params.months);
    const pairs = readPairs(context, params);
    const x = Float64Array.from(pairs, ({ value }) => value);
    const y = Float64Array.from(pairs, ({ pmi }) => pmi);
    const fit = fitLine(x, y, Math.max(params.months - 1, neweyWestLags(pairs.length)));
    if (!(fit.rSquared >= informativeRSquared)) {
      context.warn('undefined-value', describeUninformative(fit, params.pmi));
      return { value: Number.NaN, window: present.window, details: { rSquared: fit.rSquared, n: fit.n }, points: [] };
    }
    const at = present.activeReturn;
    const value = fit.intercept + fit.slope * at;
    const reach = toStudentCritical(outside, fit.n - 2) * Math.sqrt(fit.residualDeviation ** 2 + fit.varianceAt(at));
    const back = fitLine(y, x);
    const latest = readFresh(context, params.pmi);
    return {
      value,
      window: present.window,
      details: {
        low80: value - reach,
        high80: value + reach,
        inverse: (at - back.intercept) / back.slope,
        activeReturn: at,
        slope: fit.slope,
        t: fit.t,
        lags: fit.lags,
        rSquared: fit.rSquared,
        n: fit.n,
        pmi: latest?.value ?? null,
        pmiMonth: latest === undefined ? null : toIsoDate(latest.day),
        gap: latest === undefined ? null : value - latest.value,
      },
      points: pairs.map((pair) => ({ date: toIsoDate(pair.day), activeReturn: pair.value, pmi: pair.pmi })),
    };
  },
});

function describeUninformative({ rSquared, n }: LineFit, pmi: string): string {
  const share = Number.isNaN(rSquared) ? 'has no R-squared' : `has an R-squared of ${rSquared.toFixed(3)}`;
  return `not informative: the line of ${pmi} on the active return ${share} over ${n} months, under ${informativeRSquared}`;
}

/** The active return over the months to the date's own session. */
function readPresent(
  context: MetricContext,
  params: ActiveReturnParams,
  months: number,
): { readonly activeReturn: number; readonly window: { base: DayNumber; first: DayNumber; last: DayNumber } } {
  const last = sessionOnOrBefore(context.view.asOf);
  const base = sessionOnOrBefore(addMonths(last, -months));
  const window = { base, first: nextSession(base), last };
  const asset = toSpanReturn(readWindow(context, params.series, params.return, window));
  return { activeReturn: asset - toSpanReturn(readWindow(context, params.benchmark, params.return, window)), window };
}

/** Months with a PMI and an active return to their end. */
function readPairs(
  context: MetricContext,
  params: ActiveReturnParams & { readonly pmi: string; readonly months: number },
): readonly Pair[] {
  const known = context.view.values(params.pmi);
  const byMonth = new Map(Array.from(known.days, (day, i) => [toMonthIndex(day), known.values[i] as number]));
  const pairs = readActiveReturns(context, params, 'month', params.months).flatMap((each) => {
    const pmi = byMonth.get(each.period);
    return pmi === undefined || Number.isNaN(pmi) ? [] : [{ ...each, pmi }];
  });
  if (pairs.length < minimumPairs) {
    throw new NotMeasurable(
      'insufficient-history',
      `have ${pairs.length} months with an active return and ${params.pmi}, need ${minimumPairs}`,
    );
  }
  const [first, last] = [pairs[0] as Pair, pairs.at(-1) as Pair];
  const lacking = last.period - first.period + 1 - pairs.length;
  if (lacking > 0) {
    const span = `${toIsoDate(first.day)} to ${toIsoDate(last.day)}`;
    context.warn('unused-session', `${lacking} months of ${span} lack a close or ${params.pmi}: they are left out`);
  }
  return pairs;
}

/** The latest PMI; undefined, with a warning, where it is stale. */
function readFresh(
  context: MetricContext,
  pmi: string,
): { readonly day: DayNumber; readonly value: number } | undefined {
  try {
    return readLatest(context, pmi);
  } catch (error) {
    if (!(error instanceof NotMeasurable)) throw error;
    context.warn(error.code, error.message);
    return undefined;
  }
}
