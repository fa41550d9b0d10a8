import type { CheckRecord, LedgerClaim } from '../../../src/claims/ledger/index.ts';
import { offer } from '../save/offer.ts';
import { toCsvFile } from '../save/to-csv-file.ts';

type Cell = string | number;

/** A column of the file, and what stands in it for a statement of a text. */
const columns: readonly (readonly [string, (text: CheckRecord, claim: LedgerClaim) => Cell | null])[] = [
  ['publisher', ({ publisher }) => publisher],
  ['title', ({ title }) => title],
  ['source', ({ source }) => source],
  ['published', ({ published }) => published],
  ['checked at', ({ checkedAt }) => checkedAt],
  ['as of', ({ asOf }) => asOf],
  ['text sha-256', ({ hash }) => hash],
  ['statement', (_, { id }) => id],
  ['kind', (_, { kind }) => kind],
  ['verdict', (_, { verdict }) => verdict],
  ['subject', (_, { subject }) => subject?.name ?? null],
  ['against', (_, { against }) => against?.name ?? null],
  ['direction', (_, { direction }) => direction],
  ['asserted low', (_, { asserted }) => asserted?.low ?? null],
  ['asserted high', (_, { asserted }) => asserted?.high ?? null],
  ['unit', (_, { asserted }) => asserted?.unit ?? null],
  ['measured', (_, { measured }) => measured],
  ['window base', (_, { period }) => period.base],
  ['window to', (_, { period }) => period.to],
  ['horizon', (_, { horizon }) => horizon],
];

/** Saves kept checks as CSV, a row a statement. */
export function saveLedger(texts: readonly CheckRecord[]): void {
  const rows = texts.flatMap((text) => text.claims.map((claim) => columns.map(([, read]) => read(text, claim) ?? '')));
  offer('rotascope-ledger.csv', toCsvFile([columns.map(([name]) => name), ...rows]));
}
