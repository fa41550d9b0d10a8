import type { MarkovParameters } from './markov-model.ts';
import type { ExpectedSums, MarkovRecursions } from './markov-recursions.ts';

/**
 * The recursions over paths of states, for models with lags; all arrays made once. Bit k of a path is the state k
 * observations back. A path is at least two states long, so that it holds the move into the present.
 */
export class PathRecursions implements MarkovRecursions {
  readonly count: number;
  private readonly order: number;
  private readonly values: Float64Array;
  /** Number of paths up to the observation before. */
  private readonly tails: number;
  /** Number of paths that an innovation depends on. */
  private readonly kinds: number;
  private readonly filtered: Float64Array;
  private readonly smoothed: Float64Array;
  /** Probabilities of the tails before each observation, given those before it; the last row is after all of them. */
  private readonly prior: Float64Array;
  private readonly innovations: Float64Array;
  private readonly density: Float64Array;

  constructor(values: Float64Array, order: number) {
    this.values = values;
    this.order = order;
    this.count = values.length - order;
    this.tails = 2 ** Math.max(order, 1);
    this.kinds = 2 ** (order + 1);
    this.filtered = new Float64Array(this.count * this.tails * 2);
    this.smoothed = new Float64Array(this.count * this.tails * 2);
    this.prior = new Float64Array((this.count + 1) * this.tails);
    this.innovations = new Float64Array(this.count * this.kinds);
    this.density = new Float64Array(this.kinds);
  }

  filter(parameters: MarkovParameters): number {
    const { tails, kinds, filtered, prior, density, count } = this;
    const moves = toMoves(parameters.stay);
    prior.set(toInitialPaths(parameters.stay, tails));
    const setDensities = this.createDensities(parameters);
    let [total, lost] = [0, 0];
    for (let t = 0; t < count; t++) {
      const highest = setDensities(t);
      const from = t * tails;
      let likelihood = 0;
      for (let path = 0; path < 2 * tails; path++) {
        const move = moves[path & 3] as number;
        const joint = (prior[from + (path >> 1)] as number) * move * (density[path & (kinds - 1)] as number);
        filtered[2 * from + path] = joint;
        likelihood += joint;
      }
      const scale = 1 / likelihood;
      for (let tail = 0; tail < tails; tail++) {
        const [recent, older] = [2 * from + tail, 2 * from + tails + tail];
        const first = (filtered[recent] as number) * scale;
        const second = (filtered[older] as number) * scale;
        filtered[recent] = first;
        filtered[older] = second;
        prior[from + tails + tail] = first + second;
      }
      const term = highest + Math.log(likelihood) - lost;
      const sum = total + term;
      lost = sum - total - term;
      total = sum;
    }
    return total;
  }

  filteredProbabilities(): Float64Array {
    return this.sumOverPaths(this.filtered);
  }

  smoothedProbabilities(): Float64Array {
    this.smooth();
    return this.sumOverPaths(this.smoothed);
  }

  private smooth(): void {
    const { tails, filtered, smoothed, prior, count } = this;
    const length = 2 * tails;
    const last = (count - 1) * length;
    smoothed.set(filtered.subarray(last, last + length), last);
    for (let t = count - 2; t >= 0; t--) {
      const [from, next] = [t * length, (t + 1) * length];
      for (let tail = 0; tail < tails; tail++) {
        const after = (smoothed[next + 2 * tail] as number) + (smoothed[next + 2 * tail + 1] as number);
        const now = prior[(t + 1) * tails + tail] as number;
        const ratio = now > 0 ? after / now : 0;
        smoothed[from + tail] = (filtered[from + tail] as number) * ratio;
        smoothed[from + tails + tail] = (filtered[from + tails + tail] as number) * ratio;
      }
    }
  }

