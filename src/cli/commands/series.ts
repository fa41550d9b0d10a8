import { parseIsoDate } from '../../core/index.ts';
import { listCoverage, type MarketStore } from '../../data/index.ts';
import { withStore } from '../open-store.ts';
import { printJson, printLines } from '../print.ts';
import { alignColumns } from '../text.ts';

export async function runSeries(text: string | undefined, options: { json?: boolean; lake?: string }): Promise<void> {
  await withStore(options.lake, async (store) => {
    const rows = listCoverage(store, text ?? '', parseIsoDate(new Date().toISOString().slice(0, 10)));
    if (options.json) {
      printJson(rows);
      return;
    }
    printLines([
      ...alignColumns([
        ['series', 'field', 'first', 'last', 'age', 'values', 'from', 'name [unit]'],
        ...rows.map((row) => [
          row.series,
          row.field,
          row.first,
          row.last,
          `${row.age}d${row.isOld ? ' old' : ''}`,
          String(row.rows).padStart(6),
          row.from,
          `${row.name} [${row.unit}]`,
        ]),
      ]),
      '',
      ...universeLines(store),
    ]);
  });
}

function universeLines(store: MarketStore): string[] {
  const universes = store.universes();
  return universes.length === 0 ? [] : [`members at hand of: ${universes.join(', ')}`];
}
