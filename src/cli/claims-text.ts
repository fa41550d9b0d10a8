import colors from 'picocolors';
import type { CheckedClaim, CheckedText, Conflict } from '../claims/checked.ts';
import type { Verdict } from '../claims/judgement.ts';
import {
  flagMeanings,
  formatAsserted,
  formatMeasured,
  formatPublished,
  formatUntoldNearest,
  formatWindow,
} from '../report/claims/format-claim.ts';
import { toSafeText, toShortQuote } from '../report/claims/quote-text.ts';
import { describeSummary, isFailing, type VerdictTone, verdictMarks } from '../report/claims/verdict-mark.ts';
import { alignColumns, heading, wrapText } from './text.ts';

type Paint = (text: string) => string;

const paintOf: Readonly<Record<VerdictTone, Paint>> = {
  holds: colors.green,
  fails: colors.red,
  dated: colors.yellow,
  forecast: colors.cyan,
  unknown: colors.dim,
};

/** Width of each column of the table, two blanks apart. Unit: characters. */
const columnWidths = [22, 27, 18, 12, 13] as const;

/** Of the first column, what the id of a statement takes. */
const idWidth = 5;

/** Lines a cell has at the most. */
const cellLines = 4;

/** Characters of a quote beside its reason. */
const quoteLength = 160;

/** A checked text for the terminal, at most 100 columns wide: what does not hold, every statement, conflicts, the sum. */
export function checkedTextLines(checked: CheckedText): string[] {
  const { claims, conflicts, summary } = checked;
  const failing = claims.filter(({ verdict }) => isFailing(verdict));
  return [
    ...headLines(checked),
    '',
    ...(failing.length === 0 ? [] : [heading('what does not hold'), ...failing.flatMap(failingLines)]),
    ...(claims.length === 0 ? [] : [heading('every statement'), ...tableLines(claims), '']),
    ...conflictLines(conflicts),
    ...wrapText(describeSummary(summary)).map(colors.bold),
  ];
}

/** Conflicts of one text, or between several. */
export function conflictLines(conflicts: readonly Conflict[], title = 'what cannot both be true'): string[] {
  if (conflicts.length === 0) return [];
  const lines = conflicts.flatMap(({ reason, statements }) => {
    const isWithin = statements[0].source === statements[1].source;
    return [
      ...wrapText(toSafeText(reason), '  '),
      ...statements.flatMap(({ source, claim, quote }) =>
        wrapText(
          `"${toShortQuote(quote, quoteLength)}" (${isWithin ? claim : `${toShortQuote(source, 60)} ${claim}`})`,
          '    ',
        ),
      ),
    ];
  });
  return [heading(title), ...lines, ''];
}

/** A line for each of many texts, with what does not hold in it. */
export function checkedTextLine({
  source,
  published,
  summary,
}: Pick<CheckedText, 'source' | 'published' | 'summary'>): string[] {
  return wrapText(`${published}  ${toShortQuote(source, 60)}  ${describeSummary(summary)}`);
}

/** A verdict with its sign, in its colour. */
export function paintVerdict(verdict: Verdict, width = 0): string {
  const { sign, label, tone } = verdictMarks[verdict];
  return paintOf[tone](`${sign} ${label}`.padEnd(width));
}

function headLines({ title, source, publisher, published, publishedFrom, asOf, words }: CheckedText): string[] {
  const rows = [
    ...(title === null ? [] : [['Source', toShortQuote(source, 200)]]),
    ...(publisher === null ? [] : [['Publisher', toShortQuote(publisher, 100)]]),
    ['Published', formatPublished({ published, publishedFrom })],
    ['Judged', `facts as known on ${published}, forecasts as of ${asOf}; ${words.toLocaleString('en-US')} words`],
  ];
  return [...wrapText(toShortQuote(title ?? source, 200)).map(colors.bold), ...alignColumns(rows)];
}

function failingLines(claim: CheckedClaim): string[] {
  const { id, verdict, quote, reason, flags } = claim;
  const nearest = formatUntoldNearest(claim);
  const notes = [
    ...(nearest === '' ? [] : [`Nearest: ${nearest}.`]),
    ...flags.map((flag) => `${flag}: ${flagMeanings[flag]}.`),
  ];
  return [
    `  ${paintVerdict(verdict)} ${colors.dim(id)}`,
    ...wrapText(`"${toShortQuote(quote, quoteLength)}"`, '    ').map(colors.bold),
    ...wrapText(toSafeText([reason, ...notes].join(' ')), '    '),
    '',
  ];
}

function tableLines(claims: readonly CheckedClaim[]): string[] {
  const head = [`${' '.repeat(idWidth)}verdict`, 'statement', 'asserted', 'measured', 'window'];
  return [...cellRows(head).map((cells) => colors.dim(cells.join('  ').trimEnd())), ...claims.flatMap(claimLines)];
}

function claimLines(claim: CheckedClaim): string[] {
  const { id, verdict, quote } = claim;
  const cells = [
    '',
    toShortQuote(quote, columnWidths[1] * cellLines - 12),
    formatAsserted(claim),
    formatMeasured(claim),
    formatWindow(claim),
  ];
  return cellRows(cells).map(([blank = '', ...rest], i) => {
    const first = `${colors.dim(id.padEnd(idWidth))}${paintVerdict(verdict, columnWidths[0] - idWidth)}`;
    return `${i === 0 ? first : blank}  ${rest.join('  ')}`.trimEnd();
  });
}

/** Cells wrapped to their columns: one array of padded cells a line. */
function cellRows(cells: readonly string[]): string[][] {
  const wrapped = cells.map((cell, i) =>
    wrapText(cell, '', columnWidths[i]).flatMap((line) => breakWord(line, columnWidths[i] ?? 1)),
  );
  const height = Math.min(cellLines, Math.max(...wrapped.map((lines) => lines.length)));
  return Array.from({ length: height }, (_, line) =>
    wrapped.map((lines, i) => (lines[line] ?? '').padEnd(columnWidths[i] ?? 0)),
  );
}

/** A word longer than its column goes on in the next line. */
function breakWord(line: string, width: number): string[] {
  if (line.length <= width) return [line];
  return [line.slice(0, width), ...breakWord(line.slice(width), width)];
}
