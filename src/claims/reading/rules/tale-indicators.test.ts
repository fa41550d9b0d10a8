import { describe, expect, it } from 'vitest';
import { toIsoDate } from '../../../core/index.ts';
import { readKind } from '../read-fixture.ts';

const changes = (text: string) =>
  readKind('indicator', text, '2024-06-28').map(
    ({ subject, relation, asserted, period }) =>
      `${subject.id} ${relation} ${asserted?.low} ${toIsoDate(period.base)} ${toIsoDate(period.to)}`,
  );

describe('a yield or a gauge since the turn that the passage tells', () => {
  it.each([
    [
      'The ten-year Treasury yield topped out at 4.98% on October 19, 2023. By the end of December it had come down 110 basis points.',
      'treasury-10y fell 110 2023-10-19 2023-12-29',
    ],
    [
      'The ten-year Treasury yield topped out at 4.98% on October 19, 2023. When December ended it was at 3.88%.',
      'treasury-10y at 3.88 2023-12-28 2023-12-29',
    ],
    [
      'The VIX peaked at 82.69 on March 16, 2020. It had dropped to 27.5 by the end of May.',
      'vix fell 27.5 2020-03-16 2020-05-29',
    ],
    [
      'The two-year Treasury yield hit bottom at 4.14% on January 12, 2024. From there it climbed 90 basis points to April 30.',
      'treasury-2y rose 90 2024-01-12 2024-04-30',
    ],
  ])('%s', (text, said) => {
    expect(changes(text).at(-1)).toBe(said);
  });

  it('takes no figure without a turn', () => {
    expect(
      changes('The ten-year Treasury yield was 4.7% on October 3, 2023. It fell 20 basis points in November.').filter(
        (one) => one.includes('2023-10-03 '),
      ),
    ).toEqual([]);
  });
});
