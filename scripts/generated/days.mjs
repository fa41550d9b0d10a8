/** Days as whole numbers since 1970-01-01, by arithmetic of its own. */
const milliseconds = 86_400_000;

export const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

export const toDay = (year, month, day) => Date.UTC(year, month - 1, day) / milliseconds;
export const endOfMonth = (year, month) => toDay(year, month + 1, 0);
export const endOfYear = (year) => toDay(year, 12, 31);

/** The parts of a day: `{ year: 2024, month: 7, date: 19, weekday: 'Friday' }`. */
export function toParts(day) {
  const date = new Date(day * milliseconds);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    date: date.getUTCDate(),
    weekday: weekdays[date.getUTCDay()],
  };
}

/** The same date some months before; the last of a shorter month. */
export function monthsBefore(day, count) {
  const { year, month, date } = toParts(day);
  const last = toParts(endOfMonth(year, month - count));
  return toDay(last.year, last.month, Math.min(date, last.date));
}

/** "Friday". */
export const nameWeekday = (day) => toParts(day).weekday;

/** "July 19". */
export const nameDay = (day) => `${months[toParts(day).month - 1]} ${toParts(day).date}`;

/** "July 19, 2024". */
export const nameDate = (day) => `${nameDay(day)}, ${toParts(day).year}`;

/** "July 2024". */
export const nameMonth = (day) => `${months[toParts(day).month - 1]} ${toParts(day).year}`;

/** The last days of the month before, and of the one before that. */
export function lastMonth(day) {
  const { year, month } = toParts(day);
  const end = endOfMonth(year, month - 1);
  return { base: endOfMonth(year, month - 2), end, name: months[toParts(end).month - 1], year: toParts(end).year };
}
