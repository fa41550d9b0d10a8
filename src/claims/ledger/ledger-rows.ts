import type { CheckRecord } from './ledger-record.ts';

/** The columns of the ledger as a table. */
export const ledgerColumns = [
  'checkedAt',
  'published',
  'publisher',
  'title',
  'source',
  'asOf',
  'hash',
  'claim',
  'kind',
  'subject',
  'against',
  'low',
  'high',
  'unit',
  'direction',
  'base',
  'to',
  'modality',
  'negated',
  'verdict',
  'flags',
  'measured',
  'horizon',
] as const;

/** The ledger as a table: a row a statement, in the order of the columns. */
export function toLedgerRows(records: readonly CheckRecord[]): (string | number | boolean | null)[][] {
  return records.flatMap(({ checkedAt, published, publisher, title, source, asOf, hash, claims }) =>
    claims.map(({ id, kind, subject, against, asserted, direction, period, modality, negated, verdict, ...claim }) => [
      ...[checkedAt, published, publisher, title, source, asOf, hash, id, kind],
      ...[subject?.name ?? null, against?.name ?? null],
      ...[asserted?.low ?? null, asserted?.high ?? null, asserted?.unit ?? null],
      ...[direction, period.base, period.to, modality, negated, verdict, claim.flags.join(' '), claim.measured],
      claim.horizon,
    ]),
  );
}
