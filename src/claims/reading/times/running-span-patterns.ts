/** Spans that run up to publication, or have just ended: "year to date", "this week", "of late". */

import type { TimePattern } from './found-time.ts';
import { named, open } from './named-spans.ts';
import {
  readEndOfWeek,
  readHeadedUnit,
  readJustEnded,
  readSpanOfPlace,
  readTally,
  readThisHalf,
  readThisMonth,
  readThisQuarter,
  readThisWeek,
  readThisYear,
  readTrailing,
  readWeeklyMove,
  readYearToDate,
  recent,
  withQuartersOver,
} from './running-spans.ts';
import { count, flex, month, year } from './time-words.ts';
import { deadlineOfYear, isOfNextYear, yearAhead } from './times-ahead.ts';

export const spanToDatePatterns: readonly TimePattern[] = [
  [
    /(?<![\w-])(?:year[- ]to[- ]date|YTD|so far this year|thus far this year|this year so far|in the year to date|for the year to date|since the (?:start|beginning|turn) of the year|since (?:the )?[Nn]ew [Yy]ear(?:'s)?(?: Day| Eve| began)?|to date this year|so far in the year|for the year so far|since (?:the )?(?:start|beginning) of this year|since year-end|since the year began)(?![\w-])/gi,
    readYearToDate,
  ],
  [
    /(?<![\w-])(?:month[- ]to[- ]date|MTD|so far this month|this month so far|since the start of the month)(?![\w-])/gi,
    (_m, c) => open('MTD', c),
  ],
  [
    /(?<![\w-])(?:quarter[- ]to[- ]date|QTD|so far this quarter|this quarter so far)(?![\w-])/gi,
    (_m, c) => open('QTD', c),
  ],
  [/(?<![\w-])(?:week[- ]to[- ]date|so far this week|WTD)(?![\w-])/gi, (_m, c) => open('WTD', c)],
  [/(?<![\w-])(?:into|in) the new year(?![\w-])/gi, (_m, c) => open('YTD', c)],
  [
    /(?<![\w-])(?<!\b(?:record|records|such|straight|consecutive|high|highest|low|lowest|new|best|these|those|several|many) )(?:ends?|closes?|finish(?:es)?|ending|closing|finishing) (?:out )?(?:the|this) year(?![\w-])/gi,
    (_m, c) => open('YTD', c),
  ],
  [
    /(?<![\w-])(?:the|this) year's (?=(?:(?:second|third|fourth|fifth)[ -])?(?:best|worst|top|biggest|strongest|weakest|leading|star|leader|laggard|winner|loser)\b)/gi,
    (_m, c) => open('YTD', c),
  ],
  // "the day's worst", "the quarter's biggest winner"
  [
    /(?<![\w-])(?:the|this) (day|session|week|month|quarter)'s (?=(?:(?:second|third|fourth|fifth)[ -])?(?:best|worst|top|biggest|strongest|weakest|leading|star|leader|laggard|winner|loser)\b)/gi,
    readSpanOfPlace,
  ],
  // "the decade just ended"
  [
    flex(
      '(?:in |over |during |for )?the (week|month|quarter|half|year|decade) (?:that (?:has )?just (?:ended|closed|finished)|just (?:ended|past|gone|over|closed|finished|completed))',
    ),
    readJustEnded,
  ],
  [
    /(?<![\w-])(?:before|when|by the time|until) (?:the|this|that) (?:calendar )?year (?:is (?:out|over|done)|ends|closes|comes to (?:an end|a close)|runs out)(?![\w-])/gi,
    (m, c) => (isOfNextYear(m) ? yearAhead(c) : deadlineOfYear(undefined, c)),
  ],
  [flex(`so far in (${year}|${month})|(${year}|${month})[- ]to[- ]date`), (m, c) => named((m[1] ?? m[2]) as string, c)],
];

export const runningSpanPatterns: readonly TimePattern[] = [
  [
    /(?<![\w-])(?:for|on|over|in|during) the (?:(?:holiday|vacation)-(?:shortened|thinned)|shortened|short|abbreviated|four-day|three-day|truncated|trading) week(?!s|-|end)(?![\w])|(?<![\w-])(?:for|on|over|in) the week|(?<![\w-])this week(?![\w-])|(?<![\w-])the week(?!s|-|end)(?![\w])|(?<![\w-])on a weekly basis|(?<![\w-])(?:the )?five (?:days|sessions)' (?:work|trading|trade)(?![\w-])|(?<=^[\s*_#•-]*)week(?=\s*(?::| [-–—] ))/gi,
    readThisWeek,
  ],
  [
    flex(
      '(?:the |its |their |a )?(weekly|monthly|quarterly|annual) (?:tally|score|scorecard|scoreboard|scoreline|balance|result|toll|change|count|ledger|table|league table|round-?up|recap)',
    ),
    readTally,
  ],
  [
    flex('(?:on )?the (last|final|first|opening) (?:trading )?(?:day|session) of (?:the|this) (?:trading )?week'),
    readEndOfWeek,
  ],
  // "Both posted weekly gains", "that made for a weekly loss of 1.2%"
  [
    /(?<=\b(?:an?|the|its|their|for|posted|posting|had|with|of|scored|logged|notched|booked|recorded|suffered|saw|brought|meant|made|left|means|makes|leaves|no|any|solid|modest|small|slight|net) )weekly(?= (?:gains?|loss(?:es)?|advances?|declines?|rises?|falls?|drops?|moves?|changes?|setbacks?|retreats?)(?! (?:since|in (?:a row|[a-z]+ (?:weeks|months|years)))\b))/gi,
    readWeeklyMove,
  ],
  [
    flex(
      `with (?:(?:the first )?(${count}) quarters? (?:of the year )?|(?:the first )?half (?:(?:of )?(?:the|a) year )?)(?:(?:now|already|safely) )?(?:in the books|behind us|gone|done|over|complete|completed|down)`,
    ),
    withQuartersOver,
  ],
  // a heading "The year", "WEEK IN REVIEW"
  [
    /^\W*(?:the )?(week|month|quarter|year)(?: (?:so far|to date|in review|in figures|in numbers))?(?=\W*$)/gi,
    readHeadedUnit,
  ],
  // "Seven months in, it is up 9%", "Three weeks into the year", "with five months of the year gone"
  [
    flex(
      `(?:with )?(?:the first )?(?:(?:about|nearly|almost|just|only|barely) )?(${count}) (?:trading )?(?:days?|sessions|weeks?|months?|quarters?) (?:in(?=[,:])|into (?:the (?:new )?year|${year})|of the (?:new )?year (?:gone|over|behind us|done|past|in the books))`,
    ),
    readThisYear,
  ],
  [/(?<![\w-])(?:(?:for|on|over|in) the month|this month|the month)(?![\w-])/gi, readThisMonth],
  [
    /(?<![\w-])(?:(?:for|on|over|in) the quarter|this quarter|the quarter|the current quarter)(?![\w-])/gi,
    readThisQuarter,
  ],
  [
    /(?<![\w-])(?:(?:for|on|over|in|during) |(?<=\b(?:closed|ended|finished|closes|ends|finishes|closing|ending|finishing)(?: out)? ))the (?:full )?half(?! of)(?![\w-])/gi,
    (_m, c) => readThisHalf(c),
  ],
  [
    /(?<![\w-])(?:(?:for|in|over|on) the (?:full )?year|this year|the full year|the current year)(?![\w-])/gi,
    readThisYear,
  ],
  [
    /(?<![\w-])(?:a|one) year (?:ago|earlier|before)|(?<![\w-])(?:from|than|compared with) a year (?:ago|earlier|before)|(?<![\w-])year[- ](?:over|on)[- ]year|(?<![\w-])(?:in|over) the (?:12|twelve) months (?:to|through|ended(?: in)?) [A-Z][a-z]+(?: \d{4})?/gi,
    (_m, c) => open('last 12 months', c),
  ],
  // "on a trailing twelve-month basis", "over the past half-year"
  [flex(`on an? (?:trailing |rolling )?(${count})[- ](month|week|year)s? basis`), readTrailing],
  [flex('(?:over|in|during|for) (?:the )?(?:past|last) half[- ]year'), (_m, c) => open('last 6 months', c)],
  // "than it was this time last year"
  [flex('(?:(?:at )?this time last year|(?:at )?this point last year)'), (_m, c) => open('last 12 months', c)],
  [
    /(?<![\w-])(?:(?<!\bas )recently(?! as\b)|of late|lately|in recent (?:weeks|months|days|sessions)|recent weeks|recent months|these past weeks)(?![\w-])/gi,
    (_m, c) => recent(c),
  ],
];
