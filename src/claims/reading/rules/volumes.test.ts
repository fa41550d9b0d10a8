import { expect, it } from 'vitest';
import { readKind } from '../read-fixture.ts';

it('reads heavy and light volume', () => {
  expect(readKind('volume', 'IWM rallied on heavy volume on Friday.', '2026-01-04')[0]).toMatchObject({
    subject: { id: 'IWM' },
    relation: 'high',
    asserted: null,
  });
  expect(readKind('volume', "IWM's volume on Friday was roughly double its average.", '2024-06-30')[0]).toMatchObject({
    relation: 'high',
    asserted: { low: 2, unit: 'times' },
  });
  expect(readKind('volume', 'Volume in SPY was 30% below its 50-day average.', '2024-06-30')[0]).toMatchObject({
    relation: 'low',
    asserted: { low: 30 },
  });
  expect(readKind('volume', 'The S&P 500 drifted in thin trading.', '2026-01-04')[0]).toMatchObject({
    relation: 'low',
  });
});
