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
import { statementKinds } from '../../claims/statement-kinds.ts';
import { type DayNumber, parseIsoDate, RotascopeError, toIsoDate } from '../../core/index.ts';
import { loadTextChecker, type TextChecker } from '../check/text-checker.ts';
import { ledgerLines } from '../ledger-text.ts';
import { findNamedLake } from '../named-lake.ts';
import { withStore } from '../open-store.ts';
import { printJson, printLines, warn } from '../print.ts';
import { findToday, parseAsOf } from '../today.ts';

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
  const asOf = parseAsOf(options.asOf, findToday());
  if (options.asOf !== undefined && options.rescore !== true) {
    throw new RotascopeError('invalid-parameter', '--as-of is the day on which --rescore judges again: give both');
  }
  const { folder: lake } = findNamedLake(options.lake);
  const folder = findLedgerFolder(lake);
  const known = readLedger(folder, (error) => warn(`${error.message} (${error.remedy})`));
  const rescoring = options.rescore ? await rescore(lake, known, asOf, loadChecker) : undefined;
  const texts = filterLedger(rescoring === undefined ? known : readLedger(folder, () => {}), filter);
  const publishers = tabulatePublishers(texts);
  if (options.json)
    printJson({ folder, texts, publishers, ...(rescoring === undefined ? {} : { rescored: rescoring }) });
  else printLines(ledgerLines({ folder, texts, publishers, rescoring, filter }));
}

async function rescore(
  lake: string,
  texts: readonly CheckRecord[],
  day: DayNumber,
  loadChecker: () => Promise<TextChecker>,
): Promise<Rescoring> {
  const now = new Date();
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
  const knownKind = statementKinds.find((one) => one === kind);
  if (kind !== undefined && knownKind === undefined) {
    throw new RotascopeError(
      'invalid-parameter',
      `--kind: no kind "${kind.slice(0, 40)}"; they are ${statementKinds.join(', ')}`,
    );
  }
  return {
    ...(publisher === undefined ? {} : { publisher }),
    ...(known === undefined ? {} : { verdict: known }),
    ...(knownKind === undefined ? {} : { kind: knownKind }),
    ...(since === undefined ? {} : { since: toIsoDate(parseIsoDate(since)) }),
  };
}
