import { type DayNumber, fromCivilDate, RotascopeError, toCivilDate } from '../core/index.ts';
import { type CsvTable, columnOf, parseDay } from './csv-table.ts';
import type { Fact, FactTable, FactTableName, FactValue } from './series-store.ts';

type Sources = ReadonlyMap<string, { readonly provider: string; readonly completeTo: DayNumber }>;

/** Reads a table of facts: the column that says when each could be known, and all others as texts, empty ones as null. */
export function readFactTable(table: CsvTable, name: FactTableName, sources: Sources): FactTable {
  const source = sources.get(name);
  if (source === undefined) throw new RotascopeError('invalid-table', `catalogue.csv: no row for the table ${name}`);
  const rows =
    name === 'fomc-decisions'
      ? readDecisions(table)
      : readDatedRows(table, name === 'events' ? 'announced' : 'published');
  return { ...source, rows: rows.toSorted((a, b) => a.published - b.published) };
}

function readDatedRows(table: CsvTable, knownColumn: string): Fact[] {
  const known = columnOf(table, knownColumn);
  return table.rows.map((row, index) => ({ ...toRecord(table, row), published: parseDay(table, index, known) }));
}

/** A scheduled meeting is known from the August before its year; its outcome from its own day: two facts. */
function readDecisions(table: CsvTable): Fact[] {
  const [date, scheduled, lower] = [columnOf(table, 'date'), columnOf(table, 'scheduled'), columnOf(table, 'lower')];
  return table.rows.flatMap((row, index) => {
    const day = parseDay(table, index, date);
    const facts: Fact[] = [];
    if (row[scheduled] === 'yes') {
      const published = fromCivilDate(toCivilDate(day).year - 1, 8, 1);
      facts.push({ published, kind: 'meeting', day, projections: row[columnOf(table, 'projections')] ?? '' });
    }
    if (row[lower] !== '')
      facts.push({
        ...toRecord(table, row),
        published: day,
        kind: 'decision',
        change: row[columnOf(table, 'change_bps')] || null,
      });
    return facts;
  });
}

function toRecord(table: CsvTable, row: readonly string[]): Record<string, FactValue> {
  return Object.fromEntries(table.columns.map((column, i) => [column, row[i] === '' ? null : (row[i] ?? null)]));
}
