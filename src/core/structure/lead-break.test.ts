import { describe, expect, it } from 'vitest';
import type { RotationState } from '../leadership/rotation-state.ts';
import { findLastLead, toLeadBreakVerdict } from './lead-break.ts';

const found = { isTestable: true, p: 0.01, isDatedThere: true };

describe('findLastLead', () => {
  it.each<[readonly (RotationState | undefined)[], ReturnType<typeof findLastLead>]>([
    [['none', 'early', 'confirmed', 'failing'], { first: 1, last: 2, isOver: true }],
    [['early', 'none', 'early', 'extended'], { first: 2, last: 3, isOver: false }],
    [[undefined, 'early'], { first: 1, last: 1, isOver: false }],
    [['confirmed'], { first: 0, last: 0, isOver: false }],
    [['none', 'failing', undefined], undefined],
    [[], undefined],
  ])('of %j is %j', (states, lead) => {
    expect(findLastLead(states)).toEqual(lead);
  });
});

describe('toLeadBreakVerdict', () => {
  const present = { first: 10, last: 40, isOver: false };

  it('is a break where a rise is dated to the beginning of the lead and supF is significant', () => {
    expect(toLeadBreakVerdict(present, found)).toBe('break');
  });

  it.each([
    ['supF is not significant', { p: 0.05 }],
    ['supF has no p-value', { p: Number.NaN }],
    ['nothing is dated there', { isDatedThere: false }],
  ])('is no break where %s', (_, evidence) => {
    expect(toLeadBreakVerdict(present, { ...found, ...evidence })).toBe('no break');
  });

  it('is too early to tell where no search reaches the beginning, whatever the tests say', () => {
    expect(toLeadBreakVerdict(present, { ...found, isTestable: false })).toBe('too early to tell');
  });

  it.each([
    [1, 'blip'],
    [11, 'blip'],
    [12, 'over'],
  ])('of a lead of %d months that is over is %s', (months, verdict) => {
    expect(toLeadBreakVerdict({ first: 5, last: 4 + months, isOver: true }, found)).toBe(verdict);
  });

  it('is no lead without one', () => {
    expect(toLeadBreakVerdict(undefined, found)).toBe('no lead');
  });
});
