import { describe, expect, it } from 'vitest';
import { parseIsoDate } from '../../../core/index.ts';
import type { PolicyMoveStatement, PolicyRateStatement } from '../../statement.ts';
import { judgePolicyMove } from './judge-policy-move.ts';
import { judgePolicyRate } from './judge-policy-rate.ts';
import { common, createContext, toAsserted, toAssumed, toPeriod } from './statement-fixture.ts';

function rate(published: string, parts: Partial<PolicyRateStatement>): PolicyRateStatement {
  return {
    ...common,
    kind: 'policy-rate',
    relation: 'at',
    asserted: toAsserted(3.5),
    period: toAssumed(published),
    ...parts,
  };
}

function judgeRate(published: string, parts: Partial<PolicyRateStatement>) {
  return judgePolicyRate(rate(published, parts), createContext(published));
}

describe('the policy rate', () => {
  const range = (low: number, high: number) => toAsserted(low, 'percent', { high, rounding: 0.005 });

  it('a range is that in force', () => {
    const judged = judgeRate('2026-01-04', { asserted: range(3.5, 3.75) });
    expect([judged.verdict, judged.readings.map(({ measured }) => measured)]).toEqual(['supported', [3.5, 3.75]]);
    expect(judged.readings[0]?.measurement).toMatchObject({ metric: 'policy-rate', asOf: '2026-01-04' });
    expect(judged.reason).toContain('3.5-3.75% on 2026-01-04, decided on 2025-12-10');
  });

  it('one figure may be a bound or the midpoint, and no other', () => {
    const verdictOf = (low: number) => judgeRate('2026-01-04', { asserted: toAsserted(low) }).verdict;
    expect([3.5, 3.75, 3.63, 3.1, 2.75].map(verdictOf)).toEqual([
      'supported',
      'supported',
      'supported',
      'contradicted',
      'contradicted',
    ]);
  });

  it('held since a month, it was not changed after that month', () => {
    const since = (base: string) =>
      judgeRate('2026-01-04', {
        asserted: range(3.5, 3.75),
        period: { ...toPeriod(base, '2026-01-02', 'window'), text: 'since December' },
      });
    expect([since('2025-11-28').verdict, since('2025-08-29').verdict]).toEqual(['supported', 'contradicted']);
  });

  it('forecast before the first decision on record, it is unmeasurable', () => {
    for (const isTerminal of [undefined, true] as const)
      expect(
        judgeRate('1958-03-04', { modality: 'forecast', asserted: toAsserted(8), ...(isTerminal && { isTerminal }) })
          .verdict,
      ).toBe('unmeasurable');
  });

  it('raised or cut to it in a month, a move of that month brought it', () => {
    const cutTo = (base: string, to: string) =>
      judgeRate('2026-03-04', { asserted: range(3.5, 3.75), isReached: true, period: toPeriod(base, to, 'window') });
    expect(cutTo('2025-11-28', '2025-12-31').verdict).toBe('supported');
    // In force all the month, and brought by no move of it.
    expect(cutTo('2025-12-31', '2026-01-30').verdict).not.toBe('supported');
  });

  it('a range that has been changed since is outdated, and says from when to when it was in force', () => {
    const judged = judgeRate('2026-01-04', { asserted: range(3.75, 4) });
    expect([judged.verdict, judged.nearest?.base, judged.nearest?.to]).toEqual([
      'outdated',
      '2025-10-29',
      '2025-12-10',
    ]);
  });

  it('a dated range holds where it was in force in the period, and is misdated just beside it', () => {
    const inPeriod = (base: string, to: string) =>
      judgeRate('2026-01-04', { asserted: range(4, 4.25), period: toPeriod(base, to) }).verdict;
    expect(inPeriod('2025-09-30', '2025-10-31')).toBe('supported');
    expect(inPeriod('2025-10-31', '2025-11-30')).toBe('misdated');
    expect(inPeriod('2024-12-31', '2025-03-31')).toBe('contradicted');
  });

  it('a denial turns the verdict round', () => {
    expect(judgeRate('2026-01-04', { asserted: range(3.5, 3.75), negated: true }).verdict).toBe('contradicted');
    expect(judgeRate('2026-01-04', { asserted: range(5, 5.25), negated: true }).verdict).toBe('supported');
  });

  it('above and below are of the whole range', () => {
    const verdictOf = (relation: 'above' | 'below', low: number) =>
      judgeRate('2023-09-01', { relation, asserted: toAsserted(low) }).verdict;
    expect([verdictOf('above', 5), verdictOf('above', 5.3), verdictOf('below', 6), verdictOf('below', 1)]).toEqual([
      'supported',
      'contradicted',
      'supported',
      'contradicted',
    ]);
  });

  it('a rate to come is hit, missed or open by its horizon', () => {
    const forecast = (low: number, horizon: string) =>
      judgeRate('2025-08-01', { modality: 'forecast', asserted: toAsserted(low), horizon: parseIsoDate(horizon) })
        .verdict;
    expect([forecast(3.75, '2025-12-31'), forecast(3, '2025-12-31'), forecast(3, '2026-12-31')]).toEqual([
      'forecast-hit',
      'forecast-missed',
      'forecast-open',
    ]);
  });

  it('where the moves end is the range before the first move the other way', () => {
    const stops = (published: string, low: number, high: number) =>
      judgeRate(published, { modality: 'forecast', isTerminal: true, asserted: range(low, high) }).verdict;
    // After the last move of a cycle it is where that move ended.
    expect([stops('2006-07-05', 5.25, 5.25), stops('2018-12-28', 2.25, 2.5), stops('2018-12-28', 2.75, 3)]).toEqual([
      'forecast-hit',
      'forecast-hit',
      'forecast-missed',
    ]);
    expect([stops('2023-01-17', 5, 5.25), stops('2023-01-17', 5.25, 5.5), stops('2025-11-14', 3.5, 3.75)]).toEqual([
      'forecast-missed',
      'forecast-hit',
      'forecast-open',
    ]);
  });

  it('before any decision on record nothing is told', () => {
    expect(judgeRate('1985-01-04', {}).verdict).toBe('unmeasurable');
  });
});

