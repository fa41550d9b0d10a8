import {
  type DayNumber,
  endOfMonth,
  fromCivilDate,
  previousSession,
  sessionOnOrBefore,
  toCivilDate,
} from '../../../core/index.ts';
import type { Span } from '../../document.ts';
import { toSubject } from '../../lexicon/names.ts';
import type { LevelStatement, StatedPeriod, Subject } from '../../statement.ts';
import { toAsserted } from '../asserted-figure.ts';
import { isMarketName } from '../discourse.ts';
import { hull } from '../hull.ts';
import type { CueMark, QuantityMark, TimeMark } from '../marks.ts';
import { toPhraseCue } from '../phrase-cue.ts';
import { hasClass } from '../sentence.ts';
import type { SentenceReader, SubjectFound } from '../sentence-reader.ts';
import { findOpening, findRelativeTime } from './figure-time.ts';
import { findLasting, findWholeStretch, type Lasting } from './indicator-lasting.ts';
import { isToLast } from './indicator-levels.ts';
import { findMarketSubject } from './market-subject.ts';

const periods: readonly string[] = ['day', 'session', 'week', 'month', 'quarter', 'year'];

/** "By close to six points", "a lead of as much as nine": how far one is ahead of another, and no level. */
const isGap =
  /\b(?:by|lead of|gap of|margin of|difference of|edge of|advantage of) (?:[a-z]+ ){0,2}?(?:close|next|near|as much as|up|nearly|almost)?(?: to)? $/i;

/** Nobody counts so many weeks: "reclaimed 2,000 last week" names a level. */
const leastOfPeriods = 1000;

/** Whether a figure may be the level of an index or the price of a fund or share. */
export function isLevel({ quantity }: QuantityMark): boolean {
  const isCounted = quantity.of !== undefined && !(periods.includes(quantity.of) && quantity.high >= leastOfPeriods);
  const isPlain = quantity.unit === 'plain' && !isCounted && quantity.high >= 30 && quantity.scale === 1;
  const isPrice = quantity.unit === 'currency' && quantity.scale === 1;
  return (isPlain || quantity.unit === 'points' || isPrice) && quantity.outOf === undefined && !quantity.isCompound;
}

const levelWord =
  /(?:\bat|\bto|\babove|\bbelow|\bof|\bunder|\bover|\bnear|\baround|\bpast|\bthrough|\bfrom|\btopp\w+|\bcleared|\breclaimed|\breach(?:ed|es)?|\bpass(?:es|ed)|\bhits?|\btouched|\bcrossed|\bbreached|\bsurpassed|\blevel|\bmark|\bthe|\bfor|\btarget\w*|\bback|\btoward|\btowards|\bof about|\bof around|\bexceeded)\s+(?:about |around |roughly |nearly |almost |just |a record |the |its |psychological |[\w-]+ level of |US)?\$?$/i;

const money =
  /\b(?:revenue|sales|profit|earnings|cash|debt|market value|market cap\w*|spend\w*|invest\w*|billion|deal|assets)\b/i;

/** "Sold to the public at $38", "we bought it at $92", "I liked it at $350": what somebody paid or asked, and no close. */
const dealt =
  /\b(?:sold|sell(?:s|ing)?|bought|buy(?:s|ing)?|purchased?|priced|offered|issued|placed|floated|acquired|shorted|recommended|tipped|liked|loved|hated|owned|offer price|(?:came|went|go|going|taken) public)\b(?! off\b)(?:(?!\b(?:clos|end|finish|settl|trad|stood|stands|fell|rose|now)\w*)[^.;]){0,40} (?:at|for|of) (?:about |around |just |only )?(?:US)?\$?$/i;

/** "The top 90", "holders of 100", "will wake up with 200": a count of places or of shares. */
const counted =
  /\b(?:(?:the|our|a|its) (?:top|first|last|next|best|worst|largest|biggest|other|remaining)|(?:holders?|owners?|lots?|blocks?) of|(?:wak(?:e|ing)|end|left|stuck|of \d+) (?:up )?with|(?:have|hold|own|receive|get)) $/i;

