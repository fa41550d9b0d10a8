import type { Span } from '../../document.ts';
import type { Asserted } from '../../statement.ts';
import { Pattern } from '../../text/pattern.ts';
import type { QuantityMark } from '../marks.ts';
import { toNumberPattern } from '../number-words.ts';
import { overlaps } from '../sentence.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { toNumber } from '../to-number.ts';
import { isOfBankAbroad } from './abroad.ts';
import { findAction, isOfPolicy } from './policy-action.ts';
import { findMoveTime } from './policy-counts.ts';
import { isMoveSize, toBasisPoints } from './policy-sizes.ts';
import { toCue } from './sentence-cue.ts';

const point = '(?<point>(?:a|one)(?: full| whole)?(?: percentage)? point)(?<more> and an? (?:half|quarter))?';
const figure = '(?<figure>[\\d.]+ ?(?:bps?|basis points|percentage points?))';
const summed = new Pattern(
  new RegExp(
    `\\b(?:(?:that|this|which) (?:makes|made)(?= [^.;]{1,40} (?:since|so far|in all|altogether|this year)\\b)|(?:br(?:ings?|inging|ought)|tak(?:es?|ing)|took|puts?|putting) (?:the|its|their) (?:total|sum|cumulative (?:total|move|change|easing|tightening))(?<since> since [A-Z][\\w ]{2,18})? to|(?:together|in all|altogether|in total)(?: they| these)?(?: have)? (?:come|came|add up|added up|amount|amounted|sum|summed) to) (?:${point}|${figure})`,
    'i',
  ),
);
const taken = new Pattern(
  new RegExp(
    `\\b(?:took|taken|takes|taking|knocked|knocks|shaved|shaves|chopped|lopped) (?:out|off|away|down) (?:${point}|${figure})`,
    'i',
  ),
);

/** "The policy rate is 175 basis points below its peak", "has come down by a full point from its high". */
const belowPeak = new Pattern(
  new RegExp(
    `\\b(?:(?:policy|fed(?:eral)? funds|benchmark|key|overnight) rate|target range)(?: now| still)? (?:is|stands|sits|has (?:come|gone) down|has (?:fallen|dropped)|is down)(?: now| by| already| a total of)* (?:${point}|${figure}) (?:below|beneath|under|from|off) (?:its|the) (?:[a-z]+ )?(?:peak|high)\\b`,
    'i',
  ),
);

/** "brought the total since September to a full point", "together they come to a point and a half", "took out 75bp last year". */
export function readTotals(reader: SentenceReader): void {
  readAdded(reader);
  readSumOfSteps(reader);
  if (!isOfPolicy(reader)) return;
  const peak = belowPeak.exec(reader.sentence);
  const match = peak ?? summed.exec(reader.sentence) ?? findTaken(reader) ?? findOfCounted(reader);
  if (match === null) return;
  const at = reader.spanOf(match);
  const action = peak !== null || taken.test(match[0]) ? 'cut' : findAction(reader, at);
  const inside = reader.marks.quantities.filter((mark) => mark.start < at.end && mark.end > at.start);
  const asserted = toSum(match, inside);
  if (action === undefined || asserted === undefined || isOfBankAbroad(reader, at)) return;
  reader.emit(
    { kind: 'policy-move', action, asserted, isTotal: true, isStraight: false },
    { marks: [toCue(reader, at), ...inside], ...findSince(reader, at), modality: 'fact', negated: false },
  );
}

const parts: Readonly<Record<string, number>> = { quarter: 0.25, half: 0.5, full: 1 };

/** "Two quarter-point cuts since September, or half a point in all", "three half-point moves, or 150 basis points". */
const sumOfSteps = new Pattern(
  new RegExp(
    `\\b(?<count>${toNumberPattern(2, 20)}|\\d{1,2}) (?<size>quarter|half|full)[- ](?:percentage[- ])?point (?:rate )?(?:cuts|moves|steps|hikes|increases|reductions|rises)\\b(?: (?:since|in|over|this|so far)\\b[^,.;:]{0,30})?(?:, (?:then|so|thus|that is))?,? (?:or|for|making|which makes|which is|i\\.e\\.,?) (?:together |altogether |a total of |in all )?(?<sum>(?:a|one)(?: full| whole)?(?: percentage)? point|three[- ]quarters of a (?:percentage )?point|half a (?:percentage )?point|\\d{2,3} ?(?:basis points|bps?))(?<more> and an? (?:half|quarter))?\\b`,
    'i',
  ),
);

