import { addMonths, previousSession, sessionOnOrBefore } from '../../../core/index.ts';
import type { Span } from '../../document.ts';
import { loadNames, toSubject } from '../../lexicon/names.ts';
import type { Asserted, Frequency, StatedPeriod, StreakStatement, Subject } from '../../statement.ts';
import { Pattern } from '../../text/pattern.ts';
import { toAsserted } from '../asserted-figure.ts';
import { isMarketName } from '../discourse.ts';
import type { Draft } from '../draft.ts';
import type { CueMark, QuantityMark, TimeMark } from '../marks.ts';
import { toNumberPattern } from '../number-words.ts';
import { findOtherOfPair } from '../pair-told.ts';
import { toPhraseCue } from '../phrase-cue.ts';
import { distance, hasClass } from '../sentence.ts';
import type { SentenceReader, SubjectFound } from '../sentence-reader.ts';
import { findOtherStyle } from '../sibling-names.ts';
import { endsOnDay } from '../time-marks.ts';
import { toNumber } from '../to-number.ts';
import { toRankNumber } from '../to-rank-number.ts';
import { toTheYear, toYearSoFar } from './calendar-year.ts';
import { readEachOfThem, readEachWas } from './each-of-them.ts';
import { findEndedRun } from './ended-runs.ts';
import { countPeriods, toFrequency } from './frequencies.ts';
import { readListedMonths } from './listed-periods.ts';
import { findMarketSubject } from './market-subject.ts';
import { findEra } from './named-eras.ts';
import { findOpeningRun } from './opening-runs.ts';
import { toSideTold, toStyleRival } from './relative-returns.ts';
import { findPeriodTold, toLastSession } from './told-period.ts';
import { readLongest } from './told-runs.ts';

const streakWord = new Pattern(
  /\b(?:straight|consecutive|consecutively|in a row|on the trot|on the bounce|running|successive|in succession|unbroken|streak|winning run|losing run|winning|losing|(?:run|string|series|sequence|spell) of (?:gains|advances|wins|losses|declines|drops|falls|retreats)|back-to-back|uninterrupted|without (?:interruption|a (?:single )?(?:fall|loss|decline|gain|rise|break|down day|up day)))\b/i,
);

/** "A string of six gains", "a run of ten weekly losses": such moves follow each other. */
const runOfMoves = new Pattern(
  new RegExp(
    `\\b(?:run|string|series|sequence|spell|succession) of (?:${toNumberPattern(2, 20)}|\\d{1,2}) (?:(?:daily|weekly|monthly|quarterly|annual|yearly|straight|successive) )?(?:gains|advances|wins|losses|declines|drops|falls|retreats)\\b`,
    'i',
  ),
);

/** "A run of outperformance has reached fourteen sessions". */
const runOfLead = new Pattern(
  new RegExp(
    `\\b(?:run|spell|stretch|streak|string) of (?:out|under)performance\\b[^.;]{0,50}? (?:reached|lasted|(?:extended|extends|stretched|stretches|lengthened|grown|run) to|stands at|hit|(?:is|was) now) (?:${toNumberPattern(2, 20)}|\\d{1,2}) (?:straight |trading )?(?:sessions|days|weeks|months|quarters|years)\\b`,
    'i',
  ),
);

const lossWord =
  /\b(?:los(?:s|ses|ing|t)|declin\w+|drop\w*|fall\w*|fell|down|retreat\w*|slid\w*|red|lower|weaker|slump\w*|sank|sunk|setbacks?)\b/i;
const withoutMove = /\bwithout a (?:single )?(fall|loss|decline|down day|gain|rise|up day)\b/i;
const isRates =
  /\b(?:cuts?|hikes?|rate (?:cut|hike|increase|reduction)|rates? unchanged|meetings?|inflows?|outflows?)\b/i;

const centralBank = new Pattern(/\b(?:Fed|Federal Reserve|FOMC|rates?|meetings?|central bank)\b/);

/** "ninth straight weekly gain", "outperformed for 14 sessions in a row", "has risen in each of the past six months". */
export function readStreaks(reader: SentenceReader): void {
  readEachOf(reader);
  readSomeOf(reader);
  readTimesIn(reader);
  readTimesOver(reader);
  readListedMonths(reader);
  readEachWas(reader);
  readLongest(reader);
  readTold(reader);
  readEachOfThem(reader);
}

const isStreak = (text: string): boolean => [streakWord, runOfMoves, runOfLead].some((form) => form.test(text));

/** "The eighth-worst drop" is a place, and no eighth drop. */
const ofRank = /^[\w]+-(?:best|worst|largest|biggest|steepest|sharpest|longest|highest|lowest|widest)\b/i;

/** "Absurd ten years ago", "three weeks later": how far off something was, and no run. */
const ago = /^(?: (?:calendar |trading )?(?:sessions|days|weeks|months|quarters|years))? (?:ago|later|earlier)\b/i;

