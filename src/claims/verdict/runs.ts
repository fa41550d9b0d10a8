import {
  alignSeries,
  areConsecutive,
  type DayNumber,
  findDayOnOrBefore,
  nextSession,
  type Series,
  toPeriodEnds,
} from '../../core/index.ts';
import type { Frequency } from '../statement.ts';

/** The length of the run that ends on each finished period: positive for gains, or a lead, negative for losses. */
export interface Runs {
  /** Last session of each period, rising. */
  readonly days: Int32Array;
  readonly lengths: readonly number[];
}

/** Runs of periods with a gain, or with a lead where a benchmark is given. A tie, or a missing close, ends a run. O(n). */
export function toRuns(asset: Series, benchmark: Series | undefined, frequency: Frequency): Runs {
  const sample = (series: Series): Series => (frequency === 'session' ? series : toPeriodEnds(series, frequency));
  const own = sample(asset);
  const { days, left, right } = alignSeries(own, benchmark === undefined ? own : sample(benchmark));
  const lengths: number[] = [];
  for (let i = 1; i < days.length; i++) {
    const [earlier, later] = [days[i - 1] as DayNumber, days[i] as DayNumber];
    const isNext = frequency === 'session' ? nextSession(earlier) === later : areConsecutive(earlier, later, frequency);
    const gain = (left[i] as number) / (left[i - 1] as number);
    const other = benchmark === undefined ? 1 : (right[i] as number) / (right[i - 1] as number);
    const sign = isNext ? Math.sign(gain - other) || 0 : 0;
    const before = lengths.at(-1) ?? 0;
    lengths.push(sign !== 0 && Math.sign(before) === sign ? before + sign : sign);
  }
  return { days: days.subarray(1), lengths };
}

/** Index of the last finished period on or before a day; -1 where there is none. */
export function findPeriod({ days }: Runs, day: DayNumber): number {
  return findDayOnOrBefore(days, day);
}

/** Rank of the run at an index among runs of its direction that end after a day: 1 where none was longer. */
export function rankRun({ days, lengths }: Runs, index: number, after: DayNumber): number {
  const length = lengths[index] as number;
  let longer = 0;
  for (let i = 0; i < index; i++) {
    const own = lengths[i] as number;
    const isEnd = (lengths[i + 1] as number) * own <= 0;
    const isLonger = length > 0 ? own > length : own < length;
    if (isEnd && isLonger && (days[i] as DayNumber) > after) longer++;
  }
  return 1 + longer;
}
