import { nextSession, parseIsoDate, toStreaks } from '../../core/index.ts';
import type { Measurement } from '../../metrics/index.ts';
import type { DatedMeasurer } from './report-view.ts';

/** Runs of at least this many winning sessions are marked. */
export const markedRun = 5;

export interface LinePoint {
  readonly date: string;
  readonly value: number;
}

/** A run of winning sessions: from the close before the first of them to the close of the last. */
export interface Run {
  readonly base: string;
  readonly last: string;
  readonly length: number;
}

export interface RelativeStrengthHistory {
  readonly label: string;
  readonly benchmarkLabel: string;
  readonly measurement: Measurement;
  readonly points: readonly LinePoint[];
  readonly runs: readonly Run[];
}

export interface LabelledSeries {
  readonly series: string;
  readonly label: string;
}

const longestPeriod = '24 months';
/** Tried in turn where the closes at hand do not reach back far enough. */
const shorterPeriods = ['12 months', '6 months', '3 months'];

/** The relative-strength line of the last 24 months, or of what is there, with its long runs. */
export function measureRelativeStrength(
  measurer: DatedMeasurer,
  asset: LabelledSeries,
  benchmark: LabelledSeries,
  kind: 'price' | 'total' = 'price',
): RelativeStrengthHistory {
  const measure = (period: string): Measurement =>
    measurer.measure('relative-strength', {
      series: asset.series,
      benchmark: benchmark.series,
      return: kind,
      period,
    });
  let measurement = measure(longestPeriod);
  for (const period of shorterPeriods) {
    if (measurement.value !== null) break;
    measurement = measure(period);
  }
  const points = (measurement.points ?? []) as unknown as readonly LinePoint[];
  return { label: asset.label, benchmarkLabel: benchmark.label, measurement, points, runs: findRuns(points) };
}

/** Runs of sessions on which the line rose; a session that is missing from it ends a run. */
export function findRuns(points: readonly LinePoint[]): Run[] {
  const rises = Float64Array.from({ length: Math.max(0, points.length - 1) }, (_, i) => {
    const [before, after] = [points[i] as LinePoint, points[i + 1] as LinePoint];
    const isNext = nextSession(parseIsoDate(before.date)) === parseIsoDate(after.date);
    return isNext ? after.value - before.value : Number.NaN;
  });
  return findRunsIn(rises, 0).map(({ start, length }) => ({
    base: (points[start] as LinePoint).date,
    last: (points[start + length] as LinePoint).date,
    length,
  }));
}

/** The longest run, and those to its left and right, as long as they are worth a mark. */
function findRunsIn(rises: Float64Array, offset: number): { start: number; length: number }[] {
  const { longest, longestEnd } = toStreaks(rises);
  if (longest < markedRun) return [];
  const start = longestEnd - longest + 1;
  return [
    ...findRunsIn(rises.subarray(0, start), offset),
    { start: offset + start, length: longest },
    ...findRunsIn(rises.subarray(longestEnd + 1), offset + longestEnd + 1),
  ];
}
