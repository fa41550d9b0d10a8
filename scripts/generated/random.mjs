/** Small seeded generators: the same seed writes the same statements. */

/** A generator of its own for a name: families do not disturb each other's choices. */
export function createRandom(seed, name) {
  let state = hash(`${seed} ${name}`);
  /** From 0 to below 1 (mulberry32). */
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const toIndex = (length) => Math.floor(next() * length);
  const pick = (list) => list[toIndex(list.length)];
  const sample = (list, count) => {
    const left = [...list];
    return Array.from({ length: Math.min(count, left.length) }, () => left.splice(toIndex(left.length), 1)[0]);
  };
  /** From `low` to `high`. */
  const between = (low, high) => low + next() * (high - low);
  return { next, pick, sample, between };
}

function hash(text) {
  let value = 2166136261;
  for (const character of text) value = Math.imul(value ^ character.charCodeAt(0), 16777619);
  return value;
}
