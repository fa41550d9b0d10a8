import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextSession, parseIsoDate, sessionsBetween, toIsoDate } from '../time/index.ts';
import { areConsecutive, type SamplingPeriod, toMonthHighs, toMonthLasts, toPeriodEnds } from './period-ends.ts';
import type { Series } from './series.ts';

const firstDay = parseIsoDate('1986-12-01');
const lastDay = parseIsoDate('2035-10-01');
const everySession = sessionsBetween(firstDay, lastDay);

/** A stretch of sessions with whole-number values, some missing, and some days dropped. */
const stretch = fc
  .tuple(
    fc.integer({ min: 0, max: everySession.length - 200 }),
    fc.array(fc.oneof({ weight: 8, arbitrary: fc.integer({ min: 1, max: 9 }) }, fc.constantFrom(Number.NaN, 0)), {
      minLength: 1,
      maxLength: 200,
    }),
  )
  .map(([start, values]): Series => {
    const rows = values.map((value, i) => [everySession[start + i] as number, value] as const);
    const kept = rows.filter(([, value]) => value !== 0);
    return { days: Int32Array.from(kept, ([day]) => day), values: Float64Array.from(kept, ([, value]) => value) };
  });

const isoMonth = (day: number): string => toIsoDate(day).slice(0, 7);

/** What a period is called, from JavaScript's own calendar: the Monday of its week, its month, its quarter or its year. */
const nameOf: Record<SamplingPeriod, (day: number) => string> = {
  week: (day) => {
    const date = new Date(day * 86_400_000);
    return toIsoDate(day - ((date.getUTCDay() + 6) % 7));
  },
  month: isoMonth,
  quarter: (day) => `${toIsoDate(day).slice(0, 4)} Q${Math.ceil(Number(toIsoDate(day).slice(5, 7)) / 3)}`,
  year: (day) => toIsoDate(day).slice(0, 4),
};

function toRows({ days, values }: Series): [string, number][] {
  return Array.from(days, (day, i) => [toIsoDate(day), values[i] as number]);
}

function seriesOf(rows: Record<string, number>): Series {
  return {
    days: Int32Array.from(Object.keys(rows), parseIsoDate),
    values: Float64Array.from(Object.values(rows)),
  };
}

describe('toPeriodEnds', () => {
  it.each(['week', 'month', 'quarter', 'year'] as const)(
    'keeps exactly the closes after which the next session begins another %s',
    (period) => {
      fc.assert(
        fc.property(stretch, (series) => {
          const ends = toRows(series).filter(([, value], i) => {
            const day = series.days[i] as number;
            return !Number.isNaN(value) && nameOf[period](nextSession(day)) !== nameOf[period](day);
          });
          expect(toRows(toPeriodEnds(series, period))).toEqual(ends);
        }),
      );
    },
  );

  it('takes no other session for a missing last one, and knows the week before Good Friday as finished', () => {
    const april = seriesOf({ '2026-03-30': 1, '2026-04-01': 2, '2026-04-02': 3 });
    expect(toRows(toPeriodEnds(april, 'week'))).toEqual([['2026-04-02', 3]]);
    expect(toRows(toPeriodEnds(april, 'month'))).toEqual([]);
    const gap = seriesOf({ '2026-01-29': 1, '2026-01-30': Number.NaN, '2026-02-02': 3 });
    expect(toRows(toPeriodEnds(gap, 'month'))).toEqual([]);
  });

  it('says the same of a prefix as of the whole', () => {
    fc.assert(
      fc.property(stretch, fc.nat(200), (series, length) => {
        const prefix = { days: series.days.subarray(0, length), values: series.values.subarray(0, length) };
        const whole = toRows(toPeriodEnds(series, 'week'));
        const part = toRows(toPeriodEnds(prefix, 'week'));
        expect(part).toEqual(whole.slice(0, part.length));
      }),
    );
  });
});

describe('toMonthHighs and toMonthLasts', () => {
  it('are the first highest and the last value of each month', () => {
    fc.assert(
      fc.property(stretch, (series) => {
        const rows = toRows(series).filter(([, value]) => !Number.isNaN(value));
        const months = [...new Set(rows.map(([date]) => date.slice(0, 7)))];
        const highs = months.map((month) => {
          const inMonth = rows.filter(([date]) => date.startsWith(month));
          const highest = Math.max(...inMonth.map(([, value]) => value));
          return inMonth.find(([, value]) => value === highest);
        });
        expect(toRows(toMonthHighs(series))).toEqual(highs);
        const lasts = months.map((month) => rows.findLast(([date]) => date.startsWith(month)));
        expect(toRows(toMonthLasts(series, lastDay))).toEqual(lasts);
      }),
    );
  });

  it('toMonthLasts leaves out the month that `before` lies in, and later ones', () => {
    const series = seriesOf({ '2025-11-28': 1, '2025-12-30': 2, '2025-12-31': 3, '2026-01-02': 4, '2026-02-02': 5 });
    expect(toRows(toMonthLasts(series, parseIsoDate('2026-01-31')))).toEqual([
      ['2025-11-28', 1],
      ['2025-12-31', 3],
    ]);
    expect(toRows(toMonthLasts(series, parseIsoDate('2026-02-01')))).toHaveLength(3);
  });
});

it('areConsecutive tells neighbouring periods from the same and from distant ones', () => {
  const between = (earlier: string, later: string, period: SamplingPeriod): boolean =>
    areConsecutive(parseIsoDate(earlier), parseIsoDate(later), period);
  expect(between('2025-12-24', '2026-01-02', 'week')).toBe(true);
  expect(between('2025-12-22', '2025-12-26', 'week')).toBe(false);
  expect(between('2025-12-01', '2026-01-30', 'month')).toBe(true);
  expect(between('2024-12-31', '2026-01-30', 'month')).toBe(false);
  expect(between('2025-10-01', '2026-03-31', 'quarter')).toBe(true);
  expect(between('2025-10-01', '2025-12-31', 'quarter')).toBe(false);
  expect(between('2025-01-02', '2026-12-31', 'year')).toBe(true);
  expect(between('2026-12-31', '2025-12-31', 'year')).toBe(false);
});
