import { toCivilDate } from '../../../core/index.ts';
import type { Asserted, Frequency, StatedPeriod } from '../../statement.ts';
import { Pattern } from '../../text/pattern.ts';
import { toNumberPattern } from '../number-words.ts';
import type { Found, SentenceReader } from '../sentence-reader.ts';
import { toNumber } from '../to-number.ts';
import { toFrequency } from './frequencies.ts';
import { isQuestion } from './leads.ts';
import { findMarketSubject } from './market-subject.ts';
import { toCue } from './sentence-cue.ts';
import { findPeriodTold, toLastSession } from './told-period.ts';

const often = '(?:(?<often>daily|weekly|monthly|quarterly|annual|yearly) )?';
const noun =
  '(?:(?<noun>gain|advance|rise|win|loss|decline|drop|fall|retreat|setback)|(?<side>up|down|winning|losing|positive|negative) (?<span>day|session|week|month|quarter|year))';
const count = `(?<count>${toNumberPattern(2, 20)}|\\d{1,2})`;

/** "Its first weekly gain in three", "the first loss in five sessions", "its first monthly decline since March". */
const firstIn = new Pattern(
  new RegExp(
    `\\b(?:its|their|the|a|'s) first ${often}${noun} (?:in ${count}(?: (?:trading )?(?<unit>session|day|week|month|quarter|year)s)?(?=[.,;:)]|$| (?:and|but|as|after|on)\\b)|(?<since>since) )`,
    'i',
  ),
);

/** A gain or a loss that is the first of its sort after so many periods, or since one that is named: the latest is such, and none between. */
export function readFirstIn(reader: SentenceReader): void {
  if (reader.isHeading || isQuestion(reader)) return;
  const found = reader.find(firstIn, ({ kind }) => kind === 'streak');
  if (found !== undefined) readFirst(reader, found);
}

function readFirst(reader: SentenceReader, { match, at }: Found): void {
  const groups = match.groups ?? {};
  // "Its first losing year since 2018" is the end of a run of gains, and read as that.
  if (groups.since !== undefined && groups.span !== undefined) return;
  const frequency = toFrequency(groups.unit ?? groups.often ?? groups.span ?? '');
  const subject = findMarketSubject(reader, at)?.subject;
  if (frequency === undefined || subject === undefined) return;
  const told = findPeriodTold(reader, frequency, at);
  const outOf = groups.since === undefined ? toNumber(groups.count ?? '') : countSince(reader, at.end, frequency, told);
  if (outOf === undefined || !(outOf > 1 && outOf <= mostPeriods)) return;
  const asserted: Asserted = { low: 1, high: 1, unit: 'count', wording: 'plain', rounding: 0 };
  const inside = reader.marks.quantities.filter((figure) => figure.start < at.end && figure.end > at.start);
  const isLoss = /^(?:loss|decline|drop|fall|retreat|setback|down|losing|negative)$/i.test(
    groups.noun ?? groups.side ?? '',
  );
  reader.use(...reader.marks.cues.filter((cue) => cue.start >= at.start && cue.end <= at.end));
  reader.emit(
    { kind: 'streak', subject, of: isLoss ? 'loss' : 'gain', frequency, asserted, outOf, isLatest: true },
    {
      marks: [toCue(reader, at), ...inside],
      time: undefined,
      ...(told === undefined ? {} : { period: toLastSession(told) }),
    },
  );
}

/** Periods that a text may go back over in this way. */
const mostPeriods = 60;

/** How many months, quarters or years lie after the one that is named, up to the one told or the last. */
function countSince(
  { marks, discourse }: SentenceReader,
  from: number,
  frequency: Frequency,
  told: StatedPeriod | undefined,
): number | undefined {
  const since = marks.times.find(({ start, end, sinceEnd }) => sinceEnd !== undefined && start <= from && end > from);
  if (since?.sinceEnd === undefined || told === undefined) return undefined;
  const [first, last] = [toCivilDate(since.sinceEnd), toCivilDate(Math.min(told.to, discourse.published))];
  const months = 12 * (last.year - first.year) + last.month - first.month;
  if (frequency === 'month') return months;
  if (frequency === 'year') return last.year - first.year;
  return frequency === 'quarter' && months % 3 === 0 ? months / 3 : undefined;
}