  expectedSums(): ExpectedSums {
    const { order, kinds, count, tails, smoothed, values } = this;
    const length = 2 * tails;
    const moves = new Float64Array(4);
    const weights = new Float64Array(kinds);
    const innovations = new Float64Array(kinds);
    const squares = new Float64Array(kinds);
    const laggedProducts = new Float64Array(kinds * order);
    this.smooth();
    for (let t = 0; t < count; t++) {
      for (let path = 0; path < length; path++) {
        const weight = smoothed[t * length + path] as number;
        const kind = path & (kinds - 1);
        const innovation = this.innovations[t * kinds + kind] as number;
        moves[path & 3] = (moves[path & 3] as number) + weight;
        weights[kind] = (weights[kind] as number) + weight;
        innovations[kind] = (innovations[kind] as number) + weight * innovation;
        squares[kind] = (squares[kind] as number) + weight * innovation * innovation;
        for (let k = 0; k < order; k++) {
          const at = kind * order + k;
          laggedProducts[at] =
            (laggedProducts[at] as number) + weight * innovation * (values[order + t - 1 - k] as number);
        }
      }
    }
    const initial = this.addInitialMoves(smoothed.subarray(0, length), moves);
    return { moves, initial, weights, innovations, squares, laggedProducts };
  }

  /** Adds the moves among the states before the first observation; the probability that the earliest of them is 1. */
  private addInitialMoves(paths: Float64Array, moves: Float64Array): number {
    const length = Math.log2(paths.length);
    let initial = 0;
    for (let path = 0; path < paths.length; path++) {
      const weight = paths[path] as number;
      for (let k = 1; k < length - 1; k++) {
        const move = ((path >> k) & 2) | ((path >> k) & 1);
        moves[move] = (moves[move] as number) + weight;
      }
      if (path >= this.tails) initial += weight;
    }
    return initial;
  }

  /** A step that sets the densities of an observation over the highest of them, and gives the logarithm of that one. */
  private createDensities({ means, variances, autoregression }: MarkovParameters): (t: number) => number {
    const { order, kinds, values, innovations, density } = this;
    const offsets = new Float64Array(kinds);
    for (let kind = 0; kind < kinds; kind++) {
      const state = kind & 1;
      offsets[kind] = means[state] as number;
      for (let k = 0; k < order; k++) {
        const coefficient = autoregression[state * order + k] as number;
        offsets[kind] = (offsets[kind] as number) - coefficient * (means[(kind >> (k + 1)) & 1] as number);
      }
    }
    const constants = variances.map((variance) => -0.5 * Math.log(2 * Math.PI * variance));
    const halves = variances.map((variance) => 0.5 / variance);
    const logs = new Float64Array(kinds);
    return (t) => {
      let highest = Number.NEGATIVE_INFINITY;
      for (let kind = 0; kind < kinds; kind++) {
        const state = kind & 1;
        let innovation = (values[order + t] as number) - (offsets[kind] as number);
        for (let k = 0; k < order; k++) {
          innovation -= (autoregression[state * order + k] as number) * (values[order + t - 1 - k] as number);
        }
        innovations[t * kinds + kind] = innovation;
        const log = (constants[state] as number) - (halves[state] as number) * innovation * innovation;
        logs[kind] = log;
        if (log > highest) highest = log;
      }
      for (let kind = 0; kind < kinds; kind++) {
        const log = logs[kind] as number;
        density[kind] = log === highest ? 1 : Math.exp(log - highest);
      }
      return highest;
    };
  }

  private sumOverPaths(paths: Float64Array): Float64Array {
    const length = 2 * this.tails;
    return Float64Array.from({ length: this.count }, (_, t) => {
      let total = 0;
      for (let path = 1; path < length; path += 2) total += paths[t * length + path] as number;
      return total;
    });
  }
}

/** Probabilities of moving, 00 01 10 11. */
function toMoves([stay0, stay1]: readonly [number, number]): Float64Array {
  return Float64Array.of(stay0, 1 - stay0, 1 - stay1, stay1);
}

/** Probabilities of the paths of states before the first observation, from the stationary distribution on. */
function toInitialPaths(stay: readonly [number, number], tails: number): Float64Array {
  const moves = toMoves(stay);
  const [leave0, leave1] = [1 - stay[0], 1 - stay[1]];
  let paths = Float64Array.of(leave1 / (leave0 + leave1), leave0 / (leave0 + leave1));
  while (paths.length < tails) {
    const before = paths;
    paths = new Float64Array(2 * before.length);
    for (let path = 0; path < paths.length; path++) {
      const earlier = path >> 1;
      paths[path] = (before[earlier] as number) * (moves[((earlier & 1) << 1) | (path & 1)] as number);
    }
  }
  return paths;
}
