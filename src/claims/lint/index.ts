export { collectEvidence, type EvidenceValue } from './evidence-value.ts';
export { type LintFinding, type LintReport, lintText } from './lint-text.ts';
