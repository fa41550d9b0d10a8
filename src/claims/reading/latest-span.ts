import { type DayNumber, parsePeriod, toCivilDate, toWeekday } from '../../core/index.ts';
import type { StatedPeriod } from '../statement.ts';
import { toNumber } from './to-number.ts';

/** The latest week, month, quarter or year as of publication; in its first days the one that has just ended. */
export function toLatest(noun: string, text: string, published: DayNumber): StatedPeriod {
  const { month, day } = toCivilDate(published);
  const isTurn = day <= 7;
  const base = { text, role: 'window', from: 'stated', isOpen: true, others: [] } as const;
  const name = /week/i.test(noun)
    ? toWeekday(published) === 1
      ? 'last week'
      : 'this week'
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

/** The latest so many days, weeks or months as of publication. */
export function toLast(count: string, noun: string, published: DayNumber): StatedPeriod {
  const number = toNumber(count);
  const text = `${count} ${noun}`;
  const { base, to } = parsePeriod(`last ${number} ${noun.replace(/^days$/i, 'sessions').toLowerCase()}`, published);
  return { text, base, to, role: 'window', from: 'stated', isOpen: true, others: [] };
}
