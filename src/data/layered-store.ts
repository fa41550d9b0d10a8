import type { MemberSnapshot, SeriesStore } from './series-store.ts';

/** One store over another: what the upper one has of a series, table or universe replaces the lower one's. */
export function createLayeredStore(upper: SeriesStore, lower: SeriesStore): SeriesStore {
  const key = ({ series, field }: { series: string; field: string }): string => `${field} ${series}`;
  return {
    list() {
      const listed = new Map(lower.list().map((meta) => [key(meta), meta]));
      for (const meta of upper.list()) listed.set(key(meta), meta);
      return [...listed.values()];
    },
    find: (series, field) => upper.find(series, field) ?? lower.find(series, field),
    facts: (table) => lower.facts(table),
    universes: () => [...new Set([...upper.universes(), ...lower.universes()])],
    snapshots(universe): readonly MemberSnapshot[] {
      const found = upper.snapshots(universe);
      return found.length > 0 ? found : lower.snapshots(universe);
    },
  };
}
