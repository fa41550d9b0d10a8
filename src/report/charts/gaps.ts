/** A point of a chart; a missing value is null, which ECharts draws as a gap. */
export type ChartPoint = [time: number, value: number | null];

/** Rounds to a number that a drawing can tell apart, so that files stay small. */
export function toDrawn(value: number, digits = 4): number {
  return Number(value.toFixed(digits));
}
