import { describe, expect, it } from 'vitest';
import type { Judgement } from '../judgement.ts';
import type { Statement } from '../statement.ts';
import { alignQuoteRows } from './quote-table.ts';

const row = (start: number, from = 'assumed') =>
  ({ kind: 'quote-row', span: { start, end: start + 30 }, period: { from } }) as unknown as Statement;
const of = (last: string, verdict = 'supported') =>
  ({ verdict, reason: 'It holds.', readings: [{ measurement: { window: { last } } }] }) as unknown as Judgement;
const align = (days: readonly string[], from = 'assumed', step = 40) =>
  alignQuoteRows(
    days.map((_, i) => row(i * step, from)),
    days.map((day) => of(day)),
  ).map(({ verdict }) => verdict);

const [day, before, after] = ['2024-05-14', '2024-05-13', '2024-05-15'];

describe('rows of one quote table', () => {
  it('are of one session: a row of an earlier one is outdated, of a later one misdated', () => {
    expect(align([day, day, before, day])).toEqual(['supported', 'supported', 'outdated', 'supported']);
    expect(align([after, day, day, day])[0]).toBe('misdated');
  });

  it('stay as they are where no session has most of them, where they stand apart, or where the page has its day', () => {
    expect(new Set(align([day, day, before, before]))).toEqual(new Set(['supported']));
    expect(new Set(align([day, day, before]))).toEqual(new Set(['supported']));
    expect(new Set(align([day, day, day, before], 'stated'))).toEqual(new Set(['supported']));
    expect(new Set(align([day, day, day, before], 'assumed', 900))).toEqual(new Set(['supported']));
  });
});
