import { mean, standardDeviation } from '../../series/moments.ts';
import {
  createLikelihood,
  createRecursions,
  fromFree,
  isDegenerate,
  toFree,
  toNextByExpectation,
  toSpreads,
} from './markov-likelihood.ts';
import { countParameters, type MarkovModel, type MarkovParameters, type Pair, swapStates } from './markov-model.ts';
import { startSeeds, toStart } from './markov-starts.ts';
import { type Maximum, maximise, type Objective } from './maximise.ts';
import { type PolishedMaximum, polishMaximum } from './newton-polish.ts';

/** Steps of expectation and maximisation before the quasi-Newton ones, where the model has no lags. */
const expectationSteps = 4;

/** Largest slope of the log-likelihood in any free number at an answer, on values of variance 1. */
const convergence = 1e-8;

/** Where one start is left and compared with the others, before the distinct ones are finished. */
const firstConvergence = 1e-3;

/** A probability of moving below e to minus this is taken for none at all. */
const boundary = 10;
const never = 40;

export interface MarkovFit {
  readonly model: MarkovModel;
  /** Of the highest optimum found, state 0 the one with the lower mean. */
  readonly parameters: MarkovParameters;
  readonly logLikelihood: number;
  readonly parameterCount: number;
  /** Observations with an innovation: all but the first `order`. */
  readonly observations: number;
  /** From the inverse Hessian; NaN for a probability at its bound. */
  readonly standardErrors: { readonly stay: Pair; readonly means: Pair; readonly meanDifference: number };
  /** Log-likelihood above that of the second-highest optimum; NaN where every start that arrived found the same one. */
  readonly optimumGap: number;
  /** Starting points, those that ended at the answer, and those that ended in no optimum or in a degenerate one. */
  readonly starts: number;
  readonly arrived: number;
  readonly rejected: number;
}

interface End {
  readonly maximum: Maximum;
  /** How many starts ended here. */
  readonly count: number;
}

interface Optimum extends End {
  readonly maximum: PolishedMaximum;
  /** Which free numbers are not at a bound. */
  readonly inside: readonly number[];
}

/**
 * Maximum-likelihood fit of a Markov-switching model with two states, its stationary distribution as the start. From each of
 * `startSeeds`: steps of expectation and maximisation (without lags), then BFGS on the exact slope; distinct ends are
 * finished by Newton steps. An optimum counts where the slope is below 1e-8, the Hessian is negative definite and the
 * variances are within `leastVarianceRatio` of each other. Undefined where no start arrives, values do not vary or are not
 * finite, or there are no more of them than parameters. A level that wanders (a unit root) looks like long regimes that it does
 * not have: give its changes. Hamilton, Econometrica 57(2), 1989.
 *
 * @example fitMarkov(values, { order: 0, switchesVariance: true, switchesAutoregression: false })?.logLikelihood
 */
export function fitMarkov(values: Float64Array, model: MarkovModel): MarkovFit | undefined {
  const observations = values.length - model.order;
  const [centre, scale] = [mean(values), standardDeviation(values)];
  if (!(scale > 0 && Number.isFinite(scale)) || observations <= countParameters(model)) return undefined;
  const standard = values.map((value) => (value - centre) / scale);
  const objective = createLikelihood(standard, model);
  const ends = startSeeds.map((seed) => runFrom(seed, standard, model, objective));
  const finished = mergeAlike(
    ends.map((maximum) => ({ maximum, count: 1 })),
    model,
    0.01,
  ).flatMap((end) => finish(end, objective));
  const optima = mergeAlike(finished, model, 1e-6).toSorted((a, b) => b.maximum.value - a.maximum.value);
  const best = optima[0];
  if (best === undefined) return undefined;
  const ordered = toOrdered(best, model);
  return {
    model,
    parameters: toUnit(ordered.parameters, centre, scale),
    logLikelihood: best.maximum.value - observations * Math.log(scale),
    parameterCount: countParameters(model),
    observations,
    standardErrors: toStandardErrors(best, ordered, scale),
    optimumGap: best.maximum.value - (optima[1]?.maximum.value ?? Number.NaN),
    starts: startSeeds.length,
    arrived: best.count,
    rejected: startSeeds.length - optima.reduce((sum, { count }) => sum + count, 0),
  };
}

