import { toCivilDate } from '../../../core/index.ts';
import { toSubject } from '../../lexicon/names.ts';
import type { Asserted, StreakStatement } from '../../statement.ts';
import { Pattern } from '../../text/pattern.ts';
import { isMarketName } from '../discourse.ts';
import type { TimeMark } from '../marks.ts';
import { hasClass, overlaps } from '../sentence.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { toRankNumber } from '../to-rank-number.ts';
import { toYearSoFar } from './calendar-year.ts';
import { countPeriods, toFrequency, toPeriodFrequency } from './frequencies.ts';
import { isQuestion } from './leads.ts';
import { findMarketSubject } from './market-subject.ts';
import { toLastDay } from './run-time.ts';
import { toCue } from './sentence-cue.ts';

/** "For the third straight time", "for a fourth time running": so many of the periods that the passage tells of. */
const nthTime = new Pattern(
  /\bfor (?:the|a) (?:(\w+) (?:straight|consecutive|successive) time|(\w+) time (?:running|in a row|in succession))\b/i,
);

/** "June was the first month of 2025 in which it beat the index": trailing before, ahead in it. */
const firstOf = new Pattern(
  /\b(?:was|is|became|marked) the first (week|month|quarter) (?:of|in) ((?:19|20)\d\d|the year|this year) (?:in|during) which\b/i,
);

/** Runs that are told by the time of the passage, or by another count of the same. */
export function readToldRuns(reader: SentenceReader): void {
  if (reader.isHeading || isQuestion(reader)) return;
  readNthTime(reader);
  readFirstOf(reader);
  readNotOne(reader);
}

/** "Did not have a single losing year in the whole bear market", "never had a down month in 2017". */
const notOne = new Pattern(
  /\b(?:(?:did not|didn't|has not|hasn't|had not|hadn't|have not|haven't) (?:have|had|suffer(?:ed)?|see|seen|post(?:ed)?|record(?:ed)?|know|known|show|shown)|never (?:had|suffered|saw|posted|recorded|knew)) (?:a|one|any|a single) (?:single )?(losing|down|negative|winning|up|positive) (day|session|week|month|quarter|year)\b(?! since\b)/i,
);

/** Every period of the stretch went the other way: where it is dated, a run over all of it. */
function readNotOne(reader: SentenceReader): void {
  const found = reader.find(notOne);
  if (found === undefined) return;
  const { match, at } = found;
  const subject = findMarketSubject(reader, at);
  const frequency = toFrequency(match[2] as string);
  if (subject === undefined || frequency === undefined) return;
  const isRelevant = ({ period, isLength, isAhead, isSince }: TimeMark): boolean =>
    period.role === 'window' && !isLength && !isAhead && !isSince;
  const time =
    reader.marks.times.find((mark) => isRelevant(mark) && mark.start >= at.end && mark.start - at.end < 24) ??
    reader.marks.times.find((mark) => isRelevant(mark) && mark.end <= at.start);
  const count = time === undefined ? 0 : countPeriods(time.period, frequency);
  const cue = toCue(reader, at);
  if (time === undefined || count < 2) {
    reader.emit(
      { kind: 'other', subject: subject.subject, asserted: null, need: 'the days of the stretch that is meant' },
      { marks: [subject.mark, cue], time: undefined, usual: 'now', negated: false },
    );
    return;
  }
  const of = /losing|down|negative/i.test(match[1] as string) ? 'gain' : 'loss';
  reader.emit(
    { kind: 'streak', subject: subject.subject, of, frequency, asserted: toCount(count, 'at-least') },
    { marks: [subject.mark, cue], period: toLastDay({ ...time.period, others: [] }), time: undefined, negated: false },
  );
}

const toCount = (count: number, wording: Asserted['wording']): Asserted => ({
  low: count,
  high: count,
  unit: 'count',
  wording,
  rounding: 0,
});

