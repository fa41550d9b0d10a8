/** Times told by what the passage has told before: "a year later", "the month after", "since that announcement". */

import type { TimePattern } from './found-time.ts';
import { sinceBesideHappening, sinceHappening } from './pointed-days.ts';
import { sinceExtreme } from './since-starts.ts';
import { isPastTold } from './tense.ts';
import { clauseBehind, count, date, flex, weekday, year } from './time-words.ts';
import {
  besideDay,
  daysTogether,
  following,
  later,
  sinceThen,
  spanBefore,
  spanEarlier,
  stretchBefore,
  stretchBeforeTold,
  stretchFollowing,
  thatSpan,
  wholeYearTold,
} from './told-times.ts';

/** What news a day is told by; votes and the meetings of the Federal Reserve are on the calendar as well. */
const news =
  '(?:announcement|news|report|release|statement|speech|verdict|ruling|deal|agreement|truce|pivot|warning|downgrade|collapse|failure|invasion|attack|breakthrough)';

const happening = `(?:${news}|decision|vote|meeting|cut|hike|increase|reduction|move|print|figure|event)`;

export const toldTimePatterns: readonly TimePattern[] = [
  // "a year later", "twelve months on", "five days afterwards"
  [
    flex(
      `(${count}) ((?:trading )?(?:day|session|week|month|quarter|year)s?) (?:later|on(?! (?:(?:which|when|whose)\\b|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|[A-Z][a-z]+ \\d|the\\b))|afterwards|after that|thereafter)`,
    ),
    later,
  ],
  // "in the four sessions that followed"
  [
    flex(
      `(?:in |over |during |within )?the (?:next |following |first )?(${count}) ((?:trading )?(?:day|session|week|month|quarter)s?) (?:that |which )followed`,
    ),
    later,
  ],
  // "over the next three months it rose to 4.4%", told of the past
  [
    flex(
      `(?:in|over|during|within) the (?:next|following|ensuing|subsequent) (${count}) ((?:trading )?(?:day|session|week|month|quarter|year)s)`,
    ),
    (m, c) => (c.lastDay !== undefined && c.lastDay < c.published && isPastTold(m.input) ? later(m, c) : undefined),
  ],
  // "in the week that followed", "over the following month"
  [
    flex(
      '(?:in|over|during|within) the (?:((?:trading )?day|session|week|month|quarter|year) (?:that|which) followed|(?:next|following|ensuing|subsequent) (week|month|quarter))',
    ),
    stretchFollowing,
  ],
  [flex(`(?:the )?(?:next|following|very next) (day|session|week|month|quarter|year|morning|afternoon)`), following],
  // "Put together, the three days", "over the five days", "across the two"
  [
    flex(
      `(?:(?:over|in|across|during|for) )?(?:the|those|these|both) (?:(?<=both )|(${count}) )(?:trading )?(?:days|sessions)(?: (?:together|combined))?(?! (?:after|before|to|through|until|since|following|of|from|that|ended|ending)\\b)`,
    ),
    daysTogether,
  ],
  [flex(`(?:across|over) (?:the|those) (${count})(?=[.,;:)]|$)`), daysTogether],
  // "The day after, the fund put on 4%", "had lost 9% the day before"
  [
    flex(
      '(?:on )?the (?:trading )?(?:day|session) (before|after|following)(?=[.,;:)]|$| to [\\d.]| (?:it |they |the index )?(?:had|has|was|were|saw|brought|left|took|gave|cost|ended|closed|rose|fell|lost|gained)\\b)',
    ),
    besideDay,
  ],
  [flex(`(?:in |for |over |within |during )?that (?:same |single |very |one )?(week|month|quarter|year)`), thatSpan],
  // "The four sessions before had cost them 12.7%", "in the two weeks before that"
  [
    flex(
      `(?:(?:in|over|during|for|across) )?the (${count}) ((?:trading )?(?:day|session|week|month|quarter|year)s) (?:before|earlier|previously)(?=${clauseBehind}| (?:that|it)\\b)`,
    ),
    stretchBefore,
  ],
  // "the year after, it rose", "and the month after it fell"
  [flex(`(?:(?:in|over|during) )?the (week|month|quarter|year) after(?=${clauseBehind})`), following],
  // "after a 35% jump the year before", "the previous month's loss"
  [
    flex(
      `(?:(?:in|over|during) )?the (?:(week|month|quarter|year) before(?=${clauseBehind}| that\\b)|(?:previous|prior|preceding) (week|month|quarter|year)(?:'s)?)`,
    ),
    spanBefore,
  ],
  // "A year earlier it had lost 13%", "a year earlier the small caps had led"
  [flex(`(?:a|one) (week|month|quarter|year) (?:before(?=${clauseBehind})|earlier(?! than\\b))`), spanEarlier],
  // "In 2003 it led. It had lagged over the previous two years"
  [
    flex(
      `(?:(?:in|over|during|for|across) )?the (?:previous|preceding|prior) (${count}) ((?:week|month|quarter|year)s)`,
    ),
    stretchBeforeTold,
  ],
  // "For the year as a whole it rose", in a tale of long ago
  [
    flex('(?:(?:for|in|over|on) )?the (?:(?:full|whole|entire|calendar) year|year as a whole)|(?:for|over) the year'),
    wholeYearTold,
  ],
  [
    flex(
      `since (?:that|the same) (?:day|evening|date|session|close|low|peak|high|night|afternoon|morning|point|bottom|trough|top|floor|summit)`,
    ),
    sinceThen,
  ],
  [
    flex(
      `from (?:(?:that|this) (?:[\\w-]+ )?(?:low|peak|high|trough|bottom|top|summit|point|level|close|finish)|that (?:day|date|session|afternoon|moment)|there)(?! (?:to|until|through)\\b)`,
    ),
    sinceThen,
  ],
  // "since the Friday before that announcement", "from the eve of that decision"
  [
    flex(
      `(?:since|from) (?:the close (?:of|on) )?the (?:(${weekday}|(?:last )?(?:trading )?day|(?:last )?(?:close|session|finish)|evening) (before|after|of)|eve of) (?:that|this|the same|the) (?:[a-z-]+ )?${happening}(?! (?:to|until|through|and)\\b)`,
    ),
    sinceBesideHappening,
  ],
  // "from that announcement", "since that decision", "since the collapse"
  [
    flex(
      `(?:(?:since|from) (?:that|this|the same) (?:[a-z-]+ )?${happening}|since the (?:[a-z-]+ )?${news})(?! (?:to|until|through|of|on|in|that|by|at|for|last)\\b)`,
    ),
    sinceHappening,
  ],
  // "The country voted on November 8. In the month since, it has gained 16%"
  [
    flex(
      `(?:in|over|during|across) the (?:(?:${count}) )?(?:trading )?(?:day|session|week|month|quarter|year)s? since(?=[,.;)]|$)`,
    ),
    sinceThen,
  ],
  // "Count from November 6", "measured from the close of 9 March"
  [
    flex(
      `(?:count(?:ing|ed)?|measur(?:e|ed|ing)|reckon(?:ed|ing)?) from (?:the close of )?(${date})(?! (?:to|until|through)\\b|,? ${year})`,
    ),
    sinceExtreme,
  ],
  [
    flex(
      `from (?:its|the|their)(?: own)? (?:low|peak|high|trough|bottom|top) (?:on|of) (?:the same|that|that same) (?:day|date)`,
    ),
    sinceThen,
  ],
];
