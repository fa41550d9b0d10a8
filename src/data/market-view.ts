import {
  type DayNumber,
  findDayOnOrBefore,
  firstCalendarDay,
  isSession,
  type LevelPanel,
  type LevelSeries,
  prependSeries,
  type ReturnKind,
  RotascopeError,
  type Series,
  sliceSeries,
  toIsoDate,
  toMonthHighs,
  toPeriodEnds,
} from '../core/index.ts';
import { nearestName } from './nearest-name.ts';
import type {
  Fact,
  FactTableName,
  Frequency,
  MemberSnapshot,
  SeriesField,
  SeriesMeta,
  SeriesStore,
  StoredSeries,
} from './series-store.ts';
import { toVisibleSeries, type VisibleSeries } from './visible-series.ts';

/** Rows that a reader was given. */
export interface SeriesRead {
  readonly meta: SeriesMeta;
  readonly series: Series;
  /** The day the last of them was published; undefined where there is none. */
  readonly published: DayNumber | undefined;
}

export interface FactRead {
  readonly table: FactTableName;
  readonly provider: string;
  readonly rows: readonly Fact[];
}

/** Constituents that a reader was given: the snapshots known by the date. */
export interface MemberRead {
  readonly universe: string;
  readonly snapshots: readonly MemberSnapshot[];
}

export interface PanelRead {
  readonly field: SeriesField;
  readonly panel: LevelPanel;
  /** The latest day a level of its last session was published; undefined where it has no session. */
  readonly published: DayNumber | undefined;
  /** Who provided the levels, each once, those of most names first. */
  readonly providers: readonly string[];
}

/** Told of everything that is read, so that a Measurement can name its inputs. */
export interface ReadLog {
  onSeries(read: SeriesRead): void;
  onFacts(read: FactRead): void;
  onMembers(read: MemberRead): void;
  onPanel(read: PanelRead): void;
}

/** A part of a series by its first and last day, both included. */
export interface DayRange {
  readonly first: DayNumber;
  readonly last: DayNumber;
}

export interface ViewOptions {
  /** Only what was published by this day is seen. */
  readonly asOf: DayNumber;
  /** Only what we had stored by this day is seen, where given. */
  readonly recordedBy?: DayNumber;
  /** Levels of every day that is stored, whether the calendar of sessions has it or not. */
  readonly everyDay?: boolean;
}

/** The market as known at a date. Nothing published later can be read through it. */
export interface MarketView {
  readonly asOf: DayNumber;
  /** Daily closing levels of one kind, in the unit of the source, on NYSE sessions from 1953 on, where their calendar begins. */
  levels<Kind extends ReturnKind>(series: string, kind: Kind, range?: DayRange): LevelSeries<Kind>;
  /** Any field of a series, as it stands. */
  read(series: string, field: SeriesField, range?: DayRange): Series;
  /** Volumes, yields, surveys and other values that are not levels of an investment. */
  values(series: string, field?: 'value' | 'volume', range?: DayRange): Series;
  /** The close of each finished month: from monthly figures before the daily ones begin, then from those. */
  monthEnds(series: string, kind: ReturnKind): Series;
  /** The highest close of each month on its day, likewise. */
  monthHighs(series: string): Series;
  /** The constituents of a universe on each dated snapshot known by the date, oldest first; fails on an unknown one. */
  snapshots(universe: string): readonly MemberSnapshot[];
  /** Daily closing levels of many names on the sessions any of them has; a name not at hand is missing throughout. */
  panel<Kind extends ReturnKind>(symbols: readonly string[], kind: Kind, range?: DayRange): LevelPanel<Kind>;
  facts(table: FactTableName): readonly Fact[];
  /** The last day to which a table of facts claims to be complete. */
  completeTo(table: FactTableName): DayNumber;
  meta(series: string, field: SeriesField): SeriesMeta;
  /** The day the latest visible value was published; undefined where none is visible. */
  lastPublished(series: string, field: SeriesField): DayNumber | undefined;
  /** The same view, telling `log` of each read. */
  withLog(log: ReadLog): MarketView;
}

/** Calendar days since its last publication after which a series is stale: one period and some slack. */
export const maximumAgeDays: Record<Frequency, number> = { daily: 10, weekly: 21, monthly: 45, quarterly: 135 };

