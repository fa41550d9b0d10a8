import type { DuckDBConnection } from '@duckdb/node-api';
import { RotascopeError } from '../../../core/index.ts';
import { type BarHeader, barNumbers } from './bar-header.ts';
import { type BarFile, barTable, dropFiles, type StageOptions, symbolTable } from './bar-tables.ts';
import { findFaults } from './find-faults.ts';
import { findSplits, type SplitFinding } from './find-splits.ts';
import { readBars } from './read-bars.ts';

export interface StagedBars {
  /** The table that holds the rows of all sound files: symbol, observed, the six numbers, and file_number. */
  readonly table: string;
  readonly rows: number;
  readonly errors: readonly RotascopeError[];
  readonly splits: readonly SplitFinding[];
}

/** Reads files of one header into a table. A file with a fault leaves no row behind; each fault is an error of its own. */
export async function stageBars(
  connection: DuckDBConnection,
  files: readonly BarFile[],
  header: BarHeader,
  options: StageOptions,
): Promise<StagedBars> {
  const unread = await readBars(connection, files, header, options);
  await describeSymbols(connection);
  const faults = new Map([...(await findFaults(connection, files, header)), ...unread]);
  const splits: SplitFinding[] = [];
  for (const finding of await findSplits(connection, barTable, header)) {
    const path = (files[finding.fileIndex] as BarFile).path;
    if (faults.has(finding.fileIndex)) continue;
    if (finding.isDisagreement || options.strict) faults.set(finding.fileIndex, splitError(path, finding));
    else splits.push({ ...finding, path });
  }
  if (faults.size > 0) {
    await dropFiles(connection, [...faults.keys()]);
  }
  const [[rows]] = (await connection.runAndReadAll(`SELECT count(*)::INTEGER FROM ${barTable}`)).getRows() as [
    [number],
  ];
  return {
    table: barTable,
    rows,
    errors: [...faults.values()],
    splits: splits.filter(({ fileIndex }) => !faults.has(fileIndex)),
  };
}

/** Sums the rows up by symbol, once for everything that asks about symbols. */
async function describeSymbols(connection: DuckDBConnection): Promise<void> {
  const coverage = barNumbers.map(
    (name) =>
      `min(observed) FILTER (${name} IS NOT NULL)::VARCHAR AS first_${name}, max(observed) FILTER (${name} IS NOT NULL)::VARCHAR AS last_${name}, count(${name})::INTEGER AS count_${name}`,
  );
  await connection.run(
    `CREATE OR REPLACE TEMP TABLE ${symbolTable} AS SELECT symbol, file_number, ${coverage.join(', ')} FROM ${barTable} GROUP BY ALL`,
  );
}

function splitError(path: string, { symbol, day, factor, isDisagreement }: SplitFinding): RotascopeError {
  const jump = `${symbol} moves by a factor of ${factor.toPrecision(3)} on ${day}`;
  return new RotascopeError(
    'invalid-import',
    isDisagreement
      ? `${path}: suspected-split: close and adj_close of ${jump.replace('moves', 'differ')}: supply closes adjusted for the split, or leave one of the two columns out`
      : `${path}: suspected-split: ${jump}, near the ratio of a split: check it, or import without --strict`,
  );
}
