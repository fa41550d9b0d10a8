import { endsInHyphen, joinHyphenated } from '../../text/hyphenation.ts';
import type { PdfLine } from './pdf-lines.ts';

/** Lines as far apart as this many times the usual distance belong to two paragraphs. */
const widestLeading = 1.3;

/**
 * Lines joined into paragraphs, with a blank line between them and hyphens at line ends undone; rows of tables stay a
 * line each. A paragraph ends at a wider gap, another size of type, an indented line, or a short line that ends a
 * sentence; over the end of a column or a page it goes on where a sentence does.
 */
export function toParagraphs(pages: readonly (readonly PdfLine[])[]): string {
  const vocabulary = new Set(pages.flat().flatMap(({ text }) => text.toLowerCase().match(/[\p{L}-]+/gu) ?? []));
  let text = '';
  let previous: PdfLine | null = null;
  for (const lines of pages) {
    const leading = usualLeading(lines);
    const right = Math.max(...lines.map((line) => line.right), 0);
    for (const [index, line] of lines.entries()) {
      if (previous === null) text += line.text;
      else {
        const relation = index === 0 ? acrossPages(previous, line) : relate(previous, line, leading, right);
        text = append(text, line.text, relation, vocabulary);
      }
      previous = line;
    }
  }
  return text;
}

type Relation = 'same-paragraph' | 'next-line' | 'next-paragraph';

function relate(line: PdfLine, next: PdfLine, leading: number, right: number): Relation {
  const distance = line.y - next.y;
  if (distance <= 0) return acrossPages(line, next);
  if (!isSameSize(line, next) || distance > widestLeading * leading) return 'next-paragraph';
  if (isRow(line) || isRow(next) || isBullet(next)) return 'next-line';
  const isIndented = next.left - line.left > 0.8 * line.size;
  const isLast = /[.!?:]["”’)]?$/.test(line.text) && line.right < right - 4 * line.size;
  return isIndented || isLast ? 'next-paragraph' : 'same-paragraph';
}

function acrossPages(line: PdfLine, next: PdfLine): Relation {
  const goesOn = !/[.!?:]["”’)]?$/.test(line.text) && /^[\p{Ll}\d$(]/u.test(next.text);
  return goesOn && isSameSize(line, next) && !isRow(line) && !isRow(next) ? 'same-paragraph' : 'next-paragraph';
}

function append(text: string, next: string, relation: Relation, vocabulary: ReadonlySet<string>): string {
  if (relation === 'next-paragraph') return `${text}\n\n${next}`;
  if (relation === 'next-line') return `${text}\n${next}`;
  return endsInHyphen(text) ? joinHyphenated(text, next, vocabulary) : `${text} ${next}`;
}

/** The median distance between lines of one size that follow one another; endless where there are none. */
function usualLeading(lines: readonly PdfLine[]): number {
  const distances: number[] = [];
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    if (next && next.y < line.y && isSameSize(line, next)) distances.push(line.y - next.y);
  }
  distances.sort((left, right) => left - right);
  return distances[Math.floor((distances.length - 1) / 2)] ?? Number.POSITIVE_INFINITY;
}

function isSameSize(line: PdfLine, next: PdfLine): boolean {
  const ratio = line.size / next.size;
  return ratio > 0.88 && ratio < 1.14;
}

function isRow({ text }: PdfLine): boolean {
  return /\S {2}\S/.test(text);
}

function isBullet({ text }: PdfLine): boolean {
  return /^[•▪●◦‣–-]\s/.test(text);
}
