import { type NameEntry, toSubject } from '../../lexicon/names.ts';
import { toAsserted } from '../asserted-figure.ts';
import type { NameMark, QuantityMark } from '../marks.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { findFigureTime } from './figure-time.ts';

/** An average over years looks at more than the figures of one stretch: "its average of the past ten years". */
const comparison =
  /\b(?:than|above|below|over|under|against|versus|from|near|half|twice|double) (?:its|the|their|an?)\b[^,;]*$/i;

/** "The VIX averaged 16.6 in 2014", "its average for the year was 13.1": the mean of the figures of a named stretch. */
export function emitAverage(
  reader: SentenceReader,
  entry: NameEntry,
  figure: QuantityMark,
  marks: readonly NameMark[],
): boolean {
  const time = findFigureTime(reader, figure);
  const isStretch = time !== undefined && time.period.role === 'window' && time.isAhead !== true;
  if (!isStretch || comparison.test(reader.before(figure, 60))) return false;
  reader.emit(
    {
      kind: 'indicator',
      subject: toSubject(entry, marks[0]?.text ?? entry.name),
      relation: 'at',
      asserted: toAsserted(figure.quantity),
      isAverage: true,
    },
    { marks: [...marks, figure], time },
  );
  return true;
}
