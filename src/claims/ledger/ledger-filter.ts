import type { Verdict } from '../judgement.ts';
import type { StatementKind } from '../statement.ts';
import type { CheckRecord } from './ledger-record.ts';

/** What is asked of a ledger; what is absent does not matter. */
export interface LedgerFilter {
  /** Part of the publisher's name, in any letter case. */
  readonly publisher?: string;
  readonly verdict?: Verdict;
  readonly kind?: StatementKind;
  /** First day of publication: an ISO date. */
  readonly since?: string;
}

/** Texts that fit, with those of their statements that fit; a text left without a statement asked for is left out. */
export function filterLedger(
  texts: readonly CheckRecord[],
  { publisher, verdict, kind, since }: LedgerFilter,
): CheckRecord[] {
  const wanted = publisher?.toLowerCase();
  const asksClaims = verdict !== undefined || kind !== undefined;
  return texts
    .filter((text) => wanted === undefined || (text.publisher ?? '').toLowerCase().includes(wanted))
    .filter(({ published }) => since === undefined || published >= since)
    .map((text) => ({
      ...text,
      claims: text.claims.filter(
        (claim) => (verdict === undefined || claim.verdict === verdict) && (kind === undefined || claim.kind === kind),
      ),
    }))
    .filter(({ claims }) => !asksClaims || claims.length > 0);
}
