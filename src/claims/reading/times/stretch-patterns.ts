/** Stretches from a named day, level or turn, and up to one: "from the peak of 19 February", "the six months to June". */

import type { TimePattern } from './found-time.ts';
import { readLengthWithin, stretch, stretchTo, toLastDay } from './lengths.ts';
import { open } from './named-spans.ts';
import { occasionName } from './occasions.ts';
import {
  carriedTo,
  rangeFromEve,
  rangeToPointedDay,
  readAsMany,
  readDayAfter,
  readDayBefore,
  readPointedDay,
  readWeekdayOfWeek,
  readWeekdayOfWeekTold,
  stretchAfter,
  stretchFrom,
} from './pointed-days.ts';
import {
  countedWeekdays,
  rangeFromLastDay,
  rangeFromPart,
  rangeFromSeason,
  rangeOfDays,
  rangeOfEdges,
  rangeOfParts,
  rangeOfWeekdays,
  sinceEve,
  sinceLevel,
  weekToWeekday,
} from './ranges.ts';
import { readRunningTo } from './running-spans.ts';
import { sinceEvent, sinceExtreme, sincePart } from './since-starts.ts';
import {
  count,
  date,
  eventNoun,
  extremeNoun,
  flex,
  month,
  monthYear,
  quarterName,
  span,
  weekday,
  year,
} from './time-words.ts';

/** A part of a month or a year, whose days are not told. */
const part = '(?:early|mid|late|middle of|middle part of|early part of|latter part of)';

