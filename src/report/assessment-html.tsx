import type { Assessment, Case } from '../assess/index.ts';
import type { SeriesStore } from '../data/index.ts';
export function renderAssessmentHtml(_assessment: Assessment, _given: Case, _store: SeriesStore): string {
  return '';
}
