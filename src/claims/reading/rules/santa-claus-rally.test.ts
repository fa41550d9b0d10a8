import { describe, expect, it } from 'vitest';
import { parseIsoDate as day } from '../../../core/index.ts';
import { read, readKind } from '../read-fixture.ts';

describe('a Santa Claus rally', () => {
  it.each([
    ['Wall Street enjoyed a Santa Claus rally and a quiet January.', '2024-01-31', 'up', '2023-12-21', '2024-01-03'],
    ['The Santa rally arrived, and then some.', '2019-01-11', 'up', '2018-12-21', '2019-01-03'],
    ['The Santa Claus rally of 2015 failed to show.', '2016-06-01', 'down', '2015-12-23', '2016-01-05'],
    ['You may have noticed that the Santa rally never came.', '2016-01-08', 'down', '2015-12-23', '2016-01-05'],
  ])('%s', (text, published, direction, base, to) => {
    const [found] = readKind('return', text, published);
    expect(found).toMatchObject({ subject: { id: 'sp-500' }, direction, period: { base: day(base), to: day(to) } });
  });

  it('is told up to now while it lasts', () => {
    const [found] = readKind('return', 'Stocks are enjoying a Santa Claus rally.', '2023-12-28');
    expect(found?.period).toMatchObject({ base: day('2023-12-21'), to: day('2023-12-28'), isOpen: true });
  });

  it('cannot be measured before its first session', () => {
    const [found] = read('The Santa Claus rally took hold this week.', '2023-12-20');
    expect(found).toMatchObject({ kind: 'other' });
  });

  it.each([
    'The Santa Claus rally is the last five sessions of a year and the first two of the next.',
    'Will the Santa Claus rally come?',
    'Historically, the Santa Claus rally has delivered gains.',
    'Investors hope for a Santa rally.',
  ])('makes nothing of: %s', (text) => {
    expect(readKind('return', text, '2023-12-28')).toEqual([]);
  });
});
