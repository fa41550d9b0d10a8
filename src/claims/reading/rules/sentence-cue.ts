import type { Span } from '../../document.ts';
import type { CueMark } from '../marks.ts';
import { toPhraseCue } from '../phrase-cue.ts';
import type { SentenceReader } from '../sentence-reader.ts';

/** A place of the text as a mark without a class. */
export function toCue(reader: SentenceReader, at: Span): CueMark {
  return toPhraseCue(at, reader.text.slice(at.start, at.end));
}
