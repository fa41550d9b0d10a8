export { applyConsistency, type ConsistentText } from './apply-consistency.ts';
export { findConflicts } from './find-conflicts.ts';
export type { JudgedClaim, StatedClaim } from './stated-claim.ts';
