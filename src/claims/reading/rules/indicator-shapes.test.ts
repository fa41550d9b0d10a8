import { describe, expect, it } from 'vitest';
import { toIsoDate } from '../../../core/index.ts';
import { readKind } from '../read-fixture.ts';

const show = (text: string, published: string) =>
  readKind('indicator', text, published).map(
    ({ subject, relation, asserted, since, isThroughout, period }) =>
      `${subject.id} ${relation} ${asserted?.low ?? ''}${since === undefined ? '' : ` since ${toIsoDate(since)}`}${
        isThroughout ? ` throughout from ${toIsoDate(period.base)}` : ''
      }`,
  );

describe('the shape of a curve or a spread, without a figure', () => {
  it.each([
    ['The yield curve is the steepest since January 2022.', '2025-12-31', ['yield-curve highest  since 2022-01-31']],
    [
      'High-yield spreads are now at their tightest since June 2007.',
      '2021-07-06',
      ['high-yield-spread lowest  since 2007-06-29'],
    ],
    ['The curve is at its flattest since May 2007.', '2018-06-01', ['yield-curve lowest  since 2007-05-31']],
  ])('%s (%s)', (text, published, expected) => {
    expect(show(text, published)).toEqual(expected);
  });
});

describe("the Fed's goal", () => {
  it('is no figure of inflation, and may be held against it over a stretch', () => {
    expect(show("Inflation has been above the Fed's 2% target since March 2021.", '2026-01-27')).toEqual([
      'inflation above 2 throughout from 2021-02-26',
    ]);
    expect(show("Core inflation, at 2.6%, is still over the central bank's two percent goal.", '2026-01-27')).toEqual([
      'core-inflation at 2.6',
      'core-inflation above 2',
    ]);
  });
});

describe('a price below nothing', () => {
  it.each([
    'On April 20, 2020, WTI settled at minus $36.98.',
    'On April 20, 2020, West Texas Intermediate closed at negative 36.98 dollars a barrel.',
  ])('%s', (text) => {
    expect(show(text, '2020-05-04')).toEqual(['oil-wti at -36.98']);
  });
});

describe('how far the policy rate has come from its peak', () => {
  it.each([
    'The policy rate is 175 basis points below its peak.',
    'The federal funds rate has come down by 175 basis points from its high.',
  ])('%s', (text) => {
    expect(
      readKind('policy-move', text, '2026-01-27').map(({ action, asserted, isTotal }) => [
        action,
        asserted?.low,
        isTotal,
      ]),
    ).toEqual([['cut', 175, true]]);
  });
});
