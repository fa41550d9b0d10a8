import { describe, expect, it } from 'vitest';
import { toIsoDate } from '../../core/index.ts';
import { readKind } from './read-fixture.ts';

const falls = (text: string) =>
  readKind('return', text, '2024-06-28').map(
    ({ asserted, period }) => `${asserted?.low} ${toIsoDate(period.base)} ${toIsoDate(period.to)}`,
  );

describe('the turns that a passage tells', () => {
  it.each([
    'The top in the Nasdaq Composite came on July 20, 1998, the bottom on October 8. From top to bottom it lost 29.5%.',
    'The peak in the Nasdaq Composite was that of July 20, 1998. Its low was that of October 8, 1998. All told, it lost 29.5%.',
  ])('are named by their place: %s', (text) => {
    expect(falls(text)).toEqual(['29.5 1998-07-20 1998-10-08']);
  });

  it('are none of what is no fall', () => {
    expect(falls('The top in the poll came on July 20, 1998. From there it lost 29.5%.')).not.toContain(
      '29.5 1998-07-20 1998-10-08',
    );
  });
});
