/** Figures that a month is told with: "January brought 1.6%, February 5.2% and March 3.1%". */

import type { QuantityMark, TimeMark } from '../marks.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { findTimeOfFigure } from '../time-search.ts';

const monthVerb =
  /^,? (?:(?:then )?(?:with|at|brought|saw|added|gave|delivered|produced|contributed|took|cost|made|was|were) )?(?:(?:a|an|another|back|up|down|just|only|about|nearly|almost|some|roughly|good for|worth|further) )*(?:(?:gain|rise|loss|fall|drop|decline|return|advance)s? of )?(?:about |nearly |almost |roughly )?[+-]?$/i;

/** "January brought 1.6%, February 5.2% and March 3.1%": the month, quarter or year right before a figure. */
export function findMonthBefore(reader: SentenceReader, figure: QuantityMark): TimeMark | undefined {
  if (findTimeOfFigure(reader, figure) !== undefined) return undefined;
  return reader.marks.times.findLast(
    (mark) =>
      mark.end <= figure.start &&
      !mark.isSince &&
      !mark.isLookBack &&
      !mark.isCarried &&
      !mark.isAhead &&
      mark.period.role === 'window' &&
      !/\b(?:of|since|from|until|by|to|than|in|for|over|during) (?:the )?$/i.test(reader.before(mark, 12)) &&
      !/^(?:in|for|over|during|since|by|from)\b/i.test(mark.text) &&
      monthVerb.test(reader.text.slice(mark.end, figure.start)),
  );
}
