export interface WalkForwardRule {
  /** Steps until an outcome is known. */
  readonly horizon: number;
  /** How many outcomes at the base rate a class is given before its first own one. */
  readonly priorWeight: number;
  /** Known outcomes needed before the first forecast. */
  readonly fewestOutcomes: number;
}

export interface WalkForward {
  /** Probability of the event given the class at each step; NaN before the first forecast and without a class. */
  readonly probability: Float64Array;
  /** The base rate at the same steps. */
  readonly base: Float64Array;
  /** Known outcomes that began in the class of each step. */
  readonly analogues: Int32Array;
}

/**
 * Whether a cumulated line is higher `horizon` steps on: 1 or 0, NaN where that is not known yet or either end is missing.
 *
 * @example toRiseOutcomes(Float64Array.of(1, 3, 2), 1) // [1, 0, NaN]
 */
export function toRiseOutcomes(line: Float64Array, horizon: number): Float64Array {
  return line.map((value, i) => {
    const change = (line[i + horizon] ?? Number.NaN) - value;
    if (Number.isNaN(change)) return Number.NaN;
    return change > 0 ? 1 : 0;
  });
}

/**
 * The frequency of an event given a class, as it was known at each step. A step t counts only outcomes that began at t -
 * horizon or before, so that nothing after t is used. The base rate of K events in N outcomes is (K + 1/2) / (N + 1), and the
 * probability in a class with k events in n is (k + w base) / (n + w): the mean of a Beta posterior whose prior is worth w
 * outcomes at the base rate (Gelman et al., Bayesian Data Analysis, 2.4). O(n).
 *
 * @param classes a whole number of 0 or more a step, -1 where there is none
 * @param outcomes 1 or 0 by the step they began at, NaN where unknown
 */
export function walkForwardProbability(
  classes: Int32Array,
  outcomes: Float64Array,
  { horizon, priorWeight, fewestOutcomes }: WalkForwardRule,
): WalkForward {
  const count = 1 + classes.reduce((most, each) => Math.max(most, each), 0);
  const known = new Float64Array(count);
  const events = new Float64Array(count);
  const probability = new Float64Array(classes.length).fill(Number.NaN);
  const base = probability.slice();
  const analogues = new Int32Array(classes.length);
  let allKnown = 0;
  let allEvents = 0;
  for (let step = 0; step < classes.length; step++) {
    const began = classes[step - horizon] ?? -1;
    const outcome = outcomes[step - horizon] ?? Number.NaN;
    if (began >= 0 && !Number.isNaN(outcome)) {
      known[began] = (known[began] as number) + 1;
      events[began] = (events[began] as number) + outcome;
      allKnown++;
      allEvents += outcome;
    }
    const current = classes[step] as number;
    if (current < 0 || allKnown < fewestOutcomes) continue;
    const rate = (allEvents + 0.5) / (allKnown + 1);
    base[step] = rate;
    analogues[step] = known[current] as number;
    probability[step] = ((events[current] as number) + priorWeight * rate) / ((known[current] as number) + priorWeight);
  }
  return { probability, base, analogues };
}
