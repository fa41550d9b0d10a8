import { addMonths, sessionOnOrBefore } from '../../../core/index.ts';
import { daysOf } from '../../calendar-lengths.ts';
import type { Span } from '../../document.ts';
import { toSubject } from '../../lexicon/names.ts';
import type { Asserted, StatedPeriod, StreakStatement, Subject } from '../../statement.ts';
import { Pattern } from '../../text/pattern.ts';
import type { CueMark, TimeMark } from '../marks.ts';
import { hasClass } from '../sentence.ts';
import type { SentenceReader, SubjectFound } from '../sentence-reader.ts';
import { toNumber } from '../to-number.ts';
import { countPeriods, toFrequency } from './frequencies.ts';
import { isQuestion } from './leads.ts';
import { findMarketSubject } from './market-subject.ts';
import { findRival } from './run-rivals.ts';
import { toCue } from './sentence-cue.ts';
import { findPeriodTold, toLastSession } from './told-period.ts';

const often = '(?<often>once|twice|(?:one|two|three|four|five|six|seven|eight|nine|ten|\\d{1,2}) times)';

/** "Came out ahead only once", "beat the Nasdaq-100 exactly once", "trailed just three times". */
const soOften = new Pattern(new RegExp(`\\b(?:only|just|exactly|all of|precisely) ${often}\\b`, 'i'));

/** "Seven calendar gains out of the seven full years", "nine annual losses out of those twelve calendar years". */
const outOf = new Pattern(
  /\b(?<count>\d{1,2}|[a-z]+) (?:calendar |annual |yearly |calendar-year |monthly |weekly |quarterly )?(?<noun>gains?|advances|wins|rises|loss(?:es)?|declines|defeats) (?:out of|from) (?:the|its|their|those|these) (?:(?:last|past|first) )?(?<all>\d{1,2}|[a-z]+) (?:(?:full|calendar|trading|complete|whole) )*(?<unit>sessions|days|weeks|months|quarters|years)\b/i,
);

/** How many periods of a stretch that is named went one way: a count, and no run. */
export function readCountedShares(reader: SentenceReader): void {
  if (reader.isHeading || isQuestion(reader)) return;
  readSoOften(reader);
  readOutOf(reader);
}

const toCount = (count: number): Asserted => ({
  low: count,
  high: count,
  unit: 'count',
  wording: 'plain',
  rounding: 0,
});

/** "In the ten calendar years from 2015 through 2024 it came out ahead only once". */
function readSoOften(reader: SentenceReader): void {
  const found = reader.find(soOften);
  if (found === undefined) return;
  const { match, at } = found;
  const word = (match.groups?.often ?? '').toLowerCase();
  const count = word === 'once' ? 1 : word === 'twice' ? 2 : toNumber(word.replace(/ times$/, ''));
  const verb = reader
    .freeCues('ahead', 'behind', 'up', 'down')
    .findLast((cue) => cue.end <= at.start && at.start - cue.end < 40 && reader.breaks(cue, at) === 0);
  const time = findWholeYears(reader);
  if (!(count >= 1) || verb === undefined || time === undefined) return;
  const isRelative = hasClass(verb, 'ahead', 'behind');
  const subject = findMarketSubject(reader, verb);
  if (subject === undefined) return;
  const against = isRelative ? findOpponent(reader, verb, subject) : undefined;
  if (isRelative && (against === undefined || against.id === subject.subject.id)) return;
  const isDown = hasClass(verb, 'down', 'behind') && !hasClass(verb, 'up', 'ahead');
  emitShare(reader, [verb, toCue(reader, at)], {
    subject: subject.subject,
    ...(against === undefined ? {} : { against }),
    of: isRelative ? (isDown ? 'lag' : 'lead') : isDown ? 'loss' : 'gain',
    frequency: 'year',
    asserted: toCount(count),
    outOf: countPeriods(time.period, 'year'),
    period: time.period,
  });
  reader.use(...reader.freeQuantities.filter(({ start, end }) => start < at.end && end > at.start));
}

/** The one named, or the one that the passage has set it against. */
function findOpponent(reader: SentenceReader, verb: CueMark, found: SubjectFound): Subject | undefined {
  const named = reader.findAgainst(verb, found);
  return named === undefined
    ? (findRival(reader, found) ?? reader.discourse.against)
    : toSubject(named.entry, named.text);
}

/** Two or more whole calendar years that the sentence names, and that are over. */
function findWholeYears({ marks, discourse, text }: SentenceReader): TimeMark | undefined {
  const isOver = ({ period, isLength, isAhead, isSince }: TimeMark): boolean =>
    period.role === 'window' && !isLength && !isAhead && !isSince && period.to <= discourse.published;
  const isYears = ({ period }: TimeMark): boolean => {
    const years = (period.to - period.base) / daysOf.year;
    return years > 1.9 && Math.abs(years - Math.round(years)) < 0.02;
  };
  const time = marks.times.find((mark) => isOver(mark) && isYears(mark));
  if (time !== undefined) return time;
  // "In the ten calendar years through 2023": so many up to the end of that one.
  const last = marks.times.find(
    (mark) => isOver(mark) && /^(?:through|to|up to|ended|ending)?(?: in)? ?(?:19|20)\d\d$/i.test(mark.text),
  );
  const ahead =
    last === undefined
      ? null
      : /\b(\d{1,2}|[a-z]+) (?:full |calendar )*years (?:through|to|up to|ended|ending) ?(?:in )?$/i.exec(
          text.slice(marks.start, last.end).replace(/(?:19|20)\d\d$/, ''),
        );
  const count = toNumber(ahead?.[1] ?? '');
  if (last === undefined || !(count > 1)) return undefined;
  return { ...last, period: { ...last.period, base: toYearsBefore(last.period, count) } };
}

/** The close that so many calendar years up to the end of one start from. */
const toYearsBefore = ({ to }: StatedPeriod, count: number): number => sessionOnOrBefore(addMonths(to, -12 * count));

/** "Makes seven calendar gains out of the seven full years". */
function readOutOf(reader: SentenceReader): void {
  const found = reader.find(outOf);
  if (found === undefined) return;
  const { count = '', noun = '', all = '', unit = '' } = found.match.groups ?? {};
  const [some, whole] = [toNumber(count), toNumber(all)];
  const frequency = toFrequency(unit);
  const subject = findMarketSubject(reader, found.at);
  if (!(some >= 1 && whole >= some && whole > 1) || frequency === undefined || subject === undefined) return;
  const period = findPeriodTold(reader, frequency, found.at);
  if (period === undefined) return;
  emitShare(reader, [toCue(reader, found.at)], {
    subject: subject.subject,
    of: /loss|decline|defeat/i.test(noun) ? 'loss' : 'gain',
    frequency,
    asserted: toCount(some),
    outOf: whole,
    period: toLastSession(period),
  });
  const isInside = (mark: Span): boolean => mark.start < found.at.end && mark.end > found.at.start;
  reader.use(...reader.marks.quantities.filter(isInside), ...reader.marks.cues.filter(isInside));
}

type Share = Pick<StreakStatement, 'subject' | 'against' | 'of' | 'frequency' | 'asserted' | 'outOf' | 'period'>;

function emitShare(reader: SentenceReader, marks: readonly CueMark[], { period, ...share }: Share): void {
  reader.emit({ kind: 'streak', ...share }, { marks, period, time: undefined, modality: 'fact', negated: false });
}
