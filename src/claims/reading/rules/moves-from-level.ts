/** Moves since the close of a day: "24% above the low of 12 October". */

import type { QuantityMark } from '../marks.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { toReturn } from './return-size.ts';

/** "24% above the low of 12 October", "3% lower than it was on 31 December": a move since that close. */
export function readAboveLevel(reader: SentenceReader, figure: QuantityMark): boolean {
  const time = reader.marks.times.find(({ start }) => start >= figure.end);
  if (time === undefined) return false;
  const between = reader.text.slice(figure.end, time.start);
  const word =
    /^ ?$/.test(between) && /^(?:above|below|off|beneath|under|short of) /i.test(time.text)
      ? time.text
      : /^than /i.test(time.text)
        ? /^ (higher|lower|dearer|cheaper|richer|poorer) $/.exec(between)?.[1]
        : undefined;
  const found = word === undefined ? undefined : reader.findSubject(figure);
  if (word === undefined || found === undefined || found.subject.type === 'rate' || found.subject.readings.length === 0)
    return false;
  reader.emit(
    {
      kind: 'return',
      subject: found.subject,
      direction: /^(?:above|higher|dearer|richer)/i.test(word) ? 'up' : 'down',
      asserted: toReturn(reader, figure),
    },
    { marks: [found.mark, figure], time },
  );
  return true;
}