function readNthTime(reader: SentenceReader): void {
  const match = nthTime.exec(reader.sentence);
  const { periods, periodBlock } = reader.discourse;
  const period = periods.toSorted((a, b) => b.to - a.to)[0];
  if (match === null || period === undefined || periodBlock !== reader.block) return;
  const at = reader.spanOf(match);
  const count = toRankNumber(match[1] ?? match[2] ?? '');
  const frequency = toPeriodFrequency(period);
  const verb = reader
    .freeCues('ahead', 'behind', 'up', 'down')
    .findLast((cue) => cue.isVerb && cue.end <= at.start && reader.breaks(cue, at, true) === 0);
  const hasOwnTime = reader.marks.times.some(({ isCarried, isLength }) => !isCarried && !isLength);
  if (verb === undefined || count < 2 || frequency === undefined || hasOwnTime) return;
  const isRelative = hasClass(verb, 'ahead', 'behind');
  const found = findMarketSubject(reader, verb);
  const against = found === undefined || !isRelative ? undefined : reader.findAgainst(verb, found);
  if (found === undefined || (isRelative && (against === undefined || against.entry.id === found.subject.id))) return;
  const isDown = hasClass(verb, 'down', 'behind') && !hasClass(verb, 'up', 'ahead');
  const of: StreakStatement['of'] = isRelative ? (isDown ? 'lag' : 'lead') : isDown ? 'loss' : 'gain';
  reader.useFiguresIn(at);
  reader.emit(
    {
      kind: 'streak',
      subject: found.subject,
      of,
      frequency,
      asserted: toCount(count, 'plain'),
      ...(against === undefined ? {} : { against: toSubject(against.entry, against.text) }),
    },
    {
      marks: [verb, against, toCue(reader, at)],
      period: toLastDay({ ...period, text: null, others: [] }),
      time: undefined,
    },
  );
}

function readFirstOf(reader: SentenceReader): void {
  const match = firstOf.exec(reader.sentence);
  if (match === null) return;
  const at = reader.spanOf(match);
  const frequency = toFrequency(match[1] as string);
  const own = reader.marks.times.find(({ end, isSince, isAhead }) => end <= at.start && !isSince && !isAhead)?.period;
  const verb = reader.freeCues('ahead', 'behind').find((cue) => cue.isVerb && cue.start >= at.end);
  const names = reader.marks.names.filter(({ entry, start }) => isMarketName(entry) && start >= at.end);
  const [subject, against] = names;
  if (own === undefined || frequency === undefined || verb === undefined) return;
  if (subject === undefined || against === undefined || subject.end > verb.start || against.start < verb.end) return;
  const { year } = toCivilDate(own.to);
  const isOfYear = /^\d/.test(match[2] as string)
    ? Number(match[2]) === year
    : toCivilDate(reader.discourse.published).year === year;
  const before = isOfYear ? countPeriods({ ...own, base: toYearSoFar(own.to).base, to: own.base }, frequency) : 0;
  if (before < 2) return;
  const isBehind = hasClass(verb, 'behind');
  const sides = {
    subject: toSubject(subject.entry, subject.text),
    against: toSubject(against.entry, against.text),
  };
  const period = { ...own, from: 'stated' as const };
  reader.emit(
    { kind: 'streak', ...sides, of: isBehind ? 'lead' : 'lag', frequency, asserted: toCount(before, 'at-least') },
    {
      marks: [toCue(reader, at)],
      period: toLastDay({ ...period, to: own.base, others: [] }),
      time: undefined,
      negated: false,
    },
  );
  reader.emit(
    { kind: 'relative-return', ...sides, direction: isBehind ? 'behind' : 'ahead', asserted: null },
    { marks: [subject, verb, against], period, time: undefined, negated: false },
  );
}

/** "in each of the first 14 sessions, its longest such streak since 1996", "nine days in a row, the longest run since 2003". */
const longest = new Pattern(
  /, (?:its|their|the) longest (?:such )?(?:(?:winning|losing) )?(?:streak|run|string|stretch)(?: of (?:the|its) (?:kind|sort))? since\b/i,
);

/** How the run that was told just before compares with those since a time. */
export function readLongest(reader: SentenceReader): void {
  const match = longest.exec(reader.sentence);
  if (match === null) return;
  const whole = reader.spanOf(match);
  const at = { start: whole.start + 2, end: whole.end };
  const told = reader.statements.findLast(
    (one): one is StreakStatement =>
      one.kind === 'streak' && one.outOf === undefined && one.ofSize === undefined && one.span.end <= at.start,
  );
  const since = reader.marks.times.find((mark) => mark.start >= at.start && mark.start - at.end < 6);
  if (told?.asserted == null || told.since !== undefined || since?.sinceEnd === undefined) return;
  const { kind, subject, against, of, frequency, asserted, period, modality } = told;
  reader.use(since, ...reader.freeCues('streak').filter((cue) => overlaps(cue, at)));
  reader.emit(
    {
      kind,
      subject,
      ...(against === undefined ? {} : { against }),
      of,
      frequency,
      asserted,
      since: since.sinceEnd,
      rank: 1,
    },
    { marks: [toCue(reader, at), since], period, time: undefined, modality, negated: false },
  );
}
