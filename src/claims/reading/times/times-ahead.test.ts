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
    ['It will be back before the calendar year is over.', '2025-04-14', '2024-12-31..2025-12-31'],
  ])('%s', (sentence, published, expected) => {
    expect(stretchOf(sentence, published)).toBe(expected);
  });

  it('lies behind in a tale', () => {
    expect(stretchOf('By mid-year it had lost a fifth.', '2022-09-05')).toBe('2021-12-31..2022-06-30');
    expect(stretchOf('A mid-year note was sent.', '2022-09-05')).toBeUndefined();
  });
});
