import { describe, expect, it } from 'vitest';
import { formatStretch, readTimes } from '../time-fixture.ts';

const stretch = (sentence: string, published: string, lastDay?: string): string | undefined =>
  readTimes(sentence, published, lastDay).map(formatStretch)[0];

describe('words of a week', () => {
  it('knows a weekly move, its own last and first session, and a label', () => {
    expect(stretch('Both posted weekly gains.', '2023-11-03')).toBe('2023-10-27..2023-11-03');
    expect(stretch('That made for a weekly loss of 2.4%.', '2023-10-27')).toBe('2023-10-20..2023-10-27');
    expect(stretch('On the last day of the week it fell 1%.', '2023-10-27')).toBe('2023-10-26..2023-10-27');
    expect(stretch('It jumped in the first session of the week.', '2023-10-27')).toBe('2023-10-20..2023-10-23');
    expect(stretch('Week: S&P 500 -2.5%, Russell 2000 -2.6%.', '2023-10-27')).toBe('2023-10-20..2023-10-27');
    expect(stretch('March scoreboard: gold +7%, silver +9%.', '2024-04-05')).toBe('2024-02-29..2024-03-28');
  });

  it('takes no run, no rank and no tale of long ago for it', () => {
    expect(stretch('It was the third weekly gain.', '2023-11-03')).toBeUndefined();
    expect(stretch('It had the biggest weekly loss of any index.', '2023-11-03')).toBeUndefined();
    expect(stretch('It suffered a weekly loss of 18%.', '2023-11-03', '2008-10-10')).toBeUndefined();
    expect(stretch('A good week: everything rose.', '2023-11-03')).toBeUndefined();
  });

  it('knows the session before the one told', () => {
    expect(stretch('The session before had left it 1.4% lower.', '2013-04-19', '2013-04-16')).toBe(
      '2013-04-12..2013-04-15',
    );
  });
});
