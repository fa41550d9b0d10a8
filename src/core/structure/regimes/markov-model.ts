/** Two numbers, of state 0 and of state 1. */
export type Pair = readonly [number, number];

/**
 * Which parts of y(t) = m(s) + sum phi(k) (y(t-k) - m(s of t-k)) + e(t), var e = v(s), switch with the state. The mean
 * always does; the state is a Markov chain of two.
 */
export interface MarkovModel {
  /** Number of lags. */
  readonly order: number;
  readonly switchesVariance: boolean;
  /** Whether the coefficients of the lags follow the state of the present. */
  readonly switchesAutoregression: boolean;
}

export interface MarkovParameters {
  /** Probability of staying in each state from one observation to the next. */
  readonly stay: Pair;
  readonly means: Pair;
  /** Variances of the innovations; equal where they do not switch. */
  readonly variances: Pair;
  /** Coefficients of the lags, nearest first, those of state 0 and then those of state 1; equal where they do not switch. */
  readonly autoregression: Float64Array;
}

/** The same process with its states numbered the other way round. */
export function swapStates({ stay, means, variances, autoregression }: MarkovParameters): MarkovParameters {
  const order = autoregression.length / 2;
  return {
    stay: [stay[1], stay[0]],
    means: [means[1], means[0]],
    variances: [variances[1], variances[0]],
    autoregression: Float64Array.from(autoregression, (_, i) => autoregression[(i + order) % (2 * order)] as number),
  };
}

/** Number of parameters estimated. */
export function countParameters({ order, switchesVariance, switchesAutoregression }: MarkovModel): number {
  return 4 + (switchesVariance ? 2 : 1) + order * (switchesAutoregression ? 2 : 1);
}
