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
