import type { DuckDBConnection } from '@duckdb/node-api';
import type { MemberSnapshot } from '../series-store.ts';
import { sqlList, sqlText } from './duckdb.ts';
import type { LakeFile } from './lake-index.ts';

interface MemberRow {
  readonly observed: number;
  readonly published: number;
  readonly recorded: number;
  readonly provider: string;
  readonly commit: string;
  readonly symbol: string;
  readonly name: string;
  readonly sector: string;
  readonly weight: number;
}

/** Reads the snapshots of a universe, oldest first. Of two for one day, the one committed later counts. */
export async function loadSnapshots(
  connection: DuckDBConnection,
  files: readonly LakeFile[],
  universe: string,
): Promise<MemberSnapshot[]> {
  const holding = files.filter(({ metadata }) => metadata.kind === 'members' && metadata.universes.includes(universe));
  if (holding.length === 0) return [];
  const days = ['observed', 'published', 'recorded'].map((day) => `CAST(${day} - DATE '1970-01-01' AS INTEGER) ${day}`);
  const reader = await connection.runAndReadAll(
    `SELECT ${days.join(', ')}, provider, "commit", symbol, name, sector, weight
     FROM read_parquet(${sqlList(holding.map(({ path }) => path))}) WHERE universe = ${sqlText(universe)}`,
  );
  const commits = new Map<number, Map<string, MemberRow[]>>();
  for (const row of reader.getRowObjectsJS() as unknown as MemberRow[]) {
    const ofDay = commits.get(row.observed) ?? new Map<string, MemberRow[]>();
    commits.set(row.observed, ofDay);
    const ofCommit = ofDay.get(row.commit) ?? [];
    ofDay.set(row.commit, ofCommit);
    ofCommit.push(row);
  }
  return [...commits].sort(([a], [b]) => a - b).map(([, ofDay]) => toSnapshot(universe, newest(ofDay)));
}

function newest(ofDay: ReadonlyMap<string, MemberRow[]>): MemberRow[] {
  return ofDay.get([...ofDay.keys()].sort().at(-1) as string) as MemberRow[];
}

function toSnapshot(universe: string, rows: readonly MemberRow[]): MemberSnapshot {
  const { observed, published, recorded, provider } = rows[0] as MemberRow;
  return {
    universe,
    observed,
    published,
    recorded,
    provider,
    members: rows.map(({ symbol, name, sector, weight }) => ({ symbol, name, sector, weight: weight ?? Number.NaN })),
  };
}
