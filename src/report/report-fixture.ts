import { type Assessment, assessCase, type Case, defaultCase, loadCase } from '../assess/index.ts';
import { parseIsoDate } from '../core/index.ts';
import { createReferenceStore } from '../data/index.ts';
import { renderAssessmentHtml } from './assessment-html.tsx';
import { measureReportHistory, type ReportHistory } from './history/report-history.ts';
import { renderAssessmentMarkdown } from './markdown.ts';

/** The default case on three dates that tell three stories, and one on which little was known. */
export const reportDates = ['2026-01-22', '2026-06-30', '2026-10-02', '2022-12-30'] as const;

export interface RenderedReport {
  readonly given: Case;
  readonly assessment: Assessment;
  readonly history: ReportHistory;
  readonly html: string;
  readonly markdown: string;
}

export const store = createReferenceStore();

/** A report of the default case; figures whose window begins after the date are left out of it. */
export function renderReport(asOf: string, change: (given: Case) => Case = (given) => given): RenderedReport {
  const whole = loadCase(defaultCase);
  const context = whole.context.filter(({ params }) => !(String(params.base ?? '') > asOf));
  const given = change({ ...whole, context });
  const assessment = assessCase(given, store, parseIsoDate(asOf));
  return {
    given,
    assessment,
    history: measureReportHistory(assessment, given, store),
    html: renderAssessmentHtml(assessment, given, store),
    markdown: renderAssessmentMarkdown(assessment),
  };
}

/** What a reader sees of some HTML: its text, with entities read, without style and markup. */
export function toVisibleText(html: string): string {
  return html
    .replace(/<style[\s\S]*?<\/style>/g, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ');
}
