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
    [
      'Since the low of October 9 the Dow is up 16%, more than half of it in November.',
      '2002-12-06',
      'dow up over 8 2002-10-31..2002-11-29',
    ],
    [
      'Banks made 18% in the third quarter, with a third of that earned in July.',
      '2009-10-09',
      'banks up about 6 2009-06-30..2009-07-31',
    ],
    [
      'Gold lost 23% in the second quarter of 2013. Most of the damage was done in June.',
      '2013-07-12',
      'gold down at-least 11.5 2013-05-31..2013-06-28',
    ],
    [
      "The Nasdaq 100 gained 30% in the second quarter of 2020. Half of the quarter's gain was April's work.",
      '2020-07-06',
      'nasdaq-100 up about 15 2020-03-31..2020-04-30',
    ],
    [
      'Small caps are up 20% in 1997. Nearly all of what they have earned came in the third quarter.',
      '1997-11-28',
      'small-caps up at-least 18 1997-06-30..1997-09-30',
    ],
  ])('told by what the whole was: %s', (text, published, expected) => {
    expect(moves(text, published)).toContain(expected);
  });

  it.each([
    // Two stretches hold the part.
    ['The Dow lost 12% in the second quarter of 2002. All the damage was done in April and in June.', '2002-07-05'],
    // No such move was told.
    ['The Dow gained 7% in the fourth quarter of 2003. Most of the damage was done in September.', '2004-01-09'],
    // Whose move is open.
    ['In May the Dow rose 2% and gold 3%. Most of it came in the first week.', '2016-06-03'],
    ['Banks rose 4% in May. Most of it is noise.', '2016-06-03'],
  ])('not where it cannot be told of what: %s', (text, published) => {
    const figures = moves(text, published);
    expect(figures.filter((move) => / at-least | about /.test(move))).toEqual([]);
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

  it('a part that came after a day lasts to the end of the whole', () => {
    expect(
      moves('The S&P 500 rose 29% in 2019, and more than half of that came after June 3.', '2020-01-05'),
    ).toContain('sp-500 up over 14.5 2019-06-03..2019-12-31');
    expect(moves('Small caps lost 21% in 2022, most of it before June 16.', '2023-01-05')).not.toContain(
      'small-caps down at-least 10.5 2022-06-16..2022-12-30',
    );
  });
});

describe('parts of a lead that the sentence before told', () => {
  const told = 'The Nasdaq-100 rose 20.2% in 2025, the Dow 13.0%.';
  const leads = (text: string) =>
    readKind('relative-return', `${told} ${text}`, '2026-02-20').map(
      ({ subject, against, asserted, period }) =>
        `${subject.id} over ${against.id} ${asserted?.wording} ${asserted?.low.toFixed(1)} ${toIsoDate(period.base)}..${toIsoDate(period.to)}`,
    );

  it.each([
    ['More than half of that lead was built up in May.', ['nasdaq-100 over dow over 3.6 2025-04-30..2025-05-30']],
    ['May 2025 alone accounts for most of the gap.', ['nasdaq-100 over dow at-least 3.6 2025-04-30..2025-05-30']],
    [
      'It has May 2025 to thank for about a third of that lead.',
      ['nasdaq-100 over dow about 2.4 2025-04-30..2025-05-30'],
    ],
    ['Apple accounts for most of the gap.', []],
    ['Most of the gap opened overnight.', []],
  ])('%s', (text, said) => {
    expect(leads(text)).toEqual(said);
  });
});
