/** State of the two averages of net advances; both 0 before the first session. */
export interface McClellanStep {
  readonly fast: number;
  readonly slow: number;
  /** Sum of the oscillator so far. */
  readonly summation: number;
}

export interface McClellan {
  /** Fast average minus slow average; NaN on a session without net advances. */
  readonly oscillator: Float64Array;
  /** Running sum of the oscillator; NaN likewise. */
  readonly summation: Float64Array;
  /** Where to go on from. */
  readonly last: McClellanStep;
}

const fastShare = 0.1;
const slowShare = 0.05;

/**
 * McClellan oscillator and summation index of daily net advances, of either kind: raw (A - D) or ratio-adjusted
 * ((A - D) / (A + D)). Oscillator: exponential average with 0.10 (19 days) minus the one with 0.05 (39 days). Both start at 0
 * unless `start` gives their state, so what the seed leaves after n sessions is at most 0.95^n of a level of net advances. The
 * summation index is the running sum of the oscillator from its start, which equals
 * oscillator - 10 fast + 20 slow + a constant. A NaN leaves the averages as they were. n in, n out.
 *
 * @example toMcClellan(Float64Array.of(100, 100, 100, 100, 100)).oscillator // 5, 9.25, 12.8375, 15.8406, 18.3291
 */
export function toMcClellan(
  netAdvances: Float64Array,
  start: McClellanStep = { fast: 0, slow: 0, summation: 0 },
): McClellan {
  let { fast, slow, summation: sum } = start;
  const oscillator = new Float64Array(netAdvances.length).fill(Number.NaN);
  const summation = new Float64Array(netAdvances.length).fill(Number.NaN);
  for (let t = 0; t < netAdvances.length; t++) {
    const net = netAdvances[t] as number;
    if (Number.isNaN(net)) continue;
    fast += fastShare * (net - fast);
    slow += slowShare * (net - slow);
    oscillator[t] = fast - slow;
    sum += fast - slow;
    summation[t] = sum;
  }
  return { oscillator, summation, last: { fast, slow, summation: sum } };
}
