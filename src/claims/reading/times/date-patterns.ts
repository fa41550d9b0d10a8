/** Names of days, months, quarters and years, and the session of a text: "March 3", "the fourth quarter", "today". */

import { previousSession } from '../../../core/index.ts';
import { day, readWeekday, today } from './days.ts';
import { type Found, sessionBefore, type TimeContext, type TimePattern, toPeriod } from './found-time.ts';
import { named, quarterOfMonths, readMonth } from './named-spans.ts';
import { readHalf, readQuarter } from './running-spans.ts';
import { date, flex, halfName, month, monthYear, quarterName, weekday, year } from './time-words.ts';
import { readDefiniteDay } from './told-times.ts';

export const datePatterns: readonly TimePattern[] = [
  [
    flex(`(?:the )?week (?:ended|ending|of|to|through|that ended(?: on)?) (?:${weekday},? )?(?:on )?(${date})`),
    (m, c) => {
      const day = (m[1] as string).replace(/^(\d{1,2})(?:st|nd|rd|th)? (?:of )?([A-Z][a-z.]+)/, '$2 $1');
      return named(`week ended ${day}`, c) ?? named(`week of ${day}`, c);
    },
  ],
  [flex(`(?:${weekday}),? (${date})`), readDate],
  [flex(`(?:the )?(${date})`), readDate],
  // "the October-to-December quarter of 2018"
  [
    flex(`(?:the )?(${month})(?: |-)?(?:to|through|-)(?: |-)?(${month}) quarter(?: (?:of )?(${year}))?`),
    (m, c) => quarterOfMonths(m[1] as string, m[2] as string, m[3], c),
  ],
  [flex(quarterName), readQuarter],
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
  [/(?<![\w-])(?:yesterday|last night)(?![\w-])/gi, (_m, c) => day(previousSession(c.published))],
];

/** "2/30/2025": a day that does not exist is no other time. */
function readDate([, text = '']: RegExpExecArray, context: TimeContext): Found | undefined {
  const found = named(text, context);
  if (found !== undefined || !/\d{4}/.test(text)) return found;
  const to = sessionBefore(context.published);
  return { period: { ...toPeriod(previousSession(to), to, 'day', false), isUndatable: true } };
}
