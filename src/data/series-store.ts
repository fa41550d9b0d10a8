import type { DayNumber } from '../core/index.ts';
import type { ReleaseRule } from './release-rule.ts';

/** What the values of a field are: closes are price levels, `total` reinvests distributions. */
export const seriesFields = [
  'close',
  'total',
  'volume',
  'value',
  'month-last',
  'month-high',
  'open',
  'high',
  'low',
] as const;
export type SeriesField = (typeof seriesFields)[number];

export const frequencies = ['daily', 'weekly', 'monthly', 'quarterly'] as const;
export type Frequency = (typeof frequencies)[number];

export interface SeriesMeta {
  /** The source's own id, such as ^RUT or DGS10. */
  readonly series: string;
  readonly field: SeriesField;
  readonly name: string;
  /** Unit of the stored values, such as points, USD or percent. */
  readonly unit: string;
  readonly frequency: Frequency;
  /** Undefined where nobody has said when the figures become known: such a series is refused in every as-of view. */
  readonly release: ReleaseRule | undefined;
  readonly provider: string;
}

/** One row a vintage: an observation revised later stands again with its later `published` day. Sorted by observed, then published. */
export interface StoredSeries {
  readonly meta: SeriesMeta;
  /** The day each value speaks of. */
  readonly observed: Int32Array;
  /** The day the world could know it. */
  readonly published: Int32Array;
  /** The day it was stored. */
  readonly recorded: Int32Array;
  readonly values: Float64Array;
}

export type FactValue = string | number | null;

/** A dated fact of record or a reported figure. */
export interface Fact {
  /** The day the world could know it. */
  readonly published: DayNumber;
  readonly [column: string]: FactValue;
}

export const factTables = ['fomc-decisions', 'events', 'published-multiples', 'published-growth'] as const;
export type FactTableName = (typeof factTables)[number];

export interface FactTable {
  readonly provider: string;
  /** Sorted by `published`. */
  readonly rows: readonly Fact[];
  /** The last day to which the table claims to be complete. */
  readonly completeTo: DayNumber;
}

/** One constituent of a universe on a date. */
export interface Member {
  readonly symbol: string;
  readonly name: string;
  /** Sector as the source names it; empty where it gives none. */
  readonly sector: string;
  /** Weight as a fraction of the fund; NaN where the source gives none. */
  readonly weight: number;
}

/** The constituents of a universe as they were on one date: shares only, without cash and derivatives. */
export interface MemberSnapshot {
  readonly universe: string;
  readonly observed: DayNumber;
  readonly published: DayNumber;
  readonly recorded: DayNumber;
  readonly provider: string;
  readonly members: readonly Member[];
}

/** What a computation reads: a series, a table of facts, or the constituents of a universe, with a field of each or without. */
export type InputRef =
  | { readonly series: string; readonly field: SeriesField }
  | { readonly facts: FactTableName }
  | { readonly universe: string; readonly field?: SeriesField };

/** Where figures come from: the embedded tables, a lake, or a stack of both. */
export interface SeriesStore {
  /** Rises whenever what the store can answer changes; absent where it never does. */
  version?(): number;
  /** Ids of the universes whose constituents are at hand, such as IWM. */
  universes(): readonly string[];
  /** The dated snapshots of a universe, oldest first; none where it is not at hand. */
  snapshots(universe: string): readonly MemberSnapshot[];
  list(): readonly SeriesMeta[];
  find(series: string, field: SeriesField): StoredSeries | undefined;
  facts(table: FactTableName): FactTable;
}
