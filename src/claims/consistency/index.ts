export { applyConsistency } from './apply-consistency.ts';
export { findConflicts } from './find-conflicts.ts';
