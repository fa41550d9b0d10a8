import {
  addMonths,
  type DayNumber,
  fromCivilDate,
  previousSession,
  sessionOnOrBefore,
  toCivilDate,
} from '../../../core/index.ts';
import { toSubject } from '../../lexicon/names.ts';
import type { RecordStatement, StatedPeriod, Subject } from '../../statement.ts';
import { Pattern } from '../../text/pattern.ts';
import { toAsserted } from '../asserted-figure.ts';
import { isMarketName } from '../discourse.ts';
import { hull } from '../hull.ts';
import { toLatest } from '../latest-span.ts';
import type { CueMark, QuantityMark, TimeMark } from '../marks.ts';
import { toPhraseCue } from '../phrase-cue.ts';
import { hasClass, overlaps } from '../sentence.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { toYearSoFar } from './calendar-year.ts';
import { findCountedOver, type RecordDraft, readCountOfRival, readRecordCounts } from './counted-records.ts';
import { isLevel } from './levels.ts';
import { findMarketSubject } from './market-subject.ts';
import { readNotSince } from './not-since.ts';
import { readPeriodHighs } from './period-highs.ts';

const state = /\b(?:is|are|remains?|continues? to|stands?|sits?|still|trading|trades|hovers?)\b[^,;]{0,24}$/i;
const near =
  /\b(?:near|close to|approach\w*|just shy of|just below|within (?:striking distance|a whisker|reach)|remains? near|hover\w*|around|a touch below|not far from|just short of)\b[^,;]{0,26}$/i;
const setBefore =
  /\b(?:set|hit|notch\w*|reach\w*|at a|to a|another|fresh|new|its|straight|posted|scor\w*|close\w*|\d+(?:st|nd|rd|th)|first|second|third|fourth|fifth|a)\s+(?:\w+ ){0,2}$/i;
/** A count that is compared with another in the same breath is only half of the statement. */
const comparedCount = /^,? (?:fewer|less|more) than (?:half|twice|double|a third|a quarter|three times)\b/i;
const otherRecord =
  /^\s*(?:gains?|inflows?|profit|earnings|revenue|volume|margin|pace|number|amount|cash|debt|year|quarter|month|run|streak|date|label|\d+%|keep|drop|fall|loss)/i;

