import { type Assessment, assessCase, type Case, defaultCase, listCaseInputs, loadCase } from '../../assess/index.ts';
import { parseIsoDate } from '../../core/index.ts';
import type { MarketStore } from '../../data/index.ts';
import { assessmentText } from '../assessment-text.ts';
import { withStore } from '../open-store.ts';
import { printJson, printLines } from '../print.ts';
import { writeWhole } from '../write-file.ts';

interface AssessOptions {
  readonly asOf?: string;
  readonly json?: boolean;
  readonly html?: string;
  readonly md?: string;
  readonly lake?: string;
}

export async function runAssess(id: string = defaultCase, options: AssessOptions = {}): Promise<void> {
  const asOf = options.asOf === undefined ? undefined : parseIsoDate(options.asOf);
  const given = loadCase(id);
  const { assessment, written } = await withStore(options.lake, async (store) => {
    await store.load(listCaseInputs(given));
    const assessed = await store.compute(() => assessCase(given, store, asOf));
    return { assessment: assessed, written: await writeReports(assessed, given, store, options) };
  });
  if (options.json) printJson(assessment);
  else printLines([...assessmentText(assessment), ...written.flatMap((file) => ['', `Report written: ${file}`])]);
}

async function writeReports(
  assessment: Assessment,
  given: Case,
  store: MarketStore,
  { html, md }: AssessOptions,
): Promise<string[]> {
  const written: string[] = [];
  if (html !== undefined) {
    const { renderAssessmentHtml } = await import('../../report/index.ts');
    const page = await store.compute(() => renderAssessmentHtml(assessment, given, store));
    written.push(writeWhole(html, page));
  }
  if (md !== undefined) {
    const { renderAssessmentMarkdown } = await import('../../report/markdown.ts');
    written.push(writeWhole(md, renderAssessmentMarkdown(assessment)));
  }
  return written;
}
