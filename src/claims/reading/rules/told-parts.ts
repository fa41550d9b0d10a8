import { parsePeriod, RotascopeError } from '../../../core/index.ts';
import type { Span } from '../../document.ts';
import { loadNames, toSubject } from '../../lexicon/names.ts';
import type {
  Asserted,
  IndicatorStatement,
  RelativeReturnStatement,
  ReturnStatement,
  StatedPeriod,
  Statement,
} from '../../statement.ts';
import { Pattern } from '../../text/pattern.ts';
import type { TimeMark } from '../marks.ts';
import { overlaps } from '../sentence.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { isGeneral, isQuestion } from './leads.ts';
import { toCue } from './sentence-cue.ts';

type Move = ReturnStatement | IndicatorStatement;

/** "most", "nearly half", "more than two thirds". */
export const sharePattern =
  "(?:(?:well |rather |slightly |just )?(?:more than |over |at least |less than |under )?(?:(?:about|roughly|around|almost|nearly|some|fully) )?(?:half|a third|two[- ]thirds|three[- ]quarters|a quarter)|(?:(?:nearly|almost|virtually|practically) )?all|the whole|most|much|the bulk|the lion's share)";
const share = `(${sharePattern})`;

const happened =
  '(?:came(?: about)?|coming|come|built(?: up)?|opened(?: up)?|arose|accrued|accumulated|emerged|earned|made|lost|won|gained|done|suffered|booked|(?:was|were|has been|had been) (?:built(?: up)?|opened|accumulated|earned|made|lost|won|done|suffered|booked))';
const within = '(?=in |on |during |since |before |after |between )';

/** "lost 5% on the year, all of it in the first half", "with half of that earned in May": a part, right after its whole. */
const part = new Pattern(
  new RegExp(
    `(?:,| -|,? with|,? and) ${share} of (?:it|that|this|them|which)(?: ${happened})?(?: right)? ${within}`,
    'i',
  ),
);

/** "It made all of that in the last three weeks": the verb goes first. */
const madePart = new Pattern(
  new RegExp(`\\b(?:made|earned|gained|won|lost|did|booked) ${share} of (?:it|that|this) ${within}`, 'i'),
);

/** "Most of the quarter's gain came in May", "Half of what it lost was lost in June", "Nearly all the damage was August's work". */
const ownPart = new Pattern(
  new RegExp(
    `(?:^\\W*|[:;,] |\\band |\\bbut )${share} (?:of )?(?:it|that|this|(?:the|its|their|that|this) (?:(?:whole|entire|total|year's|quarter's|month's|week's|half's) )?(?:(gains?|advance|rise|rally|rebound|climb)|(loss|losses|decline|fall|drop|damage|slide|retreat)|move|return)(?: (?:of|for|in) the (?:year|quarter|month|week|half))?|what (?:it|they|the (?:index|fund|sector)) (?:(?:has|have|had) )?(?:(earned|made|gained|put on)|(lost|given up|gave up|shed))) (?:has |have |had )?(?:${happened} ${within}|(?:is|was|were) (?=[A-Z][a-z]+'s (?:work|doing)\\b))`,
    'i',
  ),
);

/** "The whole of the lead was made in the final quarter", "most of its margin came in July": part of a lead told before. */
const leadPart = new Pattern(
  new RegExp(
    `\\b(${sharePattern}|the whole) of (?:the|its|their|that|this) (?:lead|margin|advantage|outperformance|gap) (?:has |have |had )?${happened} ${within}`,
    'i',
  ),
);

/** "returned 64% with dividends, in a falling market". */
const tide = new Pattern(
  /\bin an? (?:sharply |steadily |broadly )?(falling|declining|sinking|shrinking|rising|advancing) (?:stock )?market\b/i,
);

/** Part of a move told before it, and the way of the market it went with. */
export function readToldParts(reader: SentenceReader): void {
  if (reader.isHeading || isGeneral(reader) || isQuestion(reader)) return;
  readPart(reader);
  readLeadPart(reader);
  readTimePart(reader);
  readTide(reader);
}

function find(reader: SentenceReader, pattern: Pattern): { match: RegExpExecArray; at: Span } | undefined {
  const match = pattern.exec(reader.sentence);
  if (match === null) return undefined;
  const start = reader.marks.start + match.index + (/^\W*/.exec(match[0])?.[0].length ?? 0);
  return { match, at: { start, end: reader.marks.start + match.index + match[0].length } };
}

interface Part {
  readonly at: Span;
  /** The words of the share. */
  readonly share: string;
  readonly told: Move | undefined;
}