/** Figures beside these are no prices: basis points of a spread or a yield. */
const rateWord = /\b(?:basis points|spreads?|yield(?:s|ed|ing)?|curve)\b/i;

/** "closed at 2,590.61", "cleared 2,500", "trades above its target of $226.50", "2,800 by mid-2026". */
export function readLevels(reader: SentenceReader): void {
  for (const figure of reader.freeQuantities)
    if (
      !readWhere(reader, figure) &&
      !readLevelBefore(reader, figure) &&
      (isLevel(figure) || isInThousands(reader, figure))
    )
      readLevel(reader, figure);
}

/** "Surpassed twenty thousand": a level in words, where nothing is counted by it. */
function isInThousands(reader: SentenceReader, { quantity, end }: QuantityMark): boolean {
  return (
    quantity.unit === 'plain' &&
    quantity.scale === 1000 &&
    quantity.of === undefined &&
    /^(?:[.,;:!]|$| (?:on|in|at|for|by|last|this|yesterday|today|points?|mark|level|again|and|but)\b)/.test(
      reader.text.slice(end, Math.min(reader.marks.end, end + 16)),
    )
  );
}

const where =
  /^(?:: (?:that|this|it) (?:is|was)| (?:is|was)|,) where (?:the )?[^.;:,%]{2,50}? (closed|settled|ended|finished|stood|closes|settles|ends|finishes|stands)\b/i;

/** "4,769.83 was where the S&P 500 settled": the level comes first. */
function readWhere(reader: SentenceReader, figure: QuantityMark): boolean {
  const match = isLevel(figure) ? where.exec(reader.after(figure, 100)) : null;
  if (match === null) return false;
  const end = figure.end + match[0].length;
  const name = reader.marks.names.find(
    (mark) => isMarketName(mark.entry) && mark.start >= figure.end && mark.end < end && !mark.isBracketed,
  );
  if (name === undefined || name.entry.readings.length === 0) return false;
  const subject = toSubject(name.entry, name.text);
  if (isOtherScale(figure, subject)) return false;
  const mark = toPhraseCue({ start: figure.end + 1, end }, match[0].slice(1), 'at', { isVerb: true });
  const time = reader.findTime({ start: figure.start, end }, (one) => !one.isSince && !one.isLength && !one.isAhead);
  reader.emit(
    { kind: 'level', subject, relation: 'at', asserted: toLevel(figure.quantity) },
    { marks: [figure, name, mark], time, usual: 'now' },
  );
  reader.use(...reader.freeCues('at', 'flat', 'neutral').filter((cue) => cue.start >= figure.end && cue.end <= end));
  return true;
}

/** "Its closing price on 31 December was $250.42". */
const closingPrice =
  /(?<!\b(?:record|highest|lowest|all-time|best|worst|previous|prior) )\bclosing (?:price|level|value)\b[^.;%]{0,50} (?:was|is|came (?:to|in at)|stood at) (?:US)?\$?$/i;

/** "The 5,000 mark", "4,200 level": a figure that is a level by what follows it. */
const levelNoun =
  /^(?:[- ](?:point|level|mark|threshold|handle|barrier|hurdle)|,? (?:level|mark|threshold|barrier|hurdle|by))\b/i;
const countedNoun = /^\s*(?:companies|stocks|names|members|jobs|people|workers|points? (?:gain|drop|fall))/i;
/** "A close below 4,000 would": a level that need not have been reached. */
const anyMove =
  /\b(?:a|any|another) (?:[\w-]+ )?(?:close|closing|break|move|push|drop|fall|climb|run)s? (?:above|below|over|under|past|through|to) (?:the )?\$?$/i;

