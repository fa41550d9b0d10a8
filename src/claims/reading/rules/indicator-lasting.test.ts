import { describe, expect, it } from 'vitest';
import { toIsoDate } from '../../../core/index.ts';
import { readKind } from '../read-fixture.ts';

const levels = (text: string, published: string) =>
  readKind('indicator', text, published).map(
    ({ subject, relation, asserted, period, negated, isThroughout, fromUntil }) =>
      [
        subject.id,
        ...(negated ? ['not'] : []),
        relation,
        asserted?.low,
        ...(isThroughout ? ['throughout'] : []),
        ...(fromUntil === undefined ? [] : [`after ${toIsoDate(fromUntil)}`]),
        `to ${toIsoDate(period.to)}`,
      ].join(' '),
  );

describe('levels that are told of a stretch up to now', () => {
  it.each([
    [
      'The ten-year yield has stayed below 2% since the beginning of August.',
      '2019-09-20',
      'treasury-10y below 2 throughout after 2019-08-07 to 2019-09-20',
    ],
    [
      'Since December 18 the VIX has been above 25.',
      '2018-12-31',
      'vix above 25 throughout after 2018-12-18 to 2018-12-31',
    ],
    [
      'Junk spreads have held below five points since the end of March.',
      '2023-11-20',
      'high-yield-spread below 5 throughout after 2023-03-31 to 2023-11-20',
    ],
    [
      'The VIX has closed above 40 on every day since March 6.',
      '2020-04-09',
      'vix above 40 throughout after 2020-03-06 to 2020-04-09',
    ],
  ])('holds of every day since: %s', (text, published, expected) => {
    expect(levels(text, published)).toEqual([expected]);
  });

  it.each([
    [
      'The VIX has not closed above 30 since October 2022.',
      '2023-11-20',
      'vix not above 30 after 2022-10-31 to 2023-11-20',
    ],
    [
      'Treasury yields have not closed below 4% all year.',
      '2025-12-26',
      'treasury-10y not below 4 after 2024-12-31 to 2025-12-26',
    ],
  ])('denies it of any day since: %s', (text, published, expected) => {
    expect(levels(text, published)).toEqual([expected]);
  });

  it('counts "since" without a time from the day told before', () => {
    expect(
      levels(
        'The ten-year yield ended October at 4.88%. Two weeks later it was 4.44%, and it has not been above 4.7% since.',
        '2023-11-20',
      ).at(-1),
    ).toBe('treasury-10y not above 4.7 throughout after 2023-11-14 to 2023-11-20');
  });

  it('ends a stretch that has just come to an end a month before', () => {
    expect(levels('The yield curve, inverted since July 2022, has just returned to zero.', '2024-08-30')).toEqual([
      'yield-curve below 0 throughout after 2022-07-29 to 2024-07-30',
    ]);
    expect(levels('The yield curve has been inverted since July 2022.', '2023-06-30')).toEqual([
      'yield-curve below 0 throughout after 2022-07-29 to 2023-06-30',
    ]);
  });

  it('leaves open what did not last', () => {
    expect(levels('The VIX has not stayed above 20 since April 25.', '2025-10-24').join()).not.toContain('throughout');
  });

  it('takes no count of days, and no single day, for all of them', () => {
    expect(levels('The VIX has closed above 30 only twice since March 6.', '2020-04-09').join()).not.toContain(
      'throughout',
    );
    expect(levels('The VIX closed above 30 on April 4.', '2025-04-25').join()).not.toContain('throughout');
  });
});

describe('a level told at several times', () => {
  it('is told of each of them', () => {
    const told = readKind(
      'indicator',
      'The VIX has closed above 36 twice this year: in February, when a bet on calm blew up, and on Christmas Eve.',
      '2018-12-31',
    ).map(
      ({ relation, asserted, period }) =>
        `${relation} ${asserted?.low} ${toIsoDate(period.base)} ${toIsoDate(period.to)}`,
    );
    expect(told).toEqual(['above 36 2018-01-31 2018-02-28', 'above 36 2018-12-21 2018-12-24']);
  });

  it('belongs to the first of two, where the second is told as another', () => {
    const [told] = readKind(
      'indicator',
      'In April the tariffs sent the VIX to a close above 52, and briefly in mid-October it woke again.',
      '2025-10-24',
    );
    expect(told && toIsoDate(told.period.to)).toBe('2025-04-30');
  });
});

describe('levels touched within a session', () => {
  it.each([
    ['The VIX touched 65 during the day on August 5 and closed at 38.57.', '2024-08-12', [true, undefined]],
    ['Ten-year yields briefly traded above 5% on October 19, 2023.', '2023-11-20', [true]],
    ['The VIX closed above 45 on April 4.', '2025-04-25', [undefined]],
  ])('are told apart from closes: %s', (text, published, expected) => {
    expect(readKind('indicator', text, published).map(({ isWithinDay }) => isWithinDay)).toEqual(expected);
  });
});
