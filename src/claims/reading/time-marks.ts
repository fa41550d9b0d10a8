import {
  addMonths,
  type DayNumber,
  endOfMonth,
  fromCivilDate,
  nextSession,
  parsePeriod,
  previousSession,
  RotascopeError,
  sessionOnOrBefore,
  startOfMonth,
  toCivilDate,
  toIsoDate,
  toWeekday,
} from '../../core/index.ts';
import type { StatedPeriod } from '../statement.ts';
import { findElectionDay } from './election-day.ts';
import type { TimeMark } from './marks.ts';
import { toNumber } from './to-number.ts';

const month =
  '(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)|Apr(?:il|\\.)?|May|June?|July?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)(?![a-z])';
const year = '(?:19[5-9]\\d|20[0-3]\\d)(?!\\d|,\\d|%|\\.\\d)';
const weekday = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day';
const date = `(?:${month} \\d{1,2}(?:st|nd|rd|th)?(?!\\d|[,.]\\d)(?:,? ${year})?|\\d{1,2}(?:st|nd|rd|th)? (?:of )?${month}(?: ${year})?|\\d{4}-\\d\\d-\\d\\d)`;
const monthYear = `${month}(?:,? (?:of )?${year})?`;
const quarterName =
  '(?:[Qq][1-4](?: (?:of )?(?:FY)?(?:20|19)?\\d\\d)?|[1-4][Qq](?: ?\\d\\d(?:\\d\\d)?)|(?:the )?(?:first|second|third|fourth|final|last)[- ]quarter(?: of (?:\\d{4}|the year|last year|this year))?)';
const halfName =
  '(?:[Hh][12] \\d{4}|[12][Hh] ?\\d{2,4}|(?:the )?(?:first|second|latter) half(?: of (?:\\d{4}|the year|last year|this year|' +
  monthYear +
  '))?)';
const count =
  '(?:\\d{1,4}|a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty(?:-(?:one|two|three|four|five|six|seven|eight|nine))?|thirty(?:-(?:one|two|three|four|five|six|seven|eight|nine))?|forty|fifty|sixty|ninety|a hundred|several|a couple of|a few|half a|a dozen)';
const unit = '(?:(?:trading|calendar|business|market) )?(?:day|session|week|month|quarter|year|decade)s?';
const span = `(?:${date}|${quarterName}|${halfName}|${monthYear}|${year}|the year|this year|last year|the month|the quarter)`;

type Reader = (match: RegExpExecArray, context: TimeContext) => Found | undefined;

/** The day a text is read from, and the stretch spoken of before. */
export interface TimeContext {
  readonly published: DayNumber;
  /** Last day of the latest dated stretch of the text, when that lies well before publication; else publication. */
  readonly anchor: DayNumber;
  /** The text speaks of what is to come. */
  readonly isAhead: boolean;
  /** The last day spoken of. */
  readonly lastDay: DayNumber | undefined;
  /** The last day of the stretch that the same passage spoke of last. */
  readonly lastEnd?: DayNumber | undefined;
  /** The low and the high that the text has dated last: "since the low". */
  readonly extremes?: { readonly low?: StatedPeriod['anchor'] | undefined; readonly high?: StatedPeriod['anchor'] | undefined };
  /** That day was spoken of in the same passage: bare months and days there follow it. */
  readonly isPast: boolean;
}

interface Found {
  readonly period: StatedPeriod;
  readonly isSince?: boolean;
  readonly isDeadline?: boolean;
  readonly isAhead?: boolean;
  readonly isLength?: boolean;
  readonly isCarried?: boolean;
  readonly ends?: DayNumber | undefined;
  readonly sinceEnd?: DayNumber | undefined;
}

