import { toAsserted } from '../asserted-figure.ts';
import type { QuantityMark, TimeMark } from '../marks.ts';
import { hasClass } from '../sentence.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { isAtOpen } from './figures.ts';
import { findMarketSubject } from './market-subject.ts';

/** Index points are many, or given with decimals; points of percent are few. */
function isIndexPoints({ quantity }: QuantityMark, text: string): boolean {
  return (
    (quantity.unit === 'points' || (quantity.unit === 'plain' && /-point\b/i.test(text))) &&
    (quantity.low >= 50 || /\.\d\d/.test(text))
  );
}

/** "The advance of 324.83 points", "Tuesday's 178.66-point slide": a move in points of the index. */
export function readPointMoves(reader: SentenceReader): void {
  for (const figure of reader.freeQuantities) {
    const text = reader.text.slice(figure.start, figure.end) + reader.after(figure, 8);
    if (!isIndexPoints(figure, text) || /basis|percentage/i.test(text) || isAtOpen(reader, figure)) continue;
    const cue = reader.marks.cues.find(
      (mark) =>
        hasClass(mark, 'up', 'down') &&
        (mark.start >= figure.end
          ? /^(?:[- ]?points?)? $/i.test(reader.text.slice(figure.end, mark.start))
          : /^ (?:of|by) (?:about |some |nearly |almost |more than )?$/i.test(
              reader.text.slice(mark.end, figure.start),
            ) || /^ (?:about |some |nearly |almost |more than )?$/i.test(reader.text.slice(mark.end, figure.start))),
    );
    const found = cue === undefined ? undefined : findMarketSubject(reader, cue);
    if (cue === undefined || found === undefined) continue;
    reader.emit(
      {
        kind: 'return',
        subject: found.subject,
        direction: hasClass(cue, 'down') && !hasClass(cue, 'up') ? 'down' : 'up',
        asserted: toAsserted(figure.quantity, 'level'),
      },
      { marks: [cue, figure], time: findOwnTime(reader, figure) },
    );
  }
}

/** "Tuesday's 178-point slide", "rose 178 points on Tuesday": a day right beside it. */
function findOwnTime(reader: SentenceReader, figure: QuantityMark): TimeMark | undefined {
  return reader.marks.times.find(
    (mark) =>
      mark.period.role === 'day' &&
      (mark.end <= figure.start
        ? /^(?:'s)? (?:[a-z]+ )?$/i.test(reader.text.slice(mark.end, figure.start)) &&
          /'s/.test(reader.text.slice(mark.start, figure.start))
        : /^(?: points?)?(?:,? or [\d.]+(?:%| per ?cent),?)? (?:on )?$/i.test(
            reader.text.slice(figure.end, mark.start),
          )),
  );
}
