/** Balances: "is ahead 12.7%", "8% behind so far this month", a gain or loss since a start, and a lead over nobody. */

import type { CueMark, QuantityMark } from '../marks.ts';
import type { SentenceReader } from '../sentence-reader.ts';

/** "Is 14.1% ahead on the year", "8% behind so far this month": up or down since its start, and of nobody. */
export function isBalanceBehind(reader: SentenceReader, cue: CueMark, figure: QuantityMark): boolean {
  return (
    /^(?:ahead|behind)$/i.test(cue.text) &&
    figure.quantity.unit === 'percent' &&
    reader.text.slice(figure.end, cue.start) === ' ' &&
    /^,? (?:so far )?(?:(?:on|for|in|over) (?:the (?:year|week|month|quarter)|(?:19|20)\d\d)|this (?:year|month|quarter|week)|year[- ]to[- ]date)\b/i.test(
      reader.after(cue, 30),
    )
  );
}

/** "The index is ahead 12.7%", "with the fund ahead 18.6%": a gain, unless it is said of whom it is ahead. */
export function isBalanceAhead(reader: SentenceReader, cue: CueMark, figure: QuantityMark): boolean {
  return (
    /^ahead$/i.test(cue.text) &&
    figure.quantity.unit === 'percent' &&
    /^ (?:about |almost |nearly |just |some |over |more than |only |roughly |a )*$/.test(
      reader.text.slice(cue.end, figure.start),
    ) &&
    !/^ (?:of|on (?!the (?:year|week|month|day|quarter|session))|over|versus|against)\b(?! (?:a |an |only |just )*\d)/.test(
      reader.after(figure, 30),
    )
  );
}