function readLevel(reader: SentenceReader, figure: QuantityMark): void {
  const cue = findLevelCue(reader, figure);
  if (!isToldAsLevel(reader, figure, cue) || isOtherFigure(reader, figure)) return;
  if (ofAverage.test(reader.before(figure, 110))) return;
  const found = findOwner(reader, figure);
  if (found === undefined || isOtherScale(figure, found.subject)) return;
  if (found.mark === undefined && reader.marks.names.some(({ entry }) => entry.type === 'indicator')) return;
  if (readStanding(reader, figure, found.subject)) return;
  const { quantity } = figure;
  const isBeside =
    cue !== undefined &&
    (hasClass(cue, 'at', 'cross-above', 'cross-below') || figure.start - cue.end < 20) &&
    !hasClass(cue, 'forecast');
  const relation = quantity.isRange
    ? 'between'
    : isPassed(reader, figure)
      ? 'crossed-above'
      : toRelation(reader.before(figure, 34), cue);
  const opening = relation === 'at' && !isForeseen(reader, figure, cue) ? findOpening(reader, figure) : undefined;
  const time = opening === undefined ? findLevelTime(reader, figure, cue) : undefined;
  const then = toThen(time);
  const lasting = isForeseen(reader, figure, cue) ? undefined : findLevelLasting(reader, figure, relation, time);
  if (lasting === undefined && time === undefined && isSinceUnknown(reader, figure)) {
    const need = 'the day since which it is told, and every close after it';
    reader.emit({ kind: 'other', subject: found.subject, asserted: null, need }, { marks: [cue, figure] });
    return;
  }
  reader.emit(
    {
      kind: 'level',
      subject: found.subject,
      relation,
      asserted: toLevel(quantity),
      ...(lasting?.isThroughout === true || isToLast(reader, figure, relation) ? { isThroughout: true as const } : {}),
      ...(lasting === undefined ? {} : { fromUntil: lasting.fromUntil }),
      ...(isAtClose(reader, figure, time) ? { isAtClose: true as const } : {}),
    },
    {
      marks: [isBeside ? cue : undefined, findCrossing(reader, figure, relation), figure],
      time,
      usual: relation.startsWith('crossed') ? 'lately' : 'now',
      ...(lasting !== undefined
        ? { period: lasting.period }
        : opening === undefined
          ? (then ?? toMoveStart(reader, figure) ?? toMoveEnd(reader, figure))
          : { period: opening }),
    },
  );
}

/** "Has held above 6,800 since May", "stayed above it all month": a stretch of which every close is meant, or none. */
function findLevelLasting(
  reader: SentenceReader,
  figure: QuantityMark,
  relation: string,
  time: TimeMark | undefined,
): Lasting | undefined {
  if (relation !== 'above' && relation !== 'below') return undefined;
  const at = withoutNoun(reader, figure);
  const lasting = findLasting(reader, at);
  if (lasting === undefined && time !== undefined && isSinceThen(reader, at, time))
    return { period: time.period, fromUntil: time.sinceEnd ?? time.period.base, isThroughout: true };
  if (lasting !== undefined || time !== undefined || !isToLast(reader, at, relation)) return lasting;
  const whole = findWholeStretch(reader, at);
  return whole && { period: whole, fromUntil: whole.base, isThroughout: true };
}

const perfectState =
  /\b(?:has|have)(?: [a-z]+){0,2} (?:been|stayed|remained|held|kept|hovered|lingered|sat|stood|traded)\b[^,;.]*$/i;

/** "Has stayed above 23,000 since the turn of the year". */
const isSinceThen = (reader: SentenceReader, figure: Span, { text, start }: TimeMark): boolean =>
  /^since\b/i.test(text) && start >= figure.end && perfectState.test(reader.before(figure, 60));

/** "Has held above 6,000 since the truce": from a day that nothing here dates. */
const isSinceUnknown = (reader: SentenceReader, figure: Span): boolean =>
  perfectState.test(reader.before(figure, 60)) &&
  /^[^,;.]{0,20}? since (?!(?:then|first|last|clos|cross|mov|break|reclaim|regain|ris|climb|push|clear|topp|pass|it)[a-z]*\b)[a-z]/i.test(
    reader.after(figure, 60),
  );

