import { z } from 'zod';
import {
  type BreakPartition,
  baiPerronCriticalValues,
  countSequentialBreaks,
  type MeanBreak,
  mean,
  toBreakCriteria,
  toConstant,
  toIsoDate,
  toMeanBreaks,
  toSequentialF,
  toSupF,
} from '../../../core/index.ts';
import { levelInputs } from '../../blend.ts';
import { defineMetric } from '../../definition.ts';
import { benchmarkParam, returnParam, seriesParam } from '../../parameters.ts';
import { warnIfDoubtful } from '../doubtful-inference.ts';
import { breakCoverage, divideMonths, mostBreaks } from '../month-breaks.ts';
import {
  activeReturnConventions,
  historyParams,
  minimumMonths,
  readMonthlyActiveReturns,
} from '../monthly-active-returns.ts';

export const meanBreaks = defineMetric({
  id: 'mean-breaks',
  version: 1,
  name: 'Breaks in the mean lead',
  family: 'structure',
  basis: 'measured',
  question: 'How many times did the average lead change for good, when, and how surely is each date known?',
  formula:
    'the division into 1 to 6 segments of at least 15% of the months with the least residual sum of squares (Bai-Perron); the number of breaks with the least BIC = n (ln(RSS / n) + ln 2 pi + 1) + ln(n) (2 m + 2)',
  conventions: [
    ...activeReturnConventions,
    'a date is the last month before the break, with its 95% interval (Bai 1997); segments may differ in variance, and with noise `autocorrelated` in long-run variance (quadratic spectral, prewhitened)',
    'an end of an interval outside the months at hand is left empty: the figures do not bound the date on that side',
    'LWZ asks more of a break than BIC; the sequential test adds breaks while supF(l + 1 | l), of segments no shorter than those, is above its 5% value; where the three disagree all are shown',
    'a change in the last 15% of the months cannot be found yet',
  ],
  warmUp: `${minimumMonths} consecutive months`,
  references: [
    'Bai and Perron, Econometrica 66(1), 1998, and Journal of Applied Econometrics 18(1), 2003',
    'Bai, Review of Economics and Statistics 79(4), 1997; Liu, Wu and Zidek, Statistica Sinica 7(2), 1997',
  ],
  value: { unit: 'count', meaning: 'number of breaks chosen by BIC' },
  details: {
    rss: { unit: 'squared percent', isList: true, meaning: 'residual sum of squares with 0 to 5 breaks' },
    bic: { unit: 'ratio', isList: true, meaning: 'BIC with 0 to 5 breaks' },
    lwz: { unit: 'ratio', isList: true, meaning: 'criterion of Liu, Wu and Zidek with 0 to 5 breaks' },
    breaks: { unit: 'count', meaning: 'number chosen by BIC' },
    breaksLwz: { unit: 'count', meaning: 'number chosen by LWZ' },
    breaksSequential: { unit: 'count', meaning: 'number found by the sequential test at 5%' },
    dates: { unit: 'date', isList: true, meaning: 'last month before each break chosen by BIC' },
    lower: { unit: 'date', isList: true, meaning: 'first month of the 95% interval of each date' },
    upper: { unit: 'date', isList: true, meaning: 'last month of the 95% interval of each date' },
    means: { unit: 'percent', isList: true, meaning: 'mean lead a month in each segment' },
    supF: { unit: 'ratio', isList: true, meaning: 'supF of 1 to 5 breaks against none' },
    doubleMaximum: { unit: 'ratio', meaning: 'UDmax: the greatest of them; 5% critical value 8.88' },
    weightedDoubleMaximum: {
      unit: 'ratio',
      meaning: 'WDmax: weighted by their critical values; 5% critical value 9.91',
    },
    sequential: { unit: 'ratio', isList: true, meaning: 'supF(l + 1 | l) for l from 0' },
    since: { unit: 'date', meaning: 'first month of the present segment' },
    months: { unit: 'months', meaning: 'months used' },
  },
  points: {
    date: { unit: 'date', meaning: 'last month before the break' },
    lower: { unit: 'date', meaning: 'first month of its 95% interval' },
    upper: { unit: 'date', meaning: 'last month of its 95% interval' },
    meanBefore: { unit: 'percent', meaning: 'mean lead a month in the segment before' },
    meanAfter: { unit: 'percent', meaning: 'mean lead a month in the segment after' },
  },
  params: z.object({
    series: seriesParam,
    benchmark: benchmarkParam,
    return: returnParam,
    noise: z
      .enum(['independent', 'autocorrelated'])
      .default('independent')
      .describe('what the intervals allow about the noise within a segment'),
    ...historyParams,
  }),
  inputs: (params) => [...levelInputs(params.series, params.return), ...levelInputs(params.benchmark, params.return)],
  evaluate(context, params) {
    const { days, values, window } = readMonthlyActiveReturns(context, params, minimumMonths);
    const n = values.length;
    warnIfDoubtful(context, 'the monthly lead', values);
    const constant = [toConstant(n)];
    const { partitions, chosen, minimumSegment } = divideMonths(values, constant);
    const criteria = partitions.map((partition) => toBreakCriteria(partition, n, 1));
    const breaks = toMeanBreaks(values, chosen, params.noise, breakCoverage);
    const toDate = (at: number): string | null => {
      const day = days[at];
      return day === undefined ? null : toIsoDate(day);
    };
    const points = breaks.map(({ at, lower, upper, meanBefore, meanAfter }: MeanBreak) => ({
      date: toDate(at),
      lower: toDate(lower),
      upper: toDate(upper),
      meanBefore,
      meanAfter,
    }));
    const supF = partitions.slice(1).map((partition) => toSupF(partitions[0] as BreakPartition, partition, n, 1));
    const { supF: critical } = baiPerronCriticalValues;
    const weighted = supF.map((f, i) => (f * critical[0]) / (critical[i] as number));
    const sequential = partitions
      .slice(0, mostBreaks)
      .map((partition) => toSequentialF(values, constant, partition, minimumSegment));
    const last = chosen.ends.at(-1);
    return {
      value: chosen.breaks,
      window,
      details: {
        rss: partitions.map(({ rss }) => rss),
        bic: criteria.map(({ bic }) => bic),
        lwz: criteria.map(({ lwz }) => lwz),
        breaks: chosen.breaks,
        breaksLwz: findLeast(criteria.map(({ lwz }) => lwz)),
        breaksSequential: countSequentialBreaks(sequential),
        dates: points.map(({ date }) => date),
        lower: points.map(({ lower }) => lower),
        upper: points.map(({ upper }) => upper),
        means: [breaks[0]?.meanBefore ?? mean(values), ...breaks.map(({ meanAfter }) => meanAfter)],
        supF,
        doubleMaximum: Math.max(...supF),
        weightedDoubleMaximum: Math.max(...weighted),
        sequential,
        since: toIsoDate(days[last === undefined ? 0 : last + 1] as number),
        months: n,
      },
      points,
    };
  },
});

function findLeast(values: readonly number[]): number {
  return values.indexOf(Math.min(...values));
}
