import { fromCivilDate } from '../../../core/index.ts';
import type { Span } from '../../document.ts';
import { loadNames, type NameEntry, toSubject } from '../../lexicon/names.ts';
import type { Asserted, Subject, Tally } from '../../statement.ts';
import { Pattern } from '../../text/pattern.ts';
import { toAsserted } from '../asserted-figure.ts';
import { isMarketName } from '../discourse.ts';
import { listAssets } from '../list-assets.ts';
import { findListTo } from '../listed-names.ts';
import type { CueMark, NameMark, QuantityMark } from '../marks.ts';
import { toNumberPattern } from '../number-words.ts';
import { toPhraseCue } from '../phrase-cue.ts';
import { hasClass } from '../sentence.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { toNumber } from '../to-number.ts';
import { findTogether } from '../told-before.ts';
import { toTheYear } from './calendar-year.ts';
import { isGeneral } from './leads.ts';
import { isPassive } from './relative-returns.ts';
import { oldSectors, sectors } from './sector-ids.ts';

const number = `(?:${toNumberPattern(2, 11)}|[2-9]|1[01])`;
const sectorNoun = 'sector (?:funds|SPDRs|ETFs)|sectors?|Select Sector SPDRs|sector SPDR funds|industry groups';
const mostOf = '(?:most|(?:a|the) (?:vast |clear )?majority|more than half)';
const some = `(?<some>all but (?:one|${number})|all|both|neither|none|not (?:one|a single(?: one)?)|no|each|every(?: single)?(?: one)?|${mostOf}(?= (?:of (?:the )?)?(?:(?:ten|nine|eleven|S&P 500) )?(?:${sectorNoun})\\b| of the (?:[Mm]agnificent|[Mm]ag |[Ss]even\\b))|(?:only |just |at least )?(?:one|${number})(?= (?:out )?of\\b| (?:${sectorNoun})\\b))`;
const noun = `(?<noun>${sectorNoun}|SPDRs|(?:stock )?(?:indexes|indices|averages|benchmarks|gauges)|funds|stocks|shares|companies|names|members)`;

/** "All nine Select Sector SPDRs", "three of the four", "every one of the seven", "both indices", "neither". */
const tally = new Pattern(
  new RegExp(
    `\\b${some}(?: (?:out )?of)?(?: (?:the|its|them|these|those|our|which|whom))?(?: (?<whole>${number}))?(?: (?<kind>(?:(?:[Mm]ajor|[Mm]ain|big|old|original|leading|U\\.S\\.|US|American|stock|S&P 500|S&P|GICS|of the) ){0,4}?)${noun})?(?: (?:in|of) the (?:S&P 500|index|benchmark|market))?(?=[ ,])`,
    'gi',
  ),
);

