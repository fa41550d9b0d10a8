import { previousSession } from '../../../core/index.ts';
import { daysOf } from '../../calendar-lengths.ts';
import type { Frequency, StatedPeriod } from '../../statement.ts';

const frequencyWords: readonly (readonly [RegExp, Frequency])[] = [
  [/\b(?:weekly|weeks?)\b/i, 'week'],
  [/\b(?:monthly|months?)\b/i, 'month'],
  [/\b(?:quarterly|quarters?)\b/i, 'quarter'],
  [/\b(?:annual|yearly|years?|calendar-year)\b/i, 'year'],
  [/\b(?:daily|days?|sessions?)\b/i, 'session'],
];

/** How often, by the first such word of a text. */
export function toFrequency(text: string): Frequency | undefined {
  let first: { at: number; frequency: Frequency } | undefined;
  for (const [pattern, frequency] of frequencyWords) {
    const at = text.search(pattern);
    if (at >= 0 && (first === undefined || at < first.at)) first = { at, frequency };
  }
  return first?.frequency;
}

/** The sort of period that a stretch is one of; undefined for others. */
export function toPeriodFrequency({ role, base, to }: StatedPeriod): Frequency | undefined {
  const days = to - base;
  if (role === 'day' || days === 1) return 'session';
  if (role !== 'window') return undefined;
  if (days >= 6 && days <= 8) return 'week';
  if (days >= 27 && days <= 33) return 'month';
  if (days >= 88 && days <= 95) return 'quarter';
  return days >= 360 && days <= 368 ? 'year' : undefined;
}

/** How many whole sessions, weeks, months of a stretch. */
export function countPeriods({ base, to }: StatedPeriod, frequency: Frequency): number {
  if (frequency !== 'session') return Math.floor((to - base + 4) / daysOf[frequency]);
  let count = 0;
  for (let day = to; day > base; day = previousSession(day)) count++;
  return count;
}
