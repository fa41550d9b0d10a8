/** Times to come, and the last day of a time: "by year-end", "over the next six months", "the rest of the decade". */

import { addMonths } from '../../../core/index.ts';
import type { TimePattern } from './found-time.ts';
import { readLength } from './lengths.ts';
import { isTold } from './tense.ts';
import { count, date, flex, month, monthYear, quarterName, year } from './time-words.ts';
import {
  ahead,
  deadlineOfYear,
  readAnother,
  readDeadline,
  readEndOfYear,
  readNext,
  readNextMonth,
  readRest,
  readYearTurn,
} from './times-ahead.ts';

export const aheadPatterns: readonly TimePattern[] = [
  [
    /(?<![\w-])in (?:nearly |almost |more than |over |at least |about |roughly )?(?:the )?(\d{1,3}|[a-z]+(?:-[a-z]+)?|a) (years|months|weeks|decades|decade|year)(?![\w-])/gi,
    readLength,
  ],
  [
    flex(
      `(?:by|before|until|through) (?:the )?(?:end of |(?:close|end) of trading on |close (?:of|on) )?(mid-)?(${date}|\\d{1,2}(?:st|nd|rd|th)|${monthYear}|${quarterName}|${year}|this year|the year|next year|the month|the quarter|the decade)`,
    ),
    readDeadline,
  ],
  [flex("(?:by|before) (?:New Year's Eve|New Year(?:'s)?(?: Day)?|the turn of the year|year's end)"), readYearTurn],
  [
    /(?<![\w-])(?:(?:by|through|until|before) )?(?:the )?(?:year[- ]end|end of the year)(?: (\d{4}))?(?![\w-])/gi,
    readEndOfYear,
  ],
  [flex(`(${year}) year-end|year-end (${year})|end-(${year})`), (m, c) => deadlineOfYear(m[1] ?? m[2] ?? m[3], c)],
  [
    flex(
      `(?:over |in |within |during )?(?:the )?(?:next|coming|following) (?:(${count}|few) )?(day|week|month|quarter|year|decade)s?`,
    ),
    readNext,
  ],
  [flex(`(?:by |in |until |before )?next (${month})`), readNextMonth],
  [flex('for another (week|month|quarter|year)'), readAnother],
  [
    /(?<![\w-])(?:a|one|12|twelve) (?:year|months)(?:'s)? from (?:now|today|tonight|this (?:morning|evening))(?![\w-])|(?<![\w-])in a year's time|(?<![\w-])(?:a year|twelve months|12 months) hence/gi,
    (_m, c) => ahead(addMonths(c.published, 12), c),
  ],
  [/(?<![\w-])in (?:the )?(?:months|weeks|years) (?:ahead|to come)(?![\w-])/gi, (_m, c) => ahead(c.published + 183, c)],
  // "We will not see 5,000 again in this decade"
  [
    flex('(?:in|within|during|before the end of) (?:this|the current) (decade)'),
    (m, c) => (isTold(m.input) ? undefined : readRest(m, c)),
  ],
  [flex(`(?:(?:over|in|during|for|across) )?(?:the )?rest of (?:the )?(decade|year|${year}|month|quarter)`), readRest],
];
