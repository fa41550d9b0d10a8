import { createLayeredStore } from '../layered-store.ts';
import { createReferenceStore } from '../reference-store.ts';
import { parseReleaseRule } from '../release-rule.ts';
import type {
  Fact,
  FactTable,
  FactTableName,
  InputRef,
  MemberSnapshot,
  SeriesField,
  SeriesMeta,
  SeriesStore,
  StoredSeries,
} from '../series-store.ts';
import { toTickerForms } from '../ticker-forms.ts';
import { assembleLevels, assembleValues } from './assemble-series.ts';
import { type Database, openDatabase } from './duckdb.ts';
import { listLakeFiles } from './lake-files.ts';
import { joinEntries, type LakeIndex, readLakeIndex } from './lake-index.ts';
import type { LakeEntry } from './lake-metadata.ts';
import { loadFacts } from './load-facts.ts';
import { loadSnapshots } from './load-members.ts';
import { type BarField, isBarField, loadBars, loadValues } from './load-series.ts';

/** A store over a lake: what a computation reads is loaded before it runs, in as few queries as it takes. */
export interface MarketStore extends SeriesStore {
  /** Loads series, tables and universes, with the members of those; what is not at hand is passed over. */
  load(inputs: readonly InputRef[]): Promise<void>;
  /**
   * Runs a computation on the store. What it turns out to read beyond what was loaded is loaded, and it runs again:
   * the answer never depends on what was declared beforehand.
   */
  compute<Result>(computation: () => Result): Promise<Result>;
  /** Every series of the lake with its coverage; embedded series are listed by their store. */
  lakeEntries(): readonly LakeEntry[];
  close(): void;
}

/** Opens the embedded figures under the lake of a folder. Without a lake nothing of DuckDB is loaded. */
export async function openStore(folder: string): Promise<MarketStore> {
  const reference = createReferenceStore();
  if (listLakeFiles(folder).length === 0) return openWithoutLake(reference);
  const database = await openDatabase();
  try {
    return createLakeStore(database, folder, await readLakeIndex(database.connection, folder), reference);
  } catch (error) {
    database.close();
    throw error;
  }
}

function openWithoutLake(reference: SeriesStore): MarketStore {
  return {
    ...reference,
    load: async () => {},
    compute: async (computation) => computation(),
    lakeEntries: () => [],
    close: () => {},
  };
}

const pricesOfIndex = new Set<SeriesField>(['month-last', 'month-high']);