/** A length that is told with a word of a run. */
function readTold(reader: SentenceReader): void {
  const sentence = reader.sentence;
  if (!isStreak(sentence)) return;
  const figures = reader.freeQuantities.filter((figure) => {
    const { quantity } = figure;
    if (quantity.unit !== 'ordinal' && quantity.unit !== 'plain') return false;
    if (ofRank.test(`${textOf(reader, figure)}${reader.after(figure, 12)}`)) return false;
    if (ago.test(reader.after(figure, 24))) return false;
    if (quantity.high > 60 || ['cut', 'hike', 'hold', 'meeting', 'time'].includes(quantity.of ?? '')) return false;
    return quantity.isStraight || quantity.of !== undefined || quantity.isCompound;
  });
  for (const figure of figures) {
    const around = `${reader.before(figure, 70)}${reader.text.slice(figure.start, figure.end)}${reader.after(figure, 70)}`;
    if (!isStreak(around) || isRates.test(reader.after(figure, 40))) continue;
    if (/\b(?:above|below|under|over|beneath) (?:[^,;]|,\d){2,34}$/i.test(reader.before(figure, 44))) {
      reader.use(figure);
      continue;
    }
    if (/\b(?:over|in|for) $/i.test(reader.before(figure, 6)) && /^ since\b/i.test(reader.after(figure, 8))) continue;
    const isBare = figure.quantity.of === undefined && figure.quantity.frequency === undefined;
    if (isBare && toFrequency(around) === undefined && centralBank.test(sentence)) continue;
    const isOfRecords = /\b(?:records?|highs?)\b/i.test(`${textOf(reader, figure)} ${reader.after(figure, 12)}`);
    if (isOfRecords) continue;
    const frequency =
      figure.quantity.frequency ??
      toFrequency(
        `${figure.quantity.of ?? ''} ${reader.text.slice(figure.start, figure.end)} ${reader.after(figure, 26)}`,
      ) ??
      toFrequency(around);
    emitStreak(reader, figure, frequency ?? 'session', around);
  }
  if (figures.length > 0) return;
  for (const cue of reader.freeCues('streak')) {
    if (!/streak|run$|stretch/i.test(cue.text)) continue;
    if (
      !/\b(?:winning|losing|outperform|streak)\b/i.test(cue.text) &&
      !/\b(?:longest|winning|losing)\b/i.test(reader.before(cue, 30))
    )
      continue;
    emitStreak(
      reader,
      cue,
      toFrequency(`${reader.before(cue, 30)} ${reader.after(cue, 30)}`) ?? 'session',
      `${reader.before(cue, 60)}${cue.text}${reader.after(cue, 60)}`,
    );
  }
}

const textOf = (reader: SentenceReader, { start, end }: Span): string => reader.text.slice(start, end);

const ofLast =
  "of (?:(?:(?:the|this|last) year|(?:19|20)\\d\\d)'s|the|its|their|these|those) (?:(?:last|past|previous|prior|preceding|latest|most recent|first) )?(?<count>\\d{1,2}|[a-z]+(?:-[a-z]+)?) (?<periods>(?:full |calendar |trading |complete |whole )?(?:sessions|days|weeks|months|quarters|years))";
const ofNamed =
  '(?:single )?(?<period>(?:trading |calendar )?(?:session|day|week|month|quarter|year))(?: (?:of|in) (?=[A-Z\\d]|the |this |last ))?';
/** "In all twelve months of 2017": every one of those that the stretch named after it holds. */
const allOf =
  '(?<=\\ball )(?<whole>\\d{1,2}|[a-z]+) (?<wholes>sessions|days|weeks|months|quarters|years) of (?=[A-Z\\d]|the |this |last )';
const eachOf = new Pattern(
  new RegExp(
    `\\b(?:in|on|for|during) (?:each|every(?: one)?|all)(?: single)? (?:${ofLast}|${ofNamed}|${allOf})\\b|\\b(?=every )(?<=(?:rose|fell|risen|fallen|won|beat|beaten|lagged|trailed|led|gained|lost|climbed|ahead|behind)\\b[^.;]{0,40}?)every (?:single )?(?<bare>(?:trading |calendar )?(?:session|day|week|month|quarter|year))(?: (?:of|in|since) (?=[A-Z\\d]|the |this |last )|(?=[,.;)]|$| so far| this year))`,
    'gi',
  ),
);

/** "has beaten the S&P in each of the past six full months": a run of at least that length. */
function readEachOf(reader: SentenceReader): void {
  const sentence = reader.sentence;
  for (const match of eachOf.matchAll(sentence)) {
    const at = reader.spanOf(match);
    const { count, periods, period, bare, whole, wholes } = match.groups ?? {};
    const frequency = toFrequency(periods ?? period ?? bare ?? wholes ?? '') ?? 'session';
    const named = count === undefined ? findWhole(reader, at) : findEnd(reader, at, toNumber(count), frequency);
    const stretch =
      named?.period ??
      (count !== undefined && /\b(?:those|these) /i.test(match[0])
        ? findFilled(reader, toNumber(count), frequency)
        : undefined) ??
      (count === undefined && ofTheYear.test(reader.after(at, 16)) ? toTheYear(reader.discourse.published) : undefined);
    const length =
      count === undefined ? (stretch === undefined ? Number.NaN : countFull(stretch, frequency)) : toNumber(count);
    if (whole !== undefined && toNumber(whole) !== length) continue;
    const isClose = (cue: CueMark): boolean => reader.breaks(cue, at, true) === 0;
    const verbs = reader.freeCues('ahead', 'behind', 'up', 'down');
    const verb =
      verbs.findLast((cue) => cue.end <= at.start && at.start - cue.end < 60 && isClose(cue)) ??
      verbs.find((cue) => cue.start >= at.end && cue.start - at.end < 60 && isClose(cue));
    const money = /\b(made|lost) money $/i.exec(reader.before(at, 14));
    if (!(length > 1) || (verb === undefined && money === null)) continue;
    const isRelative = money === null && verb !== undefined && hasClass(verb, 'ahead', 'behind');
    const near = findMarketSubject(reader, verb ?? at);
    if (near === undefined) continue;
    const object = isRelative ? reader.findAgainst(verb as CueMark, undefined) : undefined;
    const found =
      object !== undefined && object.entry.id === near.subject.id ? findOther(reader, object.entry.id) : near;
    if (found === undefined) continue;
    const against = object ?? (isRelative ? reader.findAgainst(verb as CueMark, found) : undefined);
    const { subject } = isRelative && against === undefined ? toSideTold(reader, found) : found;
    const isDown =
      money === null
        ? verb !== undefined && hasClass(verb, 'down', 'behind') && !hasClass(verb, 'up', 'ahead')
        : /lost/i.test(money[1] as string);
    const asserted: Asserted = { low: length, high: length, unit: 'count', wording: 'at-least', rounding: 0 };
    const mark = toPhraseCue(at, match[0], 'streak');
    reader.emit(
      {
        kind: 'streak',
        subject,
        of: toRunOf(isRelative, isDown),
        frequency,
        asserted,
        ...(isRelative
          ? {
              against:
                against === undefined
                  ? (toStyleRival(reader, found) ?? toMarket(reader))
                  : toSubject(against.entry, against.text),
            }
          : {}),
      },
      {
        // A stretch that goes before is of what is told with it too.
        marks: [
          isTold(reader, at) && verb !== undefined ? { ...verb } : verb,
          mark,
          named !== undefined && named.start > at.start ? named : undefined,
        ],
        time: named,
        ...(stretch === undefined ? {} : { period: toLastDay(stretch) }),
      },
    );
    useFigures(reader, at);
  }
}

