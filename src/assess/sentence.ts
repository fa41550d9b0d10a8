import type { Measurement } from '../metrics/index.ts';
import { formatOutput } from './format-value.ts';

/** A measurement by what gives it again. */
export interface MeasurementRequest {
  readonly metric: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly asOf: string;
}

/** A measured figure in print, with what gives it. */
export interface FigurePart {
  readonly text: string;
  readonly of: MeasurementRequest;
  /** `value`, or the name of a detail; absent where the figure is read from several. */
  readonly output?: string;
}

/** A number of readings or rows that an account lists itself, and the part of it that lists them. */
export interface CountPart {
  readonly text: string;
  readonly listedIn: 'changes' | 'evidence' | 'leaders';
}

type SentencePart = string | FigurePart | CountPart;

/** What is said of figures, in parts: plain words, and each figure with what gives it. */
export type Sentence = readonly SentencePart[];

/** A sentence from a template whose values are words, numbers, figures and other sentences. */
export function say(
  words: TemplateStringsArray,
  ...values: readonly (string | number | FigurePart | CountPart | Sentence)[]
): Sentence {
  return merge(words.flatMap((text, i): Sentence => [text, ...toParts(values[i] ?? '')]));
}

/** Sentences in a row, with a text between each two. */
export function joinSaid(sentences: readonly Sentence[], between: string): Sentence {
  return merge(sentences.flatMap((sentence, i) => (i === 0 ? sentence : [between, ...sentence])));
}

/** A sentence as plain text. */
export function toPlainText(sentence: Sentence): string {
  return sentence.map((part) => (typeof part === 'string' ? part : part.text)).join('');
}

/** An output of a measurement as part of a sentence; in print as it stands alone, or as given. */
export function toFigure(
  measurement: Measurement,
  output: string,
  text: string = formatOutput(measurement, output),
): FigurePart {
  return { text, of: toRequest(measurement), output };
}

/** A figure that is read from several outputs, or from the points, of a measurement. */
export function toDerived(measurement: MeasurementRequest, text: string): FigurePart {
  return { text, of: toRequest(measurement) };
}

/** A count of readings of the evidence, or of what else an account lists. */
export function toCount(count: number, listedIn: CountPart['listedIn'] = 'evidence'): CountPart {
  return { text: String(count), listedIn };
}

/** What gives a measurement again. */
export function toRequest({ metric, params, asOf }: MeasurementRequest): MeasurementRequest {
  return { metric, params, asOf };
}

function toParts(value: string | number | FigurePart | CountPart | Sentence): Sentence {
  if (typeof value === 'number') return [String(value)];
  return Array.isArray(value) ? value : [value as SentencePart];
}

/** Neighbouring words as one part, and none that is empty. */
function merge(parts: Sentence): Sentence {
  const merged: SentencePart[] = [];
  for (const part of parts) {
    const last = merged.at(-1);
    if (part === '') continue;
    if (typeof part === 'string' && typeof last === 'string') merged[merged.length - 1] = last + part;
    else merged.push(part);
  }
  return merged;
}
