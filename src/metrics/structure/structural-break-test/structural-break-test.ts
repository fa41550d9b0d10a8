import { z } from 'zod';
import {
  fitStretch,
  isUnitRootRefuted,
  olsCusum,
  recursiveCusum,
  toHansenP,
  toIsoDate,
  unitRootT,
  varianceCusum,
} from '../../../core/index.ts';
import { levelInputs } from '../../blend.ts';
import { defineMetric } from '../../definition.ts';
import { benchmarkParam, returnParam, seriesParam } from '../../parameters.ts';
import { warnIfDoubtful } from '../doubtful-inference.ts';
import { leadModels, toLeadModel } from '../lead-model.ts';
import { searchMonths } from '../month-breaks.ts';
import {
  activeReturnConventions,
  historyParams,
  minimumMonths,
  readMonthlyActiveReturns,
} from '../monthly-active-returns.ts';

export const structuralBreakTest = defineMetric({
  id: 'structural-break-test',
  version: 1,
  name: 'Test of a structural break',
  family: 'structure',
  basis: 'measured',
  question: 'Did the average lead change for good at some date, or is it one and the same throughout?',
  formula:
    'F(t) = (RSS0 - RSS(t)) / (RSS(t) / (n - 2q)); supF = max, aveF = mean, expF = ln mean exp(F/2) over the dates that leave `trimming` of the months on either side; CUSUM: largest cumulated residual / (s sqrt n)',
  conventions: [
    ...activeReturnConventions,
    'model: `mean` a constant; `trend` a constant and the number of the month; `autoregression` a constant and the month before; all coefficients may change',
    'the date is found, not given: p-values are those of the greatest of many statistics (Hansen 1997), valid for errors without autocorrelation',
    'supFHac: supF of the mean times residual variance over long-run variance (quadratic spectral, prewhitened)',
    'variance: CUSUM of squared residuals about the broken mean, scaled by their long-run variance, so that fat tails and a break in the mean are not taken for one in the variance',
    'a date is the last month before the break; one inside the trimmed months at the end cannot be found yet: testableTo says the last that can',
    'p-values are undefined where a unit root about a broken mean is not refuted at 5%, and with the model `trend`: a trending regressor has other distributions than those tabled',
  ],
  warmUp: `${minimumMonths} consecutive months`,
  references: [
    'Andrews, Econometrica 61(4), 1993; Andrews and Ploberger, Econometrica 62(6), 1994',
    'Hansen, Journal of Business and Economic Statistics 15(1), 1997',
    'Ploberger and Kramer, Econometrica 60(2), 1992; Brown, Durbin and Evans, JRSS B 37(2), 1975',
    'Sanso, Arago and Carrion, Revista de Economia Financiera 4, 2004, for the variance; Perron and Vogelsang, Journal of Business and Economic Statistics 10(3), 1992, for the unit root',
  ],
  value: { unit: 'ratio', meaning: 'supF' },
  details: {
    supF: { unit: 'ratio', meaning: 'greatest F statistic' },
    supFp: { unit: 'fraction', meaning: 'its p-value' },
    aveF: { unit: 'ratio', meaning: 'mean F statistic' },
    aveFp: { unit: 'fraction', meaning: 'its p-value' },
    expF: { unit: 'ratio', meaning: 'exponential mean of the F statistics' },
    expFp: { unit: 'fraction', meaning: 'its p-value' },
    olsCusum: { unit: 'ratio', meaning: 'OLS-based CUSUM statistic' },
    olsCusumP: { unit: 'fraction', meaning: 'its p-value' },
    recursiveCusum: { unit: 'ratio', meaning: 'recursive CUSUM statistic' },
    recursiveCusumP: { unit: 'fraction', meaning: 'its p-value' },
    supFHac: { unit: 'ratio', meaning: 'supF of the mean that allows autocorrelation' },
    supFHacP: { unit: 'fraction', meaning: 'its p-value' },
    varianceCusum: { unit: 'ratio', meaning: 'CUSUM of squared residuals' },
    varianceCusumP: { unit: 'fraction', meaning: 'its p-value' },
    varianceDate: { unit: 'date', meaning: 'last month before the variance most likely changed' },
    date: { unit: 'date', meaning: 'last month before the most likely break, whether or not it is one' },
    before: { unit: 'percent', meaning: 'mean lead a month, or constant of the model, to that month' },
    after: { unit: 'percent', meaning: 'the same after it' },
    slopeBefore: {
      unit: 'ratio',
      meaning: 'trend: percent a month gained each month; autoregression: share carried over',
    },
    slopeAfter: { unit: 'ratio', meaning: 'the same after it' },
    months: { unit: 'months', meaning: 'months tested' },
    testableFrom: { unit: 'date', meaning: 'first month after which a break could be found' },
    testableTo: { unit: 'date', meaning: 'last month after which a break could be found' },
    unitRoot: { unit: 'ratio', meaning: 't-statistic against a unit root about a broken mean' },
  },
  points: {
    month: { unit: 'date', meaning: 'last session of the month' },
    activeReturn: { unit: 'percent', meaning: 'log active return of the month' },
  },
  params: z.object({
    series: seriesParam,
    benchmark: benchmarkParam,
    return: returnParam,
    model: z.enum(leadModels).default('mean').describe('what may break: mean, trend or autoregression'),
    trimming: z.coerce
      .number()
      .min(0.05)
      .max(0.3)
      .default(0.15)
      .describe('share of the months that each side of a break must keep [fraction]'),
    ...historyParams,
  }),
  inputs: (params) => [...levelInputs(params.series, params.return), ...levelInputs(params.benchmark, params.return)],
  evaluate(context, params) {
    const { days, values, window } = readMonthlyActiveReturns(context, params, minimumMonths);
    const { y, regressors, skipped } = toLeadModel(values, params.model);
    const [n, q] = [y.length, regressors.length];
    const { tested, left, right, residuals, robustSupF } = searchMonths(y, regressors, params.trimming);
    const unitRoot = unitRootT(values, tested.at + skipped);
    const isDefined = isUnitRootRefuted(unitRoot);
    if (!isDefined) {
      context.warn(
        'undefined-value',
        `a unit root is not refuted (t ${unitRoot.toFixed(2)}, needs -4.44): the tests have no p-values`,
      );
    }
    if (params.model === 'trend') {
      context.warn('undefined-value', 'the published p-values do not hold for a trend: none is given');
    }
    warnIfDoubtful(context, 'the monthly lead', values);
    const toP = (p: number): number => (isDefined && params.model !== 'trend' ? p : Number.NaN);
    const toDate = (at: number): string => toIsoDate(days[at + skipped] as number);
    const whole = fitStretch(y, regressors, 0, n - 1);
    const ols = olsCusum(whole.residuals, whole.rss / (n - q));
    const recursive = recursiveCusum(y, regressors);
    const spread = varianceCusum(residuals);
    return {
      value: tested.supF,
      window,
      details: {
        supF: tested.supF,
        supFp: toP(toHansenP('supF', tested.supF, q, tested.lambda)),
        aveF: tested.aveF,
        aveFp: toP(toHansenP('aveF', tested.aveF, q, tested.lambda)),
        expF: tested.expF,
        expFp: toP(toHansenP('expF', tested.expF, q, tested.lambda)),
        olsCusum: ols.statistic,
        olsCusumP: toP(ols.p),
        recursiveCusum: recursive.statistic,
        recursiveCusumP: toP(recursive.p),
        supFHac: robustSupF,
        supFHacP: toP(toHansenP('supF', robustSupF, q, tested.lambda)),
        varianceCusum: spread.statistic,
        varianceCusumP: toP(spread.p),
        varianceDate: Number.isNaN(spread.statistic) ? null : toDate(spread.at),
        date: toDate(tested.at),
        before: left.coefficients[0] as number,
        after: right.coefficients[0] as number,
        slopeBefore: left.coefficients[1] ?? null,
        slopeAfter: right.coefficients[1] ?? null,
        months: n,
        testableFrom: toDate(tested.first),
        testableTo: toDate(tested.first + tested.values.length - 1),
        unitRoot,
      },
      points: Array.from(values, (activeReturn, i) => ({ month: toIsoDate(days[i] as number), activeReturn })),
    };
  },
});
