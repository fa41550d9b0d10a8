import { describe, expect, it } from 'vitest';
import { parseIsoDate as day } from '../../../core/index.ts';
import { readKind } from '../read-fixture.ts';

const last = (text: string, published = '2025-06-27') => readKind('policy-move', text, published).at(-1);

describe('what the Federal Reserve did after a move told', () => {
  it.each([
    ['In March 2023 the Fed raised rates by a quarter point. It raised them again in May.', 'hike', '2023-05-31'],
    [
      'The committee cut the federal funds rate by a quarter point in December 2024. In January it held rates steady.',
      'hold',
      '2025-01-31',
    ],
    [
      'The Fed cut rates by half a point in September 2024. In November they lowered them by another quarter point.',
      'cut',
      '2024-11-29',
    ],
  ])('in the first month of a name after it: %s', (text, action, to) => {
    expect(last(text)).toMatchObject({ action, period: { to: day(to) } });
  });

  it('is no move to come, and none of a passage on something else', () => {
    expect(last('The Fed cut rates in December 2024. In July it lowers them.', '2025-06-27')?.period.to).not.toBe(
      day('2025-07-31'),
    );
    expect(last('Oil fell 3% in March 2025. It raised them again in May.')).toBeUndefined();
  });

  it.each([
    ['In December 2024 the Fed cut rates by a quarter point. It has left them alone since.'],
    ['The committee lowered its target range by a quarter point in December 2024. Since then it has stood pat.'],
    ['In December 2024 the Fed cut rates by a quarter point. Rates have not changed since.'],
  ])('is nothing at any meeting since: %s', (text) => {
    expect(last(text)).toMatchObject({
      action: 'hold',
      meetings: { which: 'all' },
      period: { base: day('2024-12-31') },
    });
  });

  it.each([
    ['The Fed began to raise interest rates in March 2022. The last of eleven increases came in July 2023.', 11],
    ['The Fed began to raise interest rates in March 2022. By July 2023 it had raised them eleven times.', 11],
    [
      'The Fed began to cut interest rates in September 2024. Three cuts were made between September 2024 and December 2024.',
      3,
    ],
    ['In November 2024 the Fed cut rates by a quarter point. It was cut number two of that year.', 2],
  ])('is counted: %s', (text, count) => {
    expect(last(text)).toMatchObject({ count });
  });

  it.each([
    ['The Fed raised rates by a quarter point in July 2023. At the meeting after that it did nothing.', 'hold'],
    ['In September 2024 the Fed cut rates by half a point. The next meeting brought another cut.', 'cut'],
  ])('is the first decision after it: %s', (text, action) => {
    expect(last(text)).toMatchObject({ action, meetings: { which: 'first', count: 1 } });
  });

  it('is the range that the move made', () => {
    const text =
      'Policy makers raised the federal funds rate by 25 basis points in May 2023. With that the target range was 5.00% to 5.25%.';
    expect(readKind('policy-rate', text, '2025-06-27').at(-1)?.period.to).toBe(day('2023-05-31'));
  });
});