/** "Only Apple has lost", where others are named or a group is spoken of. */
const only = /(?:^|[\s(])[Oo]nly (?:the )?$/;

/** Where real estate had become a sector, with a fund of its own. */
const tenSince = fromCivilDate(2016, 10, 1);

/** Where every sector had a fund of its own. */
const elevenSince = fromCivilDate(2018, 10, 1);

/** Counts over several assets: one statement, judged by each of them. */
export function readTallies(reader: SentenceReader): void {
  if (isGeneral(reader)) return;
  const sentence = reader.sentence;
  for (const match of tally.matchAll(sentence)) {
    const at = reader.spanOf(match);
    const groups = match.groups as Record<string, string | undefined>;
    if (isQualified.test(reader.before(at, 24)) || isDefinite(reader, at, groups)) continue;
    const pair = findPair(reader, at, groups);
    if (pair !== undefined) {
      emitTally(reader, pair.span, match[0], pair.members, toCount(groups.some ?? '', 2) as Asserted);
      continue;
    }
    const group = findGroup(reader, at);
    const members = group === undefined ? findMembers(reader, at, groups) : toMembers(group.entry);
    if (members === undefined) continue;
    const whole = group === undefined ? at : { start: at.start, end: group.end };
    const told = findNamedOnes(reader, whole, members);
    const count = toCount(groups.some ?? '', members.length);
    const one = told?.which ?? findOne(reader, at, groups.some ?? '', members);
    const span = told === undefined ? whole : { start: at.start, end: told.end };
    if (count === undefined || one === 'unknown' || (told !== undefined && one?.length !== count.low)) continue;
    emitTally(reader, span, reader.text.slice(span.start, span.end), members, count, one);
  }
  readOfWhole(reader);
  readRest(reader);
  readEachOfGroup(reader);
  for (const name of reader.marks.names) if (only.test(reader.before(name, 12))) readOnly(reader, name);
}

const rest = new Pattern(
  new RegExp(
    `(?:,|;|\\b(?:and|while|but)) (?:the (?:other|remaining) )?(?<some>${number}|one)(?: others?)?(?= [a-z])`,
    'gi',
  ),
);

const ofWhole = new Pattern(
  new RegExp(
    `\\b(?:[Oo]f|[Aa]mong|[Oo]ut of) (?:the |all )?(?<whole>${number}) (?<kind>(?:(?:[Mm]ajor|[Mm]ain|S&P 500|S&P|GICS) )?)(?<noun>sectors|sector funds|industry groups),? (?:(?:only|just|no more than) (?!one\\b))?(?<some>${number}|only one|one)(?= [a-z])`,
    'g',
  ),
);

/** "Of the eleven sectors, seven rose": the whole before the part. */
function readOfWhole(reader: SentenceReader): void {
  for (const match of ofWhole.matchAll(reader.sentence)) {
    const at = reader.spanOf(match);
    const members = findMembers(reader, at, { ...match.groups, some: 'all' });
    const count = members === undefined ? undefined : toCount(match.groups?.some ?? '', members.length);
    if (members !== undefined && count !== undefined) emitTally(reader, at, match[0], members, count);
  }
}

/** "Seven of the eleven sectors rose and four fell": of those that the sentence has counted before. */
function readRest(reader: SentenceReader): void {
  for (const match of rest.matchAll(reader.sentence)) {
    const at = reader.spanOf(match);
    const told = reader.statements.findLast(
      (one) => one.kind === 'breadth' && one.each !== undefined && one.span.end <= at.start,
    );
    if (told?.kind !== 'breadth' || told.each === undefined || told.each.which !== undefined) continue;
    const { members } = told.each;
    const count = toCount(match.groups?.some ?? '', members.length);
    if (count === undefined || (told.asserted?.low ?? 0) + count.low > members.length) continue;
    emitTally(reader, at, match[0], members, count);
  }
}

const eachBehind =
  /^(?: stocks| shares| names)?,? (?:(?:are|were|have|had|is|was) )?(?:now )?(each|all|every one)\b(?: (?:of them|been|now|still))*(?= )/i;

/** "The Magnificent Seven are each up 45% or better": of every member of a group that is named before. */
function readEachOfGroup(reader: SentenceReader): void {
  for (const { entry, isBracketed, end, start } of reader.marks.names) {
    if (isBracketed || entry.members.length < 3) continue;
    const match = eachBehind.exec(reader.after({ start, end }, 40));
    if (match === null) continue;
    const members = toMembers(entry);
    const at = { start, end: end + match[0].length };
    emitTally(reader, at, reader.text.slice(at.start, at.end), members, toCount('all', members.length) as Asserted);
  }
}

/** "Not all", "nearly every", "more than three of the four", "in all sectors": not so many, or said of something in them. */
const isQualified =
  /\b(?:not|nearly|almost|virtually|practically|more than|fewer than|less than|about|roughly|up to|at most|over|under|in|across|for|from|of|by|among|to|than|leads?|led|beats?|beat|tops?|topped|outperform(?:s|ed)?|outpac(?:es|ed)|trails?|trailed|lags?|lagged|ahead|behind) (?:just |only )?$/i;

/** "Utilities among the nine sector funds": the number of all that there are. */
function isDefinite(
  reader: SentenceReader,
  at: Span,
  { some: quantifier = '', whole }: Record<string, string | undefined>,
): boolean {
  const isNumber = whole === undefined && !/^(?:all|both|neither|none|not|no|each|every)/i.test(quantifier);
  return isNumber && /\b(?:the|these|those|its|our|their|all|other|remaining) $/i.test(reader.before(at, 12));
}

/** "Two of the Magnificent Seven": a group that is known by its members. */
export function findGroup(reader: SentenceReader, at: Span): NameMark | undefined {
  return reader.marks.names.find(
    ({ entry, start, isBracketed }) => start === at.end + 1 && entry.members.length > 2 && !isBracketed,
  );
}

/** "Two of the seven, Apple and Tesla, have lost": the ones it is said of, and where they end. */
function findNamedOnes(
  reader: SentenceReader,
  at: Span,
  members: readonly Subject[],
): { readonly which: readonly string[]; readonly end: number } | undefined {
  const apposition = /^(?:, | \()([^,;.()]+(?:, [^,;.()]+)*?)(?:,|\)) /.exec(reader.after(at, 90));
  if (apposition === null) return undefined;
  const end = at.end + apposition[0].length - 1;
  const names = reader.marks.names.filter((name) => name.start >= at.end && name.end <= end);
  const which = listAssets(names.map((name) => ({ ...name, isBracketed: false }))).map(({ id }) => id);
  const isOnlyNames =
    names
      .reduce((rest, name) => rest.replace(name.text, ''), apposition[1] as string)
      .replace(/\b(?:and|the|namely)\b|[\s,]/g, '') === '';
  const isOfThem = which.every((id) => members.some((member) => member.id === id));
  return isOnlyNames && isOfThem && which.length > 0 ? { which, end } : undefined;
}

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

/** One count, where the move that is told of them follows `at`. */
export function emitTally(
  reader: SentenceReader,
  at: Span,
  text: string,
  members: readonly Subject[],
  asserted: Asserted,
  which?: readonly string[],
): void {
  const isOfAll = asserted.low === members.length;
  const cue = findMove(reader, at, isOfAll);
  if (cue === undefined || reader.findModality(at, undefined) === 'forecast') return;
  const direction = toDirection(reader, cue);
  const isOfYear = /\bthe year\b/i.test(reader.text.slice(at.end, cue.start));
  const isRelative = direction === 'ahead' || direction === 'behind';
  const against = isRelative ? reader.findAgainst(cue, undefined) : undefined;
  const rival = against === undefined ? toWhole(reader, cue, members) : toSubject(against.entry, against.text);
  if (isRelative && rival === undefined) return;
  // "No sector did better than energy": the place of one of them.
  if (asserted.high === 0 && members.some(({ id }) => id === against?.entry.id)) return;
  const figure = findFigure(reader, at, cue);
  if (figure !== undefined && !isBound(figure) && !(isOfAll && isOfEach(reader, cue, figure))) return;
  const time = reader.findTime({ start: at.start, end: cue.end }, (mark) => !mark.isLookBack && !mark.isAttributive);
  const by = figure && toAsserted(figure.quantity, isRelative ? 'percentage points' : 'percent');
  const each: Tally = {
    members,
    direction,
    ...(by === undefined ? {} : { by }),
    ...(isRelative && rival !== undefined ? { against: rival } : {}),
    ...(which === undefined ? {} : { which }),
  };
  reader.emit(
    {
      kind: 'breadth',
      subject: toGroup(text, members),
      test: 'positive-return',
      asserted: isOfAll ? (by ?? asserted) : asserted,
      each,
    },
    {
      marks: [toPhraseCue(at, text), cue, figure, against],
      ...(time === undefined && isOfYear ? { period: toTheYear(reader.discourse.published) } : { time }),
      negated: false,
    },
  );
  reader.use(...reader.freeQuantities.filter((mark) => mark.start < at.end && mark.end > at.start));
}

/** "Three of the eleven sectors beat the index": the whole that sectors and the largest companies are parts of. */
function toWhole(reader: SentenceReader, cue: CueMark, members: readonly Subject[]): Subject | undefined {
  const isPart = members.every(({ type }) => type === 'sector');
  const index = loadNames().byId.get('sp-500');
  if (!isPart || index === undefined) return undefined;
  const isOfIndex =
    /^ (?:the|its) (?:(?:broad|broader|wider|whole|overall|parent) )?(?:index|market|benchmark)\b/i.test(
      reader.after(cue, 32),
    );
  const isOfTold = /(?:better|worse)$/i.test(cue.text) && reader.discourse.returns.at(-1)?.subject.id === index.id;
  return isOfIndex || isOfTold ? toSubject(index, 'the index') : undefined;
}

/** "Higher margins": a rise of something else. */
const ofAnother =
  /^ (?:[a-z-]+ )?(?:earnings|sales|margins?|revenues?|profits?|dividends?|multiples?|valuations?|estimates|targets?|yields?|costs?|weights?)\b/i;

/** The figure that is told with a move. */
function findFigure(reader: SentenceReader, at: Span, cue: CueMark): QuantityMark | undefined {
  return reader.marks.quantities.find(
    (figure) =>
      figure.start >= at.end &&
      figure.start - cue.end < 40 &&
      reader.breaks(cue, figure) <= 1 &&
      !ledBy.test(reader.text.slice(cue.end, figure.start)),
  );
}

/** "Ten of the eleven rose, led by energy (+6.7%)": the figure is that of the one behind. */
const ledBy = /\b(?:(?:led|headed|helped|driven) by|thanks to) (?:[\w&-]+ ){0,4}/i;

const isOfMove = ({ quantity: { unit, high } }: QuantityMark): boolean =>
  unit === 'percent' ||
  unit === 'percentage points' ||
  unit === 'points' ||
  (unit === 'fraction' && Math.abs(high) < 1);

/** "Both have gained about a quarter", "each up between 28% and 29%": one figure for each of them, and no two in turn. */
function isOfEach(reader: SentenceReader, cue: CueMark, figure: QuantityMark): boolean {
  return (
    isOfMove(figure) &&
    /^(?: (?:by|about|around|roughly|nearly|almost|some|just|only|between|a|an|well|over))* $/.test(
      reader.text.slice(cue.end, figure.start),
    ) &&
    !/^,? (?:and|or|to|versus|against|respectively|on average|together|combined|between them|in all|of)\b/.test(
      reader.after(figure, 16),
    )
  );
}

/** "Seven of the eleven gained more than 8%": a bound that each of them has passed. */
function isBound(figure: QuantityMark): boolean {
  const { quantity } = figure;
  return isOfMove(figure) && ['over', 'under', 'at-least', 'at-most'].includes(quantity.wording);
}

const money = /\b(mak(?:e|es|ing)|made|los(?:e|es|ing|t)) money\b/i;

/** "Lost money": a move that no word of it tells alone. */
function findMoney(reader: SentenceReader, at: Span): CueMark[] {
  const match = money.exec(reader.after(at, 50));
  if (match === null) return [];
  const start = at.end + match.index;
  return [toPhraseCue({ start, end: start + match[0].length }, match[0], /^m/i.test(match[0]) ? 'up' : 'down')];
}

const fared =
  /^(?: (?:have|has|had))? (?:did|done|fared|performed|held up) (?:even |much |somewhat |any )?(better|worse)(?=[.,;)]|$)/i;

