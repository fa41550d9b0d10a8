import { describe, expect, it } from 'vitest';
import { parseIsoDate } from '../../../core/index.ts';
import { readKind } from '../read-fixture.ts';

const day = parseIsoDate;

describe('falls from a peak', () => {
  it('takes the record where it is named, and no dated peak', () => {
    const texts = [
      'The Nasdaq Composite still trades about 30% under its all-time high.',
      'Shares of Intel sit 44% below their record.',
    ];
    expect(
      texts.flatMap((text) =>
        readKind('drawdown', text, '2003-06-13').map(({ peak, relation, asserted }) => [
          peak,
          relation,
          asserted?.high,
        ]),
      ),
    ).toEqual([
      ['record', 'now', 30],
      ['record', 'now', 44],
    ]);
  });

  it('ends on the close that is named, unless that is a low', () => {
    const relations = [
      [
        'From its August 22 peak to the last day of December the bullion fund GLD gave up almost 18 percent.',
        '2012-01-04',
      ],
      ['From its January high to its March low the S&P 500 fell 27.6%.', '2009-06-15'],
      ['From its February 19 high to Thursday the S&P 500 lost as much as 12%.', '2020-03-02'],
    ].map(([text = '', published = '']) => readKind('drawdown', text, published).map(({ relation }) => relation));
    expect(relations).toEqual([['now'], ['deepest'], ['deepest']]);
  });

  it('takes the last month of the name before the fall for that of the peak', () => {
    const texts = [
      ['By April 8 the Russell 2000 was down 28% from its November high.', '2025-12-18', '2024-11-29'],
      ['On June 16 the S&P 500 closed 23.6% under its January peak.', '2023-02-17', '2022-01-31'],
      ['The S&P 500 is 11.2% below its February peak.', '2025-04-09', '2025-02-28'],
    ] as const;
    for (const [text, published, to] of texts)
      expect(readKind('drawdown', text, published)[0], text).toMatchObject({ peak: { to: day(to) } });
  });

  it('takes the time of the peak from before or after the noun, and not as its own', () => {
    const before = readKind('drawdown', 'The S&P 500 is 11.2% below its February 19 peak.', '2025-04-09')[0];
    expect(before).toMatchObject({
      subject: { id: 'sp-500' },
      peak: { to: day('2025-02-19') },
      period: { from: 'assumed' },
    });
    const after = readKind(
      'drawdown',
      'The Russell 2000 sits more than 10% below the peak it set in November 2021.',
      '2024-07-16',
    )[0];
    expect(after).toMatchObject({
      subject: { id: 'russell-2000' },
      asserted: { low: 10, wording: 'over' },
      peak: { base: day('2021-10-29'), to: day('2021-11-30') },
    });
  });

  it('reads months that are verbs elsewhere, and no time of the next clause', () => {
    expect(readKind('drawdown', 'The equal-weight S&P is 3% below its March high.', '2024-06-30')[0]).toMatchObject({
      subject: { id: 'sp-500-equal-weight' },
      peak: { to: day('2024-03-28') },
    });
    const text = 'Nvidia has tumbled 13% from its June 18 peak and ended the first half up 149.5%.';
    expect(readKind('drawdown', text, '2024-06-30')[0]).toMatchObject({
      relation: 'now',
      peak: { to: day('2024-06-18') },
      period: { from: 'assumed' },
    });
  });

  it('reads "within" as a limit', () => {
    const statement = readKind('drawdown', 'The S&P 500 is within two percent of its July record.', '1998-11-20')[0];
    expect(statement).toMatchObject({
      relation: 'now',
      asserted: { high: 2, wording: 'at-most' },
      peak: { to: day('1998-07-31') },
    });
  });

  it('makes one statement of a named phase and its figure', () => {
    const statements = readKind(
      'drawdown',
      'The S&P 500 remains in a bear market, 11.2% below its February 19 peak.',
      '2025-04-09',
    );
    expect(statements).toMatchObject([{ relation: 'bear-market', asserted: { high: 11.2 } }]);
  });

  it('reads sizes of dips, foretold ones too, and none that is denied', () => {
    expect(
      readKind('drawdown', 'The S&P 500 had a quiet year. Its deepest dip of the year was 2.8%.', '2017-12-30')[0],
    ).toMatchObject({
      relation: 'deepest',
      asserted: { high: 2.8 },
      period: { base: day('2016-12-30') },
    });
    expect(
      readKind('drawdown', 'In 2018 the S&P 500 will suffer a correction of at least 10%.', '2017-12-30')[0],
    ).toMatchObject({
      relation: 'deepest',
      asserted: { low: 10, wording: 'at-least' },
      modality: 'forecast',
    });
    expect(readKind('drawdown', 'The Nasdaq-100 suffered a 5% pullback in November.', '2026-01-04')[0]).toMatchObject({
      asserted: { high: 5 },
      period: { base: day('2025-10-31') },
    });
    expect(readKind('drawdown', 'The S&P 500 has gone months without a 3% pullback.', '2017-12-30')).toEqual([]);
  });

  it('leaves what rates and commodities have fallen to others', () => {
    expect(
      readKind('drawdown', 'Energy stocks rose. Crude oil is down a fifth from its March peak.', '2022-07-16'),
    ).toEqual([]);
  });

  it('reads a peak that is named first', () => {
    expect(
      readKind(
        'drawdown',
        'From the peak of March 2000 the Nasdaq Composite has lost three quarters of its value.',
        '2002-09-30',
      )[0],
    ).toMatchObject({ relation: 'now', asserted: { low: 75 }, peak: { to: day('2000-03-31') } });
    expect(
      readKind('drawdown', 'Since its record high in January the Russell 2000 has lost 9%.', '2025-05-17')[0],
    ).toMatchObject({ peak: { base: day('2024-12-31'), to: day('2025-01-31') } });
    expect(
      readKind(
        'drawdown',
        'From its record high of last November to the trough of April 8 the Russell 2000 lost 28%.',
        '2025-05-17',
      )[0],
    ).toMatchObject({ relation: 'deepest', asserted: { low: 28 }, peak: { to: day('2024-11-29') } });
  });

  it('reads a distance without a figure, and where an asset stands after a bounce', () => {
    expect(readKind('drawdown', 'Amazon sits well below its September high.', '2020-11-30')[0]).toMatchObject({
      relation: 'now',
      asserted: null,
      peak: { to: day('2020-09-30') },
    });
    expect(
      readKind('drawdown', "Even after this week's bounce small caps are 30% under that high.", '1998-10-17')[0],
    ).toMatchObject({ relation: 'now', asserted: { low: 30 } });
  });

  it('takes a bear market that was avoided for none', () => {
    for (const text of [
      'In April the S&P 500 came within a hair of a bear market.',
      'In April the Nasdaq-100 was on the brink of a bear market.',
    ]) {
      expect(readKind('drawdown', text, '2025-05-17')).toEqual([]);
    }
  });

  it('takes "the market" that has made good its losses for the large companies', () => {
    const texts = [
      'The market has recovered its losses.',
      'By now the market has erased its losses, and more.',
      'The market itself has long since made good its losses.',
    ];
    for (const text of texts)
      expect(readKind('drawdown', text, '2013-05-10')).toEqual([
        expect.objectContaining({ relation: 'recovered', subject: expect.objectContaining({ id: 'sp-500' }) }),
      ]);
  });
});

