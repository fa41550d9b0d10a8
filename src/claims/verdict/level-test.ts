import type { LevelStatement } from '../statement.ts';
import { holds } from './tolerance.ts';

/** Whether a close is as a statement of a level says. */
export function createLevelTest({ relation, asserted }: LevelStatement): (close: number) => boolean {
  if (relation.endsWith('above')) return (close) => close > asserted.low;
  if (relation.endsWith('below')) return (close) => close < asserted.high;
  return (close) => holds(close, asserted, 'level');
}
