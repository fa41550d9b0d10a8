import type { Series } from '../../core/index.ts';

/** Levels from one source, with the day each was recorded on. */
export interface LevelSegment extends Series {
  readonly recorded: Int32Array;
}

/** What a field is, and so how an earlier history of it is put on the level of a later one. */
export type LevelKind = 'total' | 'price' | 'volume';

/** Common days that decide on the ratio of two histories, and how far their ratios may part. */
const decidingDays = 20;
const ratioTolerance = 0.001;

/**
 * One series from segments, later ones first in rank. Where a later segment speaks, an earlier one is silent: its rows
 * count only outside the span of the later.
 *
 * Total returns are rebased by every distribution: an earlier history is put on the later level by the middle ratio of the
 * common days nearest to it, and left out where there is none. Prices are rebased by splits only: by that ratio where all
 * those days agree on it, else they stand as they are. Volumes always stand as they are.
 */
export function mergeLevels(segments: readonly LevelSegment[], kind: LevelKind): LevelSegment {
  const [newest, ...older] = segments.toReversed();
  if (newest === undefined) throw new RangeError('no segment to merge');
  return older.reduce((merged, segment) => joinOlder(merged, segment, kind), newest);
}

function joinOlder(newer: LevelSegment, older: LevelSegment, kind: LevelKind): LevelSegment {
  const count = newer.days.length;
  if (count === 0) return older;
  const before = countBelow(older.days, newer.days[0] as number);
  const after = countBelow(older.days, (newer.days[count - 1] as number) + 1);
  const parts = [
    before > 0 ? scale(slice(older, 0, before), findRatio(newer, older, 'first', kind)) : undefined,
    newer,
    after < older.days.length
      ? scale(slice(older, after, older.days.length), findRatio(newer, older, 'last', kind))
      : undefined,
  ].filter((part): part is LevelSegment => part !== undefined && part.days.length > 0);
  return parts.length === 1 ? newer : concatenate(parts);
}

/** What the older levels are multiplied by; NaN where they cannot be put on the level of the newer ones. */
function findRatio(newer: Series, older: Series, end: 'first' | 'last', kind: LevelKind): number {
  if (kind === 'volume') return 1;
  const ratios = listRatios(newer, older, end).sort((a, b) => a - b);
  const middle = ratios[ratios.length >> 1];
  if (kind === 'total') return middle ?? Number.NaN;
  if (middle === undefined || ratios.length < 2) return 1;
  return ratios.every((ratio) => Math.abs(ratio / middle - 1) <= ratioTolerance) ? middle : 1;
}

/** newer / older on the first or last days that both have, as many as decide. */
function listRatios(newer: Series, older: Series, end: 'first' | 'last'): number[] {
  const step = end === 'first' ? 1 : -1;
  const ratios: number[] = [];
  let i = end === 'first' ? 0 : newer.days.length - 1;
  let j = end === 'first' ? 0 : older.days.length - 1;
  while (i >= 0 && i < newer.days.length && j >= 0 && j < older.days.length && ratios.length < decidingDays) {
    const difference = ((newer.days[i] as number) - (older.days[j] as number)) * step;
    if (difference <= 0) i += step;
    if (difference >= 0) j += step;
    if (difference !== 0) continue;
    const ratio = (newer.values[i - step] as number) / (older.values[j - step] as number);
    if (Number.isFinite(ratio) && ratio > 0) ratios.push(ratio);
  }
  return ratios;
}

function countBelow(days: Int32Array, limit: number): number {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] as number) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

function slice({ days, values, recorded }: LevelSegment, from: number, to: number): LevelSegment {
  return { days: days.subarray(from, to), values: values.subarray(from, to), recorded: recorded.subarray(from, to) };
}

/** Rescaled levels; none where the ratio is not known. */
function scale(segment: LevelSegment, ratio: number): LevelSegment {
  if (Number.isNaN(ratio)) return slice(segment, 0, 0);
  return ratio === 1 ? segment : { ...segment, values: segment.values.map((value) => value * ratio) };
}

function concatenate(parts: readonly LevelSegment[]): LevelSegment {
  const length = parts.reduce((sum, { days }) => sum + days.length, 0);
  const days = new Int32Array(length);
  const values = new Float64Array(length);
  const recorded = new Int32Array(length);
  let at = 0;
  for (const part of parts) {
    days.set(part.days, at);
    values.set(part.values, at);
    recorded.set(part.recorded, at);
    at += part.days.length;
  }
  return { days, values, recorded };
}
