import { describe, expect, it } from 'vitest';
import { toIsoDate } from '../../core/index.ts';
import { read, readKind } from './read-fixture.ts';

const falls = (text: string, published: string): string[] =>
  readKind('drawdown', text, published)
    .filter(({ isOfEvent }) => isOfEvent === true)
    .map(({ subject, period }) => `${subject.id} ${toIsoDate(period.base)}..${toIsoDate(period.to)}`);

describe('falls that are named', () => {
  it('are told from their peak to their trough, and not over the year', () => {
    expect(falls('In the 2020 crash the S&P 500 lost 33.9%, the Russell 2000 41.6%.', '2021-03-05')).toEqual([
      'sp-500 2019-12-31..2020-12-31',
      'russell-2000 2019-12-31..2020-12-31',
    ]);
    expect(falls('The Russell 2000 dropped 59.9% in the bear market of 2007-09.', '2010-03-05')).toEqual([
      'russell-2000 2006-12-29..2009-12-31',
    ]);
  });

  it('are told by the year from high to low', () => {
    expect(falls('In 2011 the loss from high to low had been 19.4% for the S&P 500.', '2014-03-05')).toEqual([
      'sp-500 2010-12-31..2011-12-30',
    ]);
    expect(falls('In 2018 the loss of the S&P 500 was 6.2%.', '2020-03-05')).toEqual([]);
  });

  it('are known by a name, once they are over', () => {
    expect(falls('During the covid sell-off the Nasdaq-100 gave up 28%.', '2021-03-05')).toEqual([
      'nasdaq-100 2020-01-31..2020-04-30',
    ]);
    expect(falls('In the tariff slump the S&P 500 fell 18.9%.', '2019-09-05')).toEqual([]);
  });

  it('are none where a stretch is told, or a rise, or the crash of a day', () => {
    expect(falls('In the 2020 crash the S&P 500 lost 12% in March.', '2021-03-05')).toEqual([]);
    expect(falls('In the bear market of 2022 energy gained 58%.', '2023-02-02')).toEqual([]);
    expect(falls('In the 1987 crash the Dow lost 22.6%.', '2007-10-19')).toEqual([]);
    expect(falls('In 2022 the S&P 500 lost 19.4%.', '2023-02-02')).toEqual([]);
  });

  it('leave a fall whose ends are told to these', () => {
    const [fall] = read(
      'In the 2022 bear market the S&P 500 fell 25.4% from its January peak to its October trough.',
      '2023-02-02',
    );
    expect(fall).toMatchObject({ kind: 'drawdown', relation: 'deepest' });
  });
});

it('lost what a fall before had taken', () => {
  const lead = 'From its top on February 18, 2011 to its bottom on October 3, XLF gave up 34.3%.';
  for (const words of ['The bear market before that, in 2010, had taken', 'The previous sell-off, in 2010, had taken'])
    expect(falls(`${lead} ${words} 21.2%.`, '2016-09-20')).toEqual(['XLF 2009-12-31..2010-12-31']);
});
