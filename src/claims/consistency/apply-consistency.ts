import type { Conflict } from '../checked.ts';
import type { Judgement } from '../judgement.ts';
import { findFailedGaps } from './failed-gaps.ts';
import { describeLeftOut, findConflicts } from './find-conflicts.ts';
import type { JudgedClaim } from './stated-claim.ts';

/** The judgements of one text once its claims have been held against each other, and the pairs that conflict. */
export interface ConsistentText {
  /** In the order of the claims. */
  readonly judgements: readonly Judgement[];
  readonly conflicts: readonly Conflict[];
  /** What was not compared, or not listed; absent where nothing was left out. */
  readonly leftOut?: string;
}

/**
 * Where nothing is measurable and another claim of the text denies it, a claim is inconsistent; so is a lead that the
 * moves which the text gives do not make.
 */
export function applyConsistency(claims: readonly JudgedClaim[]): ConsistentText {
  const found = findConflicts(claims);
  const { conflicts } = found;
  const leftOut = describeLeftOut(found);
  const denials = new Map<string, { other: string; quote: string; reason: string }>();
  for (const { reason, statements } of conflicts) {
    const [left, right] = statements;
    if (!denials.has(left.claim)) denials.set(left.claim, { other: right.claim, quote: right.quote, reason });
    if (!denials.has(right.claim)) denials.set(right.claim, { other: left.claim, quote: left.quote, reason });
  }
  const gaps = new Map(findFailedGaps(claims).map(({ claim, reason }) => [claim, reason]));
  const judgements = claims.map(({ claim, judgement }): Judgement => {
    const failed = gaps.get(claim);
    if (failed !== undefined) return { ...judgement, verdict: 'inconsistent', reason: `${failed} ${judgement.reason}` };
    const denial = denials.get(claim);
    if (judgement.verdict !== 'unmeasurable' || denial === undefined) return judgement;
    return {
      ...judgement,
      verdict: 'inconsistent',
      reason: `${denial.reason} ${denial.other} of this text says otherwise ("${denial.quote}"). ${judgement.reason}`,
    };
  });
  return { judgements, conflicts, ...(leftOut === undefined ? {} : { leftOut }) };
}