const patterns: readonly (readonly [RegExp, Reader])[] = [
  [
    flex(
      `(?:from|since) (?:its|a|an|the|their) (?:[\\w-]+ ){0,2}?(?:low|high|peak|trough|bottom|record|lows|highs)(?: close)?(?: of [a-z -]{3,25}?)? (?:of|on|in|set on|set in|from) (${date})`,
    ),
    sinceExtreme,
  ],
  // "from its peak of last November to the trough of April 8"
  [
    flex(
      `from (?:its|a|an|the|their) (?:[\\w-]+ ){0,2}?(low|high|peak|trough|bottom|top|record)(?: close)? (?:of|in|set in) (?:last )?(${monthYear}|${year}) to (?:its|a|an|the|their) [a-z' -]{1,40}?(${date})`,
    ),
    rangeFromExtreme,
  ],
  // "from that day to the end of June", "from there to 5 August"
  [
    flex(
      `from (?:that (?:day|low|peak|high|trough|point|date|evening|bottom)|there|then) (?:to|until|through) (?:the )?(?:(start|beginning|turn|end|close) of )?(${span})`,
    ),
    rangeFromLastDay,
  ],
  [flex(`from [a-z' -]{1,50}?(${date}) to [a-z' -]{1,40}?(${date})`), (m, c) => range(m[1], m[2], c)],
  // "between May 21 and Friday"
  [
    flex(
      `(?:from|between) (?:the close (?:of|on) )?(${date}) (?:to|through|until|and|till) ((?:last )?${weekday}|yesterday|today)`,
    ),
    rangeToNamedDay,
  ],
  // "Thursday and Friday together"
  [flex(`(${weekday}) and (${weekday})(?= (?:together|combined|alone|cost|brought|took))`), rangeOfWeekdays],
  // "measured from Friday to Friday", "week to Friday"
  [flex(`(?:(?:from )?(${weekday}) to (${weekday})|(?:in|over|during|for) the week to (${weekday}))`), weekToWeekday],
  // "since the eve of 9 November": from the close before that day
  [flex(`(?:since|from) the eve of (?:[a-z' -]{1,30}? (?:of|on) )?(${date})`), sinceEve],
  [flex(`since (?:(?!(?:and|but|will|which|when)\\b)[a-z' -]){3,48}? (?:of|on|in) (${date})`), sinceExtreme],
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
  // "in the six months to June", "over the five years to 10 March 2000"
  [
    flex(
      `(?:in|over|during|for)? ?the (${count}) ((?:trading )?(?:day|session|week|month|quarter|year|decade)s?) (?:to|through|until|ended|ending|that ended)(?: in| on)? (?:the end of |the close of )?(${span}|(?:last |this )?${weekday}|yesterday|today)`,
    ),
    stretchTo,
  ],
  // "lower than it was on 31 December", "14% above its level at the end of 2025"
  [
    flex(
      `than (?:it|they) (?:did|was|were|stood|had been) (?:on|at|in) (?:the (last day|end|close|start|beginning|turn) of )?(${span})`,
    ),
    sinceLevel,
  ],
  [
    flex(
      `(?:above|below) (?:its|their|the) (?:closing )?(?:level|close|low|lows|trough|price) (?:at|on|of|in|from) (?:the (last day|end|close|start|beginning|turn) of )?(${span})`,
    ),
    sinceLevel,
  ],
  // "in the month to 15 April"
  [
    flex(`(?:in|over|during|for)? ?the (month|quarter|year|decade) (?:to|through|ended|ending)(?: on)? (${date})`),
    (m, c) => {
      const end = toLastDay(m[2] as string, c);
      return end === undefined ? undefined : stretch(1, m[1] as string, end, c);
    },
  ],
  // "a year later", "twelve months on", "five days afterwards"
  [
    flex(
      `(${count}) ((?:trading )?(?:day|session|week|month|quarter|year)s?) (?:later|on|afterwards|after that|thereafter)`,
    ),
    later,
  ],
  [flex(`(?:the )?(?:next|following|very next) (day|session|week|month|quarter|year|morning|afternoon)`), following],
  [flex(`(?:in |for |over |within |during )?that (?:same |single |very |one )?(week|month|quarter|year)`), thatSpan],
  [
    flex(`since (?:that|the same) (?:day|evening|date|session|close|low|peak|high|night|afternoon|morning|point)`),
    sinceThen,
  ],
  [flex(`from (?:that|this) (?:[\\w-]+ )?(?:low|peak|high|trough|bottom|top|point|level)`), sinceThen],
  [
    flex(
      `from (?:its|the|their)(?: own)? (?:low|peak|high|trough|bottom|top) (?:on|of) (?:the same|that|that same) (?:day|date)`,
    ),
    sinceThen,
  ],
  // "from November 20 to December 11", "between July and September 2025"
  [
    flex(
      `(?:from|between) (?:the close (?:of|on) )?(${span}) (?:to|through|until|and|till) (?:the close (?:of|on) )?(${span})`,
    ),
    (m, c) => range(m[1], m[2], c),
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
  [
    flex(
      `(?:the )?(?:past|last|previous|trailing|latest) (${count}|few) (${unit})|(?:the )?(?:past|trailing) (${unit})`,
    ),
    readLast,
  ],
  [flex(`(?:the )?(?:past|last) (week|month|quarter|year|decade|session|day)(?! of)`), readLastUnit],
  [flex('(?:at |the )?(quarter|month)[- ]end'), spanEnd],
  [flex(`last (${month})`), lastMonth],
  // "in June last year", "August of this year"
  [flex(`(${month}),? (?:of )?(last|this) year`), monthOfYear],
  // "two weeks ago", "from three months ago"
  [flex(`(?:(from|than|since) )?(?:just |only )?(${count}) (day|session|week|month)s? ago`), readAgo],
  [flex(`(since )?(?:the )?(spring|summer|autumn|fall|winter)(?: of)? (${year}|last year)`), readSeason],
  [flex('((?:by|in|this|last|next|before|until|since|during|over) (?:the )?)(spring|summer|autumn|winter|fall(?! (?:in|of|from|to|for|and)))(?! of)'), readBareSeason],
  [flex('(?:by|before|until|into|since) Christmas'), readChristmas],
  [flex('on the (\\d{1,2})(?:st|nd|rd|th)'), readDayOfMonth],
  [
    /(?<![\w-])(?:on |at )?(?:New Year's Eve|the turn of the year|year-end)(?! (?:19|20)\d\d)(?![\w-])/gi,
    (_m, c) => namedEnd(toCivilDate(c.published).year - 1),
  ],
  [
    flex(
      `(?:since|between|from) (?:New Year|the start of the year|January 1)(?:'s Day)? (?:and|to|through) (?:the end of )?(${monthYear})`,
    ),
    (m, c) => sinceNewYear(m[1] as string, c),
  ],
  [flex(`(?:the )?(?:last|previous|prior|preceding) (${weekday})`), (m, c) => readWeekday(m[1], c, true)],
  [
    /(?<![\w-])in (?:just |only |barely |under |less than |little more than |about |roughly |more than )?(?:the (?:space|course|span) of )?(?:a single |the )?(\d{1,4}|[a-z]+(?:-[a-z]+)?|a couple of|a few|half a) ((?:trading |calendar )?(?:day|session|week|month|quarter|year|decade)s?)(?! (?:running|in a row|straight|on the trot))(?![\w-])/gi,
    readLength,
  ],
  [
    /(?<![\w-])(?:over|across|during|within|for|spanning|after|following) (?:just |only |about |roughly |nearly |almost |more than |at least )?(?:a (?:period|stretch|span) of )?(?:the )?(\d{1,4}|[a-z]+(?:-[a-z]+)?|a couple of|a few|a single) ((?:trading |calendar )?(?:day|session|week|month|quarter|year|decade)s?)(?! (?:running|in a row|straight|on the trot))(?![\w-])/gi,
    readLength,
  ],
  [
    /(?<![\w-])(\d{1,4}|[a-z]+(?:-[a-z]+)?)[ -](session|week|month|quarter|year|day)s?[ -](?:long )?(?=(?:rally|run|gain|gains|rise|advance|surge|return|returns|slide|decline|drop|fall|loss|losses|stretch|span|period|rout|selloff|sell-off|jump|climb|slump|total|performance|change|rebound|retreat|correction|active|outperformance|underperformance|lead)s?\b)/gi,
    readFloating,
  ],
  [
    /(?<![\w-])(?:the )?(?:same|corresponding) (?:[a-z]+(?:-[a-z]+)? |\d{1,3} )?(?:period|stretch|span|time|window|timeframe|time frame|weeks|days|months|quarter|month|week|year|interval|sessions|quarters|years|decade)|(?<![\w-])(?:over|in|during|across|for) (?:those|these) (?:(?:same )?(?:[a-z]+(?:-[a-z]+)?|\d{1,3}) )?(?:days|weeks|months|quarters|years|sessions)|(?<![\w-])(?:over|in|during|across|for) (?:that|this|the) (?:period|stretch|span|time|window|interval)(?! of)|(?<![\w-])at the same time/gi,
    readCarried,
  ],
  [/(?<![\w-])since then(?![\w-])|(?<=\b(?:has|have) )since(?= [a-z]+(?:ed|n|t|k|d|m)\b)/gi, sinceThen],
  [
    /(?<![\w-])(?:year[- ]to[- ]date|YTD|so far this year|thus far this year|this year so far|in the year to date|for the year to date|since the (?:start|beginning|turn) of the year|since New Year|to date this year|so far in the year|on the year|for the year so far|since (?:the )?(?:start|beginning) of this year|since year-end|since the year began)(?![\w-])/gi,
    (_m, c) => open('YTD', c),
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
    /(?<![\w-])(?:ends?|closes?|finish(?:es)?|ending|closing|finishing) (?:out )?(?:the|this) year(?![\w-])/gi,
    (_m, c) => open('YTD', c),
  ],
  [
    /(?<![\w-])(?:the|this) year's (?=(?:best|worst|top|biggest|strongest|weakest|leading|star|leader|laggard|winner|loser)\b)/gi,
    (_m, c) => open('YTD', c),
  ],
  [
    /(?<![\w-])before (?:the|this) year (?:is (?:out|over|done)|ends)(?![\w-])/gi,
    (_m, c) => deadlineOfYear(undefined, c),
  ],
  [flex(`so far in (${year})|(${year})[- ]to[- ]date`), (m, c) => named((m[1] ?? m[2]) as string, c)],
  [
    flex(
      `(since|than (?:(?:it|they) (?:was|were|did|stood) )?(?:on|before)) (?:the )?(?:Election (?:Day|Night)|(?:US |U\\.S\\. |presidential |mid-?term )?election|vote|election result|night of the (?:vote|election))|(?:in |the )*(election week)|(?:in |the )*(week of the (?:vote|election))|(?:on |the )*(?:Election (?:Day|Night)|night of the (?:vote|election))`,
    ),
    readElection,
  ],
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
    flex(`since (?:the )?(?:start of |beginning of |turn of )?(${date}|${monthYear}|${quarterName}|${year})`),
    readSince,
  ],
  [flex(`since (?:the )?(?:end of |close of )(${monthYear}|${quarterName}|${year}|last year)`), readSinceEnd],
  [
    flex(
      `since (?:the )?(early|mid|late|middle of|second half of|start of|beginning of|end of)[- ](?:the )?(${monthYear}|${year}|${quarterName})(?: of last year)?`,
    ),
    sincePart,
  ],
  [flex(`since (${month}) of last year`), (m, c) => readSinceText(`${m[1]} ${toCivilDate(c.published).year - 1}`, c)],
  // "from its September trough", "since the April 8 low", "from last year's high"
  [
    flex(
      `(?:from|since|off|above) (?:(?:its|the|their|that)(?: own)? (?:closing |intraday )?(?:last )?|last )(${date}|${monthYear}|${year}|last year's|this year's)(?:'s)? (low|lows|trough|bottom|nadir|high|highs|peak|record)`,
    ),
    anchored,
  ],
  [
    flex(
      `(?:from|since|off|above) (?:its|the|their)(?: own)? (low|lows|trough|bottom|nadir)(?: (?:of|in|set in|on) (?:early|mid|late)?(?:-| )?(${date}|${monthYear}|${year}))?`,
    ),
    (m, c) => (m[2] === undefined ? toKnownExtreme(m[0], m[1] as string, c) : undefined) ?? anchoredAt(m[2] ?? 'past year', m[1] as string, c),
  ],
  [
    /(?<![\w-])(?:on )?(?:that|the same|the very same) (?:day|session|date|afternoon|morning|evening|month|week|quarter|year)(?! as)(?![\w-])/gi,
    readCarried,
  ],
  [flex(`since (?:last )?(${weekday})`), (m, c) => sinceWeekday(m[1], c)],
  [
    /(?<![\w-])in (?:nearly |almost |more than |over |at least |about |roughly )?(?:the )?(\d{1,3}|[a-z]+(?:-[a-z]+)?|a) (years|months|weeks|decades|decade|year)(?![\w-])/gi,
    readLength,
  ],
  [
    flex(
      `(?:by|before|until|through) (?:the )?(?:end of |close of )?(mid-)?(${date}|${monthYear}|${quarterName}|${year}|this year|the year|next year|the month|the quarter|the decade)`,
    ),
    readDeadline,
  ],
  [
    flex("(?:by|before) (?:New Year's Eve|New Year's|the turn of the year|year's end)"),
    (m, c) => (isPastTold(m.input) ? namedEnd(toCivilDate(c.published).year - 1) : deadlineOfYear(undefined, c)),
  ],
  [
    /(?<![\w-])(?:(?:by|through|until|before) )?(?:the )?(?:year[- ]end|end of the year)(?: (\d{4}))?(?![\w-])/gi,
    (m, c) => deadlineOfYear(m[1], c),
  ],
  [flex(`(${year}) year-end|year-end (${year})|end-(${year})`), (m, c) => deadlineOfYear(m[1] ?? m[2] ?? m[3], c)],
  [
    flex(
      `(?:over |in |within |during )?(?:the )?(?:next|coming|following) (?:(${count}|few) )?(day|week|month|quarter|year|decade)s?`,
    ),
    readNext,
  ],
  [flex('for another (week|month|quarter|year)'), readAnother],
  [
    /(?<![\w-])(?:a|one|12|twelve) (?:year|months)(?:'s)? from now(?![\w-])|(?<![\w-])in a year's time|(?<![\w-])(?:a year|twelve months|12 months) hence/gi,
    (_m, c) => ahead(addMonths(c.published, 12), c),
  ],
  [/(?<![\w-])in (?:the )?(?:months|weeks|years) (?:ahead|to come)(?![\w-])/gi, (_m, c) => ahead(c.published + 183, c)],
  [flex(`(?:the )?rest of (?:the )?(decade|year|${year}|month|quarter)`), readRest],
  [
    flex(`(?:the )?week (?:ended|ending|of|to|through|that ended(?: on)?) (?:${weekday},? )?(?:on )?(${date})`),
    (m, c) => {
      const day = (m[1] as string).replace(/^(\d{1,2})(?:st|nd|rd|th)? (?:of )?([A-Z][a-z.]+)/, '$2 $1');
      return named(`week ended ${day}`, c) ?? named(`week of ${day}`, c);
    },
  ],
  [flex(`(?:${weekday}),? (${date})`), (m, c) => named(m[1] as string, c)],
  [flex(`(?:the )?(${date})`), (m, c) => named(m[1] as string, c)],
  [flex(quarterName), (m, c) => named(withoutArticle(m[0]), c)],
  [flex(halfName), (m, c) => named(withoutArticle(m[0]).replace('latter', 'second'), c)],
  [flex(`(?:the )?(?:month of )?(${monthYear})`), readMonth],
  [flex(`(?:calendar |full-year |fiscal |full year )?(${year})`), (m, c) => named(m[1] as string, c)],
  [
    flex(`(?:on |as of |at |by )?(${weekday})(?:'s)?(?: (?:morning|afternoon|evening|close))?`),
    (m, c) => readWeekday(m[1], c, false),
  ],
  [
    /(?<![\w-])(?:today|on the day|for the day|in today's session|this session|the session|at the close|by the close|at the closing bell|by the closing bell|in the session|during the session)(?![\w-])/gi,
    (_m, c) => today(c),
  ],
  [/(?<![\w-])yesterday(?![\w-])/gi, (_m, c) => day(previousSession(sessionBefore(c.published)))],
  [
    /(?<![\w-])(?:for|on|over|in) the week|(?<![\w-])this week(?![\w-])|(?<![\w-])the week(?!s|-|end)(?![\w])|(?<![\w-])on a weekly basis/gi,
    (_m, c) => readThisWeek(c),
  ],
  [/(?<![\w-])(?:(?:for|on|over|in) the month|this month|the month)(?![\w-])/gi, (_m, c) => readThisMonth(c)],
  [
    /(?<![\w-])(?:(?:for|on|over|in) the quarter|this quarter|the quarter|the current quarter)(?![\w-])/gi,
    (_m, c) => readThisQuarter(c),
  ],
  [/(?<![\w-])(?:(?:for|on|over|in|during) |(?<=\b(?:closed|ended|finished|closes|ends|finishes|closing|ending|finishing)(?: out)? ))the (?:full )?half(?! of)(?![\w-])/gi, (_m, c) => readThisHalf(c)],
  [
    /(?<![\w-])(?:(?:for|in|over) the (?:full )?year|this year|the full year|the current year)(?![\w-])/gi,
    (m, c) => readThisYear(m[0], c),
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

/** "At quarter-end": the last session of the one that is over. */
function spanEnd(match: RegExpExecArray, context: TimeContext): Found | undefined {
  const last = isTold(match.input) ? attempt(() => parsePeriod(`last ${match[1]}`, context.published)) : undefined;
  return last === undefined ? undefined : day(last.to);
}

/** "Last August", said in August, is that of the year before. */
function lastMonth(match: RegExpExecArray, context: TimeContext): Found | undefined {
  const found = named(match[1] as string, context);
  const isRunning = found !== undefined && (found.period.isOpen || found.isAhead === true);
  return isRunning ? named(`${match[1]} ${toCivilDate(context.published).year - 1}`, context) : found;
}

/** "June last year". */
function monthOfYear([, name = '', which = '']: RegExpExecArray, context: TimeContext): Found | undefined {
  const { year } = toCivilDate(context.published);
  return named(`${name} ${/last/i.test(which) ? year - 1 : year}`, context);
}

/** Days on either side of one that is told by how long ago it was. */
const agoSlack = { day: 0, session: 0, week: 3, month: 7 } as const;

/** "Two weeks ago": the days about that one; "from two weeks ago": since the close of that day. */
function readAgo([, since, amount = '', noun = '']: RegExpExecArray, { published }: TimeContext): Found | undefined {
  const number = toNumber(amount);
  if (Number.isNaN(number)) return undefined;
  const unitName = noun.toLowerCase() as keyof typeof agoSlack;
  const last = sessionBefore(published);
  const to = sessionBefore(
    unitName === 'month' ? addMonths(last, -number) : last - number * (unitName === 'week' ? 7 : 1),
  );
  if (since !== undefined) return { period: toPeriod(to, last, 'window', true) };
  const slack = agoSlack[unitName];
  if (slack === 0) return day(to);
  return { period: toPeriod(sessionBefore(to - slack - 1), sessionBefore(Math.min(to + slack, last)), 'scope', false) };
}

const seasons = { spring: 3, summer: 6, autumn: 9, fall: 9, winter: 12 } as const;

/** "since the spring of 2022": its three months; a winter is that of the year it began in. */
function readSeason(match: RegExpExecArray, context: TimeContext): Found | undefined {
  const { published } = context;
  const inYear = /^\d/.test(match[3] as string) ? Number(match[3]) : toCivilDate(published).year - 1;
  const first = fromCivilDate(inYear, seasons[(match[2] as string).toLowerCase() as keyof typeof seasons], 1);
  const base = sessionBefore(first - 1);
  const last = sessionBefore(endOfMonth(addMonths(first, 2)));
  if (last > published) return undefined;
  if (match[1] === undefined) return { period: toPeriod(base, last, 'scope', false) };
  return { period: toPeriod(base, sessionBefore(published), 'window', true), isSince: true, sinceEnd: last };
}

/** "this summer", "by the spring": the latest that has begun, or the next one where the text looks ahead. */
function readBareSeason(match: RegExpExecArray, context: TimeContext): Found | undefined {
  const { published } = context;
  const lead = (match[1] as string).toLowerCase();
  const name = (match[2] as string).toLowerCase() as keyof typeof seasons;
  if (name === 'fall' && !/this|last|next/.test(lead)) return undefined;
  const { year: inYear } = toCivilDate(published);
  const starts = [inYear - 1, inYear, inYear + 1].map((at) => fromCivilDate(at, seasons[name], 1));
  const isToCome = /next/.test(lead) || context.isAhead || (/^(?:by|before|until)/.test(lead) && !isTold(match.input));
  const first = isToCome ? starts.find((start) => start > published - 31) : starts.findLast((start) => start < published - 14);
  if (first === undefined) return undefined;
  const last = sessionBefore(endOfMonth(addMonths(first, 2)));
  const base = sessionBefore(first - 1);
  if (last > published && first > published - 31)
    return { period: toPeriod(base, last, 'scope', false), isAhead: true, isDeadline: true };
  const to = Math.min(last, sessionBefore(published));
  if (/since/.test(lead)) return { period: toPeriod(base, sessionBefore(published), 'window', true), isSince: true, sinceEnd: to };
  return { period: toPeriod(base, to, 'scope', false) };
}

function readChristmas(match: RegExpExecArray, context: TimeContext): Found | undefined {
  const { published } = context;
  const { year: inYear } = toCivilDate(published);
  const eve = fromCivilDate(inYear, 12, 24);
  if (isTold(match.input) && !/^since/i.test(match[0])) return undefined;
  if (/^since/i.test(match[0]) || eve < published)
    return sinceThenDay(fromCivilDate(eve < published ? inYear : inYear - 1, 12, 24), published);
  return { period: toPeriod(sessionBefore(published), eve, 'scope', false), isAhead: true, isDeadline: true };
}

function sinceThenDay(from: DayNumber, published: DayNumber): Found | undefined {
  const base = sessionBefore(from);
  const to = sessionBefore(published);
  return base >= to ? undefined : { period: toPeriod(base, to, 'window', true), isSince: true };
}

/** "On the 25th": the latest such day. */
function readDayOfMonth([, digits = '']: RegExpExecArray, { published, isAhead }: TimeContext): Found | undefined {
  const number = Number(digits);
  if (number < 1 || number > 31 || isAhead) return undefined;
  for (const month of [startOfMonth(published), addMonths(startOfMonth(published), -1)]) {
    const found = month + number - 1;
    if (found <= published && found <= endOfMonth(month)) return day(sessionBefore(found));
  }
  return undefined;
}

/** "Since Election Day", "on the night of the vote", "the week of the election": for a year after a federal election. */
function readElection(match: RegExpExecArray, context: TimeContext): Found | undefined {
  const { published } = context;
  const election = findElectionDay(published);
  const now = sessionBefore(published);
  if (published - election > 370 || election >= now) return undefined;
  if (match[1] !== undefined) return { period: toPeriod(election, now, 'window', true) };
  if (match[2] !== undefined || match[3] !== undefined) return named(`week of ${toIsoDate(election)}`, context);
  return day(election);
}

/** Readers of stretches that are told by the last day spoken of. */
const telling = new Set<Reader>([later, following, thatSpan, sinceThen, readCarried, rangeFromLastDay, readDeadline]);
const tellingPatterns = patterns.filter(([, read]) => telling.has(read));
const plainPatterns = patterns.filter(([, read]) => !telling.has(read));

function flex(source: string): RegExp {
  return new RegExp(`(?<![\\w-])${source}(?![\\w%])`, 'gi');
}

/** A month or day named after these is still to come. */
const aheadWords =
  /\b(?:is due|are due|due (?:on|out)|meets?|meet again|decides?|decision falls|decision is due|next (?:[\w-]+ )?(?:meeting|decision|move|gathering)(?: is| comes| falls| begins| takes place)?|gathers?|convenes?|scheduled for|slated for|will|won't|upcoming|expected|by(?! (?:a|an|half|one|two|three|\d[\w.]*)[ -])|until|before|ahead of)\s+(?:again |be |next |on |in |for |the |early |late |mid-|end of )*(?:[\w-]+ ){0,3}$/i;

/** "was pushed out to 678 by the middle of October": a limit in the past. */
const pastLimit = /\b(?:by|until|before)\s+(?:the )?(?:[\w-]+ ){0,2}$/i;
const pastTense =
  /\b(?:was|were|had|did|lost|fell|rose|came|went|took|left|made|saw|stood|sank|slid|hit|held|gave|grew|led|[a-z]{3,}ed)\b(?![^.;]*\b(?:will|would|should|could|may|might|expected|likely|forecast|to be|set to|due)\b)[^.;]*$/i;

/** With letter case set aside, "may" and "march" would pass for months. */
const lowercaseMonth = /\b(?:may|march|mar|jan|feb|apr|jun|jul|aug|sep|sept|oct|nov|dec|sat|sun|mon)\b/;

const dayAtEnd = new RegExp(`${date}$`, 'i');

/** Whether a stretch is a day, or ends on one that the text names. */
export function endsOnDay({ period, text, isSince }: TimeMark): boolean {
  return (
    period.role === 'day' ||
    (!isSince && period.anchor === undefined && dayAtEnd.test(text) && !period.isOpen) ||
    (period.anchor !== undefined && dayAtEnd.test(text) && period.to !== period.anchor.to)
  );
}

/** Stretches of time in a sentence, the longest at each place, in order. */
export function findTimes(text: string, from: number, to: number, context: TimeContext): TimeMark[] {
  const sentence = text.slice(from, to);
  const plain = scan(plainPatterns, sentence, from, () => context);
  const days = plain.filter((mark) => endsOnDay(mark) && !mark.isAhead).sort((a, b) => a.start - b.start);
  const told = scan(tellingPatterns, sentence, from, (at) => {
    const before = days.findLast(({ end }) => end <= at);
    return before === undefined ? context : { ...context, lastDay: before.period.to, isPast: true };
  });
  const found = [...told, ...plain].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const kept: TimeMark[] = [];
  for (const mark of found)
    if (!kept.some((other) => mark.start < other.end && other.start < mark.end)) kept.push(mark);
  return kept.sort((a, b) => a.start - b.start);
}

function scan(
  patterns: readonly (readonly [RegExp, Reader])[],
  sentence: string,
  from: number,
  toContext: (at: number) => TimeContext,
): TimeMark[] {
  const found: TimeMark[] = [];
  for (const [pattern, read] of patterns) {
    pattern.lastIndex = 0;
    for (let match = pattern.exec(sentence); match !== null; match = pattern.exec(sentence)) {
      const mark = readMark(match, sentence, from, toContext(from + match.index), read);
      if (mark === undefined) pattern.lastIndex = match.index + 1;
      else found.push(mark);
    }
  }
  return found;
}

function readMark(
  match: RegExpExecArray,
  sentence: string,
  from: number,
  context: TimeContext,
  read: Reader,
): TimeMark | undefined {
  if (match[0] === '' || lowercaseMonth.test(match[0])) return undefined;
  const ahead = sentence.slice(Math.max(0, match.index - 36), match.index);
  const isAhead =
    aheadWords.test(ahead) &&
    !(pastLimit.test(ahead) && pastTense.test(sentence.slice(Math.max(0, match.index - 90), match.index)));
  const isReferred =
    /\b(?:its|their|the|from|since|below|above) $/i.test(ahead) &&
    /^(?:'s)? (?:[a-z]+ )?(?:record|high|low|peak|trough|close|level)s?\b/i.test(
      sentence.slice(match.index + match[0].length),
    );
  const mark = read(match, isReferred ? { ...context, isAhead: false } : isAhead ? { ...context, isAhead } : context);
  if (mark === undefined) return undefined;
  const start = from + match.index;
  return {
    type: 'time',
    start,
    end: start + match[0].length,
    text: match[0],
    isSince: false,
    isLookBack: false,
    isAttributive: /^(?:19|20)\d\d$/.test(match[0]) && isAttributive(sentence, match.index),
    ends: undefined,
    sinceEnd: undefined,
    isDeadline: false,
    isAhead: false,
    isLength: false,
    isCarried: false,
    ...mark,
    period: { ...mark.period, text: match[0] },
  };
}

/** A bare year before a noun, with no preposition ahead of it. */
function isAttributive(sentence: string, at: number): boolean {
  const ahead =
    /(?:\b(?:in|by|during|for|of|through|throughout|until|since|to|from|into|over|early|late|mid|and|than|versus|against|before|after|full-year|calendar|fiscal|year|around|between|entered|ended|began|finished|closed)|[,(-]|^)\s*(?:the |all of |most of |full )?$/i.test(
      sentence.slice(Math.max(0, at - 24), at),
    );
  return (
    !ahead &&
    /^\s+(?:[a-z]|EPS\b|GDP\b|P\/E)/.test(sentence.slice(at + 4)) &&
    !/^\s+(?:and|with|as|was|is|were|has|had|but|at|on|when|while|after|to|it|the|that|than|has|have)\b/.test(
      sentence.slice(at + 4),
    )
  );
}

function toPeriod(base: DayNumber, to: DayNumber, role: StatedPeriod['role'], isOpen: boolean): StatedPeriod {
  return { text: null, base, to, role, from: 'stated', isOpen, others: [] };
}

const sessionBefore = (day: DayNumber): DayNumber => sessionOnOrBefore(day);

const lastDayOf = (year: number): DayNumber => fromCivilDate(year, 12, 31);

function attempt<Result>(read: () => Result): Result | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof RotascopeError) return undefined;
    throw error;
  }
}

const withoutArticle = (text: string): string => text.replace(/^the /i, '');

/** A name without a year, in a passage on an earlier time, is of that time. */
function asOfDay(text: string, { published, anchor, isAhead }: TimeContext): DayNumber {
  if (/\d{4}/.test(text)) return published;
  if (anchor < published - 400) return lastDayOf(toCivilDate(anchor).year);
  return isAhead ? addMonths(published, 12) : published;
}

/** A passage on days well before publication. */
function isOld({ lastDay, isPast, published }: TimeContext): boolean {
  return isPast && lastDay !== undefined && lastDay < published - 400;
}

/** The first such name after the last day spoken of, or the one that day lies in. */
function followingNamed(text: string, { lastDay, published }: TimeContext) {
  for (let months = 0; months <= 12; months++) {
    const asOf = addMonths(lastDay as DayNumber, months);
    const period = asOf > published ? undefined : attempt(() => parsePeriod(text, asOf));
    if (period !== undefined && period.to >= (lastDay as DayNumber) - 31) return period;
  }
  return undefined;
}

/** The first such name that ends after publication. */
function nextNamed(text: string, { published }: TimeContext) {
  for (let months = 0; months <= 12; months++) {
    const period = attempt(() => parsePeriod(text, addMonths(published, months)));
    if (period !== undefined && period.to > published) return period;
  }
  return undefined;
}

/** A named span as `parsePeriod` resolves it; one that is not over is cut at publication, unless the text looks ahead. */
function named(text: string, context: TimeContext): Found | undefined {
  const clean = text
    .replace(/-(?=quarter)/i, ' ')
    .replace(/\b(?:of |FY)(?=\d{4})/g, '')
    .replace(/ of (?:the|this) year$/i, ` ${toCivilDate(context.published).year}`)
    .replace(/ of last year$/i, ` ${toCivilDate(context.published).year - 1}`)
    .replace(/^(first|second|third|fourth|final|last) (quarter|half) (\d{4})$/i, '$1 $2 of $3');
  const isBare = !/\d{4}/.test(clean);
  const period =
    isBare && isOld(context)
      ? (followingNamed(clean, context) ?? attempt(() => parsePeriod(clean, context.published)))
      : isBare && context.isAhead
        ? nextNamed(clean, context)
        : attempt(() => parsePeriod(clean, asOfDay(clean, context)));
  if (period === undefined) return undefined;
  const isDay = previousSession(period.to) === period.base;
  const { published, isAhead } = context;
  if (period.to > published) {
    if (isAhead) return { period: toPeriod(period.base, period.to, isDay ? 'day' : 'window', false), isAhead: true };
    const end = sessionBefore(published);
    if (period.base >= end)
      return { period: toPeriod(period.base, period.to, isDay ? 'day' : 'window', false), isAhead: true };
    return { period: toPeriod(period.base, end, 'window', true), ends: period.to };
  }
  return { period: toPeriod(period.base, period.to, isDay ? 'day' : 'window', false) };
}

function open(text: string, { published }: TimeContext): Found | undefined {
  const period = attempt(() => parsePeriod(text, published));
  if (period === undefined) return undefined;
  const ends = text === 'YTD' ? lastDayOf(toCivilDate(published).year) : undefined;
  return { period: toPeriod(period.base, period.to, 'window', true), ends };
}

function range(from: string | undefined, to: string | undefined, context: TimeContext): Found | undefined {
  if (from === undefined || to === undefined) return undefined;
  const period =
    attempt(() => parsePeriod(`${from} to ${to}`, asOfDay(`${from} ${to}`, context))) ??
    attempt(() => parsePeriod(`${from} to ${to}`, context.published));
  if (period === undefined) return undefined;
  const end = Math.min(period.to, context.isAhead ? period.to : sessionBefore(context.published));
  if (end <= period.base) return undefined;
  return { period: toPeriod(period.base, end, 'window', false) };
}

/** From the close of one edge to the close of the other; the start of a span is the close before it. */
function rangeOfEdges(
  edgeFrom: string | undefined,
  from: string | undefined,
  edgeTo: string | undefined,
  to: string | undefined,
  context: TimeContext,
): Found | undefined {
  const base = toEdge(edgeFrom, from, context, 'base');
  const end = toEdge(edgeTo, to, context, 'to');
  if (base === undefined || end === undefined || base >= end) return undefined;
  return { period: toPeriod(base, Math.min(end, sessionBefore(context.published)), 'window', false) };
}

function toEdge(
  edge: string | undefined,
  written: string | undefined,
  context: TimeContext,
  side: 'base' | 'to',
): DayNumber | undefined {
  const found = written === undefined ? undefined : (readRunning(written, context) ?? named(withoutArticle(written), context));
  if (found === undefined) return undefined;
  const { base, to, role } = found.period;
  if (edge !== undefined) return /^(?:end|close)/i.test(edge) ? to : base;
  if (role === 'day') return to;
  return side === 'base' ? base : to;
}

/** "The month", "the quarter", as they are spoken of on the day of publication. */
function readRunning(written: string, context: TimeContext): Found | undefined {
  if (/^the month$/i.test(written)) return readThisMonth(context);
  return /^the quarter$/i.test(written) ? readThisQuarter(context) : undefined;
}

/** From the extreme close of an earlier stretch to a day. */
function rangeFromExtreme(match: RegExpExecArray, context: TimeContext): Found | undefined {
  const [, noun = '', written = '', end = ''] = match;
  const to = named(end, context)?.period.to;
  const scope = named(written, context)?.period;
  if (to === undefined || scope === undefined || scope.to >= to) return undefined;
  const side = /high|peak|record|top/i.test(noun) ? 'high' : 'low';
  return {
    period: { ...toPeriod(scope.to, to, 'window', false), anchor: { base: scope.base + 1, to: scope.to, side } },
  };
}

function rangeFromLastDay(match: RegExpExecArray, context: TimeContext): Found | undefined {
  const { lastDay } = context;
  const to = toEdge(match[1], match[2], context, 'to');
  if (lastDay === undefined || to === undefined || to <= lastDay || to > context.published) return undefined;
  return { period: { ...toPeriod(sessionBefore(lastDay), sessionBefore(to), 'window', false), from: 'carried' } };
}

/** From the close that a level is set beside to the last. */
function sinceLevel(match: RegExpExecArray, context: TimeContext): Found | undefined {
  const base = toEdge(match[1]?.replace(/^last day$/i, 'end'), match[2], context, 'to');
  const to = sessionBefore(context.published);
  return base === undefined || base >= to ? undefined : { period: toPeriod(sessionBefore(base), to, 'window', true) };
}

/** "From Friday to Friday": the week up to the last of them. */
function weekToWeekday([, from, to, end]: RegExpExecArray, context: TimeContext): Found | undefined {
  if (end === undefined && from?.toLowerCase() !== to?.toLowerCase()) return undefined;
  const last = readWeekday(end ?? to, context, false)?.period.to;
  if (last === undefined) return undefined;
  return { period: toPeriod(sessionBefore(last - 7), last, 'window', false) };
}

/** From the close before the first day to that of the second. */
function rangeOfWeekdays(match: RegExpExecArray, context: TimeContext): Found | undefined {
  const [first, last] = [readWeekday(match[1], context, false), readWeekday(match[2], context, false)];
  if (first === undefined || last === undefined || first.period.base >= last.period.to) return undefined;
  return { period: toPeriod(first.period.base, last.period.to, 'window', false) };
}

function rangeToNamedDay(match: RegExpExecArray, context: TimeContext): Found | undefined {
  const base = toEdge(undefined, match[1], context, 'base');
  const to = toLastDay(match[2] as string, context);
  return base === undefined || to === undefined || to <= base
    ? undefined
    : { period: toPeriod(base, to, 'window', false) };
}

function sinceEve(match: RegExpExecArray, context: TimeContext): Found | undefined {
  const day = named(match[1] as string, context)?.period;
  const to = sessionBefore(context.published);
  if (day === undefined || day.role !== 'day' || day.base >= to) return undefined;
  return { period: toPeriod(day.base, to, 'window', true), isSince: true, sinceEnd: day.to };
}

function stretchTo(match: RegExpExecArray, context: TimeContext): Found | undefined {
  const [, amount = '', noun = '', written = ''] = match;
  const end = toLastDay(written, context);
  const number = toNumber(amount);
  if (end === undefined || Number.isNaN(number)) return undefined;
  return stretch(number, noun, end, context);
}

/** The last day of a span, or a day told by its name: "last Friday", "yesterday". */
function toLastDay(written: string, context: TimeContext): DayNumber | undefined {
  if (/^today$/i.test(written)) return today(context).period.to;
  if (/^yesterday$/i.test(written)) return previousSession(sessionBefore(context.published));
  const name = new RegExp(`(${weekday})$`, 'i').exec(written)?.[1];
  if (name !== undefined) return readWeekday(name, context, /^last/i.test(written))?.period.to;
  return named(withoutArticle(written), context)?.period.to;
}

/** So many days, weeks, months up to a day. */
function stretch(number: number, noun: string, end: DayNumber, context: TimeContext): Found | undefined {
  const to = Math.min(sessionBefore(end), sessionBefore(context.published));
  const text = noun.startsWith('decade')
    ? `last ${number * 10} years`
    : `last ${number} ${noun.replace(/^trading days?/, 'sessions')}`;
  const period = attempt(() => parsePeriod(text, to));
  if (period === undefined) return undefined;
  const isWholeMonths = /^(?:month|quarter|year)/.test(noun) && endOfMonth(to) - to < 4;
  const base = isWholeMonths
    ? sessionBefore(startOfMonth(addMonths(startOfMonth(to), 1 - number * monthsOf(noun))) - 1)
    : period.base;
  return { period: toPeriod(base, to, 'window', false) };
}

const monthsOf = (noun: string): number => (noun.startsWith('year') ? 12 : noun.startsWith('quarter') ? 3 : 1);

/** "a year later": from the last day spoken of. */
function later(match: RegExpExecArray, context: TimeContext): Found | undefined {
  const [, amount = '', noun = ''] = match;
  const number = toNumber(amount);
  const { lastDay, published } = context;
  if (Number.isNaN(number)) return undefined;
  if (lastDay === undefined) return readCarried(match, context);
  const end = /^(?:month|quarter|year)/.test(noun)
    ? addMonths(lastDay, number * monthsOf(noun))
    : lastDay + number * (noun.startsWith('week') ? 7 : 1);
  if (end > published) return undefined;
  return { period: { ...toPeriod(sessionBefore(lastDay), sessionBefore(end), 'window', false), from: 'carried' } };
}

function following(match: RegExpExecArray, context: TimeContext): Found | undefined {
  const noun = (match[1] as string).toLowerCase();
  const { lastDay, published } = context;
  if (lastDay === undefined || lastDay >= published - 1 || !isTold(match.input)) return undefined;
  if (/day|session|morning|afternoon/.test(noun)) {
    const session = nextSession(lastDay);
    return session > published
      ? undefined
      : { period: { ...toPeriod(previousSession(session), session, 'day', false), from: 'carried' } };
  }
  const start = noun === 'week' ? lastDay + 7 : addMonths(lastDay, monthsOf(noun));
  return start > published ? undefined : spanAround(noun, start, context);
}

function thatSpan(match: RegExpExecArray, context: TimeContext): Found | undefined {
  return context.lastDay === undefined
    ? undefined
    : spanAround((match[1] as string).toLowerCase(), context.lastDay, context);
}

/** The week, month, quarter or year that a day lies in. */
function spanAround(noun: string, day: DayNumber, context: TimeContext): Found | undefined {
  const { year, month: monthOfYear } = toCivilDate(day);
  const text =
    noun === 'week'
      ? `week of ${toIsoDate(day)}`
      : noun === 'month'
        ? `${toIsoDate(startOfMonth(day))} to ${toIsoDate(endOfMonth(day))}`
        : noun === 'quarter'
          ? `Q${Math.ceil(monthOfYear / 3)} ${year}`
          : String(year);
  if (noun === 'month') {
    const to = Math.min(sessionBefore(endOfMonth(day)), sessionBefore(context.published));
    const base = sessionBefore(startOfMonth(day) - 1);
    return base >= to ? undefined : { period: { ...toPeriod(base, to, 'window', false), from: 'carried' } };
  }
  const found = named(text, context);
  return found === undefined ? undefined : { period: { ...found.period, from: 'carried' } };
}

function readPartOf(match: RegExpExecArray, context: TimeContext): Found | undefined {
  const [, edge = '', amount, noun = '', whole = ''] = match;
  const end = /last|final|closing/.test(edge) ? 'last' : 'first';
  const number = amount === undefined || amount === 'few' ? (noun.endsWith('s') ? '3' : '1') : amount;
  const container = /the year|this year/.test(whole)
    ? String(toCivilDate(context.published).year)
    : withoutArticle(whole);
  const text = `${end} ${number} ${noun} of ${container === 'last year' ? toCivilDate(context.published).year - 1 : container}`;
  const asOf = asOfDay(text, context);
  const period = attempt(() => parsePeriod(text, asOf));
  if (period === undefined) return undefined;
  const to = Math.min(period.to, sessionBefore(context.published));
  if (to <= period.base) return undefined;
  const isVague = amount === undefined || amount === 'few';
  return { period: toPeriod(period.base, to, isVague && noun.endsWith('s') ? 'scope' : 'window', to < period.to) };
}

function readLast(match: RegExpExecArray, context: TimeContext): Found | undefined {
  const [, amount = 'one', noun = match[3] ?? 'day'] = match;
  const number = /few|couple|several|dozen|half/.test(amount) ? 3 : amount;
  const unitName = noun.replace(/^calendar |^market /, '').replace('business', 'trading');
  const found = unitName.startsWith('decade')
    ? open(`last ${toNumber(String(number)) * 10} years`, context)
    : open(`last ${number} ${unitName}`, context);
  if (found === undefined) return undefined;
  if (/few|couple|several|recent/.test(amount)) return { period: { ...found.period, role: 'scope' } };
  return { period: withOthers(found.period, String(number), unitName, context) };
}

/** "30 days" may count calendar or trading days. */
function withOthers(period: StatedPeriod, amount: string, noun: string, context: TimeContext): StatedPeriod {
  if (!/^days?$/.test(noun)) return period;
  const sessions = attempt(() => parsePeriod(`last ${amount} sessions`, context.published));
  if (sessions === undefined || sessions.base === period.base) return period;
  return { ...period, others: [{ label: `${amount} trading days`, base: sessions.base, to: sessions.to }] };
}

function readLastUnit(match: RegExpExecArray, context: TimeContext): Found | undefined {
  const noun = match[1] as string;
  if (noun === 'session' || noun === 'day') return day(sessionBefore(context.published));
  if (noun === 'decade') return open('last 10 years', context);
  const isPast = /past/i.test(match[0]);
  if (noun === 'week' && !isPast && toWeekday(context.published) >= 6) return open('this week', context);
  const anchored = isPast ? undefined : attempt(() => parsePeriod(`last ${noun}`, context.published));
  if (anchored === undefined) return open(`last 1 ${noun}`, context);
  const rolling = attempt(() => parsePeriod(`past ${noun}`, context.published));
  const hasArticle = /^the /i.test(match[0]);
  const [first, other] = hasArticle && rolling !== undefined ? [rolling, anchored] : [anchored, rolling];
  return {
    period: {
      ...toPeriod(first.base, first.to, 'window', hasArticle),
      others: other === undefined || noun === 'year' ? [] : [{ label: other.label, base: other.base, to: other.to }],
    },
  };
}

function readLength(match: RegExpExecArray, { published }: TimeContext): Found | undefined {
  const [, amount = '', noun = ''] = match;
  const number = toNumber(amount);
  const isAdjective = /^(?:one|single)[ -]/i.test(match[0]);
  if (Number.isNaN(number) || isAdjective) return undefined;
  const unitName = noun.replace(/^(?:calendar|straight|consecutive) /, '').replace(/^trading days?/, 'sessions');
  const text = unitName.startsWith('decade') ? `last ${number * 10} years` : `last ${number} ${unitName}`;
  const period = attempt(() => parsePeriod(text, published));
  if (period === undefined) return undefined;
  const calendar = toPeriod(period.base, period.to, 'window', true);
  const days = /^days?$/.test(unitName) ? attempt(() => parsePeriod(`last ${number} sessions`, published)) : undefined;
  const others = days === undefined ? [] : [{ label: `${number} trading days`, base: days.base, to: days.to }];
  return { period: { ...calendar, others }, isLength: true };
}

/** "a three-week rally": a stretch of that length that ended in the weeks before, or now. */
function readFloating(match: RegExpExecArray, context: TimeContext): Found | undefined {
  const found = readLength(match, context);
  if (found === undefined) return undefined;
  const { base, to } = found.period;
  const length = to - base;
  const years = /year/i.test(match[2] ?? '') ? toNumber(match[1] ?? '') : Number.NaN;
  const { year: inYear, month: monthOfYear } = toCivilDate(context.published);
  // In January a gain of two years is that of the two that are over.
  if (years >= 1 && monthOfYear === 1)
    return {
      ...found,
      period: toPeriod(
        sessionBefore(lastDayOf(inYear - 1 - years)),
        sessionBefore(lastDayOf(inYear - 1)),
        'window',
        false,
      ),
    };
  return { ...found, period: { ...toPeriod(sessionBefore(base - Math.min(length, 31)), to, 'scope', false), length } };
}

function readCarried(match: RegExpExecArray, context: TimeContext): Found | undefined {
  if (/at the same time/i.test(match[0])) return undefined;
  if (/day|session|date|afternoon|morning|evening/i.test(match[0]) && context.lastDay !== undefined) {
    const session = sessionBefore(context.lastDay);
    return { period: { ...toPeriod(previousSession(session), session, 'day', false), from: 'carried' } };
  }
  const to = sessionBefore(context.published);
  return { period: { ...toPeriod(previousSession(to), to, 'window', true), from: 'carried' }, isCarried: true };
}

function readPart(match: RegExpExecArray, context: TimeContext): Found | undefined {
  const [, part = '', written = ''] = match;
  const { published } = context;
  const { year: publishedYear } = toCivilDate(published);
  if (isCountedClose(match)) return undefined;
  const whole = /^(?:this year|the year|new year|the new year)$/.test(written)
    ? String(publishedYear)
    : /^last year$/.test(written)
      ? String(publishedYear - 1)
      : /^next year$/.test(written)
        ? String(publishedYear + 1)
        : withoutArticle(written);
  const ahead: TimeContext = { ...context, isAhead: true };
  const container = /^(?:this month|the month|the quarter|week|the week|last month)$/.test(whole)
    ? (attempt(() => parsePeriod(whole.replace(/^the /, 'this ').replace(/^week$/, 'this week'), published)) ??
      undefined)
    : named(whole, /\d{4}/.test(whole) ? ahead : context)?.period;
  if (container === undefined) return undefined;
  const first = nextSession(container.base);
  const length = container.to - container.base;
  const isYear = length > 300;
  const end = sessionBefore(published);
  if (/^(?:end|close|back end|tail end)/.test(part)) {
    const to = container.to;
    if (to > published)
      return { period: toPeriod(container.base, to, 'scope', false), isDeadline: true, isAhead: true };
    return { period: toPeriod(previousSession(to), to, 'day', false) };
  }
  if (/^(?:start|beginning|turn|opening of|dawn)/.test(part)) {
    const to = Math.min(first + (isYear ? 10 : 4), Math.max(end, first));
    return { period: toPeriod(container.base, sessionOnOrBefore(to), 'scope', false) };
  }
  const [low, high] = toThird(part, container.base, container.to, isYear);
  if (high > end && (low < end || !context.isAhead)) {
    if (low >= end) return { period: toPeriod(low, high, 'scope', false), isAhead: true };
    return { period: toPeriod(low, end, 'scope', true) };
  }
  return { period: toPeriod(low, high, 'scope', false), ...(high > published ? { isAhead: true } : {}) };
}

/** "the 39th record close of the year": a close counted over the year, and not its end. */
function isCountedClose({ 0: text, index, input }: RegExpExecArray): boolean {
  return /^close of/i.test(text) && !/\b(?:at|by|since|to|until|before|from|after)\s+$/i.test(input.slice(0, index));
}

/** Early, mid and late parts: thirds of a month or quarter; of a year its first months, its middle, its last quarter. */
function toThird(part: string, base: DayNumber, to: DayNumber, isYear: boolean): [DayNumber, DayNumber] {
  const first = base + 1;
  const length = to - base;
  const at = (share: number): DayNumber => sessionOnOrBefore(Math.round(first + length * share));
  if (/^(?:early|opening|first|beginning)/.test(part)) return [base, isYear ? at(1 / 4) : at(1 / 3)];
  if (/^mid/.test(part)) return isYear ? [at(1 / 3), at(2 / 3)] : [at(1 / 3), at(2 / 3)];
  if (isYear && /weeks|days/.test(part)) return [at(0.92), to];
  return [isYear ? at(0.747) : at(2 / 3), to];
}

function readDecadePart(match: RegExpExecArray, context: TimeContext): Found | undefined {
  const decade = Number(match[2]);
  const [from, to] = { early: [0, 3], mid: [3, 6], late: [6, 9] }[match[1] as 'early' | 'mid' | 'late'] as [
    number,
    number,
  ];
  const period = attempt(() => parsePeriod(`${decade + from} to ${decade + to}`, context.published));
  return period === undefined
    ? undefined
    : { period: toPeriod(period.base, Math.min(period.to, context.published), 'scope', false) };
}

function readDecade(match: RegExpExecArray, context: TimeContext): Found | undefined {
  const decade = Number(match[1]);
  const period = attempt(() => parsePeriod(`${decade} to ${decade + 9}`, context.published));
  return period === undefined
    ? undefined
    : { period: toPeriod(period.base, Math.min(period.to, context.published), 'window', false) };
}

/** "from its low of February 11": the close of that day is where the move starts. */
function sinceExtreme(match: RegExpExecArray, context: TimeContext): Found | undefined {
  const day = named(match[1] as string, context);
  const to = sessionBefore(context.published);
  if (day === undefined || day.period.to >= to) return undefined;
  return { period: toPeriod(day.period.to, to, 'window', true) };
}

/** From the last day spoken of. */
function sinceThen(_match: RegExpExecArray, context: TimeContext): Found | undefined {
  const { published, isPast, lastEnd } = context;
  const lastDay = isPast ? context.lastDay : (lastEnd ?? context.lastDay);
  const to = sessionBefore(published);
  if (lastDay === undefined || lastDay >= to) return undefined;
  return { period: { ...toPeriod(sessionBefore(lastDay), to, 'window', true), from: 'carried' } };
}

function readSince(match: RegExpExecArray, context: TimeContext): Found | undefined {
  const start = match[1] as string;
  const text = /^(?:the )?(?:first|second|third|fourth)/.test(start) ? withoutArticle(start) : start;
  const period = attempt(() => parsePeriod(`since ${text}`, context.published));
  if (period === undefined || period.base >= sessionBefore(context.published)) return undefined;
  const span = named(text, context)?.period;
  return { period: toPeriod(period.base, period.to, 'window', true), isSince: true, sinceEnd: span?.to };
}

function readSinceEnd(match: RegExpExecArray, context: TimeContext): Found | undefined {
  const whole = named(
    (match[1] as string).replace(/^last year$/, String(toCivilDate(context.published).year - 1)),
    context,
  );
  if (whole === undefined) return undefined;
  return { period: toPeriod(whole.period.to, sessionBefore(context.published), 'window', true), isSince: true };
}

/** "since late 2023": from the start of that part. */
/** The lowest or highest close of a stretch, as the close a move starts from. */
function anchored(match: RegExpExecArray, context: TimeContext): Found | undefined {
  const written = match[1] as string;
  const running = / last [a-z]/i.test(` ${match[0]}`) ? named(written, context)?.period : undefined;
  const isRunning = running !== undefined && (running.isOpen || running.to > context.published);
  const year = toCivilDate(context.published).year - 1;
  return anchoredAt(isRunning ? `${written} ${year}` : written, match[2] as string, context);
}

/** "Since the low", where the text has dated one before. */
function toKnownExtreme(written: string, noun: string, { extremes, published }: TimeContext): Found | undefined {
  const anchor = /high|peak|record/i.test(noun) ? extremes?.high : extremes?.low;
  if (anchor === undefined || !/ the /i.test(written)) return undefined;
  const to = sessionBefore(published);
  return anchor.to >= to ? undefined : { period: { ...toPeriod(anchor.to, to, 'window', true), anchor } };
}

function anchoredAt(written: string, noun: string, context: TimeContext): Found | undefined {
  const { year } = toCivilDate(context.published);
  const text = written.replace(/^last year's$/i, String(year - 1)).replace(/^this year's$/i, String(year));
  const scope = text === 'past year' ? open('past year', context)?.period : named(text, context)?.period;
  const to = sessionBefore(context.published);
  if (scope === undefined || scope.to >= to) {
    if (scope === undefined || scope.base >= to) return undefined;
  }
  const side = /high|peak|record/i.test(noun) ? 'high' : 'low';
  const first = scope.role === 'day' ? scope.to : scope.base + 1;
  return {
    period: {
      ...toPeriod(scope.to < to ? scope.to : scope.base, to, 'window', true),
      anchor: { base: first, to: scope.to, side },
    },
  };
}

function readSinceText(text: string, context: TimeContext): Found | undefined {
  const span = named(text, context)?.period;
  const to = sessionBefore(context.published);
  if (span === undefined || span.base >= to) return undefined;
  return { period: toPeriod(span.base, to, 'window', true), isSince: true, sinceEnd: span.to };
}

function sincePart(match: RegExpExecArray, context: TimeContext): Found | undefined {
  const container = named(match[2] as string, context)?.period;
  const end = sessionBefore(context.published);
  if (container === undefined) return undefined;
  const part = (match[1] as string).toLowerCase();
  if (/^(?:start|beginning)/.test(part)) return readSinceText(match[2] as string, context);
  if (/^end/.test(part))
    return container.to >= end
      ? undefined
      : { period: toPeriod(container.to, end, 'window', true), isSince: true, sinceEnd: container.to };
  const [low, high] = /^(?:mid|second)/.test(part)
    ? [sessionBefore(Math.round((container.base + container.to) / 2)), container.to]
    : toThird(part, container.base, container.to, container.to - container.base > 300);
  return low >= end
    ? undefined
    : { period: toPeriod(low, end, 'window', true), isSince: true, sinceEnd: Math.min(high, end) };
}

function sinceWeekday(name: string | undefined, context: TimeContext): Found | undefined {
  const found = readWeekday(name, context, true);
  if (found === undefined) return undefined;
  return { period: toPeriod(found.period.to, sessionBefore(context.published), 'window', true), isSince: true };
}

function namedEnd(year: number): Found {
  const to = sessionBefore(lastDayOf(year));
  return { period: toPeriod(previousSession(to), to, 'day', false) };
}

function sinceNewYear(end: string, context: TimeContext): Found | undefined {
  const last = named(end, context);
  if (last === undefined) return undefined;
  return {
    period: toPeriod(sessionBefore(lastDayOf(toCivilDate(last.period.to).year - 1)), last.period.to, 'window', false),
  };
}

function readDeadline(match: RegExpExecArray, context: TimeContext): Found | undefined {
  const [, mid, whole = ''] = match;
  const { year: publishedYear } = toCivilDate(context.published);
  const text = whole
    .replace(/^(?:this|the) year$/, String(publishedYear))
    .replace(/^next year$/, String(publishedYear + 1))
    .replace(/^the decade$/, String(Math.floor(publishedYear / 10) * 10 + 9));
  const isEnd = /end of|close of/.test(match[0]);
  const found = named(text.replace(/^the (?=month|quarter)/, 'this '), {
    ...context,
    isAhead: (/^by|^before/i.test(match[0]) && !isTold(match.input)) || context.isAhead,
  });
  if (found === undefined) return undefined;
  const { base } = found.period;
  const to = found.ends ?? found.period.to;
  const isYear = to - base > 300;
  if (
    /^by/i.test(match[0]) &&
    found.period.role === 'day' &&
    to <= context.published &&
    context.lastDay !== undefined &&
    context.lastDay < to
  )
    return { period: toPeriod(sessionBefore(context.lastDay), to, 'window', false) };
  const starts = /^(?:by|before|until)/i.test(match[0]) && !isEnd && !mid && isYear && to <= context.published;
  const last = mid ? endOfMonth(addMonths(startOfMonth(base + 5), isYear ? 5 : 0)) : to;
  if (/^through/i.test(match[0]) && last <= context.published && to - base < 100) {
    const { year } = toCivilDate(last);
    return { period: toPeriod(sessionBefore(lastDayOf(year - 1)), last, 'window', false) };
  }
  if (/^(?:through|until)/i.test(match[0]) && last <= context.published)
    return { period: found.period, isDeadline: true };
  const start = starts ? base : Math.min(base, sessionBefore(context.published));
  return {
    period: toPeriod(start, last, 'scope', false),
    isDeadline: true,
    ...(last > context.published ? { isAhead: true } : {}),
  };
}

const future =
  /\b(?:will|won't|(?:would|should|could|may|might|must)(?! (?:not |never )?have [a-z]+(?:ed|n|t|d)\b)|expect\w*|likely|forecast\w*|predict\w*|aim\w*|target\w*|see|sees|look for|set to|due|to be|ought|going to|bound to|hope\w*|bet\w*|call(?:s)? for|if)\b/i;
const told =
  /\b(?:was|were|had|did|lost|fell|rose|came|went|took|left|made|saw|stood|sank|slid|hit|held|gave|grew|led|has|have|[a-z]{3,}ed)\b/i;

/** A sentence that tells of what has been: its limits lie in the past. */
function isTold(sentence: string): boolean {
  return told.test(sentence) && !future.test(sentence.replace(/\bMay\b/g, ''));
}

/** As told as that, and in more than the perfect: "we have the index at 1,400 by then" looks ahead. */
function isPastTold(sentence: string): boolean {
  return isTold(sentence.replace(/\b(?:has|have)\b/gi, ''));
}

function deadlineOfYear(written: string | undefined, context: TimeContext): Found | undefined {
  const year = written === undefined ? toCivilDate(context.published).year : Number(written);
  const last = lastDayOf(year);
  const base = sessionOnOrBefore(lastDayOf(year - 1));
  if (last <= context.published) {
    const to = sessionBefore(last);
    return { period: toPeriod(previousSession(to), to, 'day', false), isDeadline: true };
  }
  return {
    period: toPeriod(Math.min(base, sessionBefore(context.published)), last, 'scope', false),
    isDeadline: true,
    isAhead: true,
  };
}

function readNext(match: RegExpExecArray, context: TimeContext): Found | undefined {
  const number = match[1] === undefined ? 1 : /few|several|couple/.test(match[1]) ? 3 : toNumber(match[1]);
  if (Number.isNaN(number)) return undefined;
  const noun = match[2] as string;
  const { published } = context;
  const { year } = toCivilDate(published);
  if (noun === 'year' && match[1] === undefined && /next/.test(match[0])) {
    return ahead(lastDayOf(year + 1), context, lastDayOf(year));
  }
  const months = { day: 0, week: 0, month: 1, quarter: 3, year: 12, decade: 120 }[noun] as number;
  const days = { day: 1, week: 7 }[noun] ?? 0;
  return ahead(months === 0 ? published + days * number : addMonths(published, months * number), context);
}

function ahead(last: DayNumber, { published }: TimeContext, from: DayNumber = published): Found {
  return { period: toPeriod(sessionBefore(from), last, 'scope', false), isAhead: true, isDeadline: true };
}

/** "For another year": as long from publication. */
function readAnother(match: RegExpExecArray, context: TimeContext): Found | undefined {
  const noun = (match[1] as string).toLowerCase();
  const { published } = context;
  if (isTold(match.input)) return undefined;
  return ahead(noun === 'week' ? published + 7 : addMonths(published, monthsOf(noun)), context);
}

function readRest(match: RegExpExecArray, context: TimeContext): Found | undefined {
  const whole = match[1] as string;
  const { year } = toCivilDate(context.published);
  if (whole === 'decade') return ahead(lastDayOf(Math.floor(year / 10) * 10 + 9), context);
  if (whole === 'month') return ahead(endOfMonth(context.published), context);
  return ahead(lastDayOf(/\d{4}/.test(whole) ? Number(whole) : year), context);
}

/** "May" and "March" are months only where no verb would fit. */
function readMonth(match: RegExpExecArray, context: TimeContext): Found | undefined {
  const name = match[1] as string;
  if (/^(?:May|March|Mar\.)$/.test(name)) {
    const before = match.input.slice(0, match.index).trimEnd();
    const isSubject =
      /^(?:|.*[.:;?!])$/s.test(before) &&
      /^ (?:alone|itself|was|were|saw|brought|proved|turned|ended|began|closed|had|has|is|gave|left|cost)\b/.test(
        match.input.slice(match.index + match[0].length),
      );
    if (
      !isSubject &&
      !/(?:\bin|\bits|\btheir|\bthe|\ba|\bof|\bsince|\bby|\blate|\bearly|\bmid|\blast|\bthis|\bfor|\bthrough|\buntil|\bfrom|\bto|\bduring|\band|'s|,|\()$/i.test(
        before,
      )
    )
      return undefined;
  }
  return named(name, context);
}

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** The latest such day up to publication; a text of that weekday speaks of its own day. */
function readWeekday(name: string | undefined, context: TimeContext, isLast: boolean): Found | undefined {
  const wanted = weekdays.indexOf((name ?? '').toLowerCase()) + 1;
  if (wanted === 0) return undefined;
  const back = (toWeekday(context.published) - wanted + 7) % 7;
  const dayOf = context.published - (back === 0 && isLast ? 7 : back);
  return day(sessionOnOrBefore(dayOf));
}

function day(session: DayNumber): Found {
  return { period: toPeriod(previousSession(session), session, 'day', false) };
}

/** The session of the day of publication; the one before is also meant where the text came out before the close. */
function today(context: TimeContext): Found {
  return day(sessionBefore(context.published));
}

function readThisWeek(context: TimeContext): Found | undefined {
  return open('this week', context);
}

/** In the first days of a month "the month" is the one that has ended. */
function readThisMonth(context: TimeContext): Found | undefined {
  const { day: dayOfMonth } = toCivilDate(context.published);
  return open('MTD', context) && dayOfMonth <= 3 ? named('last month', context) : open('MTD', context);
}

function readThisQuarter(context: TimeContext): Found | undefined {
  const { day: dayOfMonth, month: monthOfYear } = toCivilDate(context.published);
  return monthOfYear % 3 === 1 && dayOfMonth <= 7 ? named('last quarter', context) : open('QTD', context);
}

/** The half-year just ended in the first two weeks of the next, else the one that runs, as far as it goes. */
function readThisHalf(context: TimeContext): Found | undefined {
  const { day: dayOfMonth, month: monthOfYear, year: inYear } = toCivilDate(context.published);
  if (monthOfYear === 7 && dayOfMonth <= 14) return named(`first half of ${inYear}`, context);
  if (monthOfYear === 1 && dayOfMonth <= 14) return named(`second half of ${inYear - 1}`, context);
  if (monthOfYear < 7) return open('YTD', context);
  return {
    period: toPeriod(sessionOnOrBefore(fromCivilDate(inYear, 6, 30)), sessionBefore(context.published), 'window', true),
  };
}

/** In the first days of January "the year" is mostly the one that has ended; "this year" is the new one. */
function readThisYear(written: string, context: TimeContext): Found | undefined {
  const sofar = open('YTD', context);
  const { year: inYear, month: monthOfYear, day: dayOfMonth } = toCivilDate(context.published);
  const isTurn = monthOfYear === 1 && dayOfMonth <= 10 && !context.isAhead && !/this|current/i.test(written);
  const ended = isTurn ? named(String(inYear - 1), context) : undefined;
  if (ended === undefined) return sofar;
  const others = sofar === undefined ? [] : [{ label: 'so far this year', base: sofar.period.base, to: sofar.period.to }];
  return { period: { ...ended.period, others } };
}

/** "Recently" is the last three months; one month is admitted too. */
function recent({ published }: TimeContext): Found {
  const to = sessionBefore(published);
  const base = sessionOnOrBefore(addMonths(to, -3));
  return {
    period: {
      ...toPeriod(base, to, 'window', true),
      others: [{ label: 'last month', base: sessionOnOrBefore(addMonths(to, -1)), to }],
    },
  };
}
