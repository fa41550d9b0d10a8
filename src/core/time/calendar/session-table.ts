import type { DayNumber } from '../../series/series.ts';
import { toCivilDate } from '../civil-date.ts';
import { toWeekday } from '../week.ts';
import { firstCalendarDay, lastCalendarDay } from './calendar-range.ts';
import { createClosures } from './closures.ts';

interface SessionTable {
  readonly closures: ReadonlyMap<DayNumber, string>;
  /** Every session of the calendar, rising. */
  readonly sessions: Int32Array;
  /** For each day of the calendar, the number of sessions on or before it. */
  readonly counts: Int32Array;
}

let table: SessionTable | undefined;

/** The sessions of the whole calendar, made on first use: the same for every caller, since it depends on nothing. */
export function sessionTable(): SessionTable {
  table ??= createSessionTable();
  return table;
}

function createSessionTable(): SessionTable {
  const closures = createClosures(toCivilDate(lastCalendarDay).year);
  const sessions: number[] = [];
  const counts = new Int32Array(lastCalendarDay - firstCalendarDay + 1);
  for (let day = firstCalendarDay; day <= lastCalendarDay; day++) {
    if (toWeekday(day) <= 5 && !closures.has(day)) sessions.push(day);
    counts[day - firstCalendarDay] = sessions.length;
  }
  return { closures, sessions: Int32Array.from(sessions), counts };
}
