export { countByVerdict } from './count-by-verdict.ts';
export { createCheckRecord } from './create-check-record.ts';
export { createDataVersion } from './data-version.ts';
export { appendRecords, findLedgerFolder } from './ledger-files.ts';
export { filterLedger, type LedgerFilter } from './ledger-filter.ts';
export type {
  CheckRecord,
  LedgerClaim,
} from './ledger-record.ts';
export { ledgerColumns, toLedgerRows } from './ledger-rows.ts';
export { type PublisherRow, tabulatePublishers } from './publisher-table.ts';
export { readLedger } from './read-ledger.ts';
export { type Judge, type Rescoring, rescoreForecasts } from './rescore.ts';
