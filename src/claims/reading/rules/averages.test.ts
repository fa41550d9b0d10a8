import { expect, it } from 'vitest';
import { readKind } from '../read-fixture.ts';

it('reads sides and crossings of averages', () => {
  expect(
    readKind('moving-average', 'IWM slipped below its 50-day moving average on Wednesday.', '2026-01-04')[0],
  ).toMatchObject({ subject: { id: 'IWM' }, relation: 'crossed-below', length: 50 });
  expect(
    readKind('moving-average', 'The S&P 500 trades 9% above its 200-day moving average.', '2026-01-04')[0],
  ).toMatchObject({ relation: 'above', length: 200, asserted: { high: 9 } });
  expect(
    readKind('moving-average', 'The 200-day moving average of the S&P 500 gave way on February 27.', '2020-03-16'),
  ).toEqual([]);
});
