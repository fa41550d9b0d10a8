/** A window by the indices of its base close and its last close. */
export interface WindowIndices {
  readonly base: number;
  readonly last: number;
}

/**
 * All windows whose two ends lie up to `shift` steps from those of `window`, the window itself left out, that fit into
 * `length` steps and are not empty. At most (2 shift + 1)^2 - 1 windows: 120 for a shift of 5.
 */
export function toShiftedWindows(window: WindowIndices, shift: number, length: number): WindowIndices[] {
  const windows: WindowIndices[] = [];
  for (let base = Math.max(0, window.base - shift); base <= window.base + shift; base++) {
    for (
      let last = Math.max(base + 1, window.last - shift);
      last <= Math.min(length - 1, window.last + shift);
      last++
    ) {
      if (base !== window.base || last !== window.last) windows.push({ base, last });
    }
  }
  return windows;
}
