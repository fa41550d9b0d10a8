/** Runs that fill a stretch: "in each of the past six months", "every year since 2019". */

import type { Span } from '../../document.ts';
import { toSubject } from '../../lexicon/names.ts';
import type { Asserted, Frequency, StatedPeriod } from '../../statement.ts';
import { Pattern } from '../../text/pattern.ts';
import type { CueMark, TimeMark } from '../marks.ts';
import { toPhraseCue } from '../phrase-cue.ts';
import { hasClass } from '../sentence.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { toNumber } from '../to-number.ts';
import { toTheYear } from './calendar-year.ts';
import { countPeriods, toFrequency } from './frequencies.ts';
import { findMarketSubject } from './market-subject.ts';
import { toSideTold, toStyleRival } from './relative-returns.ts';
import { toRunOf } from './run-owner.ts';
import { findOther, toMarket } from './run-rivals.ts';
import { toLastDay } from './run-time.ts';

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
export function readEachOf(reader: SentenceReader): void {
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
    reader.useFiguresIn(at);
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
    if (mark.start < at.end)
      return mark.start >= at.start && (mark.end > at.end || /\b(?:first|opening)\b/.test(mark.text));
    const link = text.slice(at.end, mark.start);
    return toEnd.test(link) && (!/^,? \(?$/.test(link) || isFilled(mark));
  });
  // "From 1985 to 1988 it fell in each of the four years": the stretch goes before.
  return after ?? marks.times.find((mark) => isOver(mark) && mark.end <= at.start && isFilled(mark));
}