/** The part, and the move that it is one of: told right before it, or in the sentence before. */
function findPart(reader: SentenceReader): Part | undefined {
  const beside = find(reader, part);
  const words = (match: RegExpExecArray): string => (match[1] as string).toLowerCase();
  if (beside !== undefined) {
    const { match, at } = beside;
    return { at, share: words(match), told: reader.statements.findLast((one) => isToldBefore(one, at)) as Move };
  }
  const own = find(reader, ownPart) ?? find(reader, madePart);
  if (own === undefined || isToldOtherwise(reader, own.at)) return undefined;
  const { match, at } = own;
  const here = reader.statements.filter((one): one is Move => isToldBefore(one, at));
  const { returns, subject } = reader.discourse;
  const moves: readonly Move[] = here.length > 0 ? here : returns;
  const told = moves.length === 1 ? moves[0] : moves.find((one) => one.subject.id === subject?.id);
  const [, , gain, loss, gained, lost] = match;
  const way =
    gain !== undefined || gained !== undefined ? 'up' : loss !== undefined || lost !== undefined ? 'down' : undefined;
  const isOfWay = told?.kind !== 'return' || way === undefined || told.direction === way;
  return { at, share: words(match), told: isOfWay && told?.period.role === 'window' ? told : undefined };
}

/** A part that another rule has told as one that nothing here measures. */
const isToldOtherwise = ({ statements }: SentenceReader, at: Span): boolean =>
  statements.some(({ kind, span }) => kind === 'other' && overlaps(span, at));

/** The part of a lead that was made in a stretch, where the sentence has told how wide it was. */
function readLeadPart(reader: SentenceReader): void {
  const found = find(reader, leadPart);
  if (found === undefined) return;
  const { at, match } = found;
  const told = findLeadTold(reader, at);
  const time = reader.marks.times.find((mark) => mark.start >= at.end - 4 && mark.start - at.end < 9 && !mark.isLength);
  if (told !== undefined && time !== undefined && !isListed(reader, time))
    emitLeadPart(reader, told, match[1] as string, at, time);
}

type LeadTold = Pick<RelativeReturnStatement, 'subject' | 'against' | 'direction' | 'period'> & {
  readonly asserted: Asserted;
};

/** The lead that the sentence has told, or that of the pair told before it. */
function findLeadTold({ statements, discourse: { pair } }: SentenceReader, at: Span): LeadTold | undefined {
  const own = statements.findLast(
    (one): one is RelativeReturnStatement => one.kind === 'relative-return' && one.span.end <= at.start,
  );
  if (own !== undefined) {
    const isPlain = own.asserted?.unit === 'percentage points' && own.modality === 'fact' && !own.negated;
    return isPlain ? { ...own, asserted: own.asserted as Asserted } : undefined;
  }
  if (pair?.gap === undefined) return undefined;
  const { leader, laggard, gap, period } = pair;
  const asserted: Asserted = { low: gap, high: gap, unit: 'percentage points', wording: 'plain', rounding: 0.1 };
  return { subject: leader, against: laggard, direction: 'ahead', period, asserted };
}

function emitLeadPart(reader: SentenceReader, told: LeadTold, words: string, at: Span, time: TimeMark): void {
  const { subject, against, direction } = told;
  const share = words.toLowerCase().replace(/^the whole$/, 'all');
  reader.use(...reader.marks.quantities.filter((mark) => overlaps(mark, at)));
  reader.emit(
    { kind: 'relative-return', subject, against, direction, asserted: toPart(told.asserted, share) },
    { marks: [toCue(reader, at)], time, modality: 'fact', negated: false, period: toPartPeriod(told, time, false) },
  );
}

const leadNoun = '(?:lead|margin|advantage|outperformance|gap)';
const gainNoun = '(?:gains?|advance|rise|rally|move|return)';

/** "March alone accounts for more than half of the gap", "it has March to thank for most of that", "owes half of it to May". */
const timePart = new Pattern(
  new RegExp(
    `\\b(?:(?:alone )?(?:accounts?|accounted|makes? up|made up|was responsible) for|to thank for|owes?|contributed|provided|brought) ${share} of (?:(?:the|its|their|that|this) (?:(?:whole|entire|total) )?(?:(${leadNoun})|${gainNoun})|it|that|this)\\b`,
    'i',
  ),
);

/** The part of a lead or a move told before that lies in a time named ahead of the share, or after "owes". */
function readTimePart(reader: SentenceReader): void {
  const found = find(reader, timePart);
  if (found === undefined || reader.statements.some(({ span }) => overlaps(span, found.at))) return;
  const { at, match } = found;
  const own = reader.marks.times.filter(({ isLength, isCarried, isSince }) => !isLength && !isCarried && !isSince);
  const [time, another] = own;
  if (time === undefined || another !== undefined) return;
  const words = match[1] as string;
  const lead = match[2] === undefined ? undefined : findLeadTold(reader, at);
  if (lead !== undefined) emitLeadPart(reader, lead, words, at, time);
  const { returns } = reader.discourse;
  const [told, other] = returns;
  if (match[2] !== undefined || told?.asserted == null || other !== undefined || told.period.role !== 'window') return;
  const span = { start: Math.min(at.start, time.start), end: Math.max(at.end, time.end) };
  reader.use(...reader.marks.quantities.filter((mark) => overlaps(mark, at)));
  emitPart(reader, told, toPart(told.asserted, words.toLowerCase()), span, time);
}

const isToldBefore = (one: Statement, { start }: Span): one is Move =>
  (one.kind === 'return' || one.kind === 'indicator') && one.span.end <= start + 1;

