import { verdicts } from '../../claims/judgement.ts';
import {
  appendRecords,
  type CheckRecord,
  createDataVersion,
  filterLedger,
  findLedgerFolder,
  type LedgerFilter,
  type Rescoring,
  readLedger,
  rescoreForecasts,
  tabulatePublishers,
} from '../../claims/ledger/index.ts';
import type { StatementKind } from '../../claims/statement.ts';
import { parseIsoDate, RotascopeError, toIsoDate } from '../../core/index.ts';
import { findLakeFolder } from '../../data/index.ts';
import { loadTextChecker, type TextChecker } from '../check/text-checker.ts';
import { ledgerLines } from '../ledger-text.ts';
import { withStore } from '../open-store.ts';
import { printJson, printLines, warn } from '../print.ts';

export interface LedgerOptions {
  readonly publisher?: string;
  readonly verdict?: string;
  readonly kind?: string;
  readonly since?: string;
  readonly rescore?: boolean;
  readonly asOf?: string;
  readonly json?: boolean;
  readonly lake?: string;
}

/** Lists the checks of a lake and how often each publisher was right; judges open forecasts again on request. */
export async function runLedger(
  options: LedgerOptions,
  loadChecker: () => Promise<TextChecker> = loadTextChecker,
): Promise<void> {
  const filter = toFilter(options);
  const lake = findLakeFolder(options.lake);
  const folder = findLedgerFolder(lake);
  const known = readLedger(folder, (error) => warn(`${error.message} (${error.remedy})`));
  const rescoring = options.rescore ? await rescore(lake, known, options, loadChecker) : undefined;
  const texts = filterLedger(rescoring === undefined ? known : readLedger(folder, () => {}), filter);
  const publishers = tabulatePublishers(texts);
  if (options.json)
    printJson({ folder, texts, publishers, ...(rescoring === undefined ? {} : { rescored: rescoring }) });
  else printLines(ledgerLines({ folder, texts, publishers, rescoring, filter }));
}

async function rescore(
  lake: string,
  texts: readonly CheckRecord[],
  { asOf }: LedgerOptions,
  loadChecker: () => Promise<TextChecker>,
): Promise<Rescoring> {
  const now = new Date();
  const day = parseIsoDate(asOf ?? now.toISOString().slice(0, 10));
  const stamp = { checkedAt: now, dataVersion: createDataVersion(lake) };
  const checker = await loadChecker();
  const rescoring = await withStore(lake, (store) =>
    store.compute(() => rescoreForecasts(texts, checker.judge(store), day, stamp)),
  );
  if (rescoring.records.length > 0) appendRecords(findLedgerFolder(lake), rescoring.records, now);
  return rescoring;
}

function toFilter({ publisher, verdict, kind, since }: LedgerOptions): LedgerFilter {
  const known = verdicts.find((one) => one === verdict);
  if (verdict !== undefined && known === undefined) {
    throw new RotascopeError(
      'invalid-parameter',
      `--verdict: no verdict "${verdict.slice(0, 40)}"; they are ${verdicts.join(', ')}`,
    );
  }
  return {
    ...(publisher === undefined ? {} : { publisher }),
    ...(known === undefined ? {} : { verdict: known }),
    ...(kind === undefined ? {} : { kind: kind as StatementKind }),
    ...(since === undefined ? {} : { since: toIsoDate(parseIsoDate(since)) }),
  };
}
