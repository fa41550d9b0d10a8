import { describe, expect, it } from 'vitest';
import { formatStretch, readTimes } from '../time-fixture.ts';

const stretchOf = (sentence: string, published: string): string | undefined => {
  const [mark] = readTimes(sentence, published);
  return mark === undefined ? undefined : formatStretch(mark);
};

describe('the middle and the end of a year or a season', () => {
  it.each([
    ['We expect it to reach 2,500 by mid-year.', '2016-12-16', '2016-12-16..2017-06-30'],
    ['It will be there before the middle of the year, the desk says.', '2016-12-16', '2016-12-16..2017-06-30'],
    ['Spreads should blow out by midsummer.', '2026-01-05', '2026-01-05..2026-07-15'],
    ['We look for a record before the end of the summer.', '2025-05-16', '2025-05-16..2025-08-29'],
    ['The gap will be closed before the autumn is out.', '2025-10-16', '2025-08-29..2025-11-28'],
    ['It should still lead when the year closes.', '2026-02-27', '2025-12-31..2026-12-31'],
    ['It should be below 4% by December of next year.', '2022-11-11', '2022-11-11..2023-12-29'],
    ['The bank will cut in March next year.', '2022-11-11', '2023-02-28..2023-03-31'],
    ['We like it between now and midsummer.', '2026-02-27', '2026-02-27..2026-07-15'],
    ['We expect it to lead through the end of September.', '2026-08-21', '2026-08-21..2026-09-30'],
    ['It will be back before the calendar year is over.', '2025-04-14', '2024-12-31..2025-12-31'],
  ])('%s', (sentence, published, expected) => {
    expect(stretchOf(sentence, published)).toBe(expected);
  });

  it('lies behind in a tale', () => {
    expect(stretchOf('By mid-year it had lost a fifth.', '2022-09-05')).toBe('2021-12-31..2022-06-30');
    expect(stretchOf('A mid-year note was sent.', '2022-09-05')).toBeUndefined();
  });
});

describe('a time without a year in the plain present', () => {
  it.each([
    ['The Fed cuts in June.', '2026-03-02', '2026-05-29..2026-06-30'],
    ['In September the committee raises rates again.', '2022-05-10', '2022-08-31..2022-09-30'],
    ['The Nasdaq reaches 20,000 in the first half.', '2024-01-12', '2023-12-29..2024-06-28'],
    ['Powell said little; the ten-year falls to 3.5% by June.', '2026-03-02', '2026-03-02..2026-06-30'],
    ['We will not see that again in this decade.', '2004-03-10', '2004-03-10..2009-12-31'],
    ['Volatility stays low through August 31.', '2026-08-14', '2026-08-14..2026-08-31'],
  ])('is the next one: %s', (sentence, published, expected) => {
    expect(readTimes(sentence, published).map(formatStretch)).toContain(expected);
  });

  it.each([
    ['The index gains 3% in March as banks rally.', '2026-04-02', '2026-02-27..2026-03-31'],
    ['The index gained 3% in June.', '2026-03-02', '2025-05-30..2025-06-30'],
    ['It put in its closing low for the year in October.', '2026-03-02', '2025-09-30..2025-10-31'],
    ['It is the first cut since December.', '2025-09-20', '2024-11-29..2025-09-19'],
  ])('or one that is just over, or told: %s', (sentence, published, expected) => {
    const marks = readTimes(sentence, published).map(formatStretch);
    expect(marks).toContain(expected);
  });
});
