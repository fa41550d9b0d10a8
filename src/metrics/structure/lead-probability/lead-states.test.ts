import { describe, expect, it } from 'vitest';
import { addMonths, endOfMonth, parseIsoDate, type Series, toWeekday } from '../../../core/index.ts';
import { toFullStates } from './lead-states.ts';

/** Month-ends of 2020-01 to 2025-12, and the last weekdays of the same months. */
const monthEnds = Int32Array.from({ length: 72 }, (_, month) =>
  endOfMonth(addMonths(parseIsoDate('2020-01-31'), month)),
);
const lastWeekdays = monthEnds.map((day) => day - Math.max(0, toWeekday(day) - 5));
const line = Float64Array.from(monthEnds, (_, month) => 3 * month + (month % 3));
const pmi: Series = { days: monthEnds, values: new Float64Array(monthEnds.length).fill(51) };

/** Indices of the months in which the policy rate is said to be lower than a year before, with a rate of its own a month. */
function readLower(days: Int32Array, rates: readonly number[]): number[] {
  const policyRate = { days: monthEnds, values: Float64Array.from(rates) };
  const { classes, names } = toFullStates(line, days, pmi, policyRate);
  return Array.from(classes.keys()).filter((month) =>
    names[classes[month] as number]?.endsWith(', rate lower than a year before'),
  );
}

describe('the policy rate of a full state', () => {
  // A year of 365 days would compare the month-ends of February to December of a leap year with eleven months before; so
  // would the calendar month of a day before the last of it, on which the rate at hand is that of the month before.
  it.each([
    ['month-ends', monthEnds],
    ['last weekdays', lastWeekdays],
  ])('is compared with that of twelve months before it, in leap years too: %s', (_, days) => {
    const known = Array.from(days, (day, month) => (day === monthEnds[month] ? month : month - 1));
    for (let high = 24; high < 58; high++) {
      const rates = Array.from(monthEnds, (_day, month) => (month === high ? 6 : 5));
      const expected = Array.from(known.keys()).filter((month) => month >= 36 && known[month] === high + 12);
      expect(readLower(days, rates)).toEqual(expected);
    }
  });
});
