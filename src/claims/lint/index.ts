export { collectEvidence, type Evidence } from './evidence-value.ts';
export { type LintReport, lintText } from './lint-text.ts';
export type { Misfit } from './stated-limits.ts';
