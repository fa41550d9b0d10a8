import type { DayNumber } from '../../core/index.ts';
import type { StatedPeriod } from '../statement.ts';

/** How many of the days told last may bound a stretch. */
export const mostBounds = 6;

/** Days before publication by which a stretch of an earlier passage still reaches to now. Unit: calendar days. */
export const reachDays = 7;

/** Unit: calendar days. */
export const longOver = 45;

export function isOver({ to, from, isOpen }: StatedPeriod, published: DayNumber): boolean {
  return from === 'stated' && !isOpen && published - to > longOver;
}
