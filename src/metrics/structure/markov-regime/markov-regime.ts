import { z } from 'zod';
import {
  filterRegimes,
  fitMarkov,
  leastVarianceRatio,
  type MarkovFit,
  type MarkovModel,
  mean,
  smoothRegimes,
  toExpectedDuration,
  toIsoDate,
  toPresentRegime,
} from '../../../core/index.ts';
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

/** A state that ruled for fewer months than this in all describes an event, not a regime. */
const fewMonths = 6;

/** Two units of log-likelihood, Edwards' measure of support, leave one answer hardly better than another. */
const leastSupport = 2;

const model: MarkovModel = { order: 0, switchesVariance: true, switchesAutoregression: false };

export const markovRegime = defineMetric({
  id: 'markov-regime',
  version: 1,
  name: 'Markov-switching regime of the active return',
  family: 'structure',
  basis: 'measured',
  question: 'Which of two regimes of relative performance rules now, and do the figures tell two from one at all?',
  formula:
    'a(t) normal with mean m(s) and variance v(s), s a Markov chain of two states; P(s = higher mean | a(1) .. a(last)) by the Hamilton filter',
  conventions: [
    ...activeReturnConventions,
    'maximum likelihood from fixed starting points: steps of expectation and maximisation, quasi-Newton steps with the exact slope, Newton steps to the last digits; the chain starts from its stationary distribution',
    'state 0 has the lower mean, state 1 the higher; a state may differ by its variance alone, and a warning says so where the means are within two standard errors',
    'value, filtered and points are filtered probabilities: given the months up to each one, never later ones; smoothed probabilities date the past and stand nowhere here',
    'parameters are estimated once, on the months up to the end: a point is what the filter says with the parameters of today, not what it said then',
    `the likelihood is unbounded as the variance of a state goes to zero: solutions with a ratio of variances below ${leastVarianceRatio} are degenerate and rejected`,
    `llfGap compares the two highest distinct optima; null where only one was found; below ${leastSupport} the answer is not unique`,
    'months are supposed independent within a state: a wandering level passes for two regimes whatever the criterion prefers, of which a warning tells',
    'bicOne and bicTwo: -2 llf + k ln n with k = 2 and 6; a chi-square test of one regime against two is invalid, since the probabilities of moving do not exist under one',
  ],
  warmUp: `${minimumMonths} monthly active returns that vary`,
  references: [
    'Hamilton, A New Approach to the Economic Analysis of Nonstationary Time Series and the Business Cycle, Econometrica 57(2), 1989',
    'Hathaway, A Constrained Formulation of Maximum-Likelihood Estimation for Normal Mixture Distributions, Annals of Statistics 13(2), 1985',
    'Edwards, Likelihood, 1972 (support)',
  ],
  value: { unit: 'fraction', meaning: 'filtered probability at the end that the state with the higher mean rules' },
  details: {
    llf: { unit: 'log-likelihood', meaning: 'log-likelihood of two regimes' },
    p00: { unit: 'fraction', meaning: 'probability of staying in the state with the lower mean for another month' },
    p11: { unit: 'fraction', meaning: 'probability of staying in the state with the higher mean for another month' },
    means: { unit: 'percent', isList: true, meaning: 'mean active return a month by state, lower first' },
    variances: { unit: 'squared percent', isList: true, meaning: 'variance by state' },
    filtered: { unit: 'fraction', isList: true, meaning: 'filtered probability of each state at the end' },
    durations: { unit: 'months', isList: true, meaning: 'expected length of a stay in each state, 1 / (1 - p)' },
    ruled: { unit: 'months', isList: true, meaning: 'expected number of months that each state ruled' },
    llfGap: { unit: 'log-likelihood', meaning: 'log-likelihood above the second-highest optimum' },
    starts: { unit: 'count', meaning: 'starting points' },
    arrived: { unit: 'count', meaning: 'starting points that ended at the answer' },
    bicOne: { unit: 'ratio', meaning: 'Bayesian information criterion of one regime' },
    bicTwo: { unit: 'ratio', meaning: 'Bayesian information criterion of two regimes' },
    preferred: { unit: 'text', meaning: 'one regime or two regimes: the lower criterion' },
    observations: { unit: 'count', meaning: 'monthly active returns' },
  },
  points: {
    month: { unit: 'date', meaning: 'last session of the month' },
    filtered: { unit: 'fraction', meaning: 'filtered probability that the state with the higher mean ruled' },
  },
  params: z.object({ series: seriesParam, benchmark: benchmarkParam, return: returnParam, ...historyParams }),
  inputs: (params) => [...levelInputs(params.series, params.return), ...levelInputs(params.benchmark, params.return)],
  evaluate(context, params) {
    const { days, values, window } = readMonthlyActiveReturns(context, params);
    if (values.length < minimumMonths) {
      throw new NotMeasurable('insufficient-history', `have ${values.length} months, need ${minimumMonths}`);
    }
    const fit = isSameEachMonth(values) ? undefined : fitMarkov(values, model);
    if (fit === undefined) throw new NotMeasurable('undefined-value', toReason(values));
    const { parameters } = fit;
    const { probabilities } = filterRegimes(values, parameters);
    const present = toPresentRegime(probabilities);
    const ruled1 = smoothRegimes(values, parameters).reduce((sum, each) => sum + each, 0);
    const ruled = [values.length - ruled1, ruled1];
    const bicOne = toCriterion(toNormalLogLikelihood(values), 2, values.length);
    const bicTwo = toCriterion(fit.logLikelihood, fit.parameterCount, values.length);
    warnIfWeak(context, fit, ruled, bicTwo - bicOne);
    warnIfDoubtful(context, `${params.series} less ${params.benchmark}`, values, {
      wandering: 'a level that wanders looks like two regimes, though it has none',
      outlier: 'it can make a state by itself',
    });
    return {
      value: present[1],
      window,
      details: {
        llf: fit.logLikelihood,
        p00: parameters.stay[0],
        p11: parameters.stay[1],
        means: parameters.means,
        variances: parameters.variances,
        filtered: present,
        durations: parameters.stay.map(toExpectedDuration),
        ruled,
        llfGap: fit.optimumGap,
        starts: fit.starts,
        arrived: fit.arrived,
        bicOne,
        bicTwo,
        preferred: bicTwo < bicOne ? 'two regimes' : 'one regime',
        observations: values.length,
      },
      points: Array.from(probabilities, (filtered, i) => ({ month: toIsoDate(days[i] as number), filtered })),
    };
  },
});

