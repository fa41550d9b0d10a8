import leven from 'leven';

/** The known name that a misspelt one most likely meant; undefined where none is near. Letter case does not count. */
export function nearestName(name: string, known: Iterable<string>): string | undefined {
  const wanted = name.toLowerCase().slice(0, 100);
  if (wanted === '') return undefined;
  let nearest: string | undefined;
  // One letter of three is a misspelling, two of four a swap; two of three are another name.
  let least = Math.ceil(wanted.length / 3) + 1;
  for (const candidate of known) {
    const other = candidate.toLowerCase();
    const distance = other.startsWith(wanted) ? 1 : leven(wanted, other);
    if (distance < least) {
      least = distance;
      nearest = candidate;
    }
  }
  return nearest;
}
