import { describe, expect, it } from 'vitest';
import { readKind } from '../read-fixture.ts';

const show = (text: string): string[] =>
  readKind('indicator', text, '2016-07-08').map(
    ({ subject, relation, asserted }) => `${subject.id} ${relation} ${asserted?.low} ${asserted?.unit}`,
  );

describe('a percentage of what is quoted in money or points', () => {
  it.each([
    ['Crude has climbed more than 70 percent since February 11.', 'oil-wti rose 70 percent'],
    ['The VIX jumped more than 20% on Friday.', 'vix rose 20 percent'],
    ['Oil fell less than 5% last week.', 'oil-wti fell 5 percent'],
    ['The VIX rose above 25 on Friday.', 'vix above 25 level'],
    ['The ten-year yield rose above 1.5% on Friday.', 'treasury-10y above 1.5 percent'],
  ])('is how far it went: %j', (text, shown) => {
    expect(show(text)).toEqual([shown]);
  });
});
