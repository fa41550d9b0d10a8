import { type DayNumber, fromCivilDate, sessionOnOrBefore, startOfMonth, toCivilDate } from '../../../core/index.ts';
import type { Span } from '../../document.ts';
import type { Frequency, StatedPeriod } from '../../statement.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { toSession } from '../session-period.ts';
import { toEndAfter } from '../times/told-times.ts';

const opened =
  /\b(?:open|start|beg[ai]n|kick)(?:ed|s|ing|ning)? (?:off )?(?:the |this )?(year|quarter|month|(?:19|20)\d\d) (?:by|with) [^.;]*$/i;

/** "Rose for five straight days to open the year": the same, told behind the count. */
const toOpen =
  /^[^.;,]{0,40}? to (?:open|start|begin|kick off|launch) (?:off )?(?:the |this )?(year|quarter|month|(?:19|20)\d\d)\b/i;

/** "Fell for four straight sessions to end the year". */
const toClose =
  /^[^.;,]{0,40}? to (?:end|close|finish|cap|round off|wrap up|close out) (?:out )?(?:the |last )?(year|quarter|month|(?:19|20)\d\d)\b/i;

/** "Small caps opened the year by beating large ones for 14 sessions": so many periods from the start of that stretch. */
export function findOpeningRun(
  { discourse, text, marks }: SentenceReader,
  frequency: Frequency,
  count: number,
  at: Span,
): StatedPeriod | undefined {
  const match = opened.exec(text.slice(marks.start, at.start)) ?? toOpen.exec(text.slice(at.end, marks.end));
  if (match === null) return undefined;
  const base = sessionOnOrBefore(toFirst((match[1] as string).toLowerCase(), discourse.published) - 1);
  const to = sessionOnOrBefore(toEndAfter(base, count, `${frequency}s`));
  if (to > discourse.published) return undefined;
  return { text: match[0].trim(), base, to, role: 'scope', from: 'stated', isOpen: false, others: [] };
}

/** Up to the last session of the year, quarter or month that the run is said to have ended; of one over last, where none is named. */
export function findClosingRun({ discourse, text, marks }: SentenceReader, at: Span): StatedPeriod | undefined {
  const match = toClose.exec(text.slice(at.end, marks.end));
  if (match === null) return undefined;
  const name = (match[1] as string).toLowerCase();
  const next = /^\d/.test(name) ? fromCivilDate(Number(name) + 1, 1, 1) : toFirst(name, discourse.published);
  const to = sessionOnOrBefore(next - 1);
  return to > discourse.published ? undefined : toSession(to, match[0].trim(), 'stated');
}

/** The first day of the running year, quarter or month, or of a year that is named. */
function toFirst(name: string, published: DayNumber): DayNumber {
  const { year, month } = toCivilDate(published);
  if (name === 'month') return startOfMonth(published);
  if (name === 'quarter') return fromCivilDate(year, month - ((month - 1) % 3), 1);
  return fromCivilDate(name === 'year' ? year : Number(name), 1, 1);
}
