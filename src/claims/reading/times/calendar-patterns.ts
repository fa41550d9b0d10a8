/** Seasons, holidays, days of a month and weekdays: "its autumn low", "by Labor Day", "the second Friday of March". */

import { toCivilDate } from '../../../core/index.ts';
import { rangeOfDaysOfMonth, readDayOfMonth, readWeekday } from './days.ts';
import type { TimePattern } from './found-time.ts';
import { holidayName, namedDay, readHoliday, readNamedDay, readNthWeekday } from './occasions.ts';
import { readNextWeekday, readPointedWeekday, readPreviousWeekday } from './pointed-days.ts';
import { sinceNewYear } from './ranges.ts';
import { readBareSeason, readSeason, readSeasonOfTurn, readSeasonSign } from './seasons.ts';
import { sinceDayOfMonth } from './since-starts.ts';
import { isTold } from './tense.ts';
import { extremeNoun, flex, month, monthYear, span, weekday, year } from './time-words.ts';
import { fromHere, namedEnd, readMiddle, readNextMonth } from './times-ahead.ts';

export const calendarPatterns: readonly TimePattern[] = [
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
];
