export { firstCalendarDay, lastCalendarDay } from './calendar/calendar-range.ts';
export { toClosureName } from './calendar/closure-name.ts';
export { isHalfDay } from './calendar/half-day.ts';
export { isLastSessionOfMonth, isLastSessionOfWeek } from './calendar/last-session.ts';
export {
  countSessions,
  isSession,
  nextSession,
  previousSession,
  sessionOnOrBefore,
  sessionsBetween,
} from './calendar/sessions.ts';
export { type CivilDate, fromCivilDate, toCivilDate } from './civil-date.ts';
export { parseIsoDate, toIsoDate } from './iso-date.ts';
export { addMonths, endOfMonth, startOfMonth, toMonthIndex } from './month.ts';
export { type Period, parsePeriod } from './period/period.ts';
export { toIsoWeekIndex, toWeekday } from './week.ts';
