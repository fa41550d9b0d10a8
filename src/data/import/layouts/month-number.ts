const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The number (1 to 12) of a month by the first three letters of its English name; undefined for another text. */
export function monthNumber(name: string): number | undefined {
  const at = months.indexOf(name.toLowerCase());
  return at < 0 ? undefined : at + 1;
}
