import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A lake of the shared figures in a folder of its own, which the caller deletes. */
export async function fillLake({ importFiles, shared, today }) {
  const folder = mkdtempSync(join(tmpdir(), 'rotascope-eval-'));
  const folders = ['prices', 'macro', 'factors', 'holdings', 'events', 'valuation'];
  const { errors } = await importFiles(
    folder,
    folders.map((name) => join(shared, 'data', name)),
    { today },
  );
  if (errors.length > 0) throw new Error(`the figures cannot be imported: ${errors[0].message}`);
  return folder;
}
