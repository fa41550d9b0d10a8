import { describe, expect, it } from 'vitest';
import { toIsoDate } from '../../../core/index.ts';
import { read, readKind } from '../read-fixture.ts';

const published = '2026-02-12';

/** Statements whose direction, last close or end alone would vouch for more than it says. */
describe('what is said of a whole stretch is no word on its end', () => {
  it.each([
    'In 2025 the S&P 500 was never down for the year.',
    'The Nasdaq-100 rose in all but two months of 2025.',
    'The Russell 2000 did not lose ground in any quarter of 2025.',
    'The Russell 2000 has been above its 200-day average since January 2025.',
    'The S&P 500 took less than a month to get back to its February 2025 record.',
  ])('%s', (text) => {
    expect(read(text, published).map(({ kind }) => kind)).toEqual(['other']);
  });

  it('counts a run that was not seen for long as none that is denied', () => {
    const text = 'The S&P 500 lost money in 2002, something it had not done three years in a row since 1941.';
    expect(readKind('streak', text, '2010-03-10')).toEqual([]);
  });

  it.each([
    ['The Nasdaq-100 rose 55,5% in 2025.', '55,5%'],
    ['The Russell 2000 rose 95 pp in 2025.', '95 pp'],
    ['The Russell 2000 rose by a factor of three in 2025.', 'by a factor of'],
    ['The Nasdaq-100 rose XX% in 2025.', 'XX%'],
  ])('takes %s for more than a direction', (text, beyond) => {
    expect(readKind('return', text, published)[0]?.beyond).toBe(beyond);
  });

  it('asks of a limit in every month that all of them are beyond it', () => {
    const [one] = readKind('indicator', 'Inflation was above 3% in every month of 2025.', published);
    expect(one).toMatchObject({ relation: 'above', isThroughout: true });
    expect(readKind('indicator', 'The VIX spent all of 2025 below 30.', published)[0]).toMatchObject({
      isThroughout: true,
    });
  });

  it('says of a first close that there was none before', () => {
    expect(readKind('level', 'The S&P 500 first closed above 6,000 in 2025.', published)[0]?.firstAfter).toBeNull();
  });

  it('counts each of those that are listed', () => {
    const [both] = readKind('breadth', 'Tesla and Meta are in the red this year.', published);
    expect(both).toMatchObject({ asserted: { low: 2 }, each: { direction: 'down' } });
  });
});

describe('words that reach beyond one figure', () => {
  it.each([
    ['The Nasdaq-100 gained 20.2% in 2025, the most of the major indexes.', 'best'],
    ['The Nasdaq-100 fell 8.3% in the first quarter of 2025, the most of the major indexes.', 'worst'],
    ["The Russell 2000 is still the year's best among the major benchmarks.", 'best'],
    ['The Dow rose 13% in 2025, the least of the big indexes.', 'worst'],
  ])('%s', (text, side) => {
    expect(readKind('ranking', text, published)[0]).toMatchObject({ side, rank: 1 });
  });

  it('takes the year at the end of a list for that of all its months', () => {
    const [run] = readKind('streak', 'The S&P 500 fell in February, March and April 2025.', published);
    expect(run).toMatchObject({ of: 'loss', frequency: 'month', asserted: { low: 3 } });
    expect(toIsoDate(run?.period.to ?? 0)).toBe('2025-04-30');
  });

  it.each([
    ['The Fed last raised rates in May 2023.', 'hike'],
    ["The Fed's last rate cut came in September 2025.", 'cut'],
  ])('%s: and not since', (text, action) => {
    expect(readKind('policy-move', text, published)[0]).toMatchObject({ action, isLast: true });
  });
});
