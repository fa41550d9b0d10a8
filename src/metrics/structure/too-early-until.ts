import { addMonths, type DayNumber, endOfMonth } from '../../core/index.ts';

interface Months {
  readonly months: number;
  readonly monthsAfter: number;
  /** The last month-end at hand. */
  readonly last: DayNumber;
}

/** The month-end at which a search that leaves a share of the months at either end first reaches a date; none if it does. */
export function findTooEarlyUntil({ months, monthsAfter, last }: Months, trimming: number): DayNumber | undefined {
  let wait = 0;
  while (monthsAfter + wait < Math.floor(trimming * (months + wait))) wait++;
  return wait === 0 ? undefined : endOfMonth(addMonths(last, wait));
}
