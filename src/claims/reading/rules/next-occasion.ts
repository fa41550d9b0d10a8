import { addMonths, type DayNumber } from '../../../core/index.ts';
import type { TimeMark } from '../marks.ts';

/** "Will next decide on April 30", "takes effect on December 11": a day without a year that is to come. */
export function toNextOccasion(time: TimeMark, published: DayNumber): TimeMark {
  const { period } = time;
  const isBare = /[A-Z][a-z]{2}/.test(time.text) && /\d/.test(time.text) && !/\d{4}/.test(time.text);
  if (!isBare || period.to > published || published - period.to > 366) return time;
  return { ...time, period: { ...period, base: addMonths(period.base, 12), to: addMonths(period.to, 12) } };
}
