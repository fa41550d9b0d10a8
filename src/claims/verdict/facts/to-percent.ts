/** A fraction in percent, without the digits that binary arithmetic adds: 3.5, not 3.5000000000000004. */
export function toPercent(fraction: number): number {
  return Number((100 * fraction).toPrecision(12));
}
