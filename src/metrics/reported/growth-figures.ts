import { toIsoDate } from '../../core/index.ts';
import type { Fact } from '../../data/index.ts';
import type { MetricContext } from '../definition.ts';
import { describeReports, readReported } from './reported-figures.ts';

/** Published earnings growth of an index for a year, oldest first, with a warning where ranges do not even overlap. */
export function readGrowth(context: MetricContext, index: string, year: number): readonly Fact[] {
  const isWanted = (row: Fact): boolean =>
    row.index === index && row.measure === 'earnings-growth' && Number(row.period) === year;
  const rows = readReported(context, 'published-growth', isWanted, `earnings growth of ${index} for ${year}`);
  const lows = rows.map((row) => Number(row.low));
  const highs = rows.map((row) => Number(row.high));
  if (Math.max(...lows) > Math.min(...highs)) {
    context.warn(
      'disputed',
      `${index} ${year}: ${describeReports(rows, (row) => (row.low === row.high ? `${row.low}%` : `${row.low}-${row.high}%`))}`,
    );
  }
  return rows;
}

/** Middle of a published range, as a fraction. */
export function toMiddle(row: Fact): number {
  return (Number(row.low) + Number(row.high)) / 200;
}

/** The year a growth figure speaks of by default: the as-of date's own, from December on the next. */
export function toGrowthYear(given: number, asOf: number): number {
  if (given !== 0) return given;
  const [year, month] = toIsoDate(asOf).split('-').map(Number) as [number, number];
  return month === 12 ? year + 1 : year;
}
