import type { Asserted } from '../statement.ts';

/** Falls from a closing high that go by a name. Unit: fraction. */
export const bearMarket = -0.2;
export const correction = -0.1;

/** "More than 10%", "within 2%": one of two closes may pass a limit that the other does not, so the last alone decides. */
export function isLimit(asserted: Asserted | null): boolean {
  return asserted !== null && ['over', 'under', 'at-least', 'at-most'].includes(asserted.wording);
}
