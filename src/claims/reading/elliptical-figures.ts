import type { Span } from '../document.ts';
import { findQuantities } from '../text/index.ts';
import type { CueMark, NameMark, QuantityMark, TimeMark } from './marks.ts';
import { toNumberPattern } from './number-words.ts';

/** What may stand before the number of a move: "about", "another", "an even". */
export const hedges =
  '(?:up |down |by |back |a |an |some |just |only |near |merely |mere |not even |no |about |around |roughly |almost |nearly |over |under |more than |less than |well over |close to |another |further |even |flat |round |full |good |fully |all of |paltry |measly |modest |handsome |bit |little |touch |shade |hair )*';

const inWords = `(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-(?:${toNumberPattern(1, 9)}))?|${toNumberPattern(2, 19)}`;

/** What ends the clause of a bare number, or dates it: no noun is counted by it. */
export const clauseEnd =
  '(?! (?:in a row|in succession|on the trot|times|out of|of (?:the|its|their|them)))(?=[;:)]|,(?!\\d)|\\.(?!\\d)|$| -| (?:and(?! (?:a|one|three|two)[- ](?:half|quarters?|thirds?)\\b)|but|while|whereas|though|although|against|versus|on|over|in|for|since|at|after|before|today|yesterday|tonight|then|too|again|(?:this|last|that) |(?:the|a) (?:same|day|session|week|month|quarter|year)\\b|to the (?:good|bad)\\b|(?:higher|lower|better|worse|ahead|poorer|richer|alone|apiece|each|respectively)\\b))';

const number = `(?:minus |plus |[+-])?(?:${inWords}|\\d{1,3}(?:\\.\\d+)?)`;

const toSlot = (lead: string, tail = clauseEnd): RegExp => new RegExp(`^${lead}(${hedges}${number})${tail}`, 'i');

/** Beside the name it is told of: "the Nasdaq an even 50", "the S&P, 3.5", "the Dow's 25". */
const byName = toSlot(
  "(?:'s|'|(?: (?:index|fund|shares|stocks|sector|gauge))?(?: (?:at|on|for|trades? at|sells? (?:at|for)|changes? hands at|fetch(?:es)?))?(?:, (?:as (?:measured|tracked|gauged) by|measured by|tracked by)[^,;.%\\d]{2,50},)?,?(?: (?:rose|fell|gained|lost|added|climbed|dropped|shed|managed|returned|advanced|is|was|are|were))?) ",
);
/** After its verb: "had lost 11 the day before", "was off 2.3". */
const byVerb = toSlot(' ');
/** Whether a number without its unit stands right behind a verb: "gained 2.2", of percent or of points. */
export const hasBareNumber = (text: string, { end }: Span): boolean => byVerb.test(text.slice(end, end + 60));

/** After a verb that ends a stretch: "ended 2.4 to the good". */
const byBalance = toSlot(' ', '(?= (?:to the (?:good|bad)|higher|lower|ahead)\\b)');
/** After its month: "February minus 1.7". */
const byTime = toSlot('(?: (?:was|were|is|brought|saw|made|cost|took|gave))? ');
/** "As a percentage (4.6)", "in percentage terms, 14.3". */
const restated = new RegExp(
  `\\bin percent(?:age)? terms,? \\(?(?=${number}${clauseEnd})|\\bas a percentage,? \\(?(?=${number}${clauseEnd})`,
  'gi',
);

const opposite = 'against|versus|vs\\.?|(?:as )?compared (?:with|to)|next to|as against';
const ofName = ' (?:for|in|from|at|by|on) (?:the |its |their |both )?';
/** Set against the figure before, of another name: "up 4% against 1.5 for", "compared with 14.6 for". */
const againstFigure = new RegExp(
  `\\b(?:${opposite}) (${hedges}(?:(?:gain|loss|rise|fall|drop|return|advance|decline)s? of )?${number})(?=${ofName})`,
  'gi',
);
/** The same over another stretch: "a gain of 1.1 percent for the week and of 5.4 for 2026", "minus 4.4 on Wednesday". */
const againOf = new RegExp(
  `(?:,|,? (?:and|but|or)) (?:of |one of |then |(?=(?:minus|plus) ))(${hedges}${number})(?= (?:for|in|over|since|on|during) )`,
  'gi',
);

