import { describe, expect, it } from 'vitest';
import { parseIsoDate } from '../../core/index.ts';
import type { Judgement } from '../judgement.ts';
import type { RelativeReturnStatement, ReturnStatement, Statement } from '../statement.ts';
import { common, toAsserted, toIndex, toPeriod } from '../verdict/facts/statement-fixture.ts';
import { applyConsistency } from './apply-consistency.ts';

const period = toPeriod('2015-12-31', '2016-10-07', 'window');

const rise = (id: string, percent: number): ReturnStatement => ({
  ...common,
  kind: 'return',
  subject: toIndex(id),
  direction: percent < 0 ? 'down' : 'up',
  asserted: toAsserted(Math.abs(percent)),
  period,
});

const lead = (points: number): RelativeReturnStatement => ({
  ...common,
  kind: 'relative-return',
  subject: toIndex('^RUT'),
  against: toIndex('^NDX'),
  direction: 'ahead',
  asserted: toAsserted(points, 'percentage points'),
  period,
});

/** The verdict on a lead that is borne out by its first reading, or by another one alone. */
function judge(statements: readonly Statement[], isOfFirst = false): string | undefined {
  const claims = statements.map((statement, i) => {
    const readings = [isOfFirst || statement.kind === 'return', true].map((holds) => ({
      label: 'one',
      measured: 1,
      holds,
      measurement: null,
    }));
    const judgement: Judgement = { verdict: 'supported', flags: [], readings, nearest: null, reason: 'Measured.' };
    const published = parseIsoDate('2016-10-07');
    return { source: 'a', published, claim: `c${i}`, quote: `${i}`, statement, judgement };
  });
  return applyConsistency(claims).judgements.at(-1)?.verdict;
}

describe('a lead beside the two moves that make it', () => {
  it('fails where they make another, and no first reading bears it out', () => {
    expect(judge([rise('^RUT', 12), rise('^NDX', 4), lead(11)])).toBe('inconsistent');
    expect(judge([rise('^RUT', 3), rise('^NDX', -4), lead(1)])).toBe('inconsistent');
  });

  it('stands where they make it, where one is not told, or where its first reading holds', () => {
    expect(judge([rise('^RUT', 12), rise('^NDX', 4), lead(8)])).toBe('supported');
    expect(judge([rise('^RUT', 3), rise('^NDX', -4), lead(7)])).toBe('supported');
    expect(judge([rise('^RUT', 12), lead(11)])).toBe('supported');
    expect(judge([rise('^RUT', 12), rise('^NDX', 4), lead(11)], true)).toBe('supported');
  });
});
