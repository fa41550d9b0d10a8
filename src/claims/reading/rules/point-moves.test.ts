import { describe, expect, it } from 'vitest';
import { parseIsoDate as day } from '../../../core/index.ts';
import { readKind, readReturns } from '../read-fixture.ts';

describe('moves in points of an index', () => {
  it('reads points that are many or have decimals, with a day right beside them', () => {
    expect(readKind('return', "The Dow fell again after Monday's 1,175-point plunge.", '2018-02-08')).toMatchObject([
      { direction: 'down', asserted: { low: 1175, unit: 'level' }, period: { to: day('2018-02-05') } },
    ]);
    expect(readKind('return', 'The S&P 500 ended with an advance of 70.10 points.', '2021-03-01')).toMatchObject([
      { direction: 'up', asserted: { low: 70.1, unit: 'level' } },
    ]);
  });

  it('dates them as other moves, by the day or stretch of their clause', () => {
    const told = [
      ['On Thursday the Dow shed 313 points.', '2011-09-23', '2011-09-22'],
      ['Tuesday, the Nasdaq tumbled 121 points.', '1998-10-07', '1998-10-06'],
      ["The Dow's 1,033-point drop on Thursday shook nobody here.", '2018-02-09', '2018-02-08'],
    ] as const;
    for (const [text, published, to] of told)
      expect(readKind('return', text, published)).toMatchObject([{ period: { to: day(to) } }]);
    // A day that owns another move is of that one alone.
    const [first] = readKind('return', "The Dow's advance of 310 points undid Tuesday's slide.", '2012-05-03');
    expect(first?.period).toMatchObject({ from: 'assumed', to: day('2012-05-03') });
  });

  it.each([
    [
      "The Nasdaq composite ended Monday at 1,977.42. The day's gain came to 49.21 points.",
      [{ id: 'nasdaq-composite', direction: 'up', low: 49.21, base: day('1998-11-20'), to: day('1998-11-23') }],
    ],
    [
      'The Nasdaq composite jumped 49.21 to 1,977.42 on Monday.',
      [{ id: 'nasdaq-composite', direction: 'up', low: 49.21, base: day('1998-11-20'), to: day('1998-11-23') }],
    ],
    [
      'The Dow lost 127 on Friday, 29 on Monday and another 34 today.',
      [
        { id: 'dow', direction: 'down', low: 127, base: day('1998-11-19'), to: day('1998-11-20') },
        { id: 'dow', direction: 'down', low: 29, base: day('1998-11-20'), to: day('1998-11-23') },
        { id: 'dow', direction: 'down', low: 34, base: day('1998-11-23'), to: day('1998-11-24') },
      ],
    ],
    [
      'The Dow, down nearly 1,000 at the open, finished 348 lower.',
      [{ id: 'dow', direction: 'down', low: 348, base: day('1998-11-23'), to: day('1998-11-24') }],
    ],
    [
      '+213 points on the Dow today.',
      [{ id: 'dow', direction: 'up', low: 213, base: day('1998-11-23'), to: day('1998-11-24') }],
    ],
    [
      'Monday cost the Dow 395 points.',
      [{ id: 'dow', direction: 'down', low: 395, base: day('1998-11-20'), to: day('1998-11-23') }],
    ],
  ])('reads points without their unit: %s', (text, expected) => {
    expect(readReturns(text, '1998-11-24')).toEqual(expected);
  });

  it('leaves a time between commas to what stands there', () => {
    expect(
      readReturns(
        'The Nasdaq composite index, which had lost 8.6 percent on Monday, recovered 75.84.',
        '1998-09-02',
      ).at(-1),
    ).toMatchObject({ low: 75.84, to: day('1998-09-02') });
    expect(
      readReturns(
        'Utilities, unloved since June, gained 2.4% today, and banks, which fell in May, rose 3%.',
        '2019-09-13',
      ),
    ).toMatchObject([
      { id: 'utilities', low: 2.4, to: day('2019-09-13') },
      { id: 'banks', low: 3, to: day('2019-09-13') },
    ]);
  });

  it('puts the level that a move ended at on its day', () => {
    const [level] = readKind('level', 'The Dow rose 39 on Monday. The S&P 500 added 24.66 to 1,188.21.', '1998-11-24');
    expect(level).toMatchObject({ asserted: { low: 1188.21 }, period: { to: day('1998-11-23') } });
  });

  it('leaves numbers that count something', () => {
    for (const text of ['The S&P 500 added 85 members.', 'The Dow has lost 2015.', 'The Nasdaq 100 gained 100 jobs.'])
      expect(readKind('return', text, '2021-03-01').filter(({ asserted }) => asserted?.unit === 'level')).toEqual([]);
  });

  it('leaves points of percent and prices at the open alone', () => {
    const texts = [
      'The lead grew by 3 points.',
      'The Dow opened with a gain of 300 points.',
      'Spreads rose 60 basis points.',
    ];
    for (const text of texts)
      expect(readKind('return', text, '2021-03-01').filter(({ asserted }) => asserted?.unit === 'level')).toEqual([]);
  });
});
