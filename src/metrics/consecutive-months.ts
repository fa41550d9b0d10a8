import { type DayNumber, toMonthIndex } from '../core/index.ts';

/** ln RS at every month from the first to the last, NaN in months without a figure, on month numbers without gaps. */
export function toConsecutiveMonths(days: Int32Array, values: Float64Array): { days: DayNumber[]; logs: Float64Array } {
  const first = days.length === 0 ? 0 : toMonthIndex(days[0] as number);
  const count = days.length === 0 ? 0 : toMonthIndex(days.at(-1) as number) - first + 1;
  const logs = new Float64Array(count).fill(Number.NaN);
  const monthDays: DayNumber[] = new Array(count).fill(Number.NaN);
  days.forEach((day, i) => {
    const month = toMonthIndex(day) - first;
    logs[month] = Math.log(values[i] as number);
    monthDays[month] = day;
  });
  return { days: monthDays, logs };
}
