import { describe, expect, it } from 'vitest';
import { parseIsoDate } from '../src/core/index.ts';
import { createReferenceStore } from '../src/data/index.ts';
import { type GivenParams, measure } from '../src/metrics/index.ts';

const store = createReferenceStore();
const on = (asOf: string, metric: string, params: GivenParams) => measure(store, metric, params, parseIsoDate(asOf));
const percent = (value: number | null): string => (value === null ? 'undefined' : (100 * value).toFixed(2));

describe('answers known beforehand, on the embedded figures', () => {
  it('the record close of the Russell 2000 and the one before', () => {
    const record = on('2025-12-31', 'record-high', { series: '^RUT' });
    expect(record.value).toBe(2590.61);
    expect(record.details.date).toBe('2025-12-11');
    expect(record.warnings).toEqual([]);
    const before = on('2025-09-17', 'record-high', { series: '^RUT' });
    expect([before.value, before.details.date]).toEqual([2442.74, '2021-11-08']);
    const first = on('2025-09-18', 'record-high', { series: '^RUT' });
    expect([first.details.previousRecord, first.details.previousDate]).toEqual([2442.74, '2021-11-08']);
  });

  it.each([
    ['^RUT', { base: '2025-11-20', to: '2025-12-11' }, '12.39'],
    ['^RUT', { base: '2025-12-10', to: '2025-12-31' }, '-3.04'],
    ['^RUT', { period: 'the last three weeks of December 2025' }, '-3.04'],
    ['^RUT', { period: 'Q4 2025' }, '1.86'],
    ['^GSPC', { period: 'Q4 2025' }, '2.35'],
    ['^NDX', { period: 'Q4 2025' }, '2.31'],
    ['^RUT', { period: 'July 2024' }, '10.10'],
    ['IWM', { base: '2025-12-31', to: '2026-01-26' }, '7.24'],
    ['QQQ', { period: 'the first 26 days of 2026' }, '1.82'],
  ])('period-return of %s over %o is %s%%', (series, window, expected) => {
    expect(percent(on('2026-06-30', 'period-return', { series, ...window }).value)).toBe(expected);
  });

  it.each([
    ['2026-01-22', [9.5, 1.0, 1.1]],
    ['2026-06-30', [21.9, 9.6, 19.9]],
    ['2026-10-02', [14.1, 12.8, 22.0]],
  ])('year to date of the Russell 2000, the S&P 500 and the Nasdaq-100 at %s', (asOf, expected) => {
    const values = ['^RUT', '^GSPC', '^NDX'].map((series) => on(asOf, 'period-return', { series }).value as number);
    expect(values.map((value) => Number((100 * value).toFixed(1)))).toEqual(expected);
  });

  it('the Russell 2000 beat the S&P 500 on 14 sessions in a row', () => {
    const streak = on('2026-01-22', 'outperformance-streak', { series: '^RUT', benchmark: '^GSPC' });
    expect([streak.value, streak.details.start, streak.details.end]).toEqual([14, '2026-01-02', '2026-01-22']);
    expect(on('2026-01-23', 'outperformance-streak', { series: '^RUT', benchmark: '^GSPC' }).value).toBe(0);
  });

  it.each([
    ['2026-01-02', '2.74', '2025-11-30'],
    ['2026-06-30', '4.25', '2026-05-31'],
  ])('inflation as of %s is %s%%, of the month to %s', (asOf, expected, month) => {
    const inflation = on(asOf, 'inflation', {});
    expect([percent(inflation.value), inflation.details.month]).toEqual([expected, month]);
  });

  it('the target range, and the third cut in a row', () => {
    const rate = on('2026-01-22', 'policy-rate', {});
    expect([rate.details.lower, rate.details.upper, rate.details.nextMeeting]).toEqual([0.035, 0.0375, '2026-01-28']);
    expect(on('2026-01-22', 'policy-moves', {}).value).toBe(-3);
    const held = on('2026-06-30', 'policy-moves', {});
    expect([held.value, held.details.lastRun, held.details.holdsSince]).toEqual([0, -3, 4]);
  });
});
