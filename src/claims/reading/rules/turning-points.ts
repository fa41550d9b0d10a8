import { type DayNumber, fromCivilDate, previousSession, sessionOnOrBefore, toCivilDate } from '../../../core/index.ts';
import type { Span } from '../../document.ts';
import type { RecordStatement, Subject } from '../../statement.ts';
import { Pattern } from '../../text/pattern.ts';
import { toAsserted } from '../asserted-figure.ts';
import { toLookBack } from '../look-back.ts';
import type { CueMark, TimeMark } from '../marks.ts';
import { toPhraseCue } from '../phrase-cue.ts';
import { overlaps } from '../sentence.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { findTale } from '../tale.ts';
import { addYears } from '../years-on.ts';
import { isLevel } from './levels.ts';
import { findMarketSubject, findNameWithin } from './market-subject.ts';

const verb =
  '(?:set|sets|setting|made|makes|making|make|put in|puts in|putting in|reach(?:ed|es|ing)|hit|hits|hitting|touch(?:ed|es|ing)|found|finding|struck|striking|saw|mark(?:ed|ing)|record(?:ed|ing)|post(?:ed|ing)|carved out)';
const extreme = '(low|lows|high|peak|trough|bottom|nadir|floor)';
const scope =
  '(?: for (?:the )?(?:calendar )?year| of (?:the )?(?:calendar )?year| (?:of|for) the (?:cycle|episode|correction|sell-?off|sell-off|decline|move|retreat|bear market)| (?:for|of|in) (?:19|20)\\d\\d)?';
/** "The low, 3,577.03, came in October", "its low was 3,577.03, on October 12". */
const figure = '\\$?\\d[\\d,]*(?:\\.\\d+)?';
const turningPoint = new Pattern(
  new RegExp(
    [
      `\\b${verb} (?:its|their|a|an|the|his) (?:own |closing |intraday |final )?((?:[\\w-]+ ){0,2}?)${extreme}(${scope})\\b`,
      `\\b(peaked|bottomed|troughed|topped out|bottomed out|peaks|bottoms|(?:hit|touched|found|struck) (?:the )?bottom)\\b(${scope})`,
      `(?<=\\b(?:Mon|Tues|Wednes|Thurs|Fri)day(?:'s close)?|\\d) (?:was|proved|proved to be|turned out to be) the (?:closing )?${extreme}\\b(${scope})`,
      `\\b${extreme}(?: close)?(${scope})(?: (?:for|of|in) [^,;.]{2,40}?)?(?:, ${figure},)? (?:was|were|came|arrived|fell)(?: likewise| also| then| only)?(?: (?:reached|set|made|hit|struck|touched))?(?: ${figure},)? (?=on |in )`,
      `\\b${extreme}(?: close)?(${scope})(?: (?:for|of|in) [^,;.]{2,40}?)? (?:dates|dated) (?:back )?(?=from |to )`,
      `(?<=\\b(?:high|peak|top) (?:on|in) [^;:%]{3,24} and )(?:its|their|the) ${extreme}(${scope}) (?=on |in )`,
      `\\bdid not (?:find|hit|reach|see|make) (?:its|their|a|the) ${extreme}(${scope}) until `,
    ].join('|'),
    'gi',
  ),
);

/** A high of another sort than a turning point: the rule for records reads it. */
const otherHigh = /\b(?:record|all-time|new|fresh|ever|year|week|month|day|session|lifetime|multi-\w+)\b|\d-/i;

/** Days before and after a turning point that decide whether it was one; of a bear market or a cycle more. Unit: calendar days. */
const reach = { before: 182, after: 91 };
const cycleReach = { before: 365, after: 365 };

/** A peak that is named by its month or day was not passed for this long about it. Unit: calendar days. */
const nearby = 31;

/** The longest stretch that a turning point is dated by: a quarter. Unit: calendar days. */
const longest = 95;

