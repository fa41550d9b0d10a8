import type { Assessment } from '../assess/index.ts';
export function renderAssessmentMarkdown(_assessment: Assessment): string {
  return '';
}
