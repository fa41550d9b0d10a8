import type { Check, Document } from '../../claims/index.ts';
import { type CheckRecord, createCheckRecord } from '../../claims/ledger/index.ts';
import type { KnownCheck } from './known-checks.ts';
import { writeResult } from './output-folder.ts';
import { listStated, type SaidText } from './text-checker.ts';

/** What becomes of a check. */
export interface FinishOptions {
  readonly dataVersion: string;
  /** The folder that takes its page and its JSON. */
  readonly out: string | undefined;
  readonly held: Held;
}

/** What a run needs of a check beside what came of it: all of it, or what the text says. */
export type Held = 'check' | 'statements';

/** What a run needs of a text that has been checked. */
export interface FinishedCheck {
  readonly known: KnownCheck;
  readonly record: CheckRecord;
  /** There where the whole check is held. */
  readonly check?: Check;
  readonly said: SaidText;
}

/** Writes the results of a check in the process that made it: only what came of it goes on to another. */
export async function finishCheck(check: Check, document: Document, options: FinishOptions): Promise<FinishedCheck> {
  const { dataVersion, out, held } = options;
  const { source, title, published, hash, asOf, summary } = check.checked;
  const said = await toSaid(check);
  const kept = out === undefined ? {} : { file: await writePages(out, check, document), said };
  return {
    known: { ...kept, source, title, published, hash, asOf, dataVersion, summary },
    record: createCheckRecord(check.checked, check.statements, { checkedAt: new Date(), dataVersion }),
    said,
    ...(held === 'check' ? { check } : {}),
  };
}

/** What a text says that another may deny: a small part of a check, which goes from process to process. */
async function toSaid({ checked, statements }: Check): Promise<SaidText> {
  const { isComparable } = await import('../../claims/consistency/index.ts');
  const { source, published } = checked;
  const comparable = listStated({ checked, statements }).filter(isComparable);
  return {
    checked: {
      source,
      published,
      claims: comparable.map(({ claim, quote, statement: { span } }) => ({ id: claim, quote, span })),
    },
    statements: comparable.map(({ statement }) => statement),
  };
}

async function writePages(out: string, { checked }: Check, document: Document): Promise<string> {
  const { renderCheckedHtml } = await import('../../report/claims/checked-html.tsx');
  return writeResult(out, checked, renderCheckedHtml([checked], [document.text]));
}
