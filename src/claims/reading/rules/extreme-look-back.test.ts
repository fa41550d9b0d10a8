import { describe, expect, it } from 'vitest';
import { parseIsoDate } from '../../../core/index.ts';
import { readKind } from '../read-fixture.ts';

const day = parseIsoDate;

describe('how far a superlative looks back', () => {
  it('looks back over the year, over years, to an event or to a quarter by its number', () => {
    const first = (text: string, published: string) => readKind('extreme', text, published)[0];
    expect(first('KRE jumped 7.7% last week, its biggest weekly gain of the year.', '2026-08-15')).toMatchObject({
      frequency: 'week',
      since: day('2025-12-31'),
    });
    expect(first('Small caps suffered their worst month in years in October.', '2018-11-01')).toMatchObject({
      frequency: 'month',
      side: 'worst',
      since: day('2018-10-31') - 731,
    });
    expect(
      first('The Nasdaq-100 lost 4%, the sharpest weekly setback since the tariff panic of April 2025.', '2026-07-20'),
    ).toMatchObject({ frequency: 'week', side: 'worst', since: day('2025-04-30') });
    expect(
      first('The S&P 500 lost 10.3% in the third quarter, the poorest quarter since the third of 1990.', '1998-10-17'),
    ).toMatchObject({ frequency: 'quarter', since: day('1990-09-30'), period: { to: day('1998-09-30') } });
    expect(
      first('IWM gained 31%, the largest advance for any quarter since the last one of 2020.', '2026-07-05'),
    ).toMatchObject({ frequency: 'quarter', since: day('2020-12-31') });
  });

  it('knows the eras and the words for all of a history', () => {
    const looksBack = (text: string, published: string) =>
      readKind('extreme', text, published).map(({ rank, since }) => [rank, since]);
    expect(looksBack('The S&P 500 rose 9.5%, its third-best day since the war.', '2025-04-09')).toEqual([
      [3, day('1945-09-02')],
    ]);
    expect(looksBack('The S&P 500 lost 6.4% this week, its worst week since the crisis.', '2010-05-07')).toEqual([
      [1, day('2009-06-30')],
    ]);
    expect(looksBack('It was the worst week the Dow has known.', '2008-10-10')).toEqual([[1, undefined]]);
  });
});