/** "Only four did better": than the index that was told before. */
function findFared(reader: SentenceReader, at: Span): CueMark[] {
  const match = fared.exec(reader.after(at, 44));
  if (match === null) return [];
  const span = { start: at.end + 1, end: at.end + match[0].length };
  return [toPhraseCue(span, match[0].trim(), match[1]?.toLowerCase() === 'better' ? 'ahead' : 'behind')];
}

/** The move that is told of them: the next in the same clause, without a figure of its own. */
function findMove(reader: SentenceReader, at: Span, isOfAll: boolean): CueMark | undefined {
  const cue = [...findMoney(reader, at), ...findFared(reader, at), ...reader.freeCues('up', 'down', 'ahead', 'behind')]
    .sort((a, b) => a.start - b.start)
    .find(({ start }) => start >= at.end && start - at.end < 40);
  if (cue === undefined || reader.breaks(at, cue) > 0) return undefined;
  const between = toWithoutTimes(reader, at.end, cue.start);
  const isPlain =
    /^,? ?(?:(?:of|them|these|those|them all|the|which|that|have|has|had|are|is|were|was|finished|ended|closed|show|showing|sitting|also|still|now|managed|to|duly|even|all|themselves|posted|made|scratched|eked|scraped|squeezed|out|clung|held|on|in|the|this|year|month|quarter|week|(?:19|20)\d\d|(?:[\w-]+ly)|a|an) ?)*$/i.test(
      between,
    );
  const hasName = reader.marks.names.some((name) => name.start >= at.end && name.end <= cue.start && !name.isBracketed);
  const figure = findFigure(reader, at, cue);
  const hasFigure = figure !== undefined && !isBound(figure) && !(isOfAll && isOfEach(reader, cue, figure));
  const isOfAnother = ofAnother.test(reader.after(cue, 24));
  const isDenied = /\b(?:not|never|n't|no)\b/i.test(between);
  return !isPlain || hasName || hasFigure || isOfAnother || isDenied ? undefined : cue;
}

/** The words between two places, but for the times that are named among them. */
function toWithoutTimes({ text, marks }: SentenceReader, from: number, to: number): string {
  return marks.times
    .filter((time) => time.start >= from && time.end <= to)
    .reduceRight(
      (words, time) => words.slice(0, time.start - from) + words.slice(time.end - from),
      text.slice(from, to),
    )
    .replaceAll(/ {2,}/g, ' ');
}

function toDirection(reader: SentenceReader, cue: CueMark): Tally['direction'] {
  if (hasClass(cue, 'down')) return 'down';
  if (hasClass(cue, 'up')) return 'up';
  // "Both were beaten by the index": those spoken of lost.
  return hasClass(cue, 'behind') !== isPassive(reader, cue) ? 'behind' : 'ahead';
}

/** What a count is one of: the sectors, or so many that the text has named. */
export function findMembers(
  reader: SentenceReader,
  at: Span,
  { some: quantifier = '', whole, kind = '', noun: of = '' }: Record<string, string | undefined>,
): readonly Subject[] | undefined {
  const size = whole === undefined ? (/both|neither/i.test(quantifier) ? 2 : undefined) : toNumber(whole);
  if (/sector|SPDR|industry group/i.test(of)) return findSectors(reader, size, kind);
  if (of === '' && (size === sectors.length || size === oldSectors.length) && isOfSectors(reader, at))
    return findSectors(reader, size, kind);
  if (size === 3 && /index|indices|average|benchmark|gauge/i.test(of) && /major|main|big|leading/i.test(kind))
    return toSubjects(['dow', 'sp-500', 'nasdaq-composite']);
  const beside = whole === undefined && of === '' ? listBeside(reader, at, quantifier) : undefined;
  if (beside !== undefined) return beside;
  // "A and the other bank, both of which": one of the two is not known.
  if (/\bwh(?:ich|om)$/i.test(reader.text.slice(at.start, at.end))) return undefined;
  const before = listAssets(reader.marks.names.filter(({ end }) => end <= at.start));
  const { discourse, block } = reader;
  const isOfThem = /\b(?:them|these|those)$/i.test(reader.text.slice(at.start, at.end));
  const told = size === undefined && !isOfThem ? undefined : findTogether(discourse, block, size);
  if (isOfThem && told === undefined && before.length === 0 && ofAllSectors.test(toPassage(reader)))
    return findSectors(reader, size, kind);
  const named = before.length === size ? before : told;
  if (named !== undefined && (named === before || before.every(({ id }) => named.some((one) => one.id === id))))
    return named;
  const group =
    reader.marks.names.find(({ entry, end }) => end <= at.start && entry.members.length > 2)?.entry ?? discourse.group;
  return size !== undefined && size > 2 && group?.members.length === size ? toMembers(group) : undefined;
}

/** "Technology was the weakest of the eleven sectors. Five of them rose". */
const ofAllSectors =
  /\b(?:of|among|all|across|in) (?:the )?(?:(?:nine|ten|eleven|9|10|11) )?(?:[A-Z][\w&]+ (?:500 )?)?sectors\b(?:[^.;]|\.\d){0,120}\.\s+$/i;

/** What the passage tells right before the sentence. */
const toPassage = ({ text, marks }: SentenceReader): string =>
  text.slice(Math.max(0, marks.start - 240), marks.start).replace(/^.*\n\s*\n/s, '');

/** What may stand between a list and the "both" that is said of it. */
const besideList =
  /^(?: ?\([^)]*\))?(?: (?:stocks|shares|funds))?(?:, (?:which |who )?(?:have |has |had |are |were |did )?|,? (?:have|has|had|are|were|did|do) |,? )$/;