function toReason(values: Float64Array): string {
  return isSameEachMonth(values)
    ? `the ${values.length} monthly active returns do not vary`
    : `no start ended at an optimum of two regimes of ${values.length} months that is not degenerate`;
}

/** Log-likelihood of one normal distribution at its maximum. */
function toNormalLogLikelihood(values: Float64Array): number {
  const centre = mean(values);
  const variance = mean(values.map((value) => (value - centre) ** 2));
  return (-values.length / 2) * (Math.log(2 * Math.PI * variance) + 1);
}

function toCriterion(logLikelihood: number, parameters: number, observations: number): number {
  return -2 * logLikelihood + parameters * Math.log(observations);
}

function warnIfWeak(context: MetricContext, fit: MarkovFit, ruled: readonly number[], excess: number): void {
  if (excess >= 0) {
    context.warn('weak-identification', `one regime describes the months better, by ${excess.toFixed(1)} of the BIC`);
  }
  if (fit.optimumGap < leastSupport) {
    context.warn(
      'weak-identification',
      `another pair of regimes is as good within ${fit.optimumGap.toFixed(2)} of log-likelihood: the answer is not unique`,
    );
  }
  const [low, high] = fit.parameters.means;
  const reach = 2 * fit.standardErrors.meanDifference;
  if (!(high - low > reach)) {
    context.warn(
      'weak-identification',
      `the means of the states differ by ${(high - low).toFixed(2)} with two standard errors of ${reach.toFixed(2)}: the states are told apart by variance, not by who leads`,
    );
  }
  const fewest = Math.min(...ruled);
  if (fewest < fewMonths) {
    context.warn('weak-identification', `one state ruled for ${fewest.toFixed(1)} months in all`);
  }
}