describe('states and depths told otherwise', () => {
  const told = (text: string) =>
    readKind('drawdown', text, '2022-06-17').map(({ subject, relation, asserted, period }) => [
      subject.id,
      relation,
      asserted?.low,
      period.to,
    ]);

  it('takes a drawdown that has reached so much for where it stands', () => {
    expect(told("The Dow's drawdown from its peak has reached 17 percent.")[0]?.slice(0, 3)).toEqual([
      'dow',
      'now',
      17,
    ]);
    expect(told("IWM's drawdown from its record is now 30%.")[0]?.slice(0, 3)).toEqual(['IWM', 'now', 30]);
    expect(told("The Dow's maximum drawdown from its record was 37% in 2020.")[0]?.[1]).toBe('deepest');
  });

  it('takes the day since which it has been in a bear market for the day it entered one', () => {
    expect(told('The S&P 500 has been in a bear market since Monday.')[0]).toEqual([
      'sp-500',
      'bear-market',
      undefined,
      day('2022-06-13'),
    ]);
    expect(told('The Dow slid into bear territory on June 14.')[0]?.[1]).toBe('bear-market');
  });

  it('takes a fall that opens with "peak to trough" for the deepest', () => {
    expect(told('Peak to trough, the Nasdaq-100 lost 35 percent in 2018.')[0]?.slice(0, 3)).toEqual([
      'nasdaq-100',
      'deepest',
      35,
    ]);
    expect(told('From peak to trough, gold fell 20% last year.')[0]?.slice(0, 3)).toEqual(['gold', 'deepest', 20]);
  });
});

describe('the deepest fall', () => {
  it.each([
    ['The deepest drop of the Russell 2000 this year was 7.3%.', '2025-12-31'],
    ['The worst drawdown for the Dow since 2020 was 21.9%.', '2020-12-31'],
    ["The Nasdaq's deepest decline of the year was 4.1%.", '2025-12-31'],
  ])('%s', (text, base) => {
    expect(readKind('drawdown', text, '2026-03-30')).toMatchObject([
      { relation: 'deepest', period: { base: day(base) } },
    ]);
  });

  it('is none of a single day', () => {
    expect(readKind('drawdown', 'The deepest drop in a day was 7.3% for the Dow.', '2026-03-30')).toEqual([]);
  });
});

describe('a fall told by a bound', () => {
  it('is one statement with its verb', () => {
    for (const text of [
      'The Nasdaq-100 fell less than 20% from its February 2025 peak to its April low.',
      'The Nasdaq-100 dropped by more than 20% from its February 2025 peak to its April trough.',
    ]) {
      expect(readKind('drawdown', text, '2026-02-12')).toMatchObject([{ relation: 'deepest' }]);
      expect(readKind('return', text, '2026-02-12')).toEqual([]);
    }
  });
});
