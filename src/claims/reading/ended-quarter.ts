import { type DayNumber, fromCivilDate, sessionOnOrBefore, toCivilDate } from '../../core/index.ts';
import type { Statement } from '../statement.ts';

/** Days after the end of a quarter in which a text may still speak from it. */
const reviewDays = 7;

/** The end of the quarter that a text reviews: one just over, whose three months it states a return of. */
export function findEndedQuarter(statements: readonly Statement[], published: DayNumber): DayNumber | undefined {
  const { year, month } = toCivilDate(published);
  const first = fromCivilDate(year, month - ((month - 1) % 3), 1);
  if (published - first > reviewDays) return undefined;
  const to = sessionOnOrBefore(first - 1);
  const { year: ofYear, month: ofMonth } = toCivilDate(to);
  const base = sessionOnOrBefore(fromCivilDate(ofYear, ofMonth - 2, 1) - 1);
  const isOfQuarter = ({ kind, period }: Statement): boolean =>
    kind === 'return' && period.from === 'stated' && period.base === base && period.to === to;
  return statements.some(isOfQuarter) ? to : undefined;
}

/** "For the year so far", in a review of a quarter: to its end, or to the last close. */
export function withQuarterEnd(statement: Statement, end: DayNumber): Statement {
  const { kind, period } = statement;
  const isReturn = kind === 'return' || kind === 'relative-return' || kind === 'ranking';
  if (!isReturn || !period.isOpen || period.role !== 'window' || period.to <= end || end - period.base < 80)
    return statement;
  const other = { label: 'to the end of the quarter', base: period.base, to: end };
  return { ...statement, period: { ...period, others: [...period.others, other] } };
}
