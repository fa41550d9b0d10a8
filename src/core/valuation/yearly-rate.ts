/**
 * The constant yearly rate that compounds to a growth over some years. NaN for a loss of more than everything or for no
 * time. Unit: annual fraction.
 *
 * @example toYearlyRate(0.21, 2) // 0.1
 */
export function toYearlyRate(growth: number, years: number): number {
  return growth >= -1 && years > 0 ? Math.expm1(Math.log1p(growth) / years) : Number.NaN;
}
