/** The table of time words, composed of its parts in the order in which they are tried. */

import { aheadPatterns } from './ahead-patterns.ts';
import { calendarPatterns } from './calendar-patterns.ts';
import { datePatterns } from './date-patterns.ts';
import type { Reader, TimePattern } from './found-time.ts';
import { lengthPatterns } from './length-patterns.ts';
import { occasionPatterns } from './occasion-patterns.ts';
import { outsideCalendarPatterns } from './outside-calendar.ts';
import { partPatterns } from './part-patterns.ts';
import { readOrdinal } from './parts-of-spans.ts';
import { pastUnitPatterns } from './past-unit-patterns.ts';
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
  readWeekdayOfWeekTold,
  sinceBesideHappening,
  sinceHappening,
} from './pointed-days.ts';
import { rangePatterns } from './range-patterns.ts';
import { rangeFromLastDay } from './ranges.ts';
import { runningSpanPatterns, spanToDatePatterns } from './running-span-patterns.ts';
import { readSpanOfPlace } from './running-spans.ts';
import { sincePatterns } from './since-patterns.ts';
import { sinceDayOfMonth } from './since-starts.ts';
import { stretchPatterns } from './stretch-patterns.ts';
import { readDeadline, readNext, readRest } from './times-ahead.ts';
import { toldTimePatterns } from './told-time-patterns.ts';
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

/** What is tried first takes its words from what comes after it. */
export const patterns: readonly TimePattern[] = [
  ...stretchPatterns,
  ...toldTimePatterns,
  ...rangePatterns,
  ...pastUnitPatterns,
  ...calendarPatterns,
  ...lengthPatterns,
  ...spanToDatePatterns,
  ...occasionPatterns,
  ...partPatterns,
  ...sincePatterns,
  ...aheadPatterns,
  ...datePatterns,
  ...runningSpanPatterns,
  ...outsideCalendarPatterns,
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
  readWeekdayOfWeekTold,
  besideDay,
  daysTogether,
  readOrdinal,
]);
