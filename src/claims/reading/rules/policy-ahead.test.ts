import { describe, expect, it } from 'vitest';
import { toIsoDate } from '../../../core/index.ts';
import { readKind } from '../read-fixture.ts';

const movesOf = (text: string, published: string): string[] =>
  readKind('policy-move', text, published).map(
    ({ action, asserted, count, meetings, largestSince, period, modality }) =>
      [
        action,
        asserted?.low,
        count === undefined ? undefined : `x${count}`,
        meetings === undefined ? undefined : `last ${meetings.count}`,
        largestSince === undefined ? undefined : `largest since ${toIsoDate(largestSince)}`,
        period.from === 'stated' ? toIsoDate(period.to) : undefined,
        modality,
      ]
        .filter((part) => part !== undefined)
        .join(' '),
  );

describe('moves of the bank that are expected', () => {
  it.each([
    [
      'The Fed met last week. Our house call is that the first increase comes at the September meeting.',
      '2015-06-26',
      'hike 2015-09-30 forecast',
    ],
    ['The Fed is patient. We think the next cut arrives in March.', '2026-01-12', 'cut 2026-03-31 forecast'],
    [
      'A rate hike is all but priced. Expect the Fed to go a quarter point on December 14.',
      '2016-11-28',
      'hike 25 2016-12-14 forecast',
    ],
    [
      'Nobody doubts a rate cut. We look for the FOMC to move by a half point on September 18.',
      '2024-09-09',
      'cut 50 2024-09-18 forecast',
    ],
  ])('%s', (text, published, expected) => {
    expect(movesOf(text, published)).toContain(expected);
  });

  it.each([
    ['The Fed met last week. We expect the first rate cut in September.', '2024-06-30', 'cut 2024-09-30 forecast'],
    [
      'The Fed is behind. A cut in July is in our view more likely than the market believes.',
      '2025-07-01',
      'cut 2025-07-31 forecast',
    ],
    ['The Fed is done, and another hike in June looks unlikely.', '2023-05-12', 'hike 2023-06-30 forecast'],
    [
      'The Fed is on hold. We look for at least two reductions by the end of the year.',
      '2025-07-01',
      'cut x2 2025-12-31 forecast',
    ],
    [
      'The Fed has only begun. Most economists expect three more hikes before the summer is out.',
      '2022-05-10',
      'hike x3 2022-08-31 forecast',
    ],
    [
      'The Fed cut in December.\n\nStocks fell.\n\nWe think the first cut of the new year will come in March.',
      '2025-01-12',
      'cut 2025-03-31 forecast',
    ],
    [
      'The next date to watch is the Fed meeting of June 16-17, the first under its new head. We expect no change.',
      '2026-05-31',
      'hold 2026-06-17 forecast',
    ],
    [
      'The committee of the Fed gathers on January 28. Economists see no change.',
      '2026-01-12',
      'hold 2026-01-28 forecast',
    ],
    [
      'We expect the Fed to cut in September, and we expect it to be a quarter of a point.',
      '2024-06-30',
      'cut 25 2024-09-30 forecast',
    ],
  ])('by month, number and occasion: %s', (text, published, expected) => {
    expect(movesOf(text, published)).toContain(expected);
  });

  it('denies a move that is unlikely', () => {
    const text = 'The Fed is done, and another hike in June looks unlikely.';
    expect(readKind('policy-move', text, '2023-05-12')).toMatchObject([{ action: 'hike', negated: true }]);
  });

  it.each([
    'The first increase came in September 2015.',
    'A cut in the dividend in July is likely.',
    'The board expects two cuts in jobs by the end of the year.',
    'The Fed says that prices will go a quarter point above its target on December 14.',
  ])('none in: %s', (text) => {
    expect(movesOf(text, '2016-11-28').filter((said) => said.endsWith('forecast'))).toEqual([]);
  });
});

describe('moves of the bank told by meetings', () => {
  it.each([
    [
      'The Fed keeps raising rates. It has done 75 basis points three meetings in a row.',
      '2022-10-15',
      'hike 75 last 3 fact',
    ],
    [
      'Mr Powell has been cutting rates, with quarter-point cuts at three consecutive meetings of the Fed.',
      '2026-01-12',
      'cut 25 last 3 fact',
    ],
    [
      'The Federal Reserve eased policy last year, with cuts at each of its last three meetings.',
      '2024-12-31',
      'cut x3 last 3 fact',
    ],
    [
      'The Fed responded on May 4 with a half-point increase, the largest since 2000.',
      '2022-05-15',
      'hike 50 largest since 2000-12-29 2022-05-04 fact',
    ],
    [
      'The Fed cut rates three times last year and then held them steady in January.',
      '2026-03-10',
      'hold 2026-01-30 fact',
    ],
  ])('%s', (text, published, expected) => {
    expect(movesOf(text, published)).toContain(expected);
  });

  it('takes no pronoun for rates where none were told', () => {
    expect(movesOf('The Fed has many critics, and the minister held them off in January.', '2026-03-10')).toEqual([]);
  });
});

it('reads the range that was left after cuts', () => {
  const rates = readKind(
    'policy-rate',
    'The Fed cut three times and left the range at 3.50-3.75% on December 10.',
    '2026-01-20',
  );
  expect(rates.map(({ asserted, period }) => [asserted.high, toIsoDate(period.to)])).toEqual([[3.75, '2025-12-10']]);
});

it('reports what officials foresee, and takes what they have done for a fact', () => {
  const others = (text: string) => readKind('other', text, '2024-12-19').map(({ modality }) => modality);
  expect(others('The Fed met. Officials now foresee two reductions in 2025.')).toEqual(['fact']);
  expect(others('The Fed left rates alone, and the median participant sees no hike before 2026.')).toEqual(['fact']);
  expect(movesOf('The Fed met. Officials expect trouble.', '2024-12-19')).toEqual([]);
});
