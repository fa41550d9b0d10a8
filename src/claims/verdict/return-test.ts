import type { Asserted, AssertedUnit } from '../statement.ts';
import { createTolerance } from './tolerance.ts';

/** The way a return, or a lead, is said to go. */
export type Way = 'up' | 'down' | 'flat';

/** A move of at most this size is flat. Unit: percent, or percentage points. */
const flatPercent = 1;

/** What a measured return, in the statement's unit and with its own sign, must pass. */
export interface ReturnTest {
  readonly isTrue: (value: number) => boolean;
  /** +1 or -1 by the side a value lies on, 0 for neither. */
  readonly signOf: (value: number) => number;
}

/** "Rose 8%" needs a rise and the figure; "rose" a rise; "flat" a move of at most 1%. A fall is asserted as a positive figure. */
export function createReturnTest(way: Way, asserted: Asserted | null, unit: AssertedUnit): ReturnTest {
  const neutral = unit === 'times' ? 1 : 0;
  const signOf = (value: number): number => Math.sign(value - neutral);
  const isAsserted = asserted === null ? undefined : createTolerance(asserted, toQuantity(unit));
  if (way === 'flat') {
    const limit = unit === 'basis points' ? flatPercent * 100 : flatPercent;
    return { signOf, isTrue: (value) => isAsserted?.(Math.abs(value)) ?? Math.abs(value) <= limit };
  }
  const sign = way === 'up' ? 1 : -1;
  const isTrue = (value: number): boolean =>
    signOf(value) === sign && (isAsserted?.(toSize(value, way, unit, asserted as Asserted)) ?? true);
  return { signOf, isTrue };
}

/** The size of a move in the way it goes: a halving is a factor of 2 downwards, or of a half where that is what is said. */
function toSize(value: number, way: Way, unit: AssertedUnit, { high }: Asserted): number {
  if (way !== 'down' || (unit === 'times' && high < 1)) return value;
  return unit === 'times' ? 1 / value : -value;
}

function toQuantity(unit: AssertedUnit): 'return' | 'ratio' | 'level' {
  if (unit === 'times') return 'ratio';
  return unit === 'level' || unit === 'currency' || unit === 'count' ? 'level' : 'return';
}

/** Units a return can be measured in. */
export function isReturnUnit(unit: AssertedUnit): boolean {
  return ['percent', 'percentage points', 'basis points', 'times', 'level', 'currency', 'count'].includes(unit);
}
