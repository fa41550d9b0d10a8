import { addMonths, type DayNumber, previousSession, sessionOnOrBefore, toCivilDate } from '../../../core/index.ts';
import type { TimeMark } from '../marks.ts';

/** "Will next decide on April 30", "takes effect on December 11": a day without a year that is to come. */
export function toNextOccasion(time: TimeMark, published: DayNumber): TimeMark {
  const { period } = time;
  const isBare = /[A-Z][a-z]{2}/.test(time.text) && /\d/.test(time.text) && !/\d{4}/.test(time.text);
  if (!isBare || period.to > published || published - period.to > 366) return time;
  const to = sessionOnOrBefore(addMonths(toWrittenDay(time), 12));
  return { ...time, period: { ...period, base: previousSession(to), to } };
}

/** Days from a session to a day without one that it stands for, at most. */
const mostClosed = 5;

/** "February 1", a Sunday last year, stands for the session before it: the day as it is written. */
function toWrittenDay({ text, period }: TimeMark): DayNumber {
  const written = Number(/\d{1,2}/.exec(text)?.[0]);
  for (let day = period.to; day < period.to + mostClosed; day++) if (toCivilDate(day).day === written) return day;
  return period.to;
}
