import type { CheckedClaim, CheckedText } from '../checked.ts';
import { findShownReading } from '../shown-reading.ts';
import type { Statement } from '../statement.ts';
import { type CheckRecord, type LedgerClaim, ledgerVersion } from './ledger-record.ts';
import { toStoredStatement } from './stored-statement.ts';

/** When, and on which figures, a text was checked. */
export interface CheckStamp {
  readonly checkedAt: Date;
  readonly dataVersion: string;
}

/**
 * A check as the ledger keeps it, without the text and its sentences. The statements, in the order of the claims, let
 * forecasts be judged again; without them they stay as they are.
 */
export function createCheckRecord(
  checked: CheckedText,
  statements: readonly Statement[],
  { checkedAt, dataVersion }: CheckStamp,
): CheckRecord {
  const { hash, source, publisher, title, published, publishedFrom, asOf, length, words, claims } = checked;
  return {
    ledger: ledgerVersion,
    type: 'check',
    hash,
    source,
    publisher,
    title,
    published,
    publishedFrom,
    checkedAt: checkedAt.toISOString(),
    asOf,
    dataVersion,
    length,
    words,
    claims: claims.map((claim, i) => toLedgerClaim(claim, statements[i])),
  };
}

function toLedgerClaim(claim: CheckedClaim, statement: Statement | undefined): LedgerClaim {
  const { id, span, kind, asserted, direction, modality, negated, verdict, flags } = claim;
  const { base, to, role, from } = claim.period;
  const isForecast = modality === 'forecast' || modality === 'conditional';
  return {
    id,
    span: { start: span.start, end: span.end },
    kind,
    subject: toName(claim.subject),
    against: toName(claim.against ?? null),
    asserted:
      asserted === null
        ? null
        : { low: asserted.low, high: asserted.high, unit: asserted.unit, wording: asserted.wording },
    direction,
    period: { base, to, role, from },
    modality,
    negated,
    horizon: claim.horizon ?? null,
    verdict,
    flags: [...flags],
    measured: findShownReading(claim)?.measured ?? null,
    ...(isForecast && statement !== undefined ? { statement: toStoredStatement(statement) } : {}),
  };
}

function toName(subject: CheckedClaim['subject']): LedgerClaim['subject'] {
  return subject === null ? null : { id: subject.id, name: subject.name };
}
