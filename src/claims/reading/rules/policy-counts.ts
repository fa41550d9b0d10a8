import {
  type DayNumber,
  fromCivilDate,
  nextSession,
  previousSession,
  sessionOnOrBefore,
  toCivilDate,
} from '../../../core/index.ts';
import type { Span } from '../../document.ts';
import type { StatedPeriod } from '../../statement.ts';
import { Pattern } from '../../text/pattern.ts';
import { findReviewed } from '../discourse.ts';
import type { TimeMark } from '../marks.ts';
import { toNumberPattern } from '../number-words.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { toNumber } from '../to-number.ts';
import { toRankNumber } from '../to-rank-number.ts';
import { isOfBankAbroad } from './abroad.ts';
import { findFigureTime } from './figure-time.ts';
import { findOutlook } from './outlook.ts';
import { isRateFigure } from './policy-rates.ts';
import { hasBank, isMoveSize, movesThem, toBasisPoints } from './policy-sizes.ts';
import { toCue } from './sentence-cue.ts';

export const ordinalMove = /\b(?:straight|consecutive|successive|in a row|running)\b/i;

const verbs = '(?:cut|lower|reduc|trim|eas|slash|hik|rais|lift|increas|tighten)(?:ed|s|es|e|ing|t|ting|)?';

const numeral = `(?:once|twice|(?:${toNumberPattern(1, 20)}|\\d{1,2}) times)`;

const timesOf = new Pattern(
  new RegExp(
    `\\b(${verbs})\\b([^.;:]{0,46}?)\\b((?:no more than|at most|at least|no fewer than|not more than) )?(${numeral})\\b`,
    'i',
  ),
);

const nthTime = new Pattern(
  /\bfor (?:only |just )?(?:the|a) (\w+) time\b[^.;]{0,60}?\b(?:(?:monetary )?policy was (eased|tightened|loosened)|(?:rates were|the Fed|the committee|it|they) (?:has |have )?(cut|raised|lowered|hiked|lifted|reduced))|\b(?:cut|raised|lowered|hiked|lifted|reduced|eased|tightened)\b[^.;]{0,40}\bfor (?:only |just )?the (\w+) time\b/i,
);

const isCutWord = (word: string): boolean => /^(?:cut|lower|reduc|trim|eas|slash|loosen)/i.test(word);

const toTimes = (word: string): number =>
  /once/i.test(word) ? 1 : /twice/i.test(word) ? 2 : toNumber(word.replace(/ times$/i, ''));

