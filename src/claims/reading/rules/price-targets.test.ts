import { describe, expect, it } from 'vitest';
import { parseIsoDate } from '../../../core/index.ts';
import { read, readKind } from '../read-fixture.ts';

const day = parseIsoDate;

const toForetold = (text: string, published: string) =>
  read(text, published)
    .filter(({ modality }) => modality === 'forecast')
    .map((one) => ['asserted' in one ? one.asserted?.low : undefined, one.horizon])
    .toSorted((a, b) => Number(b[0]) - Number(a[0]));

describe('levels that are aimed at', () => {
  it.each([
    [
      'Our 2016 target for the S&P 500 is 2,300, implying about 12% from here.',
      [
        [2300, day('2016-12-31')],
        [12, day('2016-12-31')],
      ],
    ],
    ['Our year-end target for the Nasdaq stays at 5,200.', [[5200, day('2015-12-31')]]],
    ['The house target for the Dow is 19,000.', [[19000, undefined]]],
    ['The Dow broke 17,500; the next stop is 17,000.', [[17000, undefined]]],
  ])('%s', (text, foretold) => {
    expect(toForetold(text, '2015-06-12')).toEqual(foretold);
  });

  it.each([
    ['The Dow closed at 17,899. Some strategists see 19,000 before the year is out.', [[19000, day('2015-12-31')]]],
    ['Of the Nasdaq the optimists now talk about 5,500 by the end of December.', [[5500, day('2015-12-31')]]],
    [
      'Our year-end targets are 2,200 for the S&P 500 and 1,300 for the Russell 2000.',
      [
        [2200, day('2015-12-31')],
        [1300, day('2015-12-31')],
      ],
    ],
    [
      'Her targets for 2016 are 20,000 for the Dow and 5,800 for the Nasdaq.',
      [
        [20000, day('2016-12-31')],
        [5800, day('2016-12-31')],
      ],
    ],
  ])('of people and in the plural: %s', (text, foretold) => {
    expect(toForetold(text, '2015-06-12')).toEqual(foretold);
  });

  it('takes what was seen for no level to come', () => {
    expect(toForetold('On Monday traders saw 17,800 on the Dow.', '2015-06-12')).toEqual([]);
    expect(toForetold('Investors see 3,000 companies at the fair.', '2015-06-12')).toEqual([]);
  });

  it.each([
    ['A test of 17,000 on the Dow is likely this summer.', 'forecast'],
    ['A fall of the Dow to 17,000 would be no surprise.', 'forecast'],
  ])('said to be likely: %s', (text, modality) => {
    expect(readKind('level', text, '2015-06-12')).toMatchObject([{ modality }]);
  });

  it('reads where futures point', () => {
    expect(readKind('return', 'Futures pointed to a drop of 5% for the S&P 500 at the open.', '2015-06-12')).toEqual([
      expect.objectContaining({ direction: 'down', modality: 'forecast' }),
    ]);
  });

  it('takes the target of a company for none', () => {
    expect(toForetold('The company hit its target of 300 stores.', '2015-06-12')).toEqual([]);
  });
});

describe('moves of a part of a point', () => {
  it.each([
    ['The Fed cut rates by a quarter on Wednesday.', 'cut', 25],
    ['The committee raised rates by a half on Wednesday.', 'hike', 50],
    ['The Fed moved the range up by a quarter on Wednesday.', 'hike', 25],
    ['The Federal Reserve trimmed rates by a quarter yesterday.', 'cut', 25],
  ])('%s', (text, action, low) => {
    expect(readKind('policy-move', text, '2015-12-17')).toEqual([
      expect.objectContaining({ action, asserted: expect.objectContaining({ low, unit: 'basis points' }) }),
    ]);
  });
});
