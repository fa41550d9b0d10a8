import { describe, expect, it } from 'vitest';
import { parseIsoDate } from '../../../core/index.ts';
import { readKind, read as readText } from '../read-fixture.ts';

const day = parseIsoDate;
const move = (text: string, published: string) => readKind('policy-move', text, published)[0];
const rate = (text: string, published: string) => readKind('policy-rate', text, published)[0];

describe('the level of the policy rate', () => {
  it('reads a range of the target, named or told by its width', () => {
    expect(rate('Powell and colleagues kept the target range at 4.25%-4.50%.', '2025-04-19')).toMatchObject({
      relation: 'at',
      asserted: { low: 4.25, high: 4.5 },
    });
    expect(
      rate('On Tuesday the committee took its target from 1% to a range of 0% to 0.25%.', '2008-12-20'),
    ).toMatchObject({
      asserted: { low: 0, high: 0.25 },
      period: { to: day('2008-12-16') },
    });
    expect(
      rate('Rates now stand at 5.25% to 5.50%, which is where they will stay a while.', '2023-08-05'),
    ).toMatchObject({
      asserted: { low: 5.25, high: 5.5 },
      modality: 'fact',
    });
  });

  it('a rate held since a month is dated by it, and no later meeting', () => {
    expect(
      rate('The Fed, which has kept rates at 4.25%-4.50% since December, next decides on May 7.', '2025-04-09'),
    ).toMatchObject({ modality: 'fact', period: { text: 'since December' } });
  });
});

describe('moves of the Federal Reserve', () => {
  it('counts moves and sums them', () => {
    expect(move('The FOMC hiked seven times for a cumulative 425bp.', '2023-01-02')).toMatchObject({
      action: 'hike',
      count: 7,
      isTotal: true,
      asserted: { low: 425, unit: 'basis points' },
    });
    expect(
      move('Since January 2001 Greenspan has lowered the funds rate twelve times, from 6.50% to 1.00%.', '2004-01-05'),
    ).toMatchObject({ action: 'cut', count: 12, isTotal: true, asserted: { low: 550 } });
    expect(move('The Fed has cut by a full percentage point since September.', '2024-12-22')).toMatchObject({
      action: 'cut',
      isTotal: true,
      asserted: { low: 100 },
      period: { text: 'since September' },
    });
  });

  it('an ordinal counts from the day it names, which may itself count or not', () => {
    expect(move('The Fed lowered rates again, the tenth reduction since September 2007.', '2008-12-20')).toMatchObject({
      action: 'cut',
      count: 10,
      period: { base: day('2007-08-31'), others: [{ base: day('2007-09-28') }] },
    });
    expect(move('For the Fed it would be only the third rise since 2006.', '2016-12-09')).toMatchObject({
      action: 'hike',
      count: 3,
      isNextCounted: true,
      modality: 'fact',
    });
    expect(
      move('On Tuesday, for the third time in seven weeks, monetary policy was eased.', '1998-11-20'),
    ).toMatchObject({ action: 'cut', count: 3, period: { to: day('1998-11-17') } });
  });

  it('reads the largest move since a year', () => {
    const moves = readKind(
      'policy-move',
      'The Fed raised rates by three-quarters of a point on June 15, its largest single move since 1994.',
      '2022-07-16',
    );
    expect(moves).toMatchObject([
      { action: 'hike', asserted: { low: 75 }, period: { to: day('2022-06-15') } },
      { action: 'hike', asserted: { low: 75 }, largestSince: day('1994-12-30') },
    ]);
  });

  it('reads what is to come', () => {
    expect(move('There will be no further cut by the Fed this year.', '1998-11-20')).toMatchObject({
      action: 'cut',
      negated: true,
      modality: 'forecast',
      horizon: day('1998-12-31'),
    });
    expect(move('Nobody expects a change from the Fed when it meets on March 16-17.', '2021-03-14')).toMatchObject({
      action: 'hold',
      modality: 'forecast',
      horizon: day('2021-03-17'),
    });
    expect(move('# What 2025 may bring\n\n1. The Fed cuts no more than twice.', '2024-12-22')).toMatchObject({
      count: 2,
      countWording: 'at-most',
      modality: 'forecast',
      horizon: day('2025-12-31'),
    });
    expect(
      move('Traders expect the Fed to cut rates at least three times by the end of 2025.', '2025-04-19'),
    ).toMatchObject({ count: 3, countWording: 'at-least', horizon: day('2025-12-31') });
  });

  it('those of another central bank are none of the Federal Reserve', () => {
    const abroad = (text: string) => readText(text, '2025-04-19').map(({ kind }) => kind);
    expect(abroad('The European Central Bank cut its deposit rate by 25 basis points to 2.25%.')).toEqual([
      'other',
      'other',
    ]);
    expect(abroad('The Bank of England left Bank Rate at 4.5%.')).toEqual(['other']);
    expect(abroad('The Fed raised rates by 25 basis points in July.')).toEqual(['policy-move']);
  });

  it('counts what was done to its benchmark, where the bank was named before', () => {
    const done = (text: string, published: string) => move(`The Fed was busy. ${text}`, published);
    expect(done('It lowered its benchmark three times in the final four months of 2025.', '2026-01-11')).toMatchObject({
      action: 'cut',
      count: 3,
      period: { base: day('2025-08-29'), to: day('2025-12-31') },
    });
    expect(done('It raised the target range four times in 2018.', '2019-01-11')).toMatchObject({
      action: 'hike',
      count: 4,
    });
    expect(done('It reduced its policy rate twice in 2019.', '2019-10-11')).toMatchObject({ action: 'cut', count: 2 });
    expect(done('The company reduced its target twice in 2019.', '2019-10-11')).toBeUndefined();
  });

  it('counts by a month what had been done since the turn of its year', () => {
    const by = (text: string, published: string) => move(text, published)?.period;
    expect(by('By August 2001 the Fed had cut rates seven times.', '2001-12-20')).toMatchObject({
      base: day('2000-12-29'),
      to: day('2001-08-31'),
    });
    expect(by('By December 2022 the Fed had raised rates seven times.', '2023-02-20')).toMatchObject({
      base: day('2021-12-31'),
    });
    expect(by('By November 1998 the Federal Reserve had lowered rates three times.', '1999-02-20')).toMatchObject({
      base: day('1997-12-31'),
    });
  });

  it('what a base case has is foretold', () => {
    expect(rate('Our base case has the target range above 5% before the middle of 2023.', '2023-01-02')).toMatchObject({
      modality: 'forecast',
      relation: 'above',
    });
    expect(rate('My base case has the target range at 3% by the end of 2026.', '2026-01-02')).toMatchObject({
      modality: 'forecast',
    });
    expect(rate('The base case puts the federal funds rate below 4% by December 2025.', '2025-01-02')).toMatchObject({
      modality: 'forecast',
    });
  });
});