/** At least all of a move, or at least half of it, lies in the stretch that is named. */
function readPart(reader: SentenceReader): void {
  const found = findPart(reader);
  if (found === undefined) return;
  const { at, told } = found;
  const time = reader.marks.times.find(
    (mark) => mark.start >= at.end - 4 && mark.start - at.end < 9 && (!mark.isLength || isUpToNow.test(mark.text)),
  );
  if (time === undefined || told?.asserted == null || told.modality === 'forecast' || isListed(reader, time)) return;
  const span = { start: at.start, end: time.end };
  reader.use(...reader.marks.quantities.filter((mark) => overlaps(mark, at)));
  emitPart(reader, told, toPart(told.asserted, found.share), span, time);
}

/** "the last three weeks": a length that ends now. */
const isUpToNow = /\b(?:last|past|latest) \w/i;

/** "in April and June": the part lies in two stretches. */
const isListed = (reader: SentenceReader, time: TimeMark): boolean =>
  reader.marks.times.some(
    ({ start }) => start >= time.end && /^(?:,| and| or|, and) (?:in |on )?$/.test(reader.text.slice(time.end, start)),
  );

const fractions: readonly (readonly [RegExp, number])[] = [
  [/half$/, 1 / 2],
  [/two[- ]thirds$/, 2 / 3],
  [/three[- ]quarters$/, 3 / 4],
  [/a third$/, 1 / 3],
  [/a quarter$/, 1 / 4],
];

/** Least share that "nearly all" stands for, and that "most" does. */
const nearlyAll = 0.9;
const most = 0.5;

/** The figure of a part: of "most" at least half of the whole. */
export function toPart(asserted: Asserted, words: string): Asserted | null {
  const factor = fractions.find(([pattern]) => pattern.test(words))?.[1];
  if (factor === undefined) {
    const least = asserted.low * (/^(?:all|the whole)$/.test(words) ? 1 : /all$/.test(words) ? nearlyAll : most);
    return { ...asserted, low: least, high: least, wording: 'at-least' };
  }
  return { ...asserted, low: asserted.low * factor, high: asserted.high * factor, wording: toWording(words) };
}

function toWording(words: string): Asserted['wording'] {
  if (/\b(?:more than|over)\b/.test(words)) return 'over';
  if (/\b(?:less than|under)\b/.test(words)) return 'under';
  if (/\bat least\b/.test(words)) return 'at-least';
  return /\b(?:almost|nearly)\b/.test(words) ? 'nearly' : 'about';
}

function emitPart(reader: SentenceReader, told: Move, asserted: Asserted | null, at: Span, time: TimeMark): void {
  const options = {
    marks: [toCue(reader, at)],
    time,
    modality: told.modality,
    negated: told.negated,
    period: toPartPeriod(told, time, /\bafter (?:the )?$/i.test(reader.before(time, 10))),
  };
  const { subject } = told;
  if (told.kind === 'return') reader.emit({ kind: 'return', subject, direction: told.direction, asserted }, options);
  else if (told.relation === 'rose' || told.relation === 'fell')
    reader.emit({ kind: 'indicator', subject, relation: told.relation, asserted }, options);
}

/** "lost 12% in 2009, all of it in the first quarter": the one of that year, whenever it was written. */
function toPartPeriod(
  { period: whole }: Pick<Statement, 'period'>,
  { text, period }: TimeMark,
  isAfter: boolean,
): StatedPeriod {
  const own: StatedPeriod = { ...period, role: 'window' };
  // "Most of that came after October 27": from then to the end of the whole.
  if (isAfter && period.to > whole.base && period.to < whole.to) return { ...own, base: period.to, to: whole.to };
  if (period.base >= whole.base && period.to <= whole.to) return own;
  const name = text.replace(/^(?:in|on|during|over|of) /i, '').replace(/^the /i, '');
  try {
    const { base, to } = parsePeriod(name, whole.to);
    return base >= whole.base && to <= whole.to ? { ...own, base, to, isOpen: false } : own;
  } catch (error) {
    if (error instanceof RotascopeError) return own;
    throw error;
  }
}

/** The market as it moved in the stretch that a return was told of in the same sentence. */
function readTide(reader: SentenceReader): void {
  const found = find(reader, tide);
  const market = loadNames().byId.get('sp-500');
  const told = reader.statements.findLast(
    (one): one is ReturnStatement => one.kind === 'return' && one.period.from !== 'assumed' && one.modality === 'fact',
  );
  if (found === undefined || market === undefined || told === undefined) return;
  if (reader.statements.some(({ span }) => overlaps(span, found.at))) return;
  const isUp = /^(?:rising|advancing)$/i.test(found.match[1] as string);
  reader.emit(
    { kind: 'return', subject: toSubject(market, 'the market'), direction: isUp ? 'up' : 'down', asserted: null },
    {
      marks: [toCue(reader, found.at)],
      period: { ...told.period, from: 'carried' },
      time: undefined,
      modality: 'fact',
      negated: false,
    },
  );
}
