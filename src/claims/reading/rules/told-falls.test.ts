import { describe, expect, it } from 'vitest';
import { readKind } from '../read-fixture.ts';

const fallsOf = (text: string) =>
  readKind('drawdown', text, '2021-06-30').map(({ subject, relation }) => `${subject.id} ${relation}`);

describe('a sell-off that something set off', () => {
  it.each([
    ['In the autumn of 2018, a hawkish speech triggered a rout in risk assets.', 'sp-500 deepest'],
    ['In early 2020 the virus sparked a sell-off in stocks.', 'sp-500 deepest'],
    ['In August 2015 a devaluation set off a sharp slide in the Nasdaq-100.', 'nasdaq-100 deepest'],
  ])('%s', (text, fall) => {
    expect(fallsOf(text)).toEqual([fall]);
  });

  it('needs a time, and something that fell', () => {
    expect(fallsOf('A default triggered a sell-off in stocks.')).toEqual([]);
    expect(fallsOf('In early 2020 the virus sparked a rout.')).toEqual([]);
  });
});
