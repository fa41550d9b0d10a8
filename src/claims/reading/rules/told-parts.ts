import { parsePeriod, RotascopeError } from '../../../core/index.ts';
import type { Span } from '../../document.ts';
import { loadNames, toSubject } from '../../lexicon/names.ts';
import type { Asserted, IndicatorStatement, ReturnStatement, StatedPeriod } from '../../statement.ts';
import { Pattern } from '../../text/pattern.ts';
import type { TimeMark } from '../marks.ts';
import { overlaps } from '../sentence.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { isGeneral, isQuestion } from './leads.ts';
import { toCue } from './sentence-cue.ts';

type Move = ReturnStatement | IndicatorStatement;

/** "lost 5% on the year, all of it in the first half": the part of a move that a shorter stretch holds. */
const part = new Pattern(
  /, (all|nearly all|almost all|most|much|the bulk|(?:roughly |about )?half) of (?:it|that|this|them|which(?: came)?)(?: coming| came)? (?=in |on |during |since |before |after )/i,
);

/** "returned 64% with dividends, in a falling market". */
const tide = new Pattern(
  /\bin an? (?:sharply |steadily |broadly )?(falling|declining|sinking|shrinking|rising|advancing) (?:stock )?market\b/i,
);

/** Part of a move told before it, and the way of the market it went with. */
export function readToldParts(reader: SentenceReader): void {
  if (reader.isHeading || isGeneral(reader) || isQuestion(reader)) return;
  readPart(reader);
  readTide(reader);
}

function find(reader: SentenceReader, pattern: Pattern): { match: RegExpExecArray; at: Span } | undefined {
  const match = pattern.exec(reader.sentence);
  if (match === null) return undefined;
  const start = reader.marks.start + match.index + (/^\W*/.exec(match[0])?.[0].length ?? 0);
  return { match, at: { start, end: reader.marks.start + match.index + match[0].length } };
}

/** At least all of a move, or at least half of it, lies in the stretch that is named. */
function readPart(reader: SentenceReader): void {
  const found = find(reader, part);
  if (found === undefined) return;
  const { match, at } = found;
  const time = reader.marks.times.find((mark) => mark.start >= at.end - 4 && mark.start - at.end < 6 && !mark.isLength);
  const told = reader.statements.findLast(
    (one): one is Move => (one.kind === 'return' || one.kind === 'indicator') && one.span.end <= at.start + 1,
  );
  if (time === undefined || told?.asserted == null || told.modality === 'forecast') return;
  const asserted = toPart(told.asserted, (match[1] as string).toLowerCase());
  emitPart(reader, told, asserted, { start: at.start, end: time.end }, time);
}

function toPart(asserted: Asserted, share: string): Asserted | null {
  if (share === 'all') return { ...asserted, high: asserted.low, wording: 'at-least' };
  if (/half/.test(share)) return { ...asserted, low: asserted.low / 2, high: asserted.high / 2, wording: 'about' };
  return { ...asserted, low: asserted.low / 2, high: asserted.low / 2, wording: 'at-least' };
}

function emitPart(reader: SentenceReader, told: Move, asserted: Asserted | null, at: Span, time: TimeMark): void {
  const options = {
    marks: [toCue(reader, at)],
    time,
    modality: told.modality,
    negated: told.negated,
    period: toPartPeriod(told, time),
  };
  const { subject } = told;
  if (told.kind === 'return') reader.emit({ kind: 'return', subject, direction: told.direction, asserted }, options);
  else if (told.relation === 'rose' || told.relation === 'fell')
    reader.emit({ kind: 'indicator', subject, relation: told.relation, asserted }, options);
}

/** "lost 12% in 2009, all of it in the first quarter": the one of that year, whenever it was written. */
function toPartPeriod({ period: whole }: Move, { text, period }: TimeMark): StatedPeriod {
  const own: StatedPeriod = { ...period, role: 'window' };
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
