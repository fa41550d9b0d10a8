import { fromCivilDate } from '../../../core/index.ts';
import type { Span } from '../../document.ts';
import { loadNames, type NameEntry, toSubject } from '../../lexicon/names.ts';
import type { Asserted, Subject, Tally } from '../../statement.ts';
import { toAsserted } from '../asserted-figure.ts';
import { isMarketName } from '../discourse.ts';
import { listAssets } from '../list-assets.ts';
import type { CueMark, NameMark, QuantityMark } from '../marks.ts';
import { toNumberPattern } from '../number-words.ts';
import { toPhraseCue } from '../phrase-cue.ts';
import { hasClass } from '../sentence.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { toNumber } from '../to-number.ts';
import { isGeneral } from './leads.ts';
import { oldSectors, sectors } from './sector-ids.ts';

const number = `(?:${toNumberPattern(2, 11)}|[2-9]|1[01])`;
const some = `(?<some>all but (?:one|${number})|all|both|neither|none|each|every(?: single)?(?: one)?|(?:only |just |at least )?(?:one|${number})(?= (?:out )?of\\b))`;
const noun =
  '(?<noun>sector (?:funds|SPDRs|ETFs)|sectors?|Select Sector SPDRs|sector SPDR funds|SPDRs|industry groups|(?:stock )?(?:indexes|indices|averages|benchmarks|gauges)|funds|stocks|shares|companies|names|members)';

/** "All nine Select Sector SPDRs", "three of the four", "every one of the seven", "both indices", "neither". */
const tally = new RegExp(
  `\\b${some}(?: (?:out )?of)?(?: (?:the|its|them|these|those|our))?(?: (?<whole>${number}))?(?: (?<kind>(?:(?:[Mm]ajor|[Mm]ain|big|old|original|leading|U\\.S\\.|US|American|stock|S&P 500|S&P|GICS|of the) ){0,4}?)${noun})?(?: in the (?:S&P 500|index))?(?=[ ,])`,
  'gi',
);

/** "Only Apple has lost", where others are named or a group is spoken of. */
const only = /(?:^|[\s(])[Oo]nly (?:the )?$/;

/** Where every sector had a fund of its own. */
const elevenSince = fromCivilDate(2018, 10, 1);

/** Counts over several assets: one statement, judged by each of them. */
export function readTallies(reader: SentenceReader): void {
  if (isGeneral(reader)) return;
  const sentence = reader.text.slice(reader.marks.start, reader.marks.end);
  for (const match of sentence.matchAll(tally)) {
    const start = reader.marks.start + match.index;
    const at = { start, end: start + match[0].length };
    const groups = match.groups as Record<string, string | undefined>;
    if (isQualified.test(reader.before(at, 24))) continue;
    const pair = findPair(reader, at, groups);
    if (pair !== undefined) {
      emitTally(reader, pair.span, match[0], pair.members, toCount(groups.some ?? '', 2) as Asserted);
      continue;
    }
    const members = findMembers(reader, at, groups);
    if (members === undefined) continue;
    const count = toCount(groups.some ?? '', members.length);
    const one = findOne(reader, at, groups.some ?? '', members);
    if (count !== undefined && one !== 'unknown') emitTally(reader, at, match[0], members, count, one);
  }
  for (const name of reader.marks.names) if (only.test(reader.before(name, 12))) readOnly(reader, name);
}

/** "Not all", "nearly every", "more than three of the four", "in all sectors": not so many, or said of something in them. */
const isQualified =
  /\b(?:not|nearly|almost|virtually|practically|more than|fewer than|less than|about|roughly|up to|at most|over|under|in|across|for|from|of|by|with|among|to|than) (?:just |only )?$/i;

/** "Both the S&P 500 and the Dow", "neither Apple nor Tesla". */
function findPair(
  reader: SentenceReader,
  at: Span,
  { some: quantifier = '' }: Record<string, string | undefined>,
): { readonly span: Span; readonly members: readonly Subject[] } | undefined {
  if (!/^(?:both|neither)$/i.test(quantifier)) return undefined;
  const start = at.start + quantifier.length;
  const [one, other] = reader.marks.names.filter((name) => name.start > at.start && !name.isBracketed);
  if (one === undefined || other === undefined) return undefined;
  if (!/^ (?:the )?$/i.test(reader.text.slice(start, one.start))) return undefined;
  if (!/^(?: \([^)]*\))? (?:and|nor) (?:the )?$/i.test(reader.text.slice(one.end, other.start))) return undefined;
  const members = listAssets([one, other]);
  return members.length === 2 ? { span: { start: at.start, end: other.end }, members } : undefined;
}

