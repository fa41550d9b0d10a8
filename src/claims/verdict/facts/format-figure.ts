/** A figure for a sentence: at most two decimals, none of them a trailing zero; larger ones with separators. */
export function formatFigure(value: number): string {
  return value.toLocaleString('en-GB', { maximumFractionDigits: 2 });
}

/** One figure or both ends of a range. */
export function formatRange(low: number, high: number, unit = ''): string {
  return low === high ? `${formatFigure(low)}${unit}` : `${formatFigure(low)}-${formatFigure(high)}${unit}`;
}
