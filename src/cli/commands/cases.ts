import { listCases, loadCase } from '../../assess/index.ts';
import { printJson, printLines } from '../print.ts';
import { alignColumns } from '../text.ts';

export function runCases(options: { json?: boolean }): void {
  const cases = listCases().map((id) => {
    const { title, question } = loadCase(id);
    return { id, title, question };
  });
  if (options.json) {
    printJson(cases);
    return;
  }
  printLines(alignColumns(cases.map(({ id, question }) => [id, question])));
}