/** "has lowered the funds rate twelve times", "hiked seven times for a cumulative 425bp", "for the third time in seven weeks". */
export function readCountedMoves(reader: SentenceReader): void {
  const sentence = reader.sentence;
  const times = timesOf.exec(sentence);
  const nth = times === null ? nthTime.exec(sentence) : null;
  const match = times ?? nth;
  const isOfRates = hasBank(reader) || /\b(?:interest )?rates\b|monetary policy/i.test(match?.[0] ?? '');
  if (match === null || !(isOfRates || movesThem(reader))) return;
  if (/cost|borrowing|price|tax|jobs?|forecast|spending|dividend|estimate/i.test(match[0])) return;
  const at = reader.spanOf(match);
  if (isOfBankAbroad(reader, at)) return;
  const verb = times === null ? (nth?.[2] ?? nth?.[3] ?? match[0]) : (times[1] as string);
  const ordinal = toRankNumber(nth?.[1] ?? nth?.[4] ?? '');
  const count = times === null ? ordinal : toTimes(times[4] as string);
  if (Number.isNaN(count) || count < 1) return;
  const limit = times?.[3];
  const figures = reader.freeQuantities.filter(
    (mark) =>
      mark.start >= at.start &&
      mark.start - at.end < 60 &&
      reader.breaks(at, mark, true) === 0 &&
      !/\b(?:includ\w+|the (?:last|latest|most recent)|most recently|latterly|of (?:them|these|which|those))\b/i.test(
        reader.text.slice(at.end, mark.start),
      ),
  );
  const size = figures.find(isMoveSize);
  const rates = figures.filter(
    (mark) =>
      isRateFigure(mark) &&
      mark.start >= at.end &&
      (mark.quantity.change !== undefined || /\b(?:from|to) (?:a range of )?$/i.test(reader.before(mark, 18))),
  );
  const [from, to] = rates.length === 2 ? rates : [];
  const spread =
    from !== undefined && to !== undefined && !from.quantity.isRange && !to.quantity.isRange
      ? Math.abs(from.quantity.low - to.quantity.low)
      : undefined;
  const isTotal =
    (size !== undefined &&
      /\b(?:total|cumulative|combined|altogether|in all|worth|sum)\b/i.test(
        reader.text.slice(at.end, size.end + 12),
      )) ||
    (size === undefined && spread !== undefined);
  const inside = reader.marks.quantities.filter((mark) => mark.start >= at.start && mark.end <= at.end);
  const asserted =
    size !== undefined
      ? toBasisPoints(size)
      : spread === undefined
        ? null
        : {
            low: 100 * spread,
            high: 100 * spread,
            unit: 'basis points' as const,
            wording: 'plain' as const,
            rounding: 0.5,
          };
  const outlook = times === null ? undefined : findOutlook(reader, verb);
  const stated =
    outlook === undefined
      ? findMoveTime(reader, at)
      : { time: undefined, modality: 'forecast' as const, horizon: outlook };
  reader.emit(
    {
      kind: 'policy-move',
      action:
        isCutWord(verb) || /\b(?:cut|lowered|eased|reduced)\b/i.test(nth?.[4] === undefined ? verb : match[0])
          ? 'cut'
          : 'hike',
      asserted,
      isTotal,
      isStraight: false,
      count,
      ...(count === 1 && /\bfirst\b/i.test(match[0]) ? { isFirst: true as const } : {}),
      ...(limit === undefined
        ? {}
        : { countWording: /least|fewer/i.test(limit) ? ('at-least' as const) : ('at-most' as const) }),
    },
    { marks: [toCue(reader, at), ...inside, size, ...(spread === undefined ? [] : rates)], ...stated, negated: false },
  );
  for (const cue of reader.freeCues('cut', 'hike')) if (cue.start < at.end && cue.end > at.start) reader.use(cue);
}

