export interface Breakout {
  /** Index of the close that broke out. */
  readonly at: number;
  /** Index of the close that set the level: the highest of the base. */
  readonly level: number;
  /** Steps from the close that set the level to the breakout: the length of the base. */
  readonly baseLength: number;
  /** Whether no earlier close of the series was as high, so that an older, higher level may lie before it. */
  readonly isHighestAtHand: boolean;
}

export interface BreakoutRule {
  /** The close must be above every close of this many steps before it. */
  readonly lookback: number;
  /** The level it passes must have stood for at least this many steps. */
  readonly minBase: number;
}

/**
 * The latest breakout at or after index `from`: a close above every close of the `lookback` steps before it, where the
 * highest close it passes had stood for `minBase` steps. O(n) by a stack of falling closes; NaN levels are passed over.
 * Undefined where no close qualifies.
 *
 * @example findBreakout(Float64Array.of(9, 10, 8, 8, 11), { lookback: 4, minBase: 3 }, 0) // at 4, level 1, baseLength 3
 */
export function findBreakout(levels: Float64Array, rule: BreakoutRule, from: number): Breakout | undefined {
  const falling: number[] = [];
  let latest: Breakout | undefined;
  for (let i = 0; i < levels.length; i++) {
    const close = levels[i] as number;
    if (Number.isNaN(close)) continue;
    let level = -1;
    while (falling.length > 0 && (levels[falling.at(-1) as number] as number) < close) level = falling.pop() as number;
    const higher = falling.at(-1) ?? -1;
    const isAboveLookback = i - higher > rule.lookback && i >= rule.lookback;
    if (level >= 0 && isAboveLookback && i - level >= rule.minBase && i >= from) {
      latest = { at: i, level, baseLength: i - level, isHighestAtHand: falling.length === 0 };
    }
    falling.push(i);
  }
  return latest;
}
