import { describe, expect, it } from 'vitest';
import { toIsoDate } from '../../../core/index.ts';
import { readKind } from '../read-fixture.ts';

const months = (text: string, published: string) =>
  readKind('indicator', text, published).map(
    ({ subject, relation, asserted, period }) =>
      `${subject.id} ${relation} ${asserted?.low} ${toIsoDate(period.to).slice(0, 7)}`,
  );

describe('the month that a figure of the economy is for', () => {
  it.each([
    ["Tuesday's inflation figure, 1.7% against 2.1% the month before, pleased bonds.", '2014-09-18'],
    ['Tuesday brought the CPI report: inflation was 1.7%, down from 2.1% the month before.', '2014-09-18'],
    ["August's CPI, published on Wednesday, was up 1.7% on the year, against 2.1% the month before.", '2014-09-18'],
  ])('is the one before its report: %s', (text, published) => {
    expect(months(text, published).slice(0, 2)).toEqual(['inflation at 1.7 2014-08', 'inflation at 2.1 2014-07']);
  });

  it.each([
    ['Consumer prices rose 2.9% in the year to June. Over the month they climbed 0.1%.', '2018-07-13', '0.1 2018-06'],
    ['Inflation hit 5.6% in July. Over the month alone consumer prices rose 1.1%.', '2008-08-20', '1.1 2008-07'],
    ["Thursday's report put inflation at 3.9%. On the month consumer prices rose 0.4%.", '2011-09-16', '0.4 2011-08'],
  ])('is told on in "over the month": %s', (text, published, expected) => {
    expect(months(text, published).at(-1)).toBe(`inflation at ${expected}`);
  });

  it('leaves the day of what a market quotes', () => {
    expect(months("Tuesday's reading of the VIX was 23.1.", '2014-10-15')).toEqual(['vix at 23.1 2014-10']);
  });

  it('knows surveys by what they ask about', () => {
    expect(months('The factory survey slipped to 48.1 in December.', '2020-01-10')).toEqual([
      'ism-manufacturing at 48.1 2019-12',
    ]);
    expect(months('The University of Michigan index sank to 59.5 in April.', '2022-04-29')).toEqual([
      'consumer-sentiment at 59.5 2022-04',
    ]);
    expect(months("China's manufacturing survey slipped to 49.0 in May.", '2024-06-05')).toEqual([]);
  });

  it('counts the months of a survey apart from the time of another figure', () => {
    const [run] = readKind(
      'indicator',
      'Prices rose 1.4% in the year to January, and the factory survey fell to 47.8, the fourth month running of contraction.',
      '2016-02-22',
    ).filter((one) => one.run !== undefined);
    expect(run).toMatchObject({ subject: { id: 'ism-manufacturing' }, relation: 'below', run: { isStraight: true } });
    expect(run?.period.text).toBeNull();
  });
});