/** "Helped by Citizens and Zions, both of which", "Apple, Tesla and Meta are each": the list right before the word. */
function listBeside(reader: SentenceReader, at: Span, quantifier: string): readonly Subject[] | undefined {
  if (!/^(?:both|neither|all|each|none)$/i.test(quantifier)) return undefined;
  const names = reader.marks.names.filter(
    // "Mag 7 stocks were each": the noun of the name before it is none of its own.
    ({ entry, isBracketed, isWeak, end }) =>
      isMarketName(entry) && !isBracketed && !(isWeak && entry.type === 'index') && end <= at.start,
  );
  const last = names.at(-1);
  if (last === undefined || !besideList.test(reader.text.slice(last.end, at.start))) return undefined;
  const list = listAssets(findListTo(reader, last, names));
  const isOfTwo = /^(?:both|neither)$/i.test(quantifier);
  if (list.length < 2) return undefined;
  return isOfTwo ? list.slice(-2) : list;
}

/** Characters before a count in which what is counted may have been named. */
const nearby = 700;

/** "Three of the eleven", "nine out of nine": of the sectors, where they are what is spoken of. */
function isOfSectors(reader: SentenceReader, at: Span): boolean {
  const ahead = reader.text.slice(Math.max(0, at.start - nearby), at.start);
  return /\bsectors?\b/i.test(ahead) || /\bsectors?\b/i.test(reader.after(at, 200));
}