/** "made its pandemic low on March 23", "peaked in January", "its low for the year came on October 12". */
export function readTurningPoints(reader: SentenceReader): void {
  readNamedPeaks(reader);
  readDatedRecords(reader);
  const sentence = reader.sentence;
  for (const match of turningPoint.matchAll(sentence)) {
    const at = reader.spanOf(match);
    const [, qualifier = '', ...told] = match;
    const [word = '', ofYear = ''] = toWordAndYear(told);
    if (otherHigh.test(qualifier) || reader.statements.some(({ span }) => overlaps(span, at))) continue;
    const named = findDay(reader, at);
    const found = findNameWithin(reader, at) ?? findMarketSubject(reader, at);
    if (named === undefined || found === undefined) continue;
    const time = toYearOfTale(reader, found.subject, toYearNamed(named, ofYear));
    const side: 'low' | 'high' = /low|trough|bottom|nadir|floor/.test(word) ? 'low' : 'high';
    const span =
      findUnseenSince(reader, at) ??
      findSincePeak(reader, found.subject, side, time) ??
      toSpan(ofYear, `${qualifier} ${match[0]}`, time);
    const mark = toPhraseCue(at, match[0], 'record-low', { isVerb: true });
    const level = reader.freeQuantities.find(
      (figure) =>
        isLevel(figure) &&
        (overlaps(figure, at) ||
          (figure.start >= at.end && /^,? at \$?$/.test(reader.text.slice(at.end, figure.start)))),
    );
    reader.emit(
      {
        kind: 'record',
        subject: found.subject,
        side,
        relation: 'set',
        asserted:
          level === undefined
            ? null
            : toAsserted(level.quantity, level.quantity.unit === 'currency' ? 'currency' : 'level'),
        ...span,
      },
      { marks: [mark, level], time, ...(/^did not/i.test(match[0]) ? { negated: false, modality: 'fact' } : {}) },
    );
    for (const cue of reader.freeCues('lowest', 'highest', 'record-low', 'record-high'))
      if (overlaps(cue, at)) reader.use(cue);
  }
}

/** The word for the turn, and the words for what it is the extreme of: of the one wording that was found. */
function toWordAndYear(told: readonly (string | undefined)[]): string[] {
  const at = told.findIndex((group, i) => i % 2 === 0 && group !== undefined);
  return at < 0 ? [] : [(told[at] as string).toLowerCase(), told[at + 1] ?? ''];
}

const peakOfLevel =
  /^ (?:record |all-time |closing |own |intraday )*(high|peak|top|low|trough|bottom)(?: close)? (?:of|at) \$?$/i;

/** "its 2021 peak of 173.99", "the July 17 high of 1,186.75": the extreme of a stretch and its level. */
function readNamedPeaks(reader: SentenceReader): void {
  for (const figure of reader.freeQuantities) {
    if (!isLevel(figure)) continue;
    const time = reader.marks.times.findLast(({ end }) => end <= figure.start && figure.start - end < 40);
    if (time === undefined || time.isSince || time.isLength || time.isAhead || time.isCarried) continue;
    const match = peakOfLevel.exec(reader.text.slice(time.end, figure.start));
    const found = match === null ? undefined : findMarketSubject(reader, time);
    if (match === null || found === undefined || /intraday/i.test(match[0])) continue;
    const { base, to } = time.period;
    const isLong = to - base > longest;
    reader.emit(
      {
        kind: 'record',
        subject: found.subject,
        side: /low|trough|bottom/i.test(match[1] as string) ? 'low' : 'high',
        relation: 'set',
        asserted: toAsserted(figure.quantity, figure.quantity.unit === 'currency' ? 'currency' : 'level'),
        since: isLong ? base : base - nearby,
        until: isLong ? to : to + nearby,
      },
      { marks: [time, figure], time, modality: 'fact' },
    );
    const phrase = { start: time.start, end: figure.end };
    for (const cue of reader.freeCues('lowest', 'highest', 'record-low', 'record-high', 'drawdown'))
      if (overlaps(cue, phrase)) reader.use(cue);
  }
}

const datedRecord =
  /\b(?:all-time|record|previous|old|former|last|closing) (?:closing )?(?:high|peak|record|low|one)s?,? (?:which |that |having )?(?:dates?|dating|stems?|stood|stands|had stood|goes|going) (?:back )?(?:from|to|since) (?:the )?$/i;

/** "its all-time high, which dates from January 2022": a record that stands. */
function readDatedRecords(reader: SentenceReader): void {
  for (const time of reader.marks.times) {
    const match = datedRecord.exec(reader.text.slice(reader.marks.start, time.start + (time.isSince ? 6 : 0)));
    if (match === null || time.isAhead || time.isLength || time.isCarried) continue;
    const start = reader.marks.start + match.index;
    const found = findMarketSubject(reader, { start, end: time.start });
    if (found === undefined || /\b(?:previous|old|former|one)\b/i.test(match[0])) continue;
    const to = time.sinceEnd ?? time.period.to;
    const mark = toPhraseCue({ start, end: time.start }, match[0], 'record-high', { isVerb: true });
    reader.emit(
      {
        kind: 'record',
        subject: found.subject,
        side: /\blow\b/i.test(match[0]) ? 'low' : 'high',
        relation: 'set',
        asserted: null,
        until: reader.discourse.published,
      },
      {
        marks: [mark],
        time: { ...time, isSince: false, period: { ...time.period, to, isOpen: false } },
        modality: 'fact',
      },
    );
  }
}

const unseenSince =
  /^[^.;]{0,24}?\b(?:not|never|last|hadn't|hasn't)(?: been)? (?:seen|reached|visited|touched|recorded)(?: (?:since|in|on))?(?: the)? $/i;

