export type PhaseName = 'bull' | 'bear' | 'undetermined';

export interface MarketPhase {
  readonly name: PhaseName;
  /** Index of the turning point the phase is counted from: the low of a bull market, the high of a bear market. */
  readonly start: number;
  /** Index of the close that reached the threshold and so declared the phase. */
  readonly declared: number;
}

/**
 * The phase at the end of a series of closes by the 20% rule: a bear market is declared by a close `threshold` below
 * the highest close since the last low, a bull market by a close `threshold` above the lowest close since the last high.
 * `undetermined` (indices -1) until the first such move. O(n); NaN levels are passed over.
 *
 * @example toMarketPhase(Float64Array.of(100, 79, 96)) // bull, start 1, declared 2: 96 is over 20% above 79
 */
export function toMarketPhase(levels: Float64Array, threshold = 0.2): MarketPhase {
  let phase: MarketPhase = { name: 'undetermined', start: -1, declared: -1 };
  let high = -1;
  let low = -1;
  for (let i = 0; i < levels.length; i++) {
    const level = levels[i] as number;
    if (Number.isNaN(level)) continue;
    if (high < 0 || level > (levels[high] as number)) high = i;
    if (low < 0 || level < (levels[low] as number)) low = i;
    if (phase.name !== 'bear' && level <= (levels[high] as number) * (1 - threshold)) {
      phase = { name: 'bear', start: high, declared: i };
      low = i;
    } else if (phase.name !== 'bull' && level >= (levels[low] as number) * (1 + threshold)) {
      phase = { name: 'bull', start: low, declared: i };
      high = i;
    }
  }
  return phase;
}
