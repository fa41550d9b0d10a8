const longestTitle = 300;
/** A longer first line is a paragraph. */
const longestHeading = 200;

/** First lines that are furniture of a page rather than its heading. */
const furniture =
  /^(?:skip to (?:main )?content|menu|home|search|subscribe|sign in|log in|share|print|advertisement)$/i;

/** The first line of a text that is not furniture of a page; null where it is a whole paragraph. */
export function firstLineTitle(text: string): string | null {
  const lines = text.slice(0, 5_000).split(/\r\n?|\n/);
  const first = lines.map((line) => line.trim()).find((line) => /[\p{L}\d]/u.test(line) && !furniture.test(line));
  return first === undefined || first.length > longestHeading ? null : toTitle(first);
}

/** On one line and no longer than a title can be; null where nothing is left. */
export function toTitle(text: string): string | null {
  const line = text.replace(/\s+/g, ' ').trim();
  return line === '' ? null : line.slice(0, longestTitle);
}
