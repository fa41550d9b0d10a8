import type { Verdict } from '../judgement.ts';

/** Counts of statements by verdict, with their sum. */
export type VerdictCounts = Readonly<Partial<Record<Verdict, number>>> & { readonly claims: number };

/**
 * Statements counted by verdict.
 *
 * @example countByVerdict([{ verdict: 'supported' }]) // { claims: 1, supported: 1 }
 */
export function countByVerdict(claims: readonly { readonly verdict: Verdict }[]): VerdictCounts {
  const counts: Partial<Record<Verdict, number>> = {};
  for (const { verdict } of claims) counts[verdict] = (counts[verdict] ?? 0) + 1;
  return { claims: claims.length, ...counts };
}
