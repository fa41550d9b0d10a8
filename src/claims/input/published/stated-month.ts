import { type DayNumber, endOfMonth, fromCivilDate } from '../../../core/index.ts';
import { monthOf, monthPattern } from './calendar-words.ts';
import { toCalendarDay } from './full-dates.ts';
import type { TextDate } from './text-date.ts';

/** A month with its year where it stands in a text. */
export interface StatedMonth {
  readonly first: DayNumber;
  readonly last: DayNumber;
}

const month = new RegExp(`\\b(${monthPattern})\\s{1,2}(\\d{4})\\b`, 'gi');

/** All months that are written with their year, in the order of the text. */
export function findMonths(text: string): StatedMonth[] {
  const found: StatedMonth[] = [];
  for (const [, name, year] of text.matchAll(month)) {
    const first = toCalendarDay(Number(year), monthOf(name ?? ''), 1);
    if (first !== null) found.push({ first, last: endOfMonth(first) });
  }
  return found;
}

const asOfMonth = new RegExp(
  `\\bas of (?:the )?(?:(?<part>early|mid|middle|late|beginning|start|end)(?:[ -]of)?[ -]+)?(?<month>${monthPattern}),?\\s{1,2}(?<year>\\d{4})`,
  'gi',
);
const yearOpens =
  /\bas (?:the )?(?:(?:opening|first|early)(?: [a-z]+){1,3} of )?(?<year>\d{4}) (?:begins|opens|starts|dawns|unfolds|gets|kicks|rings?|gets? under)\b|\bas the (?:opening|first)(?: [a-z]+){1,3} of (?<opening>\d{4})\b/gi;
const yearCloses =
  /\bas (?<year>\d{4}) (?:draws to|comes to|ends|closes|winds|wraps|nears)\b|\bas the (?:closing|final|last)(?: [a-z]+){1,3} of (?<closing>\d{4})\b/gi;

/**
 * The day meant where a text only says roughly when it speaks: "as of late December 2025", "as 2026 begins". A third of a
 * month stands for its middle day (the 5th, 15th and 26th), a month alone and its end for the last day; a year that
 * begins for 5 January, one that draws to a close for 26 December. Of several the latest that is not in the future.
 */
export function findStatedMonth(text: string, today: DayNumber): TextDate | null {
  const found = [
    ...[...text.matchAll(asOfMonth)].map((match) => toTextDate(match, dayOfPart(match.groups ?? {}))),
    ...[...text.matchAll(yearOpens)].map((match) => toTextDate(match, dayOfYear(match.groups ?? {}, 1, 5))),
    ...[...text.matchAll(yearCloses)].map((match) => toTextDate(match, dayOfYear(match.groups ?? {}, 12, 26))),
  ];
  return found.reduce<TextDate | null>(
    (best, date) => (date === null || date.day > today || (best !== null && best.day >= date.day) ? best : date),
    null,
  );
}

type Groups = Readonly<Record<string, string | undefined>>;

function dayOfPart({ part, month: name, year }: Groups): DayNumber | null {
  const first = toCalendarDay(Number(year), monthOf(name ?? ''), 1);
  if (first === null) return null;
  const offset = { early: 4, beginning: 4, start: 4, mid: 14, middle: 14, late: 25 }[part?.toLowerCase() ?? ''];
  return offset === undefined ? endOfMonth(first) : first + offset;
}

function dayOfYear(groups: Groups, monthNumber: number, day: number): DayNumber | null {
  const year = Number(groups.year ?? groups.opening ?? groups.closing);
  return year < 1953 ? null : fromCivilDate(year, monthNumber, day);
}

function toTextDate(match: RegExpExecArray, day: DayNumber | null): TextDate | null {
  return day === null ? null : { day, quote: match[0], note: 'it names no day' };
}