function createLakeStore(
  database: Database,
  folder: string,
  firstIndex: LakeIndex,
  reference: SeriesStore,
): MarketStore {
  let index = firstIndex;
  let version = 0;
  const entries = joinEntries(index.files);
  const universes = [...new Set(index.files.flatMap(({ metadata }) => metadata.universes))].sort();
  const series = new Map<string, StoredSeries>();
  const snapshots = new Map<string, readonly MemberSnapshot[]>();
  const facts = new Map<FactTableName, FactTable>();
  const misses = new Map<string, InputRef>();
  /** What the lake lists and yet holds no value of. */
  const absent = new Set<string>();
  const metas = [...entries.values()].map(
    (entry): SeriesMeta => ({ ...entry, release: parseReleaseRule(entry.release) }),
  );
  const listed = createLayeredStore({ ...reference, list: () => metas }, reference).list();

  function miss(key: string, input: InputRef): undefined {
    if (!absent.has(key)) misses.set(key, input);
    return undefined;
  }

  const isLoaded = (key: string): boolean =>
    series.has(key) || facts.has(key as FactTableName) || snapshots.has(key.replace(/^universe /, ''));

  async function query<Result>(read: () => Promise<Result>): Promise<Result> {
    try {
      return await read();
    } catch (error) {
      if (!isMissingFile(error)) throw error;
      // A compaction has deleted a file that was replaced since the lake was listed.
      index = await readLakeIndex(database.connection, folder);
      return read();
    }
  }

  async function loadSeries(wanted: ReadonlyMap<string, { series: string; field: SeriesField }>): Promise<void> {
    const lacking = [...wanted].filter(([key]) => entries.has(key) && !series.has(key)).map(([, ref]) => ref);
    const bars = lacking.filter((ref): ref is { series: string; field: BarField } => isBarField(ref.field));
    const values = lacking.filter(({ field }) => field === 'value');
    if (bars.length > 0) {
      const symbols = [...new Set(bars.map((ref) => ref.series))];
      const fields = [...new Set(bars.map(({ field }) => field))];
      const loaded = await query(() => loadBars(database.connection, index.files, symbols, fields));
      for (const [key, segments] of loaded) {
        const entry = entries.get(key);
        if (entry !== undefined)
          series.set(key, assembleLevels(entry, segments, reference.find(entry.series, entry.field)));
      }
    }
    if (values.length > 0) {
      const names = [...new Set(values.map((ref) => ref.series))];
      const loaded = await query(() => loadValues(database.connection, index.files, names));
      for (const [key, vintages] of loaded) {
        const entry = entries.get(key) as LakeEntry;
        series.set(key, assembleValues(entry, vintages, reference.find(entry.series, 'value')));
      }
    }
  }

  async function loadUniverses(wanted: readonly string[]): Promise<void> {
    for (const universe of new Set(wanted)) {
      if (snapshots.has(universe) || !universes.includes(universe)) continue;
      snapshots.set(universe, await query(() => loadSnapshots(database.connection, index.files, universe)));
    }
  }

  async function loadTables(wanted: readonly FactTableName[]): Promise<void> {
    for (const table of new Set(wanted)) {
      if (facts.has(table)) continue;
      const rows = await query(() => loadFacts(database.connection, index.files, table));
      facts.set(table, layerFacts(table, rows, reference.facts(table)));
    }
  }

  async function load(inputs: readonly InputRef[]): Promise<void> {
    version++;
    await loadTables(inputs.flatMap((input) => ('facts' in input ? [input.facts] : [])));
    await loadUniverses(inputs.flatMap((input) => ('universe' in input ? [input.universe] : [])));
    const refs = inputs.flatMap((input) => {
      if ('series' in input) return [input];
      if ('facts' in input) return [];
      const members = (snapshots.get(input.universe) ?? []).flatMap((snapshot) => snapshot.members);
      const { field } = input;
      if (field === undefined) return [];
      const forms = new Set(members.flatMap(({ symbol }) => toTickerForms(symbol)));
      return [...forms].map((symbol) => ({ series: symbol, field }));
    });
    await loadSeries(new Map(refs.map((ref) => [`${ref.field} ${ref.series}`, ref])));
  }

  return {
    version: () => version,
    list: () => listed,
    find(id, field) {
      const key = `${field} ${id}`;
      if (pricesOfIndex.has(field) || !entries.has(key)) return reference.find(id, field);
      return series.get(key) ?? miss(key, { series: id, field }) ?? reference.find(id, field);
    },
    facts: (table) => facts.get(table) ?? miss(table, { facts: table }) ?? reference.facts(table),
    universes: () => universes,
    snapshots: (universe) =>
      snapshots.get(universe) ??
      (universes.includes(universe) ? miss(`universe ${universe}`, { universe }) : undefined) ??
      [],
    load,
    async compute(computation) {
      for (;;) {
        misses.clear();
        const outcome = attempt(computation);
        if (misses.size === 0) return outcome();
        const wanted = [...misses];
        await load(wanted.map(([, input]) => input));
        for (const [key] of wanted) if (!isLoaded(key)) absent.add(key);
      }
    },
    lakeEntries: () => [...entries.values()],
    close: () => database.close(),
  };
}

/** Runs a computation whose failure may only mean that something was not loaded yet. */
function attempt<Result>(computation: () => Result): () => Result {
  try {
    const result = computation();
    return () => result;
  } catch (error) {
    return () => {
      throw error;
    };
  }
}

function isMissingFile(error: unknown): boolean {
  return error instanceof Error && /No files found|No such file|Cannot open file/i.test(error.message);
}

/** Embedded facts, and those of the lake that they lack: of a decision its day tells, of an event its id. */
function layerFacts(table: FactTableName, rows: readonly Fact[], embedded: FactTable): FactTable {
  if (rows.length === 0) return embedded;
  const keyOf = (fact: Fact): string =>
    table === 'events' ? String(fact.id) : `${fact.kind} ${fact.day ?? fact.date}`;
  const known = new Set(embedded.rows.map(keyOf));
  const added = new Map<string, Fact>();
  for (const fact of rows) if (!known.has(keyOf(fact))) added.set(keyOf(fact), fact);
  const all = [...embedded.rows, ...added.values()].sort((a, b) => a.published - b.published);
  const decisions = all.filter(({ kind }) => kind === 'decision').map(({ published }) => published);
  return { ...embedded, rows: all, completeTo: Math.max(embedded.completeTo, ...decisions) };
}
