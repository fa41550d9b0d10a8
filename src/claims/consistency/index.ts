export { applyConsistency, type ConsistentText } from './apply-consistency.ts';
export { describeLeftOut, findConflicts, isComparable } from './find-conflicts.ts';
