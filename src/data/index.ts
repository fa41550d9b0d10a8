export { listLakeFiles } from './lake/lake-files.ts';
export { findLakeFolder } from './lake/lake-folder.ts';
export type { LakeEntry } from './lake/lake-metadata.ts';
export { type MarketStore, openStore } from './lake/open-store.ts';
export { createLayeredStore } from './layered-store.ts';
export { listCoverage } from './list-coverage.ts';
export {
  createMarketView,
  type DayRange,
  type FactRead,
  type MarketView,
  type MemberRead,
  maximumAgeDays,
  type PanelRead,
  type ReadLog,
  type SeriesRead,
  type ViewOptions,
} from './market-view.ts';
export { createMemoryStore } from './memory-store.ts';
export { nearestName } from './nearest-name.ts';
export { findPackageFolder } from './package-folder.ts';
export { readVersion } from './read-version.ts';
export { createReferenceStore } from './reference-store.ts';
export { parseReleaseRule, type ReleaseRule, toPublishedDay } from './release-rule.ts';
export type { SeriesCoverage } from './series-coverage.ts';
export {
  type Fact,
  type FactTable,
  type FactTableName,
  type FactValue,
  type Frequency,
  factTables,
  type InputRef,
  type Member,
  type MemberSnapshot,
  type SeriesField,
  type SeriesMeta,
  type SeriesStore,
  type StoredSeries,
  seriesFields,
} from './series-store.ts';
export { createStoredSeries, type SeriesRow } from './stored-series.ts';
export { toTickerForms } from './ticker-forms.ts';
