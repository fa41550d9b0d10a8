import { toIsoDate } from '../../src/core/index.ts';
import { landMembers } from '../../src/data/import/land-members.ts';
import { landSeries } from '../../src/data/import/land-series.ts';
import type { StagedSeries } from '../../src/data/import/staged.ts';
import type { StoredSeries } from '../../src/data/index.ts';
import { openDatabase } from '../../src/data/lake/duckdb.ts';
import { createFixtureStore, releaseTexts } from '../fixture-store.ts';
import { createLakeFolder, type LakeFolder, today } from './lake-folder.ts';

/** A lake that holds the invented figures of the fixture store, written as imports write them. */
export async function createFixtureLake(): Promise<LakeFolder> {
  const folder = createLakeFolder();
  const store = createFixtureStore();
  const all = store.list().map(({ series, field }) => store.find(series, field) as StoredSeries);
  const levels = all.filter(({ meta }) => meta.field === 'total');
  const rows = levels.flatMap(({ meta, observed, values }) =>
    Array.from(observed, (day, i) => `${meta.series},${toIsoDate(day)},${values[i]}`),
  );
  await folder.import([folder.write('panel.csv', `symbol,date,adj_close\n${rows.join('\n')}\n`)]);
  const release = releaseTexts();
  const values = all
    .filter(({ meta }) => meta.field === 'value')
    .map(
      ({ meta, observed, values }): StagedSeries => ({
        meta: { ...meta, release: release.get(meta.series) ?? '' },
        observed,
        values,
      }),
    );
  const database = await openDatabase();
  const snapshots = store.universes().flatMap((universe) => store.snapshots(universe));
  await landSeries(database.connection, values, folder.lake, today, new Date());
  await landMembers(database.connection, snapshots, folder.lake, today, new Date());
  database.close();
  return folder;
}
