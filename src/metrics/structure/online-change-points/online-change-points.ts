import { z } from 'zod';
import { toIsoDate, toRunLengths } from '../../../core/index.ts';
import { levelInputs } from '../../blend.ts';
import { defineMetric } from '../../definition.ts';
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

/** A run counts as recent up to a year. */
const recent = 12;

export const onlineChangePoints = defineMetric({
  id: 'online-change-points',
  version: 1,
  name: 'Age of the present regime (online change points)',
  family: 'structure',
  basis: 'measured',
  question: 'How many months old is the present run of active returns, as it could be known in each month?',
  formula:
    'P(run length | a(1) .. a(t)) by the recursion of Adams and MacKay; normal runs with unknown mean and variance, constant hazard 1 / expectedRun',
  conventions: [
    ...activeReturnConventions,
    'the first `initial` months give mean and standard deviation (ddof 1) that all later ones are standardised by, and belong to no run: nothing rests on later months',
    'prior of a run: Normal-Gamma with mean 0, weight 1, shape 1 and rate 1 on standardised months; predictive Student t with 2 degrees of freedom at first',
    'a change is dated where the most likely run length does not grow: with a constant hazard the probability of a run of length 0 is the hazard whatever happens',
    'a change may also be one of variance; in independent normal months without any change such drops still happen, less than half as often as the hazard (0.0081, 0.0036 and 0.0016 a month at hazards of 1/60, 1/120 and 1/250)',
    'independent months are supposed: a wandering level, or one great month, breaks off runs without a change, of which a warning tells',
    'run lengths with a probability below 1e-16 are dropped',
  ],
  warmUp: `${minimumMonths} monthly active returns after the initial ones, which must vary`,
  references: ['Adams and MacKay, Bayesian Online Changepoint Detection, arXiv:0710.3742, 2007'],
  value: { unit: 'months', meaning: 'most likely length of the present run' },
  details: {
    probability: { unit: 'fraction', meaning: 'probability of that length' },
    recentProbability: { unit: 'fraction', meaning: `probability of a run no longer than ${recent} months` },
    lastDrop: {
      unit: 'date',
      meaning: 'last month in which the most likely length did not grow; null where it always did',
    },
    runStart: { unit: 'date', meaning: 'first month of the most likely run' },
    drops: { unit: 'count', meaning: 'months in which the most likely length did not grow' },
    hazard: { unit: 'fraction', meaning: 'chance of a change before each month' },
    initialMonths: { unit: 'months', meaning: 'months that give the scale' },
    observations: { unit: 'count', meaning: 'months after those' },
  },
  points: {
    month: { unit: 'date', meaning: 'last session of the month' },
    mostLikely: { unit: 'months', meaning: 'most likely length of the run then' },
    recentProbability: { unit: 'fraction', meaning: `probability then of a run no longer than ${recent} months` },
  },
  params: z.object({
    series: seriesParam,
    benchmark: benchmarkParam,
    return: returnParam,
    ...historyParams,
    expectedRun: z.coerce.number().int().min(2).max(1200).default(120).describe('expected length of a run [months]'),
    initial: z.coerce.number().int().min(12).max(240).default(36).describe('months that give the scale [months]'),
  }),
  inputs: (params) => [...levelInputs(params.series, params.return), ...levelInputs(params.benchmark, params.return)],
  evaluate(context, params) {
    const { days, values, window } = readMonthlyActiveReturns(context, params);
    const { initial } = params;
    const observations = values.length - initial;
    if (observations < minimumMonths) {
      throw new NotMeasurable(
        'insufficient-history',
        `have ${values.length} months, need ${minimumMonths} after the first ${initial}`,
      );
    }
    const hazard = 1 / params.expectedRun;
    const found = isSameEachMonth(values) ? undefined : toRunLengths(values, { hazard, initial, recent });
    if (found === undefined) {
      throw new NotMeasurable('undefined-value', `the first ${initial} monthly active returns do not vary`);
    }
    warnIfDoubtful(context, `${params.series} less ${params.benchmark}`, values, {
      wandering: 'a level that wanders breaks off runs without a change',
      outlier: 'it can break off a run by itself',
    });
    const toMonth = (t: number): string => toIsoDate(days[initial + t] as number);
    const { mostLikely, probability, recentProbability, drops } = found;
    const last = observations - 1;
    const present = mostLikely[last] as number;
    return {
      value: present,
      window,
      details: {
        probability: probability[last] as number,
        recentProbability: recentProbability[last] as number,
        lastDrop: drops.length === 0 ? null : toMonth(drops.at(-1) as number),
        runStart: present === 0 ? null : toMonth(observations - present),
        drops: drops.length,
        hazard,
        initialMonths: initial,
        observations,
      },
      points: Array.from(mostLikely, (length, t) => ({
        month: toMonth(t),
        mostLikely: length,
        recentProbability: recentProbability[t] as number,
      })),
    };
  },
});
