/** Whether a figure can be a level: above zero and finite. Zero, a negative number and NaN all count as missing. */
export function isLevel(value: number): boolean {
  return value > 0 && value < Number.POSITIVE_INFINITY;
}
