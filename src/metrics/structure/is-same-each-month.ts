import { mean } from '../../core/index.ts';

/** What rounding leaves between log leads that are one and the same. Unit: percent. */
export const roundingPercent = 1e-9;

/** Whether monthly leads in percent are the same in each month but for rounding; zero each month is. */
export function isSameEachMonth(leads: Float64Array): boolean {
  const centre = mean(leads);
  return leads.every((lead) => Math.abs(lead - centre) < roundingPercent);
}
