import type { MarkovParameters } from './markov-model.ts';

/** Expected sums over the observations, given all of them: what the likelihood's slope and an EM step are made of. */
export interface ExpectedSums {
  /** Moves from each state to each, 00 01 10 11, those among the states of the first lags included. */
  readonly moves: Float64Array;
  /** Probability of state 1 at the first state there is. */
  readonly initial: number;
  /** By path of states that an innovation depends on: its probability, the innovation, and its square. */
  readonly weights: Float64Array;
  readonly innovations: Float64Array;
  readonly squares: Float64Array;
  /** The innovation times the observation k back: path by path, order numbers each. */
  readonly laggedProducts: Float64Array;
}

/** Hamilton's filter and Kim's smoother on one series. `filter` fills what the others read. */
export interface MarkovRecursions {
  /** Observations with an innovation. */
  readonly count: number;
  /** Log-likelihood, the chain started from its stationary distribution. */
  filter(parameters: MarkovParameters): number;
  /** Probability of state 1 given the observations up to each one. */
  filteredProbabilities(): Float64Array;
  /** Probability of state 1 at each observation given all of them. */
  smoothedProbabilities(): Float64Array;
  expectedSums(): ExpectedSums;
}