/** "6,800 all year": the number alone, where what follows was taken for what it counts. */
function withoutNoun(reader: SentenceReader, { start, end }: Span): Span {
  const noun = / (?:all|this|every|each|so far)\b/.exec(reader.text.slice(start, end));
  return { start, end: noun === null ? end : start + noun.index };
}

const endedUnit = /\b(?:closed|ended|finished) (?:out )?the (?:day|session|week|month|quarter|year)\b[^,;:]{0,24}$/i;
const closedOn = /\b(?:closed|ended|finished|settled)\b[^,;:]{0,34}$/i;

/** "Slipped 0.5 percent, to 2,946". */
const endOfMove = /(?:%|per ?cent),? to $/i;

/** "Ended the week at 6,523", "closed above 2,500 on Friday": at the close of the day told, and not within its session. */
function isAtClose(reader: SentenceReader, figure: QuantityMark, time: TimeMark | undefined): boolean {
  const ahead = reader.before(figure, 60);
  return endedUnit.test(ahead) || endOfMove.test(ahead) || (time?.period.role === 'day' && closedOn.test(ahead));
}

/** "Closed at", "broke above": the words before a figure that make it a level. */
function findLevelCue(reader: SentenceReader, figure: QuantityMark): CueMark | undefined {
  return reader.marks.cues.findLast(
    (mark) =>
      mark.end <= figure.start + 1 &&
      figure.start - mark.end < 46 &&
      reader.breaks(mark, figure, true) === 0 &&
      hasClass(mark, 'at', 'cross-above', 'cross-below', 'above', 'below', 'breakout', 'forecast'),
  );
}

function isToldAsLevel(reader: SentenceReader, figure: QuantityMark, cue: CueMark | undefined): boolean {
  return (
    cue !== undefined ||
    levelWord.test(reader.before(figure, 34)) ||
    levelNoun.test(reader.after(figure, 14)) ||
    isLabelled(reader, figure) ||
    closingPrice.test(reader.before(figure, 90))
  );
}

/** "The 50-day moving average of the Dow stands at 38,900": of the average, and of no close. */
const ofAverage =
  /\b(?:\d{1,3}|fifty|hundred)[- ](?:day|week|month|session)(?: simple| exponential)?(?: moving)? average\b(?: (?:of|for) [^;,.]{2,40})? (?:is|was|stands?|stood|sits?|sat|lies|runs|comes in)(?: now| currently)? (?:at|near|around) (?:about )?\$?$/i;

/** A gap in points, a sum of money, a count, or a level that is only supposed. */
function isOtherFigure(reader: SentenceReader, figure: QuantityMark): boolean {
  const ahead = reader.before(figure, 34);
  const { unit } = figure.quantity;
  const isMove = isGap.test(ahead) || !/\b(?:at|to|above|below)\s+(?:[\w,]+ )?$/i.test(ahead);
  if (unit === 'points' && isMove && !levelNoun.test(reader.after(figure, 14))) return true;
  if (unit === 'currency' && (money.test(reader.before(figure, 50)) || dealt.test(reader.before(figure, 70))))
    return true;
  if (unit === 'plain' && (counted.test(ahead) || isRate(reader, figure))) return true;
  return countedNoun.test(reader.after(figure, 18)) || anyMove.test(ahead);
}

/** A whole number in a sentence about rates. */
function isRate(reader: SentenceReader, figure: QuantityMark): boolean {
  return !/[.,]\d/.test(textOf(reader, figure)) && rateWord.test(textOf(reader, reader.marks));
}

function isForeseen(reader: SentenceReader, figure: QuantityMark, cue: CueMark | undefined): boolean {
  return reader.findModality(cue === undefined ? figure : hull([cue, figure]), undefined) === 'forecast';
}

