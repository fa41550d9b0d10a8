import { parseReleaseRule } from '../release-rule.ts';
import type { SeriesMeta, StoredSeries } from '../series-store.ts';
import type { LakeEntry } from './lake-metadata.ts';
import { type LevelSegment, mergeLevels } from './merge-levels.ts';
import { mergeVintages, type Vintage } from './merge-vintages.ts';

/**
 * A series of levels from its segments in the lake, over the embedded figures of the same id: the lake counts wherever it
 * speaks, the embedded figures outside its span.
 */
export function assembleLevels(
  entry: LakeEntry,
  segments: readonly LevelSegment[],
  embedded: StoredSeries | undefined,
): StoredSeries {
  const bottom = embedded && { days: embedded.observed, values: embedded.values, recorded: embedded.recorded };
  const kind = entry.field === 'total' || entry.field === 'volume' ? entry.field : 'price';
  const merged = mergeLevels(bottom === undefined ? segments : [bottom, ...segments], kind);
  return {
    meta: toMeta(entry, embedded?.meta),
    observed: merged.days,
    published: merged.days,
    recorded: merged.recorded,
    values: merged.values,
  };
}

/**
 * A series of values from its vintages in the lake. The embedded figures of the same id are the first vintage: they carry
 * the release days that are known. What the lake has beside them is added, and where it differs it is a revision.
 */
export function assembleValues(
  entry: LakeEntry,
  vintages: readonly Vintage[],
  embedded: StoredSeries | undefined,
): StoredSeries {
  const bottom =
    embedded === undefined ? [] : [{ ...embedded, taken: Number.NEGATIVE_INFINITY, revises: Number.NEGATIVE_INFINITY }];
  return { meta: toMeta(entry, embedded?.meta), ...mergeVintages([...bottom, ...vintages]) };
}

function toMeta(entry: LakeEntry, embedded: SeriesMeta | undefined): SeriesMeta {
  const { series, field, frequency } = entry;
  return {
    series,
    field,
    name: embedded?.name ?? entry.name,
    unit: embedded?.unit ?? entry.unit,
    frequency,
    release: parseReleaseRule(entry.release) ?? embedded?.release,
    provider:
      embedded === undefined || embedded.provider === entry.provider
        ? entry.provider
        : `${entry.provider} over ${embedded.provider}`,
  };
}
