import { describe, expect, it } from 'vitest';
import { read } from '../read-fixture.ts';

describe('how often a move was seen', () => {
  it.each([
    ['It was the third time this year the Dow has lost 2 percent or more in a day.', 3],
    ['That was the fifth session this month in which the index rose 1.5% or more.', 5],
    ['It is the 12th time this year it has fallen 1% in a session.', 12],
  ])('%s', (text, count) => {
    const said = read(`The S&P 500 closed lower on Monday. ${text}`, '2018-10-23');
    expect(said.at(-1)).toMatchObject({ kind: 'other', asserted: { low: count, unit: 'count' } });
    expect(said.filter(({ kind }) => kind === 'return').length).toBeLessThan(2);
  });
});
