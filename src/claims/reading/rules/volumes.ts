import { hasClass } from '../sentence.ts';
import { type SentenceReader, toAsserted } from '../sentence-reader.ts';
import { findMarketSubject } from './market-subject.ts';

/** "on heavy volume", "volume was 30% above average". */
export function readVolumes(reader: SentenceReader): void {
  for (const cue of reader.freeCues('volume-high', 'volume-low')) {
    const found = findMarketSubject(reader, cue);
    if (found === undefined || found.subject.readings.length === 0) continue;
    const figure = reader.nearest(
      cue,
      reader.freeQuantities.filter(({ quantity }) => quantity.unit === 'percent' || quantity.unit === 'multiple'),
      30,
      0,
    );
    const isRelated =
      figure !== undefined &&
      /volume|average/i.test(reader.text.slice(Math.min(cue.start, figure.start), Math.max(cue.end, figure.end) + 20));
    reader.emit(
      {
        kind: 'volume',
        subject: found.subject,
        relation: hasClass(cue, 'volume-low') ? 'low' : 'high',
        asserted: isRelated && figure !== undefined ? toAsserted(figure.quantity) : null,
      },
      { marks: [cue, isRelated ? figure : undefined] },
    );
  }
}
