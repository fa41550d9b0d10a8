import type { CheckRecord } from '../../claims/ledger/index.ts';
import { appendRecords, findLedgerFolder } from '../../claims/ledger/index.ts';
import { RotascopeError } from '../../core/index.ts';

/** Checks kept in one file at the most, and the time one waits to be kept. Unit: milliseconds. */
const batchSize = 100;
const batchMilliseconds = 5000;

/** Keeps checks in the ledger, several in one file; a run that is ended loses those of the last seconds. */
export interface LedgerWriter {
  add(record: CheckRecord): void;
  /** Keeps what still waits. */
  flush(): void;
}

export function createLedgerWriter(lakeFolder: string): LedgerWriter {
  const folder = findLedgerFolder(lakeFolder);
  let waiting: CheckRecord[] = [];
  let isRefused = false;
  let last = Date.now();

  function flush(): void {
    if (waiting.length === 0 || isRefused) return;
    try {
      appendRecords(folder, waiting, new Date());
    } catch (error) {
      if (!(error instanceof RotascopeError)) throw error;
      // What was found is worth more than its record: the check goes on.
      isRefused = true;
      process.stderr.write(
        `rotascope: not kept in the ledger: ${error.message} (${error.remedy}, or use --no-ledger)\n`,
      );
    }
    waiting = [];
    last = Date.now();
  }

  return {
    add(record) {
      if (isRefused) return;
      waiting.push(record);
      if (waiting.length >= batchSize || Date.now() - last > batchMilliseconds) flush();
    },
    flush,
  };
}
