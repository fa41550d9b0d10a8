import { expect, it } from 'vitest';
import { testGolden } from '../../../../test/golden.ts';
import { parseIsoDate, sessionsBetween } from '../../../core/index.ts';
import { createMemoryStore, createReferenceStore, createStoredSeries, type StoredSeries } from '../../../data/index.ts';
import { measure } from '../../index.ts';

testGolden(import.meta.url, 'breakout');

it('a close back at the level, and not only below it, means that the breakout did not hold', () => {
  const days = sessionsBetween(parseIsoDate('2025-01-02'), parseIsoDate('2025-02-12'));
  const closes = Array.from(days, (_, i) => (i === 4 ? 10 : i === 25 ? 11 : i === days.length - 1 ? 10 : 9 + i / 1000));
  closes[26] = 10.5;
  const rows = Array.from(days, (observed, i) => ({ observed, value: closes[i] as number }));
  const meta = createReferenceStore().find('^RUT', 'close')?.meta as StoredSeries['meta'];
  const store = createMemoryStore([createStoredSeries(meta, rows, parseIsoDate('2025-03-01'))]);
  const params = { series: '^RUT', lookback: 20, minBase: 20, within: 5 };
  const heldUntil = measure(store, 'breakout', params, days[26]);
  expect([heldUntil.value, heldUntil.details.level, heldUntil.details.holds]).toEqual([21, 10, true]);
  const ended = measure(store, 'breakout', params, days[27]);
  expect([ended.details.holds, ended.details.firstBelow]).toEqual([false, '2025-02-12']);
});
