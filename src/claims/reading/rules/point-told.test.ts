import { describe, expect, it } from 'vitest';
import { parseIsoDate as day } from '../../../core/index.ts';
import { read } from '../read-fixture.ts';

const last = (text: string, published: string) => read(text, published).at(-1);

describe('a time counted from the figure that the passage told before', () => {
  it.each([
    ['The ten-year yield ended February 2025 at 4.24%. A year earlier it had been 4.25%.', '2024-02-28'],
    ['The 2-year yield closed at 3.62% on 29 August 2025. Two weeks earlier it had stood at 3.75%.', '2025-08-15'],
    ['The VIX jumped to 38.6 on August 5, 2024. A fortnight later it was at 14.6.', '2024-08-19'],
    [
      'High-yield spreads were 3.5 percentage points at the end of March 2025. It ended the quarter at 3.5.',
      '2025-03-31',
    ],
  ])('is of the day so long before or after: %s', (text, to) => {
    expect(last(text, '2025-09-19')).toMatchObject({ kind: 'indicator', period: { to: day(to) } });
  });

  it('is of the month, of a figure that comes out monthly', () => {
    const text = 'The jobless rate stood at 3.4% in April 2023. Three months later it was 3.5%.';
    expect(last(text, '2025-09-19')).toMatchObject({ period: { to: day('2023-07-31') } });
  });

  it('may be the end of the other month, counted from the end of one', () => {
    const text = 'The ten-year yield ended February 2025 at 4.24%. A month later it was 4.23%.';
    expect(last(text, '2025-09-19')?.period).toMatchObject({
      to: day('2025-03-28'),
      others: [{ to: day('2025-03-31') }],
    });
  });

  it.each([
    ['The ten-year yield ended February 2025 at 4.24%. It had fallen by 30 basis points over the month.'],
    ['At the end of February 2025 the 10-year yield was 4.24%. That was 30 basis points less than a month earlier.'],
  ])('ends the stretch of a move that is told as over: %s', (text) => {
    expect(last(text, '2025-09-19')).toMatchObject({ relation: 'fell', period: { to: day('2025-02-28') } });
  });

  it('is counted from now where the clause is of now', () => {
    const text =
      'The ten-year yield peaked at 4.98% on October 19, 2023. It is at 4.1% today, up from 3.7% a year ago.';
    expect(read(text, '2025-09-19').map(({ period }) => period.to)).toEqual([
      day('2023-10-19'),
      day('2025-09-19'),
      day('2024-09-19'),
    ]);
  });

  it('looks back for a month without its year from where it had been', () => {
    const text = 'The VIX ended 2020 at 22.8. It had been as high as 82.7 in March.';
    expect(last(text, '2021-05-13')).toMatchObject({
      relation: 'highest',
      asserted: { wording: 'plain' },
      period: { to: day('2020-03-31') },
    });
  });

  it('looks on for a month that a limit names', () => {
    const text =
      'On March 5, 2020, high-yield spreads stood at 5.05 points. By April 9 they had widened to 7.96 points.';
    expect(last(text, '2021-05-13')?.period.to).toBe(day('2020-04-09'));
  });

  it('is the day of a yield told beside another', () => {
    const text = 'The ten-year Treasury yield ended March 2023 at 3.48%. The two-year stood at 4.06%.';
    expect(last(text, '2024-02-15')).toMatchObject({
      subject: { id: 'treasury-2y' },
      period: { to: day('2023-03-31') },
    });
    const now = 'The ten-year Treasury yield ended March 2023 at 3.48%. The two-year is now at 4.56%.';
    expect(last(now, '2024-02-15')?.period.to).toBe(day('2024-02-15'));
  });

  it('is no time of something else that rebounded', () => {
    const text = 'WTI crude ended July at 69.3 dollars. Gold has rebounded by 14%.';
    expect(read(text, '2025-09-19').filter(({ kind }) => kind === 'indicator')).toHaveLength(1);
  });
});

describe('a last time', () => {
  it('is held to all days since', () => {
    const told = read('The VIX closed at 15.3 on Friday. It last closed above 20 on June 13.', '2025-08-15');
    expect(told.filter(({ negated }) => negated)).toMatchObject([
      { relation: 'above', period: { base: day('2025-06-13'), to: day('2025-08-15') } },
    ]);
  });
});
