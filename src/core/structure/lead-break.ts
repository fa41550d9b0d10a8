import { isLeading, type RotationState } from '../leadership/rotation-state.ts';

/**
 * `break`: the mean lead rose for good at a dated break, and has been above zero since. `too early to tell`: a lead is
 * younger than what any search must leave at the end. `no break`: a lead is old enough to be found, and no rise is. `blip`:
 * the last lead is over and lasted less than a year; `over` where it lasted longer. `no lead`: none is on record.
 */
export const leadBreakVerdicts = ['no lead', 'blip', 'over', 'too early to tell', 'no break', 'break'] as const;
export type LeadBreakVerdict = (typeof leadBreakVerdicts)[number];

/** A lead that lasted so long was no blip, whatever came after it: a convention. Unit: months. */
export const longLeadMonths = 12;

/** Level of the test. Unit: fraction. */
export const breakSignificance = 0.05;

/** A run of months in a leading state, by their indices. */
export interface LeadRun {
  readonly first: number;
  readonly last: number;
  /** Whether months without a lead follow. */
  readonly isOver: boolean;
}

/**
 * The present lead, or the last one: the latest run of leading states. O(n).
 *
 * @example findLastLead(['none', 'early', 'confirmed', 'failing']) // { first: 1, last: 2, isOver: true }
 */
export function findLastLead(states: readonly (RotationState | undefined)[]): LeadRun | undefined {
  const last = states.findLastIndex(isLeading);
  if (last < 0) return undefined;
  let first = last;
  while (first > 0 && isLeading(states[first - 1])) first--;
  return { first, last, isOver: last < states.length - 1 };
}

/** What the verdict rests on beside the lead itself. */
export interface BreakEvidence {
  /** Whether the present segment of the mean began with a rise and lies above zero. */
  readonly isRisen: boolean;
  /** p-value of supF of the mean; NaN where it has none. Unit: fraction. */
  readonly p: number;
  /** Whether the lead began where a search for breaks can find one. */
  readonly isTestable: boolean;
}

/** The verdict: the mean first, then the age of the present lead, then how the last one ended. */
export function toLeadBreakVerdict(lead: LeadRun | undefined, evidence: BreakEvidence): LeadBreakVerdict {
  if (evidence.isRisen && evidence.p < breakSignificance) return 'break';
  if (lead === undefined) return 'no lead';
  if (!lead.isOver) return evidence.isTestable ? 'no break' : 'too early to tell';
  return lead.last - lead.first + 1 < longLeadMonths ? 'blip' : 'over';
}
