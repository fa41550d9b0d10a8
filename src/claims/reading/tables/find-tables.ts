import type { Span } from '../../document.ts';

export interface Cell extends Span {
  readonly text: string;
}

export interface TableRow extends Span {
  readonly cells: readonly Cell[];
}

/** Lines of cells that follow one another. */
export interface Table {
  /** The line above it. */
  readonly caption: string;
  readonly rows: readonly TableRow[];
}

/** Longest line that is taken for a row. */
const rowLength = 400;
const rule = /^[\s|:+=-]+$/;
const separator = /\t+| {2,}| *\.{3,} */g;

/** The stretches of a text whose lines have at least two cells, parted by bars, tabs or two spaces. */
export function findTables(text: string): Table[] {
  const tables: Table[] = [];
  let rows: TableRow[] = [];
  let above = '';
  let caption = '';
  let from = 0;
  const close = (): void => {
    if (rows.length > 0) tables.push({ caption, rows });
    rows = [];
  };
  for (const line of text.split('\n')) {
    const start = from;
    from += line.length + 1;
    if (rule.test(line) && line.trim() !== '') continue;
    const cells = line.length > rowLength ? [] : findCells(line, start);
    if (cells.length > 1) {
      if (rows.length === 0) caption = above;
      rows.push({ cells, start: (cells[0] as Cell).start, end: (cells.at(-1) as Cell).end });
      continue;
    }
    close();
    if (line.trim() !== '') above = line.trim();
  }
  close();
  return tables;
}

function findCells(line: string, start: number): Cell[] {
  const stretches = line.includes('|') ? splitAtBars(line) : splitAtSpaces(line);
  return stretches.map(([first, end]) => toCell(line, first, end, start));
}

function splitAtBars(line: string): [number, number][] {
  const stretches: [number, number][] = [];
  let from = 0;
  for (const match of `${line}|`.matchAll(/\|/g)) {
    stretches.push([from, match.index]);
    from = match.index + 1;
  }
  const isBlank = ([first, end]: readonly [number, number]): boolean => line.slice(first, end).trim() === '';
  if (isBlank(stretches.at(-1) as [number, number])) stretches.pop();
  if (stretches[0] !== undefined && isBlank(stretches[0])) stretches.shift();
  return stretches;
}

function splitAtSpaces(line: string): [number, number][] {
  const stretches: [number, number][] = [];
  const last = line.trimEnd().length;
  let from = line.length - line.trimStart().length;
  for (const match of line.slice(0, last).matchAll(separator)) {
    if (match.index < from) continue;
    stretches.push([from, match.index]);
    from = match.index + match[0].length;
  }
  if (from < last) stretches.push([from, last]);
  return stretches;
}

/** Without white space and marks of emphasis. */
function toCell(line: string, first: number, end: number, offset: number): Cell {
  const raw = line.slice(first, end);
  const ahead = /^[\s*`_\u2022]*(?:- )?/.exec(raw)?.[0].length ?? 0;
  const text = raw.slice(ahead).replace(/[\s*`_]+$/, '');
  const start = offset + first + ahead;
  return { text, start, end: start + text.length };
}
