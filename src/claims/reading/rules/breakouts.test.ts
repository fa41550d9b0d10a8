import { expect, it } from 'vitest';
import { readKind } from '../read-fixture.ts';

it('reads the length of the base left', () => {
  expect(
    readKind('breakout', 'The Russell 2000 broke out of a three-year range in September.', '2026-01-04')[0],
  ).toMatchObject({ subject: { id: 'russell-2000' }, direction: 'up', asserted: { low: 3, unit: 'years' } });
  expect(
    readKind('breakout', 'Chip stocks have broken out of a six-month consolidation.', '2026-01-04')[0],
  ).toMatchObject({ asserted: { low: 6, unit: 'months' } });
});
