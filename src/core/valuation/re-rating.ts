/**
 * Rise of a multiple, at unchanged earnings, that would close a discount. NaN for a discount of everything or more.
 * Unit: fraction.
 *
 * @example toReRating(0.2) // 0.25
 */
export function toReRating(discount: number): number {
  return discount < 1 ? 1 / (1 - discount) - 1 : Number.NaN;
}
