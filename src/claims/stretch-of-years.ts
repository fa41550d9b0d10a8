import type { StatedPeriod } from './statement.ts';

/** Shorter stretches have no rate of growth a year. Unit: calendar days. */
const leastAnnualDays = 364;

/** Whether growth over it may be told as a rate a year. */
export function isOfYears({ base, to, role }: StatedPeriod): boolean {
  return role === 'window' && to - base >= leastAnnualDays;
}
