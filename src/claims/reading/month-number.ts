const names = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The number of a month by its name, whole or cut short: 10 for "Oct."; 0 for any other word. */
export const toMonthNumber = (name: string): number => names.indexOf(name.slice(0, 3).toLowerCase()) + 1;
