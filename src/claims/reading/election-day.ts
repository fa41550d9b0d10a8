import { type DayNumber, fromCivilDate, sessionOnOrBefore, toCivilDate, toWeekday } from '../../core/index.ts';

/** The last day of a federal election before a day: the Tuesday after the first Monday of November of an even year. */
export function findElectionDay(published: DayNumber): DayNumber {
  const { year } = toCivilDate(published);
  const even = year - (year % 2);
  const day = toElectionDay(even);
  return sessionOnOrBefore(day <= published ? day : toElectionDay(even - 2));
}

function toElectionDay(year: number): DayNumber {
  const first = fromCivilDate(year, 11, 1);
  const monday = first + ((8 - toWeekday(first)) % 7);
  return monday + 1;
}
