/** The year, the month and the other times that a sentence names for those that follow. */

import { toCivilDate } from '../../core/index.ts';
import { longAgo } from './long-ago.ts';
import type { TimeMark } from './marks.ts';
import { overlaps } from './sentence.ts';
import type { SentenceReader } from './sentence-reader.ts';
import { isLookedBackTo, isOfExtreme } from './time-marks.ts';
import { isComparedWith } from './time-search.ts';
import { mostOfMonth } from './times/days.ts';

/** The year that a heading tells, the time named last, one to come, and dated extremes. */
export function rememberTimes(reader: SentenceReader): void {
  rememberYear(reader);
  rememberAge(reader);
  rememberTimeTold(reader);
  rememberAhead(reader);
  rememberExtremes(reader);
}

/** "The Fed meets on June 16": the last time to come that is named, which what follows may speak of. */
function rememberAhead({ discourse, marks, statements, block }: SentenceReader): void {
  // "The Fed meets on Wednesday": a weekday is that of last week, and of the next where the meeting is to come.
  const meeting = statements.findLast(({ kind, period }) => kind === 'event' && period.to > discourse.published);
  const named = meeting === undefined ? undefined : marks.times.findLast((time) => overlaps(time, meeting.span));
  const time =
    marks.times.findLast(({ ends, period }) => (ends ?? period.to) > discourse.published) ??
    (named === undefined || meeting === undefined ? undefined : { ...named, period: meeting.period });
  if (time !== undefined) discourse.aheadTold = { time, block };
}

/** The time named last, and the month: "it fell in each week of December. The worst came on the 18th", "the next year it rose". */
function rememberTimeTold(reader: SentenceReader): void {
  const { discourse, marks, block } = reader;
  const told = marks.times.filter((mark) => isOverAndTold(reader, mark));
  const time = told.findLast((mark) => mark.period.toAnchor === undefined && !isLookedBackTo(reader.before(mark, 60)));
  // "At the April low it had lost 28%. From there": of a turn that the text does not date.
  const turn = marks.times.findLast(({ period, isAhead }) => period.role !== 'day' && !isAhead);
  const isOfTurn = turn !== undefined && turn !== time && isOfExtreme(reader.text, turn);
  if (isOfTurn && turn.end > (time?.end ?? 0)) discourse.told = undefined;
  else if (time !== undefined) discourse.told = { base: time.period.base, to: time.period.to, block };
  const month = told.findLast((mark) => mark.period.role === 'day' || isMonth(mark));
  if (month !== undefined) discourse.monthTold = { to: month.period.to, isNamed: isMonth(month), block };
}

/** A time over by publication, named for what is told of it and for nothing else. */
function isOverAndTold(reader: SentenceReader, mark: TimeMark): boolean {
  const { period, isAhead, isLookBack, isSince, isLength, isCarried, isAttributive } = mark;
  return (
    !(isAhead || isLookBack || isSince || isLength || isCarried || isAttributive) &&
    period.to <= reader.discourse.published &&
    !isOfExtreme(reader.text, mark) &&
    !isComparedWith(reader, mark)
  );
}

/** A month by its name, and no part of it. */
function isMonth({ period, text }: TimeMark): boolean {
  const { base, to, anchor, isOpen } = period;
  return period.role !== 'day' && !isOpen && anchor === undefined && to - base <= mostOfMonth && monthName.test(text);
}

const monthName = /\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z.]*(?: (?:19|20)\d\d)?$/;

/** Highs and lows by whose days the passage counts. */
function rememberExtremes({ discourse, marks }: SentenceReader): void {
  for (const { period, text } of marks.times)
    if (period.anchor !== undefined && /\d|[A-Z][a-z]{2}/.test(text.replace(/^[A-Z]/, '')))
      discourse.extremes = { ...discourse.extremes, [period.anchor.side]: period.anchor };
}

/** Whether the passage tells of a time over for long, or of the last year. */
function rememberAge({ marks, discourse, block }: SentenceReader): void {
  for (const { period, isCarried, isLength } of marks.times) {
    if (isCarried || isLength) continue;
    if (discourse.published - period.to > longAgo) discourse.oldBlock = block;
    else discourse.recentBlock = block;
  }
}

/** "1995.", "2) 2009: the slingshot": what follows in the passage is of that year, and up to the next heading. */
function rememberYear({ sentence, discourse, block, isHeading }: SentenceReader): void {
  const label = yearLabel.exec(sentence);
  const year = label === null ? undefined : Number(label[1]);
  const told = year !== undefined && year < toCivilDate(discourse.published).year ? year : undefined;
  // A numbered line may be the heading, "3) 2016: the false dawn".
  if (isHeading || yearsHeading.test(sentence)) discourse.yearHeaded = told;
  if (told === undefined) return;
  discourse.yearTold = told;
  discourse.yearToldBlock = block;
}

/** "2016: the false dawn", "2000-2002: the slow bleed", and nothing else in the line. */
const yearsHeading = /^\W*(?:19|20)\d\d(?:-(?:(?:19|20)\d\d|\d\d))?\s?(?:[:\u2013\u2014]|-(?=\s))[^.;%\d]{2,70}$/;

const yearLabel = /^\W*(?:(?:\d{1,2}|[IVX]{1,4})[.):]\s*)?((?:19|20)\d\d)(?:\W*$|\s?(?:[:\u2013\u2014]|-(?=\s)))/;