const fieldOfKind = { price: 'close', total: 'total' } as const satisfies Record<ReturnKind, SeriesField>;

export function createMarketView(store: SeriesStore, options: ViewOptions): MarketView {
  const cache = new Map<string, VisibleSeries>();
  const knownFacts = new Map<FactTableName, readonly Fact[]>();
  const monthly = new Map<string, Series>();

  function see(series: string, field: SeriesField): VisibleSeries | undefined {
    const key = `${field} ${series}`;
    const seen = cache.get(key);
    if (seen !== undefined) return seen;
    const stored = store.find(series, field);
    if (stored === undefined) return undefined;
    const visible = toVisibleOrFail(stored, options);
    cache.set(key, visible);
    return visible;
  }

  function once(key: string, compute: () => Series): Series {
    const series = monthly.get(key) ?? compute();
    monthly.set(key, series);
    return series;
  }

  function need(series: string, field: SeriesField): VisibleSeries {
    return see(series, field) ?? failUnknown(store, series, field);
  }

  function seeSnapshots(universe: string): readonly MemberSnapshot[] {
    const all = store.snapshots(universe);
    if (all.length === 0) failUnknownUniverse(store, universe);
    const { asOf, recordedBy = Number.POSITIVE_INFINITY } = options;
    return all.filter(({ published, recorded }) => published <= asOf && recorded <= recordedBy);
  }

  function createView(log: ReadLog | undefined): MarketView {
    function read(series: string, field: SeriesField, range?: DayRange): Series {
      const visible = need(series, field);
      const part = range === undefined ? visible.series : sliceSeries(visible.series, range.first, range.last);
      log?.onSeries({ meta: visible.meta, series: part, published: findPublished(visible, part.days.at(-1)) });
      return part;
    }

    function readOptional(series: string, field: SeriesField): Series {
      return see(series, field) === undefined ? emptySeries : read(series, field);
    }

    return {
      asOf: options.asOf,
      levels: (series, kind, range) => ({ ...read(series, fieldOfKind[kind], range), returnKind: kind }),
      read,
      values: (series, field = 'value', range) => read(series, field, range),
      monthEnds: (series, kind) => {
        const daily = read(series, fieldOfKind[kind]);
        const older = kind === 'price' ? readOptional(series, 'month-last') : emptySeries;
        return once(`ends ${kind} ${series}`, () => prependSeries(older, toPeriodEnds(daily, 'month')));
      },
      monthHighs: (series) => {
        const older = readOptional(series, 'month-high');
        const daily = read(series, 'close');
        return once(`highs ${series}`, () => prependSeries(older, toMonthHighs(daily)));
      },
      facts: (table) => {
        const { provider, rows } = store.facts(table);
        const known = knownFacts.get(table) ?? shareFacts(rows, (row) => row.published <= options.asOf);
        knownFacts.set(table, known);
        log?.onFacts({ table, provider, rows: known });
        return known;
      },
      snapshots: (universe) => {
        const known = seeSnapshots(universe);
        log?.onMembers({ universe, snapshots: known });
        return known;
      },
      panel: (symbols, kind, range) => {
        const field = fieldOfKind[kind];
        const visible = symbols.map((symbol) => see(symbol, field));
        const panel = toPanel(symbols, visible, kind, range);
        const providers = rankByCount(visible.flatMap((series) => series?.meta.provider ?? []));
        log?.onPanel({ field, panel, providers, published: findPanelPublished(visible, panel.days.at(-1)) });
        return panel;
      },
      completeTo: (table) => store.facts(table).completeTo,
      meta: (series, field) => need(series, field).meta,
      lastPublished: (series, field) => need(series, field).published.at(-1),
      withLog: createView,
    };
  }

  return createView(undefined);
}

/** The day the value of a day was published; undefined where there is none. */
function findPublished({ series, published }: VisibleSeries, day: DayNumber | undefined): DayNumber | undefined {
  if (day === undefined) return undefined;
  const row = findDayOnOrBefore(series.days, day);
  return series.days[row] === day ? published[row] : undefined;
}

