/** What a statement leaves to those that follow: its subject, and the stretch that it was told of. */

import { type DayNumber, sessionOnOrBefore } from '../../core/index.ts';
import type { StatedPeriod, Statement } from '../statement.ts';
import { newsDays, rememberPeriod, reviewDays } from './discourse.ts';
import type { TimeMark } from './marks.ts';
import { overlaps } from './sentence.ts';
import type { SentenceReader } from './sentence-reader.ts';
import { toStretchOf } from './statement-period.ts';
import { isPutIn } from './time-search.ts';
import { isFloating } from './told-lengths.ts';

/** "against 12% for the S&P 500": a name that is only set beside what a sentence speaks of. */
const besides =
  /\b(?:against|versus|vs\.?|compared (?:with|to)) (?:(?:just|only|a|an|about|roughly|the|some|nearly) )*[-+]?[\d.]+ ?(?:%|per ?cent)[^,;.]{0,24} (?:for|in|of|by) (?:the )?$/i;

/** "Nearly double the 5.7% advance of the S&P 500": whose move another is only a multiple of. */
const multipleOf =
  /\b(?:double|twice|half|triple|treble|(?:three|four|five) times|more than|less than|ahead of|behind|above|below) the [\d.]+ ?(?:%|per ?cent) (?:[a-z]+ ){0,2}?(?:gain|advance|rise|return|increase|loss|fall|decline|drop|climb) (?:of|for|in|by) (?:the )?$/i;

function isMove({ kind }: Statement): boolean {
  return kind === 'return' || kind === 'relative-return' || kind === 'ranking';
}

const isOfMoves = (statement: Statement): boolean =>
  statement.kind === 'breadth' && (statement.test === 'positive-return' || statement.test === 'beat-index');

/** Statements whose time stands for those that follow without one. */
function setsPeriod(statement: Statement, published: DayNumber, found: StatedPeriod): boolean {
  if (isMove(statement)) return true;
  const { kind, period } = statement;
  // "In the first half Apple was among the losers. Meta was the best of the seven."
  if (kind === 'performance' && period.role === 'window' && period.from === 'stated') return true;
  if (kind === 'extreme' && period.role === 'window' && period.from === 'stated')
    return published - period.to <= reviewDays;
  // "All nine sector funds made money in the quarter. Technology led the way."
  if (kind === 'breadth' && isOfMoves(statement) && period.role === 'window' && period.from === 'stated')
    return published - period.to <= reviewDays;
  const isOfSeveral = kind === 'performance' || (kind === 'breadth' && statement.each !== undefined);
  if (isOfSeveral && period.role === 'window' && period.from === 'stated' && !period.isOpen)
    return published - period.to <= reviewDays;
  // "A year ago it stood at 4,412. It is now 12% lower."
  if (kind === 'level' && found.role === 'window' && found.from === 'stated' && found.isOpen) return true;
  return (
    (kind === 'streak' || kind === 'record' || kind === 'level') &&
    period.role === 'day' &&
    published - period.to <= newsDays
  );
}

function isBeside(reader: SentenceReader, { span }: Statement): boolean {
  return (
    reader.subjects.length > 0 &&
    reader.marks.names.some(
      (name) =>
        overlaps(name, span) && (besides.test(reader.before(name, 60)) || multipleOf.test(reader.before(name, 70))),
    )
  );
}

/** "sank 3.5%, trimming its gain for the year to 6%": a stretch told in passing, of that sum alone. */
function isOfSum(reader: SentenceReader, found: TimeMark): boolean {
  return /\b(?:its|their|the|a) (?:gain|loss|advance|decline|rise|fall|return|lead)s? $/i.test(
    reader.before(found, 24),
  );
}

/** "The tenth time this year it has lost 3% in a day": a stretch over which such days are counted. */
export function isOfCount(reader: SentenceReader, time: TimeMark): boolean {
  return /\btimes? (?:in |over |during )?$/i.test(reader.before(time, 14));
}

/** "In a single week of April 2000": a length within a time that is over tells of that time. */
function isOver({ to }: StatedPeriod, published: DayNumber): boolean {
  return published - to > reviewDays;
}

/** "Fell 17.6% in the month after a first half of 82%": of the time before the one that the sentence tells of. */
function isOfPeriodBefore(reader: SentenceReader, found: TimeMark): boolean {
  return /\b(?:after|following|despite|on top of) (?:an?|its|the) (?:[a-z-]+ ){0,2}$/i.test(reader.before(found, 40));
}

/** What it told of, and over which stretch. */
export function rememberStatement(reader: SentenceReader, statement: Statement, found: TimeMark | undefined): void {
  if ('subject' in statement && statement.subject !== null) {
    const { type } = statement.subject;
    if (type !== 'indicator' && type !== 'rate' && type !== 'other' && !isBeside(reader, statement)) {
      reader.subjects.push({ at: statement.span.start, subject: statement.subject });
      // "Energy's weight in the index is 8%. The group has gained": told of beside the whole.
      if (statement.kind === 'breadth' && statement.of !== undefined)
        reader.subjects.push({ at: statement.span.start, subject: statement.of });
    }
  }
  const { period } = statement;
  const fall = statement.kind === 'drawdown' ? toStretchOf(statement) : undefined;
  if (fall !== undefined) reader.discourse.fall = { period: fall, block: reader.block, end: statement.span.end };
  // "Is lower than on Election Day": a stretch that the rule itself has read.
  const isReadByRule =
    found === undefined && period.from === 'stated' && period.role === 'window' && period.isOpen && isMove(statement);
  if (isReadByRule) rememberPeriod(reader.discourse, period, reader.block);
  if (
    found === undefined ||
    found.isCarried ||
    found.isAhead ||
    // "The strongest sector since April 8": the stretch of all the places that follow.
    (found.isLookBack && statement.kind !== 'ranking') ||
    (isFloating(found) && !isOver(found.period, reader.discourse.published)) ||
    isPutIn(reader, found) ||
    isOfPeriodBefore(reader, found) ||
    (found.period.role === 'day' && /'s?$/.test(found.text)) ||
    isOfSum(reader, found) ||
    isOfCount(reader, found) ||
    !setsPeriod(statement, reader.discourse.published, found.period)
  )
    return;
  const { discourse } = reader;
  if (found.period.role === 'day' && found.period.to === sessionOnOrBefore(discourse.published) && !reader.isHeading)
    discourse.session ??= { ...found.period, text: null, from: 'carried' };
  // "By the end of September it had lost 9%": since a day that was told before.
  const isLonger = period.role === 'window' && found.period.role === 'day';
  // "The rally had carried it up 5% from Tuesday's close": up to the day before the one told.
  const isShorter =
    period.role === 'window' &&
    period.base === found.period.base &&
    period.to < found.period.to &&
    /^(?:from|since)\b/i.test(found.text);
  // "July 2024: the fund gains 11% in five sessions": of that month.
  const isOfMonthTold = period.from === 'carried' && period.others.length === 0;
  const isWithin = found.isLength && (period.length !== undefined || isOfMonthTold);
  const { length, ...told } = found.isDeadline || isLonger || isShorter || isWithin ? period : found.period;
  rememberPeriod(discourse, length === undefined ? told : { ...told, role: 'window' }, reader.block);
}
