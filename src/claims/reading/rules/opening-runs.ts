import { type DayNumber, fromCivilDate, sessionOnOrBefore, startOfMonth, toCivilDate } from '../../../core/index.ts';
import type { Span } from '../../document.ts';
import type { Frequency, StatedPeriod } from '../../statement.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { toEndAfter } from '../times/told-times.ts';

const opened =
  /\b(?:open|start|beg[ai]n|kick)(?:ed|s|ing|ning)? (?:off )?(?:the |this )?(year|quarter|month|(?:19|20)\d\d) (?:by|with) [^.;]*$/i;

/** "Small caps opened the year by beating large ones for 14 sessions": so many periods from the start of that stretch. */
export function findOpeningRun(
  { discourse, text, marks }: SentenceReader,
  frequency: Frequency,
  count: number,
  at: Span,
): StatedPeriod | undefined {
  const match = opened.exec(text.slice(marks.start, at.start));
  if (match === null) return undefined;
  const base = sessionOnOrBefore(toFirst((match[1] as string).toLowerCase(), discourse.published) - 1);
  const to = sessionOnOrBefore(toEndAfter(base, count, `${frequency}s`));
  if (to > discourse.published) return undefined;
  return { text: match[0].trim(), base, to, role: 'scope', from: 'stated', isOpen: false, others: [] };
}

/** The first day of the running year, quarter or month, or of a year that is named. */
function toFirst(name: string, published: DayNumber): DayNumber {
  const { year, month } = toCivilDate(published);
  if (name === 'month') return startOfMonth(published);
  if (name === 'quarter') return fromCivilDate(year, month - ((month - 1) % 3), 1);
  return fromCivilDate(name === 'year' ? year : Number(name), 1, 1);
}
