import { countByVerdict, type VerdictCounts } from './count-by-verdict.ts';
import type { CheckRecord } from './ledger-record.ts';

/** How often a publisher's statements held. */
export interface PublisherRow {
  /** Null for texts of which nobody knows who published them. */
  readonly publisher: string | null;
  readonly texts: number;
  readonly counts: VerdictCounts;
  /** Statements of fact that could be measured. */
  readonly measured: number;
  /** Share of those that are supported. Unit: fraction; null where there is none. */
  readonly supportedShare: number | null;
  /** Share of those that do not hold: contradicted, inconsistent, misdated or outdated. Unit: fraction. */
  readonly failingShare: number | null;
  /** Share of the forecasts that have come due which were hit. Unit: fraction. */
  readonly hitShare: number | null;
}

/** A row for each publisher, the one with most texts first; names that differ in letter case alone are one. */
export function tabulatePublishers(texts: readonly CheckRecord[]): PublisherRow[] {
  const groups = new Map<string, CheckRecord[]>();
  for (const text of texts) {
    const key = (text.publisher ?? '').trim().toLowerCase();
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [text]);
    else group.push(text);
  }
  return [...groups.values()].map(toRow).sort((a, b) => b.texts - a.texts || b.counts.claims - a.counts.claims);
}

function toRow(texts: readonly CheckRecord[]): PublisherRow {
  const counts = countByVerdict(texts.flatMap(({ claims }) => claims));
  const { supported = 0, contradicted = 0, misdated = 0, outdated = 0, inconsistent = 0 } = counts;
  const { 'forecast-hit': hit = 0, 'forecast-missed': missed = 0 } = counts;
  const failing = contradicted + misdated + outdated + inconsistent;
  const measured = supported + failing;
  return {
    publisher: texts[0]?.publisher ?? null,
    texts: texts.length,
    counts,
    measured,
    supportedShare: toShare(supported, measured),
    failingShare: toShare(failing, measured),
    hitShare: toShare(hit, hit + missed),
  };
}

function toShare(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
