import { addMonths, type DayNumber, endOfMonth, parseIsoDate } from '../../../core/index.ts';
import type { ReadOptions, SourceFile } from '../staged.ts';

const longestId = 100;

/** The name of a file without extension and without the parts that say when it was made: `PAYEMS.v202601.csv` is PAYEMS. */
export function toStem(name: string): string {
  return name
    .slice(0, 300)
    .replace(/\.(csv|txt|xlsx)$/i, '')
    .replace(/[._-](?:to-)?\d{4}-\d{2}(?:-\d{2})?(?:-inferred)?(?![\d])/g, '')
    .replace(/\.v\d{6}(?!\d)/g, '');
}

/** A name as a part of an id: blanks, commas, slashes and what else an id may not hold become one `_`; at most 100 letters. */
export function toIdPart(name: string): string {
  const plain = name.slice(0, 2 * longestId).replace(/[^\p{L}\p{N}^&.()%<>=:_-]+/gu, '_');
  return plain.replace(/^_+|_+$/g, '').slice(0, longestId);
}

/** The day on which the figures were taken: an ISO date in its name or its folder's, `.vYYYYMM`, or as the user says. */
export function findVintage(file: SourceFile, options: ReadOptions): DayNumber | undefined {
  for (const text of [file.name, ...file.folders.slice(0, 1)]) {
    const vintage = toVintage(text);
    if (vintage !== undefined && vintage <= options.today) return vintage;
  }
  return options.vintage;
}

function toVintage(text: string): DayNumber | undefined {
  const date = findIsoDate(text);
  if (date !== undefined) return date;
  const month = /\.v(\d{4})(\d{2})(?!\d)/.exec(text);
  return month === null ? undefined : toLibraryVintage(`${month[1]}-${month[2]}`);
}

/** An ISO date within a name; undefined where there is none. */
export function findIsoDate(text: string): DayNumber | undefined {
  const date = /(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)/.exec(text)?.[0];
  return date === undefined ? undefined : parseDay(date);
}

/** A vintage of the French library: made of the figures of a month (YYYY-MM), out by the end of the next one. */
export function toLibraryVintage(month: string): DayNumber | undefined {
  const first = parseDay(`${month}-01`);
  return first === undefined ? undefined : endOfMonth(addMonths(first, 1));
}

function parseDay(text: string): DayNumber | undefined {
  try {
    return parseIsoDate(text);
  } catch {
    return undefined;
  }
}
