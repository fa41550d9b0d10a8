export interface Concentration {
  /** Herfindahl-Hirschman index: sum of squared weights. 1 / n for n equal weights, 1 for one holding. */
  readonly herfindahl: number;
  /** 1 / Herfindahl: how many equal holdings would be as concentrated. */
  readonly effectiveNumber: number;
  /** exp(-sum w ln w): the same question, answered by entropy. */
  readonly entropyNumber: number;
  /** Share of the largest holdings. Unit: fraction. */
  readonly topShare: number;
}

/**
 * Concentration of weights, which are first divided by their sum. Missing (NaN) and negative weights are left out; all NaN where
 * the rest does not sum to more than 0. `top` holdings make the top share, all of them where there are fewer. O(n log n).
 *
 * @example toConcentration(weights 7, 6, 5, 4 and 496 times 78 / 496, 4) // 0.013827, 72.3, topShare 0.22
 */
export function toConcentration(weights: Float64Array, top: number): Concentration {
  const known = weights.filter((weight) => weight >= 0).sort();
  const total = known.reduce((sum, weight) => sum + weight, 0);
  if (!(total > 0)) {
    return { herfindahl: Number.NaN, effectiveNumber: Number.NaN, entropyNumber: Number.NaN, topShare: Number.NaN };
  }
  let squares = 0;
  let entropy = 0;
  let topShare = 0;
  known.forEach((weight, rank) => {
    const share = weight / total;
    squares += share * share;
    if (share > 0) entropy -= share * Math.log(share);
    if (rank >= known.length - top) topShare += share;
  });
  return {
    herfindahl: squares,
    effectiveNumber: 1 / squares,
    entropyNumber: Math.exp(entropy),
    topShare: Math.min(1, topShare),
  };
}
