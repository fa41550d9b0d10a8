const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** Source of an expression for the name of a month, whole or shortened, with or without its full stop. */
export const monthPattern =
  '(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)\\b\\.?)';

/** Source of an expression for the name of a weekday, whole or shortened, with or without its full stop or comma. */
export const weekdayPattern =
  '(?:(?:sunday|monday|tuesday|wednesday|thursday|friday|saturday|sun|mon|tues|tue|wed|thurs|thur|thu|fri|sat)\\b\\.?,?)';

/** 1 to 12 for the name of a month, whole or shortened. */
export function monthOf(name: string): number {
  return months.findIndex((month) => month.startsWith(name.slice(0, 3).toLowerCase())) + 1;
}

/** ISO weekday, 1 for Monday to 7 for Sunday, of its name, whole or shortened. */
export function weekdayOf(name: string): number {
  return weekdays.findIndex((weekday) => weekday.startsWith(name.slice(0, 3).toLowerCase())) + 1;
}