/** "From the end of 1999 to that of 2006 ... in every one of those seven years": the stretch told before, of so many. */
function findFilled(
  { discourse, block, statements }: SentenceReader,
  count: number,
  frequency: Frequency,
): StatedPeriod | undefined {
  const told = [
    ...statements.map(({ period }) => period).reverse(),
    ...(discourse.periodBlock === block ? discourse.periods : []),
  ];
  return told.find((period) => period.role === 'window' && countPeriods(period, frequency) === count);
}

/** "Since it was launched in 2004", "since its inception in 1996": what began inside its first year. */
const sinceBegun =
  /\b(?:since|after) (?:(?:it|they|the fund|trading) )?(?:(?:was|were|is) )?(?:first )?(?:(?:its|their) )?(?:launch(?:ed)?|listed|listing|creat(?:ed|ion)|introduc(?:ed|tion)|inception|founded|founding|born|birth|(?:began|started|begun)(?: (?:trading|to trade))?|d[eé]but(?:ed)?|c(?:a|o)me to market)\b/i;

/** How many whole periods of a stretch: of what began in its first year, from the first full one. */
function countFull(stretch: StatedPeriod, frequency: Frequency): number {
  const count = countPeriods(stretch, frequency);
  return frequency === 'year' && sinceBegun.test(stretch.text ?? '') ? count - 1 : count;
}

const ofTheYear = /^ ?(?:of |in )?(?:the|this) year\b/i;

/** The stretch of which every period is meant: named beside it, or, where nothing follows, before in the sentence. */
function findWhole(reader: SentenceReader, at: Span): TimeMark | undefined {
  const isWanted = ({ isLength, isAhead }: TimeMark): boolean => !isLength && !isAhead;
  const beside = reader.marks.times.find((mark) => isWanted(mark) && Math.abs(mark.start - at.end) < 6);
  if (beside !== undefined || !/^(?:[,.;)]|$| and | so far)/.test(reader.after(at, 8))) return beside;
  return reader.marks.times.find(
    (mark) =>
      isWanted(mark) && mark.period.role === 'window' && mark.end <= at.start && reader.breaks(mark, at, true) === 0,
  );
}

function toRunOf(isRelative: boolean, isDown: boolean): 'lag' | 'lead' | 'loss' | 'gain' {
  if (isRelative) return isDown ? 'lag' : 'lead';
  return isDown ? 'loss' : 'gain';
}

function useFigures(reader: SentenceReader, { start, end }: Span): void {
  for (const figure of reader.freeQuantities) if (figure.start >= start && figure.end <= end) reader.use(figure);
}

/** A run that is counted in the same sentence needs the verb too. */
function isTold(reader: SentenceReader, at: Span): boolean {
  const others = reader.text.slice(reader.marks.start, at.start) + reader.text.slice(at.end, reader.marks.end);
  return /\b(?:in a row|straight|running|consecutive)\b/i.test(others);
}

