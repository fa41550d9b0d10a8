export interface GroupContribution {
  /** Share of the covered weight. Unit: fraction. */
  readonly weight: number;
  /** Sum of weight times return over the covered weight of all groups: the groups sum to the weighted mean. Unit: fraction. */
  readonly contribution: number;
  /** Return of the group by itself: its contribution over its weight; NaN where it has no weight. Unit: fraction. */
  readonly groupReturn: number;
  readonly names: number;
}

/**
 * What each group adds to the weighted return of all. `groups[i]` is the group of name i, 0 to `groupCount` - 1. A name with a
 * missing return or weight is left out, and the weights of the others divided by their sum. O(names).
 *
 * @example toGroupContributions(Float64Array.of(0.1, -0.2), Float64Array.of(3, 1), Int32Array.of(0, 1), 2) // 0.075, -0.05
 */
export function toGroupContributions(
  returns: Float64Array,
  weights: Float64Array,
  groups: Int32Array,
  groupCount: number,
): GroupContribution[] {
  const weightOf = new Float64Array(groupCount);
  const sumOf = new Float64Array(groupCount);
  const names = new Int32Array(groupCount);
  let total = 0;
  for (let i = 0; i < returns.length; i++) {
    const weight = weights[i] as number;
    const product = weight * (returns[i] as number);
    if (Number.isNaN(product)) continue;
    const group = groups[i] as number;
    weightOf[group] = (weightOf[group] as number) + weight;
    sumOf[group] = (sumOf[group] as number) + product;
    names[group] = (names[group] as number) + 1;
    total += weight;
  }
  return Array.from(weightOf, (weight, group) => ({
    weight: weight / total,
    contribution: (sumOf[group] as number) / total,
    groupReturn: weight > 0 ? (sumOf[group] as number) / weight : Number.NaN,
    names: names[group] as number,
  }));
}
