/** The days that a sentence names, and the one that what follows is told of. */

import { type DayNumber, previousSession, sessionOnOrBefore, toCivilDate } from '../../core/index.ts';
import { Pattern } from '../text/pattern.ts';
import { longAgo } from './long-ago.ts';
import type { TimeMark } from './marks.ts';
import type { SentenceReader } from './sentence-reader.ts';
import { endsOnDay, isOfExtreme } from './time-marks.ts';
import { isComparedWith, isDayTold } from './time-search.ts';

/** The days named, their news, and the last of them. */
export function rememberDays(reader: SentenceReader): void {
  rememberDaysNamed(reader);
  rememberNews(reader);
  rememberDayTold(reader);
  rememberLastDay(reader);
}

/** The day that what follows is told of: the last one named, else the one that a stretch starts from. */
function rememberLastDay(reader: SentenceReader): void {
  const { discourse, marks } = reader;
  const days = marks.times.filter(
    (mark) => endsOnDay(mark) && !mark.isAhead && !mark.isLookBack && !isComparedWith(reader, mark),
  );
  const lastDay = days.findLast((mark) => !isOfExtreme(reader.text, mark)) ?? findExtremeDay(reader, days);
  if (lastDay !== undefined) {
    setLastDay(reader, toDayNamed(lastDay));
    const { to } = lastDay.period;
    if (!reader.isHeading && to === sessionOnOrBefore(discourse.published)) discourse.dayReported = to;
    return;
  }
  // "Then there is the virus itself": the passage has come back from the past.
  if (marks.times.length === 0 && isOfNow.test(reader.sentence)) {
    discourse.lastDayBlock = -9;
    discourse.told = undefined;
  }
  const start = marks.times.findLast(isFromExtremeDay)?.period.base ?? findDayOfLevel(reader);
  if (start !== undefined) setLastDay(reader, findEndFrom(reader, start) ?? start);
}

/** "From its low of March 23 it rose 17.6% in three sessions": the last of them. */
function findEndFrom({ statements, discourse }: SentenceReader, start: DayNumber): DayNumber | undefined {
  const { published } = discourse;
  return statements.find(
    ({ kind, period }) => kind === 'return' && period.base === start && !period.isOpen && period.to < published,
  )?.period.to;
}

function setLastDay({ discourse, block }: SentenceReader, day: DayNumber): void {
  discourse.lastDay = day;
  discourse.lastDayBlock = block;
  const to = sessionOnOrBefore(day);
  if (to <= discourse.published) discourse.told = { base: previousSession(to), to, block };
}

/** "Ended October at 4.88%": a level of the last session of a stretch that is named. */
function findDayOfLevel({ statements, discourse }: SentenceReader): DayNumber | undefined {
  const told = statements.findLast(({ kind }) => kind === 'indicator' || kind === 'level')?.period;
  const isOfDay = told?.role === 'day' && told.from === 'stated' && told.to < discourse.published;
  return isOfDay ? told.to : undefined;
}

/** "It stands 7% below the record of 3 January 2022": that day, where the sentence tells of no later time beside it. */
function findExtremeDay({ marks, discourse }: SentenceReader, days: readonly TimeMark[]): TimeMark | undefined {
  const last = days.at(-1);
  const isFar = last !== undefined && discourse.published - last.period.to > longAgo;
  return isFar && marks.times.some(({ period }) => discourse.published - period.to <= longAgo) ? undefined : last;
}

/** What is told next in the past is of this day: that of a clause of its own, and not one that a figure came from. */
function rememberDayTold(reader: SentenceReader): void {
  const told = reader.marks.times.findLast((mark) => isDayTold(reader, mark));
  const figures = reader.statements.filter(
    ({ kind }) => kind !== 'event' && kind !== 'other' && kind !== 'policy-move',
  );
  const isOfDay = figures.some(({ period }) => period.role === 'day' && period.to === told?.period.to);
  // "On Monday the president left. The index closed at 7,408": another day's news is no day of the market's.
  const { discourse } = reader;
  const isOver = figures.some(({ period }) => period.from === 'stated' && period.to > (discourse.dayTold ?? 0));
  if (isOver || told !== undefined) discourse.isDayOfMarket = isOfDay;
  if (told === undefined) return;
  discourse.dayTold = told.period.to;
  reader.discourse.dayToldBlock = reader.block;
}

