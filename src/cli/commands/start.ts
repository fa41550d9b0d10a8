import { join } from 'node:path';
import { findPackageFolder } from '../../data/index.ts';
import { printLines } from '../print.ts';
import { runAssess } from './assess.ts';

const reportFile = 'rotascope-report.html';
const claimsFile = 'rotascope-claims.html';
const exampleFile = join('examples', 'commentary.md');

/** Assesses the default case, then checks a commentary: the one given, else the example, of which some is false. */
export async function runStart(file: string | undefined, { lake }: { readonly lake?: string } = {}): Promise<number> {
  // A mistyped name is told before anything is printed.
  if (file !== undefined) await (await import('../../claims/input/index.ts')).listSources(file);
  const at = lake === undefined ? {} : { lake };
  await runAssess(undefined, { html: reportFile, ...at });
  printLines([
    '',
    file === undefined
      ? `And what is written about it? ${exampleFile}, some of it false on purpose:`
      : 'And what is written about it?',
    '',
  ]);
  const { runCheck } = await import('./check.ts');
  const path = file ?? join(findPackageFolder(), exampleFile);
  const code = await runCheck([path], { html: claimsFile, ledger: false, ...at });
  printLines([
    '',
    `Open ${reportFile} and ${claimsFile} in a browser. Then try:`,
    '  npm start -- YOUR-ARTICLE.txt                                      check a text of yours',
    '  npm run -s rotascope -- assess --as-of 2026-01-22                  the answer as it looked then',
    '  npm run -s rotascope -- measure period-return --series ^RUT --period "Q4 2025"',
  ]);
  return code;
}
