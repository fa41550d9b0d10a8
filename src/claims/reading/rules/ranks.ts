const ordinals = ['second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];

/** The rank by the word right before a superlative: "second-" before "best" is 2, and 1 where there is none. */
export function toRank(before: string): number {
  const word = /\b(\w+)[- ]$/.exec(before)?.[1]?.toLowerCase() ?? '';
  return ordinals.indexOf(word) + 2;
}
