import { type DayNumber, parsePeriod, toCivilDate } from '../../core/index.ts';
import type { StatedPeriod } from '../statement.ts';

/** The latest week, month, quarter or year as of publication; in its first days the one that has just ended. */
export function toLatest(noun: string, text: string, published: DayNumber): StatedPeriod {
  const { month, day } = toCivilDate(published);
  const isTurn = day <= 3;
  const base = { text, role: 'window', from: 'stated', isOpen: true, others: [] } as const;
  const name = /week/i.test(noun)
    ? 'this week'
    : /month/i.test(noun)
      ? isTurn
        ? 'last month'
        : 'MTD'
      : /quarter/i.test(noun)
        ? isTurn && month % 3 === 1
          ? 'last quarter'
          : 'QTD'
        : day <= 10 && month === 1
          ? 'last year'
          : 'YTD';
  const period = parsePeriod(name, published);
  return { ...base, base: period.base, to: period.to };
}
