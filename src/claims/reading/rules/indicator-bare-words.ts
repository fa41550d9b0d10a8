import { loadNames, toSubject } from '../../lexicon/names.ts';
import type { Asserted, IndicatorStatement, Wording } from '../../statement.ts';
import type { CueMark } from '../marks.ts';
import { toNumberPattern } from '../number-words.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { toNumber } from '../to-number.ts';
import { findFigureTime } from './figure-time.ts';
import { toCue } from './sentence-cue.ts';

const bareWord = new RegExp(
  `\\b(?:(about|around|roughly|some|nearly|almost|just under|just over|under|over|above|below|more than|less than) )?(${toNumberPattern(2, 20)})(?=[.,;:)]|$| (?:in|on|at|by|now|today|last|and|but|a (?:week|month|quarter|year)) )(?! and an? )(?! a (?:week|month|quarter|year) (?:ago|earlier|before)\b)`,
  'gi',
);

const wordings: Readonly<Record<string, Wording>> = {
  nearly: 'nearly',
  almost: 'nearly',
  'just under': 'under',
  under: 'under',
  below: 'under',
  'less than': 'under',
  'just over': 'over',
  over: 'over',
  above: 'over',
  'more than': 'over',
};

/** "Down to about six": a number in a word that counts nothing, behind the words named, within a distance of a place. */
export function findNumberWord(
  reader: SentenceReader,
  from: number,
  reach: number,
  lead: RegExp,
): { readonly cue: CueMark; readonly asserted: Asserted } | undefined {
  for (const match of reader.text.slice(from, reader.marks.end).matchAll(bareWord)) {
    if (match.index >= reach) return undefined;
    const start = from + match.index;
    const cue = toCue(reader, { start, end: start + match[0].length });
    const isTaken = reader.marks.quantities.some((mark) => mark.start < cue.end && mark.end > cue.start);
    if (isTaken || !lead.test(reader.before(cue, 40))) continue;
    const value = toNumber(match[2] as string);
    const wording = wordings[(match[1] ?? '').toLowerCase()] ?? (match[1] === undefined ? 'plain' : 'about');
    return { cue, asserted: { low: value, high: value, unit: 'level', wording, rounding: 0.5 } };
  }
  return undefined;
}

/** Words between a figure and the bare one that stands beside it. Unit: characters. */
const reach = 90;

const stands =
  /\b(?:is|are|was|were|stood|stands|(?:has|have|had) (?:come|fallen|dropped|narrowed|widened|risen|climbed|eased)|came|fell|dropped|rose|climbed|narrowed|widened)(?: (?:now|still|already|again|back|down|up|in|out))*(?: (?:at|to|near))? $/i;

/** "Exceeded 11 points last October, is down to about six", "is 4.2 points, it was nearly six in July": in the unit of the figure before. */
export function readBareWords(reader: SentenceReader): void {
  const told = reader.statements.findLast(
    (one): one is IndicatorStatement =>
      one.kind === 'indicator' && (one.asserted?.unit === 'percent' || one.asserted?.unit === 'percentage points'),
  );
  const entry = told === undefined ? undefined : loadNames().byId.get(told.subject.id);
  if (told?.asserted === undefined || told.asserted === null || entry === undefined) return;
  if (told.span.start < reader.marks.start) return;
  const figure = findNumberWord(reader, told.span.end, reach, stands);
  if (figure === undefined) return;
  const isOther = reader.marks.names.some(({ start, end }) => start >= told.span.end && end <= figure.cue.start);
  if (isOther || reader.breaks(told.span, figure.cue, true) > 0) return;
  const time = findFigureTime(reader, figure.cue, (mark) => !mark.isSince && mark.start >= figure.cue.end);
  reader.emit(
    {
      kind: 'indicator',
      subject: toSubject(entry, entry.name),
      relation: 'at',
      asserted: { ...figure.asserted, unit: told.asserted.unit },
    },
    { marks: [figure.cue], time, negated: false, ...(time === undefined ? { modality: 'fact' as const } : {}) },
  );
}