function move(published: string, parts: Partial<PolicyMoveStatement>, asOf?: string) {
  const statement: PolicyMoveStatement = {
    ...common,
    kind: 'policy-move',
    action: 'cut',
    asserted: null,
    isTotal: false,
    isStraight: false,
    period: toAssumed(published),
    ...parts,
  };
  return judgePolicyMove(statement, createContext(published, asOf));
}

describe('what the Federal Reserve did', () => {
  const december = toPeriod('2025-11-30', '2025-12-31');

  it('the third straight cut is the third, and not the fourth', () => {
    const third = move('2025-12-22', { count: 3, isStraight: true, period: december });
    expect([third.verdict, third.readings[0]?.measured, third.readings[0]?.measurement?.value]).toEqual([
      'supported',
      3,
      -3,
    ]);
    expect(move('2025-12-22', { count: 4, isStraight: true, period: december }).verdict).toBe('contradicted');
    expect(move('2026-02-10', { count: 3, isStraight: true }).verdict).toBe('supported');
  });

  it('measures the size of a move in a row where its size is stated, and names the number', () => {
    const asserted = toAsserted(0.25, 'percentage points');
    const { verdict, readings } = move('2025-12-22', { count: 4, isStraight: true, period: december, asserted });
    expect([verdict, readings[0]?.measured, readings[0]?.label]).toEqual([
      'contradicted',
      0.25,
      'decision on 2025-12-10, cuts in a row: 3',
    ]);
  });

  it('a move dated beside its meeting is misdated, one of another size contradicted', () => {
    const inNovember = move('2026-01-04', { period: toPeriod('2025-10-31', '2025-11-30') });
    expect([inNovember.verdict, inNovember.nearest?.base]).toEqual(['misdated', '2025-10-29']);
    expect(move('2026-01-04', { period: december, asserted: toAsserted(50, 'basis points') }).verdict).toBe(
      'contradicted',
    );
    expect(move('2026-01-04', { period: december, asserted: toAsserted(0.25, 'percentage points') }).verdict).toBe(
      'supported',
    );
    expect(move('2026-01-04', { period: december, action: 'hike' }).verdict).toBe('contradicted');
  });

  it('at every meeting, the first or the last ones', () => {
    const inYear = (parts: Partial<PolicyMoveStatement>) =>
      move('2023-10-30', { action: 'hike', period: toPeriod('2022-12-30', '2023-10-30', 'window'), ...parts }).verdict;
    expect(inYear({ meetings: { which: 'all' } })).toBe('contradicted');
    expect(inYear({ meetings: { which: 'first', count: 3 } })).toBe('supported');
    expect(inYear({ meetings: { which: 'first', count: 4 } })).toBe('contradicted');
    const last = (count: number) => move('2025-12-20', { meetings: { which: 'last', count } }).verdict;
    expect([last(3), last(4)]).toEqual(['supported', 'contradicted']);
  });

  it('so many moves in so many of the latest meetings', () => {
    const among = (published: string, action: 'cut' | 'hike', count: number, meetings: number) =>
      move(published, { action, count, meetings: { which: 'last', count: meetings } });
    // February, March, May and July of 2023, not June and September.
    const hikes = among('2023-10-30', 'hike', 4, 6);
    expect([hikes.verdict, hikes.readings[0]?.measured]).toEqual(['supported', 4]);
    expect(among('2023-10-30', 'hike', 5, 6).verdict).toBe('contradicted');
    expect(among('2025-12-20', 'cut', 3, 4).verdict).toBe('supported');
    expect(among('2025-12-20', 'cut', 4, 4).verdict).toBe('contradicted');
    expect(among('2025-12-20', 'cut', 3, 9000).verdict).toBe('unmeasurable');
  });

  it('a size over a year may be a sum', () => {
    const inYear = (low: number) =>
      move('2026-01-05', {
        asserted: toAsserted(low, 'basis points'),
        period: toPeriod('2024-12-31', '2025-12-31', 'window'),
      }).verdict;
    expect([inYear(75), inYear(25), inYear(100)]).toEqual(['supported', 'supported', 'contradicted']);
  });

  it('holds are decisions too', () => {
    const january = toPeriod('2025-12-31', '2026-01-31');
    expect(move('2026-02-10', { action: 'hold', period: january }).verdict).toBe('supported');
    expect(move('2026-02-10', { action: 'hold', period: december }).verdict).toBe('misdated');
    expect(move('2026-07-30', { action: 'hold', count: 5, isStraight: true }).verdict).toBe('supported');
  });

  it('counts and sums are those of the period', () => {
    const year = toPeriod('2024-12-31', '2025-12-31');
    expect(move('2026-01-04', { count: 3, period: year }).verdict).toBe('supported');
    expect(move('2026-01-04', { count: 4, period: year }).verdict).toBe('contradicted');
    const sum = (low: number, unit: 'basis points' | 'percentage points', parts = {}) =>
      move('2026-01-04', { isTotal: true, asserted: toAsserted(low, unit), ...parts }).verdict;
    expect([
      sum(75, 'basis points', { period: year }),
      sum(1.75, 'percentage points'),
      sum(100, 'basis points', { period: year }),
    ]).toEqual(['supported', 'supported', 'contradicted']);
    expect(
      move('2023-08-01', { action: 'hike', isTotal: true, asserted: toAsserted(525, 'basis points') }).verdict,
    ).toBe('supported');
  });

  it('a count may be bounded, include the move to come, and stand beside a sum', () => {
    const year = toPeriod('2024-12-31', '2025-12-31');
    const count = (parts: Partial<PolicyMoveStatement>) => move('2026-01-04', { period: year, ...parts }).verdict;
    expect([count({ count: 2, countWording: 'at-most' }), count({ count: 2, countWording: 'at-least' })]).toEqual([
      'contradicted',
      'supported',
    ]);
    expect([count({ count: 4, isNextCounted: true }), count({ count: 3, isNextCounted: true })]).toEqual([
      'supported',
      'contradicted',
    ]);
    const both = { isTotal: true, asserted: toAsserted(75, 'basis points') };
    expect([count({ ...both, count: 3 }), count({ ...both, count: 4 })]).toEqual(['supported', 'contradicted']);
  });

  it('a number in a row may be of moves of one size', () => {
    const straight = (count: number) =>
      move('2022-11-05', {
        action: 'hike',
        asserted: toAsserted(75, 'basis points'),
        count,
        isStraight: true,
        period: toPeriod('2022-11-01', '2022-11-02', 'day'),
      }).verdict;
    expect([straight(4), straight(6), straight(5)]).toEqual(['supported', 'supported', 'contradicted']);
  });

  it('the largest move since a day has none as large between', () => {
    const largest = (since: string, low: number) =>
      move('2022-07-16', {
        action: 'hike',
        asserted: toAsserted(low, 'basis points'),
        largestSince: parseIsoDate(since),
      }).verdict;
    expect([largest('1994-12-31', 75), largest('1993-12-31', 75), largest('1994-12-31', 50)]).toEqual([
      'supported',
      'contradicted',
      'contradicted',
    ]);
  });

  it('on hold since a month has no move after it', () => {
    const held = (published: string, base: string) =>
      move(published, { action: 'hold', period: { ...toPeriod(base, published, 'window'), text: 'since' } }).verdict;
    expect([held('2026-07-30', '2025-11-28'), held('2026-07-30', '2025-08-29')]).toEqual(['supported', 'contradicted']);
  });

  it('at most so many to come is told at the horizon', () => {
    const atMost = (count: number) =>
      move('2024-12-22', { count, countWording: 'at-most', modality: 'forecast', horizon: parseIsoDate('2025-12-31') })
        .verdict;
    expect([atMost(2), atMost(3)]).toEqual(['forecast-missed', 'forecast-hit']);
  });

  it('a cycle goes on for half a year after its latest move', () => {
    expect(move('2026-01-04', { action: 'easing', phase: 'begun' }).verdict).toBe('supported');
    expect(move('2026-07-15', { action: 'easing', phase: 'continuing' }).verdict).toBe('outdated');
    expect(move('2026-01-04', { action: 'tightening' }).verdict).toBe('contradicted');
  });

  it('whether a cycle is completed only later decisions tell', () => {
    expect(move('2026-01-04', { action: 'easing', phase: 'completed' }).verdict).toBe('supported');
    expect(move('2026-01-04', { action: 'easing', phase: 'completed' }, '2026-02-01').verdict).toBe('unmeasurable');
    expect(move('2025-09-20', { action: 'easing', phase: 'completed' }).verdict).toBe('contradicted');
  });

  it('moves to come are counted up to the horizon', () => {
    const forecast = (parts: Partial<PolicyMoveStatement>) =>
      move('2026-01-04', { modality: 'forecast', ...parts }).verdict;
    expect(forecast({ count: 2, horizon: parseIsoDate('2026-12-31') })).toBe('forecast-open');
    expect(forecast({ horizon: parseIsoDate('2026-07-31') })).toBe('forecast-missed');
    expect(forecast({ action: 'hold', horizon: parseIsoDate('2026-07-31') })).toBe('forecast-hit');
  });

  it('is read as known at publication', () => {
    expect(move('2025-12-01', { count: 3, isStraight: true }).verdict).toBe('contradicted');
  });
});

describe('no move since a time', () => {
  const none = (published: string, action: 'cut' | 'hike', text: string, base: string) =>
    judgePolicyMove(
      {
        ...common,
        kind: 'policy-move',
        action,
        asserted: null,
        isTotal: false,
        isStraight: false,
        negated: true,
        period: { ...toPeriod(base, published), text, isOpen: true },
      } as PolicyMoveStatement,
      createContext(published),
    ).verdict;

  it('leaves out the move in the month or year that is named, and no later one', () => {
    expect(none('2025-08-15', 'cut', 'since December', '2024-11-29')).toBe('supported');
    expect(none('2025-08-15', 'hike', 'since July 2023', '2023-06-30')).toBe('supported');
    expect(none('2024-08-15', 'hike', 'since 2023', '2022-12-30')).toBe('supported');
    expect(none('2025-08-15', 'cut', 'since September 2024', '2024-08-30')).toBe('contradicted');
    expect(none('2025-12-20', 'cut', 'since September', '2025-08-29')).toBe('contradicted');
  });
});
