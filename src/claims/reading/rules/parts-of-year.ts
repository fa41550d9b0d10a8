/** Parts that every year has: its halves, quarters and months, and those of them that are over. */

import {
  type DayNumber,
  endOfMonth,
  fromCivilDate,
  nextSession,
  sessionOnOrBefore,
  toCivilDate,
} from '../../../core/index.ts';
import type { StatedPeriod } from '../../statement.ts';
import { toMonthNumber } from '../month-number.ts';
import { toRankNumber } from '../to-rank-number.ts';

/** The first and last month of a part of a year. */
interface Months {
  readonly first: number;
  readonly last: number;
}

/** A year whose first month is not over has only its sessions so far to show. */
export const isInJanuary = (published: DayNumber): boolean =>
  toCivilDate(published).month === 1 && toCivilDate(nextSession(published)).month === 1;

/** The months of "first half", "second quarter", "October"; of "start to a year" those up to publication. */
export function toMonths(part: string, published: DayNumber): Months | undefined {
  const words = part.toLowerCase().replace('-', ' ').split(' ');
  const month = toMonthNumber(words[0] as string);
  if (words.length === 1 && month > 0) return { first: month, last: month };
  const isOpening = words[0] === 'first' || words[0] === 'opening';
  if (part.startsWith('start')) {
    const { month: last } = toCivilDate(published);
    return last > 1 ? { first: 1, last: last - 1 } : { first: 1, last: 1 };
  }
  if (words[1] === 'half' || words[1] === 'six') return isOpening ? { first: 1, last: 6 } : { first: 7, last: 12 };
  if (words[1] === 'quarter') {
    const quarter = words[0] === 'opening' ? 1 : words[0] === 'final' ? 4 : toRankNumber(words[0] as string);
    return { first: quarter * 3 - 2, last: quarter * 3 };
  }
  if (words[1] === 'month') return isOpening ? { first: 1, last: 1 } : { first: 12, last: 12 };
  if (words[1] === 'three') return isOpening ? { first: 1, last: 3 } : { first: 10, last: 12 };
  return words[1] === 'nine' && isOpening ? { first: 1, last: 9 } : undefined;
}

/** The half of a year that a stretch is: "the first half of 2022 was the worst since". */
export function toHalf(period: StatedPeriod | undefined): Months | undefined {
  if (period?.role !== 'window' || period.to - period.base < 176 || period.to - period.base > 188) return undefined;
  const { month, day } = toCivilDate(period.to);
  if (month === 6 && day > 25) return { first: 1, last: 6 };
  return month === 12 && day > 25 ? { first: 7, last: 12 } : undefined;
}

/** "Its best June and its best first half": a time that does not begin with the part of the year is another's. */
export function isOfPart({ base, to }: StatedPeriod, first: number): boolean {
  return to - base > 300 || toCivilDate(base + 5).month === first;
}

/** The latest of those months that is over: "its best January" at the end of January is this one. */
export function toPartSpokenOf({ first, last }: Months, published: DayNumber): { readonly period?: StatedPeriod } {
  const { year } = toCivilDate(published);
  const isOver = (of: number): boolean =>
    nextSession(sessionOnOrBefore(published)) > endOfMonth(fromCivilDate(of, last, 1));
  const isRunning = !isOver(year) && fromCivilDate(year, first, 1) <= published;
  const of = isOver(year) ? year : year - 1;
  if (isRunning) return {};
  const base = sessionOnOrBefore(fromCivilDate(of, first, 1) - 1);
  const to = sessionOnOrBefore(endOfMonth(fromCivilDate(of, last, 1)));
  return { period: { text: null, base, to, role: 'window', from: 'assumed', isOpen: false, others: [] } };
}