export const stretchPatterns: readonly TimePattern[] = [
  [
    flex(
      `(?:from|since) (?:its|a|an|the|their) (?:[\\w'-]+ ){0,2}?(?:low|high|peak|trough|bottom|record|lows|highs)(?: close)?(?: of [a-z -]{3,25}?)? (?:of|on|in|set on|set in|from) (?:last )?(${date})`,
    ),
    sinceExtreme,
  ],
  // "between its February 19 high and that same April day"
  [
    flex(
      `(?:from|between) (?:its|the|their) (?:(${date}) ${extremeNoun}|(?:[a-z]+ )?${extremeNoun}(?: close)? (?:of|on|set on) (${date})),? (?:to|until|through|and) (?:the (?:close|low|end) of )?(?:that|the) (?:same |very |single )*(?:(${month}) )?(?:day|session|date|low|high|peak|trough|bottom)(?! (?:of|on|in)\\b)`,
    ),
    rangeToPointedDay,
  ],
  // "since that same October day", "on that April afternoon"
  [
    flex(
      `(?:(since|from) |on |at )?(?:that (?:same |very |single )*|the (?:(?:same|very|selfsame) )+)(${month}) (?:day|session|date|low|high|peak|trough|bottom|afternoon|morning|evening|close)`,
    ),
    readPointedDay,
  ],
  // "over that same stretch since 12 February"
  [
    flex(
      `(?:(?:over|in|during|across|for) )?(?:the same|that same|that|this) (?:stretch|period|span|time|window|interval) since (${date})`,
    ),
    sinceExtreme,
  ],
  // "over the same stretch to 7 October"
  [
    flex(
      `(?:over|in|during|across|for) (?:the same|that same|that|this) (?:stretch|period|span|time|window|interval) (?:to|through|until|up to) (?:the close of )?(${date}|(?:last )?${weekday}|yesterday)`,
    ),
    carriedTo,
  ],
  // "from the last close before the attacks to the low of September 21"
  [
    flex(
      `from (?:the|its) (?:last |final )?(?:(?:close|session|trading day|day|finish) before|eve of) (?:(${date})|(?!${month})[a-z' -]{3,40}?) (?:to|until|through) (?:(?:the|its|their) (?:[a-z]+ )?(?:lows?|trough|bottom|highs?|peak|close|end) (?:of|on) )?(${date})`,
    ),
    rangeFromEve,
  ],
  // "in a single week of April 2000", "in five sessions of last October"
  [
    flex(
      `(?:in|over|within|during) (?:just |only |barely |under |less than )?(?:the (?:space|course|span) of )?(?:a single|a mere|(${count})) (week|month|(?:trading )?(?:session|day|week|month)s) (?:of|in) (?:the (spring|summer|autumn|fall|winter) of (${year})|(?:last )?(${monthYear}|${quarterName}|${year}))`,
    ),
    readLengthWithin,
  ],
  // "in the twelve months after March 9, 2009"
  [
    flex(
      `(?:in|over|during|within|for) (?:the )?(?:first |next )?(?:(${count}) )?((?:trading )?(?:day|session|week|month|quarter|year)s?) (?:after|following|from) (?:(?:(?:the|its|their|an?) (?:[a-z'-]+ ){1,4}?(?:of|on) |(?:its|their|the) (?=[^,;.]{3,18} (?:${extremeNoun}|${eventNoun})))?(${date}|${month},? ${year})(?: (?:${extremeNoun}|${eventNoun}))?|(${occasionName}))`,
    ),
    stretchAfter,
  ],
  // "in the three weeks since November 20", told of the day they ended on
  [flex(`(?:in|over|during) the (${count}) ((?:trading )?(?:day|session|week|month)s) since (${date})`), stretchAfter],
  // "over the four sessions that began with the vote"
  [
    flex(
      `(?:(?:in|over|during|within|for|across) )?(?:the )?(${count}) ((?:trading )?(?:day|session|week|month)s?) (?:(?:that|which) (?:began|started|opened)|beginning|starting) (?:with|on) (?:(?:that of )?(${date}|(?:last )?${weekday})|(?:the )?(?:election|vote|Election Day))`,
    ),
    stretchFrom,
  ],
  // "on the Friday of that week"
  [
    flex(
      `(?:on |by )?(?:the )?(${weekday}) (?:of )?(that|the same|last|the (?:previous|past|prior)|this past) (?:very )?week(?: alone)?`,
    ),
    readWeekdayOfWeek,
  ],
  // "Last week was wild. It fell 6.7% on Monday"
  [flex(`(?:on |by )?(${weekday})(?!'s)(?: alone)?`), readWeekdayOfWeekTold],
  // "from a low of 752.44 eight days before"
  [flex(`(${count}) (day|week)s? (?:before|earlier)(?=[.,;:)]|$)`), readDayBefore],
  // "on June 2, three sessions before a selloff"
  [
    flex(`(?:only |just |barely )?(${count}) ((?:trading )?(?:day|session)s?) before(?= (?:a|an|the) (?!${month}))`),
    readDayAfter,
  ],
  // "the second record in as many sessions"
  [flex('in as many ((?:trading )?(?:day|session|week|month|quarter|year)s)'), readAsMany],
  // "from the panic close of October 27 the index is up 22%", "from October 27 it has gained a fifth"
  [
    flex(
      `from (?:(?:the|its|their) (?:[\\w'-]+ ){0,2}?(?:close|finish|low|high|peak|trough|bottom) (?:of|on) (${date})(?!'s\\b| (?:to|until|through|and)\\b|,? ${year})|(${date})(?=,? (?!(?:to|until|through|and)\\b)(?:[\\w&.-]+ ){1,6}?(?:is|are|has|have|stands?|adds up|comes|amounts) ))`,
    ),
    sinceExtreme,
  ],
  // "from that day to the end of June", "between that peak and the low on October 3", "from the low to the end of May"
  [
    flex(
      `(?:from|between) (?:that (?:day|low|peak|high|trough|point|date|evening|bottom|close|finish|session|afternoon|top)|the (low|trough|bottom|floor|nadir|high|peak|top)|there|then) (?:to|and|until|through) (?:(?:the|its|their) (?:[a-z-]+ )?(?:low|high|peak|trough|bottom|top|record) (?:of|on) (?=${date}))?(?:the )?(?:(start|beginning|turn|end|close) of )?(?:(${span}|that year)|((?:last )?${weekday}|yesterday|today)(?:'s)?(?: (?:close|finish))?)`,
    ),
    rangeFromLastDay,
  ],
  // "Thursday and Friday together"
  [
    flex(
      `(${weekday}) (?:and|plus|\\+) (${weekday})(?= (?:together|combined|alone|cost|brought|took|=|equals|makes?|made))`,
    ),
    rangeOfWeekdays,
  ],
  // "three days, from Tuesday to Thursday", "in four sessions - Monday to Thursday"
  [
    flex(
      `(?:(?:in|over|during|for) )?(?:the |those |these )?(${count}) (?:trading )?(?:days|sessions)(?:,| -| \\()? (?:from )?(${weekday}) (?:to|through) (${weekday})`,
    ),
    countedWeekdays,
  ],
  // "measured from Friday to Friday", "week to Friday"
  [flex(`(?:(?:from )?(${weekday}) to (${weekday})|(?:in|over|during|for) the week to (${weekday}))`), weekToWeekday],
  // "since the eve of 9 November": from the close before that day
  [flex(`(?:since|from) the eve of (?:[a-z' -]{1,30}? (?:of|on) )?(${date})`), sinceEve],
  // "since Mr. Biden's Nov. 3 election victory": from the close of that day, or of the one before
  [
    flex(
      `since (?:the|its|their|(?:[A-Z][\\w.-]+ ){0,3}[A-Z][\\w.-]+'s?) (?:[a-z-]+ )?(${date})(?= (?!${extremeNoun}\\b|clos|to\\b|and\\b)[a-z])`,
    ),
    sinceEvent,
  ],
  // "is up 27% from March 30"
  [
    flex(
      `(?<=(?:%|\\b(?:per ?cent|points?|up|down|higher|lower)) )from (?:the close (?:of|on) )?(${date})(?!'s\\b| (?:to|until|through|${extremeNoun})\\b|,? ${year})`,
    ),
    sinceExtreme,
  ],
  [flex(`since (?:(?!(?:and|but|will|which|when)\\b)[a-z' -]){3,48}? (?:of|on|in) (${date})`), sinceExtreme],
  // "since the close on election day, November 8, it has gained 10%", "since Pfizer Monday, as we call November 9"
  [
    flex(
      `since (?:(?!(?:and|but|will|which|when)\\b)[a-z' -]){3,48}?, (?:(?:which is|that is|as (?:we|I|they|some|people) call(?: it)?|i\\.e\\.,?|namely) )?(${date})(?=[,.;)])`,
    ),
    sinceExtreme,
  ],
  // "from the end of October the tally now reads"
  [
    flex(
      `from (?:the )?(end|start|beginning) of (${monthYear}|${quarterName}|${year})(?=,? (?!(?:to|until|through|and)\\b)(?:[\\w&.-]+ ){1,6}?(?:is|are|has|have|now)\\b)`,
    ),
    sincePart,
  ],
  // "between early June and this Wednesday"
  [
    flex(
      `(?:from|between) (early|mid|late)[- ](${monthYear}|${year}) (?:to|and|until|through) (?:the close (?:of|on) )?(${span}|(?:last |this )?${weekday}|yesterday|today)`,
    ),
    rangeFromPart,
  ],
  // "between late May and the middle of July", "from early 2016 to late 2017"
  [
    flex(
      `(?:from|between) (?:the )?(${part})(?:-| )(${monthYear}|${year}) (?:to|and|until|through) (?:the )?(${part})(?:-| )(${monthYear}|${year})`,
    ),
    rangeOfParts,
  ],
  // "between the end of 1999 and the end of 2006", "from January to the start of May"
  [
    flex(
      `(?:from|between) (?:the close (?:of|on) )?(?:the )?(?:(start|beginning|turn|end|close) of )?(${span}) (?:to|and|until|through) (?:the )?(start|beginning|turn|end|close) of (${span})`,
    ),
    (m, c) => rangeOfEdges(m[1], m[2], m[3], m[4], c),
  ],
  [
    flex(`(?:from|between) (?:the )?(start|beginning|turn|end|close) of (${span}) (?:to|and|until|through) (${span})`),
    (m, c) => rangeOfEdges(m[1], m[2], undefined, m[3], c),
  ],
  // "from its launch in the spring of 2003 to the end of 2014"
  [
    flex(
      `(?:from|between) (?:(?!(?:to|until|through|and)\\b)[a-z'-]+ ){0,5}?(?:the )?(spring|summer|autumn|fall|winter) (?:of )?(${year}) (?:to|until|through|and) (?:the )?(?:(start|beginning|turn|end|close) of )?(${span})`,
    ),
    rangeFromSeason,
  ],
  // "in the six months to June", "over the five years to 10 March 2000"
  [
    flex(
      `(?:(?:in|over|during|for|across) (?:(?:the|those) (?:same )?)?|the (?:same )?)(${count}) ((?:trading )?(?:day|session|week|month|quarter|year|decade)s?) (?:to|through|until|ended|ending|that ended|that end)(?: in| on| with)? (?:the end of |the close of )?(${span}|(?:last |this )?${weekday}|last ${month}|yesterday|today)`,
    ),
    stretchTo,
  ],
  // "lower than it was on 31 December", "14% above its level at the end of 2025"
  [
    flex(
      `than (?:it|they) (?:did|was|were|stood|had been) (?:on|at|in) (?:(?:the (last day|end|close|start|beginning|turn) of )?(${span})|(${occasionName}))`,
    ),
    sinceLevel,
  ],
  [
    flex(
      `(?:above|below|beneath) (?:(?:its|their|the) (?:closing )?(?:level|close|low|lows|trough|price) (?:at|on|of|in|from)|where (?:it|they) (?:had )?(?:stood|traded|closed|finished|ended|began|been|was|were) (?:at|on|in)) (?:the (last day|end|close|start|beginning|turn) of )?(${span})`,
    ),
    sinceLevel,
  ],
  // "this year through Thursday", "so far this month up to the 12th of June"
  [
    flex(
      `(?:so far )?this (year|quarter|month)(?: so far)?,? (?:through|up to|to) (?:the close (?:of|on) )?(${date}|(?:last )?${weekday}|yesterday)`,
    ),
    readRunningTo,
  ],
  // "The March 17-18 meeting", "on October 18-19"
  [flex(`(?:the )?(${month}) (\\d{1,2}) ?[-–] ?(\\d{1,2})(?!\\d|[,.]\\d)(?:,? (${year}))?`), rangeOfDays],
  // "in the month to 15 April"
  [
    flex(
      `(?:in|over|during|for)? ?the (month|quarter|year|decade) (?:to|through|ended|ending|that ended|that ends)(?: on)? (${date}|(?:last |this )?${weekday}|yesterday|today)`,
    ),
    (m, c) => {
      // "If the year ended today": the year so far, and not twelve months.
      if (/\b(?:if|had|were|should) $/i.test(m.input.slice(0, m.index))) return open('YTD', c);
      const end = toLastDay(m[2] as string, c);
      return end === undefined ? undefined : stretch(1, m[1] as string, end, c);
    },
  ],
];
