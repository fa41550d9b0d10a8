const units =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );

/** Number words from one to another, up to twenty, as alternatives of a pattern: `two|three|four`. */
export function toNumberPattern(from: number, to: number): string {
  return units.slice(from - 1, to).join('|');
}
