import { toWilsonInterval } from '../inference/wilson-interval.ts';

export interface LeadBaseRate {
  /** Outcomes: months of the condition whose lead `horizon` months later is known. */
  readonly n: number;
  /** Those with a lead above zero. */
  readonly ahead: number;
  /** ahead / n; NaN for no outcome. */
  readonly rate: number;
  /** The most of their windows that do not overlap: what n is worth. */
  readonly effective: number;
  /** Ends of Wilson's 95% interval of the rate with the effective number; NaN for no outcome. */
  readonly low: number;
  readonly high: number;
}

/**
 * How often a line stood higher `horizon` steps after the steps of a condition. Windows that share steps are counted as
 * often as they come, but the interval takes only as many as fit side by side: each begins where or after the one before
 * it ends. A step whose later value is missing or past the end has no outcome. O(n).
 *
 * @param line cumulated log leads
 * @param isGiven whether a step is one of the condition; a step past its end is not
 * @example toLeadBaseRate(Float64Array.of(0, 1, 0, 1), [true, true, true, true], 1) // n 3, rate 2/3, effective 3
 */
export function toLeadBaseRate(line: Float64Array, isGiven: readonly boolean[], horizon: number): LeadBaseRate {
  let [n, ahead, effective] = [0, 0, 0];
  let free = 0;
  for (let i = 0; i + horizon < line.length; i++) {
    const lead = (line[i + horizon] as number) - (line[i] as number);
    if (isGiven[i] !== true || Number.isNaN(lead)) continue;
    n++;
    if (lead > 0) ahead++;
    if (i < free) continue;
    effective++;
    free = i + horizon;
  }
  const rate = n === 0 ? Number.NaN : ahead / n;
  return { n, ahead, rate, effective, ...toWilsonInterval(rate, effective) };
}
