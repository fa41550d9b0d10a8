import { type DayNumber, endOfMonth } from '../../../core/index.ts';
import { monthOf, monthPattern } from './calendar-words.ts';
import { toCalendarDay } from './full-dates.ts';
import type { TextDate } from './text-date.ts';

const headLines = 6;
const longestHeading = 120;

/** What a heading calls a text that looks back on a stretch of time. */
const reviewWords =
  /\b(?:review(?:ed)?|letter|report|commentary|update|re-?cap|scorecard|wrap(?:-?up)?|round-?up|newsletter|bulletin|fact ?sheet|diary|almanac|in (?:numbers|charts)|the (?:year|quarter|month) (?:that was|in|nothing)|look(?:ing)? back|notes?)\b/i;

/** A text on what is to come, or on what is long over. */
const otherWords =
  /\b(?:outlooks?|previews?|forecasts?|predictions?|ahead|calls|lessons?|histor\w+|anniversary|years? (?:ago|on|after|later)|remember\w*|revisited|since|versus|vs)\b|\bto (?:19|20)\d\d\b/i;

const quarters = ['first', 'second', 'third', 'fourth'];

const span = new RegExp(
  [
    `\\b(?<month>${monthPattern}),?\\s(?<monthYear>(?:19|20)\\d\\d)\\b(?!,? ?\\d)`,
    '\\b(?:(?<ordinal>first|second|third|fourth|1st|2nd|3rd|4th)[ -]quarter|Q(?<number>[1-4])|(?<leading>[1-4])Q)(?: of|,)? ?(?<quarterYear>(?:19|20)\\d\\d)\\b',
    '\\b(?<yearFirst>(?:19|20)\\d\\d)[ -]?Q(?<last>[1-4])\\b',
    '\\b(?:(?<half>first|second) half|H(?<halfNumber>[12]))(?: of|,)? ?(?<halfYear>(?:19|20)\\d\\d)\\b',
    '(?<![\\d.,$-])(?<year>(?:19|20)\\d\\d)(?![\\d%-]|[.,]\\d)',
  ].join('|'),
  'gi',
);

/**
 * The end of the month, quarter, half or year that a heading says the text is a review of: "Letter to partners, first
 * quarter of 2023", "2013: the year that was". Null where no heading says so of one stretch alone, or it is not over.
 */
export function findReviewedSpan(text: string, today: DayNumber): TextDate | null {
  const lines = text
    .slice(0, 5_000)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(0, headLines);
  for (const line of lines) {
    if (line.length > longestHeading || /[.!?]["”’)]?$/.test(line)) continue;
    if (!reviewWords.test(line) || otherWords.test(line)) continue;
    const ends = [...line.matchAll(span)].map(({ groups }) => toEnd(groups ?? {}));
    const [end] = ends;
    if (end !== undefined && end !== null && end < today && ends.every((other) => other === end))
      return { day: end, quote: line, note: 'that is the end of what its heading says it reviews' };
  }
  return null;
}

type Groups = Readonly<Record<string, string | undefined>>;

function toEnd(groups: Groups): DayNumber | null {
  const year = Number(groups.monthYear ?? groups.quarterYear ?? groups.yearFirst ?? groups.halfYear ?? groups.year);
  const first = toCalendarDay(year, toLastMonth(groups), 1);
  return first === null ? null : endOfMonth(first);
}

function toLastMonth({ month, ordinal, number, leading, last, half, halfNumber }: Groups): number {
  if (month !== undefined) return monthOf(month);
  const quarter = number ?? leading ?? last;
  if (quarter !== undefined) return Number(quarter) * 3;
  if (ordinal !== undefined)
    return (/^\d/.test(ordinal) ? Number(ordinal[0]) : quarters.indexOf(ordinal.toLowerCase()) + 1) * 3;
  if (half !== undefined || halfNumber !== undefined) return halfNumber === '1' || /first/i.test(half ?? '') ? 6 : 12;
  return 12;
}
