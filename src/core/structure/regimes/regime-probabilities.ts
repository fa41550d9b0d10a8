import { createRecursions } from './markov-likelihood.ts';
import type { MarkovParameters } from './markov-model.ts';

declare const filteredBrand: unique symbol;
declare const smoothedBrand: unique symbol;

/** Probability of state 1 at each observation given the observations up to it: what could be known then. Unit: fraction. */
export type FilteredProbabilities = Float64Array & { readonly [filteredBrand]: true };

/** Probability of state 1 at each observation given all of them: for dating the past, never for the present. Unit: fraction. */
export type SmoothedProbabilities = Float64Array & { readonly [smoothedBrand]: true };

/**
 * Hamilton's filter at given parameters, the chain started from its stationary distribution. The first `order`
 * observations are conditioned on and have no probability. Appending values changes no earlier one. O(n 2^(order + 1)).
 * Undefined (NaN) from a value that is NaN on. Hamilton, Econometrica 57(2), 1989.
 *
 * @example filterRegimes(Float64Array.of(0, 0), { stay: [0.5, 0.5], means: [-1, 1], variances: [1, 1], autoregression: new Float64Array(0) }).probabilities // [0.5, 0.5]
 */
export function filterRegimes(
  values: Float64Array,
  parameters: MarkovParameters,
): { readonly probabilities: FilteredProbabilities; readonly logLikelihood: number } {
  const recursions = createRecursions(values, parameters.autoregression.length / 2);
  const logLikelihood = recursions.filter(parameters);
  return { probabilities: recursions.filteredProbabilities() as FilteredProbabilities, logLikelihood };
}

/**
 * Kim's smoother at given parameters: the same probabilities given all observations, so that each may change when values
 * are appended. Kim, Journal of Econometrics 60(1-2), 1994.
 *
 * @example smoothRegimes(Float64Array.of(0, 0), { stay: [0.5, 0.5], means: [-1, 1], variances: [1, 1], autoregression: new Float64Array(0) }) // [0.5, 0.5]
 */
export function smoothRegimes(values: Float64Array, parameters: MarkovParameters): SmoothedProbabilities {
  const recursions = createRecursions(values, parameters.autoregression.length / 2);
  recursions.filter(parameters);
  return recursions.smoothedProbabilities() as SmoothedProbabilities;
}

/**
 * Probability of each state at the end. Takes filtered probabilities alone: what rules now may not rest on the future.
 *
 * @example toPresentRegime(filterRegimes(values, parameters).probabilities) // [0.38, 0.62]
 */
export function toPresentRegime(probabilities: FilteredProbabilities): readonly [number, number] {
  const last = probabilities.at(-1) ?? Number.NaN;
  return [1 - last, last];
}

/**
 * Expected length of a stay in a state from the probability of staying one more period. Unit: periods.
 *
 * @example toExpectedDuration(0.75) // 4
 */
export function toExpectedDuration(stay: number): number {
  return 1 / (1 - stay);
}
