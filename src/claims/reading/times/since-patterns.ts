/** What a stretch up to now starts from: "since November", "from its September trough", "since Tuesday". */

import { toCivilDate } from '../../../core/index.ts';
import type { TimePattern } from './found-time.ts';
import { readWeekBeforeLast } from './lengths.ts';
import { namedTurn, readNamedTurn } from './named-turns.ts';
import { readOrdinal, sinceSpanEnd } from './parts-of-spans.ts';
import {
  anchored,
  anchoredAt,
  lowOfLength,
  readSince,
  readSinceEnd,
  readSinceText,
  sinceLastMonth,
  sincePart,
  sinceWeekday,
  toKnownExtreme,
  toMarketExtreme,
} from './since-starts.ts';
import { date, flex, month, monthYear, quarterName, weekday, year } from './time-words.ts';
import { readCarried } from './told-times.ts';

export const sincePatterns: readonly TimePattern[] = [
  [
    flex(
      `since (?:at least )?(?:the )?(?:start of |beginning of |turn of )?(${date}|${monthYear}|${quarterName}|${year})`,
    ),
    readSince,
  ],
  // "since the crash week of March 2020", "since the panic of 2008": up to now, from what is named
  [
    flex(
      `since (?:the )?(?:(?!(?:and|but|will|which|when|end|close|start|beginning|turn|low|lows|high|highs|peak|trough|bottom|top|record|middle|half|quarter|months|weeks|days?|sessions?|(?:first|second|third|fourth)(?! (?:rate |interest-rate )?(?:cut|hike|increase|rise|move|reduction)\\b))\\b)[a-z'-]+ ){1,5}?(?:of|in) (${monthYear}|${year})`,
    ),
    readSince,
  ],
  [flex(`since (?:the )?(quarter|month|week)[- ]end`), sinceSpanEnd],
  // "soared 37% in the first quarter and lost 11% in the second"
  [
    flex(
      '(?:in|during|over|of) the (first|second|third|fourth|final|last)(?=[.,;:)]|$| (?:and|but|while|before|it|they|the (?:index|fund|sector|benchmark|gauge|former|latter|small|large))\\b| [+-]?\\d[\\d.]*(?:%| per ?cent| points))',
    ),
    readOrdinal,
  ],
  [flex('(?:the )?week before last'), readWeekBeforeLast],
  [flex(`since (?:the )?(?:end of |close of )(${monthYear}|${quarterName}|${year}|last year)`), readSinceEnd],
  [
    flex(
      `since (?:the )?(early|mid|late|middle of|second half of|start of|beginning of|end of)(?:[- ]|(?<=mid)(?=year))(?:the )?(${monthYear}|${year}|${quarterName}|this year|last year|(?:the )?year|the month|the quarter)(?: of last year)?`,
    ),
    sincePart,
  ],
  // "Under 4% for the first time since last April"
  [flex(`since last (${month})`), sinceLastMonth],
  [flex(`since (${month}) of last year`), (m, c) => readSinceText(`${m[1]} ${toCivilDate(c.published).year - 1}`, c)],
  // "since the stock market's peak in October 2007"
  [
    flex(
      `(?:from|since) the (?:(?:stock|equity|bull|bear) )?market's (low|lows|trough|bottom|high|highs|peak|top|record) (?:of|in) (${monthYear}|${year})`,
    ),
    (m, c) => {
      const found = anchoredAt(m[2] as string, m[1] as string, c);
      return found === undefined ? undefined : toMarketExtreme(found);
    },
  ],
  [namedTurn, readNamedTurn],
  // "from its bear-market low of October 2022"
  [
    flex(
      `(?:from|since|off|above) (?:its|the|their)(?: own)? (?:[a-z]+(?:-[a-z]+)? ){1,2}(low|lows|trough|bottom|nadir|high|highs|peak|top) (?:of|in|set in|on) ((?:early |mid-|late )?(?:${date}|${monthYear}|${year}))`,
    ),
    (m, c) => anchoredAt((m[2] as string).replace(/^(?:early |mid-|late )/i, ''), m[1] as string, c),
  ],
  // "from its September trough", "since the April 8 low", "from last year's high"
  [
    flex(
      `(?:from|since|off|above|after(?= the (?:${month} )?(?:19|20)\\d\\d)) (?:(?:its|the|their|that)(?: own)? (?:closing |intraday )?(?:last )?|last )(${date}|${monthYear}|${year}|last year's|this year's)(?:'s)? (low|lows|trough|bottom|nadir|high|highs|peak|top|record)`,
    ),
    anchored,
  ],
  [
    flex(
      `(?:from|since|off|above) (?:its|the|their)(?: own)? (low|lows|trough|bottom|nadir)(?: (?:of|in|set in|on) (?:early|mid|late)?(?:-| )?(${date}|${monthYear}|${year}))?`,
    ),
    (m, c) =>
      (m[2] === undefined ? toKnownExtreme(m[0], m[1] as string, c) : undefined) ??
      anchoredAt(m[2] ?? 'past year', m[1] as string, c),
  ],
  // "52% above its 52-week low"
  [
    flex(`(?:from|off|above) (?:its|the|their|an?) (52|[a-z]+|\\d{1,2})-(week|month|year) (low|lows|trough|bottom)`),
    lowOfLength,
  ],
  [
    /(?<![\w-])(?:on )?(?:that|the same|the very same)(?: (?:single|very|one))? (?:day|session|date|afternoon|morning|evening|month|week|quarter|year)(?! as)(?![\w-])/gi,
    readCarried,
  ],
  [flex(`since (?:last )?(${weekday})`), sinceWeekday],
  // "down 218 points from Thursday's close", "from its close on Wednesday"
  [
    flex(
      `from (?:(?:last )?(${weekday})'s (?:close|finish|settlement|closing (?:level|price))|(?:its|the|their) (?:close|finish|settlement|closing (?:level|price)) (?:on|of) (${weekday}))`,
    ),
    sinceWeekday,
  ],
];
