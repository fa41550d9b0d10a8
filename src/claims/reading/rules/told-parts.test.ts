import { describe, expect, it } from 'vitest';
import { toIsoDate } from '../../../core/index.ts';
import { readKind } from '../read-fixture.ts';

const moves = (text: string, published: string) =>
  readKind('return', text, published).map(
    ({ subject, direction, asserted, period }) =>
      `${subject.id} ${direction} ${asserted?.wording ?? ''} ${asserted?.low ?? ''} ${toIsoDate(period.base)}..${toIsoDate(period.to)}`,
  );

describe('parts of a move', () => {
  it.each([
    [
      'Utilities lost 12% in 2009, all of it in the first quarter.',
      '2010-02-05',
      'utilities down at-least 12 2008-12-31..2009-03-31',
    ],
    [
      'The Dow gained 24% in 2017, most of it in the second half.',
      '2018-02-02',
      'dow up at-least 12 2017-06-30..2017-12-29',
    ],
    [
      'Energy rose 30% in 2016, half of it in the fourth quarter.',
      '2017-01-20',
      'energy up about 15 2016-09-30..2016-12-30',
    ],
  ])('%s', (text, published, expected) => {
    expect(moves(text, published)[1]).toBe(expected);
  });

  it.each([
    ['Staples returned 15% in 2008, in a falling market.', '2009-02-06', 'sp-500 down   2007-12-31..2008-12-31'],
    ['Gold miners fell 30% in 2013, in a steadily rising market.', '2014-02-07', 'sp-500 up   2012-12-31..2013-12-31'],
    [
      'Health care gained 3% in August 2015, in a declining market.',
      '2015-09-11',
      'sp-500 down   2015-07-31..2015-08-31',
    ],
  ])('the market it went with: %s', (text, published, expected) => {
    expect(moves(text, published)).toContain(expected);
  });

  it('is advice where no move was told', () => {
    expect(moves('Nobody should buy in a falling market.', '2015-09-11')).toEqual([]);
  });
});
