import { describe, expect, it } from 'vitest';
import { parseIsoDate as day } from '../../../core/index.ts';
import { readKind } from '../read-fixture.ts';

const readShares = (text: string, published: string) =>
  readKind('streak', text, published)
    .filter(({ outOf }) => outOf !== undefined)
    .map(({ subject, against, of, asserted, outOf, frequency, period }) => ({
      told: `${subject.id}${against === undefined ? '' : ` v ${against.id}`} ${of} ${asserted?.low} of ${outOf} ${frequency}s`,
      to: period.to,
    }));

describe('how many periods of a stretch went one way', () => {
  it.each([
    ['From 2005 through 2014 the Dow fell only once.', 'dow loss 1 of 10 years', '2014-12-31'],
    ['Value beat growth just twice from 2011 through 2020.', 'value v growth lead 2 of 10 years', '2020-12-31'],
    [
      'In the six calendar years through 2019 the Russell 2000 trailed the S&P 500 exactly three times.',
      'russell-2000 v sp-500 lag 3 of 6 years',
      '2019-12-31',
    ],
    [
      'Small caps won in four of the eight calendar years from 2010 through 2017.',
      'small-caps v sp-500 lead 4 of 8 years',
      '2017-12-29',
    ],
    [
      'The gold fund ended 2019 higher, which makes nine annual gains out of its fifteen full years.',
      'gold gain 9 of 15 years',
      '2019-12-31',
    ],
  ])('%s', (text, told, to) => {
    expect(readShares(text, '2021-03-05')).toMatchObject([{ told, ...(/annual/.test(text) ? {} : { to: day(to) }) }]);
  });

  it('sets the market against small caps where it names no other', () => {
    const [share] = readShares(
      'Large caps won in five of the seven calendar years from 2014 through 2020.',
      '2021-03-05',
    );
    expect(share?.told).toBe('large-caps v small-caps lead 5 of 7 years');
  });

  it('counts the earlier months of the year up to the one told', () => {
    const text = 'The Dow beat the S&P 500 in June. It had trailed in four of the five earlier months of the year.';
    expect(readShares(text, '2023-07-03')).toMatchObject([
      { told: 'dow v sp-500 lag 4 of 5 months', to: day('2023-05-31') },
    ]);
  });

  it.each([
    'The Dow has fallen only three times.',
    'We have bought the Dow only twice from 2010 through 2019.',
    'The Dow lost in only one hour what it had gained in 2019.',
  ])('takes no count of: %s', (text) => {
    expect(readShares(text, '2021-03-05')).toEqual([]);
  });
});