function runFrom(seed: number, values: Float64Array, model: MarkovModel, objective: Objective): Maximum {
  let parameters = toStart(seed, model.order);
  const common = parameters.variances[0];
  if (!model.switchesVariance) parameters = { ...parameters, variances: [common, common] };
  if (model.order === 0) {
    const recursions = createRecursions(values, 0);
    for (let step = 0; step < expectationSteps && !isDegenerate(parameters); step++) {
      parameters = toNextByExpectation(recursions, parameters, model);
    }
  }
  const spreads = toSpreads(parameters, model, values.length - model.order);
  return maximise(objective, toFree(parameters, model), { tolerance: firstConvergence, maximumSteps: 500, spreads });
}

/** Those with likelihood, means and variances in common as one: where nothing switches, the rest may be anything. */
function mergeAlike<Found extends End>(all: readonly Found[], model: MarkovModel, tolerance: number): readonly Found[] {
  const groups: { found: Found; key: readonly number[] }[] = [];
  for (const found of all) {
    if (!Number.isFinite(found.maximum.value)) continue;
    const { means, variances } = means0First(fromFree(found.maximum.point, model));
    const key = [found.maximum.value, ...means, ...variances];
    const alike = groups.find((group) => group.key.every((each, i) => Math.abs(each - (key[i] as number)) < tolerance));
    if (alike === undefined) groups.push({ found, key });
    else alike.found = { ...alike.found, count: alike.found.count + found.count };
  }
  return groups.map(({ found }) => found);
}

function means0First(parameters: MarkovParameters): MarkovParameters {
  return parameters.means[0] > parameters.means[1] ? swapStates(parameters) : parameters;
}

/** The optimum at the end of a climb to the last digits; none where it is no strict one. */
function finish({ maximum, count }: End, objective: Objective): readonly Optimum[] {
  const atBound = maximum.point.map((each, i) => (i < 2 && Math.abs(each) > boundary ? Math.sign(each) * never : each));
  const inside = Array.from(atBound.keys()).filter((i) => Math.abs(atBound[i] as number) !== never);
  const restricted = restrict(objective, atBound, inside);
  const start = Float64Array.from(inside, (i) => atBound[i] as number);
  const polished = polishMaximum(
    restricted,
    maximise(restricted, start, { tolerance: convergence, maximumSteps: 500 }),
  );
  if (polished.covariance === undefined || !(polished.slope < convergence)) return [];
  const point = atBound.slice();
  inside.forEach((i, at) => {
    point[i] = polished.point[at] as number;
  });
  return [{ maximum: { ...polished, point }, inside, count }];
}

/** The objective in some of its numbers, the others held. */
function restrict(objective: Objective, held: Float64Array, inside: readonly number[]): Objective {
  if (inside.length === held.length) return objective;
  const full = held.slice();
  const fullGradient = new Float64Array(held.length);
  return (point, gradient) => {
    inside.forEach((i, at) => {
      full[i] = point[at] as number;
    });
    const value = objective(full, fullGradient);
    inside.forEach((i, at) => {
      gradient[at] = fullGradient[i] as number;
    });
    return value;
  };
}

interface Ordered {
  readonly parameters: MarkovParameters;
  readonly isSwapped: boolean;
}

function toOrdered({ maximum }: Optimum, model: MarkovModel): Ordered {
  const parameters = fromFree(maximum.point, model);
  const ordered = means0First(parameters);
  return { parameters: ordered, isSwapped: ordered !== parameters };
}

function toUnit(parameters: MarkovParameters, centre: number, scale: number): MarkovParameters {
  const [mean0, mean1] = parameters.means;
  const [variance0, variance1] = parameters.variances;
  return {
    ...parameters,
    means: [centre + scale * mean0, centre + scale * mean1],
    variances: [scale * scale * variance0, scale * scale * variance1],
  };
}

function toStandardErrors(
  { maximum, inside }: Optimum,
  { parameters, isSwapped }: Ordered,
  scale: number,
): MarkovFit['standardErrors'] {
  const covariance = (i: number, j: number): number => {
    const [row, column] = [inside.indexOf(i), inside.indexOf(j)];
    if (row < 0 || column < 0) return Number.NaN;
    return maximum.covariance?.[row * inside.length + column] ?? Number.NaN;
  };
  const order: Pair = isSwapped ? [1, 0] : [0, 1];
  const toError = (at: number): number => Math.sqrt(covariance(at, at));
  const [stay0, stay1] = parameters.stay;
  return {
    stay: [stay0 * (1 - stay0) * toError(order[0]), stay1 * (1 - stay1) * toError(order[1])],
    means: [scale * toError(2 + order[0]), scale * toError(2 + order[1])],
    meanDifference: scale * Math.sqrt(covariance(2, 2) + covariance(3, 3) - 2 * covariance(2, 3)),
  };
}
