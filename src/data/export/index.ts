export { joinSeries, type SeriesTable } from './series-table.ts';
export { toCsv, toParquet, toWorkbook } from './write-table.ts';
