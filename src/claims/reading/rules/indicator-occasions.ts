import type { Span } from '../../document.ts';
import type { TimeMark } from '../marks.ts';
import { toNumberPattern } from '../number-words.ts';
import type { SentenceReader } from '../sentence-reader.ts';

const counted = new RegExp(
  `^(?: a barrel)? (?:twice|(?:${toNumberPattern(2, 12)}) times|on (?:${toNumberPattern(2, 12)}) (?:occasions|days))(?: [^:;,.]{0,24})?[:,;-] `,
  'i',
);

/** "Closed above 30 twice this year: in April, when tariffs came, and in October": the times that are told one by one. */
export function findOccasions(reader: SentenceReader, figure: Span): TimeMark[] {
  const match = counted.exec(reader.after(figure, 60));
  if (match === null) return [];
  const from = figure.end + match[0].length;
  return reader.marks.times.filter(
    ({ start, isSince, isLookBack, isLength, isAhead, isCarried }) =>
      start >= from - 1 && !isSince && !isLookBack && !isLength && !isAhead && !isCarried,
  );
}
