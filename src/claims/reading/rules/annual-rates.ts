/** Growth a year: "7.1% a year", "an annualized gain of 9%". */

import type { QuantityMark } from '../marks.ts';
import type { SentenceReader } from '../sentence-reader.ts';

/** "An annualized gain of", before the figure of a rate a year. */
export const rateAhead =
  /\b(?:annuali[sz]ed|compound(?:ed)?|average (?:annual|yearly)|annual (?:average )?(?:rate|pace|clip)s?)\b[^.;,%\d]{0,40}$/i;

/** "A year", "annualized": after it. */
export const rateBehind =
  /^ ?(?:(?:(?:total |price )?(?:returns?|gains?|growth) )?(?:a|per|each|every) (?:year\b(?! (?:ago|earlier|later|before|after|since|prior|on year))|annum\b)|p\.?a\.?(?=[\s,;.)]|$)|annually\b|(?:on an )?annuali[sz]ed\b|yearly\b|(?:on average )?annually\b|(?:average |compound(?:ed)? )annual\b|compounded\b)/i;

/** "Returned 7.1% a year", "an annualized gain of 9%": growth a year, over the years told. */
export function isRate(reader: SentenceReader, figure: QuantityMark): boolean {
  if (figure.quantity.unit !== 'percent') return false;
  return rateBehind.test(reader.after(figure, 60)) || rateAhead.test(reader.before(figure, 70));
}

/** "Has compounded at 11% a year". */
export function isCompounded(reader: SentenceReader, figure: QuantityMark): boolean {
  return /\bcompound(?:ed|s|ing)? (?:at|by) (?:a |an |about |around |roughly |nearly |almost |some |just |rate of )*$/i.test(
    reader.before(figure, 40),
  );
}
