import { toIsoDate } from '../../core/index.ts';
import { createReferenceStore } from '../../data/index.ts';
import { printJson, printLines } from '../print.ts';
import { alignColumns } from '../text.ts';

export function runSeries(options: { json?: boolean }): void {
  const store = createReferenceStore();
  const rows = store.list().flatMap((meta) => {
    const stored = store.find(meta.series, meta.field);
    if (stored === undefined || stored.observed.length === 0) return [];
    const { series, field, name, unit, frequency, provider } = meta;
    const first = toIsoDate(stored.observed[0] as number);
    const last = toIsoDate(stored.observed.at(-1) as number);
    return [{ series, field, name, unit, frequency, provider, first, last, rows: stored.observed.length }];
  });
  if (options.json) {
    printJson(rows);
    return;
  }
  printLines(
    alignColumns(
      rows.map((row) => [
        row.series,
        row.field,
        row.first,
        row.last,
        String(row.rows).padStart(5),
        `${row.name} [${row.unit}]`,
      ]),
    ),
  );
}
