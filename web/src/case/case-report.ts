import type { Assessment } from '../../../src/assess/index.ts';
import type { ReportHistory } from '../../../src/report/history/report-history.ts';

/** What the server gives for a page of a case. */
export interface CaseReport {
  readonly version: string;
  readonly assessment: Assessment;
  readonly history: ReportHistory;
}