/** So many steps of one size make a sum, whatever the bank has done. */
function readSumOfSteps(reader: SentenceReader): void {
  const match = sumOfSteps.exec(reader.sentence);
  const { count = '', size = '', sum = '', more = '' } = match?.groups ?? {};
  if (match === null) return;
  const at = reader.spanOf(match);
  const added = /half/i.test(more) ? 0.5 : /quarter/i.test(more) ? 0.25 : 0;
  const told = /^three/i.test(sum)
    ? 0.75
    : /^half/i.test(sum)
      ? 0.5
      : /^\d/.test(sum)
        ? Number.parseInt(sum, 10) / 100
        : 1;
  const steps = toNumber(count) * (parts[size.toLowerCase()] ?? Number.NaN);
  const start = at.end - sum.length - more.length;
  const figure = { start, end: at.end };
  const value = told + added;
  reader.emit(
    {
      kind: 'comparison',
      left: { span: { start: at.start, end: start }, value: steps },
      right: { span: figure, value: 0 },
      relation: 'difference',
      isExact: true,
      asserted: { low: value, high: value, unit: 'percentage points', wording: 'plain', rounding: 0.005 },
    },
    { marks: [toCue(reader, figure)], time: undefined, modality: 'fact', negated: false },
  );
  reader.use(...reader.marks.quantities.filter((mark) => overlaps(mark, figure)));
}

const inAll = new Pattern(
  new RegExp(`\\b(?:(?:for|by) )?an? (?:cumulative|combined|total of|grand total of) (?:${point}|${figure})`, 'i'),
);

/** "Eleven increases in twelve meetings, for a cumulative 500bp", "by a quarter point each, for a total of 75 basis points". */
function findOfCounted(reader: SentenceReader): RegExpExecArray | null {
  const match = inAll.exec(reader.sentence);
  if (match === null) return null;
  const isCounted = reader.statements.some(
    (one) => one.kind === 'policy-move' && (one.meetings !== undefined || (one.isStraight && one.count !== undefined)),
  );
  const isSized = /\b(?:each|by \d+ and (?:then )?by)\b/i.test(reader.sentence.slice(0, match.index));
  return isCounted || isSized ? match : null;
}

/** The Federal Reserve itself takes out what it cuts. */
function findTaken(reader: SentenceReader): RegExpExecArray | null {
  const match = taken.exec(reader.sentence);
  if (match === null) return null;
  const start = reader.marks.start + match.index;
  const isOfBank = reader.marks.names.some(
    ({ entry, end }) => entry.type === 'bank' && end <= start && start - end < 30,
  );
  return isOfBank ? match : null;
}

const added = new Pattern(
  /\b(?:(added|tacked on|piled on|put on)|(?:taken off|took off|removed|subtracted|shaved off)) (?:about |some |roughly |nearly |almost |a total of |a cumulative |another |altogether )?$/i,
);

/** "Has added two full percentage points since March": the sum of what the bank did, by a verb of sums. */
function readAdded(reader: SentenceReader): void {
  const bank = reader.marks.names.find(({ entry }) => entry.type === 'bank');
  for (const size of reader.freeQuantities.filter(isMoveSize)) {
    const ahead = reader.before(size, 40);
    const match = added.exec(ahead);
    if (match === null || bank === undefined || bank.end > size.start || reader.breaks(bank, size, true) > 0) continue;
    const between = reader.text.slice(bank.end, size.start - ahead.length + match.index);
    if (!/^(?:'s [a-z]+)?(?: (?:has|have|had|then|now|also|already|so far|since|altogether|thus))*,? $/.test(between))
      continue;
    const cue = toCue(reader, { start: size.start - ahead.length + match.index, end: size.start - 1 });
    if (isOfBankAbroad(reader, size)) continue;
    reader.emit(
      {
        kind: 'policy-move',
        action: match[1] === undefined ? 'cut' : 'hike',
        asserted: toFull(reader, size),
        isTotal: true,
        isStraight: false,
      },
      { marks: [bank, cue, size], ...withFirst(findMoveTime(reader, size)), modality: 'fact', negated: false },
    );
  }
}

/** "Two full percentage points" are no rounded figure. */
function toFull(reader: SentenceReader, size: QuantityMark): Asserted {
  const asserted = toBasisPoints(size);
  return /\b(?:full|whole)\b/i.test(reader.text.slice(size.start, size.end))
    ? { ...asserted, rounding: 0.5 }
    : asserted;
}

/** What was added since March began with what was done in March. */
function withFirst(found: ReturnType<typeof findMoveTime>): ReturnType<typeof findMoveTime> {
  return found.period === undefined ? found : { ...found, period: { ...found.period, others: [] } };
}

/** "A point and a half", or the figure as written. */
function toSum(match: RegExpExecArray, inside: readonly QuantityMark[]): Asserted | undefined {
  const { point: whole, more = '' } = match.groups ?? {};
  if (whole === undefined) {
    const size = inside.find(isMoveSize);
    return size && toBasisPoints(size);
  }
  const sum = 100 + (/half/.test(more) ? 50 : /quarter/.test(more) ? 25 : 0);
  return { low: sum, high: sum, unit: 'basis points', wording: 'plain', rounding: 0.5 };
}

/** "the total since September": within the phrase. */
function findSince(reader: SentenceReader, at: Span): ReturnType<typeof findMoveTime> {
  const since = reader.marks.times.find((time) => time.isSince && time.start >= at.start && time.end <= at.end);
  if (since === undefined) return findMoveTime(reader, at);
  return { period: since.period, time: since };
}
