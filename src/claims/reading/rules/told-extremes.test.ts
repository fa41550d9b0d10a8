import { describe, expect, it } from 'vitest';
import { toIsoDate } from '../../../core/index.ts';
import { read, readKind } from '../read-fixture.ts';

const saidOf = (text: string) =>
  read(text, '2023-04-06').flatMap((one) =>
    one.kind === 'extreme'
      ? [
          [
            one.subject.id,
            one.against?.id,
            one.side,
            one.frequency,
            one.rank,
            one.length,
            one.since && toIsoDate(one.since),
          ]
            .filter((part) => part !== undefined)
            .join(' '),
        ]
      : one.kind === 'streak'
        ? [`${one.subject.id} ${one.of} ${one.frequency} ${one.asserted?.low}`]
        : [],
  );

describe('ranks told of a move before', () => {
  it.each([
    [
      'The S&P 500 lost 19.4% in 2022. You have to go back to 2008 for a worse result.',
      'sp-500 worst year 1 2008-12-31',
    ],
    [
      'KRE fell 12.3% on March 13, the most it has dropped in a session since March 2020.',
      'KRE worst session 1 2020-03-31',
    ],
    ['TLT lost 33% in 2022, more than in any calendar year on record.', 'TLT worst year 1'],
    ['The Dow fell 8% on October 26, a one-day loss exceeded only by that of the week before.', 'dow worst session 2'],
    [
      'In February 2021 value beat growth by 6 points, the widest lead since March 2001.',
      'value growth best month 1 2001-03-30',
    ],
    [
      'The Russell 2000 lost 11% in 2018, its widest shortfall against the S&P 500 in a calendar year since 2014.',
      'sp-500 russell-2000 best year 1 2014-12-31',
    ],
    [
      'In March growth beat value by 7 points, the largest monthly win for growth since 2001.',
      'growth value best month 1 2001-12-31',
    ],
    [
      'In the second quarter of 2020 the Dow gained 17.8%, while the Nasdaq 100 rose 30%. A gap of twelve points in favor of technology had not been seen since 2001.',
      'nasdaq-100 dow best quarter 1 2001-12-31',
    ],
    ['The S&P 500 fell 19.4% in 2022, its first losing year since 2018.', 'sp-500 gain year 3'],
    ['The Nasdaq-100, which lost 33% in 2022, had not suffered a losing year since 2008.', 'nasdaq-100 gain year 13'],
  ])('%s', (text, said) => {
    expect(saidOf(text)).toEqual([said]);
  });

  it('ranks nothing without a move', () => {
    expect(saidOf('You have to go back to 2008 for a worse result.')).toEqual([]);
  });

  it.each([
    [
      'The Nasdaq 100 fell 5% on Thursday, its sharpest fall since the pandemic crash.',
      '2020-06-15',
      'session',
      'worst',
    ],
    [
      "The Dow lost 3.1 percent to 25,027.07. It was the benchmark's biggest drop since October.",
      '2018-12-04',
      'session',
      'worst',
    ],
    ['Apple dropped 5.9 percent on Tuesday, its biggest decline in two years.', '2022-09-13', 'session', 'worst'],
    [
      'Value beat growth by four points in the third quarter, its best relative quarter since 2008.',
      '2016-10-05',
      'quarter',
      'best',
    ],
    ['The S&P 500 gained 1% in May after its best month since January.', '2019-06-03', 'month', 'best'],
  ] as const)('%s', (text, published, frequency, side) => {
    expect(readKind('extreme', text, published)).toMatchObject([{ frequency, side }]);
  });

  it('ranks a shortfall told by two moves', () => {
    const text =
      "In the third quarter the Russell 2000 fell 12% while the S&P 500 lost 6%, the small-cap index's widest quarterly shortfall since 2002.";
    expect(readKind('extreme', text, '2015-10-02')).toMatchObject([
      { frequency: 'quarter', side: 'best', subject: { id: 'sp-500' }, against: { id: 'russell-2000' } },
    ]);
  });
});
