import { describe, expect, it } from 'vitest';
import { readKind } from '../read-fixture.ts';

/** "gain weekly 3". */
const read = (text: string): string[] =>
  readKind('streak', text, '2026-07-31').map(
    ({ of, frequency, outOf, isLatest, subject }) => `${subject.id} ${of} ${frequency} ${outOf} ${isLatest}`,
  );

describe('the first gain or loss in so many periods', () => {
  it('is the latest of them and the only one', () => {
    expect(read('The S&P 500 rose 0.7% on Friday, its first weekly gain in three.')).toEqual([
      'sp-500 gain week 3 true',
    ]);
    expect(read('A late rally handed the Russell 2000 its first gain in five sessions.')).toEqual([
      'russell-2000 gain session 5 true',
    ]);
    expect(read('June brought gold the first losing month in four months.')).toEqual(['gold loss month 4 true']);
  });

  it('is the first after the period that is named', () => {
    expect(read("July was the Nasdaq-100's first monthly loss since March.")).toEqual(['nasdaq-100 loss month 4 true']);
    expect(read('In 2025 energy had its first annual decline since 2020.')).toEqual(['energy loss year 5 true']);
  });

  it('is no first of another sort', () => {
    for (const text of [
      'The first gain of the year came in March.',
      'It was the first time in three weeks that anybody cared.',
      'The Dow made its first record since January.',
      'Was it the first weekly gain in three?',
    ])
      expect(read(text)).toEqual([]);
  });
});
