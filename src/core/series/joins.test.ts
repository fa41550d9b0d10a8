import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignSeries } from './align-series.ts';
import { findDay, findDayOnOrBefore } from './find-day.ts';
import { prependSeries } from './prepend-series.ts';
import type { Series } from './series.ts';
import { sliceSeries } from './slice-series.ts';

const day = fc.integer({ min: -50, max: 50 });
const value = fc.oneof({ weight: 6, arbitrary: fc.integer({ min: 1, max: 9 }) }, fc.constant(Number.NaN));
const anySeries = fc
  .uniqueArray(fc.tuple(day, value), { selector: ([first]) => first, maxLength: 40 })
  .map((rows) => toSeries(rows.sort(([a], [b]) => a - b)));

function toSeries(rows: readonly (readonly [number, number])[]): Series {
  return { days: Int32Array.from(rows, ([first]) => first), values: Float64Array.from(rows, ([, second]) => second) };
}

function toRows({ days, values }: Series): [number, number][] {
  return Array.from(days, (each, i) => [each, values[i] as number]);
}

describe('findDay and findDayOnOrBefore', () => {
  it('answer the examples', () => {
    expect(findDayOnOrBefore(Int32Array.of(10, 20), 15)).toBe(0);
    expect(findDay(Int32Array.of(10, 20), 15)).toBe(-1);
    expect(findDay(Int32Array.of(10, 20), 20)).toBe(1);
    expect(findDayOnOrBefore(Int32Array.of(10, 20), 9)).toBe(-1);
  });

  it('agree with a look at every day', () => {
    fc.assert(
      fc.property(anySeries, day, ({ days }, wanted) => {
        expect(findDay(days, wanted)).toBe(days.indexOf(wanted));
        expect(findDayOnOrBefore(days, wanted)).toBe(days.findLastIndex((each) => each <= wanted));
      }),
    );
  });
});

describe('alignSeries', () => {
  it('leaves out a day that only one of the two has, or that is missing in one', () => {
    const left = toSeries([
      [1, 5],
      [2, 6],
      [3, Number.NaN],
      [5, 8],
    ]);
    const right = toSeries([
      [2, 60],
      [3, 70],
      [4, 75],
      [5, 80],
    ]);
    const { days, left: a, right: b } = alignSeries(left, right);
    expect([Array.from(days), Array.from(a), Array.from(b)]).toEqual([
      [2, 5],
      [6, 8],
      [60, 80],
    ]);
  });

  it('is the join of two tables on the day', () => {
    fc.assert(
      fc.property(anySeries, anySeries, (left, right) => {
        const other = new Map(toRows(right));
        const joined = toRows(left).flatMap(([first, a]) => {
          const b = other.get(first) ?? Number.NaN;
          return Number.isNaN(a + b) ? [] : [[first, a, b]];
        });
        const pair = alignSeries(left, right);
        expect(Array.from(pair.days, (first, i) => [first, pair.left[i], pair.right[i]])).toEqual(joined);
      }),
    );
  });
});

describe('sliceSeries', () => {
  it('takes the days of the example, both ends included, without a copy', () => {
    const series = { days: Int32Array.of(1, 2, 3), values: Float64Array.of(5, 6, 7), returnKind: 'price' as const };
    const part = sliceSeries(series, 2, 9);
    expect(Array.from(part.days)).toEqual([2, 3]);
    expect(Array.from(part.values)).toEqual([6, 7]);
    expect(part.returnKind).toBe('price');
    expect(part.values.buffer).toBe(series.values.buffer);
  });

  it('is the filter by day, empty where the ends are crossed', () => {
    fc.assert(
      fc.property(anySeries, day, day, (series, first, last) => {
        const kept = toRows(series).filter(([each]) => each >= first && each <= last);
        expect(toRows(sliceSeries(series, first, last))).toEqual(kept);
      }),
    );
  });
});

describe('prependSeries', () => {
  it('ends the older figures the day before the newer begin', () => {
    fc.assert(
      fc.property(anySeries, anySeries, (older, newer) => {
        const start = newer.days[0] ?? Number.POSITIVE_INFINITY;
        const before = toRows(older).filter(([each]) => each < start);
        expect(toRows(prependSeries(older, newer))).toEqual([...before, ...toRows(newer)]);
      }),
    );
  });
});
