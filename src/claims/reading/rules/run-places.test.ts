import { describe, expect, it } from 'vitest';
import { parseIsoDate } from '../../../core/index.ts';
import { readKind } from '../read-fixture.ts';

const day = parseIsoDate;

describe('places of runs', () => {
  it('reads the length and the superlative beside it apart', () => {
    const statements = readKind(
      'streak',
      'The Russell 2000 rose for fifteen straight sessions, the longest advance since 1996.',
      '2016-11-25',
    );
    expect(statements).toMatchObject([{ asserted: { low: 15 } }, { since: day('1996-12-31'), rank: 1 }]);
    expect(statements[0]).not.toHaveProperty('rank');
  });

  it('asks of a run that is told with its length and its last day for its place alone', () => {
    for (const text of [
      'The Dow rose for nine straight sessions through June 3, its longest winning streak since 2013.',
      'Gold fell for six consecutive days through June 3, its longest losing streak since March.',
      'IWM gained for eight sessions in a row through June 3, its longest winning streak since 2003.',
    ]) {
      const [length, place] = readKind('streak', text, '2016-06-10');
      expect(length?.asserted).not.toBeNull();
      expect(place).toMatchObject({ asserted: null, rank: 1, period: { role: 'day', to: parseIsoDate('2016-06-03') } });
    }
  });
});
