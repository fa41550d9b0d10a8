import { describe, expect, it } from 'vitest';
import { parseIsoDate } from '../../../core/index.ts';
import { readKind, read as readText } from '../read-fixture.ts';

const day = parseIsoDate;
const read = (text: string, published: string) => readKind('indicator', text, published);

describe('figures of rates and of the economy', () => {
  it('say which way they went to their figure', () => {
    expect(read('The ten-year Treasury yield eased to 4.34%.', '2025-04-09')[0]).toMatchObject({
      subject: { id: 'treasury-10y' },
      relation: 'at',
      asserted: { low: 4.34 },
      direction: 'fell',
    });
    expect(
      read('Manufacturing goes on expanding, with the ISM index rising to 53.3 in June.', '2026-07-05')[0],
    ).toMatchObject({ direction: 'rose', asserted: { low: 53.3 }, period: { to: day('2026-06-30') } });
    expect(read('Core inflation came in at 5.9%.', '2022-07-16')[0]).not.toHaveProperty('direction');
  });

  it('each of several in a sentence has its own name and time', () => {
    expect(
      read(
        'Twos closed at 4.25% on Friday while the 10-year yield, which hit 4.79% on January 13, is now 4.61%.',
        '2025-01-18',
      ),
    ).toMatchObject([
      { subject: { id: 'treasury-2y' }, asserted: { low: 4.25 }, period: { to: day('2025-01-17') } },
      { subject: { id: 'treasury-10y' }, asserted: { low: 4.79 }, period: { to: day('2025-01-13') } },
      { subject: { id: 'treasury-10y' }, asserted: { low: 4.61 }, period: { from: 'assumed' } },
    ]);
    expect(read('Inflation was 2.4% in September and 2.7% in November.', '2024-12-22')).toMatchObject([
      { asserted: { low: 2.4 }, period: { to: day('2024-09-30') } },
      { asserted: { low: 2.7 }, period: { to: day('2024-11-29') } },
    ]);
  });

  it('a move from one figure to another is one statement', () => {
    expect(read('Inflation accelerated from 2.4% in January to 4.2% in May.', '2026-07-05')).toMatchObject([
      {
        relation: 'rose',
        fromValue: 2.4,
        asserted: { low: 4.2 },
        period: { base: day('2025-12-31'), to: day('2026-05-29') },
      },
    ]);
    expect(read('The yield curve has narrowed from 125 basis points to 51.', '2017-12-30')[0]).toMatchObject({
      relation: 'fell',
      fromValue: 125,
      asserted: { low: 51, unit: 'basis points' },
    });
  });

  it('a year or quarter that began or closed at a figure is its last session', () => {
    expect(read('The 10-year yield closed 2024 at 4.58%.', '2025-01-18')[0]).toMatchObject({
      period: { to: day('2024-12-31'), role: 'day' },
    });
    expect(read('The ten-year yield started the year at 1.52%.', '2022-12-17')[0]).toMatchObject({
      period: { base: day('2021-12-30'), to: day('2022-01-03') },
    });
    expect(read('The ten-year yield should end the year below 4%.', '2023-07-28')[0]).toMatchObject({
      relation: 'below',
      modality: 'forecast',
      period: { to: day('2023-12-29'), role: 'day' },
    });
  });

  it('a figure of before is dated from the one it is told with', () => {
    expect(read('The 10-year yield ended at 4.17%, down from 4.50% a week earlier.', '2024-07-16')[1]).toMatchObject({
      asserted: { low: 4.5 },
      period: { to: day('2024-07-09') },
    });
    expect(
      read('Consumer prices rose 3.0% in the year to June, cooling from 3.3% in May.', '2024-07-16'),
    ).toMatchObject([
      { asserted: { low: 3 }, period: { to: day('2024-06-28') } },
      { asserted: { low: 3.3 }, period: { to: day('2024-05-31') } },
    ]);
  });

  it('a curve below zero keeps its sign, and a gap between two yields is the curve', () => {
    expect(read('The 2s10s curve went out at -53bp.', '2023-01-02')[0]?.asserted).toMatchObject({
      low: -53,
      high: -53,
    });
    expect(read('The yield curve is inverted by 69 basis points.', '2022-12-17')[0]?.asserted).toMatchObject({
      low: -69,
    });
    expect(read('The spread over two-year paper is 243 basis points.', '2004-01-05')[0]).toMatchObject({
      subject: { id: 'yield-curve' },
      asserted: { low: 243 },
    });
  });

  it('the extreme after a figure is of that figure, since the end of what it names', () => {
    expect(
      read('The ISM index printed 36.2 for November, the weakest reading since 1982.', '2008-12-20'),
    ).toMatchObject([{ asserted: { low: 36.2 } }, { relation: 'lowest', since: day('1982-12-31') }]);
    expect(
      read('The ten-year yield hit 1.64% on Friday, the highest since February 2020.', '2021-03-14')[1],
    ).toMatchObject({
      relation: 'highest',
      since: day('2020-02-28'),
      period: { to: day('2021-03-12') },
    });
  });

  it('words beside a name make another of it', () => {
    expect(read('Excluding food and energy, inflation quickened to 6.6%.', '2022-11-05')[0]?.subject.id).toBe(
      'core-inflation',
    );
    expect(read('The real ten-year yield is 1.7%.', '2022-11-05')[0]?.subject.id).toBe('real-yield-10y');
    expect(
      read('The 2-year yield touched 4.72% on November 3 and the 10-year climbed to 4.15%.', '2022-11-05')[1],
    ).toMatchObject({
      subject: { id: 'treasury-10y' },
      direction: 'rose',
    });
  });

  it('a change since a month may start at either end of it', () => {
    expect(read('The ten-year yield has increased by 31 basis points since December.', '2026-07-05')[0]).toMatchObject({
      relation: 'rose',
      asserted: { low: 31 },
      period: { others: [{ base: day('2025-12-31') }] },
    });
  });

  it('an average is of a stretch that is named, and no figure of a day', () => {
    expect(read('The VIX closed at 11.04. Its average for the year was 13.1.', '2017-12-30')[1]).toMatchObject({
      isAverage: true,
      asserted: { low: 13.1 },
      period: { base: day('2016-12-30'), role: 'window' },
    });
    expect(read('The ten-year yield averaged 2.54% in 2014.', '2015-01-03')[0]).toMatchObject({
      isAverage: true,
      period: { base: day('2013-12-31'), to: day('2014-12-31') },
    });
    const longer = 'The VIX is well below its average of 19.5 over the past ten years.';
    expect(readText(longer, '2024-01-03').map(({ kind }) => kind)).toEqual(['other']);
  });

  it('what the benchmark or the market does is told of no figure before', () => {
    const following = (text: string) => read(`Inflation was 7.1% in November. ${text}`, '2023-01-02').slice(1);
    expect(following('From its high the benchmark stands 20% lower.')).toEqual([]);
    expect(following('By then the stock market was down 19%.')).toEqual([]);
    expect(following('The fund is now 12% cheaper.')).toEqual([]);
    expect(following('In June it was 9.1%.')).toMatchObject([{ subject: { id: 'inflation' }, asserted: { low: 9.1 } }]);
  });

  it('a yield may be told without its unit', () => {
    expect(read('The ten-year yields 3.75 and the two-year 3.12.', '2010-02-01')).toMatchObject([
      { subject: { id: 'treasury-10y' }, asserted: { low: 3.75, unit: 'percent' } },
      { subject: { id: 'treasury-2y' }, asserted: { low: 3.12, unit: 'percent' } },
    ]);
    expect(read('The thirty-year bond paid 4.9% in May. It pays 4.61 now.', '2007-09-03')[1]).toMatchObject({
      subject: { id: 'treasury-30y' },
      asserted: { low: 4.61, unit: 'percent' },
    });
    expect(read('Ten-year: 4.02%. Two-year: 4.4%.', '2024-08-01')).toMatchObject([
      { subject: { id: 'treasury-10y' }, asserted: { low: 4.02 } },
      { subject: { id: 'treasury-2y' }, asserted: { low: 4.4 } },
    ]);
    expect(read('The ten-year yield was little changed in 12 of 30 sessions.', '2024-08-01')).toEqual([]);
  });

  it('a superlative is of the figure it is told of, whatever the words between', () => {
    expect(
      read('The extra yield that lenders demand on junk bonds touched its lowest level since 2005.', '2014-06-20')[0],
    ).toMatchObject({ subject: { id: 'high-yield-spread' }, relation: 'lowest', since: day('2005-12-30') });
    expect(
      read('The VIX, which hit its highest close since 2011 on Monday, then halved.', '2015-08-29')[0],
    ).toMatchObject({ subject: { id: 'vix' }, relation: 'highest', period: { to: day('2015-08-24') } });
    expect(read('The ten-year yield has fallen to its lowest level since 2016.', '2019-08-10')[0]).toMatchObject({
      subject: { id: 'treasury-10y' },
      relation: 'lowest',
    });
  });

  it('what is to last must do so to the end', () => {
    const stay = (text: string) => read(text, '2019-01-05')[0];
    expect(stay('We expect the VIX to remain below 30 through the end of March.')).toMatchObject({
      modality: 'forecast',
      isThroughout: true,
    });
    expect(stay('Crude will stay above $40 until the end of June.')).toMatchObject({ isThroughout: true });
    expect(stay('We expect crude to trade above $70 by the end of June.')).not.toHaveProperty('isThroughout');
  });

  it('what economists foresaw, other countries and conditions have no figure here', () => {
    const kinds = (text: string, published: string) => readText(text, published).map(({ kind }) => kind);
    expect(kinds('Consumer prices rose 9.1% in June. Economists had expected 8.8%.', '2022-07-16')).toEqual([
      'indicator',
      'other',
    ]);
    expect(kinds('Euro-area inflation slowed to 2.2% in March.', '2025-04-19')).toEqual(['other']);
    expect(kinds('German unemployment rose to 6.3%.', '2025-04-19')).toEqual(['other']);
    expect(kinds('Should inflation climb above 3.5%, the Fed will be raising rates by autumn.', '2024-12-22')).toEqual([
      'other',
    ]);
  });

  it('a superlative of the year is of the latest figure', () => {
    const text = "The VIX's 11.86 is its lowest close of 2024.";
    expect(read(text, '2024-05-21')).toMatchObject([
      { relation: 'at', asserted: { low: 11.86 } },
      { relation: 'lowest', since: day('2023-12-31') },
    ]);
  });

  it('a curve said to be so far below zero keeps the sign', () => {
    expect(read('The yield curve stands at 40 basis points below zero.', '2024-05-21')[0]).toMatchObject({
      asserted: { low: -40, high: -40 },
    });
  });
});
