import type { Span } from '../../document.ts';
import { type NameEntry, toSubject } from '../../lexicon/names.ts';
import type { Asserted, Frequency, IndicatorStatement } from '../../statement.ts';
import { Pattern } from '../../text/pattern.ts';
import { toAsserted } from '../asserted-figure.ts';
import type { NameMark, QuantityMark } from '../marks.ts';
import { toNumberPattern } from '../number-words.ts';
import { distance, hasClass } from '../sentence.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { toNumber } from '../to-number.ts';
import { rankPattern, toRankNumber } from '../to-rank-number.ts';
import { toTheYear } from './calendar-year.ts';
import { toFrequency } from './frequencies.ts';
import { findPremiums, monthlyNames } from './indicator-names.ts';
import { toCue } from './sentence-cue.ts';

const number = `(?:${toNumberPattern(2, 20)}|(?:twenty|thirty|forty|fifty)(?:-[a-z]+)?|\\d{1,3})`;
const units = '(?:trading |calendar |business )?(?:sessions|days|weeks|months|quarters)';
const inRow = '(?:in a row|in succession|running|on the trot|straight|without a break|consecutively)';
const runs = new Pattern(
  new RegExp(
    [
      `\\bfor (?:the (?:past|last) )?(?<n1>${number}) (?:(?:straight|consecutive|successive) (?<u1>${units})|(?<u2>${units}) ${inRow})\\b`,
      `\\b(?:its|the|a|their) (?<rank1>[a-z]+(?:-[a-z]+)?|\\d{1,2}(?:st|nd|rd|th)) (?:straight|consecutive|successive) (?:(?<often>daily|weekly|monthly|quarterly) )?(?<u3>session|day|week|month|quarter|decline|drop|fall|decrease|rise|gain|increase|advance)\\b`,
      `\\b(?:the|its|their|an?) (?<rank2>[a-z]+(?:-[a-z]+)?|\\d{1,2}(?:st|nd|rd|th)) (?:(?<often2>daily|weekly|monthly|quarterly) )?(?<u4>session|day|week|month|quarter|decline|drop|fall|decrease|rise|gain|increase|advance) ${inRow}`,
      `\\bfor (?:the|a) (?<rank3>${rankPattern}) (?<u5>day|session|week|month|quarter)\\b(?! (?:this|of|in|out)\\b)`,
      `(?<=\\b(?:above|below|under|over|beneath) \\d{1,3}(?:\\.\\d+)? )for (?:the (?:past|last) )?(?<n3>${number}) (?<u7>${units})(?= now\\b|[.,;)]|$)`,
      `\\b(?:spen[dt]s?|spending) (?<n2>${number}) (?<u6>${units})(?= (?:above|below|under|over|beneath|in contraction|in expansion))`,
    ].join('|'),
    'i',
  ),
);
const beyond = /\b(above|over|below|under|beneath) (?:the )?$/i;
const contraction = /\b(?:in |of )?(contraction|shrinkage|expansion)(?: territory| zone)?\b/i;

interface Predicate {
  readonly relation: IndicatorStatement['relation'];
  readonly asserted: Asserted | null;
  readonly marks: readonly QuantityMark[];
}

/** "has fallen for three months in a row", "its eighth straight month below 50", "spent 52 days below 10". */
export function readIndicatorRuns(reader: SentenceReader, carried: NameEntry | undefined): void {
  const match = runs.exec(reader.sentence);
  if (match === null) return;
  const at = reader.spanOf(match);
  const named = findName(reader, at);
  const entry =
    named === undefined
      ? isReferredTo(reader, at)
        ? carried
        : undefined
      : named.entry.type === 'indicator'
        ? named.entry
        : undefined;
  const groups = match.groups as Record<string, string | undefined>;
  const count = toLength(groups);
  const told = toFrequency(
    `${groups.often ?? groups.often2 ?? ''} ${groups.u1 ?? groups.u2 ?? groups.u3 ?? groups.u4 ?? groups.u5 ?? groups.u6 ?? groups.u7}`,
  );
  const frequency = told ?? (entry !== undefined && monthlyNames.has(entry.id) ? 'month' : undefined);
  // "Has stayed below 20 for the past three months", of what is quoted daily: a length that is filled, and no count.
  if (groups.n3 !== undefined && frequency !== 'session' && entry !== undefined && !monthlyNames.has(entry.id)) return;
  const predicate = findPredicate(reader, at, named);
  if (entry === undefined || !(count > 1) || frequency === undefined || predicate === undefined) return;
  const inside = reader.marks.quantities.filter((mark) => mark.start < at.end && mark.end > at.start);
  if (inside.some((mark) => !reader.isFree(mark))) return;
  emitRun(reader, at, entry, named, { ...predicate, count, frequency, isStraight: groups.n2 === undefined, inside });
}

interface Run extends Predicate {
  readonly count: number;
  readonly frequency: Frequency;
  readonly isStraight: boolean;
  readonly inside: readonly QuantityMark[];
}

