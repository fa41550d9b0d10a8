import { type DayNumber, endOfMonth, toCivilDate } from '../../core/index.ts';

/**
 * The last day of what "since ..." names, after which a statement must hold: "since November 2021" leaves that month
 * out, since the last day as high may lie in it, "since 2021" that year, "since 8 April" that day. The first day alone is
 * known: the first of January stands for the year, the first of another month for the month.
 */
export function toSinceEnd(since: DayNumber): DayNumber {
  const { month, day } = toCivilDate(since);
  if (day !== 1) return since;
  return month === 1 ? since + 364 : endOfMonth(since);
}