/** The sectors that had a fund when the text was written, or the number of them that is spoken of. */
export function findSectors(
  reader: SentenceReader,
  size: number | undefined,
  kind: string,
): readonly Subject[] | undefined {
  if (size === sectors.length) return toSubjects(sectors);
  if (size === oldSectors.length || (size === undefined && /\b(?:old|original)\b/i.test(kind)))
    return toSubjects(oldSectors);
  if (size !== undefined) return undefined;
  const { published } = reader.discourse;
  if (published < tenSince) return toSubjects(oldSectors);
  return toSubjects(published < elevenSince ? sectors.filter((id) => id !== 'communication-services') : sectors);
}

function toSubjects(ids: readonly string[]): Subject[] {
  const { byId } = loadNames();
  return ids.flatMap((id) => {
    const entry = byId.get(id);
    return entry === undefined ? [] : [toSubject(entry, entry.name)];
  });
}

/** The members of a group that is known by them. */
export function toMembers({ members }: NameEntry): Subject[] {
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
  if (/most|majority|half/.test(word) && !word.startsWith('at most'))
    return { ...exactly(Math.floor(whole / 2) + 1), wording: 'at-least' };
  if (word.startsWith('all but')) return exactly(whole - toNumber(word.slice(8)));
  if (/^(?:all|both|each|every)/.test(word)) return exactly(whole);
  if (/^(?:none|neither|not?\b)/.test(word)) return exactly(0);
  const count = toNumber(word.replace(/^(?:only|just|at least) /, '').replace(/^one$/, 'a'));
  return count <= whole ? exactly(count) : undefined;
}

/** Several assets as one subject. */
export function toGroup(text: string, members: readonly Subject[]): Subject {
  const name = members.map((member) => member.name).join(', ');
  return { text, id: members.map(({ id }) => id).join(' '), name, type: 'other', readings: [], isAmbiguous: false };
}
