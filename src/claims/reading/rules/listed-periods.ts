import { addMonths, endOfMonth, fromCivilDate, sessionOnOrBefore, startOfMonth } from '../../../core/index.ts';
import { daysOf } from '../../calendar-lengths.ts';
import type { Span } from '../../document.ts';
import { toSubject } from '../../lexicon/names.ts';
import type { StatedPeriod } from '../../statement.ts';
import { Pattern } from '../../text/pattern.ts';
import type { CueMark, TimeMark } from '../marks.ts';
import { toPhraseCue } from '../phrase-cue.ts';
import { hasClass } from '../sentence.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { toSession } from '../session-period.ts';
import { findMarketSubject } from './market-subject.ts';

/** Fewer months are told one by one. */
const fewest = 3;

/** "It fell in May, June and July": months that follow each other are a run of that length. */
export function readListedMonths(reader: SentenceReader): void {
  for (const run of findRuns(reader)) {
    const [first, last] = [run[0] as TimeMark, run.at(-1) as TimeMark];
    const { to } = last.period;
    const count = Math.round((to - first.period.base) / daysOf.month);
    const verb = findVerb(reader, first);
    const found = verb === undefined ? undefined : findMarketSubject(reader, verb);
    if (verb === undefined || found === undefined || count < fewest || !hasClass(verb, 'up', 'down')) continue;
    const at = { start: first.start, end: last.end };
    const text = reader.text.slice(at.start, at.end);
    reader.emit(
      {
        kind: 'streak',
        subject: found.subject,
        of: isDown(verb) ? 'loss' : 'gain',
        frequency: 'month',
        asserted: { low: count, high: count, unit: 'count', wording: 'at-least', rounding: 0 },
      },
      {
        marks: [verb, toPhraseCue(at, text)],
        period: toSession(to, text, 'stated'),
      },
    );
    reader.use(...run);
  }
}

const isOfMonths = ({ period: { role, base, to }, isAhead }: TimeMark): boolean =>
  role === 'window' && to - base >= 27 && to - base <= 2 * daysOf.month + 4 && isAhead !== true;

/** Lists of months of which each follows the one before; the last two are one stretch: "June and July". */
function findRuns(reader: SentenceReader): readonly TimeMark[][] {
  const runs: TimeMark[][] = [];
  for (const mark of reader.marks.times.filter(isOfMonths)) {
    const list = runs.at(-1);
    const before = list?.at(-1);
    const link = before === undefined ? '' : reader.text.slice(before.end, mark.start);
    const isNext =
      before !== undefined && before.period.to === mark.period.base && /^(?:,|,? and) (?:in )?$/.test(link);
    if (isNext) list?.push(mark);
    else runs.push([mark]);
  }
  return runs.filter(({ length }) => length > 1);
}

const year = '(?:19|20)\\d\\d';
const listedYears = new Pattern(
  new RegExp(`\\bin (both )?(${year}(?:, ${year})*,? and (?:in |again in )?${year})\\b`, 'g'),
);

/** "Has lost money in 2014, 2015, 2018 and 2020": of each of the years on its own. */
export function readListedYears(reader: SentenceReader): void {
  for (const match of listedYears.matchAll(reader.sentence)) {
    const [whole, both, list = ''] = match;
    const start = reader.marks.start + match.index + whole.length - list.length;
    const at = { start, end: start + list.length };
    const years = [...list.matchAll(new RegExp(year, 'g'))];
    const [first, last] = [Number(years[0]), Number(years.at(-1))];
    // "In 2022 and 2023" may be the two years together.
    if (years.length === 2 && last - first < 2 && both === undefined) continue;
    emitEach(
      reader,
      at,
      years.map((found) => {
        const span = { start: start + found.index, end: start + found.index + 4 };
        return { span, period: toYear(reader.text.slice(span.start, span.end)) };
      }),
    );
  }
}

