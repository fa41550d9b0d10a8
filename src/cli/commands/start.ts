import { RotascopeError } from '../../core/index.ts';
import { runAssess } from './assess.ts';

const reportFile = 'rotascope-report.html';

/** Assesses the default case and writes its report; a file to check is refused until this version can. */
export async function runStart(file: string | undefined): Promise<void> {
  if (file !== undefined) {
    throw new RotascopeError(
      'not-available-yet',
      `checking a text (${file.slice(0, 100)}) is not part of this version`,
    );
  }
  await runAssess(undefined, { html: reportFile });
}
