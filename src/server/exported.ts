import { z } from 'zod';
import { type Sheet, toSheetCsv, toSheetWorkbook } from '../data/export/index.ts';
import { FileAnswer, toDownload } from './served-answer.ts';

const csvType = 'text/csv';
const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Content types of what can be had as a file. */
export const exportTypes: readonly string[] = [csvType, workbookType];

export const formatQuery = z
  .enum(['json', 'csv', 'xlsx'])
  .default('json')
  .describe('JSON, or a file: CSV or an Excel workbook');

export type ExportFormat = Exclude<z.output<typeof formatQuery>, 'json'>;

/** A sheet as a file under a name. */
export async function exportSheet(sheet: Sheet, format: ExportFormat): Promise<FileAnswer> {
  return format === 'csv'
    ? exportCsv(sheet.name, toSheetCsv(sheet))
    : exportWorkbook(sheet.name, await toSheetWorkbook(sheet));
}

export function exportCsv(name: string, text: string): FileAnswer {
  return new FileAnswer(`${csvType}; charset=utf-8`, text, toDownload(`${name}.csv`));
}

export function exportWorkbook(name: string, bytes: Buffer): FileAnswer {
  return new FileAnswer(workbookType, bytes, toDownload(`${name}.xlsx`));
}