/** "Lagged in both August and September": two months or quarters that the text names as one stretch, each on its own. */
export function readBothPeriods(reader: SentenceReader): void {
  for (const { start, end, period, isAhead, isLength } of reader.marks.times) {
    const text = reader.text.slice(start, end);
    const second = /^.{2,24}? and (?=\S)/.exec(text)?.[0].length;
    const isBoth = /\b(?:in|over|during|for) both (?:the )?$/i.test(reader.before({ start, end }, 18));
    if (!isBoth || second === undefined || isAhead || isLength || period.role !== 'window') continue;
    const months = Math.round((period.to - period.base) / daysOf.month);
    if (months !== 2 && months !== 6) continue;
    const middle = sessionOnOrBefore(endOfMonth(addMonths(startOfMonth(period.to), -months / 2)));
    const of = { ...period, isOpen: false, others: [] };
    emitEach(reader, { start, end }, [
      { span: { start, end: start + second - 5 }, period: { ...of, to: middle, text: text.slice(0, second - 5) } },
      { span: { start: start + second, end }, period: { ...of, base: middle, text: text.slice(second) } },
    ]);
  }
}

/** A time of a list, where it stands. */
interface Listed {
  readonly span: Span;
  readonly period: StatedPeriod;
}

function emitEach(reader: SentenceReader, at: Span, times: readonly Listed[]): void {
  const verb = findVerb(reader, at);
  const found = verb === undefined ? undefined : findMarketSubject(reader, verb);
  if (verb === undefined || found === undefined) return;
  const isRelative = hasClass(verb, 'ahead', 'behind');
  const against = isRelative ? reader.findAgainst(verb, found) : undefined;
  if (isRelative && against === undefined) return;
  for (const [i, { span, period }] of times.entries()) {
    const marks = [...(i === 0 ? [verb] : []), toPhraseCue(span, period.text as string)];
    if (against === undefined)
      reader.emit(
        { kind: 'return', subject: found.subject, direction: isDown(verb) ? 'down' : 'up', asserted: null },
        { marks, period, time: undefined, isOfEach: true },
      );
    else
      reader.emit(
        {
          kind: 'relative-return',
          subject: found.subject,
          against: toSubject(against.entry, against.text),
          direction: hasClass(verb, 'behind') ? 'behind' : 'ahead',
          asserted: null,
        },
        { marks, period, time: undefined, isOfEach: true },
      );
  }
  reader.use(...reader.marks.times.filter((time) => time.start >= at.start && time.end <= at.end));
}

function toYear(text: string): StatedPeriod {
  const [base, to] = [Number(text) - 1, Number(text)].map((one) => sessionOnOrBefore(fromCivilDate(one, 12, 31))) as [
    number,
    number,
  ];
  return { text, base, to, role: 'window', from: 'stated', isOpen: false, others: [] };
}

/** The verb that a list is told with: the last before it, with no figure of its own between. */
function findVerb(reader: SentenceReader, at: Span): CueMark | undefined {
  const money = /\b(ma[dk]e|makes|lost|loses?) money (?:in )?$/i.exec(reader.before(at, 20));
  if (money !== null) {
    const span = { start: at.start - money[0].length, end: at.start - 1 };
    return toPhraseCue(span, money[0].trim(), /^l/i.test(money[0]) ? 'down' : 'up', { isVerb: true });
  }
  const verb = reader
    .freeCues('up', 'down', 'ahead', 'behind')
    .findLast((cue) => cue.isVerb && cue.end <= at.start && at.start - cue.end < 40);
  if (verb === undefined || reader.breaks(verb, at) > 0) return undefined;
  const isFigured = reader.marks.quantities.some((figure) => figure.start >= verb.end && figure.end <= at.start);
  return isFigured ? undefined : verb;
}

const isDown = (verb: CueMark): boolean => hasClass(verb, 'down') && !hasClass(verb, 'up');
