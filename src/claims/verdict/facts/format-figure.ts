const format = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 });

/** A figure for a sentence: at most two decimals, none of them a trailing zero; larger ones with separators. */
export function formatFigure(value: number): string {
  return format.format(value);
}

/** One figure or both ends of a range. */
export function formatRange(low: number, high: number, unit = ''): string {
  return low === high ? `${formatFigure(low)}${unit}` : `${formatFigure(low)}-${formatFigure(high)}${unit}`;
}
