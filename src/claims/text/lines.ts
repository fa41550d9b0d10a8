/** A line with words in it, without its marks and the white space around. */
export interface WrittenLine {
  readonly kind: 'text' | 'list-item' | 'heading' | 'row';
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A line of a text. */
export type Line = WrittenLine | (Omit<WrittenLine, 'kind'> & { readonly kind: 'blank' });

/** Longest line that can be a row of figures. */
const rowLength = 160;

/** What stands before the words of a list item or heading: "- ", "1. ", "(a) ", "# ", "> ", an arrow. */
const mark =
  /^\s*(?:(#{1,6})\s+|>\s?|([-*+\u2022\u2023\u25aa\u25ab\u25cf\u25e6\u00b7\u2192\u27a1\u25b6\u25ba\u27a4]\ufe0f?|\d{1,2}[.)]|\([a-z\d]{1,2}\)|[a-z]\))\s+)?/;

/**
 * Whether a line is a row of a table or of quotes: cells parted by bars or tabs, or figures with hardly a word in small
 * letters and no full stop.
 */
function isRow(line: string): boolean {
  if (line.length > rowLength) return false;
  if (/^\|.*\|$/.test(line) || /\t/.test(line)) return true;
  if (!/\d/.test(line) || /[.!?]["')]?$/.test(line)) return false;
  const figures = line.match(/[-+(]?[$\u20ac\u00a3]?\d[\d.,]*%?\)?/g)?.length ?? 0;
  const smallWords = line.match(/(?:^|[\s(])\p{Ll}[\p{Ll}']+/gu)?.length ?? 0;
  const words = line.match(/\p{L}[\p{L}\d.&']*/gu)?.length ?? 0;
  if (/^[-+]\d[\d.,]*(?:%|\s|$)/.test(line)) return smallWords === 0 && words <= 2;
  if (figures >= 2) return smallWords === 0 && words <= 3 + figures && /\d[.,]\d|%/.test(line);
  return /^[A-Z][A-Z.-]{0,5}\s+[$\u20ac\u00a3]?\d[\d,]*\.\d+$/.test(line);
}

/** The lines of a normal text, in order. */
export function findLines(text: string): Line[] {
  const lines: Line[] = [];
  let from = 0;
  while (from <= text.length) {
    const stop = text.indexOf('\n', from);
    const end = stop < 0 ? text.length : stop;
    lines.push(readLine(text, from, end));
    from = end + 1;
  }
  return lines;
}

function readLine(text: string, from: number, to: number): Line {
  const whole = text.slice(from, to).trimEnd();
  const end = from + whole.length;
  const marks = mark.exec(whole);
  const start = from + (marks?.[0].length ?? 0);
  const words = text.slice(start, end);
  if (words === '') return { kind: 'blank', start, end, text: words };
  if (marks?.[1] !== undefined) return { kind: 'heading', start, end, text: words };
  if (marks?.[2] !== undefined) return { kind: 'list-item', start, end, text: words };
  return { kind: isRow(words) ? 'row' : 'text', start, end, text: words };
}
