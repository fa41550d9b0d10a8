import { type DayNumber, parseIsoDate, toIsoDate } from '../../core/index.ts';
import type { Judgement, Verdict } from '../judgement.ts';
import { findShownReading } from '../shown-reading.ts';
import type { Statement } from '../statement.ts';
import type { CheckStamp } from './create-check-record.ts';
import { type CheckRecord, type LedgerClaim, ledgerVersion, type ScoreRecord } from './ledger-record.ts';

/** Judges a statement of a text published on one day with what is known on another. */
export type Judge = (statement: Statement, published: DayNumber, asOf: DayNumber) => Judgement;

export interface Rescoring {
  /** Forecasts that were open or not measurable and were judged again. */
  readonly judged: number;
  /** What is to be added to the ledger: a record for each text in which a verdict has changed. */
  readonly records: readonly ScoreRecord[];
}

/** Judges again what was open or could not be measured. A forecast once hit or missed stays so. */
export function rescoreForecasts(
  texts: readonly CheckRecord[],
  judge: Judge,
  asOf: DayNumber,
  { checkedAt, dataVersion }: CheckStamp,
): Rescoring {
  let judged = 0;
  const records: ScoreRecord[] = [];
  for (const { hash, publisher, published, claims } of texts) {
    const scored = claims.flatMap((claim) => {
      if (claim.statement === undefined || !isUndecided(claim.verdict)) return [];
      judged++;
      const judgement = judge(claim.statement, parseIsoDate(published), asOf);
      const { verdict, flags } = judgement;
      const measured = findShownReading(judgement)?.measured ?? null;
      return [{ before: claim, after: { id: claim.id, verdict, flags: [...flags], measured } }];
    });
    const changed = scored.filter(({ before, after }) => before.verdict !== after.verdict).map(({ after }) => after);
    if (changed.length === 0) continue;
    records.push({
      ledger: ledgerVersion,
      type: 'score',
      hash,
      publisher,
      checkedAt: checkedAt.toISOString(),
      asOf: toIsoDate(asOf),
      dataVersion,
      claims: changed,
    });
  }
  return { judged, records };
}

function isUndecided(verdict: LedgerClaim['verdict']): boolean {
  return undecided.includes(verdict);
}

const undecided: readonly Verdict[] = ['forecast-open', 'unmeasurable'];