/** The day as the calendar has it, which may be none of trading: "After September 11 the exchanges stayed shut". */
function toDayNamed({ period, text }: TimeMark): DayNumber {
  const written = /(?<!\d)\d{1,2}(?!\d)(?=\D*(?:\d{4})?$)/.exec(text);
  const missing = written === null ? 0 : Number(written[0]) - toCivilDate(period.to).day;
  return missing > 0 && missing <= longClosed ? period.to + missing : period.to;
}

/** Exchanges have stayed shut for no longer. Unit: calendar days. */
const longClosed = 6;

/** How many of the days that a text names may be pointed at later. */
const mostDays = 24;

/** The days that a sentence names (but none of a dateline), and those that its stretches start from: "from the close of October 27". */
function rememberDaysNamed(reader: SentenceReader): void {
  const { marks, discourse } = reader;
  const days = marks.times
    .filter(({ isAhead, isLookBack, isLength, isCarried }) => !isAhead && !isLookBack && !isLength && !isCarried)
    .filter(({ period, text }) => period.to !== discourse.published || !/\d{4}/.test(text))
    .filter((mark) => !isNow(reader, mark))
    .flatMap((mark) => toDaysNamed(mark))
    .reverse();
  discourse.daysTold = [...days, ...discourse.daysTold.filter((day) => !days.includes(day))].slice(0, mostDays);
}

/** "On November 9 Pfizer announced that its vaccine worked": what happened on the one day that a sentence names. */
function rememberNews({ discourse, marks, sentence }: SentenceReader): void {
  const [told, another] = marks.times.filter(
    ({ period, isAhead, isLookBack }) => period.role === 'day' && !isAhead && !isLookBack,
  );
  if (told === undefined || another !== undefined || !newsVerb.test(sentence)) return;
  discourse.news = [...discourse.news, { day: told.period.to, words: sentence }].slice(-mostDays);
}

const newsVerb = new Pattern(
  /\b(?:announced?|reported|said|published|released|revealed|unveiled|decided|cut|raised|voted|ruled|signed|agreed|struck|collapsed|failed|invaded|attacked|downgraded|warned|spoke|met|came|broke|news|announcement)\b/i,
);

/** "Stands today 3% below", "today they yield 1.5%": as much as now, and no session that is told of. */
function isNow(reader: SentenceReader, mark: TimeMark): boolean {
  const ofNow = '(?:is|are|stands?|sells?|trades?|yields?|costs?|pays?)';
  return (
    /^today$/i.test(mark.text) &&
    (new RegExp(`\\b${ofNow}\\b[^,;.]*$`, 'i').test(reader.before(mark, 40)) ||
      new RegExp(`^,? (?:[\\w-]+ ){1,4}?${ofNow}\\b`, 'i').test(reader.after(mark, 40)))
  );
}

function toDaysNamed(mark: TimeMark): DayNumber[] {
  const { period, text } = mark;
  if (period.role === 'day') return [period.to];
  const isFromDay = /^(?:from|since|between)\b[^;]*\d/i.test(text) && period.anchor === undefined;
  return [...(isFromDay ? [period.base] : []), ...(endsOnDay(mark) ? [period.to] : [])];
}

/** A sentence in the present tense that tells of nothing past. */
const isOfNow =
  /^(?!.*\b(?:was|were|had|did|[a-z]{3,}ed|rose|fell|lost|came|went|took|made|left|saw|stood|led)\b)(?=.*\b(?:is|are|has|have)\b)/is;

/** "From the market's low on October 27 it has gained": "since that day" goes on from it. */
function isFromExtremeDay({ text, period, isLookBack }: TimeMark): boolean {
  return (
    period.isOpen &&
    isLookBack !== true &&
    /^(?:from|since) [^,;]*\b(?:lows?|highs?|peak|trough|bottom|record|close)\b[^,;]*\b(?:of|on|in|from) [^,;]*\d(?:, \d{4})?$/i.test(
      text,
    )
  );
}
