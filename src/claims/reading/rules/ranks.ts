import { toRankNumber } from '../to-rank-number.ts';

/** The rank by the word right before a superlative: "second-" before "best" is 2, and 1 where there is none. */
export function toRank(before: string): number {
  return toRankNumber(/\b(\w+)[- ]$/.exec(before)?.[1] ?? '') || 1;
}
