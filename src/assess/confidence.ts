import { isLeading, type RotationState } from '../core/index.ts';
import { type Sentence, say, toCount, toPlainText } from './sentence.ts';
import type { DimensionResult } from './weigh.ts';

export interface Confidence {
  readonly level: 'high' | 'moderate' | 'low';
  /** Dimensions asked, measured, and speaking for and against. */
  readonly total: number;
  readonly measured: number;
  readonly for: number;
  readonly against: number;
  /** Why it is not higher, or why it is high. */
  readonly reason: string;
  readonly reasonParts: Sentence;
}

/**
 * How far the dimensions back the state of prices. `low` when there is no state, when no more than half of them could be measured, or when at
 * least as many speak the other way; `high` when three quarters could be measured, the balance is at least 0.6 and the
 * state is not `early`, which by its nature rests on three months; else `moderate`.
 */
export function toConfidence(dimensions: readonly DimensionResult[], state: RotationState | null): Confidence {
  const count = (reading: DimensionResult['reading']): number =>
    dimensions.filter((one) => one.reading === reading).length;
  const total = dimensions.length;
  const measured = total - count('unmeasured');
  const counts = { total, measured, for: count('for'), against: count('against') };
  const direction = isLeading(state ?? undefined) ? 1 : -1;
  const balance = measured === 0 ? 0 : (direction * (counts.for - counts.against)) / measured;
  const [level, reasonParts] = rate();
  return { level, ...counts, reason: toPlainText(reasonParts), reasonParts };

  function rate(): readonly [Confidence['level'], Sentence] {
    if (state === null) return ['low', ['the state itself could not be measured']];
    if (measured * 2 <= total)
      return ['low', say`only ${toCount(measured)} of ${toCount(total)} dimensions could be measured`];
    if (balance <= 0) return ['low', ['the other dimensions do not back the state of prices']];
    if (measured < 0.75 * total)
      return ['moderate', say`${toCount(total - measured)} of ${toCount(total)} dimensions could not be measured`];
    if (balance < 0.6) return ['moderate', ['the dimensions do not all agree']];
    if (state === 'early') return ['moderate', ['most dimensions agree, but an early lead rests on three months']];
    return ['high', ['most dimensions agree']];
  }
}