describe('a rate that has not moved since a day', () => {
  it.each([
    ['The target range is 0.25% to 0.5%, where it has been since December 2015.', '2016-10-07', '2015-12-31'],
    ['The funds rate is at 5.25%, where it has stood since June 29, 2006.', '2007-05-11', '2006-06-29'],
    ['The Fed left its target at 1%, where it has remained since June 2003.', '2004-04-30', '2003-06-30'],
  ])('%s', (text, published, base) => {
    expect(readKind('policy-move', text, published).find(({ meetings }) => meetings !== undefined)).toMatchObject({
      action: 'hold',
      meetings: { which: 'all' },
      period: { base: day(base), to: day(published) },
    });
  });

  it.each([
    ['The Fed was busy. It raised its benchmark four times in 2018.', '2019-01-11', 'hike', 4],
    ['The Fed helped. It cut its policy rate three times in 2019.', '2020-01-10', 'cut', 3],
    ['The Fed acted. It lowered the key rate twice in March 2020.', '2020-04-10', 'cut', 2],
  ])('counts moves of its own rate: %s', (text, published, action, count) => {
    expect(move(text, published)).toMatchObject({ action, count });
  });

  it.each([
    ['A steady series of rate cuts has lifted housing.', '2001-09-07', 'easing'],
    ['The Federal Reserve continues a string of rate increases.', '2005-09-09', 'tightening'],
    ['A run of interest rate cuts is under way, and banks are lending.', '2019-11-08', 'easing'],
  ])('a series of moves is a cycle: %s', (text, published, action) => {
    expect(move(text, published)).toMatchObject({ action, phase: 'continuing' });
  });
});
