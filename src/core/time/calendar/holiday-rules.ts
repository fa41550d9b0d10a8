import type { DayNumber } from '../../series/series.ts';
import { fromCivilDate, monthLength } from '../civil-date.ts';
import { toWeekday } from '../week.ts';
import { toEaster } from './easter.ts';

/** A yearly holiday of the exchange: its date in a year, and the years in which it closed the exchange. */
export interface HolidayRule {
  readonly name: string;
  readonly isKept: (year: number) => boolean;
  readonly date: (year: number) => DayNumber;
  /** A holiday on a Saturday closed the Friday before it in these years. A Sunday one always closes Monday. */
  readonly isSaturdayKeptOnFriday?: (year: number) => boolean;
}

const monday = 1;
const tuesday = 2;
const thursday = 4;
const always = () => true;

/**
 * Yearly full-day holidays of the New York Stock Exchange since 1953.
 * The Friday before a Saturday holiday is kept since 1954 for Independence Day and Christmas, since 1964 for
 * Washington's Birthday and Memorial Day. It was not kept on 1970-05-29, the last session of its month: the rule
 * spares the end of a monthly or yearly accounting period, which is also why New Year's Day never closes a Friday.
 * Reference: NYSE Rule 7.2; checked against the dates of ^GSPC and SPY.
 */
export const holidayRules: readonly HolidayRule[] = [
  { name: "New Year's Day", isKept: always, date: fixedDate(1, 1) },
  { name: 'Martin Luther King Jr. Day', isKept: (year) => year >= 1998, date: nthWeekday(1, monday, 3) },
  { name: "Lincoln's Birthday", isKept: (year) => year <= 1953, date: fixedDate(2, 12) },
  {
    name: "Washington's Birthday",
    isKept: always,
    date: (year) => (year <= 1970 ? fromCivilDate(year, 2, 22) : nthWeekday(2, monday, 3)(year)),
    isSaturdayKeptOnFriday: (year) => year >= 1964,
  },
  { name: 'Good Friday', isKept: always, date: (year) => toEaster(year) - 2 },
  {
    name: 'Memorial Day',
    isKept: always,
    date: (year) => (year <= 1970 ? fromCivilDate(year, 5, 30) : lastWeekday(5, monday)(year)),
    isSaturdayKeptOnFriday: (year) => year >= 1964 && year < 1970,
  },
  {
    name: 'Juneteenth National Independence Day',
    isKept: (year) => year >= 2022,
    date: fixedDate(6, 19),
    isSaturdayKeptOnFriday: always,
  },
  {
    name: 'Independence Day',
    isKept: always,
    date: fixedDate(7, 4),
    isSaturdayKeptOnFriday: (year) => year >= 1954,
  },
  { name: 'Labor Day', isKept: always, date: nthWeekday(9, monday, 1) },
  { name: 'Columbus Day', isKept: (year) => year <= 1953, date: fixedDate(10, 12) },
  {
    name: 'Election Day',
    isKept: (year) => year <= 1968 || (year <= 1980 && year % 4 === 0),
    date: (year) => nthWeekday(11, monday, 1)(year) + tuesday - monday,
  },
  { name: 'Veterans Day', isKept: (year) => year <= 1953, date: fixedDate(11, 11) },
  { name: 'Thanksgiving Day', isKept: always, date: nthWeekday(11, thursday, 4) },
  {
    name: 'Christmas Day',
    isKept: always,
    date: fixedDate(12, 25),
    isSaturdayKeptOnFriday: (year) => year >= 1954,
  },
];

function fixedDate(month: number, day: number): (year: number) => DayNumber {
  return (year) => fromCivilDate(year, month, day);
}

function nthWeekday(month: number, weekday: number, nth: number): (year: number) => DayNumber {
  return (year) => {
    const first = fromCivilDate(year, month, 1);
    return first + ((weekday - toWeekday(first) + 7) % 7) + 7 * (nth - 1);
  };
}

function lastWeekday(month: number, weekday: number): (year: number) => DayNumber {
  return (year) => {
    const last = fromCivilDate(year, month, monthLength(year, month));
    return last - ((toWeekday(last) - weekday + 7) % 7);
  };
}
