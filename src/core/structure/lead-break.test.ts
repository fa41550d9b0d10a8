import { describe, expect, it } from 'vitest';
import type { RotationState } from '../leadership/rotation-state.ts';
import { findLastLead, toLeadBreakVerdict } from './lead-break.ts';

const found = { isTestable: true, p: 0.01, isRisen: true };

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
  const gone = { first: 10, last: 12, isOver: true };

  it.each([
    ['a present lead', present],
    ['a lead that is over', gone],
    ['no lead at all', undefined],
  ])('is a break where the mean has risen and supF is significant, with %s', (_, lead) => {
    expect(toLeadBreakVerdict(lead, found)).toBe('break');
    expect(toLeadBreakVerdict(lead, { ...found, isTestable: false })).toBe('break');
  });

  it.each([
    ['supF is not significant', { p: 0.05 }],
    ['supF has no p-value', { p: Number.NaN }],
    ['the mean has not risen', { isRisen: false }],
  ])('is no break where %s, too early to tell where no search reaches the lead', (_, evidence) => {
    expect(toLeadBreakVerdict(present, { ...found, ...evidence })).toBe('no break');
    expect(toLeadBreakVerdict(present, { ...found, ...evidence, isTestable: false })).toBe('too early to tell');
  });

  it.each([
    [1, 'blip'],
    [11, 'blip'],
    [12, 'over'],
  ])('of a lead of %d months that is over is %s', (months, verdict) => {
    const lead = { first: 5, last: 4 + months, isOver: true };
    expect(toLeadBreakVerdict(lead, { ...found, isRisen: false })).toBe(verdict);
  });

  it('is no lead without one', () => {
    expect(toLeadBreakVerdict(undefined, { ...found, isRisen: false })).toBe('no lead');
  });
});
