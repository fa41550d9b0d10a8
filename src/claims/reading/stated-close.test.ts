import { describe, expect, it } from 'vitest';
import { parseIsoDate as day, toIsoDate } from '../../core/index.ts';
import { read } from './read-fixture.ts';
import { findStatedClose } from './stated-close.ts';

const close = (text: string, published: string): string | undefined => {
  const found = findStatedClose(text, day(published));
  return found === undefined ? undefined : toIsoDate(found);
};

describe('the close that a text says its prices are of', () => {
  it('reads a note with a day', () => {
    expect(close('Prices as of the close on Thursday, May 16.', '2024-05-17')).toBe('2024-05-16');
    expect(close("All figures run through Wednesday's close.", '2024-05-17')).toBe('2024-05-15');
    expect(close('Prices as of the close on Friday, May 17.', '2024-05-17')).toBeUndefined();
    expect(close('Prices rose through May.', '2024-05-17')).toBeUndefined();
  });

  it('reads a note set as a label', () => {
    expect(close('**Data as of:** close of May 16, 2024, price returns', '2024-05-17')).toBe('2024-05-16');
    expect(close('Prices as of: Thursday, May 16.', '2024-05-17')).toBe('2024-05-16');
  });

  it('is the close of a table below it too', () => {
    const text =
      "17 May 2024. Prices as of Thursday's close.\n\n| | Close | May so far | 2024 so far |\n|---|---|---|---|\n| S&P 500 | 5,297.10 | +5.2% | +11.1% |\n";
    expect(read(text, '2024-05-17').map(({ period }) => [period.base, period.to])).toEqual([
      [day('2024-05-15'), day('2024-05-16')],
      [day('2024-04-30'), day('2024-05-16')],
      [day('2023-12-29'), day('2024-05-16')],
    ]);
  });

  it('reads a dateline of before the close', () => {
    expect(close('December 19, 2024 6:10 AM\nThe Fed cut.', '2024-12-19')).toBe('2024-12-18');
    expect(close('Published 17 May 2024 at 2:30 p.m. ET. Stocks wavered.', '2024-05-17')).toBe('2024-05-16');
    expect(close('May 17, 2024, 5:30 p.m. ET. Stocks rose.', '2024-05-17')).toBeUndefined();
    expect(close('May 17, 2024, 9:30 a.m. ET, updated May 17, 2024, 4:45 p.m. ET.', '2024-05-17')).toBeUndefined();
    expect(close('On May 9, 2024, 8:30 a.m. the figures came out.', '2024-05-17')).toBeUndefined();
  });

  it('ends there what runs up to now', () => {
    const [year, day10] = read(
      'The S&P 500 is up 11% year to date. The Dow gained 2% in ten sessions. Data as of Thursday, May 16.',
      '2024-05-17',
    );
    expect(year?.period).toMatchObject({ base: day('2023-12-29'), to: day('2024-05-16') });
    expect(day10?.period).toMatchObject({ base: day('2024-05-02'), to: day('2024-05-16') });
  });
});
