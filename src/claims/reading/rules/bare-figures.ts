/** Figures that are returns without a verb: an answer, one told for a name, the sum of a month or of years. */

import { Pattern } from '../../text/pattern.ts';
import { isMarketName } from '../discourse.ts';
import type { NameMark, QuantityMark } from '../marks.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { isCompounded } from './annual-rates.ts';
import { findMonthBefore } from './month-figures.ts';

/** "11.2% for the growth fund", "ended the week 0.9% lower than it began", "has compounded at 11% a year". */
export function isBareReturn(reader: SentenceReader, figure: QuantityMark): boolean {
  return (
    toBeginning(reader, figure) !== undefined ||
    isOwned(reader, figure) ||
    isAnswer(reader, figure) ||
    isCompounded(reader, figure) ||
    isOfMonth(reader, figure)
  );
}

/** Words of figures that are no returns of prices. */
const fundamental = new Pattern(
  /\b(?:yield(?:s|ed|ing)?|earnings|profits?|dividends?|margins?(?! (?:is|was|has been|grows?|grew|widens?|widened) (?:[a-z]+ )?(?:wider|bigger|larger|narrower|smaller|greater|to)\b)|weights?|weightings?|share of|revenues?|sales|members|volatility|defaults?|stakes?|allocation|fees?|inflation|premium|discount|target|odds|probability|spreads?|multiples?|estimates?|turnover|correlation|payout)\b/i,
);

/** "11.2% for the growth fund against 8.4% for its sibling": in a sentence on moves, a figure told for a name. */
function isOwned(reader: SentenceReader, figure: QuantityMark): boolean {
  if (figure.quantity.unit !== 'percent') return false;
  const name =
    reader.marks.names.find(
      ({ entry, isBracketed, start }) =>
        isMarketName(entry) &&
        !isBracketed &&
        start >= figure.end &&
        /^ (?:for|from|by|at|on|in) (?:the |its |both |those )?(?:[a-z-]+ )?$/.test(
          reader.text.slice(figure.end, start),
        ),
    ) ?? findLeader(reader, figure);
  const sentence = reader.sentence;
  const isOnMoves =
    reader.cues('ahead', 'behind', 'up', 'down', 'best', 'worst').length > 0 ||
    /\b(?:return|total return|gap|margin|compares?|against|versus)\b/i.test(sentence) ||
    reader.discourse.returns.length > 0;
  return name !== undefined && isOnMoves && !fundamental.test(sentence);
}

/** "With 17.6% so far this year the Russell 2000 leads the S&P 500": the figure of the one that leads. */
function findLeader(reader: SentenceReader, figure: QuantityMark): NameMark | undefined {
  if (!/\bwith (?:about |nearly |just |a gain of )?$/i.test(reader.before(figure, 24))) return undefined;
  return reader.marks.names.find(
    (name) =>
      name.start >= figure.end &&
      isMarketName(name.entry) &&
      !name.isBracketed &&
      /^(?: so far)?(?: (?:in \d{4}|this year|to date|over the year|for the year|in [A-Z][a-z]+))?,? (?:the )?$/.test(
        reader.text.slice(figure.end, name.start),
      ) &&
      /^(?: index| fund)? (?:leads?|led|is ahead|was ahead|tops?|topped|heads?|headed|beats?|has beaten|comes? first|came first)\b/.test(
        reader.after(name, 20),
      ),
  );
}

/** "The Russell 2000? Just 4.8%.": a figure alone, after a name that was asked for or set as a heading. */
export function isAnswer(reader: SentenceReader, figure: QuantityMark): boolean {
  const { asked } = reader.discourse;
  const rest = reader.text.slice(reader.marks.start, figure.start);
  const isAlone = /^(?:[\s.,;:!)*_"-]|$)/.test(reader.text.slice(figure.end, reader.marks.end));
  return (
    asked !== undefined &&
    isAlone &&
    figure.quantity.unit === 'percent' &&
    /^\W*(?:(?:a|an|just|only|barely|about|around|roughly|nearly|almost|some|merely|mere|not even|less than|more than|over|under|at|closer to|try|make that|plus|paltry|modest|measly|meagre|whopping|handsome|cool|solid)\W+)*\W*$/i.test(
      rest,
    )
  );
}

/** A list of months with figures, of a name that was spoken of or comes last. */
export function isOfMonth(reader: SentenceReader, figure: QuantityMark): boolean {
  return (
    figure.quantity.unit === 'percent' &&
    findMonthBefore(reader, figure) !== undefined &&
    reader.discourse.returns.length > 0 &&
    !fundamental.test(reader.sentence)
  );
}

/** "Ended the week 0.9% lower than it began": by the balance of the stretch. */
export function toBeginning(reader: SentenceReader, figure: QuantityMark): 'up' | 'down' | undefined {
  const match =
    /^ (higher|lower) than (?:it|they|where it|where they|when it) (?:had )?(?:beg[au]n|started|opened|entered|set out)\b/i.exec(
      reader.after(figure, 50),
    );
  return match === null ? undefined : /higher/i.test(match[1] as string) ? 'up' : 'down';
}
