import type { RotascopeError } from '../../core/index.ts';
import { readRecords } from './ledger-files.ts';
import type { CheckRecord, LedgerClaim, LedgerRecord, ScoreRecord } from './ledger-record.ts';

/**
 * The texts of a ledger as they stand now: of two checks of one text the later counts, and forecasts as last judged. What
 * is damaged is named to `onDamage` and left out; without it, it is an error.
 */
export function readLedger(folder: string, onDamage?: (error: RotascopeError) => void): CheckRecord[] {
  return resolveRecords(readRecords(folder, onDamage));
}

/** Records in the order of their commits, brought to one a text. */
export function resolveRecords(records: Iterable<LedgerRecord>): CheckRecord[] {
  const texts = new Map<string, CheckRecord>();
  for (const record of records) {
    const key = textKey(record);
    if (record.type === 'check') texts.set(key, record);
    else {
      const known = texts.get(key);
      if (known !== undefined) texts.set(key, applyScore(known, record));
    }
  }
  return [...texts.values()].sort(
    (a, b) => compare(a.published, b.published) || compare(a.source, b.source) || compare(a.hash, b.hash),
  );
}

/** One text of one publisher; the same words put out by another are another text. */
function textKey({ hash, publisher }: Pick<CheckRecord, 'hash' | 'publisher'>): string {
  return `${hash} ${publisher ?? ''}`;
}

function applyScore(known: CheckRecord, { asOf, checkedAt, dataVersion, claims }: ScoreRecord): CheckRecord {
  const scores = new Map(claims.map((claim) => [claim.id, claim]));
  return {
    ...known,
    asOf,
    checkedAt,
    dataVersion,
    claims: known.claims.map((claim): LedgerClaim => ({ ...claim, ...scores.get(claim.id) })),
  };
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