/** "Energy was the only one of the eleven sectors": of that one, and of no statement where it is not known. */
function findOne(
  reader: SentenceReader,
  at: Span,
  quantifier: string,
  members: readonly Subject[],
): readonly string[] | 'unknown' | undefined {
  if (!/^(?:only )?one$/i.test(quantifier) || !/\bthe (?:only )?$/i.test(reader.before(at, 10))) return undefined;
  const subject = reader.findSubject(at)?.subject;
  const member = members.find(({ id, readings }) => id === subject?.id || readings[0]?.series === subject?.id);
  return member === undefined ? 'unknown' : [member.id];
}

function readOnly(reader: SentenceReader, name: NameMark): void {
  if (!isMarketName(name.entry) || name.isBracketed) return;
  const listed = listAssets(reader.marks.names.filter(({ end }) => end <= name.start));
  const isListed = /^\W*(?:Of|Among|Out of)\b/.test(reader.text.slice(reader.marks.start, name.start));
  const group = reader.discourse.group;
  const isOfGroup =
    group?.members.includes(name.entry.id) === true && /\b(?:of the|among)\b/i.test(reader.before(name, 60));
  const members = isListed && listed.length > 1 ? listed : isOfGroup ? toMembers(group as NameEntry) : [];
  if (!members.some(({ id }) => id === name.entry.id)) return;
  const count: Asserted = { low: 1, high: 1, unit: 'count', wording: 'plain', rounding: 0 };
  emitTally(reader, name, `only ${name.text}`, members, count, [name.entry.id]);
}

function emitTally(
  reader: SentenceReader,
  at: Span,
  text: string,
  members: readonly Subject[],
  asserted: Asserted,
  which?: readonly string[],
): void {
  const cue = findMove(reader, at);
  if (cue === undefined || reader.findModality(at, undefined) === 'forecast') return;
  const direction = toDirection(cue);
  const against = direction === 'ahead' || direction === 'behind' ? reader.findAgainst(cue, undefined) : undefined;
  if ((direction === 'ahead' || direction === 'behind') && against === undefined) return;
  const figure = findFigure(reader, at, cue);
  if (figure !== undefined && !isBound(figure)) return;
  const by = figure && toAsserted(figure.quantity, against === undefined ? 'percent' : 'percentage points');
  const each: Tally = {
    members,
    direction,
    ...(by === undefined ? {} : { by }),
    ...(against === undefined ? {} : { against: toSubject(against.entry, against.text) }),
    ...(which === undefined ? {} : { which }),
  };
  reader.emit(
    {
      kind: 'breadth',
      subject: toGroup(text, members),
      test: 'positive-return',
      asserted: asserted.low === members.length ? (by ?? asserted) : asserted,
      each,
    },
    { marks: [toPhraseCue(at, text), cue, figure, against], negated: false },
  );
  reader.use(...reader.freeQuantities.filter((mark) => mark.start < at.end && mark.end > at.start));
}

/** "Higher margins": a rise of something else. */
const ofAnother =
  /^ (?:[a-z-]+ )?(?:earnings|sales|margins?|revenues?|profits?|dividends?|multiples?|valuations?|estimates|targets?|yields?|costs?|weights?)\b/i;

/** The figure that is told with a move. */
function findFigure(reader: SentenceReader, at: Span, cue: CueMark): QuantityMark | undefined {
  return reader.marks.quantities.find(
    (figure) => figure.start >= at.end && figure.start - cue.end < 40 && reader.breaks(cue, figure) <= 1,
  );
}

/** "Seven of the eleven gained more than 8%": a bound that each of them has passed. */
function isBound({ quantity }: QuantityMark): boolean {
  const isOfMove = quantity.unit === 'percent' || quantity.unit === 'percentage points' || quantity.unit === 'points';
  return isOfMove && ['over', 'under', 'at-least', 'at-most'].includes(quantity.wording);
}

