import { type DayNumber, endOfMonth } from '../../core/index.ts';
import type { Span } from '../document.ts';
import type { Draft } from './draft.ts';
import { toYearsBack } from './rules/indicator-extremes.ts';
import type { SentenceReader } from './sentence-reader.ts';

/** Behind a limit: "for the first time in its history", "for the first time since 2012", "which it had not done since May". */
const behind =
  /^[^.;\d]{0,40}?\b(?:for (?:only )?the first time|(?:which|something) it (?:had|has) not done)\b(?:,? (?:(in (?:its|their|the (?:index|fund|stock|gauge|series)'s) (?:history|life|existence)|ever|on record)|(since )|(in (?:more than |over |nearly |almost )?(?:an? |[\w-]+ )?(?:years?|decades?)))|(?= (?:on|in|last|at|during|earlier) | (?:this|of the) (?:year|quarter|month|decade)\b|[,.;)\s]*$))/i;

/** Ahead of a limit: "its first reading below 50 since 2012", "the first close above 3,000 on record". */
const ahead =
  /\b(?:its|their|the|a) first (?:(?:reading|close|closing|finish|print|figure|day|week|month|session|time) )?$/i;
const rest =
  /^[^.;,\d]{0,16}? (?:(in (?:its|their|the (?:index|fund|stock|gauge|series)'s) (?:history|life|existence)|ever|on record)|(since )|(in (?:more than |over |nearly |almost )?(?:an? |[\w-]+ )?(?:years?|decades?)))/i;

/** "First closed above 6,000 in 2024": never before. */
const firstDone =
  /(?<!\bat )\bfirst (?:closed|finished|ended|settled|traded|rose|climbed|broke|crossed|passed|topped|went|moved|got|fell|dropped|dipped)\b/i;

/** A figure above or below a limit that is said to be so for the first time: since when; `null` is ever. */
export function findFirstAfter(reader: SentenceReader, draft: Draft, core: Span): DayNumber | null | undefined {
  const isLimit =
    (draft.kind === 'level' || draft.kind === 'indicator' || draft.kind === 'moving-average') &&
    /^(?:crossed-)?(?:above|below)$/.test(draft.relation);
  if (!isLimit) return undefined;
  const after = reader.after(core, 120);
  const isAhead =
    ahead.test(reader.before(core, 40).replace(/\b(?:above|below|over|under) $/i, '')) || isFirstIn(reader, core);
  const isVerb = firstDone.test(reader.text.slice(Math.max(reader.marks.start, core.start - 20), core.end));
  const match = behind.exec(after) ?? (isAhead || isVerb ? rest.exec(after) : null);
  if (match === null) return isVerb && !/\bfor the first time\b/i.test(after) ? null : undefined;
  if (match[3] !== undefined) return toYearsBack(` ${match[3]}`, reader.discourse.published);
  const from = core.end + match[0].length;
  // "For the first time this year": since it began.
  const of = /^ (?:this|of the) (?:year|quarter|month|decade)\b/i.test(reader.text.slice(from));
  if (of) return reader.marks.times.find((mark) => mark.start > from - 1 && mark.start < from + 6)?.period.base;
  // "Closed above 3,000 for the first time on Monday": ever, where nothing says since when.
  if (match[1] !== undefined || match[2] === undefined) return null;
  const since = reader.marks.times.find((mark) => mark.sinceEnd !== undefined && mark.start <= from && mark.end > from);
  return since?.sinceEnd === undefined ? undefined : toWholeMonth(since.sinceEnd);
}

/** The last session of a month stands for all of it: figures of a month bear its last day. */
function toWholeMonth(day: DayNumber): DayNumber {
  return endOfMonth(day) - day < 4 ? endOfMonth(day) : day;
}

/** The quote itself begins with "its first reading". */
function isFirstIn({ text }: SentenceReader, { start, end }: Span): boolean {
  return /\b(?:its|their|the|a) first (?:reading|close|closing|finish|print|figure|day|week|month|session)\b/i.test(
    text.slice(start, end),
  );
}
