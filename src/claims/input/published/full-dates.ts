import { type DayNumber, endOfMonth, firstCalendarDay, fromCivilDate } from '../../../core/index.ts';
import { monthOf, monthPattern } from './calendar-words.ts';

/** A date with day, month and year where it stands in a text. */
export interface FullDate {
  readonly day: DayNumber;
  readonly start: number;
  readonly end: number;
}

const dayOfMonth = '\\d{1,2}(?:st|nd|rd|th)?';

/** Days that have a name and the same date every year. */
const namedDays: readonly (readonly [RegExp, number, number])[] = [
  [/^new year['’]s day/i, 1, 1],
  [/^new year['’]s eve/i, 12, 31],
  [/^christmas eve/i, 12, 24],
  [/^christmas/i, 12, 25],
  [/^boxing day/i, 12, 26],
];

/** Month first ("Jan. 26, 2026", of a range the last day), day first, ISO, figures alone, and days with a name. */
const fullDate = new RegExp(
  [
    `\\b(?<month>${monthPattern})\\s{1,2}(?:${dayOfMonth}\\s?[-–—]\\s?)?(?<day>${dayOfMonth}),?\\s{1,2}(?<year>\\d{4})`,
    `\\b(?<dayFirst>${dayOfMonth})\\s{1,2}(?:of\\s{1,2})?(?<monthSecond>${monthPattern}),?\\s{1,2}(?<yearThird>\\d{4})`,
    '\\b(?<isoYear>\\d{4})[-/](?<isoMonth>\\d{1,2})[-/](?<isoDay>\\d{1,2})',
    "\\b(?<named>New Year['’]s (?:Day|Eve)|Christmas(?: Day| Eve)?|Boxing Day),?\\s{1,2}(?<namedYear>\\d{4})",
    '\\b(?<first>\\d{1,2})(?<separator>[/.])(?<second>\\d{1,2})\\k<separator>(?<lastYear>\\d{4})',
  ].join('|'),
  'gi',
);

/**
 * All full dates of a text in its order. Figures alone count only where they can be read in one way: 1/26/2026 and
 * 26.1.2026, not 1/2/2026. Dates that are not in the calendar or lie before 1953 are passed over.
 */
export function findFullDates(text: string): FullDate[] {
  const found: FullDate[] = [];
  for (const match of text.matchAll(fullDate)) {
    const end = match.index + match[0].length;
    if (/^\d/.test(text.slice(end, end + 1))) continue;
    const day = toDay(match.groups ?? {});
    if (day !== null) found.push({ day, start: match.index, end });
  }
  return found;
}

function toDay(groups: Readonly<Record<string, string | undefined>>): DayNumber | null {
  const { month, day, year, dayFirst, monthSecond, yearThird, isoYear, isoMonth, isoDay } = groups;
  if (month) return toCalendarDay(Number(year), monthOf(month), Number.parseInt(day ?? '', 10));
  if (monthSecond) return toCalendarDay(Number(yearThird), monthOf(monthSecond), Number.parseInt(dayFirst ?? '', 10));
  if (isoYear) return toCalendarDay(Number(isoYear), Number(isoMonth), Number(isoDay));
  const { named, namedYear, first, second, separator, lastYear } = groups;
  const occasion = named === undefined ? undefined : namedDays.find(([pattern]) => pattern.test(named));
  if (occasion !== undefined) return toCalendarDay(Number(namedYear), occasion[1], occasion[2]);
  return figuresToDay(Number(first), Number(second), Number(lastYear), separator === '.');
}

function figuresToDay(first: number, second: number, year: number, isDayFirst: boolean): DayNumber | null {
  if (isDayFirst || first > 12) return toCalendarDay(year, second, first);
  return second > 12 || first === second ? toCalendarDay(year, first, second) : null;
}

/** The day number, or null where there is no such date or no session of that time is known. */
export function toCalendarDay(year: number, month: number, day: number): DayNumber | null {
  if (month < 1 || month > 12 || day < 1) return null;
  const first = fromCivilDate(year, month, 1);
  const number = first + day - 1;
  return number > endOfMonth(first) || number < firstCalendarDay ? null : number;
}
