import type { MarkovParameters } from './markov-model.ts';
import type { ExpectedSums, MarkovRecursions } from './markov-recursions.ts';

/** Observations whose likelihoods are multiplied before a logarithm is taken. */
const blockLength = 32;

/** The recursions of a model without lags, in two numbers an observation: what most of the time is spent on. */
export class StateRecursions implements MarkovRecursions {
  readonly count: number;
  private readonly values: Float64Array;
  private readonly filtered0: Float64Array;
  private readonly filtered1: Float64Array;
  private readonly prior0: Float64Array;
  private readonly prior1: Float64Array;
  private parameters: MarkovParameters | undefined;

  constructor(values: Float64Array) {
    this.values = values;
    this.count = values.length;
    [this.filtered0, this.filtered1] = [new Float64Array(this.count), new Float64Array(this.count)];
    [this.prior0, this.prior1] = [new Float64Array(this.count), new Float64Array(this.count)];
  }

  filter(parameters: MarkovParameters): number {
    this.parameters = parameters;
    const { values, filtered0, filtered1, prior0, prior1, count } = this;
    const [stay0, stay1] = parameters.stay;
    const [leave0, leave1] = [1 - stay0, 1 - stay1];
    const [mean0, mean1] = parameters.means;
    const [half0, half1] = [0.5 / parameters.variances[0], 0.5 / parameters.variances[1]];
    const [log0, log1] = [toLogHeight(parameters.variances[0]), toLogHeight(parameters.variances[1])];
    let before0 = leave1 / (leave0 + leave1);
    let before1 = leave0 / (leave0 + leave1);
    let [total, lost] = [0, 0];
    let [block, product] = [0, 1];
    for (let t = 0; t < count; t++) {
      prior0[t] = before0;
      prior1[t] = before1;
      const value = values[t] as number;
      const density0 = log0 - half0 * (value - mean0) * (value - mean0);
      const density1 = log1 - half1 * (value - mean1) * (value - mean1);
      const isFirst = density0 > density1;
      const lower = Math.exp(isFirst ? density1 - density0 : density0 - density1);
      const joint0 = isFirst ? before0 : before0 * lower;
      const joint1 = isFirst ? before1 * lower : before1;
      const likelihood = joint0 + joint1;
      const scale = 1 / likelihood;
      const now0 = joint0 * scale;
      const now1 = joint1 * scale;
      filtered0[t] = now0;
      filtered1[t] = now1;
      before0 = stay0 * now0 + leave1 * now1;
      before1 = leave0 * now0 + stay1 * now1;
      product *= likelihood;
      block += isFirst ? density0 : density1;
      if (product > 1e-200 && t % blockLength !== 0 && t !== count - 1) continue;
      const term = block + Math.log(product) - lost;
      const sum = total + term;
      lost = sum - total - term;
      total = sum;
      block = 0;
      product = 1;
    }
    return total;
  }

  filteredProbabilities(): Float64Array {
    return this.filtered1.slice();
  }

  smoothedProbabilities(): Float64Array {
    const result = new Float64Array(this.count);
    this.smooth(result);
    return result;
  }

  expectedSums(): ExpectedSums {
    return this.smooth(undefined);
  }

  /** Backward over what `filter` left, adding up the sums and writing the probabilities of state 1 where they are wanted. */
  private smooth(result: Float64Array | undefined): ExpectedSums {
    const { stay, means } = this.parameters as MarkovParameters;
    const { values, filtered0, filtered1, prior0, prior1, count } = this;
    const [stay0, stay1] = stay;
    const [leave0, leave1] = [1 - stay0, 1 - stay1];
    const [mean0, mean1] = means;
    let [m00, m01, m10, m11] = [0, 0, 0, 0];
    let [w0, w1, e0, e1, q0, q1] = [0, 0, 0, 0, 0, 0];
    let now0 = filtered0[count - 1] as number;
    let now1 = filtered1[count - 1] as number;
    for (let t = count - 1; ; t--) {
      if (result !== undefined) result[t] = now1;
      const innovation0 = (values[t] as number) - mean0;
      const innovation1 = (values[t] as number) - mean1;
      w0 += now0;
      w1 += now1;
      e0 += now0 * innovation0;
      e1 += now1 * innovation1;
      q0 += now0 * innovation0 * innovation0;
      q1 += now1 * innovation1 * innovation1;
      if (t === 0) break;
      const expected0 = prior0[t] as number;
      const expected1 = prior1[t] as number;
      const ratio0 = expected0 > 0 ? now0 / expected0 : 0;
      const ratio1 = expected1 > 0 ? now1 / expected1 : 0;
      const before0 = filtered0[t - 1] as number;
      const before1 = filtered1[t - 1] as number;
      const move00 = before0 * stay0 * ratio0;
      const move01 = before0 * leave0 * ratio1;
      const move10 = before1 * leave1 * ratio0;
      const move11 = before1 * stay1 * ratio1;
      m00 += move00;
      m01 += move01;
      m10 += move10;
      m11 += move11;
      now0 = move00 + move01;
      now1 = move10 + move11;
    }
    return {
      moves: Float64Array.of(m00, m01, m10, m11),
      initial: now1,
      weights: Float64Array.of(w0, w1),
      innovations: Float64Array.of(e0, e1),
      squares: Float64Array.of(q0, q1),
      laggedProducts: new Float64Array(0),
    };
  }
}

/** Logarithm of the height of a normal density. */
function toLogHeight(variance: number): number {
  return -0.5 * Math.log(2 * Math.PI * variance);
}
