import { defaultCase, describeReach, listCases, loadCase } from '../../assess/index.ts';
import { parseIsoDate, RotascopeError } from '../../core/index.ts';
import { findLakeFolder, parseReleaseRule } from '../../data/index.ts';
import { importSummary } from '../import-text.ts';
import { withStore } from '../open-store.ts';
import { printJson, printLines } from '../print.ts';

interface ImportCommandOptions {
  readonly lake?: string;
  readonly symbol?: string;
  readonly release?: string;
  readonly vintage?: string;
  readonly strict?: boolean;
  readonly json?: boolean;
}

/** Imports files and folders; answers with exit code 2 where a file was refused and 1 where the disk failed, whatever landed beside it. */
export async function runImport(paths: readonly string[], options: ImportCommandOptions): Promise<number> {
  if (options.release !== undefined) parseReleaseRule(options.release);
  if (options.symbol !== undefined && (paths.length !== 1 || !/^[^\s,*+]{1,40}$/.test(options.symbol))) {
    throw new RotascopeError(
      'invalid-parameter',
      '--symbol needs one file, and an id of 1 to 40 characters without blank, comma, * and +',
    );
  }
  const folder = findLakeFolder(options.lake);
  const { importFiles } = await import('../../data/import/index.ts');
  const report = await importFiles(folder, paths, {
    today: parseIsoDate(new Date().toISOString().slice(0, 10)),
    ...(options.symbol === undefined ? {} : { symbol: options.symbol }),
    ...(options.release === undefined ? {} : { release: options.release }),
    ...(options.vintage === undefined ? {} : { vintage: parseIsoDate(options.vintage) }),
    strict: options.strict ?? false,
    ...(process.stderr.isTTY ? { onProgress: showProgress } : {}),
  });
  if (process.stderr.isTTY) process.stderr.write('\r\u001B[K');
  const reach = await withStore(options.lake, async (store) =>
    describeReach(
      store,
      [...new Set([defaultCase, ...listCases()])].map((id) => loadCase(id)),
    ),
  );
  if (options.json) {
    printJson({ folder, ...report, errors: report.errors.map(({ message }) => message), reach });
  } else {
    printLines(importSummary(folder, report, reach));
  }
  for (const error of report.errors) process.stderr.write(`rotascope: ${error.message} (${error.remedy})\n`);
  const codes = report.errors.map(({ exitCode }) => exitCode);
  return codes.includes(2) ? 2 : Math.max(0, ...codes);
}

function showProgress(done: number, total: number, path: string): void {
  process.stderr.write(`\r\u001B[K${done} of ${total} ${path.slice(-70)}`);
}
