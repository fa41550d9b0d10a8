import { addMonths, toCivilDate } from '../../../core/index.ts';
import { day, rangeOfDaysOfMonth, readDayOfMonth, readWeekday, today } from './days.ts';
import { lastSessionBefore, type Reader, withoutArticle } from './found-time.ts';
import {
  readAgo,
  readAgoToday,
  readCentury,
  readFloating,
  readLast,
  readLastUnit,
  readLength,
  readLengthWithin,
  readWeekBeforeLast,
  readYearsAgo,
  stretch,
  stretchTo,
  toLastDay,
} from './lengths.ts';
import { lastMonth, monthOfYear, named, open, quarterOfMonths, readMonth } from './named-spans.ts';
import {
  holidayName,
  namedDay,
  occasion,
  occasionName,
  readBesideOccasion,
  readElection,
  readElectionEve,
  readElectionOf,
  readHoliday,
  readNamedDay,
  readNthWeekday,
  readOccasion,
} from './occasions.ts';
import {
  readDecade,
  readDecadePart,
  readNthSession,
  readOrdinal,
  readPart,
  readPartOf,
  readPartOfYear,
  sinceSpanEnd,
  spanEnd,
  throughMonths,
} from './parts-of-spans.ts';
import {
  carriedTo,
  rangeFromEve,
  rangeToPointedDay,
  readAsMany,
  readDayAfter,
  readDayBefore,
  readNextWeekday,
  readPointedDay,
  readPointedWeekday,
  readPreviousWeekday,
  readWeekdayOfWeek,
  sinceBesideHappening,
  sinceHappening,
  stretchAfter,
  stretchFrom,
} from './pointed-days.ts';
import {
  countedWeekdays,
  range,
  rangeBetween,
  rangeFromLastDay,
  rangeFromPart,
  rangeFromSeason,
  rangeOfDays,
  rangeOfEdges,
  rangeOfParts,
  rangeOfWeekdays,
  sinceEve,
  sinceLevel,
  sinceNewYear,
  weekToWeekday,
} from './ranges.ts';
import {
  readEndOfWeek,
  readHalf,
  readHeadedUnit,
  readJustEnded,
  readRunningTo,
  readSpanOfPlace,
  readTally,
  readThisHalf,
  readThisMonth,
  readThisQuarter,
  readThisWeek,
  readThisYear,
  readWeeklyMove,
  readYearToDate,
  recent,
  withQuartersOver,
} from './running-spans.ts';
import { readBareSeason, readSeason, readSeasonOfTurn, readSeasonSign } from './seasons.ts';
import {
  anchored,
  anchoredAt,
  lowOfLength,
  readSince,
  readSinceEnd,
  readSinceText,
  sinceDayOfMonth,
  sinceEvent,
  sinceExtreme,
  sinceLastMonth,
  sincePart,
  sinceWeekday,
  toKnownExtreme,
  toMarketExtreme,
} from './since-starts.ts';
import { isPastTold, isTold } from './tense.ts';
import {
  clauseBehind,
  count,
  date,
  flex,
  halfName,
  month,
  monthYear,
  quarterName,
  span,
  unit,
  weekday,
  year,
} from './time-words.ts';
import {
  ahead,
  deadlineOfYear,
  fromHere,
  isOfNextYear,
  namedEnd,
  readAnother,
  readDeadline,
  readEndOfYear,
  readMiddle,
  readNext,
  readNextMonth,
  readRest,
  readYearTurn,
  yearAhead,
} from './times-ahead.ts';
import {
  besideDay,
  daysTogether,
  endOfThatSpan,
  following,
  later,
  readCarried,
  readDefiniteDay,
  sinceThen,
  spanBefore,
  spanEarlier,
  stretchBefore,
  stretchBeforeTold,
  stretchFollowing,
  thatSpan,
  wholeYearTold,
} from './told-times.ts';

const extremeNoun = '(?:closing )?(?:lows?|trough|bottom|nadir|highs?|peak|top|record)';

/** What news a day is told by; votes and the meetings of the Federal Reserve are on the calendar as well. */
const news =
  '(?:announcement|news|report|release|statement|speech|verdict|ruling|deal|agreement|truce|pivot|warning|downgrade|collapse|failure|invasion|attack|breakthrough)';
