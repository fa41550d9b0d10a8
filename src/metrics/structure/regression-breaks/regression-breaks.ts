import { z } from 'zod';
import { toBreakCriteria, toCoefficientBreaks, toIsoDate } from '../../../core/index.ts';
import { levelInputs } from '../../blend.ts';
import { defineMetric } from '../../definition.ts';
import { benchmarkParam, returnParam, seriesParam } from '../../parameters.ts';
import { warnIfDoubtful } from '../doubtful-inference.ts';
import { toLeadModel } from '../lead-model.ts';
import { breakCoverage, divideMonths } from '../month-breaks.ts';
import {
  activeReturnConventions,
  historyParams,
  minimumMonths,
  readMonthlyActiveReturns,
} from '../monthly-active-returns.ts';

export const regressionBreaks = defineMetric({
  id: 'regression-breaks',
  version: 1,
  name: 'Breaks in the trend or the persistence of the lead',
  family: 'structure',
  basis: 'measured',
  question: 'Did the course of the lead, or how much of a month carries over to the next, change for good, and when?',
  formula:
    'the division into 1 to 6 segments of at least 15% of the months, each with its own line, with the least residual sum of squares (Bai-Perron); the number of breaks with the least BIC = n (ln(RSS / n) + ln 2 pi + 1) + ln(n) (3 m + 3)',
  conventions: [
    ...activeReturnConventions,
    'model: `trend` a constant and the number of the month; `autoregression` a constant and the month before; both coefficients may change',
    'a date is the last month before the break, with its 95% interval (Bai 1997) where the model has no trend: for a trending regressor that distribution does not hold, and none is given',
    'an end of an interval outside the months at hand is left empty: the figures do not bound the date on that side',
    'BIC finds too few breaks in autoregressions (Bai and Perron 2006): none found is weak evidence of none',
  ],
  warmUp: `${minimumMonths} consecutive months`,
  references: [
    'Bai and Perron, Econometrica 66(1), 1998, and Journal of Applied Econometrics 18(1), 2003',
    'Bai, Review of Economics and Statistics 79(4), 1997',
  ],
  value: { unit: 'count', meaning: 'number of breaks chosen by BIC' },
  details: {
    rss: { unit: 'squared percent', isList: true, meaning: 'residual sum of squares with 0 to 5 breaks' },
    bic: { unit: 'ratio', isList: true, meaning: 'BIC with 0 to 5 breaks' },
    dates: { unit: 'date', isList: true, meaning: 'last month before each break' },
    lower: { unit: 'date', isList: true, meaning: 'first month of the 95% interval of each date' },
    upper: { unit: 'date', isList: true, meaning: 'last month of the 95% interval of each date' },
    since: { unit: 'date', meaning: 'first month of the present segment' },
    months: { unit: 'months', meaning: 'months explained' },
  },
  points: {
    date: { unit: 'date', meaning: 'last month before the break' },
    lower: { unit: 'date', meaning: 'first month of its 95% interval' },
    upper: { unit: 'date', meaning: 'last month of its 95% interval' },
    constantBefore: { unit: 'percent', meaning: 'constant of the segment before' },
    slopeBefore: {
      unit: 'ratio',
      meaning: 'trend: percent a month gained each month; autoregression: share carried over',
    },
    constantAfter: { unit: 'percent', meaning: 'constant of the segment after' },
    slopeAfter: { unit: 'ratio', meaning: 'slope of the segment after' },
  },
  params: z.object({
    series: seriesParam,
    benchmark: benchmarkParam,
    return: returnParam,
    model: z.enum(['trend', 'autoregression']).default('trend').describe('what may break: trend or autoregression'),
    ...historyParams,
  }),
  inputs: (params) => [...levelInputs(params.series, params.return), ...levelInputs(params.benchmark, params.return)],
  evaluate(context, params) {
    const { days, values, window } = readMonthlyActiveReturns(context, params, minimumMonths);
    const { y, regressors, skipped } = toLeadModel(values, params.model);
    const n = y.length;
    warnIfDoubtful(context, 'the monthly lead', values);
    const { partitions, chosen } = divideMonths(y, regressors);
    const isBounded = params.model !== 'trend';
    const toDate = (at: number): string | null => {
      const day = days[at + skipped];
      return day === undefined ? null : toIsoDate(day);
    };
    const points = toCoefficientBreaks(y, regressors, chosen, breakCoverage).map(
      ({ at, lower, upper, before, after }) => ({
        date: toDate(at),
        lower: isBounded ? toDate(lower) : null,
        upper: isBounded ? toDate(upper) : null,
        constantBefore: before[0] as number,
        slopeBefore: before[1] as number,
        constantAfter: after[0] as number,
        slopeAfter: after[1] as number,
      }),
    );
    return {
      value: chosen.breaks,
      window,
      details: {
        rss: partitions.map(({ rss }) => rss),
        bic: partitions.map((partition) => toBreakCriteria(partition, n, regressors.length).bic),
        dates: points.map(({ date }) => date),
        lower: points.map(({ lower }) => lower),
        upper: points.map(({ upper }) => upper),
        since: toDate((chosen.ends.at(-1) ?? -1) + 1),
        months: n,
      },
      points,
    };
  },
});
