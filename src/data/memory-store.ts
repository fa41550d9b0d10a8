import { RotascopeError } from '../core/index.ts';
import type { FactTable, FactTableName, MemberSnapshot, SeriesStore, StoredSeries } from './series-store.ts';

/** A store that holds what it is given: for tests, and for figures a program already has. */
export function createMemoryStore(
  series: readonly StoredSeries[],
  facts: Partial<Record<FactTableName, FactTable>> = {},
  snapshots: readonly MemberSnapshot[] = [],
): SeriesStore {
  const byKey = new Map(series.map((stored) => [`${stored.meta.field} ${stored.meta.series}`, stored]));
  return {
    universes: () => [...new Set(snapshots.map(({ universe }) => universe))],
    snapshots: (wanted) =>
      snapshots.filter(({ universe }) => universe === wanted).toSorted((a, b) => a.observed - b.observed),
    list: () => series.map(({ meta }) => meta),
    find: (id, field) => byKey.get(`${field} ${id}`),
    facts(name) {
      const table = facts[name];
      if (table === undefined) throw new RotascopeError('unknown-series', `this store has no table of ${name}`);
      return table;
    },
  };
}
