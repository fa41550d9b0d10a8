import { describe, expect, it } from 'vitest';
import { readKind } from '../read-fixture.ts';

describe('a place among the major indexes', () => {
  const places = (text: string) =>
    readKind('ranking', text, '2024-07-19').map(({ subject, side, among }) => [subject.id, side, among.length]);

  it.each([
    ['The Dow is up 6% in July, ahead of every other major stock index.', ['dow', 'best', 5]],
    [
      'Small stocks have had their month: the Russell 2000 rose 10% in July, beating the Nasdaq Composite and all other major indexes.',
      ['russell-2000', 'best', 5],
    ],
    ['The S&P 500 has returned 16% this year. No major American benchmark has done better.', ['sp-500', 'best', 5]],
    ['The Nasdaq 100 fell 4% this week, trailing all the other main benchmarks.', ['nasdaq-100', 'worst', 5]],
  ])('%s', (text, place) => {
    expect(places(text)).toEqual([place]);
  });

  it.each([
    'The S&P 500 is ahead of the Dow and the Russell 2000 this year.',
    'No major index provider has done better than FTSE Russell this year.',
    'Gold is up 20% this year, ahead of every other major commodity.',
    'Microsoft has beaten all other major software companies this year.',
  ])('%s', (text) => {
    expect(places(text)).toEqual([]);
  });
});
