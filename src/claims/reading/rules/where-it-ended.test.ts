import { describe, expect, it } from 'vitest';
import { parseIsoDate } from '../../../core/index.ts';
import { readKind, readReturns } from '../read-fixture.ts';

const day = parseIsoDate;

describe('where it ended', () => {
  it('counts from the end of the year that is named', () => {
    expect(readReturns('KRE remains about a quarter below where it ended 2006.', '2016-12-11')).toMatchObject([
      { id: 'KRE', direction: 'down', low: 25, base: day('2006-12-29'), to: day('2016-12-09') },
    ]);
    expect(readReturns('The Dow is 12% above where it began 2013.', '2013-06-11')).toMatchObject([
      { id: 'dow', direction: 'up', low: 12, base: day('2012-12-31') },
    ]);
    expect(readReturns('At 1,115 the S&P 500 is 24% lower than where it closed 1999.', '2010-01-03')).toMatchObject([
      { id: 'sp-500', direction: 'down', low: 24, base: day('1999-12-31') },
    ]);
  });
});

describe('a multiple that was missed', () => {
  it('is denied of that much or more', () => {
    const told = (text: string) => readKind('return', text, '2018-01-05')[0];
    const asserted = { low: 100, wording: 'at-least' };
    expect(told('From 2012 through 2017 the S&P 500 failed to double.')).toMatchObject({ negated: true, asserted });
    expect(told('Over the ten years to 2017 the Dow failed to triple.')).toMatchObject({
      negated: true,
      asserted: { low: 200, wording: 'at-least' },
    });
    expect(told('From 2012 through 2017 the S&P 500 doubled.')).toMatchObject({ negated: false });
  });
});