/** When the level was: said right behind it, of the day before, else near by. */
function findLevelTime(reader: SentenceReader, figure: QuantityMark, cue: CueMark | undefined): TimeMark | undefined {
  const at = cue === undefined ? figure : hull([cue, figure]);
  const isForecast = isForeseen(reader, figure, cue);
  const told = isForecast ? undefined : (findTimeBehind(reader, figure) ?? findDayBefore(reader, figure));
  if (told !== undefined) return told;
  const isStanding = cue !== undefined && /^(?:stands|sits|trades|hovers|is trading|remains)\b/i.test(cue.text);
  return reader.findTime(
    at,
    (mark) =>
      !(isStanding && mark.start - figure.end > 12) &&
      !mark.isSince &&
      !mark.isLength &&
      !(mark.start > figure.end && lookBack.test(reader.text.slice(figure.end, mark.start))) &&
      !/\bsince (?:the |last )?$/i.test(reader.before({ start: mark.start, end: mark.start }, 12)) &&
      (!isForecast || mark.isAhead || mark.ends !== undefined),
  );
}

/** Days about "a year ago" in which a level may have been. Unit: calendar days. */
const aboutThen = 7;

/** "A year ago it stood at 4,412": at about the day from which the year is counted, and not over the year. */
function toThen(time: TimeMark | undefined): { period: StatedPeriod } | undefined {
  if (time === undefined || !/^(?:a|one) year (?:ago|earlier|before)$/i.test(time.text)) return undefined;
  const { length: _, anchor: __, ...period } = time.period;
  const [base, to] = [period.base - aboutThen, period.base + aboutThen].map(sessionOnOrBefore) as [
    DayNumber,
    DayNumber,
  ];
  return { period: { ...period, base, to, role: 'scope', isOpen: false, others: [] } };
}

/** "5,000 on Friday", "4,200 at the end of March". */
function findTimeBehind(reader: SentenceReader, figure: QuantityMark): TimeMark | undefined {
  return reader.marks.times.find(
    (mark) =>
      mark.start >= figure.end &&
      !mark.isLength &&
      !mark.isSince &&
      !mark.isLookBack &&
      !mark.isAhead &&
      /^,? (?:on|in|at the (?:end|close) of) (?:the )?$/.test(reader.text.slice(figure.end, mark.start)),
  );
}

/** "The index jumped 49.21 to 1,977.42": at the close of the session that the move was told of. */
function toMoveEnd(reader: SentenceReader, figure: QuantityMark): { period?: StatedPeriod } {
  const move = reader.statements.find(
    ({ kind, span, period }) =>
      kind === 'return' &&
      period.role === 'day' &&
      /^(?: points?)? to (?:(?:close|end|finish) at )?$/.test(reader.text.slice(span.end, figure.start)),
  );
  return move === undefined ? {} : { period: move.period };
}

/** "In the five sessions to Friday it climbed 8.5%, from 2,305.11": where the move began. */
function toMoveStart(reader: SentenceReader, figure: QuantityMark): { period: StatedPeriod } | undefined {
  const move = reader.statements.find(
    ({ kind, span, period }) =>
      kind === 'return' &&
      period.role === 'window' &&
      period.anchor === undefined &&
      fromStart.test(reader.text.slice(span.end, figure.start)),
  );
  if (move === undefined) return undefined;
  const { base, from } = move.period;
  const period = { text: null, base: previousSession(base), to: base, role: 'day', from, isOpen: false, others: [] };
  return { period: period as StatedPeriod };
}

const fromStart = /^,? (?:up |down )?from (?:(?:a|the|its) (?:close|level|start) (?:of|at) )?$/i;

/** "The last of them on August 14, at 3,068.42": the day right before a level. */
function findDayBefore(reader: SentenceReader, figure: QuantityMark): TimeMark | undefined {
  return reader.marks.times.findLast(
    (mark) =>
      mark.end <= figure.start &&
      mark.period.role === 'day' &&
      !mark.isSince &&
      !mark.isLookBack &&
      /^,? (?:at|with) (?:a (?:close|level|record) of |about |just |exactly )?\$?$/i.test(
        reader.text.slice(mark.end, figure.start),
      ),
  );
}

