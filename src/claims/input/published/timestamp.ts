import { type DayNumber, parseIsoDate } from '../../../core/index.ts';
import { findFullDates, toCalendarDay } from './full-dates.ts';

const newYork = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'America/New_York',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The calendar day in New York at an instant: the day a market text speaks from. */
export function toNewYorkDay(instant: Date): DayNumber {
  return parseIsoDate(newYork.format(instant));
}

/**
 * The day a machine-readable date names. A time with a zone is turned into the day in New York, except midnight, which
 * stands for a date without a time; without a zone the date is taken as written. Null where no date can be read.
 */
export function parseTimestamp(value: string): DayNumber | null {
  const text = value.trim().slice(0, 100);
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)\s?(Z|[+-]\d{2}:?\d{2})?)?/i.exec(text);
  if (iso) return isoDay(iso);
  const compact = /^(?:D:)?(\d{4})(\d{2})(\d{2})/.exec(text);
  if (compact) return toCalendarDay(Number(compact[1]), Number(compact[2]), Number(compact[3]));
  return findFullDates(text)[0]?.day ?? null;
}

function isoDay([, year, month, day, time, zone]: RegExpExecArray): DayNumber | null {
  const written = toCalendarDay(Number(year), Number(month), Number(day));
  if (written === null || time === undefined || zone === undefined || /^00:00(:00(\.0+)?)?$/.test(time)) return written;
  const instant = new Date(`${year}-${month}-${day}T${time}${zone}`);
  return Number.isNaN(instant.getTime()) ? written : toNewYorkDay(instant);
}
