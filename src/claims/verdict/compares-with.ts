/** A level against all of another time: above or below every one of them, or between them, where nothing is decided. */
export function comparesWith(
  level: number,
  others: readonly number[],
  isAbove: boolean,
): { readonly isTrue: boolean | null; readonly reason: string } {
  const [least, most] = [Math.min(...others), Math.max(...others)];
  const stretch = `At that time it stood between ${least.toFixed(2)} and ${most.toFixed(2)}.`;
  if (level > most) return { isTrue: isAbove, reason: stretch };
  if (level < least) return { isTrue: !isAbove, reason: stretch };
  const isEqual = least === most;
  return isEqual
    ? { isTrue: false, reason: `At that time it stood at ${least.toFixed(2)} as well.` }
    : { isTrue: null, reason: `${stretch} The text does not say against which of those levels.` };
}
