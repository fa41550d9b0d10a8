import type { Check, Document } from '../../claims/index.ts';
import { type CheckRecord, createCheckRecord } from '../../claims/ledger/index.ts';
import type { KnownCheck } from './known-checks.ts';
import { writeResult } from './output-folder.ts';

/** What becomes of a check. */
export interface FinishOptions {
  readonly dataVersion: string;
  /** The folder that takes its page and its JSON. */
  readonly out: string | undefined;
  /** Whether the run needs the whole check, not only what came of it. */
  readonly isHeld: boolean;
}

/** What a run needs of a text that has been checked. */
export interface FinishedCheck {
  readonly known: KnownCheck;
  readonly record: CheckRecord;
  readonly check?: Check;
}

/** Writes the results of a check in the process that made it: only what came of it goes on to another. */
export async function finishCheck(check: Check, document: Document, options: FinishOptions): Promise<FinishedCheck> {
  const { dataVersion, out, isHeld } = options;
  const { source, title, published, hash, asOf, summary } = check.checked;
  const file = out === undefined ? undefined : await writePages(out, check, document);
  return {
    known: { ...(file === undefined ? {} : { file }), source, title, published, hash, asOf, dataVersion, summary },
    record: createCheckRecord(check.checked, check.statements, { checkedAt: new Date(), dataVersion }),
    ...(isHeld ? { check } : {}),
  };
}

async function writePages(out: string, { checked }: Check, document: Document): Promise<string> {
  const { renderCheckedHtml } = await import('../../report/claims/checked-html.tsx');
  return writeResult(out, checked, renderCheckedHtml([checked], [document.text]));
}
