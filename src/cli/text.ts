import colors from 'picocolors';
import { terminalWidth } from './terminal-width.ts';

/** Wraps words to the terminal; further lines are indented as deep as the first one's prefix. */
export function wrapText(text: string, prefix = '', width = terminalWidth): string[] {
  const indent = ' '.repeat(prefix.length);
  const lines: string[] = [];
  let line = prefix;
  let isEmpty = true;
  for (const word of text.split(/\s+/).filter((part) => part !== '')) {
    if (!isEmpty && line.length + 1 + word.length > width) {
      lines.push(line);
      line = indent;
      isEmpty = true;
    }
    line += isEmpty ? word : ` ${word}`;
    isEmpty = false;
  }
  return [...lines, line];
}

/** Rows of cells in columns two blanks apart; the last column wraps to the terminal. */
export function alignColumns(rows: readonly (readonly string[])[]): string[] {
  const widths: number[] = [];
  for (const row of rows) {
    row.slice(0, -1).forEach((cell, i) => {
      widths[i] = Math.max(widths[i] ?? 0, cell.length);
    });
  }
  return rows.flatMap((row) => {
    const prefix = row
      .slice(0, -1)
      .map((cell, i) => cell.padEnd(widths[i] ?? 0))
      .join('  ');
    return wrapText(row.at(-1) ?? '', prefix === '' ? '' : `${prefix}  `);
  });
}

export function heading(text: string): string {
  return colors.bold(text.toUpperCase());
}