const happening = `(?:${news}|decision|vote|meeting|cut|hike|increase|reduction|move|print|figure|event)`;

/** A part of a month or a year, whose days are not told. */
const part = '(?:early|mid|late|middle of|middle part of|early part of|latter part of)';

export const patterns: readonly (readonly [RegExp, Reader])[] = [
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
      `(?:in|over|during|within|for) (?:the )?(?:first |next )?(?:(${count}) )?((?:trading )?(?:day|session|week|month|quarter|year)s?) (?:after|following|from) (?:(?:(?:the|its|their|an?) (?:[a-z'-]+ ){1,4}?(?:of|on) )?(${date}|${month},? ${year})|(${occasionName}))`,
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
  [flex(`(?:on )?the (${weekday}) of (?:that|the same) (?:very )?week(?: alone)?`), readWeekdayOfWeek],
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
      `(?:from|between) (?:that (?:day|low|peak|high|trough|point|date|evening|bottom|close|finish|session|afternoon|top)|the (low|trough|bottom|floor|nadir|high|peak|top)|there|then) (?:to|and|until|through) (?:(?:the|its|their) (?:[a-z-]+ )?(?:low|high|peak|trough|bottom|top|record) (?:of|on) (?=${date}))?(?:the )?(?:(start|beginning|turn|end|close) of )?(?:(${span})|((?:last )?${weekday}|yesterday|today)(?:'s)?(?: (?:close|finish))?)`,
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
  // "in the month to 15 April"
  // "The March 17-18 meeting", "on October 18-19"
  [flex(`(?:the )?(${month}) (\\d{1,2}) ?[-–] ?(\\d{1,2})(?!\\d|[,.]\\d)(?:,? (${year}))?`), rangeOfDays],
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
      `(?:(?:in|over|during) )?the (?:(week|month|quarter|year) before(?=${clauseBehind})|(?:previous|prior|preceding) (week|month|quarter|year)(?:'s)?)`,
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
  // "from November 20 to December 11", "between July and September 2025"
  [
    flex(
      `(?:from|between) (?:the close (?:of|on) )?(${span}),? (?:to|through|until|and|till) (?:the close (?:of|on) )?(${span})`,
    ),
    (m, c) =>
      /^[a-z]+ the close /i.test(m[0])
        ? rangeOfEdges('close', m[1], undefined, m[2], c)
        : /^between/i.test(m[0])
          ? rangeBetween(m[1], m[2], c)
          : range(m[1], m[2], c),
  ],
  [flex(`(${date}) ?(?:-|to|through) ?(${date})`), (m, c) => range(m[1], m[2], c)],
  [
    flex(`(${month}) (\\d{1,2})-(\\d{1,2})(?!\\d)(?:,? (${year}))?`),
    (m, c) => range(`${m[1]} ${m[2]}${m[4] ? `, ${m[4]}` : ''}`, `${m[1]} ${m[3]}${m[4] ? `, ${m[4]}` : ''}`, c),
  ],
  [flex(`(${year}) ?(?:-|to|through) ?(${year})`), (m, c) => range(m[1], m[2], c)],
  [flex(`between (${year}) and (${year})|(${year}) and (${year})`), (m, c) => range(m[1] ?? m[3], m[2] ?? m[4], c)],
  [
    flex(`(${month})(?: ${year})? (?:to|through|and|-) (${monthYear})`),
    (m, c) => range(m[0].split(/ (?:to|through|and|-) /)[0], m[2], c),
  ],
  // "the last three weeks of December", "the first 26 days of the year"
  [
    flex(
      `(?:the )?(first|opening|last|final|closing) (?:(${count}|few) )?((?:trading )?(?:day|session|week|month|quarter)s?) (?:of|in) (${span})`,
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
  [flex(`(since )?(?:the )?(spring|summer|autumn|fall|winter)(?: of)? (${year}|last year)`), readSeason],
  // "its autumn low", "their summer losses"
  [
    flex(
      `(?<=\\b(?:its|the|their|last|this) )(spring|summer|autumn|fall|winter)(?= (?:${extremeNoun}|loss(?:es)?|gains|rally|slump|slide|swoon|surge)\\b(?! of\\b))`,
    ),
    readSeasonOfTurn,
  ],
  // "by December of next year", "in March next year"
  [
    flex(`(?:by |in |until |before )?(?:the end of )?(${month}),? (?:of )?next year`),
    (m, c) => readNextMonth(m, c, toCivilDate(c.published).year + 1),
  ],
  // "by mid-year", "before the middle of next year", "by midsummer"
  [
    flex(
      '(by|before|until|till|through|(?:between now|from (?:here|now)) (?:and|to)) (?:the )?(?:mid-?year(?! of)|mid-?summer|middle of (?:(?:the|this|next) year|(?:19|20)\\d\\d))',
    ),
    readMiddle,
  ],
  [
    flex(
      '((?:by|in|this|last|next|before|until|since|during|over|through|throughout) (?:(?:the )?(?:end|close) of )?(?:the |this |next )?)(spring|summer|autumn|winter|fall(?! (?:in|of|from|to|for|and)))(?! of)(?: (?:is (?:out|over)|ends))?',
    ),
    readBareSeason,
  ],
  [
    flex(
      `(?:from here|from now|between now|from today) (?:to|until|through|and|till) (?:the )?(?:(?:start|end|close) of )?(?:the )?(${span})`,
    ),
    (m, c) => (isTold(m.input) ? undefined : fromHere(m[1] as string, c)),
  ],
  [
    flex(`(?:at|by|before|until|through|into|since) (?:the )?(${holidayName})(?: (?:weekend|holiday|week))?`),
    readHoliday,
  ],
  // "by the time the leaves turn", "before the snow melts"
  [
    flex(
      '(?:by the time|before|until) (?:(?:the )?(leaves (?:turn|fall|drop|change)|snow (?:flies|falls)|snow (?:melts|is gone)|schools? (?:lets? out|is out|breaks? up)))',
    ),
    readSeasonSign,
  ],
  [
    flex(
      '(?:on|(?:(?:by|at|until|through) )?the (?:close|end|finish|bell)(?: of (?:trading|business))? (?:on|of)) the (\\d{1,2})(?:st|nd|rd|th)(?: of (?:that|the same) month)?',
    ),
    readDayOfMonth,
  ],
  // "as late as the 31st of that month it had been up"
  [
    flex('(?:(?:as late as|on|by|at|until|up to) )?the (\\d{1,2})(?:st|nd|rd|th) of (?:that|the same) month'),
    readDayOfMonth,
  ],
  // "since the 8th of that month"
  [
    flex('(?:since|from) (?:the close (?:on|of) )?the (\\d{1,2})(?:st|nd|rd|th)(?: of (?:that|the same) month)?'),
    sinceDayOfMonth,
  ],
  // "the second Friday of March 2000"
  [
    flex(`(?:on )?(?:the )?(first|second|third|fourth|fifth|last|final) (${weekday}) (?:of|in) (${monthYear})`),
    readNthWeekday,
  ],
  // "its worst day since 1987 (the 16th, -12.0%)", "the 24th: +9.4%"
  [/(?<=\(|^)the (\d{1,2})(?:st|nd|rd|th)(?=[,:;)]| and the \d)/gi, readDayOfMonth],
  [/(?<=[,;] )the (\d{1,2})(?:st|nd|rd|th)(?=: |\))/gi, readDayOfMonth],
  [
    flex('(?:from|between) the (\\d{1,2})(?:st|nd|rd|th) (?:to|through|until|and) the (\\d{1,2})(?:st|nd|rd|th)'),
    rangeOfDaysOfMonth,
  ],
  [
    flex(`(?<!\\b(?:since|before|until|through|by|after|from|to) )(?:on |at |over )?(?:the )?(${namedDay})(?:'s)?`),
    readNamedDay,
  ],
  [flex(`(?:on |at )?New Year's Eve,? (?:of )?(${year})`), (m) => namedEnd(Number(m[1]))],
  [
    /(?<![\w-])(?:(?:on |at )?(?:New Year's Eve|the turn of the year|year-end(?! (?:price )?(?:targets?|forecasts?|goals?|estimates?|calls?|projections?|views?)\b))|at New Year(?:'s)?)(?! (?:19|20)\d\d)(?![\w-])/gi,
    (_m, c) => namedEnd(toCivilDate(c.published).year - 1),
  ],
  [
    flex(
      `(?:since|between|from) (?:New Year|the start of the year|January 1)(?:'s Day)? (?:and|to|through) (?:the end of )?(${monthYear})`,
    ),
    (m, c) => sinceNewYear(m[1] as string, c),
  ],
  [flex(`(?:the )?last (${weekday})(?:'s (?:close|finish))?`), (m, c) => readWeekday(m[1], c, 'last')],
  [
    flex(
      `(?:on )?(?:(?:the )?(?:previous|prior|preceding) (${weekday})|the (${weekday}) before(?=[.,;:)]|$| (?:and|but|to)\\b))`,
    ),
    readPreviousWeekday,
  ],
  // "the Friday after"
  [flex(`(?:on )?the (?:(?:next|following) (${weekday})|(${weekday}) after(?=[.,;:)]|$))`), readNextWeekday],
  // "at that Friday's close"
  [
    flex(
      `(?:on |at |by )?that (?:same |very |single )*(${weekday})(?:'s (?:close|finish)| (?:morning|afternoon|evening|night))?`,
    ),
    readPointedWeekday,
  ],
  // "in a quarter of a century"
  [
    flex(
      '(?:in|over|across|during|within|for) (?:(?:just|only|barely|under|less than|about|roughly|more than|nearly|almost) )?(?:the (?:past|last) )?(?:(three[- ]quarters|a? ?quarter) of a|(half) a|an? (?:whole |full )?)(?: |-)?century',
    ),
    readCentury,
  ],
  [
    /(?<![\w-])in (?:just |only |barely |under |less than |little more than |about |roughly |more than )?(?:the (?:space|course|span) of )?(?:a single |the )?(\d{1,4}|[a-z]+(?:-[a-z]+)?|a couple of|a few|half a) ((?:trading |calendar )?(?:day|session|week|month|quarter|year|decade)s?)(?! (?:running|in a row|straight|on the trot|of (?:a|the) century))(?![\w-])/gi,
    readLength,
  ],
  [
    /(?<![\w-])(?:over|across|during|within|for|spanning|after|following) (?:just |only |about |roughly |nearly |almost |more than |at least )?(?:a (?:period|stretch|span) of )?(?:the )?(\d{1,4}|[a-z]+(?:-[a-z]+)?|a couple of|a few|a single) ((?:trading |calendar )?(?:day|session|week|month|quarter|year|decade)s?)(?! (?:running|in a row|straight|on the trot|of (?:a|the) century))(?![\w-])/gi,
    readLength,
  ],
  [
    /(?<![\w-])(\d{1,4}|[a-z]+(?:-[a-z]+)?)[ -](session|week|month|quarter|year|day)s?[ -](?:long )?(?=(?:rally|run|gain|gains|rise|advance|surge|return|returns|slide|decline|drop|fall|loss|losses|stretch|span|period|rout|selloff|sell-off|jump|climb|slump|total|performance|change|rebound|retreat|correction|active|outperformance|underperformance|lead)s?\b)/gi,
    readFloating,
  ],
  [
    /(?<![\w-])(?:(?:practically|virtually|almost|nearly|roughly|exactly|precisely|much|very) )?(?:the )?(?:(?:very|exact) )?(?:same|corresponding) (?:[a-z]+(?:-[a-z]+)? |\d{1,3} )?(?:period|stretch|span|time|window|timeframe|time frame|weeks|days|months|quarter|month|week|year|interval|sessions|quarters|years|decade)|(?<![\w-])(?:over|in|during|across|for) (?:those|these) (?:(?:nearly|almost|some|roughly|about|same|more than) )?(?:(?:[a-z]+(?:-[a-z]+)?|\d{1,3}) )?(?:days|weeks|months|quarters|years|sessions)|(?<![\w-])(?:over|in|during|across|for) (?:that|this|the) (?:period|stretch|span|time|window|interval)(?! of| being)|(?<![\w-])(?:in|over) an? (?:period|stretch|span|time|interval) (?:in|over|during) which|(?<![\w-])at the same time/gi,
    readCarried,
  ],
  [
    /(?<![\w-])since then(?![\w-])|(?<=\b(?:has|have)\b(?! (?:not|never|no|yet)\b)(?:[^.;]|\.(?=\d)){3,60} )(?<!\blong )since(?=[.,;:!?)]|$)|(?<=\b(?:has|have) [a-z]+(?:ed|n|t|k|d|m) (?:by )?(?:(?:about|nearly|almost|some|over|roughly|another) )?[\d.]+(?:%| percent| per cent| points?) )since(?=[.,;:])|(?<=\b(?:has|have) )since(?= (?:[a-z]+(?:ed|n|t|k|d|m)|come|made)\b)/gi,
    sinceThen,
  ],
  [
    /(?<![\w-])(?:year[- ]to[- ]date|YTD|so far this year|thus far this year|this year so far|in the year to date|for the year to date|since the (?:start|beginning|turn) of the year|since New Year|to date this year|so far in the year|for the year so far|since (?:the )?(?:start|beginning) of this year|since year-end|since the year began)(?![\w-])/gi,
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
  // "after the close of June 26"
  [flex(`the close (?:of|on) (${date})`), (m, c) => named(m[1] as string, c)],
  // "on election eve"
  [flex('(?:on |in |at )?(?:the )?(?:Election|election)[- ][Ee]ve'), readElectionEve],
  // "the Friday after the 2020 election", "the eve of Thanksgiving", "two days after Christmas"
  [
    flex(
      `(?:on |in |at )?(?:(?:(?<!\\b(?:in|over|during|within|for|across|the|first|next|past|last) )(${count}) ((?:trading )?(?:day|session|week|month)s?)|(?:the )?((?:trading )?day|session|morning)|(?:the )?(${weekday})) (before|after|following)|(?:the )?eve of) (${occasion})`,
    ),
    readBesideOccasion,
  ],
  // "to Christmas Eve", "from the close on Election Day"
  [
    flex(
      `(?<=\\b(?:to|until|through|till|and|from|between) (?:the (?:close|evening|night) (?:of|on) )?)(${occasionName})(?! (?:rally|surge|bounce|rout|selloff|sell-off|gains?|season|shopping|sales|result|results|trade|week|month|year))`,
    ),
    readOccasion,
  ],
  [
    flex(
      `(since|than (?:(?:it|they) (?:was|were|did|stood) )?(?:on|before)|(?:above|below|beneath) (?:where (?:it|they) (?:had )?(?:stood|traded|closed|been|was|were)|(?:its|their) (?:close|level)) (?:on|before)|(?:above|below|beneath) (?:its|their)(?= Election Day (?:close|level)\\b)) (?:the )?(?:Election (?:Day|Night)|(?:US |U\\.S\\. |presidential |mid-?term )?(?:election|vote)|election result|night of the (?:vote|election))|(?:in |the )*(election week)|(?:in |the )*(week of the (?:vote|election))|(?:on |the )*(?:Election (?:Day|Night)|night of the (?:vote|election))`,
    ),
    readElection,
  ],
  // "after the 2016 election"
  [flex(`(?:(since) |(?:after|following) )?the (${year}) (?:US |U\\.S\\. |presidential )*election`), readElectionOf],
  // "early December 2025", "late 2025", "mid-2026", "the end of 2024"
  [
    flex(
      `(?:the )?(early|mid|late|middle of|beginning of|start of|end of|close of|turn of|opening of|dawn of|opening weeks of|opening days of|early days of|first weeks of|first days of|final weeks of|closing weeks of|final days of|last days of|last weeks of|opening months of|final months of|early part of|latter part of|later part of|back end of|tail end of|latter months of|closing months of|early weeks of|first trading sessions of|opening sessions of|first sessions of|first trading days of|opening bells of)(?:-| |- )(?:the )?(${monthYear}|${quarterName}|${year}|this year|last year|the year|this month|last month|the month|the quarter|week|the week|next year|new year|the new year)`,
    ),
    readPart,
  ],
  [flex(`(?:the )?(early|mid|late)(?:-| )?(?:the )?((?:19|20)\\d0)s`), readDecadePart],
  [flex('(?:the )?((?:19|20)\\d0)s'), readDecade],
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
    flex('(?:in|during|over|of) the (first|second|third|fourth|final|last)(?=[.,;:)]|$| (?:and|but|while|before)\\b)'),
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
  // "from its September trough", "since the April 8 low", "from last year's high"
  [
    flex(
      `(?:from|since|off|above) (?:(?:its|the|their|that)(?: own)? (?:closing |intraday )?(?:last )?|last )(${date}|${monthYear}|${year}|last year's|this year's)(?:'s)? (low|lows|trough|bottom|nadir|high|highs|peak|top|record)`,
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
  [
    /(?<![\w-])in (?:nearly |almost |more than |over |at least |about |roughly )?(?:the )?(\d{1,3}|[a-z]+(?:-[a-z]+)?|a) (years|months|weeks|decades|decade|year)(?![\w-])/gi,
    readLength,
  ],
  [
    flex(
      `(?:by|before|until|through) (?:the )?(?:end of |close of )?(mid-)?(${date}|\\d{1,2}(?:st|nd|rd|th)|${monthYear}|${quarterName}|${year}|this year|the year|next year|the month|the quarter|the decade)`,
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
  [
    flex(`(?:the )?week (?:ended|ending|of|to|through|that ended(?: on)?) (?:${weekday},? )?(?:on )?(${date})`),
    (m, c) => {
      const day = (m[1] as string).replace(/^(\d{1,2})(?:st|nd|rd|th)? (?:of )?([A-Z][a-z.]+)/, '$2 $1');
      return named(`week ended ${day}`, c) ?? named(`week of ${day}`, c);
    },
  ],
  [flex(`(?:${weekday}),? (${date})`), (m, c) => named(m[1] as string, c)],
  [flex(`(?:the )?(${date})`), (m, c) => named(m[1] as string, c)],
  // "the October-to-December quarter of 2018"
  [
    flex(`(?:the )?(${month})(?: |-)?(?:to|through|-)(?: |-)?(${month}) quarter(?: (?:of )?(${year}))?`),
    (m, c) => quarterOfMonths(m[1] as string, m[2] as string, m[3], c),
  ],
  [flex(quarterName), (m, c) => named(withoutArticle(m[0]), c)],
  [flex(halfName), readHalf],
  [flex(`(?:the )?(?:month of )?(${monthYear})`), readMonth],
  [flex(`(?:calendar |full-year |fiscal |full year )?(${year})`), (m, c) => named(m[1] as string, c)],
  [
    flex(
      `(?:on |as of |at |by )?(?:this (?:past )?)?(${weekday})(?:'s)?(?: (?:morning|afternoon|evening|night|close|finish|bell|closing bell))?`,
    ),
    (m, c) => readWeekday(m[1], c),
  ],
  [/(?<![\w-])(?:today|in today's session|this session)(?![\w-])/gi, (_m, c) => today(c)],
  [
    /(?<![\w-])(?:on the day|for the day|the session|at the close|by the close(?! (?:of|on) )|at the closing bell|by the closing bell|in the session|during the session)(?![\w-])/gi,
    readDefiniteDay,
  ],
  [/(?<![\w-])(?:yesterday|last night)(?![\w-])/gi, (_m, c) => day(lastSessionBefore(c.published))],
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
  [
    /(?<![\w-])(?:(?<!\bas )recently(?! as\b)|of late|lately|in recent (?:weeks|months|days|sessions)|recent weeks|recent months|these past weeks)(?![\w-])/gi,
    (_m, c) => recent(c),
  ],
];

/** Readers of stretches that are told by the last day spoken of. */
export const telling = new Set<Reader>([
  later,
  following,
  stretchFollowing,
  sinceHappening,
  sinceBesideHappening,
  thatSpan,
  endOfThatSpan,
  spanBefore,
  spanEarlier,
  stretchBefore,
  stretchBeforeTold,
  wholeYearTold,
  readNext,
  sinceThen,
  readCarried,
  readRest,
  readDefiniteDay,
  rangeFromLastDay,
  readDeadline,
  carriedTo,
  rangeFromEve,
  rangeToPointedDay,
  readPointedDay,
  readPreviousWeekday,
  readNextWeekday,
  readPointedWeekday,
  readSpanOfPlace,
  sinceDayOfMonth,
  readAsMany,
  readDayAfter,
  readDayBefore,
  readWeekdayOfWeek,
  besideDay,
  daysTogether,
  readOrdinal,
]);
