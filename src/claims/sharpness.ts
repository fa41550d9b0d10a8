import type { Asserted } from './statement.ts';

/**
 * How many steps of its last digit a figure counts: 12 for "12%", 47 for "4.7%". The more, the less it fits a move by
 * chance.
 */
export function countSteps({ low, rounding }: Pick<Asserted, 'low' | 'rounding'>): number {
  return low / (2 * rounding);
}

/**
 * The steps that a figure must count to be taken for what bears it out: `exact` among the few readings of its own words,
 * `own` of the nearest asset and time where no rule has read it, `sharp` of any that its sentence names.
 */
export const fewestSteps = { exact: 5, own: 10, sharp: 30 } as const;
