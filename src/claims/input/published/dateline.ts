import type { DayNumber } from '../../../core/index.ts';
import { monthOf, monthPattern, weekdayOf, weekdayPattern } from './calendar-words.ts';
import { type FullDate, findFullDates } from './full-dates.ts';
import { inferYear } from './infer-year.ts';
import type { TextDate } from './text-date.ts';

const headLines = 25;
const tailLines = 15;
const longestLine = 400;

/**
 * The day a text gives itself near its top or end: "Published: January 26, 2026"; a line that begins with a date
 * ("Sunday, Jan 4, 2026 12:46 am ET") or ends with one ("By A. Writer | January 26, 2026"); the dateline of an agency
 * ("NEW YORK, Jan. 26 (Agency) -", whose year is inferred).
 */
export function findDateline(text: string, today: DayNumber): TextDate | null {
  const { head, tail } = edgesOf(text);
  const edges = [...head, ...tail];
  return (
    firstOf(edges, (line) =>
      labelled(line, /\b(?:first published|published|posted|released?|dated?|publication date)\b/i),
    ) ??
    firstOf(head, (line) => dateAtStart(line) ?? dateAtEnd(line)) ??
    firstOf(head, (line) => agencyDateline(line, text, today)) ??
    firstOf(edges, (line) => labelled(line, /\b(?:last )?updated\b/i)) ??
    firstOf(tail, dateAtStart)
  );

  function firstOf(lines: readonly string[], read: (line: string) => TextDate | null): TextDate | null {
    for (const line of lines) {
      const found = read(line);
      if (found !== null && found.day <= today) return found;
    }
    return null;
  }
}

function edgesOf(text: string): { head: string[]; tail: string[] } {
  const isWritten = (line: string) => line.trim() !== '';
  const head = text.slice(0, 20_000).split('\n').filter(isWritten).slice(0, headLines);
  const rest = text.slice(-20_000).split('\n').filter(isWritten);
  const isWhole = text.length <= 20_000;
  const tail = isWhole ? rest.slice(headLines).slice(-tailLines) : rest.slice(-tailLines);
  const shorten = (line: string) => line.trim().slice(0, longestLine);
  return { head: head.map(shorten), tail: tail.map(shorten) };
}

/** A date that follows a label closely, in a line that is no sentence. */
function labelled(line: string, label: RegExp): TextDate | null {
  const match = label.exec(line);
  if (match === null || (isSentence(line) && !/^[\W_]*(?:\w+\s)?$/.test(line.slice(0, match.index)))) return null;
  const end = match.index + match[0].length;
  const date = findFullDates(line).find(({ start }) => start >= end && start - end <= 20);
  const between = date && line.slice(end, date.start);
  const isClose =
    between !== undefined &&
    new RegExp(`^\\s*(?:on|at|date)?\\s*[:|–—-]?\\s*${weekdayPattern}?\\s*$`, 'i').test(between);
  return date && isClose ? exact(date, line) : null;
}

function dateAtStart(line: string): TextDate | null {
  const [date] = findFullDates(line);
  if (!date || !new RegExp(`^\\W*${weekdayPattern}?\\s*$`, 'i').test(line.slice(0, date.start))) return null;
  const rest = line.slice(date.end).trim();
  return rest.length <= 80 && !isSentence(line) ? exact(date, line) : null;
}

function dateAtEnd(line: string): TextDate | null {
  const date = findFullDates(line).at(-1);
  if (!date || line.length > 120 || !/^\W*(?:\d{1,2}:\d{2}.{0,20})?$/.test(line.slice(date.end))) return null;
  const before = line.slice(0, date.start).trimEnd();
  const isPlaced = /\b(?:on|by|until|till|before|after|since|for|from|to|of|in|through|and|vs\.?)$/i.test(before);
  return isPlaced || isSentence(line) ? null : exact(date, line);
}

const agency = new RegExp(
  `^(?<place>[\\p{Lu}][\\p{L} .,'’-]{0,50}?[,.(–—-]{1,2}\\s{0,2})?(?<weekday>${weekdayPattern})?\\s{0,2}` +
    `(?<month>${monthPattern})\\s{1,2}(?<day>\\d{1,2})(?:,?\\s{1,2}(?<year>\\d{4}))?` +
    '\\)?,?\\s{0,2}(?:\\((?!\\d)[^()]{2,40}\\)|/[^/]{2,40}/|--|[–—]|-\\s)',
  'iu',
);

function agencyDateline(line: string, text: string, today: DayNumber): TextDate | null {
  const match = agency.exec(line);
  const { month, day, year, weekday } = match?.groups ?? {};
  if (match === null || month === undefined) return null;
  if (year !== undefined) {
    const [date] = findFullDates(match[0]);
    return date ? { day: date.day, quote: match[0].trim(), note: null } : null;
  }
  const inferred = inferYear(
    { month: monthOf(month), day: Number(day), weekday: weekday === undefined ? null : weekdayOf(weekday) },
    text,
    today,
  );
  return inferred === null ? null : { day: inferred, quote: match[0].trim(), note: 'its year is inferred' };
}

function isSentence(line: string): boolean {
  return /[.!?]["”’)]?$/.test(line) && line.split(/\s+/).length > 8;
}

function exact({ day }: FullDate, line: string): TextDate {
  return { day, quote: line.slice(0, 80), note: null };
}
