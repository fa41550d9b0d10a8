import type { DayNumber } from '../../../core/index.ts';
import type { StatedPeriod } from '../../statement.ts';
import type { JudgeContext } from '../context.ts';

/** The last day that a statement can speak of: that of its period, or of publication where none is said or it is later. */
export function toLastDay({ from, to }: StatedPeriod, { published }: JudgeContext): DayNumber {
  return from === 'assumed' ? published : Math.min(to, published);
}
