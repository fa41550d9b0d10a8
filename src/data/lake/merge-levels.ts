import type { Series } from '../../core/index.ts';

/** Levels from one source, with the day each was recorded on. */
export interface LevelSegment extends Series {
  readonly recorded: Int32Array;
}

/**
 * One series from segments, later ones first in rank. Where a later segment speaks, an earlier one is silent: its rows
 * count only outside the span of the later. Its levels are rescaled to the later ones by their ratio on the nearest day
 * that both have, since splits and distributions rebase a whole history; without a common day they are joined as they
 * are for prices, and left out for total returns, whose level alone means nothing.
 */
export function mergeLevels(segments: readonly LevelSegment[], isTotal: boolean): LevelSegment {
  const [newest, ...older] = segments.toReversed();
  if (newest === undefined) throw new RangeError('no segment to merge');
  return older.reduce((merged, segment) => joinOlder(merged, segment, isTotal), newest);
}

function joinOlder(newer: LevelSegment, older: LevelSegment, isTotal: boolean): LevelSegment {
  const count = newer.days.length;
  if (count === 0) return older;
  const before = countBelow(older.days, newer.days[0] as number);
  const after = countBelow(older.days, (newer.days[count - 1] as number) + 1);
  const headRatio = before > 0 ? ratioNear(newer, older, 'first') : 1;
  const tailRatio = after < older.days.length ? ratioNear(newer, older, 'last') : 1;
  const none = isTotal ? Number.NaN : 1;
  const parts = [
    scale(slice(older, 0, before), headRatio ?? none),
    newer,
    scale(slice(older, after, older.days.length), tailRatio ?? none),
  ].filter((part) => part.days.length > 0);
  return parts.length === 1 ? newer : concatenate(parts);
}

/** newer / older on the first or last day that both have; undefined where they share none. */
function ratioNear(newer: Series, older: Series, end: 'first' | 'last'): number | undefined {
  const step = end === 'first' ? 1 : -1;
  let i = end === 'first' ? 0 : newer.days.length - 1;
  let j = end === 'first' ? 0 : older.days.length - 1;
  while (i >= 0 && i < newer.days.length && j >= 0 && j < older.days.length) {
    const difference = ((newer.days[i] as number) - (older.days[j] as number)) * step;
    if (difference < 0) i += step;
    else if (difference > 0) j += step;
    else {
      const ratio = (newer.values[i] as number) / (older.values[j] as number);
      if (Number.isFinite(ratio) && ratio > 0) return ratio;
      i += step;
      j += step;
    }
  }
  return undefined;
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
