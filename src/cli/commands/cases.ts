import { describeCases } from '../../assess/index.ts';
import { printJson, printLines } from '../print.ts';
import { alignColumns } from '../text.ts';

export function runCases(options: { json?: boolean }): void {
  const cases = describeCases();
  if (options.json) {
    printJson(cases);
    return;
  }
  printLines(alignColumns(cases.map(({ id, question }) => [id, question])));
}
