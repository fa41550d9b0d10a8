/** Texts round to whole units: a "three-year low" may be one of a little less. Unit: fraction of the length. */
export const rounded = 0.97;

/** "In two years" is said of a little less, "in nearly two years" of less again. Unit: fraction of the length. */
export function toShareMeant(wording: string): number {
  if (/\b(?:more than|over|at least)\b/i.test(wording)) return 1;
  return /\b(?:nearly|almost|about|roughly|around)\b/i.test(wording) ? 0.88 : rounded;
}