/** The time of a count of moves: "since September 2007" may begin or end the count, and a length ends on the day named. */
export function findMoveTime(reader: SentenceReader, at: Span): { time?: TimeMark | undefined; period?: StatedPeriod } {
  const { published } = reader.discourse;
  const now = sessionOnOrBefore(published);
  const ofYear = /^ ?(?:of|this|that|in) (?:the |this |that )?year\b/i.exec(reader.after(at, 16));
  if (ofYear !== null) {
    const told = /this/i.test(ofYear[0]) ? undefined : findLastDay(reader, at);
    if (told !== undefined) return { period: toYearTo(told), time: undefined };
    const base = previousSession(nextSession(reader.discourse.published - dayOfYear(published)));
    return {
      period: { text: 'of the year', base, to: now, role: 'window', from: 'stated', isOpen: true, others: [] },
      time: undefined,
    };
  }
  const since = reader.marks.times.find(
    (time) =>
      time.isSince &&
      reader.isFree(time) &&
      (time.start >= at.end
        ? time.start - at.end < 50
        : time.start - reader.marks.start < 30 || at.start - time.end < 40),
  );
  const last = findLastDay(reader, at);
  if (since !== undefined) {
    const to = last === undefined || last <= since.period.base ? since.period.to : last;
    const others =
      since.sinceEnd === undefined || since.sinceEnd <= since.period.base
        ? []
        : [{ label: `after ${since.text.replace(/^since /i, '')}`, base: since.sinceEnd, to }];
    return { period: { ...since.period, to, others: [...others, ...toEndOf(since, to)] }, time: since };
  }
  const length = reader.marks.times.find((time) => time.isLength);
  const day = reader.marks.times.find(({ period, isAhead }) => period.role === 'day' && !isAhead);
  if (length !== undefined && day === undefined && last !== undefined) {
    const days = (length.period.to - length.period.base) * (isExceeded(reader, length) ? slack : 1);
    return { period: { ...length.period, base: Math.floor(last - days), to: last }, time: length };
  }
  if (length !== undefined && day !== undefined) {
    const days = length.period.to - length.period.base;
    return { period: { ...length.period, base: day.period.to - days - 1, to: day.period.to }, time: length };
  }
  const time = findFigureTime(reader, at, ({ isSince }) => !isSince);
  const begun = reader.discourse.policyBlock === reader.block ? reader.discourse.policyBase : undefined;
  if (time !== undefined && byThen.test(time.text) && /\bhad\b/.test(reader.text.slice(time.end, at.start)))
    return { time, period: fromTurnOfYear(time.period, begun) };
  if (time !== undefined && begun !== undefined && begun < time.period.base && /\bto $/.test(reader.before(time, 4)))
    return { time, period: { ...time.period, base: begun } };
  const yearOf = time !== undefined && last !== undefined && ofNamedYear.test(time.text) ? toYearTo(last) : undefined;
  if (yearOf !== undefined && yearOf.base === time?.period.base) return { time, period: yearOf };
  const late =
    time === undefined
      ? null
      : /^(?:in )?(?:the )?(early|late)[- ]((?:19|20)\d\d|(?:last|this) year)$/i.exec(time.text);
  if (time !== undefined && time.period.to < published && /\bsince (?:the )?$/i.test(reader.before(time, 10)))
    return { time, period: { ...time.period, to: now, role: 'window', isOpen: true } };
  if (time?.isLength === true && isExceeded(reader, time)) {
    const { base, to } = time.period;
    return { time, period: { ...time.period, base: Math.floor(to - (to - base) * slack) } };
  }
  if (
    time === undefined &&
    last !== undefined &&
    ordinalMove.test(`${reader.text.slice(at.start, at.end)}${reader.after(at, 20)}`)
  )
    return {
      time,
      period: { text: null, base: last - runDays, to: last, role: 'day', from: 'carried', isOpen: false, others: [] },
    };
  const reviewed =
    time === undefined && times.test(reader.text.slice(at.start, at.end))
      ? findReviewed(reader.discourse, 'year')
      : undefined;
  if (reviewed !== undefined && !/\b(?:has|have|will|would|had)\b/i.test(reader.text.slice(reader.marks.start, at.end)))
    return { time, period: { ...reviewed, text: null, from: 'carried' } };
  const season = time === undefined ? undefined : toWholeSeason(time);
  if (season !== undefined) return { time, period: season };
  return time === undefined || late === null
    ? { time }
    : { time, period: widenPart(time.period, late[1] as string, toYear(late[2] as string, published)) };
}

/** Days before the last one of a month in which its decision fell. */
const runDays = 31;

/** "It was the third increase of the year", of the move that was told: the year up to it. */
function toYearTo(to: DayNumber): StatedPeriod {
  const base = sessionOnOrBefore(fromCivilDate(toCivilDate(to).year - 1, 12, 31));
  return { text: 'of the year', base, to, role: 'window', from: 'carried', isOpen: false, others: [] };
}

/** "Raised seven times". */
const times = /\b(?:times|once|twice)\b/i;

/** Days that a season has by the sun after the months that it is named for. */
const daysBySun = 21;

/** "Cut three times last fall": a season ends by its months, or three weeks later by the sun. */
function toWholeSeason({ text, period }: TimeMark): StatedPeriod | undefined {
  if (!/\b(?:spring|summer|autumn|fall|winter)\b/i.test(text) || period.role === 'day') return undefined;
  const to = sessionOnOrBefore(period.to + daysBySun);
  return { ...period, others: [...period.others, { label: `${text} by the sun`, base: period.base, to }] };
}

/** "Its third increase of 2023", "the second that year": the year that it is counted in, and not its day. */
const ofNamedYear = /^(?:of |in )?(?:(?:19|20)\d\d|that (?:same )?year|the same year)$/i;

