import { describe, expect, it } from 'vitest';
import { parseIsoDate } from '../../../core/index.ts';
import type { Statement } from '../../statement.ts';
import { read } from '../read-fixture.ts';
import type { PossibleStatement } from './possible-statements.ts';

const day = parseIsoDate;

function possible(text: string, published: string): PossibleStatement[] {
  return read(text, published, { tellsPossible: true }).flatMap((statement: Statement) =>
    statement.kind === 'other' ? (statement.possible ?? []) : [],
  );
}

describe('what an unread figure may tell of', () => {
  it('is a move of the asset and over the time of its sentence, the way that the words say', () => {
    const [move] = possible('The Russell 2000 ended the week 1.9 percent lower than it began.', '2002-10-12');
    expect(move).toMatchObject({
      kind: 'return',
      subject: { id: 'russell-2000' },
      direction: 'down',
      period: { base: day('2002-10-04'), to: day('2002-10-11') },
    });
    const [start] = possible(
      'Starting points matter, and the starting point is the 37.0% that small caps delivered in 2013.',
      '2014-07-21',
    );
    expect(start).toMatchObject({ kind: 'return', direction: 'up', period: { base: day('2012-12-31') } });
  });

  it('may be a fall from the high, or a gap between two', () => {
    const kinds = possible("At Monday's close the shortfall of the S&P 500 was 19.8 percent.", '2018-12-26').map(
      ({ kind }) => kind,
    );
    expect(kinds).toContain('drawdown');
    const gap = possible(
      'Between the Russell 1000 Value and the Russell 1000 Growth it came to 45 percentage points in 2000.',
      '2001-01-05',
    );
    expect(gap).toContainEqual(expect.objectContaining({ kind: 'relative-return', direction: 'ahead' }));
  });

  it('is of the nearest asset and a told time alone where its digits are few', () => {
    const few = possible('The Dow and the S&P 500 parted: the Russell 2000 it was, 12% in 2013.', '2014-07-21');
    expect(new Set(few.map((one) => ('subject' in one ? one.subject.id : '')))).toEqual(new Set(['russell-2000']));
    expect(possible('The Russell 2000: 12%, if you please.', '2014-07-21')).toEqual([]);
    expect(possible('The Russell 2000, 8% in 2013.', '2014-07-21')).toEqual([]);
  });

  it('is none of weights, rates, odds or shares of companies, nor of a round word', () => {
    for (const text of [
      'Technology has a weighting of 32.4% in the S&P 500 this year.',
      'The odds of a cut for the S&P 500 crowd are 82.5% this month.',
      'In 2013 the Russell 2000 saw 61.5% of its members in profit.',
      'The S&P 500 is about 12.5% this year, more or less.',
    ])
      expect(possible(text, '2014-07-21'), text).toEqual([]);
  });

  it('is of no asset of another clause', () => {
    const text = 'Large caps were the ones with 37.00% in 2013; small caps trailed.';
    expect(possible(text, '2014-01-06').map((one) => ('subject' in one ? one.subject.id : ''))).not.toContain(
      'small-caps',
    );
    expect(possible('Volatility on the S&P 500 in 2012 was 13.4%.', '2013-01-03')).toEqual([]);
  });
});