/** "a level last seen in March": no day of the level itself. */
const lookBack = /\b(?:last seen|not seen|unseen|last reached|first reached|last traded|had not (?:seen|reached))\b/i;

const passed =
  /^[- ](?:point )?(?:level|mark|threshold|handle|barrier|hurdle) (?:finally )?(?:fell|was (?:finally )?(?:crossed|breached|broken|passed|cleared|conquered|topped)|gave way|has fallen|has been (?:crossed|passed|broken|cleared))\b/i;

/** "the 3,000 threshold fell": what falls is the hurdle. */
function isPassed(reader: SentenceReader, figure: QuantityMark): boolean {
  return passed.test(reader.after(figure, 60));
}

const textOf = (reader: SentenceReader, { start, end }: Span): string => reader.text.slice(start, end);

/** "S&P 500 887.88": a name and a level with decimals. */
function isLabelled(reader: SentenceReader, figure: QuantityMark): boolean {
  const isAfterName = reader.marks.names.some(
    (name) =>
      !name.isBracketed &&
      isMarketName(name.entry) &&
      name.end <= figure.start &&
      /^(?:\s*\([^)]{1,8}\))?[:,]?\s+(?:at )?$/.test(reader.text.slice(name.end, figure.start)),
  );
  return (isAfterName || isOnName(reader, figure)) && /[.,]\d/.test(textOf(reader, figure));
}

