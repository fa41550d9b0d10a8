import type { DayNumber } from '../src/core/index.ts';
import type {
  Fact,
  FactTable,
  FactTableName,
  MemberSnapshot,
  SeriesField,
  SeriesMeta,
  SeriesStore,
  StoredSeries,
} from '../src/data/index.ts';

interface StoreChange {
  readonly series?: (stored: StoredSeries) => StoredSeries | undefined;
  readonly facts?: (table: FactTable) => FactTable;
  readonly snapshots?: (all: readonly MemberSnapshot[]) => readonly MemberSnapshot[];
}

/** A store that differs from another by a change of each series or table, made when it is first read. */
export function changeStore(store: SeriesStore, change: StoreChange): SeriesStore {
  const series = new Map<string, StoredSeries | undefined>();
  const facts = new Map<FactTableName, FactTable>();
  const toChanged = (id: string, field: SeriesField): StoredSeries | undefined => {
    const stored = store.find(id, field);
    return stored === undefined || change.series === undefined ? stored : change.series(stored);
  };
  return {
    universes: () => store.universes(),
    snapshots: (universe) => change.snapshots?.(store.snapshots(universe)) ?? store.snapshots(universe),
    list: () => store.list(),
    find(id, field) {
      const key = `${field} ${id}`;
      if (!series.has(key)) series.set(key, toChanged(id, field));
      return series.get(key);
    },
    facts(name) {
      const changed = facts.get(name) ?? change.facts?.(store.facts(name)) ?? store.facts(name);
      facts.set(name, changed);
      return changed;
    },
  };
}

/** The rows of a stored series that pass a test on their index. */
function keepRows(stored: StoredSeries, isKept: (row: number) => boolean): StoredSeries {
  const keep = (_: number, row: number): boolean => isKept(row);
  return {
    meta: stored.meta,
    observed: stored.observed.filter(keep),
    published: stored.published.filter(keep),
    recorded: stored.recorded.filter(keep),
    values: stored.values.filter(keep),
  };
}

/** Only what was published by a day: nothing later is in the store at all. */
export function cutStore(store: SeriesStore, asOf: DayNumber): SeriesStore {
  return changeStore(store, {
    series: (stored) => keepRows(stored, (row) => (stored.published[row] as number) <= asOf),
    facts: (table) => ({
      ...table,
      rows: table.rows.filter(({ published }) => published <= asOf),
      completeTo: Math.min(table.completeTo, asOf),
    }),
    snapshots: (all) => keepSnapshots(all, asOf),
  });
}

/** Where none was published, one without members stays, published never, so that the universe is still a known one. */
function keepSnapshots(all: readonly MemberSnapshot[], asOf: DayNumber): readonly MemberSnapshot[] {
  const known = all.filter(({ published }) => published <= asOf);
  const never = Number.MAX_SAFE_INTEGER;
  return known.length > 0
    ? known
    : all.slice(0, 1).map((one) => ({ ...one, observed: never, published: never, members: [] }));
}

const garbage = [Number.NaN, -1e9, 1e9, 0, Number.POSITIVE_INFINITY];

function spoilSnapshot(snapshot: MemberSnapshot): MemberSnapshot {
  const members = snapshot.members.map((member, i) => ({
    ...member,
    symbol: `SPOILT${i}`,
    weight: garbage[i % garbage.length] as number,
  }));
  return { ...snapshot, members };
}

/** The same store, with nonsense in place of everything that was published after a day. */
export function spoilAfter(store: SeriesStore, asOf: DayNumber): SeriesStore {
  const spoil = (fact: Fact): Fact => ({
    ...Object.fromEntries(Object.keys(fact).map((column) => [column, 'garbage'])),
    published: fact.published,
  });
  return changeStore(store, {
    series: (stored) => ({
      ...stored,
      values: stored.values.map((value, row) =>
        (stored.published[row] as number) > asOf ? (garbage[row % garbage.length] as number) : value,
      ),
    }),
    facts: (table) => ({ ...table, rows: table.rows.map((row) => (row.published > asOf ? spoil(row) : row)) }),
    snapshots: (all) => all.map((one) => (one.published > asOf ? spoilSnapshot(one) : one)),
  });
}

/** The same store with every level of some series (ids separated by commas) multiplied, as after a split. */
export function scaleLevels(store: SeriesStore, series: string, factor: number): SeriesStore {
  const ids = series.split(',').map((id) => id.trim());
  const isLevel = ({ series: id, field }: SeriesMeta): boolean =>
    ids.includes(id) && field !== 'value' && field !== 'volume';
  return changeStore(store, {
    series: (stored) =>
      isLevel(stored.meta) ? { ...stored, values: stored.values.map((level) => level * factor) } : stored,
  });
}

/** The same store without the observations of a series from one day to another. */
export function dropObservations(store: SeriesStore, series: string, first: DayNumber, last: DayNumber): SeriesStore {
  return changeStore(store, {
    series: (stored) =>
      stored.meta.series === series
        ? keepRows(stored, (row) => {
            const day = stored.observed[row] as number;
            return day < first || day > last;
          })
        : stored,
  });
}

/** The same store with NaN in place of the observations of a series from one day to another. */
export function blankObservations(store: SeriesStore, series: string, first: DayNumber, last: DayNumber): SeriesStore {
  return changeStore(store, {
    series: (stored) =>
      stored.meta.series === series
        ? {
            ...stored,
            values: stored.values.map((value, row) => {
              const day = stored.observed[row] as number;
              return day < first || day > last ? value : Number.NaN;
            }),
          }
        : stored,
  });
}
