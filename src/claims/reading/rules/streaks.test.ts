import { describe, expect, it } from 'vitest';
import { parseIsoDate } from '../../../core/index.ts';
import { readKind } from '../read-fixture.ts';

const day = parseIsoDate;

describe('streaks', () => {
  it('reads each of, and some of, the latest periods', () => {
    expect(
      readKind('streak', 'Small value has made money in each of the last five years.', '2004-01-05')[0],
    ).toMatchObject({ of: 'gain', frequency: 'year', asserted: { low: 5, wording: 'at-least' } });
    expect(
      readKind(
        'streak',
        'The Russell 2000 rose. The S&P 500 gained 5%. It has also beaten the S&P in each of the past six full months.',
        '2021-03-14',
      )[0],
    ).toMatchObject({ subject: { id: 'russell-2000' }, against: { id: 'sp-500' }, of: 'lead', frequency: 'month' });
    expect(readKind('streak', 'The Dow has fallen in four of the past five weeks.', '2025-04-09')[0]).toMatchObject({
      of: 'loss',
      frequency: 'week',
      asserted: { low: 4 },
      outOf: 5,
    });
    expect(
      readKind('streak', 'Ten of the last eleven weeks have ended lower for the S&P 500.', '2022-06-18')[0],
    ).toMatchObject({ of: 'loss', frequency: 'week', asserted: { low: 10 }, outOf: 11, subject: { id: 'sp-500' } });
    expect(readKind('streak', 'The S&P 500 rose in eleven of twelve months.', '2017-12-30')[0]).toMatchObject({
      of: 'gain',
      frequency: 'month',
      asserted: { low: 11 },
      outOf: 12,
    });
  });

  it('takes the time of a record for none of its own', () => {
    const text = 'After nine weekly gains in a row the S&P 500 stands 0.6% below its January 2022 record.';
    expect(readKind('streak', text, '2023-12-31')[0]).toMatchObject({
      asserted: { low: 9 },
      period: { from: 'assumed' },
    });
  });

  it('reads a run and the lead in every one of its periods apart', () => {
    const read = (text: string) => readKind('streak', text, '2021-03-13');
    expect(
      read('The Russell 2000 has gained for five consecutive months, and it has beaten the S&P 500 in each of them.'),
    ).toMatchObject([
      { of: 'gain', asserted: { low: 5 } },
      { of: 'lead', against: { id: 'sp-500' }, asserted: { low: 5, wording: 'at-least' } },
    ]);
    expect(
      read('The Dow fell for three straight weeks, but it outpaced the Nasdaq-100 in every one of them.'),
    ).toMatchObject([
      { of: 'loss', frequency: 'week' },
      { of: 'lead', against: { id: 'nasdaq-100' }, frequency: 'week' },
    ]);
    expect(read('The S&P 500 rose for six straight weeks, and all of them were quiet.')).toMatchObject([
      { of: 'gain' },
    ]);
  });
});

describe('runs over years that are named', () => {
  it.each([
    [
      'Foreign shares trailed the S&P 500 in each of the five years from 1995 through 1999.',
      '2003-05-02',
      'lag',
      5,
      '1999-12-31',
    ],
    ['From 1995 to 1999 the Dow rose in each of the five years.', '2003-05-02', 'gain', 5, '1999-12-31'],
    ['IWM has risen in every calendar year since its launch in 2000.', '2006-02-03', 'gain', 5, '2006-02-03'],
    ['Growth had won three years running.', '2000-12-01', 'lead', 3, '2000-12-01'],
    ['In May gold fell 4%. It had risen for three months running.', '2018-06-08', 'gain', 3, '2018-04-30'],
    ['Between 2003 and 2006 value beat growth in each of the four years.', '2010-01-15', 'lead', 4, '2006-12-29'],
  ] as const)('%s', (text, published, of, low, to) => {
    const [run] = readKind('streak', text, published);
    expect(run).toMatchObject({ of, asserted: { low } });
    expect(run?.period.to).toBe(day(to));
  });
});
