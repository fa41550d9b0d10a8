import Papa from 'papaparse';

/** What stands in one place of a sheet; null where there is nothing. */
type Cell = string | number | boolean | null;

/** Rows under a header, of texts and numbers. */
export interface Sheet {
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** How a text begins that a spreadsheet would run: such a text is given an apostrophe in CSV. Numbers are left alone. */
export const formulaStart = /^[=+\-@＝＋－＠\t\r\n]/;

/** A sheet as CSV, empty where there is nothing. A text that a spreadsheet would run is quoted. */
export function toSheetCsv({ header, rows }: Sheet): string {
  return `${Papa.unparse([header, ...rows] as Cell[][], { newline: '\n', escapeFormulae: formulaStart })}\n`;
}

/** A sheet as a workbook. Texts are cells of text, which no spreadsheet runs. */
export async function toSheetWorkbook({ name, header, rows }: Sheet): Promise<Buffer> {
  const { default: writeWorkbook } = await import('write-excel-file/node');
  const title = header.map((value) => ({ value, fontWeight: 'bold' as const, type: String }));
  const cells = rows.map((row) => row.map(toWorkbookCell));
  return writeWorkbook([{ data: [title, ...cells], sheet: name, stickyRowsCount: 1 }] as never).toBuffer();
}

/** The most characters that a cell of a workbook holds. */
const mostCharacters = 32_767;

function toWorkbookCell(value: Cell): object | null {
  if (value === null || value === '') return null;
  if (typeof value === 'number') return { value, type: Number };
  if (typeof value === 'boolean') return { value, type: Boolean };
  return { value: value.slice(0, mostCharacters), type: String };
}
