import { toNewYorkDay } from '../claims/input/published/timestamp.ts';
import { type DayNumber, parseIsoDate, RotascopeError, toIsoDate } from '../core/index.ts';

/** The one today of a run: the day it is here, or in New York where that is later. */
export function findToday(now = new Date()): DayNumber {
  const here = `${now.getFullYear()}-${toTwoDigits(now.getMonth() + 1)}-${toTwoDigits(now.getDate())}`;
  return Math.max(parseIsoDate(here), toNewYorkDay(now));
}

/** The day of --as-of, today where none is given; nothing is known yet of a later one. */
export function parseAsOf(text: string | undefined, today: DayNumber): DayNumber {
  const day = text === undefined ? today : parseIsoDate(text);
  if (day <= today) return day;
  throw new RotascopeError(
    'invalid-parameter',
    `--as-of ${toIsoDate(day)} lies after today, ${toIsoDate(today)}: nothing is known of it yet`,
  );
}

const toTwoDigits = (value: number): string => String(value).padStart(2, '0');