/** What is told before a number without its unit. */
export interface FiguresTold {
  readonly text: string;
  readonly sentence: Span;
  readonly names: readonly NameMark[];
  readonly times: readonly TimeMark[];
  readonly cues: readonly CueMark[];
  readonly quantities: readonly QuantityMark[];
  /** The percent that the sentence before told of a move. */
  readonly percentBefore: number | undefined;
}

interface Slot {
  /** Where the number begins, with its hedges. */
  readonly start: number;
  readonly end: number;
  /** A verb or a month is told of a move; a name beside a number only goes on with one in its sentence. */
  readonly isOfMove: boolean;
  /** It stands right behind a verb of rising or falling. */
  readonly isOfVerb: boolean;
  /** The words say that it is a percent. */
  readonly isRestated: boolean;
}

/** Farthest that the figure before may stand. Unit: characters. */
const reach = 150;

/** "The Dow is up 12%, and banks more than twenty": a percent as the figure before it, without its unit. */
export function findEllipticalFigures(told: FiguresTold): QuantityMark[] {
  const found: QuantityMark[] = [];
  for (const slot of findSlots(told)) {
    const [quantity] = findQuantities(`${told.text.slice(slot.start, slot.end)} percent`, {
      offset: slot.start,
      excluded: [],
    });
    if (quantity?.unit !== 'percent' || found.some(({ end }) => end > slot.start)) continue;
    const size = Math.max(Math.abs(quantity.low), Math.abs(quantity.high));
    const multiple = slot.isOfMove ? undefined : findMultipleTold(told, slot);
    if (multiple !== undefined && size > multiple / mostTimes && size < multiple * mostTimes) {
      const span = { start: quantity.span.start, end: slot.end };
      found.push({ type: 'quantity', ...span, quantity: { ...quantity, unit: 'times', span } });
      continue;
    }
    const isFine = slot.isOfVerb && size < mostFine && /\d\.\d/.test(told.text.slice(slot.start, slot.end));
    const before = slot.isRestated ? size : (findPercentTold(told, slot, found) ?? (isFine ? size : undefined));
    if (before === undefined || size > mostPercent || size > Math.max(mostTimes * before, fewPercent)) continue;
    const span = { start: quantity.span.start, end: slot.end };
    found.push({ type: 'quantity', ...span, quantity: { ...quantity, span } });
  }
  return found;
}

/** A move told with a digit after the point, and no unit, is one in percent below this: "gained 2.2". */
const mostFine = 25;

/** No rise beside another is told so shortly beyond it. */
const mostPercent = 300;

/** A number so many times the percent before it is one of points, unless it is small. */
const mostTimes = 8;
const fewPercent = 3;

const endings = /^(?:end|finish|clos)/i;

const ofOtherNoun =
  /\b(?:ratios?|multiples?|yields?|spreads?|lines?|correlations?|rates?|premium|discount|volumes?|volatility|estimates?|targets?|margins?|breadth|gauge of [a-z]+)\b[^,;:.]{0,24}$/i;

/** Whether a verb tells of what counts in other units: a multiple, a yield, a gauge of the economy. */
function isOfOther({ text, sentence, names }: Pick<FiguresTold, 'text' | 'sentence' | 'names'>, cue: CueMark): boolean {
  const ahead = text.slice(Math.max(sentence.start, cue.start - 60), cue.start);
  if (ofOtherNoun.test(ahead) || /^ [\d.]+,? to \$?\d/.test(text.slice(cue.end, cue.end + 24))) return true;
  const name = names.findLast(({ end }) => end <= cue.start);
  if (name === undefined || /[,;:]/.test(text.slice(name.end, cue.start))) return false;
  return name.entry.type === 'indicator' || name.entry.type === 'rate';
}

