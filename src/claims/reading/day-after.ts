import { type DayNumber, endOfMonth, fromCivilDate, toCivilDate } from '../../core/index.ts';
import type { Span } from '../document.ts';
import { Pattern } from '../text/pattern.ts';
import { toMonthNumber } from './month-number.ts';
import type { SentenceReader } from './sentence-reader.ts';

const monthNames = 'January|February|March|April|May|June|July|August|September|October|November|December';
const written = new Pattern(
  new RegExp(
    `\\b(?:((?:end|close) of )(${monthNames})|(${monthNames}) (\\d{1,2})|(${monthNames})(?=(?: \\d{4})? (?:ended|was over|drew to a close)\\b))(?:,? (\\d{4}))?\\b`,
    'g',
  ),
);

interface DayNamed {
  readonly at: Span;
  readonly day: DayNumber;
}

/** "October 12", "the end of June", "when June ended": the days that a sentence names; one without a year is the first after the day given. */
export function listDaysAfter(reader: SentenceReader, after: DayNumber): DayNamed[] {
  return [...written.matchAll(reader.sentence)].map((match) => ({
    at: reader.spanOf(match),
    day: toDay(match, after),
  }));
}

function toDay([, , month, monthOfDay, date, monthEnded, year]: RegExpExecArray, after: DayNumber): DayNumber {
  const number = toMonthNumber((month ?? monthOfDay ?? monthEnded) as string);
  const inYear = (of: number): DayNumber =>
    date === undefined ? endOfMonth(fromCivilDate(of, number, 1)) : fromCivilDate(of, number, Number(date));
  if (year !== undefined) return inYear(Number(year));
  const first = toCivilDate(after).year;
  return inYear(first) > after ? inYear(first) : inYear(first + 1);
}