/** "A low on 4 May that had not been seen since October 2020": the lowest since then. */
function findUnseenSince(reader: SentenceReader, at: Span): Pick<RecordStatement, 'since' | 'sinceBase'> | undefined {
  const mark = reader.marks.times.find(
    (time) => time.start >= at.end && !time.isLength && unseenSince.test(reader.text.slice(at.end, time.start)),
  );
  if (mark === undefined) return undefined;
  reader.use(mark);
  return toLookBack(mark);
}

function findDay(reader: SentenceReader, at: CueMark | { start: number; end: number }): TimeMark | undefined {
  const isDated = (mark: TimeMark): boolean =>
    !mark.isAhead &&
    !mark.isSince &&
    !mark.isLength &&
    !mark.isCarried &&
    !mark.period.isOpen &&
    mark.period.to - mark.period.base <= longest;
  return (
    reader.marks.times.find(
      (mark) =>
        mark.start >= at.end &&
        mark.start - at.end < 26 &&
        isDated(mark) &&
        !nextClause.test(reader.text.slice(at.end, mark.start)),
    ) ?? reader.findTime(at, (mark) => (mark.period.role === 'day' || isHead(reader, mark)) && isDated(mark))
  );
}

/** "In February the index peaked, and by March 23": what is told next is of another day. */
const nextClause = /;|, (?:and|but|then|only|before) /;

/** "In February 2020 the index peaked": the month that its sentence begins with. */
const isHead = ({ marks }: SentenceReader, { start }: TimeMark): boolean => start - marks.start < 4;

/** "Its low for 2009 on March 9", told in 2010: the day of the year named. */
function toYearNamed(time: TimeMark, ofYear: string): TimeMark {
  const [written] = /\d{4}/.exec(ofYear) ?? [];
  const { base, to, role } = time.period;
  const { year, month, day } = toCivilDate(to);
  if (written === undefined || role !== 'day' || /\d{4}/.test(time.text) || year === Number(written)) return time;
  const moved = sessionOnOrBefore(fromCivilDate(Number(written), month, day));
  return { ...time, period: { ...time.period, base: base < to ? previousSession(moved) : moved, to: moved } };
}

/** "It peaked on January 26. The low came on February 8": the lowest close since the peak that the passage has told. */
function findSincePeak(reader: SentenceReader, { id }: Subject, side: 'low' | 'high', { period }: TimeMark) {
  const own = reader.statements.findLast(
    (one): one is RecordStatement => one.kind === 'record' && one.side === 'high' && one.subject.id === id,
  )?.period;
  const tale = findTale(reader);
  const peak =
    findPeakNamed(reader) ?? (own?.role === 'day' ? own.to : tale?.subject.id === id ? tale.peak : undefined);
  if (side === 'high' || peak === undefined || peak >= period.to) return undefined;
  return { since: peak, until: period.to + reach.after };
}

/** "Bottomed on October 20, 17% below its high of September 29": the day of the peak that the sentence counts from. */
function findPeakNamed({ marks, text }: SentenceReader): DayNumber | undefined {
  return marks.times.find(
    (mark) => mark.period.role === 'day' && !mark.isAhead && ofPeak.test(text.slice(marks.start, mark.start)),
  )?.period.to;
}

const ofPeak =
  /\b(?:below|beneath|under|off|from) (?:its|the|their) (?:[a-z-]+ ){0,2}(?:high|peak|record|top) (?:of|on) $/i;

/** "It peaked in January 2004. The low came in August", told in 2006: the first such time after the peak. */
function toYearOfTale(reader: SentenceReader, { id }: Subject, time: TimeMark): TimeMark {
  const tale = findTale(reader);
  const { period, text } = time;
  if (tale?.peak === undefined || tale.subject.id !== id || /\d{4}/.test(text) || !monthNamed.test(text)) return time;
  const back = toCivilDate(period.to).year - toCivilDate(tale.peak).year;
  for (const years of [back, back - 1]) {
    const [base, to] = [period.base, period.to].map((day) => sessionOnOrBefore(addYears(day, -years))) as [
      number,
      number,
    ];
    if (years > 0 && to > tale.peak) return { ...time, period: { ...period, base, to } };
  }
  return time;
}

const monthNamed = /\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/;

/** The stretch whose extreme it is said to be: the year named, else some months about it. */
function toSpan(
  ofYear: string,
  words: string,
  { period }: TimeMark,
): { readonly since: DayNumber; readonly until: DayNumber } {
  if (/year|\d{4}/i.test(ofYear)) {
    const year = Number(/\d{4}/.exec(ofYear)?.[0] ?? toCivilDate(period.to).year);
    return { since: fromCivilDate(year, 1, 1), until: fromCivilDate(year, 12, 31) };
  }
  const days = /\b(?:bear[- ]market|cycle|pandemic|crisis)\b/i.test(words) ? cycleReach : reach;
  return { since: period.base - days.before, until: period.to + days.after };
}
