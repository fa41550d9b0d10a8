import {
  addMonths,
  type DayNumber,
  endOfMonth,
  fromCivilDate,
  previousSession,
  sessionOnOrBefore,
  toCivilDate,
} from '../../core/index.ts';
import { daysOf } from '../calendar-lengths.ts';
import type { StatedPeriod, Statement } from '../statement.ts';
import { isRolling } from './stated-close.ts';

/** Days after the end of a quarter, or of a month, in which a text may still speak from it. */
const reviewDays = 7;

/** The end of the quarter or the month that a text reviews: one just over, which it states a return of. */
export function findEndedReview(statements: readonly Statement[], published: DayNumber): DayNumber | undefined {
  const { year, month } = toCivilDate(published);
  const first = fromCivilDate(year, month, 1);
  if (published - first > reviewDays) return undefined;
  const to = sessionOnOrBefore(first - 1);
  const { year: ofYear, month: ofMonth } = toCivilDate(to);
  const lengths = [1, 3, 12].filter((months) => ofMonth % months === 0);
  const bases = lengths.map((months) => sessionOnOrBefore(fromCivilDate(ofYear, ofMonth - months + 1, 1) - 1));
  const isOfReview = ({ kind, period }: Statement): boolean =>
    kind === 'return' && period.from === 'stated' && bases.includes(period.base) && period.to === to;
  return statements.some(isOfReview) ? to : undefined;
}

/** "For the year so far", in a review, or a level of now: to the end of what is reviewed, or to the last close. */
export function withReviewEnd(statement: Statement, end: DayNumber): Statement {
  const { kind, period } = statement;
  // "The curve, at 246 basis points, is the steepest of the year": as of the end of what is reviewed, or now.
  if (kind === 'indicator' && period.from === 'assumed' && /^(?:at|above|below)$/.test(statement.relation)) {
    const other = { label: 'the end of what is reviewed', base: previousSession(end), to: end };
    return { ...statement, period: { ...period, others: [...period.others, other] } };
  }
  // "It stands 10% below its March high": at the end of what is reviewed, or now.
  const isState = kind === 'drawdown' || (kind === 'level' && /^(?:at|above|below)$/.test(statement.relation));
  if (isState && period.from === 'assumed' && period.role === 'day')
    return { ...statement, period: { ...period, daysTold: [...(period.daysTold ?? []), end] } };
  const isReturn = kind === 'return' || kind === 'relative-return' || kind === 'ranking';
  if (!isReturn || !period.isOpen || period.role !== 'window' || period.to <= end || end - period.base < leastDays)
    return statement;
  const base = isRolling(period) ? toBaseBefore(end, period) : period.base;
  const other = { label: 'to the end of what is reviewed', base, to: end };
  return { ...statement, period: { ...period, others: [...period.others, other] } };
}

/** "Over twelve months", told of the end of a month: from the end of that month a year before. */
function toBaseBefore(end: DayNumber, { base, to }: StatedPeriod): DayNumber {
  const months = Math.round((to - base) / daysOf.month);
  return sessionOnOrBefore(endOfMonth(addMonths(end, -months)));
}

/** A shorter stretch up to now is no year, or season, so far. Unit: calendar days. */
const leastDays = 80;
