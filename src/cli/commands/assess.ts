import { type Assessment, assessCase, defaultCase, loadCase } from '../../assess/index.ts';
import { parseIsoDate } from '../../core/index.ts';
import { createReferenceStore } from '../../data/index.ts';
import { assessmentText } from '../assessment-text.ts';
import { printJson, printLines } from '../print.ts';
import { writeWhole } from '../write-file.ts';

interface AssessOptions {
  readonly asOf?: string;
  readonly json?: boolean;
  readonly html?: string;
  readonly md?: string;
}

export async function runAssess(id: string = defaultCase, options: AssessOptions = {}): Promise<void> {
  const store = createReferenceStore();
  const asOf = options.asOf === undefined ? undefined : parseIsoDate(options.asOf);
  const given = loadCase(id);
  const assessment = assessCase(given, store, asOf);
  const written = await writeReports(assessment, given, store, options);
  if (options.json) printJson(assessment);
  else printLines([...assessmentText(assessment), ...written.flatMap((file) => ['', `Report written: ${file}`])]);
}

async function writeReports(
  assessment: Assessment,
  given: ReturnType<typeof loadCase>,
  store: ReturnType<typeof createReferenceStore>,
  { html, md }: AssessOptions,
): Promise<string[]> {
  const written: string[] = [];
  if (html !== undefined) {
    const { renderAssessmentHtml } = await import('../../report/index.ts');
    written.push(writeWhole(html, renderAssessmentHtml(assessment, given, store)));
  }
  if (md !== undefined) {
    const { renderAssessmentMarkdown } = await import('../../report/markdown.ts');
    written.push(writeWhole(md, renderAssessmentMarkdown(assessment)));
  }
  return written;
}
