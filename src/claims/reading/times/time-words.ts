import { toNumberPattern } from '../number-words.ts';

export const month =
  '(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)|Apr(?:il|\\.)?|May|June?|July?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)(?![a-z])';

export const year = '(?:19[5-9]\\d|20[0-3]\\d)(?!\\d|,\\d|%|\\.\\d)';

export const weekday = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day';

/** A year, or one by its distance: "16 March last year". */
const ofYear = `(?:${year}|(?:of )?(?:last|this) year)`;

/** "12/11/2025", "11.12.2025". */
const numericDate =
  '(?<![\\d/.])(?:\\d{1,2}/\\d{1,2}/(?:\\d{4}|\\d{2})|\\d{1,2}\\.\\d{1,2}\\.(?:19|20)\\d{2})(?![\\d/]|\\.\\d)';

export const date = `(?:${month} \\d{1,2}(?:st|nd|rd|th)?(?!\\d|[,.]\\d)(?:,? ${ofYear})?|\\d{1,2}(?:st|nd|rd|th)? (?:of )?${month}(?: ${ofYear})?|\\d{4}-\\d\\d-\\d\\d|${numericDate})`;

export const monthYear = `${month}(?:,? (?:of )?${year})?`;

export const quarterName =
  '(?:[Qq][1-4](?: (?:of )?(?:FY)?(?:20|19)?\\d\\d)?|[1-4][Qq](?: ?\\d\\d(?:\\d\\d)?)|(?:the )?(?:first|second|third|fourth|final|last)[- ]quarter(?: of (?:\\d{4}|the year|last year|this year)|,? 20\\d\\d)?)';

export const halfName =
  '(?:[Hh][12] \\d{4}|[12][Hh] ?\\d{2,4}|(?:the )?(?:first|second|latter|front|back) half(?: of (?:\\d{4}|the year|last year|this year|' +
  monthYear +
  ')|,? 20\\d\\d)?)';

export const count = `(?:\\d{1,4}|a|an|${toNumberPattern(1, 19)}|(?:twenty|thirty)(?:-(?:${toNumberPattern(1, 9)}))?|forty|fifty|sixty|ninety|a hundred|several|a couple of|a few|half a|a dozen)`;

export const unit = '(?:(?:trading|calendar|business|market) )?(?:day|session|week|month|quarter|year|decade)s?';

export const span = `(?:${date}|${quarterName}|${halfName}|${monthYear}|${year}|the year|this year|last year|the month|the quarter)`;

export function flex(source: string): RegExp {
  return new RegExp(`(?<![\\w-])${source}(?![\\w%])`, 'gi');
}

/** What may come right behind a time that opens or ends a clause: "the year before it fell", "the month after, gold rose". */
export const clauseBehind =
  '[.,;:)]|$| (?:and|but|(?:(?:it|they) )?(?:had|was|were|came|brought|saw|gave|rose|fell|lost|gained|added|made|[a-z]{3,}ed))\\b';

/** What a turn of a price is called. */
export const extremeNoun = '(?:closing )?(?:lows?|trough|bottom|nadir|highs?|peak|top|record)';

/** What a day may be named for: "the June 23 referendum", "the May 22 hearing". */
export const eventNoun =
  '(?:vote|referendum|election|meeting|decision|announcement|speech|hearing|testimony|statement|report|release|attacks?|invasion|strike|default|downgrade|crash|hike|cut|increase|move|debate|summit|deal|auction|deadline|filing|merger|listing)';
