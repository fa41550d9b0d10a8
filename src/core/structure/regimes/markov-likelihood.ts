import type { MarkovModel, MarkovParameters, Pair } from './markov-model.ts';
import { countParameters } from './markov-model.ts';
import type { ExpectedSums, MarkovRecursions } from './markov-recursions.ts';
import type { Objective } from './maximise.ts';
import { PathRecursions } from './path-recursions.ts';
import { StateRecursions } from './state-recursions.ts';

/**
 * Least ratio of the smaller variance to the larger one. The likelihood grows without bound as the variance of a state
 * that fits one value goes to zero; within a bound on the ratio it has a maximum (Hathaway, Annals of Statistics 13(2),
 * 1985). A solution that leaves it is degenerate and no answer.
 */
export const leastVarianceRatio = 0.01;

/** Parameters as free numbers: logits of staying, means, log variances, autoregression. */
export function toFree({ stay, means, variances, autoregression }: MarkovParameters, model: MarkovModel): Float64Array {
  const own = model.switchesAutoregression ? autoregression : autoregression.subarray(0, model.order);
  return Float64Array.of(
    ...stay.map((probability) => Math.log(probability / (1 - probability))),
    ...means,
    ...(model.switchesVariance ? variances : [variances[0]]).map(Math.log),
    ...own,
  );
}

export function fromFree(
  free: Float64Array,
  { order, switchesVariance, switchesAutoregression }: MarkovModel,
): MarkovParameters {
  const at = (i: number): number => free[i] as number;
  const lags = switchesVariance ? 6 : 5;
  return {
    stay: [1 / (1 + Math.exp(-at(0))), 1 / (1 + Math.exp(-at(1)))],
    means: [at(2), at(3)],
    variances: [Math.exp(at(4)), Math.exp(at(switchesVariance ? 5 : 4))],
    autoregression: Float64Array.from({ length: 2 * order }, (_, i) =>
      at(lags + (switchesAutoregression ? i : i % order)),
    ),
  };
}

/** The recursions for a number of lags. */
export function createRecursions(values: Float64Array, order: number): MarkovRecursions {
  return order === 0 ? new StateRecursions(values) : new PathRecursions(values, order);
}

/**
 * Log-likelihood in the free numbers with its exact slope, by Fisher's identity from the smoothed paths. Not allowed
 * (NaN) where the variances leave the bound. O(n 2^(order + 1)).
 */
export function createLikelihood(values: Float64Array, model: MarkovModel): Objective {
  const recursions = createRecursions(values, model.order);
  return (point, gradient) => {
    const parameters = fromFree(point, model);
    if (isDegenerate(parameters)) return Number.NaN;
    const value = recursions.filter(parameters);
    if (Number.isFinite(value)) setSlope(parameters, model, recursions.expectedSums(), gradient);
    return value;
  };
}

/**
 * What the variances of the free numbers would be if the states were seen, each state as often as its chain has it: the
 * size of a sensible first step in each.
 */
export function toSpreads(
  { stay, variances }: MarkovParameters,
  model: MarkovModel,
  observations: number,
): Float64Array {
  const [leave0, leave1] = [1 - stay[0], 1 - stay[1]];
  const weights = [leave1, leave0].map((leave) => Math.max(1, (observations * leave) / (leave0 + leave1)));
  const [w0, w1] = weights as unknown as Pair;
  const lags = Array.from({ length: model.order * (model.switchesAutoregression ? 2 : 1) }, () => 1 / observations);
  return Float64Array.of(
    1 / Math.max(1, w0 * stay[0] * leave0),
    1 / Math.max(1, w1 * stay[1] * leave1),
    variances[0] / w0,
    variances[1] / w1,
    ...(model.switchesVariance ? [2 / w0, 2 / w1] : [2 / observations]),
    ...lags,
  );
}

/** Whether the variances differ by more than the bound allows. */
export function isDegenerate({ variances: [a, b] }: MarkovParameters): boolean {
  return !(Math.min(a, b) >= leastVarianceRatio * Math.max(a, b));
}

function setSlope(parameters: MarkovParameters, model: MarkovModel, sums: ExpectedSums, gradient: Float64Array): void {
  const { order, switchesVariance, switchesAutoregression } = model;
  const { means, variances, autoregression } = parameters;
  gradient.fill(0);
  [gradient[0], gradient[1]] = toStaySlopes(parameters.stay, sums);
  const add = (i: number, amount: number): void => {
    gradient[i] = (gradient[i] as number) + amount;
  };
  const lags = countParameters(model) - order * (switchesAutoregression ? 2 : 1);
  for (let kind = 0; kind < sums.weights.length; kind++) {
    const state = kind & 1;
    const variance = variances[state] as number;
    const innovation = (sums.innovations[kind] as number) / variance;
    add(
      switchesVariance ? 4 + state : 4,
      0.5 * ((sums.squares[kind] as number) / variance - (sums.weights[kind] as number)),
    );
    add(2 + state, innovation);
    for (let k = 0; k < order; k++) {
      const before = (kind >> (k + 1)) & 1;
      add(2 + before, -(autoregression[state * order + k] as number) * innovation);
      const product =
        (sums.laggedProducts[kind * order + k] as number) / variance - (means[before] as number) * innovation;
      add(lags + k + (switchesAutoregression ? state * order : 0), product);
    }
  }
}

/** Slopes in the logits of staying: of the expected moves, and of the stationary distribution that the chain starts from. */
function toStaySlopes([stay0, stay1]: Pair, { moves, initial }: ExpectedSums): Pair {
  const [leave0, leave1] = [1 - stay0, 1 - stay1];
  const both = leave0 + leave1;
  const [m00, m01, m10, m11] = moves as unknown as [number, number, number, number];
  return [
    m00 * leave0 - m01 * stay0 + stay0 * (leave0 / both - initial),
    m11 * leave1 - m10 * stay1 + stay1 * (leave1 / both - (1 - initial)),
  ];
}

/** One step of expectation and maximisation for a model without lags; the start of the chain is left out of it. */
export function toNextByExpectation(
  recursions: MarkovRecursions,
  parameters: MarkovParameters,
  model: MarkovModel,
): MarkovParameters {
  recursions.filter(parameters);
  const { moves, weights, innovations, squares } = recursions.expectedSums();
  const [m00, m01, m10, m11] = moves as unknown as [number, number, number, number];
  const shifts = weights.map((weight, state) => (innovations[state] as number) / weight);
  const spreads = squares.map((square, state) => square - (weights[state] as number) * (shifts[state] as number) ** 2);
  const [w0, w1] = weights as unknown as Pair;
  const [s0, s1] = spreads as unknown as Pair;
  const common = (s0 + s1) / (w0 + w1);
  return {
    stay: [m00 / (m00 + m01), m11 / (m10 + m11)],
    means: [parameters.means[0] + (shifts[0] as number), parameters.means[1] + (shifts[1] as number)],
    variances: model.switchesVariance ? [s0 / w0, s1 / w1] : [common, common],
    autoregression: parameters.autoregression,
  };
}
