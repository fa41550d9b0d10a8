import { describe, expect, it } from 'vitest';
import { parseIsoDate } from '../../../core/index.ts';
import { readKind } from '../read-fixture.ts';

const day = parseIsoDate;

describe('levels', () => {
  it('reads labels, closes and crossings', () => {
    expect(readKind('level', 'S&P 500 887.88, up 0.9% on the week.', '2008-12-20')[0]).toMatchObject({
      subject: { id: 'sp-500' },
      relation: 'at',
      asserted: { low: 887.88 },
    });
    expect(readKind('level', 'The Nasdaq Composite reclaimed 2,000 last week.', '2004-01-05')[0]).toMatchObject({
      relation: 'crossed-above',
      asserted: { low: 2000 },
      period: { to: day('2004-01-02') },
    });
    expect(readKind('level', 'The Dow, incidentally, closed today at 9,159.55.', '1998-11-20')[0]).toMatchObject({
      subject: { id: 'dow' },
      relation: 'at',
    });
  });

  it('gives the level before a name to that name, without the day of the peak', () => {
    expect(
      readKind(
        'level',
        'Small caps are worse off: at 1,913.16 the Russell 2000 is 21.7% under the record it set on November 25, 2024.',
        '2025-04-09',
      )[0],
    ).toMatchObject({
      subject: { id: 'russell-2000' },
      asserted: { low: 1913.16 },
      period: { from: 'assumed' },
    });
  });

  it('reads a foretold level by a time ahead alone', () => {
    expect(
      readKind(
        'level',
        'The Nasdaq Composite, which reclaimed 2,000 last week, ought to be trading above 2,500 a year from now.',
        '2004-01-05',
      )[1],
    ).toMatchObject({ modality: 'forecast', asserted: { low: 2500 }, horizon: day('2005-01-05') });
  });

  it('reads a low that is to stand as a level no close will pass', () => {
    const texts = [
      "The S&P 500's June 16 close of 3,666.77 will stand as the low of 2022.",
      'At 3,666.77 the S&P 500 fell far; its close of 3,666.77 will not be broken in 2022.',
    ];
    for (const text of texts) {
      expect(readKind('level', text, '2022-07-16').at(-1)).toMatchObject({
        relation: 'crossed-below',
        negated: true,
        modality: 'forecast',
        asserted: { low: 3666.77 },
        horizon: day('2022-12-31'),
      });
    }
  });

  it('reads no close that is only imagined', () => {
    expect(readKind('level', 'A close above 5,500 would be a first for the S&P 500.', '2024-06-30')).toEqual([]);
  });

  it('reads no level in basis points', () => {
    expect(
      readKind(
        'level',
        'Apple rose. The gap has narrowed from 125 basis points to 51, the flattest since 2007.',
        '2017-12-30',
      ),
    ).toEqual([]);
  });

  it('takes the day after a figure for its own, and one that is looked back to for none', () => {
    expect(
      readKind(
        'level',
        'The S&P 500 fell from 9 October 2007 and reached its floor, 676.53, on 9 March 2009.',
        '2010-01-04',
      ).at(-1),
    ).toMatchObject({ asserted: { low: 676.53 }, period: { to: parseIsoDate('2009-03-09') } });
    expect(
      readKind('level', 'The S&P 500 finished at 4,205, a level last seen in August.', '2023-05-29')[0],
    ).toMatchObject({ period: { from: 'assumed' } });
  });

  it('reads a threshold that fell as passed', () => {
    expect(
      readKind('level', 'For the Russell 2000 the 3,000 threshold fell on June 22.', '2026-07-05')[0],
    ).toMatchObject({
      relation: 'crossed-above',
      asserted: { low: 3000 },
    });
  });
});

describe('levels before their name, in words, and of a closing price', () => {
  const told = (text: string) =>
    readKind('level', text, '2025-01-07').map(({ subject, relation, asserted, period }) => [
      subject.id,
      relation,
      asserted?.low,
      period.to,
    ]);
  const friday = day('2025-01-03');

  it.each([
    ['5,942.47 was where the S&P 500 ended on Friday.', 'sp-500', 'at', 5942.47],
    ['$243.36: that is where Apple finished on Friday.', 'AAPL', 'at', 243.36],
    ["Microsoft's closing price on 3 January 2025 was $423.35.", 'MSFT', 'at', 423.35],
    ["Tesla's closing price on Friday came to $410.44.", 'TSLA', 'at', 410.44],
    ['The Dow crossed forty thousand on January 3.', 'dow', 'crossed-above', 40_000],
    ['The Nasdaq-100 topped twenty thousand on Friday.', 'nasdaq-100', 'crossed-above', 20_000],
  ] as const)('%s', (text, id, relation, low) => {
    expect(told(text)).toEqual([[id, relation, low, friday]]);
  });

  it('is no count of things, and no record of before', () => {
    expect(told('Job losses at Intel topped twenty thousand people on Friday.')).toEqual([]);
    expect(told("The S&P 500's previous closing price in that run was $410.")).toEqual([]);
  });

  it('reads the level that another is set against, and one on a name', () => {
    const levels = (text: string, published: string) =>
      readKind('level', text, published).map(({ asserted, period }) => [asserted?.low, period.to]);
    expect(levels('The Dow closed 2018 at 23,327, down from 24,719 a year earlier.', '2019-01-02')).toEqual([
      [23327, parseIsoDate('2018-12-31')],
      [24719, parseIsoDate('2017-12-29')],
    ]);
    expect(levels('The S&P 500 ended 2011 at 1,257.60, against 1,257.64 twelve months before.', '2012-01-03')).toEqual([
      [1257.6, parseIsoDate('2011-12-30')],
      [1257.64, parseIsoDate('2010-12-31')],
    ]);
    expect(levels('We note that 4,117 on the S&P 500 is a low price.', '2023-10-27')).toEqual([
      [4117, parseIsoDate('2023-10-27')],
    ]);
  });
});

describe('closes told of their day', () => {
  it.each([
    ['The Dow closed at 31,535.51 on Monday.', true],
    ['The Dow ended the week at 31,535.', true],
    ['The Dow closed below 31,000 on Friday.', true],
    ['The Dow traded at 31,535 on Monday.', undefined],
    ['The Dow is at 31,535.', undefined],
  ])('%s', (text, isAtClose) => {
    expect(readKind('level', text, '2021-03-01')[0]?.isAtClose).toBe(isAtClose);
  });
});

describe('a level of a year ago', () => {
  it.each(['A year ago the Dow stood at 34,480.', 'The Dow stood at 34,480 a year ago.'])('%s', (text) => {
    const [told] = readKind('level', text, '2023-03-17');
    expect(told?.period).toMatchObject({ role: 'scope', base: day('2022-03-10'), to: day('2022-03-24') });
  });
});
