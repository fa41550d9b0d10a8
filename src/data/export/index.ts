export { joinSeries, type SeriesTable } from './series-table.ts';
export { type Sheet, toSheetCsv, toSheetWorkbook } from './sheet.ts';
export { toCsv, toParquet, toWorkbook } from './write-table.ts';