/** The move that is told of them: the next in the same clause, without a figure of its own. */
function findMove(reader: SentenceReader, at: Span): CueMark | undefined {
  const cue = reader
    .freeCues('up', 'down', 'ahead', 'behind')
    .find(({ start }) => start >= at.end && start - at.end < 40);
  if (cue === undefined || reader.breaks(at, cue) > 0) return undefined;
  const between = reader.text.slice(at.end, cue.start);
  const isPlain =
    /^,? ?(?:(?:of|them|these|those|them all|the|which|that|have|has|had|are|is|were|was|finished|ended|closed|also|still|now|managed|to|duly|even|all|themselves|posted|made|in|the|this|year|month|quarter|week|(?:19|20)\d\d|(?:[\w-]+ly)|a|an) ?)*$/i.test(
      between,
    );
  const hasName = reader.marks.names.some((name) => name.start >= at.end && name.end <= cue.start && !name.isBracketed);
  const figure = findFigure(reader, at, cue);
  const hasFigure = figure !== undefined && !isBound(figure);
  const isOfAnother = ofAnother.test(reader.after(cue, 24));
  const isDenied = /\b(?:not|never|n't|no)\b/i.test(between);
  return !isPlain || hasName || hasFigure || isOfAnother || isDenied ? undefined : cue;
}

function toDirection(cue: CueMark): Tally['direction'] {
  if (hasClass(cue, 'down')) return 'down';
  if (hasClass(cue, 'up')) return 'up';
  return hasClass(cue, 'behind') ? 'behind' : 'ahead';
}

function findMembers(
  reader: SentenceReader,
  at: Span,
  { some: quantifier = '', whole, kind = '', noun: of = '' }: Record<string, string | undefined>,
): readonly Subject[] | undefined {
  const size = whole === undefined ? (/both|neither/i.test(quantifier) ? 2 : undefined) : toNumber(whole);
  if (/sector|SPDR|industry group/i.test(of)) return findSectors(reader, size, kind);
  if (size === 3 && /index|indices|average|benchmark|gauge/i.test(of) && /major|main|big|leading/i.test(kind))
    return toSubjects(['dow', 'sp-500', 'nasdaq-composite']);
  const before = listAssets(reader.marks.names.filter(({ end }) => end <= at.start));
  const { discourse, block } = reader;
  const earlier = discourse.namedBlock === block ? discourse.named : [];
  const named = before.length > 0 ? before : earlier;
  if (size !== undefined && named.length === size) return named;
  const group =
    reader.marks.names.find(({ entry, end }) => end <= at.start && entry.members.length > 2)?.entry ?? discourse.group;
  return size !== undefined && size > 2 && group?.members.length === size ? toMembers(group) : undefined;
}

function findSectors(reader: SentenceReader, size: number | undefined, kind: string): readonly Subject[] | undefined {
  if (size === sectors.length) return toSubjects(sectors);
  if (size === oldSectors.length || (size === undefined && /\b(?:old|original)\b/i.test(kind)))
    return toSubjects(oldSectors);
  if (size !== undefined) return undefined;
  return toSubjects(reader.discourse.published >= elevenSince ? sectors : oldSectors);
}

function toSubjects(ids: readonly string[]): Subject[] {
  const { byId } = loadNames();
  return ids.flatMap((id) => {
    const entry = byId.get(id);
    return entry === undefined ? [] : [toSubject(entry, entry.name)];
  });
}

function toMembers({ members }: NameEntry): Subject[] {
  return toSubjects(members);
}

/** How many of them it is said of. */
function toCount(quantifier: string, whole: number): Asserted | undefined {
  const word = quantifier.toLowerCase();
  const exactly = (count: number): Asserted => ({
    low: count,
    high: count,
    unit: 'count',
    wording: word.startsWith('at least') ? 'at-least' : 'plain',
    rounding: 0,
  });
  if (word.startsWith('all but')) return exactly(whole - toNumber(word.slice(8)));
  if (/^(?:all|both|each|every)/.test(word)) return exactly(whole);
  if (/^(?:none|neither)/.test(word)) return exactly(0);
  const count = toNumber(word.replace(/^(?:only|just|at least) /, '').replace(/^one$/, 'a'));
  return count <= whole ? exactly(count) : undefined;
}

function toGroup(text: string, members: readonly Subject[]): Subject {
  const name = members.map((member) => member.name).join(', ');
  return { text, id: members.map(({ id }) => id).join(' '), name, type: 'other', readings: [], isAmbiguous: false };
}