/** What leads on to the end of a run, or to the stretch that it fills: "in each of the nine months to", "of the seven years from". */
const toEnd =
  /^,? \(?(?:from (?:then|that year|there) )?(?:(?:to|through|up to|until|ended|ending|that ended|from|between) (?:in |on |with |the )?)?$/i;

/** "in each of the nine months to February", "of the seven years from 2000 through 2006": the end of the stretch. */
function findEnd(reader: SentenceReader, at: Span, length: number, frequency: Frequency): TimeMark | undefined {
  const { marks, text } = reader;
  const isOver = ({ isLength, isSince, isAhead }: TimeMark): boolean => !isLength && !isSince && !isAhead;
  const isFilled = ({ period }: TimeMark): boolean =>
    period.role === 'window' && countPeriods(period, frequency) === length;
  const after = marks.times.find((mark) => {
    if (!isOver(mark)) return false;
    if (mark.start < at.end) return mark.start >= at.start && mark.end >= at.end;
    const link = text.slice(at.end, mark.start);
    return toEnd.test(link) && (!/^,? \(?$/.test(link) || isFilled(mark));
  });
  // "From 1985 to 1988 it fell in each of the four years": the stretch goes before.
  return after ?? marks.times.find((mark) => isOver(mark) && mark.end <= at.start && isFilled(mark));
}

/** A run that lasts to the end of what is named. */
function toLastDay({ to, text, others }: StatedPeriod): StatedPeriod {
  return { text, base: previousSession(to), to, role: 'day', from: 'stated', isOpen: false, others };
}

const someOf = new Pattern(
  /\b(?:(?:in|on|for|during) )?(\d{1,2}|[a-z]+(?:-[a-z]+)?) of (?:(?:the|its|their)(?: year's)? )?(?:(last|past|previous|prior|latest|most recent|preceding) )?(\d{1,2}|[a-z]+(?:-[a-z]+)?) (?:(earlier|previous|preceding|prior) )?((?:full |calendar |trading )?(?:sessions|days|weeks|months|quarters|years))\b/gi,
);

/** "Ten of the last eleven weeks have ended lower". */
const endedSo = /^ (?:(?:have|has|had|were|are) )?(?:(?:been|ended|closed|finished) )?$/i;

/** "has risen in four of the last five months": how many of the latest periods were such. */
function readSomeOf(reader: SentenceReader): void {
  const sentence = reader.sentence;
  for (const match of someOf.matchAll(sentence)) {
    const at = reader.spanOf(match);
    const [, some = '', , all = '', earlier, noun = ''] = match;
    const [count, outOf] = [toNumber(some), toNumber(all)];
    const verbs = reader.freeCues('ahead', 'behind', 'up', 'down');
    const verb =
      verbs.findLast((cue) => cue.end <= at.start && at.start - cue.end < 60 && reader.breaks(cue, at, true) === 0) ??
      verbs.find((cue) => cue.start >= at.end && endedSo.test(reader.text.slice(at.end, cue.start))) ??
      findWon(reader, at) ??
      findAfterOpening(reader, at, verbs);
    if (!(count >= 1 && outOf >= count && outOf > 1) || verb === undefined) continue;
    const near = findMarketSubject(reader, verb);
    if (near === undefined) continue;
    const isRelative = hasClass(verb, 'ahead', 'behind');
    const object = isRelative ? reader.findAgainst(verb, near) : undefined;
    const against = object === undefined ? findUnsaid(reader, near) : toSubject(object.entry, object.text);
    if (isRelative && against === undefined) continue;
    const isDown = hasClass(verb, 'down', 'behind') && !hasClass(verb, 'up', 'ahead');
    const mark = toPhraseCue(at, match[0], 'streak');
    const isLast = match[2] !== undefined || earlier !== undefined;
    const before = earlier === undefined ? undefined : findEarlier(reader, toFrequency(noun) ?? 'session', outOf, at);
    if (earlier !== undefined && before === undefined) continue;
    const time = isLast
      ? undefined
      : reader.findTime(at, ({ isLength, isSince, isAhead }) => !isLength && !isSince && !isAhead);
    reader.emit(
      {
        kind: 'streak',
        subject: near.subject,
        of: toRunOf(isRelative, isDown),
        frequency: toFrequency(noun) ?? 'session',
        asserted: { low: count, high: count, unit: 'count', wording: 'plain', rounding: 0 },
        outOf,
        ...(isRelative ? { against: against as Subject } : {}),
      },
      {
        marks: [verb, mark],
        time,
        ...(before !== undefined
          ? { period: before }
          : time === undefined
            ? toRunPeriod(reader, toFrequency(noun), at)
            : {}),
      },
    );
    useFigures(reader, at);
    for (const inside of reader.marks.times) if (inside.start >= at.start && inside.end <= at.end) reader.use(inside);
  }
}

/** "In two of the last three weeks growth did better than value": the count opens the sentence, its verb follows. */
function findAfterOpening(reader: SentenceReader, at: Span, verbs: readonly CueMark[]): CueMark | undefined {
  const isOpening = /^\W*(?:and |but |yet |so )?$/i.test(reader.text.slice(reader.marks.start, at.start));
  if (!isOpening) return undefined;
  return verbs.find((cue) => cue.start >= at.end && cue.start - at.end < 60 && reader.breaks(cue, at, true) === 0);
}

const overLast = new Pattern(
  /\b(?:over|in|during|within) (?:the|its|their) (?:last|past|previous|latest|most recent) (\d{1,2}|[a-z]+) ((?:full |calendar |trading )?(?:sessions|days|weeks|months|quarters|years))\b/i,
);
const soOften = new Pattern(/\b(?:only |just )?(once|twice|(?:\d{1,2}|[a-z]+) times)(?=[,.;]|$)/i);

/** "Over the last five weeks small caps beat the S&P 500 three times": how many of them one side won. */
function readTimesOver(reader: SentenceReader): void {
  const [over, often] = [overLast.exec(reader.sentence), soOften.exec(reader.sentence)];
  if (over === null || often === null) return;
  const at = reader.spanOf(often);
  const [, all = '', noun = ''] = over;
  const word = (often[1] as string).toLowerCase();
  const count = word === 'once' ? 1 : word === 'twice' ? 2 : toNumber(word.replace(/ times$/, ''));
  const outOf = toNumber(all);
  const verb = reader
    .freeCues('ahead', 'behind')
    .findLast((cue) => cue.isVerb && cue.end <= at.start && at.start - cue.end < 50 && reader.breaks(cue, at) === 0);
  const found = verb === undefined ? undefined : findMarketSubject(reader, verb);
  if (!(count >= 1 && outOf >= count && outOf > 1) || verb === undefined || found === undefined) return;
  const object = reader.findAgainst(verb, found);
  const against = object === undefined ? findUnsaid(reader, found) : toSubject(object.entry, object.text);
  if (against === undefined) return;
  reader.emit(
    {
      kind: 'streak',
      subject: found.subject,
      of: toRunOf(true, hasClass(verb, 'behind') && !hasClass(verb, 'ahead')),
      frequency: toFrequency(noun) ?? 'session',
      asserted: { low: count, high: count, unit: 'count', wording: 'plain', rounding: 0 },
      outOf,
      against,
    },
    {
      marks: [verb, toPhraseCue(at, often[0], 'streak')],
      time: undefined,
      ...toRunPeriod(reader, toFrequency(noun), at),
    },
  );
  useFigures(reader, at);
}

/** "It had trailed in six of the seven earlier months": those before the one told, which begin with the year if so many do. */
function findEarlier(reader: SentenceReader, frequency: Frequency, count: number, at: Span): StatedPeriod | undefined {
  const told = findPeriodTold(reader, frequency, at);
  if (told === undefined) return undefined;
  const isOfYear = / of (?:the|this) year\b/i.test(reader.after(at, 14));
  const inYear = countPeriods({ ...told, base: toYearSoFar(told.to).base, to: told.base }, frequency);
  return isOfYear && inYear !== count ? undefined : toLastSession({ ...told, to: told.base, from: 'stated' });
}

const countedMove = '(?:gains?|advances?|rises?|wins?|loss|losses|declines?|drops?|falls?|slides?|retreats?|setbacks?)';

/** "Fell nine times in ten sessions", "its fourteenth gain in fifteen weeks", "its fifth monthly gain in six", "eight gains in ten calendar years". */
const timesIn = new Pattern(
  new RegExp(
    `\\b(\\d{1,2}(?:st|nd|rd|th)?|[a-z]+(?:-[a-z]+)?) (?:times|(?:(daily|weekly|monthly|quarterly|annual|yearly) )?(${countedMove})) in (?:(?:the|its|their) )?(?:(?:last|past|previous|prior|latest|most recent|preceding) )?(\\d{1,2}|[a-z]+(?:-[a-z]+)?)(?: ((?:trading |calendar |full )?(?:sessions|days|weeks|months|quarters|years))\\b|(?=[,.;:)]|$| (?:and|but|while|for)\\b))`,
    'gi',
  ),
);

/** How many of the periods up to the one told last were such. */
function readTimesIn(reader: SentenceReader): void {
  for (const match of timesIn.matchAll(reader.sentence)) {
    const at = reader.spanOf(match);
    const [, some = '', often, move, all = '', noun = often] = match;
    if (noun === undefined) continue;
    const [count, outOf] = [toNumber(some) || toRankNumber(some), toNumber(all)];
    const verb =
      move === undefined
        ? reader.freeCues('up', 'down').findLast((cue) => cue.isVerb && cue.end <= at.start && at.start - cue.end < 12)
        : undefined;
    if (!(count > 1 && outOf > count) || (move === undefined && verb === undefined)) continue;
    const found = findMarketSubject(reader, verb ?? at);
    const frequency = toFrequency(noun) ?? 'session';
    if (found === undefined) continue;
    const isDown = move === undefined ? hasClass(verb as CueMark, 'down') : lossWord.test(move);
    reader.emit(
      {
        kind: 'streak',
        subject: found.subject,
        of: toRunOf(false, isDown),
        frequency,
        asserted: { low: count, high: count, unit: 'count', wording: 'plain', rounding: 0 },
        outOf,
      },
      {
        marks: [verb, toPhraseCue(at, match[0], 'streak')],
        time: undefined,
        ...toRunPeriod(reader, frequency, at),
      },
    );
    useFigures(reader, at);
    reader.use(...reader.freeCues('up', 'down').filter((cue) => cue.start >= at.start && cue.end <= at.end));
  }
}

/** What "it" stands for where the last asset spoken of is the one it is compared with. */
function findOther({ discourse }: SentenceReader, id: string): SubjectFound | undefined {
  const candidates = [discourse.subjectBefore, discourse.against, ...discourse.byType.values()];
  const subject = candidates.find((candidate) => candidate !== undefined && candidate.id !== id);
  return subject === undefined ? undefined : { subject, mark: undefined };
}

function toMarket({ discourse }: SentenceReader) {
  const base = loadNames().byId.get('sp-500');
  return discourse.against ?? toSubject(base as NonNullable<typeof base>, 'the market');
}

const isSame = (one: Subject, other: Subject): boolean => one.readings[0]?.series === other.readings[0]?.series;

/** "Large caps won in seven of the ten": of the other style, or the market; and of the market, the small ones. */
export function findUnsaid(reader: SentenceReader, found: SubjectFound): Subject | undefined {
  const small = loadNames().byId.get('small-caps');
  const others = [
    findOtherOfPair(reader.discourse, found.subject),
    toStyleRival(reader, found),
    toMarket(reader),
    small && toSubject(small, 'small caps'),
  ];
  return others.find((other) => other !== undefined && !isSame(other, found.subject));
}

/** "In which small caps came out ahead", "value won six years running": of what the passage has set them against. */
const cameOutAhead =
  /\b(?:(?:came|come|comes|coming|finished|ended|emerged|wound up) (?:out )?(?:ahead|behind|in front)|won)$/i;

/** "Growth had won five years running": a lead, by the years that it won. */
const wonPeriods = /\b(won) (?:for |in )?(?:the |a |its )?(?:last |past |previous )?$/i;

/** "had won five years running": before what the passage tells of. */
const pluperfect =
  /\bhad (?:already |until then |just )?(?:won|beaten|led|risen|fallen|lost|gone|outrun|[a-z]{3,}ed) (?:[a-z0-9&]+ ){0,4}(?:for |in )?$/i;

/** The one of a pair that a passage has compared which is not the subject. */
export function findRival({ discourse, block }: SentenceReader, { subject }: SubjectFound): Subject | undefined {
  const other = findOtherOfPair(discourse, subject);
  if (other !== undefined) return other;
  const { against, againstBlock, named, namedBlock } = discourse;
  const told = againstBlock === block && against !== undefined ? [against] : namedBlock === block ? named : [];
  const others = told.filter((one) => !isSame(one, subject));
  return others.length === 1 ? others[0] : undefined;
}

/** "Its winning streak against the S&P 500": whom the run was won from. */
function findOpponent(reader: SentenceReader, at: Span, { subject }: SubjectFound): Subject | undefined {
  const name = reader.marks.names.find(
    (mark) =>
      isMarketName(mark.entry) &&
      mark.entry.id !== subject.id &&
      distance(mark, at) < 70 &&
      /\b(?:winning|losing) (?:streak|run) (?:against|versus|over) (?:the )?$/i.test(reader.before(mark, 40)),
  );
  return name === undefined ? undefined : toSubject(name.entry, name.text);
}

/** The object of a lead that stands for the market itself: "trailed the conventional index". */
const marketObject =
  /^ (?:the|its) (?:(?:conventional|standard|ordinary|main|parent|broad|broader|wider|headline|cap-weighted|regular) )+(?:index|benchmark|market|version|sibling|counterpart|gauge)\b/i;

/** Whose run it is, and against whom where it was one of beating or trailing another. */
interface Run {
  readonly found: SubjectFound;
  readonly of: StreakStatement['of'];
  readonly against?: Subject;
  /** The word of the lead that it was a run of. */
  readonly lead?: CueMark;
  /** Whom it was won from is not named: it came out ahead. */
  readonly isWon?: boolean;
  readonly mover: CueMark | undefined;
}

function findRun(reader: SentenceReader, at: QuantityMark | CueMark, around: string): Run | undefined {
  const lead = findRelative(reader, at);
  const mover = reader.nearest(
    at,
    reader.freeCues('up', 'down').filter((cue) => !/^(?:run|higher|lower)$/i.test(cue.text) || cue !== lead),
    60,
    2,
  );
  const isOwnMove = toCounted(at) !== undefined || isOfOtherClause(reader, at, lead, mover);
  const relative = isOwnMove ? undefined : lead;
  const styles = findWonStyles(reader, at, relative);
  if (styles !== undefined) return { ...styles, of: 'lead', ...(lead && { lead }), isWon: true, mover: undefined };
  const found = findRunner(reader, at, relative);
  if (found === undefined) return undefined;
  if (relative !== undefined) {
    const named = reader.findAgainst(relative, found);
    const rival = named === undefined ? findUnnamedRival(reader, at, relative, found) : undefined;
    const isOfMarket = relative.isVerb && marketObject.test(reader.after(relative, 44));
    if (named !== undefined || rival !== undefined || isOfMarket || /outperform|underperform/i.test(relative.text))
      return {
        found,
        of: hasClass(relative, 'behind') ? 'lag' : 'lead',
        against: named === undefined ? (rival ?? toMarket(reader)) : toSubject(named.entry, named.text),
        lead: relative,
        isWon: rival !== undefined,
        mover,
      };
  }
  const opponent = relative === undefined ? findOpponent(reader, at, found) : undefined;
  if (opponent === undefined) return { found, of: toCounted(at) ?? toMove(mover, around), mover };
  return { found, of: /\blosing\b/i.test(around) ? 'lag' : 'lead', against: opponent, mover };
}

const styleWon = /\b(growth|value) (?:(?:had|has|have) )?won (?:for )?$/i;

/** "Growth had won five years running": a style by its bare name, which is a common word elsewhere, over the other. */
function findWonStyles(
  reader: SentenceReader,
  at: Span,
  lead: CueMark | undefined,
): { readonly found: SubjectFound; readonly against: Subject } | undefined {
  const style = lead === undefined ? undefined : styleWon.exec(reader.before(at, 24))?.[1];
  const { byId } = loadNames();
  const own = byId.get(style?.toLowerCase() ?? '');
  const other = byId.get(findOtherStyle(own?.id ?? '') ?? '');
  if (style === undefined || own === undefined || other === undefined) return undefined;
  return { found: { subject: toSubject(own, style), mark: undefined }, against: toSubject(other, other.name) };
}

/** "Growth came out ahead five years in a row": the other style, or what was told of before. */
function findUnnamedRival(
  reader: SentenceReader,
  at: Span,
  relative: CueMark,
  found: SubjectFound,
): Subject | undefined {
  const style = toStyleRival(reader, found);
  if (style !== undefined) return style;
  const cameOut = cameOutAhead.test(`${reader.before(relative, 16)}${relative.text}`);
  const isToCome = /\b(?:would|will|could|may|might)\b/i.test(reader.before(at, 40));
  return cameOut && !isToCome ? findRival(reader, found) : undefined;
}

/** Whether the words around a count tell of a run, and not of periods above or below a bound. */
function isRunTold(reader: SentenceReader, at: Span, { against, mover }: Run, around: string): boolean {
  if (
    /^[^.;]{0,30}?\b(?:above|below|over|under|of (?:more|less|at least|over)(?: than)?) \d/i.test(reader.after(at, 50))
  )
    return false;
  return (
    against !== undefined ||
    mover !== undefined ||
    /\b(?:winning|losing|gain|gains|loss|losses|ris\w+|rose|fall\w*|fell|advanc\w+|declin\w+|up|down|higher|lower|rall\w+|drop\w*|climb\w*|streak)\b/i.test(
      around,
    )
  );
}

/** "The second-longest since 2019": the place of a run. */
interface Longest {
  readonly words: string;
  readonly since: TimeMark | undefined;
  readonly ranking: Pick<StreakStatement, 'since' | 'rank'>;
}

function findLongest(reader: SentenceReader, at: Span, around: string): Longest | undefined {
  const superlative = /\b(?:(second|third|fourth)[- ])?longest\b/i.exec(around);
  if (superlative === null) return undefined;
  const since = reader.findTime(at, ({ isSince }) => isSince);
  const isEver = /\b(?:on record|ever|in (?:its|the index's|their) history|of all time)\b/i.test(around);
  const first = since === undefined ? undefined : (since.sinceEnd ?? since.period.base);
  const from = first ?? (isEver ? undefined : toYearSoFar(reader.discourse.published)?.base);
  const [words, ordinal] = superlative;
  const rank = ordinal === undefined ? 1 : ['second', 'third', 'fourth'].indexOf(ordinal.toLowerCase()) + 2;
  return { words, since, ranking: { ...(from === undefined ? {} : { since: from }), rank } };
}

function emitStreak(reader: SentenceReader, at: QuantityMark | CueMark, frequency: Frequency, around: string): void {
  const run = findRun(reader, at, around);
  if (run === undefined || !isRunTold(reader, at, run, around)) return;
  const { mover } = run;
  const longest = findLongest(reader, at, around);
  const apart =
    longest !== undefined && at.type === 'quantity' && isAppositive(reader, at, longest.words) ? longest : undefined;
  const ended = findEndedRun(reader, at, frequency);
  const opening = at.type === 'quantity' ? findOpeningRun(reader, frequency, at.quantity.low, at) : undefined;
  const stretch = ended === undefined && opening === undefined ? findStretch(reader, at) : undefined;
  const draft = {
    kind: 'streak',
    subject: run.found.subject,
    of: run.of,
    frequency,
    asserted: at.type === 'quantity' ? { ...toAsserted(at.quantity, 'count'), rounding: 0 } : null,
    ...(run.against === undefined ? {} : { against: run.against }),
    ...(apart === undefined ? longest?.ranking : {}),
    ...(opening === undefined ? {} : { isFromStart: true as const }),
  } as const satisfies Partial<StreakStatement>;
  const period =
    stretch === undefined
      ? (ended ?? opening ?? findEraOfRun(reader, at, frequency) ?? findRunPeriod(reader, frequency, at))
      : toScope(reader, at, stretch);
  const dated = period === undefined ? {} : { period };
  if (run.isWon && run.against !== undefined) {
    reader.discourse.against = run.against;
    reader.discourse.againstBlock = reader.block;
  }
  reader.emit(draft, {
    marks: [run.lead, at, mover !== undefined && distance(mover, at) < 25 ? mover : undefined],
    time: stretch,
    ...(run.isWon ? { modality: 'fact' as const } : {}),
    ...dated,
  });
  if (apart !== undefined) emitPlace(reader, at, { ...draft, ...apart.ranking }, apart, stretch, dated);
}

/** "Seven weeks in a row, its longest run since 2019": the place beside the length. */
function emitPlace(
  reader: SentenceReader,
  at: Span,
  placed: Extract<Draft, { readonly kind: 'streak' }>,
  { since }: Longest,
  stretch: TimeMark | undefined,
  dated: { readonly period?: StatedPeriod },
): void {
  const word =
    reader.marks.cues.find((cue) => cue.start >= at.end && /longest/i.test(cue.text)) ?? toMark(reader, at, 'longest');
  const isTo = stretch?.period.role === 'window' && endsOnDay(stretch);
  // How long the run to that day was has been told: beside it only its place is in question.
  const told = isTo ? { ...placed, asserted: null } : placed;
  const time = isTo ? { period: toLastDay(stretch.period) } : dated;
  reader.emit(told, { marks: [word, since], time: stretch, ...time });
}

const afterEra = /^\W*(?:After|Following|In the years after|In the wake of) (?=the )/;

/** Years before the end of a crash, and after the length of the run, in which a run "after" it may lie. */
const eraYears = 3;

/** "After the dot-com bust value led for seven straight years": a run of exactly that length about that time. */
function findEraOfRun(
  reader: SentenceReader,
  at: QuantityMark | CueMark,
  frequency: Frequency,
): StatedPeriod | undefined {
  const lead = afterEra.exec(reader.sentence);
  if (lead === null || frequency !== 'year' || at.type !== 'quantity') return undefined;
  const text = reader.sentence.slice(lead[0].length);
  const era = findEra(`since ${text}`);
  if (era === undefined || reader.marks.start + lead[0].length + era.length > at.start + 6) return undefined;
  const base = sessionOnOrBefore(addMonths(era.day, -12 * eraYears));
  const end = sessionOnOrBefore(addMonths(era.day, 12 * (eraYears + at.quantity.high)));
  const to = Math.min(end, sessionOnOrBefore(reader.discourse.published));
  return { text: lead[0].trim(), base, to, role: 'scope', from: 'stated', isOpen: false, others: [] };
}

function toRunPeriod(reader: SentenceReader, frequency: Frequency | undefined, at: Span) {
  const period = frequency === undefined ? undefined : findRunPeriod(reader, frequency, at);
  return period === undefined ? {} : { period };
}

/** Up to the end of the period told: of a run of sessions that of the day told, where the move is. */
function findRunPeriod(reader: SentenceReader, frequency: Frequency, at: Span): StatedPeriod | undefined {
  const told = findPeriodTold(reader, frequency, at);
  if (told === undefined) return undefined;
  const hasOwn = reader.marks.times.some(({ isCarried, isLength }) => !isCarried && !isLength);
  const isBefore = !hasOwn && told.role === 'window' && pluperfect.test(reader.before(at, 50));
  return isBefore ? { ...toLastSession({ ...told, to: told.base }), from: 'stated' } : toLastSession(told);
}

/** "Seven monthly gains": the moves that are counted say which way they went. */
function toCounted(at: QuantityMark | CueMark): 'gain' | 'loss' | undefined {
  const of = at.type === 'quantity' ? at.quantity.of : undefined;
  return of === 'gain' || of === 'loss' ? of : undefined;
}

function toMark(reader: SentenceReader, at: Span, word: string): CueMark {
  const start = reader.text.indexOf(word, at.end);
  return toPhraseCue({ start, end: start + word.length }, word, 'streak');
}

/** "for fifteen sessions, the longest advance since 1996": the superlative is said beside the length. */
function isAppositive(reader: SentenceReader, at: Span, words: string): boolean {
  const place = reader.text.slice(at.end, reader.marks.end).toLowerCase().indexOf(words.toLowerCase());
  return place > 0 && /,\s+(?:its|the|their)\s+$/i.test(reader.text.slice(at.end, at.end + place));
}

const namedRun = /\b(winning|losing) (?:streak|run|string|spell|sequence|series|stretch)\b/i;

function toMove(mover: CueMark | undefined, around: string): 'gain' | 'loss' {
  const without = withoutMove.exec(around);
  if (without !== null) return /fall|loss|decline|down/i.test(without[1] as string) ? 'gain' : 'loss';
  // "The shakeout ended a nine-week winning streak": the run says itself which way it went.
  const named = namedRun.exec(around);
  if (named !== null) return named[1]?.toLowerCase() === 'winning' ? 'gain' : 'loss';
  const isLoss = lossWord.test(around);
  if (mover === undefined) return isLoss ? 'loss' : 'gain';
  const isUp = hasClass(mover, 'up');
  return (isLoss && !(isUp && !lossWord.test(mover.text))) || (hasClass(mover, 'down') && !isUp) ? 'loss' : 'gain';
}

/** The verb of a lead or a lag: that of "in which ..." where the length is followed by it. */
function findRelative(reader: SentenceReader, at: Span): CueMark | undefined {
  const cues = reader
    .freeCues('ahead', 'behind')
    .filter((cue) => cue.isVerb || /outperform|underperform|lead|\bled\b|upper hand|\bahead\b/i.test(cue.text));
  const clause = /^[\w -]{0,20}?\b(?:in|on|during) which\b/i.exec(reader.after(at, 40));
  const following =
    clause === null
      ? undefined
      : cues.find((cue) => cue.start >= at.end + clause[0].length && cue.start - at.end < 110);
  return following ?? reader.nearest(at, cues, 90, 3) ?? findWon(reader, at);
}

function findWon(reader: SentenceReader, at: Span): CueMark | undefined {
  const match = wonPeriods.exec(reader.before(at, 24));
  if (match === null) return undefined;
  const start = at.start - match[0].length;
  return toPhraseCue({ start, end: start + 'won'.length }, match[1] as string, 'ahead', { isVerb: true });
}

/** "Has risen for seven consecutive weeks, and it has beaten": the lead is told of something else. */
function isOfOtherClause(
  reader: SentenceReader,
  at: Span,
  lead: CueMark | undefined,
  mover: CueMark | undefined,
): boolean {
  if (lead === undefined || mover === undefined || lead.start < at.end || mover.end > at.start) return false;
  const isOwn = mover.isVerb && at.start - mover.end < 12 && reader.breaks(mover, at) === 0;
  return isOwn && /, (?:and|but|while) (?:(?:it|they|the|has|have)\b|$)/i.test(reader.text.slice(at.end, lead.start));
}

/** Who ran: the subject of the verb after "in which"; else that before; else one named after "by the", "for the". */
function findRunner(reader: SentenceReader, at: Span, relative: CueMark | undefined): SubjectFound | undefined {
  if (relative !== undefined && relative.start >= at.end) {
    const named = reader.marks.names.findLast(
      (name) => !name.isBracketed && isMarketName(name.entry) && name.start >= at.end && name.end <= relative.start,
    );
    if (named !== undefined) return { subject: toSubject(named.entry, named.text), mark: named };
  }
  const isNamedBefore = reader.marks.names.some(
    (name) => isMarketName(name.entry) && !name.isBracketed && name.end <= at.start,
  );
  if (!isNamedBefore && relative === undefined) {
    const after = reader.marks.names.find(
      (name) =>
        isMarketName(name.entry) &&
        !name.isBracketed &&
        name.start >= at.end &&
        /\b(?:by|for|of|in) (?:the |both )?$/i.test(reader.before({ start: name.start, end: name.start }, 12)),
    );
    if (after !== undefined && reader.breaks(at, after, true) === 0)
      return { subject: toSubject(after.entry, after.text), mark: after };
  }
  return findMarketSubject(reader, relative ?? at);
}

/** The stretch a run lies in, or the day it began or ended on. */
function findStretch(reader: SentenceReader, at: Span): TimeMark | undefined {
  return reader.findTime(
    at,
    (mark) =>
      !mark.isLookBack &&
      !mark.isSince &&
      !mark.isLength &&
      !/^ (?:closing |all-time )?(?:record|highs?|peak|lows?|top|trough)\b/i.test(reader.after(mark, 24)) &&
      (mark.start <= at.start ||
        reader.breaks(at, mark) === 0 ||
        /^,? (?:in|to|through|during|ended|ending|that ended) (?:on )?$/i.test(reader.text.slice(at.end, mark.start))),
  );
}

function toScope(reader: SentenceReader, at: Span, { period, start }: TimeMark): StatedPeriod {
  // "From early November it rose for fifteen sessions".
  const isFrom = !period.isOpen && /\bfrom $/i.test(reader.before({ start, end: start }, 6));
  const isStart =
    (period.role === 'day' || isFrom) &&
    /\b(?:began|begun|started|starting|beginning|from)\s+(?:on )?$/i.test(reader.before({ start, end: start }, 20)) &&
    start < at.start;
  const isBefore =
    period.role === 'day' && /\b(?:before|until|prior to|ahead of)\s+$/i.test(reader.before({ start, end: start }, 12));
  if (isBefore) return { ...period, base: previousSession(period.base), to: previousSession(period.to) };
  if (isStart) return { ...period, to: sessionOnOrBefore(reader.discourse.published), role: 'scope', isOpen: false };
  return period.role === 'window' && !period.isOpen ? { ...period, role: 'scope' } : period;
}
