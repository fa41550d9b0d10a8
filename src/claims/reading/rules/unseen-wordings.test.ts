import { describe, expect, it } from 'vitest';
import { parseIsoDate } from '../../../core/index.ts';
import { read, readKind, readReturns } from '../read-fixture.ts';

const day = parseIsoDate;

describe('what is told by what stands around it', () => {
  it('answers a name that was asked for', () => {
    expect(
      readReturns('The S&P 500 rose 10.2% in 2019. The Russell 2000? Just 4.8%.', '2020-01-15').at(-1),
    ).toMatchObject({
      id: 'russell-2000',
      direction: 'up',
      low: 4.8,
    });
    expect(
      readReturns('The Nasdaq-100 lost 33% in 2022. And small caps? A mere 9%.', '2023-01-15').at(-1),
    ).toMatchObject({
      direction: 'down',
      low: 9,
    });
  });

  it('gives a list of months to the name that comes last', () => {
    expect(
      readReturns('The S&P 500 rose 1% on Friday. January brought 1.6%, February 5.2% for the Dow.', '2024-03-30'),
    ).toEqual([
      expect.objectContaining({ id: 'sp-500', low: 1 }),
      expect.objectContaining({ id: 'dow', low: 1.6, to: day('2024-01-31') }),
      expect.objectContaining({ id: 'dow', low: 5.2, base: day('2024-01-31'), to: day('2024-02-29') }),
    ]);
    expect(
      readReturns('The Dow rose 8% in 2023. Only February, with 3.1%, stood out.', '2023-12-30').at(-1),
    ).toMatchObject({
      id: 'dow',
      low: 3.1,
      to: day('2023-02-28'),
    });
  });

  it('reads a gain by what a sum has become', () => {
    expect(readReturns('A dollar put into IWM at the end of 2019 had become $1.43.', '2021-03-01')[0]).toMatchObject({
      id: 'IWM',
      direction: 'up',
      low: 43,
      base: day('2019-12-31'),
    });
    expect(
      readReturns('$10,000 invested in the Nasdaq-100 on March 9, 2000 had shrunk to $2,100.', '2002-10-07')[0],
    ).toMatchObject({ id: 'nasdaq-100', direction: 'down', low: 79, base: day('2000-03-09') });
  });

  it('takes the figure of a best week over that week', () => {
    expect(
      readReturns('The Russell 2000 jumped 7.6%, its biggest weekly gain since early 2021.', '2023-11-03')[0],
    ).toMatchObject({
      base: day('2023-10-27'),
      to: day('2023-11-03'),
    });
    expect(readReturns('The S&P 500 had its best month of the year, up 5.7%.', '2024-12-02')[0]).toMatchObject({
      base: day('2024-10-31'),
      to: day('2024-11-29'),
    });
  });

  it('leaves a clause with a name that nobody knows to that name', () => {
    expect(readReturns('Microsoft gained 12% in March. First Republic crashed 72%.', '2023-03-31')).toHaveLength(1);
    expect(readReturns('The S&P 500 rose 1% on Friday. Headline inflation halved.', '2023-12-01')).toHaveLength(1);
  });

  it('knows an equal-weighted index by its other names', () => {
    expect(readReturns('The equal-weight version of the S&P made 11.7% in 2023.', '2024-01-15')[0]?.id).toBe(
      'sp-500-equal-weight',
    );
    expect(
      readKind(
        'relative-return',
        'An equally weighted holding of the S&P 500 trails the ordinary index by 4 points in 2015.',
        '2015-12-19',
      )[0],
    ).toMatchObject({ subject: { id: 'sp-500-equal-weight' }, against: { id: 'sp-500' }, direction: 'behind' });
  });

  it('dates the balance of a year by the day that is named with it', () => {
    expect(readReturns('By 27 October the Russell 2000 was down 7.1% for the year.', '2023-12-20')[0]).toMatchObject({
      base: day('2022-12-30'),
      to: day('2023-10-27'),
    });
    expect(readReturns('By March 9 the S&P 500 was down 25% for the year.', '2009-06-01')[0]).toMatchObject({
      base: day('2008-12-31'),
      to: day('2009-03-09'),
    });
  });

  it('keeps the time of a move from what came then, and of an origin from what it became', () => {
    const [fall, rise] = readKind('return', 'The Dow lost 3.9% in January, then made 5.5%.', '2024-03-30');
    expect(fall?.period).toMatchObject({ to: day('2024-01-31'), from: 'stated' });
    expect(rise?.period.from).toBe('carried');
    const [now] = readKind(
      'indicator',
      'The high-yield spread narrowed to 3.9 points from 4.5 a week ago.',
      '2023-11-03',
    );
    expect(now?.period.text).not.toBe('a week ago');
  });
});

describe('what a text reckons, and what it foresees', () => {
  it('reckons a change between two levels, and the gain that undoes a loss', () => {
    expect(
      readKind(
        'comparison',
        'From 855.77 on 13 July the Russell 2000 has slipped to 688.60, a decline of 24.3%.',
        '2008-01-26',
      )[0],
    ).toMatchObject({ relation: 'discount', left: { value: 688.6 }, right: { value: 855.77 } });
    expect(
      readKind(
        'comparison',
        'After a 32% loss, the fund needs a 32% gain to get back to where it was.',
        '2022-10-15',
      )[0],
    ).toMatchObject({ relation: 'premium', left: { value: 100 }, right: { value: 68 } });
  });

  it('takes the plain present after a view as a forecast', () => {
    const modalities = (text: string) => read(text, '2026-07-04').map(({ modality }) => modality);
    expect(modalities('Our base case is that the S&P 500 reaches 8,000 by year-end.')).toEqual(['forecast']);
    expect(modalities('We think the Nasdaq-100 crosses 32,000 before the end of September.')).toEqual(['forecast']);
    expect(modalities('Our calls: small caps outperform large caps in 2027.')).toContain('forecast');
  });

  it('asserts nothing that is asked, and nothing that was expected', () => {
    expect(read('Have banks recovered since March?', '2023-05-01')).toEqual([]);
    expect(
      readKind('policy-move', 'Traders who were pricing in a half-point hike last week are now split.', '2023-03-17'),
    ).toEqual([]);
  });

  it('reads the slope of a curve that is upside down', () => {
    const [gap] = readKind(
      'indicator',
      'The two-year yields 4.04% and the ten-year 3.44%, an inversion of 60 basis points.',
      '2023-05-01',
    ).slice(-1);
    expect(gap).toMatchObject({ subject: { id: 'yield-curve' }, asserted: { low: -60, high: -60 } });
    const [inverted] = readKind('indicator', 'The curve is inverted, by 43 basis points.', '2022-08-17').slice(-1);
    expect(inverted).toMatchObject({ subject: { id: 'yield-curve' }, asserted: { low: -43, high: -43 } });
  });

  it('counts sectors that have passed a bound', () => {
    expect(readKind('breadth', 'Seven of eleven sectors gained more than 8% in March.', '2024-03-30')[0]).toMatchObject(
      {
        asserted: { low: 7, unit: 'count' },
        each: { direction: 'up', by: { low: 8, wording: 'over' } },
      },
    );
    expect(readKind('breadth', 'All eleven sectors lost at least 2% on Friday.', '2024-03-30')[0]).toMatchObject({
      asserted: { low: 2, unit: 'percent' },
      each: { direction: 'down' },
    });
  });
});
