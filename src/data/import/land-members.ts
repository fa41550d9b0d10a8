import type { DuckDBConnection } from '@duckdb/node-api';
import { type DayNumber, toIsoDate } from '../../core/index.ts';
import { writeLakeFile } from '../lake/write-file.ts';
import type { Staged, StagedFact } from './staged.ts';

type StagedSnapshot = Staged['snapshots'][number];

/** Lands constituents of universes as one file of the lake. Of two lists for one day the one given later counts. */
export async function landMembers(
  connection: DuckDBConnection,
  snapshots: readonly StagedSnapshot[],
  folder: string,
  recorded: DayNumber,
  now: Date,
): Promise<void> {
  await connection.run(
    'CREATE OR REPLACE TEMP TABLE staged_members (universe VARCHAR, observed VARCHAR, published VARCHAR, provider VARCHAR, symbol VARCHAR, name VARCHAR, sector VARCHAR, weight DOUBLE)',
  );
  const appender = await connection.createAppender('staged_members');
  const ofDay = new Map(snapshots.map((snapshot) => [`${snapshot.universe} ${snapshot.observed}`, snapshot]));
  for (const { universe, observed, published, provider, members } of ofDay.values()) {
    for (const { symbol, name, sector, weight } of members) {
      for (const text of [universe, toIsoDate(observed), toIsoDate(published), provider, symbol, name, sector]) {
        appender.appendVarchar(text);
      }
      if (Number.isNaN(weight)) appender.appendNull();
      else appender.appendDouble(weight);
      appender.endRow();
    }
  }
  appender.closeSync();
  await writeLakeFile(
    connection,
    folder,
    {
      kind: 'members',
      recorded: toIsoDate(recorded),
      series: [],
      universes: [...new Set(snapshots.map(({ universe }) => universe))].sort(),
      rows: (commit) => `SELECT universe, CAST(observed AS DATE) AS observed, CAST(published AS DATE) AS published,
        DATE '${toIsoDate(recorded)}' AS recorded, ${commit} AS "commit", provider, symbol, name, sector, weight
        FROM staged_members`,
    },
    now,
  );
}

/** Lands dated facts as one file of the lake. */
export async function landFacts(
  connection: DuckDBConnection,
  facts: readonly StagedFact[],
  folder: string,
  recorded: DayNumber,
  now: Date,
): Promise<void> {
  await connection.run(
    'CREATE OR REPLACE TEMP TABLE staged_facts (table_name VARCHAR, published VARCHAR, columns VARCHAR)',
  );
  const appender = await connection.createAppender('staged_facts');
  for (const { table, published, columns } of facts) {
    for (const text of [table, toIsoDate(published), JSON.stringify(columns)]) appender.appendVarchar(text);
    appender.endRow();
  }
  appender.closeSync();
  await writeLakeFile(
    connection,
    folder,
    {
      kind: 'facts',
      recorded: toIsoDate(recorded),
      series: [],
      rows: (
        commit,
      ) => `SELECT table_name, CAST(published AS DATE) AS published, DATE '${toIsoDate(recorded)}' AS recorded,
        ${commit} AS "commit", columns FROM staged_facts`,
    },
    now,
  );
}
