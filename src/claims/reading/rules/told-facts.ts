import type { Span } from '../../document.ts';
import type { Pattern } from '../../text/pattern.ts';
import { isMarketName } from '../discourse.ts';
import { overlaps } from '../sentence.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { type FactWording, factWordings } from './fact-wordings.ts';
import { isQuestion } from './leads.ts';
import { toCue } from './sentence-cue.ts';

/** What people are told to do, or might see, is no fact. */
const unasserted =
  /\b(?:investors|readers|clients|you|we|one) (?:should|must|ought|need|can|may|might|would)\b|\b(?:could|might|would|should|may)\b[^.;,]{0,40}$|^\W*(?:avoid|buy|favou?r|focus|look|own|prefer|sell|target|watch|consider|overweight|underweight)\b|\b(?:goal|aim|idea) is to\b/i;

/** What is told of companies, credit, laws and causes in words alone: not measured here, and what would measure it. */
export function readToldFacts(reader: SentenceReader): void {
  if (reader.isHeading || isQuestion(reader)) return;
  for (const wording of factWordings)
    for (const pattern of wording.patterns) if (readFact(reader, wording, pattern)) break;
}

function readFact(reader: SentenceReader, { need, isGiven }: FactWording, pattern: Pattern): boolean {
  const sentence = reader.sentence;
  const match = pattern.exec(sentence);
  if (match === null || unasserted.test(sentence.slice(0, match.index))) return false;
  const at = reader.spanOf(match);
  if (isTold(reader, at) || reader.findModality(at, undefined) === 'conditional') return false;
  const found = reader.findSubject(at, isMarketName);
  const mark =
    isGiven !== true && found?.mark !== undefined && found.mark.end <= at.start && at.start - found.mark.end < 90;
  reader.emit(
    { kind: 'other', subject: found?.subject ?? null, asserted: null, need },
    {
      marks: [mark ? found.mark : undefined, toCue(reader, at)],
      usual: 'now',
      ...(isGiven === true ? { modality: 'fact' as const } : {}),
      ...(isConsequence(reader, at) ? { time: undefined } : {}),
    },
  );
  return true;
}

/** "Margins were raised for 2026, triggering a wave of buying": the time before the comma is that of its cause. */
const isConsequence = (reader: SentenceReader, at: Span): boolean =>
  /^[a-z]+ing\b/.test(reader.text.slice(at.start, at.end)) && /, (?:and )?$/.test(reader.before(at, 8));

/** A figure or another rule has told it already. */
function isTold(reader: SentenceReader, at: Span): boolean {
  return (
    reader.statements.some(({ span }) => overlaps(span, at)) ||
    reader.freeQuantities.some((figure) => overlaps(figure, at) && figure.quantity.unit !== 'plain')
  );
}
