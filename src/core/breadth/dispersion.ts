/**
 * Mean of values by weights, which need not sum to 1. A value or weight that is missing leaves its name out; NaN where the
 * weights left do not sum to more than 0.
 *
 * @example weightedMean(Float64Array.of(0.1, 0.4, NaN), Float64Array.of(2, 1, 9)) // 0.2
 */
export function weightedMean(values: Float64Array, weights: Float64Array): number {
  let total = 0;
  let sum = 0;
  for (let i = 0; i < values.length; i++) {
    const product = (values[i] as number) * (weights[i] as number);
    if (Number.isNaN(product)) continue;
    sum += product;
    total += weights[i] as number;
  }
  return total > 0 ? sum / total : Number.NaN;
}

/**
 * Cross-section dispersion: the standard deviation of returns across names around their weighted mean,
 * sqrt(sum w (r - mean)^2 / sum w). No degree of freedom is taken off (ddof = 0), with weights or without. A name with a
 * missing return or weight is left out; NaN where fewer than two names are left. Two passes, O(n).
 *
 * @example crossSectionDispersion(Float64Array.of(0.1, 0.3), Float64Array.of(1, 1)) // 0.1
 */
export function crossSectionDispersion(returns: Float64Array, weights: Float64Array): number {
  const centre = weightedMean(returns, weights);
  const squares = returns.map((value) => (value - centre) ** 2);
  const isPair = squares.filter((square, i) => !Number.isNaN(square * (weights[i] as number))).length > 1;
  return isPair ? Math.sqrt(weightedMean(squares, weights)) : Number.NaN;
}
