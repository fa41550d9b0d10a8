import type { Span } from '../../document.ts';
import type { CueMark } from '../marks.ts';
import type { SentenceReader } from '../sentence-reader.ts';

/** The words of the sentence that is read. */
export const toSentence = ({ text, marks }: SentenceReader): string => text.slice(marks.start, marks.end);

/** A place of the text as a mark without a class. */
export function toCue(reader: SentenceReader, at: Span): CueMark {
  return {
    type: 'cue',
    ...at,
    text: reader.text.slice(at.start, at.end),
    classes: new Set(),
    verbClasses: new Set(),
    isVerb: false,
  };
}
