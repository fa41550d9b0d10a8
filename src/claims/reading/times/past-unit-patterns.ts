/** Units of the calendar by their place in a span or before now: "the last three weeks of December", "the past six months". */

import type { TimePattern } from './found-time.ts';
import { readAgo, readAgoToday, readLast, readLastUnit, readYearsAgo } from './lengths.ts';
import { lastMonth, monthOfYear } from './named-spans.ts';
import { readNthSession, readPartOf, readPartOfYear, spanEnd, throughMonths } from './parts-of-spans.ts';
import { count, flex, month, span, unit, year } from './time-words.ts';
import { readNextMonth } from './times-ahead.ts';
import { endOfThatSpan } from './told-times.ts';

export const pastUnitPatterns: readonly TimePattern[] = [
  // "the last three weeks of December", "the first 26 days of the year"
  [
    flex(
      `(?:the )?(first|opening|last|final|closing) (?:(${count}|few) )?((?:trading )?(?:day|session|week|month|quarter)s?) (?:of|in) (${span}|that (?:month|quarter|year))`,
    ),
    readPartOf,
  ],
  // "the year's first 14 sessions", "2003's final two months"
  [
    flex(
      `(?:the |this |last )?(year|${year})'s (first|opening|last|final|closing) (?:(${count}) )?((?:trading )?(?:day|session|week|month|quarter)s?)`,
    ),
    readPartOfYear,
  ],
  // "through nine months", "in the first two months", "in each of the opening two quarters"
  [
    flex(
      `(?:through (?:the )?(?:first )?|(?:in|over|during|after) (?:(?:each|every one|all|both) of )?the (?:first|opening) )(${count}) (month|quarter)s(?! (?:of|after|since|following|that|in|on)\\b)`,
    ),
    throughMonths,
  ],
  [flex(`(?:on )?the (\\w+)[- ](?:trading day|session) (?:of|in) (${span})`), readNthSession],
  [
    flex(
      `(?:the )?(?:past|last|previous|trailing|latest) (${count}|few) (${unit})|(?:the )?(?:past|trailing) (${unit})`,
    ),
    readLast,
  ],
  [
    flex(`(?:the )?(?:past|last) (week|month|quarter|year|decade|session|day)(?! (?:of|before|after)\\b)`),
    readLastUnit,
  ],
  // "to the end of that year"
  [flex('(?:the )?(?:end|close) of (?:that|the same) (month|quarter|year)'), endOfThatSpan],
  [flex('(?:at |the )?(quarter|month)[- ]end'), spanEnd],
  [flex(`last (${month})`), lastMonth],
  [flex(`(?:by |in |until |before )?next (${month})`), readNextMonth],
  // "in June last year", "August of this year"
  [flex(`(${month}),? (?:of )?(last|this) year`), monthOfYear],
  // "two weeks ago", "from three months ago"
  [flex(`(?:(from|than|since) )?(?:just |only )?(${count}) (day|session|week|month)s? ago`), readAgo],
  [flex(`(${count}) (week|month|year)s? ago (?:today|to the day|yesterday)`), readAgoToday],
  // "one year and one day ago"
  [flex(`(${count}) years? and (${count}) (day|week|month)s? ago`), readYearsAgo],
];
