import { expect, it } from 'vitest';
import { readKind } from '../read-fixture.ts';

it('reads heavy and light volume', () => {
  expect(readKind('volume', 'IWM rallied on heavy volume on Friday.', '2026-01-04')[0]).toMatchObject({
    subject: { id: 'IWM' },
    relation: 'high',
    asserted: null,
  });
  expect(readKind('volume', 'The S&P 500 drifted in thin trading.', '2026-01-04')[0]).toMatchObject({
    relation: 'low',
  });
});