/** "4,117 on the S&P is": no move is told with it. */
function isOnName(reader: SentenceReader, figure: QuantityMark): boolean {
  const isMove = reader.cues('up', 'down').some(({ end }) => end <= figure.start && figure.start - end < 24);
  return (
    !isMove &&
    /(?:^|[\s(])$/.test(reader.before(figure, 1)) &&
    reader.marks.names.some(
      ({ entry, start, isBracketed }) =>
        entry.type === 'index' && !isBracketed && /^ (?:on|for) the $/.test(reader.text.slice(figure.end, start)),
    )
  );
}

/** "Ended the year at 1,257.60, against 1,257.64 twelve months before": the level that the one told before it is set against. */
function readLevelBefore(reader: SentenceReader, figure: QuantityMark): boolean {
  const told = reader.statements.findLast(({ kind, span }) => kind === 'level' && span.end <= figure.start);
  if (told?.kind !== 'level' || !isLevel(figure)) return false;
  const link = reader.text.slice(told.span.end, figure.start);
  if (!/^[^.;]{0,20}?,? (?:against|versus|compared with|compared to|up from|down from) \$?$/i.test(link)) return false;
  const period = findRelativeTime(reader, figure, false, told.period.to);
  if (period === undefined || period.to >= told.period.to) return false;
  // A year before the last session of a December is the last of the one before.
  const isMonthEnd = sessionOnOrBefore(endOfMonth(told.period.to)) === told.period.to;
  const isOfMonths = /month|quarter|year/i.test(period.text ?? '');
  const to = isMonthEnd && isOfMonths ? sessionOnOrBefore(endOfMonth(period.to)) : period.to;
  reader.emit(
    { kind: 'level', subject: told.subject, relation: 'at', asserted: toLevel(figure.quantity) },
    { marks: [figure], period: { ...period, base: previousSession(to), to }, time: undefined },
  );
  return true;
}

/** "Cleared the psychological and technical hurdle of 2,500": the verb of the crossing. */
function findCrossing(reader: SentenceReader, figure: QuantityMark, relation: string): CueMark | undefined {
  if (!relation.startsWith('crossed')) return undefined;
  return reader
    .cues(relation === 'crossed-above' ? 'cross-above' : 'cross-below')
    .find((cue) => cue.end <= figure.start && figure.start - cue.end < 60 && reader.breaks(cue, figure, true) === 0);
}

/** Whose level it is: of the name right after "at 1,913.16 the Russell", else as of any statement. */
function findOwner(reader: SentenceReader, figure: QuantityMark): SubjectFound | undefined {
  const isOpening = /(?:^|[:;,] ?|\. )at (?:just |about |around )?\$?$/i.test(
    reader.text.slice(Math.max(reader.marks.start, figure.start - 24), figure.start),
  );
  const next = reader.marks.names.find(
    (name) =>
      isMarketName(name.entry) &&
      !name.isBracketed &&
      /^,? (?:the )?$/i.test(reader.text.slice(figure.end, Math.max(figure.end, name.start))) &&
      name.start >= figure.end,
  );
  if (isOpening && next !== undefined && next.entry.readings.length > 0)
    return { subject: toSubject(next.entry, next.text), mark: next };
  return findMarketSubject(reader, figure);
}

const standing =
  /^[^.;]{0,30}?\b(?:will|should|is likely to|ought to) (?:(?:stand|hold|remain|endure|survive) (?:as|up as) (?:the |its )?(?:closing )?(?:low|bottom|floor)|(?:not be broken|not be breached|not be undercut))\b/i;

/** "the close of 3,666.77 will stand as the low of 2022": it is foretold that no close falls below it. */
function readStanding(reader: SentenceReader, figure: QuantityMark, subject: Subject): boolean {
  const match = standing.exec(reader.after(figure, 90));
  if (match === null) return false;
  const end = figure.end + match[0].length;
  const mark = toPhraseCue({ start: figure.end + 1, end }, match[0], 'cross-below', { isVerb: true });
  const time = reader.findTime(mark, ({ start }) => start >= end);
  const year = time === undefined ? undefined : toCivilDate(time.period.to).year;
  const horizon =
    time?.isAhead === true ? time.period.to : year === undefined ? undefined : fromCivilDate(year, 12, 31);
  const emitted = reader.emit(
    { kind: 'level', subject, relation: 'crossed-below', asserted: toLevel(figure.quantity) },
    { marks: [figure, mark], time: toAhead(time), modality: 'forecast', ...(horizon === undefined ? {} : { horizon }) },
  );
  reader.statements[reader.statements.indexOf(emitted)] = { ...emitted, negated: true };
  return true;
}

const toAhead = (time: TimeMark | undefined): TimeMark | undefined => (time?.isAhead === true ? time : undefined);

/** An index is not quoted in a currency, nor is a sector. */
function isOtherScale({ quantity }: QuantityMark, { type }: Subject): boolean {
  return quantity.unit === 'currency' && (type === 'sector' || type === 'group' || type === 'index');
}

function toRelation(ahead: string, cue: CueMark | undefined): LevelStatement['relation'] {
  const text = `${cue?.text ?? ''} ${ahead}`;
  if (cue !== undefined && hasClass(cue, 'cross-below') && /\b(?:below|under|through|lose|lost)\b/i.test(cue.text))
    return /^(?:close|finish|end|settle|trade|hold|held|stay)/i.test(cue.text) ? 'below' : 'crossed-below';
  if (cue !== undefined && hasClass(cue, 'cross-above'))
    return /^(?:hold|held|stay|finish|end|settl|close)/i.test(cue.text) ? 'above' : 'crossed-above';
  const last =
    /\b(above|below|over|under|past|through|beyond|north of|south of|beneath)\s+(?:the |a |an |its |[\w-]+ (?:level |mark )?of |psychological |key )*\$?$/i.exec(
      ahead,
    );
  if (last === null) return 'at';
  const isBelow = /below|under|south|beneath/i.test(last[1] as string);
  const isMove =
    /\b(?:climb|rose|rise|jump|push|broke|break|surg|mov|ros|soar|fell|fall|slip|drop|sank|slid|tumbl|plung|breakout|cross|advanc|vault|leap|ralli)\w*\b/i.test(
      text,
    );
  if (isMove) return isBelow ? 'crossed-below' : 'crossed-above';
  return isBelow ? 'below' : 'above';
}

/** A level is asserted in its own unit, a price in its currency. */
function toLevel(quantity: QuantityMark['quantity']) {
  return toAsserted(quantity, quantity.unit === 'currency' ? 'currency' : 'level');
}
