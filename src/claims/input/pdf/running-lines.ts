import type { PdfLine } from './pdf-lines.ts';

const pageNumber = /^(?:page\s*)?[-–—|]?\s*\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?\s*[-–—|]?$/i;
/** A first or last line that stands on this many pages, figures aside, is a running head or foot. */
const fewestPages = 3;

/** The pages without page numbers and without the heads and feet that run through them. */
export function withoutRunningLines(pages: readonly (readonly PdfLine[])[]): (readonly PdfLine[])[] {
  if (pages.length < 2) return [...pages];
  const counts = new Map<string, number>();
  for (const lines of pages) {
    for (const key of new Set([lines[0], lines.at(-1)].flatMap((line) => (line ? [keyOf(line)] : [])))) {
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  const isRunning = (line: PdfLine) => pageNumber.test(line.text) || (counts.get(keyOf(line)) ?? 0) >= fewestPages;
  return pages.map((lines) =>
    lines.filter((line, index) => !((index === 0 || index === lines.length - 1) && isRunning(line))),
  );
}

function keyOf(line: PdfLine): string {
  return line.text.replace(/\d+/g, '#');
}