function emitRun(reader: SentenceReader, at: Span, entry: NameEntry, named: NameMark | undefined, run: Run): void {
  const exact = { low: run.count, high: run.count, unit: 'count', wording: 'plain', rounding: 0 } as const;
  const isInRow = run.isStraight || run.frequency !== 'session';
  const time = reader.findTime(
    at,
    (mark) =>
      !mark.isLength &&
      !mark.isSince &&
      !mark.isLookBack &&
      (run.isStraight || mark.period.role !== 'day') &&
      !isOfFigureBefore(reader, mark, named),
  );
  const isApart = named === undefined || /,/.test(reader.text.slice(named.end, at.start));
  // Without a period, months are those of the run up to now, and days those of the year.
  const isStraight = isInRow && (run.isStraight || time === undefined);
  reader.emit(
    {
      kind: 'indicator',
      subject: toSubject(entry, named?.text ?? entry.name),
      relation: run.relation,
      asserted: run.asserted,
      run: { count: exact, frequency: run.frequency, isStraight },
    },
    {
      marks: [toCue(reader, at), ...run.inside, ...run.marks, isApart ? undefined : named],
      ...(time === undefined && !isInRow ? { period: toTheYear(reader.discourse.published) } : { time }),
      negated: false,
    },
  );
  for (const other of reader.marks.cues) if (!isApart && distance(other, at) < 30) reader.use(other);
}

/** "Prices rose 2.4% in the year to March, and the survey slipped": the time of what was told before the name. */
function isOfFigureBefore(reader: SentenceReader, time: Span, named: NameMark | undefined): boolean {
  return (
    named !== undefined &&
    time.end <= named.start &&
    reader.marks.quantities.some(({ quantity, end }) => quantity.kind === 'figure' && end <= time.start) &&
    reader.breaks(time, named) > 0
  );
}

/** "It has been below 4", "the rate fell": what was spoken of last, and no index or share. */
function isReferredTo(reader: SentenceReader, at: Span): boolean {
  const ahead = reader.text.slice(reader.marks.start, at.end) + reader.after(at, 12);
  const isOther = /\b(?:the (?:index|benchmark|average|market|fund|group)|stocks|shares|prices)\b/i.test(ahead);
  return !isOther && /\b(?:it|its|that|this|the (?:[a-z]+ )?(?:rate|figure|reading|gauge|measure|pace))\b/i.test(ahead);
}

/** The last name before the count, whatever it is of. */
function findName(reader: SentenceReader, at: Span): NameMark | undefined {
  const names = [...reader.marks.names, ...findPremiums(reader)].sort((a, b) => a.start - b.start);
  const accepts = ({ entry, isBracketed }: NameMark): boolean =>
    !isBracketed && entry.type !== 'topic' && entry.type !== 'bank';
  return (
    names.findLast((name) => name.end <= at.start && accepts(name)) ??
    names.find((name) => name.start >= at.end && name.start - at.end < 24 && accepts(name))
  );
}

function toLength({ n1, n2, n3, rank1, rank2, rank3 }: Record<string, string | undefined>): number {
  const rank = rank1 ?? rank2 ?? rank3;
  if (rank === undefined) return toNumber(n1 ?? n2 ?? n3 ?? '');
  return /^\d/.test(rank) ? Number.parseInt(rank, 10) : toRankNumber(rank);
}

/** What was so in each of the periods: above or below a figure, in contraction, or rising or falling. */
function findPredicate(reader: SentenceReader, at: Span, named: NameMark | undefined): Predicate | undefined {
  const level = reader.freeQuantities.find(
    (mark) => beyond.test(reader.before(mark, 14)) && distance(mark, at) < 50 && reader.breaks(mark, at, true) === 0,
  );
  if (level !== undefined) {
    const isAbove = /above|over/i.test(beyond.exec(reader.before(level, 14))?.[1] ?? '');
    const asserted = { ...toAsserted(level.quantity), wording: 'plain' } as const;
    return { relation: isAbove ? 'above' : 'below', asserted, marks: [level] };
  }
  const words = reader.text.slice(at.start, at.end) + reader.after(at, 30);
  const state = contraction.exec(words);
  if (state !== null && (named?.entry.id ?? reader.discourse.indicator?.id ?? '').startsWith('ism'))
    return { relation: /exp/i.test(state[1] as string) ? 'above' : 'below', asserted: fifty, marks: [] };
  const noun = movesInRow.exec(reader.text.slice(at.start, at.end));
  if (noun !== null) return { relation: noun[1] === undefined ? 'rose' : 'fell', asserted: null, marks: [] };
  const from = named === undefined || named.end > at.start ? reader.marks.start : named.end;
  const cue = reader.marks.cues.findLast(
    (mark) => mark.start >= from && mark.end <= at.start && at.start - mark.end < 20 && hasClass(mark, 'up', 'down'),
  );
  if (cue === undefined || reader.breaks(cue, at) > 0) return undefined;
  return { relation: hasClass(cue, 'up') ? 'rose' : 'fell', asserted: null, marks: [] };
}

const movesInRow = new RegExp(`\\b(?:(declin|drop|fall|decreas)|(?:ris|gain|increas|advanc))\\w*(?: ${inRow})?$`, 'i');

/** Where a purchasing managers' index parts growth from contraction. */
const fifty: Asserted = { low: 50, high: 50, unit: 'level', wording: 'plain', rounding: 0 };
