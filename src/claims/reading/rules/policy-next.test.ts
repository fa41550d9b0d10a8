import { describe, expect, it } from 'vitest';
import { parseIsoDate as day } from '../../../core/index.ts';
import { read } from '../read-fixture.ts';

const last = (text: string, published = '2024-02-15') => read(text, published).at(-1);

describe('what goes on from a move of the Federal Reserve', () => {
  it.each([
    ['The Fed raised rates by a quarter point in July 2023. At its next meeting it left them alone.', 'hold'],
    [
      'In November 2022 the committee raised rates by 75 basis points. Another increase followed at the next meeting.',
      'hike',
    ],
    [
      'The Federal Reserve cut rates by a quarter point in September 2019. It cut them again at its following meeting.',
      'cut',
    ],
  ])('is the first decision after it: %s', (text, action) => {
    expect(last(text)).toMatchObject({ kind: 'policy-move', action, meetings: { which: 'first', count: 1 } });
  });

  it('is no decision to come', () => {
    const text = 'The Fed raised rates by a quarter point in July 2023. At its next meeting it will leave them alone.';
    expect(read(text, '2023-08-15').filter((one) => one.kind === 'policy-move' && one.meetings)).toHaveLength(0);
  });

  it.each([
    ['The Fed raised rates by a quarter point in May 2023. That took the target range to 5.00%-5.25%.', '2023-05-31'],
    [
      'In May 2023 the Fed raised rates by a quarter point. Until then the range had been 4.75% to 5.00%.',
      '2023-04-28',
    ],
  ])('is the range after it, or before it: %s', (text, to) => {
    expect(last(text)).toMatchObject({ kind: 'policy-rate', period: { to: day(to) } });
  });

  it('is the range of now where the sentence says so', () => {
    const text = 'The Fed raised rates by a quarter point in May 2023. The target range is now 5.25% to 5.50%.';
    expect(last(text)?.period.to).toBe(day('2024-02-15'));
  });

  it.each([
    ['The Fed raised rates by a quarter point in May 2023. It was its third increase of the year.'],
    [
      'The committee raised the federal funds rate by a quarter point in May 2023. That was its third increase of 2023.',
    ],
  ])('counts in the year up to it: %s', (text) => {
    expect(last(text)).toMatchObject({ count: 3, period: { base: day('2022-12-30'), to: day('2023-05-31') } });
  });
});
