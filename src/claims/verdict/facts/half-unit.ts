/** Half a unit of the last decimal that a figure is written with: 0.05 of 15.6, 0.5 of 15. */
export function toHalfUnit(value: number): number {
  const decimals = /\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0;
  return 0.5 * 10 ** -decimals;
}
