import { type DayNumber, previousSession } from '../../core/index.ts';
import type { StatedPeriod } from '../statement.ts';

/** One session, from the close before it. */
export function toSession(to: DayNumber, text: string | null, from: StatedPeriod['from']): StatedPeriod {
  return { text, base: previousSession(to), to, role: 'day', from, isOpen: false, others: [] };
}