function findPanelPublished(
  visible: readonly (VisibleSeries | undefined)[],
  day: DayNumber | undefined,
): DayNumber | undefined {
  const days = visible.flatMap((series) => (series && findPublished(series, day)) ?? []);
  return days.length === 0 ? undefined : Math.max(...days);
}

const emptySeries: Series = { days: new Int32Array(0), values: new Float64Array(0) };

function toVisibleOrFail(stored: StoredSeries, options: ViewOptions): VisibleSeries {
  if (stored.meta.release === undefined) {
    throw new RotascopeError(
      'no-release-rule',
      `series ${stored.meta.series}: nothing says when its figures are published, so what was known on ${toIsoDate(options.asOf)} cannot be told`,
    );
  }
  return toVisibleSeries(stored, options);
}

const sharedFacts = new WeakMap<readonly Fact[], Map<number, readonly Fact[]>>();

/** Views of days between which nothing was published hand out the same rows. */
function shareFacts(rows: readonly Fact[], isKnown: (row: Fact) => boolean): readonly Fact[] {
  const known = rows.filter(isKnown);
  const byLength = sharedFacts.get(rows) ?? new Map<number, readonly Fact[]>();
  sharedFacts.set(rows, byLength);
  const shared = byLength.get(known.length);
  if (shared !== undefined && known.every((row, i) => row === shared[i])) return shared;
  byLength.set(known.length, known);
  return known;
}

/** Each text once, the most frequent first. */
function rankByCount(texts: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([text]) => text);
}

/** Names on a common grid: the sessions of the range on which at least one has a level. */
function toPanel<Kind extends ReturnKind>(
  symbols: readonly string[],
  visible: readonly (VisibleSeries | undefined)[],
  returnKind: Kind,
  range: DayRange = { first: firstCalendarDay, last: Number.MAX_SAFE_INTEGER },
): LevelPanel<Kind> {
  const parts = visible.map((found) => found && sliceSeries(found.series, range.first, range.last));
  const days = uniteSessions(parts);
  const values = new Float64Array(symbols.length * days.length).fill(Number.NaN);
  parts.forEach((part, row) => {
    if (part === undefined) return;
    let column = 0;
    for (let i = 0; i < part.days.length; i++) {
      const day = part.days[i] as number;
      while (column < days.length && (days[column] as number) < day) column++;
      if (days[column] === day) values[row * days.length + column] = part.values[i] as number;
    }
  });
  return { returnKind, symbols, days, values };
}

/** Sessions on which at least one series has a row. */
function uniteSessions(parts: readonly (Series | undefined)[]): Int32Array {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const part of parts) {
    if (part === undefined || part.days.length === 0) continue;
    first = Math.min(first, part.days[0] as number);
    last = Math.max(last, part.days.at(-1) as number);
  }
  if (first > last) return new Int32Array(0);
  const has = new Uint8Array(last - first + 1);
  for (const part of parts)
    part?.days.forEach((day) => {
      has[day - first] = 1;
    });
  const days: DayNumber[] = [];
  for (let day = first; day <= last; day++) if (has[day - first] === 1 && isSession(day)) days.push(day);
  return Int32Array.from(days);
}

function failUnknownUniverse(store: SeriesStore, universe: string): never {
  const known = store.universes();
  const nearest = nearestName(universe, known);
  const hint = nearest === undefined ? '' : `; did you mean ${nearest}?`;
  const have = known.length === 0 ? 'none is at hand: import holdings' : `at hand: ${known.slice(0, 12).join(', ')}`;
  throw new RotascopeError('unknown-universe', `no members of "${universe.slice(0, 60)}"${hint} (${have})`);
}

function failUnknown(store: SeriesStore, series: string, field: SeriesField): never {
  const fields = store.list().filter((meta) => meta.series === series);
  if (fields.length > 0) {
    const has = fields.map((meta) => meta.field).join(', ');
    throw new RotascopeError('unknown-series', `series ${series} has no ${field} figures here, only ${has}`);
  }
  const nearest = nearestName(
    series,
    store.list().map((meta) => meta.series),
  );
  const hint = nearest === undefined ? '' : `; did you mean ${nearest}?`;
  throw new RotascopeError('unknown-series', `no series "${series}"${hint}`);
}
