import type { Check, Document } from '../../claims/index.ts';
import { type CheckRecord, createCheckRecord } from '../../claims/ledger/index.ts';
import type { KnownCheck } from './known-checks.ts';
import { writeResult } from './output-folder.ts';
import type { SaidText } from './text-checker.ts';

/** What becomes of a check. */
export interface FinishOptions {
  readonly dataVersion: string;
  /** The folder that takes its page and its JSON. */
  readonly out: string | undefined;
  readonly held: Held;
}

/** What a run needs of a check beside what came of it: all of it, what the text says, or nothing. */
export type Held = 'check' | 'statements' | 'nothing';

/** What a run needs of a text that has been checked. */
export interface FinishedCheck {
  readonly known: KnownCheck;
  readonly record: CheckRecord;
  /** There where the whole check is held. */
  readonly check?: Check;
  /** There where the check or its statements are held. */
  readonly said?: SaidText;
}

/** Writes the results of a check in the process that made it: only what came of it goes on to another. */
export async function finishCheck(check: Check, document: Document, options: FinishOptions): Promise<FinishedCheck> {
  const { dataVersion, out, held } = options;
  const { source, title, published, hash, asOf, summary } = check.checked;
  const file = out === undefined ? undefined : await writePages(out, check, document);
  return {
    known: { ...(file === undefined ? {} : { file }), source, title, published, hash, asOf, dataVersion, summary },
    record: createCheckRecord(check.checked, check.statements, { checkedAt: new Date(), dataVersion }),
    ...toHeld(check, held),
  };
}

function toHeld(check: Check, held: Held): Pick<FinishedCheck, 'check' | 'said'> {
  if (held === 'nothing') return {};
  return held === 'check' ? { check, said: check } : { said: toSaid(check) };
}

/** A small part of a check: it goes from process to process. */
function toSaid({ checked, statements }: Check): SaidText {
  const { source, published } = checked;
  const claims = checked.claims.map(({ id, quote, span }) => ({ id, quote, span }));
  return { checked: { source, published, claims }, statements };
}

async function writePages(out: string, { checked }: Check, document: Document): Promise<string> {
  const { renderCheckedHtml } = await import('../../report/claims/checked-html.tsx');
  return writeResult(out, checked, renderCheckedHtml([checked], [document.text]));
}
