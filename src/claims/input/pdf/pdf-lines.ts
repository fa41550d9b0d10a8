/** A run of characters as pdf.js gives it; `transform` ends in its position, x then y, in points from the lower left. */
export interface PdfItem {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly hasEOL: boolean;
}

/** A printed line. Positions and size in points. */
export interface PdfLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

/** Gaps in parts of the size of type: from here on a space, and from there on the next column of a table. */
const spaceGap = 0.15;
const columnGap = 1.5;

/** The items of a page, in the order in which they were set, joined into lines; columns of a row are two spaces apart. */
export function toLines(items: readonly PdfItem[]): PdfLine[] {
  const lines: PdfLine[] = [];
  let line: PdfLine | null = null;
  for (const item of items) {
    if (item.str.trim() !== '') {
      const next = toLine(item);
      if (line !== null && isSameLine(line, next)) line = joined(line, next);
      else {
        if (line !== null) lines.push(line);
        line = next;
      }
    }
    if (item.hasEOL && line !== null) {
      lines.push(line);
      line = null;
    }
  }
  if (line !== null) lines.push(line);
  return lines;
}

function toLine({ str, transform, width }: PdfItem): PdfLine {
  const [, , across = 0, up = 0, left = 0, y = 0] = transform;
  const text = str.replace(/[\p{Cc}\u00AD]+(?=\S)/gu, ' ').trim();
  return { text, left, right: left + width, y, size: Math.hypot(across, up) || 1 };
}

function isSameLine(line: PdfLine, next: PdfLine): boolean {
  const size = Math.max(line.size, next.size);
  return Math.abs(line.y - next.y) <= 0.5 * size && next.left >= line.right - 2 * size;
}

function joined(line: PdfLine, next: PdfLine): PdfLine {
  const gap = (next.left - line.right) / Math.max(line.size, next.size);
  const space = gap >= columnGap ? '  ' : gap >= spaceGap ? ' ' : '';
  const isNoteMark = next.size < 0.8 * line.size && next.y > line.y && /^\d{1,3}$/.test(next.text);
  const text = isNoteMark ? `${line.text}[${next.text}]` : `${line.text}${space}${next.text}`;
  return { ...line, text, right: Math.max(line.right, next.right), size: Math.max(line.size, next.size) };
}