const byThen = /^by\b/i;

/** "By December it had cut eleven times": counted from the turn of that year. */
function fromTurnOfYear(period: StatedPeriod, begun: DayNumber | undefined): StatedPeriod {
  const turn = sessionOnOrBefore(fromCivilDate(toCivilDate(period.to).year - 1, 12, 31));
  return { ...period, base: Math.min(turn, period.base, begun ?? turn) };
}

/** "In little more than two weeks": by how much a length may be exceeded. */
const slack = 1.25;

const isExceeded = (reader: SentenceReader, length: Span): boolean =>
  /\b(?:more than|over) (?:the )?$/i.test(reader.before(length, 14)) ||
  /\b(?:more than|over)\b/i.test(reader.text.slice(length.start, length.end));

/** "Since the end of 2015": the move of its last month may be the first that is counted. */
function toEndOf({ text, period: { base } }: TimeMark, to: DayNumber): StatedPeriod['others'] {
  return /\b(?:end|close) of\b/i.test(text)
    ? [{ label: `with the month before ${text.replace(/^since /i, '')}`, base: base - 31, to }]
    : [];
}

/** "Cut in September for the first time since March 2020": the day of the move that is counted, told here or just before. */
function findLastDay(reader: SentenceReader, at: Span): DayNumber | undefined {
  const { published, policyDay, policyBlock } = reader.discourse;
  const words = reader.text.slice(Math.max(reader.marks.start, at.start - 24), at.end);
  const isRank = words.match(/[a-z]+/gi)?.some((word) => toRankNumber(word) > 0) === true;
  if (!isRank && !/\b(?:number|no\.?) (?:[a-z]+|\d{1,2})$/i.test(words)) return undefined;
  const own = reader.marks.times.find(
    (time) =>
      !time.isSince &&
      !time.isLength &&
      !time.isAhead &&
      !time.isLookBack &&
      !time.isCarried &&
      !ofNamedYear.test(time.text) &&
      time.period.to <= published &&
      reader.breaks(time, at, true) === 0,
  );
  if (own !== undefined) return own.period.to;
  const isReference = /^\W*(?:it|that|this|its|the (?:cut|hike|increase|reduction|move|decision))\b/i.test(
    reader.sentence,
  );
  return isReference && policyBlock === reader.block ? policyDay : undefined;
}

const toYear = (text: string, published: DayNumber): number =>
  /^\d/.test(text) ? Number(text) : toCivilDate(published).year - (/^last/i.test(text) ? 1 : 0);

/** A run of moves "in late 2025" may have begun in September, one "in early 2024" may end in April: meetings are six weeks apart. */
function widenPart(period: StatedPeriod, part: string, year: number): StatedPeriod {
  const isLate = /late/i.test(part);
  const base = isLate ? sessionOnOrBefore(fromCivilDate(year, 8, 31)) : period.base;
  const to = isLate ? period.to : sessionOnOrBefore(fromCivilDate(year, 4, 30));
  if (period.others.some((other) => other.base === base && other.to === to)) return period;
  return { ...period, others: [...period.others, { label: `${part.toLowerCase()} ${year}, widely`, base, to }] };
}

/** Days from the start of the year. */
function dayOfYear(published: number): number {
  const date = new Date(published * 86_400_000);
  return Math.round((date.getTime() - Date.UTC(date.getUTCFullYear(), 0, 1)) / 86_400_000);
}

