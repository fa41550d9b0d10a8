/** A group of companies: how many there are and what one is worth on average, at the same steps for all groups. */
export interface CompanyGroup {
  readonly firms: Float64Array;
  /** Average market value of one, in any unit that all groups share. */
  readonly size: Float64Array;
  /** Whether it counts towards the share. */
  readonly isCounted: boolean;
}

/**
 * Share of the market value of all groups that the counted ones hold, at each step: number of firms times average size. A
 * group without firms holds nothing whatever its size says. Shape: one value a step. NaN where a figure is missing or all
 * groups are worth nothing. Unit: fraction.
 *
 * @example two groups of 10 firms worth 1 and 5 firms worth 8, the first counted: 10 / 50
 */
export function toMarketShare(groups: readonly CompanyGroup[]): Float64Array {
  const steps = groups[0]?.firms.length ?? 0;
  return Float64Array.from({ length: steps }, (_, i) => {
    let counted = 0;
    let all = 0;
    for (const { firms, size, isCounted } of groups) {
      const value = firms[i] === 0 ? 0 : (firms[i] as number) * (size[i] as number);
      all += value;
      if (isCounted) counted += value;
    }
    return all > 0 ? counted / all : Number.NaN;
  });
}