function findSlots({ text, sentence, names, times, cues }: FiguresTold): Slot[] {
  const slots: Slot[] = [];
  const add = (pattern: RegExp, after: number, isOfMove: boolean, isOfVerb = false): void => {
    const match = pattern.exec(text.slice(after, sentence.end));
    if (match === null) return;
    const end = after + match[0].length;
    slots.push({ start: end - (match[1] as string).length, end, isOfMove, isOfVerb, isRestated: false });
  };
  for (const name of names) add(byName, name.end, text.startsWith("'", name.end));
  for (const cue of cues) {
    const { text: written, end, classes, isVerb } = cue;
    if (isOfOther({ text, sentence, names }, cue)) continue;
    if (classes.has('up') || classes.has('down')) add(byVerb, end, true, isVerb);
    else if (isVerb && classes.has('neutral')) add(endings.test(written) ? byBalance : byVerb, end, true);
  }
  for (const { period, end, isAhead, isLength } of times)
    if (period.role === 'window' && !isAhead && !isLength) add(byTime, end, true);
  for (const { index, 0: lead } of text.slice(sentence.start, sentence.end).matchAll(restated)) {
    const start = sentence.start + index + lead.length;
    const written = new RegExp(`^${number}`, 'i').exec(text.slice(start, sentence.end))?.[0] ?? '';
    slots.push({ start, end: start + written.length, isOfMove: true, isOfVerb: false, isRestated: true });
  }
  for (const { start, end } of findBeside(sentence, text, againstFigure))
    if (names.some((name) => name.start >= end && /^ [a-z ]{2,20}$/.test(text.slice(end, name.start))))
      slots.push({ start, end, isOfMove: false, isOfVerb: false, isRestated: false });
  for (const { start, end } of findBeside(sentence, text, againOf))
    slots.push({ start, end, isOfMove: false, isOfVerb: false, isRestated: false });
  return slots.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Where a pattern finds its number in a sentence. */
function findBeside(sentence: Span, text: string, pattern: RegExp): Span[] {
  return [...text.slice(sentence.start, sentence.end).matchAll(pattern)].map((match) => {
    const end = sentence.start + match.index + match[0].length;
    return { start: end - (match[1] as string).length, end };
  });
}

/** "Value trades near 14 times earnings and growth near 23": the multiple that a number beside a name goes on with. */
function findMultipleTold({ text, quantities }: FiguresTold, { start }: Slot): number | undefined {
  const last = quantities.findLast((mark) => mark.end <= start);
  if (last === undefined || (last.quantity.unit !== 'multiple' && last.quantity.unit !== 'times')) return undefined;
  const between = text.slice(last.end, start);
  const isOfValue =
    /^[ -](?:forward |trailing |expected |estimated |book |this year's |next year's )*(?:earnings|profits?|sales|book|estimates)\b/i;
  const isListed = isOfValue.test(between) && /,|\b(?:and|while|but|whereas|against|versus)\b/.test(between);
  return isListed && between.length < reach && !/[.;] /.test(between) ? last.quantity.low : undefined;
}

/** The percent that a number goes on with: of the figure before it, else of the sentence before. */
function findPercentTold(
  { text, times, quantities, percentBefore }: FiguresTold,
  { start, isOfMove }: Slot,
  found: readonly QuantityMark[],
): number | undefined {
  const others = [...found, ...times];
  const isOther = (mark: QuantityMark): boolean => others.some((one) => one.start < mark.end && mark.start < one.end);
  const last = [...quantities.filter((mark) => !isOther(mark)), ...found]
    .filter((mark) => mark.end <= start)
    .reduce<QuantityMark | undefined>(
      (best, mark) => (best === undefined || mark.end > best.end ? mark : best),
      undefined,
    );
  if (last === undefined) return isOfMove ? percentBefore : undefined;
  const between = text.slice(last.end, start);
  const isListed = /[,;]|\b(?:and|while|but|whereas|against|versus|match|than)\b/.test(between);
  if (!isListed || between.length >= reach || /[.] /.test(between)) return undefined;
  const { unit, low, high } = last.quantity;
  const size = Math.max(Math.abs(low), Math.abs(high));
  return unit === 'percent' ? size : unit === 'fraction' && size < 1 ? 100 * size : undefined;
}
