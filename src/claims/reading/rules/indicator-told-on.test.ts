import { describe, expect, it } from 'vitest';
import { parseIsoDate as day, toIsoDate } from '../../../core/index.ts';
import { readKind } from '../read-fixture.ts';

const last = (text: string, published = '2024-06-28') => readKind('indicator', text, published).at(-1);
const stretch = (text: string, published?: string): string => {
  const told = last(text, published);
  return told === undefined ? 'nothing' : `${toIsoDate(told.period.base)} ${toIsoDate(told.period.to)}`;
};

describe('a figure told after another of the same indicator', () => {
  it.each([
    ['The VIX closed September 2023 at 17.5. By the end of October it had risen to 18.1.', '2023-10-31'],
    ['On October 19, 2023 the ten-year yield stood at 4.98%. By December 27 it had come down to 3.79%.', '2023-12-27'],
    ['Junk spreads were 4.1 points on May 31, 2023. Within six weeks they had narrowed to 3.7 points.', undefined],
  ])('is of the end of its stretch: %s', (text, to) => {
    const told = last(text);
    expect(told).toMatchObject({ relation: 'at', isAtEnd: true });
    if (to !== undefined) expect(told?.period.to).toBe(day(to));
  });

  it('may have gone its way from the figure told before', () => {
    const told = last('The 10-year yield ended June 2023 at 3.81%. Three months later it had climbed to 4.59%.');
    expect(told).toMatchObject({ direction: 'rose', wentFrom: day('2023-06-30') });
    expect(last('The 10-year yield ended June 2023 at 3.81%. Oil had climbed to $90.79.')?.wentFrom).toBeUndefined();
  });

  it('is of a part of the calendar whole, where no end of it is told', () => {
    expect(last('The VIX closed September 2023 at 17.5. By March it had fallen to 13.0.')?.isAtEnd).toBeUndefined();
  });

  it.each([
    ['The VIX ended June 2023 at 13.6. Half a year later it was at 12.5.', '2023-12-28 2023-12-29'],
    ['US crude ended June 2023 at $70.66. Two quarters on, it was at $71.89.', '2023-12-28 2023-12-29'],
    ['On March 13, 2023 the VIX closed at 26.5. Three weeks later it stood at 18.5.', '2023-03-31 2023-04-03'],
    ['WTI crude ended May 2023 at $68. In the four months that followed it climbed to $90.', '2023-05-31 2023-09-29'],
    [
      'The 2-year yield ended March 2023 at 4.06%. Over the ensuing month it slipped to 4.04%.',
      '2023-03-31 2023-04-28',
    ],
  ])('counts on from it: %s', (text, told) => {
    expect(stretch(text)).toBe(told);
  });

  it('takes a month without a year for the first after a figure of more than a year ago', () => {
    const text = 'At the end of April 2023 the 10-year yield was 3.44%. At the end of May it was 3.64%.';
    expect(stretch(text, '2024-06-03')).toBe('2023-05-30 2023-05-31');
    expect(stretch('The 10-year yield is volatile. At the end of May it was 4.51%.', '2024-06-03')).toBe(
      '2024-05-30 2024-05-31',
    );
  });

  it.each([
    ['The 2-year yield closed July 2023 at 4.88%. August ended at 4.85%.', '2023-08-30 2023-08-31'],
    [
      'The VIX ended May 2023 at 17.9. The same month of the previous year had closed at 26.2.',
      '2022-05-27 2022-05-31',
    ],
    ['The VIX stood at 17.9 at the end of May 2023. That compares with 26.2 a year before.', '2022-05-27 2022-05-31'],
    ['Inflation was 3.7% in September 2023. The October figure was 3.2%.', '2023-09-29 2023-10-31'],
    ["Unemployment came in at 3.8% in September 2023. The previous month's rate was 3.8%.", '2023-07-31 2023-08-31'],
    [
      'WTI cost $70.66 a barrel at the end of June 2023. It had been at $105.76 a barrel a year earlier.',
      '2022-06-29 2022-06-30',
    ],
  ])('is of the time that stands in its place: %s', (text, told) => {
    expect(stretch(text)).toBe(told);
  });

  it('takes a move that stands right before basis points for their size', () => {
    expect(
      last('The 2-year yield closed at 4.4% on January 3. It has risen more than 30 basis points since.'),
    ).toMatchObject({ relation: 'rose', isSize: true });
    expect(last('The high-yield spread has climbed to 330 basis points.')?.isSize).toBeUndefined();
  });

  it('tells the sign of the curve on the day told', () => {
    expect(
      last('The ten-year yield ended March 2022 at 2.32%. The yield curve was positively sloped then.'),
    ).toMatchObject({ subject: { id: 'yield-curve' }, relation: 'above', period: { to: day('2022-03-31') } });
    expect(last('The ten-year yield ended July 2022 at 2.67%. At that time the curve was inverted.')).toMatchObject({
      relation: 'below',
      period: { to: day('2022-07-29') },
    });
    expect(
      last('The ten-year yield ended July 2022 at 2.67%. The yield curve was inverted in 2019.')?.period.to,
    ).not.toBe(day('2022-07-29'));
  });
});

describe('the turn of a year that the passage tells of', () => {
  const year = { base: day('2021-12-31'), to: day('2022-12-30') };
  it.each([
    ['The VIX ended 2022 at 21.7. It had peaked in March.', 'highest', '2022-03-31'],
    [
      'The ten-year yield ended 2022 at 3.88%. The high of the year had come on October 24, at 4.25%.',
      'highest',
      '2022-10-24',
    ],
    [
      'West Texas Intermediate closed 2022 at $80.16. The lowest close of the year, in December, was $71.05.',
      'lowest',
      '2022-12-30',
    ],
    [
      'The high-yield spread stood at 4.81 points at the end of December 2022. The trough had come in January.',
      'lowest',
      '2022-01-31',
    ],
  ])('%s', (text, relation, to) => {
    expect(last(text)).toMatchObject({ relation, among: year, period: { to: day(to) } });
  });

  it('is none where the passage tells of no whole year', () => {
    expect(last('The VIX ended May 2022 at 26.2. It had peaked in March.')?.among).toBeUndefined();
  });
});

describe('the time that a figure took', () => {
  it('is the stretch within which it was so', () => {
    expect(
      last('On March 13, 2023 the VIX closed at 26.5. It took less than three weeks to fall back below 20.'),
    ).toMatchObject({
      relation: 'below',
      asserted: { low: 20 },
      period: { base: day('2023-03-13'), to: day('2023-03-31') },
    });
    expect(
      last(
        'The ten-year yield closed at 4.98% on October 19, 2023. It needed no more than two months to get under 4%.',
      ),
    ).toMatchObject({ relation: 'below', asserted: { low: 4 }, period: { to: day('2023-12-19') } });
  });

  it('is not read of a time that is only about so long', () => {
    const told = last('On March 13, 2023 the VIX closed at 26.5. It took three weeks to fall back below 20.');
    expect(told?.period.base === day('2023-03-13') && told.period.role === 'window').toBe(false);
  });
});