/** "the highest close in its history": as much as a record. */
const ever =
  /^[^.;,]{0,20}?\b(?:ever|on record|of all time|in (?:its|their|the index's|the fund's|the benchmark's|recorded) history|in history|since (?:its|the|their) (?:history|records?|data) (?:begins?|began|starts?|started)|since (?:its )?(?:inception|launch|listing))\b/i;

/** "its highest close of the year", "39th record close of the year". */
const ofYear =
  /^[^.;,]{0,12}?\b(?:of|for|in) (?:the|this) (?:young |calendar |current )?year\b|^ (?:so far )?this year\b/i;

/** Up to this day of January a text without a year reviews the one before. */
const lastDayOfReview = 15;

/** "a record high", "closed at an all-time high of 2,590.61", "the highest close since November 2021", "62 record closes". */
export function readRecords(reader: SentenceReader): void {
  readNotSince(reader);
  readRegained(reader);
  readPeriodHighs(reader);
  for (const cue of reader.freeCues('record-high', 'record-low', 'highest', 'lowest'))
    if (isStatement(reader, cue)) readRecord(reader, cue);
  readRecordCounts(reader);
  readLikewise(reader);
}

const regained = new Pattern(
  /\b(?:see(?=n? (?:its|their|the) [\w' ]{3,40} again\b)|revisit|regain|reclaim|recover|take out|takes out|taking out|took out|get(?=s? (?:its|their|the) [\w' ]{3,40} back\b)|surpass|exceed|eclips|better|retak|retook|overtak|overtook|top|beat|pass|return(?:ed|s|ing)? to|get back to|got back to|climb(?:ed|s)? back to|(?:clos|finish|end|settl)(?:ed|es|s|ing) above)\w*(?: to)? (?:its|their|the) (?:own )?(?:old |previous |prior |former )?((?:[\w'.]+ ){0,3}?)(?:record|all-time high|record high|peak|high)s?\b(?! (?:of|at) \$?\d)|\b(?:the|its|that) (?:old |previous )?(?:record|all-time high) (?:will|should|ought to|may|might|could|is likely to) (?:\w+ )?(?:fall|be (?:broken|beaten|surpassed|bettered|eclipsed))\b/gi,
);

/** A high that is named has been, even where the sentence looks ahead. */
function toPast(day: DayNumber, published: DayNumber): DayNumber {
  return day < published ? day : addMonths(day, -12);
}

/** "Did not regain its November high until September": by when it did. */
const notUntilThen = /\b(?:did not|would not|could not|didn't|wouldn't|couldn't)(?: [a-z]+)? $/i;

/** "will surpass its February record", "the record will fall": a close beyond that high. */
function readRegained(reader: SentenceReader): void {
  const sentence = reader.sentence;
  for (const match of regained.matchAll(sentence)) {
    const at = reader.spanOf(match);
    if (reader.statements.some(({ span }) => overlaps(span, at))) continue;
    if (
      notUntilThen.test(reader.before(at, 30)) &&
      /^[^.;,]{0,20}? (?:until|till|before)\b/i.test(reader.after(at, 40))
    )
      continue;
    const peakTime = reader.marks.times.find((time) => time.start >= at.start && time.end <= at.end);
    const isRecord = /record|all-time/i.test(match[0]);
    const hasName = reader.marks.names.some((name) => name.end <= at.start && isMarketName(name.entry));
    const { recordOf } = reader.discourse;
    const isThe = /^(?:the|that) (?:old |previous )?(?:record|all-time high) /i.test(match[0]);
    const found =
      isThe && !hasName && recordOf !== undefined
        ? { subject: recordOf, mark: undefined }
        : findMarketSubject(reader, at);
    if (found === undefined || (peakTime === undefined && !isRecord)) continue;
    const mark = toPhraseCue(at, match[0], 'record-high', { isVerb: true });
    reader.use(peakTime);
    if (tookSoLong.test(reader.before(at, 90)) && !thatItSet.test(reader.after(at, 30))) {
      reader.emit({ kind: 'other', subject: found.subject, asserted: null, need: wayBackNeed }, { marks: [mark] });
      continue;
    }
    const isToCome = / (?:will|should|ought|may|might|could|is likely) /i.test(match[0]);
    const ahead = reader.marks.times.find(
      (other) => other.start >= at.end && (other.isAhead || /^within\b/i.test(other.text)),
    );
    const isForetold = isToCome || (ahead !== undefined && reader.findModality(at, ahead) === 'forecast');
    const time = reader.findTime(
      at,
      (other) =>
        !other.isSince &&
        !isOtherLength(other) &&
        (!isForetold || other === ahead || other.isAhead || other.ends !== undefined),
    );
    reader.emit(
      {
        kind: 'record',
        subject: found.subject,
        side: 'high',
        relation: 'set',
        asserted: null,
        ...(peakTime === undefined ? {} : { since: toPast(peakTime.period.base, reader.discourse.published) }),
      },
      { marks: [mark], time: time ?? ahead, usual: 'lately', ...(isForetold ? { modality: 'forecast' as const } : {}) },
    );
    // "Will take out its record, 606.05, set on March 9": the level and the day of the record are told besides.
    const isLevelTold = /^, \$?\d/.test(reader.after(at, 4));
    reader.use(
      ...reader
        .freeCues(...(isLevelTold ? [] : ['record-high', 'highest']), 'down', 'up', 'cross-above', 'ahead')
        .filter((cue) => overlaps(cue, at)),
    );
  }
}

/** "a range of 5 to 5.25%, the highest since 2007", "a P/E near 40, its highest on record": of what is told before it. */
function isOfRate(reader: SentenceReader, cue: CueMark): boolean {
  const last = reader.statements.at(-1);
  return (
    (last?.kind === 'policy-rate' || last?.kind === 'policy-move' || last?.kind === 'multiple') &&
    last.span.end <= cue.start &&
    /^,? (?:which (?:is|was|would be) )?(?:the|its|their) $/.test(reader.text.slice(last.span.end, cue.start))
  );
}

function isStatement(reader: SentenceReader, cue: CueMark): boolean {
  if (isOfRate(reader, cue)) return false;
  const tail = reader.after(cue, 60);
  if (/^records?$/i.test(cue.text)) {
    if (/\b(?:on|off the|on the|track|for the)\s+$/i.test(reader.before(cue, 12)) || otherRecord.test(tail))
      return false;
    const isPlural = /^records$/i.test(cue.text) && /\b\d+ $/.test(reader.before(cue, 5));
    const isState = /^records$/i.test(cue.text) && /\bat (?:new |fresh |all-time )?$/i.test(reader.before(cue, 14));
    if (!isPlural && !isState && !setBefore.test(reader.before(cue, 26))) return false;
  }
  if (
    /\b(?:opened|began|begun|started)\b[^.;,]{0,40}$/i.test(reader.before(cue, 60)) &&
    hasClass(cue, 'record-high', 'record-low')
  )
    return false;
  return !/^(?:high|low|peak|trough)$/i.test(cue.text) || /^\s*(?:since|in|of the year|for the year|of \d)/i.test(tail);
}

const otherQuantity =
  /\b(?:volumes?|turnover|inflows?|outflows?|assets|earnings|profits?|margins?|revenues?|dividends?|buybacks|debt|issuance|short interest|spending)\b[^.;,]{0,34}$/i;

function readRecord(reader: SentenceReader, cue: CueMark): void {
  if (otherQuantity.test(reader.before(cue, 60))) return;
  const tail = reader.after(cue, 60);
  const count = findCount(reader, cue);
  const since = findSince(reader, cue);
  const countedSince = isCountedSince(cue, count) ? since : undefined;
  const lookBack = countedSince === undefined ? (since ?? findYears(reader, cue)) : undefined;
  if (lookBack === undefined && !isOfAllTime(cue, tail)) return;
  const found = findMarketSubject(reader, cue);
  if (found === undefined || isWayBack(reader, cue)) return;
  if (since !== undefined && readNoRecordSince(reader, cue, found.subject, since)) return;
  if (count !== undefined && comparedCount.test(tail)) return;
  const isFirst = lookBack !== undefined && /\bfirst\b[^,;]{0,20}$/i.test(reader.before(cue, 24));
  const told = findFigure(reader, cue, count, isFirst);
  const last = findLast(reader, cue);
  const isState = state.test(reader.before(cue, 36));
  const at = told === undefined ? cue : hull([cue, told.figure]);
  const time = isState
    ? undefined
    : reader.findTime(
        at,
        (mark) =>
          (!mark.isSince || mark === countedSince) &&
          !isOtherLength(mark) &&
          mark !== lookBack &&
          mark !== last &&
          !overlaps(mark, cue) &&
          // "A third record in a row and the index's 29th of 2026": the year is of the other count.
          !(told?.of === 'straight' && mark.start > cue.end && / and /.test(reader.text.slice(cue.end, mark.start))),
      );
  const counted = told?.of === 'count' ? findCountedOver(reader, at) : undefined;
  const ofClose = findDayOfClose(reader, cue);
  const only = time === undefined && !isState && lookBack === undefined ? findOnlyDay(reader, cue) : undefined;
  const draft: RecordDraft = {
    kind: 'record',
    subject: found.subject,
    side: hasClass(cue, 'record-low', 'lowest') ? 'low' : 'high',
    relation: near.test(reader.before(cue, 42)) ? 'near' : isFirst ? 'first' : 'set',
    asserted: told === undefined ? null : toFigure(told),
    ...(told?.of === 'straight' ? { isStraight: true as const } : {}),
    ...(isLatest.test(reader.before(cue, 50)) ? { until: reader.discourse.published } : {}),
    ...toLookBack(reader, cue, lookBack),
  };
  const place = toPeriod(reader, cue, time, only);
  // "Ended 2025 at its high for the year": of the year that it ended.
  const ofThen =
    place.period !== undefined &&
    lookBack === undefined &&
    draft.since === toYearSoFar(reader.discourse.published).base;
  const year = told?.of === 'count' ? findYearOfCount(reader, cue, told.figure, time) : undefined;
  const stated = ofClose ?? counted?.period ?? year;
  reader.emit(ofThen ? { ...draft, since: toYearSoFar(place.period?.to ?? reader.discourse.published).base } : draft, {
    marks: [findVerb(reader, cue), cue, told?.figure, lookBack],
    time: counted?.mark ?? time ?? only,
    usual: isState || draft.relation === 'near' || lookBack !== undefined ? 'now' : 'lately',
    ...(stated === undefined ? place : { period: stated }),
  });
  if (told?.of === 'count') readCountOfRival(reader, cue, draft, stated);
  if (last !== undefined) {
    const mark: CueMark = { ...cue, start: last.start, end: last.end, text: last.text };
    const until = toLimit(reader, year !== undefined);
    reader.emit({ ...draft, asserted: null, relation: 'set', until }, { marks: [mark, last], time: last });
  }
}

const noneYet = /\b(?:has|have)(?:n['’]t| not| never| yet to)\b[^.;,]{0,36}$/i;

/** "Has not set a record since 2021": at no close after it. */
function readNoRecordSince(reader: SentenceReader, cue: CueMark, subject: Subject, since: TimeMark): boolean {
  const isOfAll = hasClass(cue, 'record-high', 'record-low');
  if (!isOfAll || !noneYet.test(reader.before(cue, 60)) || since.isLength) return false;
  const to = sessionOnOrBefore(reader.discourse.published);
  const base = since.sinceEnd ?? since.period.base;
  if (base >= to) return false;
  const side = hasClass(cue, 'record-low') ? 'low' : 'high';
  reader.emit(
    { kind: 'record', subject, side, relation: 'set', asserted: null },
    {
      marks: [cue, since],
      period: { text: since.text, base, to, role: 'window', from: 'stated', isOpen: false, others: [] },
      negated: true,
    },
  );
  return true;
}

const wayBackNeed = 'the day of the record, and of the first close above it';

/** "Took less than a month to regain": and not "it took until August to regain". */
const tookSoLong = /\b(?:took|takes|taken|needed|needs|required)\b(?![^.;]*\buntil\b)[^.;]{3,70}\bto (?:[a-z]+ )?$/i;

const thatItSet = /^(?: high)? (?:that |which )?(?:it|they) (?:had )?(?:set|reached|made|hit)\b/;

const wayBack =
  /\b(?:took|takes|taken|needed|needs)\b[^.;]{3,70}\bto (?:get|climb|come|work|make (?:its|their) way|go|be|return|recover|fight|regain|reclaim)\b(?: (?:its|their) way)?(?: (?:all the way|back|up|above|to))* (?:its|the|their|that) (?:[\w' ]{0,24})$/i;

/** "Took five years to get back to its record": how long it took, which nothing here measures. */
function isWayBack(reader: SentenceReader, cue: CueMark): boolean {
  // "To return to the record it set in February": that record was.
  if (thatItSet.test(reader.after(cue, 30)) || !wayBack.test(reader.before(cue, 110))) return false;
  if (!reader.statements.some(({ span }) => overlaps(span, cue)))
    reader.emit({ kind: 'other', subject: null, asserted: null, need: wayBackNeed }, { marks: [cue] });
  return true;
}

/** "Last closed at a record on June 2", "its most recent record": none came after it. */
const isLatest =
  /\blast (?:closed|set|hit|reached|made|posted|saw|notched|finished|ended|touched|stood)\b[^.;,]{0,24}$|\b(?:most recent|latest|(?:its|their|the) last) (?:all-time |closing )?$/i;

/** "31 record closes since January": records of all time, counted since then. "The first record since 2021" looks back. */
function isCountedSince(cue: CueMark, count: QuantityMark | undefined): boolean {
  return count !== undefined && count.quantity.high > 1 && hasClass(cue, 'record-high', 'record-low');
}

/** "In more than three years": how far a superlative looks back. */
function findYears(reader: SentenceReader, cue: CueMark): TimeMark | undefined {
  const isSaid =
    /^(?:[\w -]{0,20})?\bin (?:more than |over |nearly |almost |about |at least )?(\d+|[a-z]+) (years?|months?|weeks?)\b/i.test(
      reader.after(cue, 60),
    );
  return isSaid ? reader.findTime(cue, ({ isLength }) => isLength) : undefined;
}

/** Whether a high is one of all time, of the year or of a span in its own words. */
function isOfAllTime(cue: CueMark, tail: string): boolean {
  return (
    hasClass(cue, 'record-high', 'record-low') ||
    ever.test(tail) ||
    ofYear.test(tail) ||
    /52-week|multi-year/i.test(cue.text)
  );
}

/** The verb that the record was set with. */
function findVerb(reader: SentenceReader, cue: CueMark): CueMark | undefined {
  return reader.marks.cues.findLast(
    (mark) =>
      mark.end <= cue.start &&
      cue.start - mark.end < 22 &&
      hasClass(mark, 'at', 'up', 'cross-above') &&
      reader.isFree(mark),
  );
}

/** The figure of a record: its level, how many there were, or how many in a row. */
interface RecordFigure {
  readonly figure: QuantityMark;
  readonly of: 'level' | 'count' | 'straight';
}

function findFigure(
  reader: SentenceReader,
  cue: CueMark,
  count: QuantityMark | undefined,
  isFirst: boolean,
): RecordFigure | undefined {
  const straight = count === undefined ? findStraight(reader, cue) : undefined;
  if (straight !== undefined) return { figure: straight, of: 'straight' };
  const figure = findLevelOf(reader, cue) ?? (isFirst ? undefined : count);
  return figure && { figure, of: figure === count ? 'count' : 'level' };
}

function toFigure({ figure, of }: RecordFigure): RecordStatement['asserted'] {
  return of === 'level'
    ? toAsserted(figure.quantity, 'level')
    : { ...toAsserted(figure.quantity, 'count'), rounding: 0 };
}

/** "Its ninth record of the year": the year that records are counted in. */
function findYearOfCount(
  reader: SentenceReader,
  cue: CueMark,
  { quantity }: QuantityMark,
  time: TimeMark | undefined,
): StatedPeriod | undefined {
  const isOfYear = ofYear.test(reader.after(cue, 60)) && (time === undefined || time.start < cue.end + 16);
  // "Set its twentieth record close of the year on the 28th": so many up to that day.
  if (time?.period.role === 'day' && quantity.unit === 'ordinal' && quantity.high > 1)
    return { ...toYearSoFar(time.period.to), text: time.text, from: 'stated' };
  const isYear = (time === undefined || isOfYear) && quantity.high > 1;
  return isYear ? toYearOfCount(reader.discourse.published, isOfYear) : undefined;
}

/** When a record was set, where its own time does not say it. */
function toPeriod(
  reader: SentenceReader,
  cue: CueMark,
  time: TimeMark | undefined,
  only: TimeMark | undefined,
): { period?: StatedPeriod } {
  const antecedent = findAntecedent(reader, cue);
  if (antecedent !== undefined) return { period: antecedent };
  if (time === undefined && alongTheWay.test(reader.after(cue, 60))) return toStretchSpokenOf(reader);
  return only === undefined ? toEndOf(reader, cue, time) : {};
}

const besideClose =
  /(?:'s)? (?:close|finish|settlement|closing (?:level|price|low|high))(?: (?:of|at) \$?[\d,.]+)?, (?:also )?(?:its|the|their|an?) (?:[a-z-]+ )?$/;

/** "Up from Wednesday's close, its lowest since 2020": the day of the close that it is told beside. */
function findDayOfClose({ marks, text }: SentenceReader, cue: CueMark): StatedPeriod | undefined {
  const isBeside = ({ text: time, end }: TimeMark): boolean =>
    besideClose.test(`${time}${text.slice(end, cue.start)}`) && !/[;:]/.test(text.slice(end, cue.start));
  const mark = marks.times.find((time) => time.end <= cue.start && !time.isAhead && isBeside(time));
  if (mark === undefined) return undefined;
  const { period, isSince } = mark;
  const to = isSince ? period.base : period.to;
  return isSince || period.role === 'day'
    ? { ...period, base: previousSession(to), to, role: 'day', isOpen: false }
    : undefined;
}

/** "Rates were cut on Thursday, and the Dow rose to a new peak": the one day that the sentence tells of before it. */
function findOnlyDay({ marks, text, discourse }: SentenceReader, cue: CueMark): TimeMark | undefined {
  const [time, other] = marks.times.filter(({ isSince, isLookBack, isLength }) => !isSince && !isLookBack && !isLength);
  if (time === undefined || other !== undefined || time.period.role !== 'day' || time.end > cue.start) return undefined;
  const isPast = !time.isAhead && time.period.to <= discourse.published && !/'s$/.test(time.text);
  return isPast && !/[;:.]/.test(text.slice(time.end, cue.start)) ? time : undefined;
}

const alongTheWay =
  /^[^.;]{0,24}\b(?:along the way|on the way|in the process|en route|in that (?:time|stretch|span))\b/i;

/** "Set several records along the way": in the stretch that the passage speaks of. */
function toStretchSpokenOf({ discourse, statements }: SentenceReader): { period?: StatedPeriod } {
  const own = statements.findLast(({ kind, period }) => kind === 'return' && period.role === 'window')?.period;
  const period = own ?? discourse.periods.find(({ role }) => role === 'window') ?? discourse.theme;
  return period === undefined ? {} : { period: { ...period, text: null, role: 'scope', from: 'carried', others: [] } };
}

/** "the March 9 low of 676, which was the lowest since": of the day of what it is told of. */
function findAntecedent(reader: SentenceReader, cue: CueMark): StatedPeriod | undefined {
  const last = reader.statements.at(-1);
  const isRelative = /,? (?:which|that) was (?:also )?(?:the|its|their) $/.test(reader.before(cue, 26));
  const isOfDay = (last?.kind === 'record' || last?.kind === 'level') && last.period.role === 'day';
  return isRelative && isOfDay && last.period.from === 'stated' ? last.period : undefined;
}

/** The last of the records of a year may be passed in the next. */
function toLimit({ statements, discourse }: SentenceReader, isYear: boolean): DayNumber {
  const counted = statements.at(-1);
  const isOver = counted !== undefined && toCivilDate(counted.period.to).year < toCivilDate(discourse.published).year;
  return isYear && isOver ? counted.period.to : discourse.published;
}

const toCome = /\b(?:will|would|should|could|might|may|to|not|won't) (?:not )?[a-z]+ (?:an? |any |another )?$/i;

function toLookBack(
  { discourse, text }: SentenceReader,
  cue: CueMark,
  lookBack: TimeMark | undefined,
): Pick<RecordStatement, 'since' | 'sinceBase'> {
  if (lookBack === undefined) {
    if (/52-week/i.test(cue.text)) return { since: discourse.published - 365 };
    if (/^(?:new|fresh) lows?$/i.test(cue.text)) return { since: discourse.published - 365 };
    const tail = text.slice(cue.end, cue.end + 40);
    // "Will see a new high this year": by then, and higher than any before.
    const isByThen =
      toCome.test(text.slice(Math.max(0, cue.start - 24), cue.start)) && /^ (?:at all |again )?this year\b/i.test(tail);
    const isOfYear = ofYear.test(tail) && !isByThen && !/record|all-time/i.test(cue.text);
    return isOfYear ? { since: toYearSoFar(discourse.published).base } : {};
  }
  const since = lookBack.sinceEnd ?? lookBack.period.base;
  return lookBack.sinceEnd === undefined ? { since } : { since, sinceBase: lookBack.period.base };
}

/** What "since ..." looks back to: beside the superlative, and no time of another clause. */
function findSince(reader: SentenceReader, cue: CueMark): TimeMark | undefined {
  const since = reader.findTime(cue, ({ isSince }) => isSince);
  if (since === undefined || since.end <= cue.start) return since;
  return /,|\b(?:having|which|that|and|but|who|where|when)\b/i.test(reader.text.slice(cue.end, since.start))
    ? undefined
    : since;
}

/** A count is that of the year so far; in its first days that of the year before, unless "of the year" is said. */
function toYearOfCount(published: DayNumber, isOfYear: boolean): StatedPeriod {
  const { year, month, day } = toCivilDate(published);
  const isReview = month === 1 && day <= lastDayOfReview && !isOfYear;
  return toYearSoFar(isReview ? fromCivilDate(year - 1, 12, 31) : published);
}

/** "closed the year at an all-time high", "finished the week with a record". */
const endOfUnit =
  /\b(?:end|clos|finish)(?:s|es|ed|ing)? (?:out )?(the (?:week|month|quarter|year)) (?:at|on|with) (?:a |an |its |their |another )?(?:[\w-]+ ){0,2}$/i;

/** The last session of the latest week, month, quarter or year: in the first days of one, that of the one before. */
function toLastSession([, text = '']: RegExpExecArray, published: DayNumber): StatedPeriod {
  const { to } = toLatest(text, text, published);
  return { text, base: previousSession(to), to, role: 'day', from: 'stated', isOpen: true, others: [] };
}

/** "ended June at a record": the last session of the month, not one of its days. */
function toEndOf(reader: SentenceReader, cue: CueMark, time: TimeMark | undefined): { period?: StatedPeriod } {
  const unit = endOfUnit.exec(reader.before(cue, 60));
  if (time === undefined && unit !== null) return { period: toLastSession(unit, reader.discourse.published) };
  const ended = reader.marks.times.find(
    (mark) =>
      mark.period.role !== 'day' &&
      mark.end <= cue.start &&
      /\b(?:end|clos|finish)(?:s|es|ed|ing)? (?:out )?$/i.test(reader.text.slice(reader.marks.start, mark.start)) &&
      /^,? (?:at|on|with|near) (?:a |an |its |their |another )?(?:[\w-]+ ){0,2}$/i.test(
        reader.text.slice(mark.end, cue.start),
      ),
  );
  if (ended === undefined) return {};
  const to = sessionOnOrBefore(ended.period.to);
  const { length: _, anchor: __, ...period } = ended.period;
  return { period: { ...period, base: previousSession(to), to, role: 'day', others: [] } };
}

/** The level of the record: "a record high of 2,590.61". */
function findLevelOf(reader: SentenceReader, cue: CueMark): QuantityMark | undefined {
  return reader.freeQuantities.find(
    (mark) =>
      isLevel(mark) &&
      mark.start >= cue.end &&
      mark.start - cue.end < 34 &&
      /^(?: of (?:its|their) own)?\s*(?:of|at|,|\(|near|around|above)?\s*(?:around |about |\$)?$/i.test(
        reader.text.slice(cue.end, mark.start),
      ),
  );
}

/** "closed at a record fifty-two times", "a new high on 45 occasions": how many came after the record. */
function findOccasions(reader: SentenceReader, cue: CueMark): QuantityMark | undefined {
  const figure = reader.freeQuantities.find(({ start }) => start >= cue.end && start - cue.end < 40);
  if (figure === undefined || !Number.isInteger(figure.quantity.high) || figure.quantity.high > 120) return undefined;
  const isLinked = /^(?: (?:high|close|finish|level|on|no|fewer|less|more|than|as|many|at|least|some|about))* $/.test(
    reader.text.slice(cue.end, figure.start),
  );
  const isCounted = /^[^,;.]{0,12}\b(?:times|occasions|(?:separate |different )?(?:days|sessions))\b/.test(
    reader.text.slice(figure.start, figure.end + 24).replace(/^[\d,]+|^[a-z]+(?:-[a-z]+)? /i, ''),
  );
  return isLinked && isCounted ? figure : undefined;
}

/** A length that records are not counted over: "in as many sessions" is one that they are. */
const isOtherLength = ({ isLength, text }: TimeMark): boolean => isLength && !/^in as many\b/i.test(text);

/** How many: "its ninth record", "62 record closes", "72 records". */
function findCount(reader: SentenceReader, cue: CueMark): QuantityMark | undefined {
  const occasions = findOccasions(reader, cue);
  if (occasions !== undefined) return occasions;
  return reader.freeQuantities.find(
    ({ quantity, end }) =>
      (quantity.unit === 'ordinal' || quantity.of === 'record' || quantity.of === 'close' || quantity.of === 'high') &&
      quantity.high < 120 &&
      end <= cue.end &&
      cue.start - end < 14 &&
      !quantity.isStraight,
  );
}

/** "its sixth straight record", "a sixth record close in a row", "five consecutive record closes": one after the other. */
function findStraight(reader: SentenceReader, cue: CueMark): QuantityMark | undefined {
  const isRow = /^(?: closes?| highs?)? (?:in a row|running|in succession|on the trot)\b/i.test(reader.after(cue, 30));
  const after = reader.freeQuantities.find(
    ({ quantity, start }) =>
      start >= cue.end &&
      start - cue.end < 40 &&
      quantity.unit === 'ordinal' &&
      /^(?: (?:high|close|level))?(?: on [A-Z][a-z]+day)? for (?:the|a) $/.test(reader.text.slice(cue.end, start)),
  );
  if (
    after !== undefined &&
    after.quantity.high > 1 &&
    (after.quantity.isStraight ||
      /\b(?:straight|consecutive|successive)\b|\b(?:running|in a row|in succession)\b/i.test(
        `${reader.text.slice(after.start, after.end)}${reader.after(after, 30)}`,
      ))
  )
    return after;
  return reader.freeQuantities.find(
    ({ quantity, start, end }) =>
      start < cue.start &&
      cue.start - end < 26 &&
      quantity.high > 1 &&
      quantity.high < 60 &&
      (quantity.isStraight || (isRow && cue.start - end < 3)),
  );
}

/** "the last of them on December 18", "most recently on Friday": when the latest of several was. */
function findLast(reader: SentenceReader, cue: CueMark): TimeMark | undefined {
  return reader.marks.times.find(
    (mark) =>
      mark.start >= cue.end &&
      mark.start - cue.end < 70 &&
      !mark.isAhead &&
      /\b(?:the (?:last|latest|most recent)(?: of (?:them|which|these|those)| one)?(?: (?:came|was|coming|being))?|most recently)\s+(?:(?:on|in)\s+)?$/i.test(
        reader.before({ start: mark.start, end: mark.start }, 44),
      ),
  );
}

const likewise = new Pattern(
  /\b(?:did likewise|did the same|followed suit|did so too|followed(?= (?:on|in|a|an|one|two|three|four|five|six|the) ))/gi,
);

/** "the Dow tracker, DIA, did likewise": the record of the clause before, of another asset. */
function readLikewise(reader: SentenceReader): void {
  const sentence = reader.sentence;
  for (const match of likewise.matchAll(sentence)) {
    const start = reader.marks.start + match.index;
    const name = reader.marks.names.findLast(
      ({ entry, end }) => isMarketName(entry) && end <= start && start - end < 6,
    );
    const here = reader.statements.findLast(
      (statement): statement is RecordStatement =>
        statement.kind === 'record' && statement.span.end <= start && start - statement.span.end < 80,
    );
    const { said } = reader.discourse;
    // "The Nasdaq-100 followed on Friday", after the record of another that the sentence before told.
    const isOpening =
      name !== undefined && /^(?:The |And the )?$/.test(reader.text.slice(reader.marks.start, name.start));
    const model = here ?? (isOpening && said?.kind === 'record' && said.modality === 'fact' ? said : undefined);
    if (
      name === undefined ||
      model === undefined ||
      model.asserted?.unit === 'count' ||
      name.entry.readings.length === 0
    )
      continue;
    const mark = toPhraseCue({ start, end: start + match[0].length }, match[0], 'record-high', { isVerb: true });
    const { kind, side, relation } = model;
    const end = start + match[0].length;
    const own = reader.marks.times.find((time) => /^ (?:on |in )?$/.test(reader.text.slice(end, time.start)));
    // "The Dow followed the S&P 500", "followed in its wake": no day of its own.
    if (/^followed$/i.test(match[0]) && own === undefined) continue;
    reader.emit(
      {
        kind,
        side,
        relation,
        subject: toSubject(name.entry, name.text),
        asserted: null,
        ...(model.since === undefined ? {} : { since: model.since }),
      },
      own === undefined || own.period.to > reader.discourse.published
        ? { marks: [name, mark], period: model.period, time: undefined }
        : { marks: [name, mark, own], time: own },
    );
  }
}
