export { collectEvidence } from './evidence-value.ts';
export { type LintReport, lintText } from './lint-text.ts';