/** "it would be only the third rise since 2006": a number in a row of moves, said with no verb of moving. */
export function readOrdinals(reader: SentenceReader): void {
  if (!hasBank(reader) && !/\brates?\b/.test(reader.sentence)) return;
  for (const run of reader.freeQuantities) {
    const { unit, of, high, isStraight } = run.quantity;
    const isOfOther = /price|tax|earnings|dividend|profit|quarterly|weekly|daily/i.test(
      `${reader.before(run, 10)}${reader.text.slice(run.start, run.end)}`,
    );
    if (unit !== 'ordinal' || (of !== 'cut' && of !== 'hike') || high > 40 || isOfOther || isOfBankAbroad(reader, run))
      continue;
    const isOnly = /\bwould be (?:only |just )?(?:the|its) $/i.test(reader.before(run, 24));
    reader.emit(
      {
        kind: 'policy-move',
        action: of,
        asserted: null,
        isTotal: false,
        isStraight,
        count: high,
        ...(high === 1 ? { isFirst: true as const } : {}),
        ...(isOnly && !isStraight ? { isNextCounted: true } : {}),
      },
      { marks: [run], ...findMoveTime(reader, run), ...(isOnly ? { modality: 'fact' as const } : {}) },
    );
  }
}

const inRow = new Pattern(
  new RegExp(
    `\\b(?<verb>raised|hiked|lifted|increased|cut|lowered|reduced|trimmed|held|kept|left) (?:(?:its|the|interest|benchmark|policy|key|target|federal|funds) ){0,3}(?:rates?|target|range)(?: (?<hold>steady|unchanged|alone|on hold))? (?:at|in) (?<count>${toNumberPattern(2, 20)}|\\d{1,2}) (?:(?:consecutive|successive|straight) (?:policy )?meetings|meetings (?:in a row|running|in succession))\\b`,
    'i',
  ),
);

/** "Has now raised rates at nine consecutive meetings": the number of such decisions in a row. */
export function readMeetingsInRow(reader: SentenceReader): void {
  const told = reader.find(inRow);
  if (told === undefined || !hasBank(reader)) return;
  const { verb = '', hold, count = '' } = told.match.groups ?? {};
  const isHold = /^(?:held|kept|left)$/i.test(verb);
  const ahead = /\b(?:will|would|could|should|may|might|if|not|never) (?:[a-z]+ ){0,3}$/i;
  if (isHold !== (hold !== undefined) || isOfBankAbroad(reader, told.at) || ahead.test(reader.before(told.at, 40)))
    return;
  const inside = reader.marks.quantities.filter((mark) => mark.start >= told.at.start && mark.end <= told.at.end);
  reader.emit(
    {
      kind: 'policy-move',
      action: isHold ? 'hold' : isCutWord(verb) ? 'cut' : 'hike',
      asserted: null,
      isTotal: false,
      isStraight: true,
      count: toNumber(count),
    },
    { marks: [toCue(reader, told.at), ...inside], ...findMoveTime(reader, told.at), negated: false },
  );
  for (const cue of reader.freeCues('cut', 'hike'))
    if (cue.start < told.at.end && cue.end > told.at.start) reader.use(cue);
}

const rowOf = new Pattern(
  /\b(cut|reduction|easing|hike|increase|rise|move)s?\b(?: (?:on|in|of|at) [\w, ]{3,24}?)? (?:was|is|marked|made|became|would be) (?:its |the |a )?(\w+)(?: (?:in a row|running|on the trot)| (straight|consecutive|successive)\b)/i,
);

/** "Its increase on May 3 was the tenth in a row". */
export function readRowOfMoves(reader: SentenceReader): void {
  const match = rowOf.exec(reader.sentence);
  if (match === null || !hasBank(reader)) return;
  const count = toRankNumber(match[2] as string);
  const noun = (match[1] as string).toLowerCase();
  if (count < 1 || noun === 'move') return;
  const at = reader.spanOf(match);
  if (isOfBankAbroad(reader, at)) return;
  const inside = reader.marks.quantities.filter((mark) => mark.start >= at.start && mark.end <= at.end);
  const time = reader.marks.times.find((mark) => mark.start >= at.start && mark.end <= at.end);
  reader.emit(
    {
      kind: 'policy-move',
      action: /cut|reduction|easing/.test(noun) ? 'cut' : 'hike',
      asserted: null,
      isTotal: false,
      isStraight: true,
      count,
    },
    { marks: [toCue(reader, at), ...inside], time, negated: false },
  );
  for (const cue of reader.marks.cues) if (cue.start < at.end && cue.end > at.start) reader.use(cue);
}
