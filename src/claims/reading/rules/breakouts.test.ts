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

it('takes the length from before the verb, from a clause on the range, and behind a noun', () => {
  const read = (text: string) =>
    readKind('breakout', text, '2024-06-12').map(({ subject, asserted }) => [
      subject.id,
      asserted?.low,
      asserted?.unit,
    ]);
  expect(read('After two years of trading sideways, gold broke out in March.')).toEqual([['gold', 2, 'years']]);
  expect(read('Gold has escaped from a base that lasted three years.')).toEqual([['gold', 3, 'years']]);
  expect(read("Monday saw a breakout from the Dow's six-month range.")).toEqual([['dow', 6, 'months']]);
  expect(read('Gold escaped from a rout that had lasted three years.')).toEqual([]);
});
