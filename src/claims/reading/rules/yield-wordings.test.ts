import { describe, expect, it } from 'vitest';
import { parseIsoDate } from '../../../core/index.ts';
import { read } from '../read-fixture.ts';

const day = parseIsoDate;

/** What is said of each yield: which, how, which figure, up to when. */
const toYields = (text: string, published: string) =>
  read(text, published).flatMap((one) =>
    one.kind === 'indicator' ? [[one.subject.id, one.relation, one.asserted?.low, one.period.to]] : [],
  );

describe('yields', () => {
  it('keeps the note that was spoken of', () => {
    expect(
      toYields(
        'Two-year notes rallied on Friday. Yields dropped 20 bp on Friday; two sessions earlier they were above 4%.',
        '2024-08-05',
      ).slice(1),
    ).toEqual([
      ['treasury-2y', 'fell', 20, day('2024-08-02')],
      ['treasury-2y', 'above', 4, day('2024-07-31')],
    ]);
    expect(toYields('The two-year now yields 0.15%.', '2021-06-10')).toEqual([
      ['treasury-2y', 'at', 0.15, day('2021-06-10')],
    ]);
  });

  it('takes a rally of notes for a fall of their yield', () => {
    expect(toYields('Ten-year Treasuries rallied on Monday.', '2022-06-14')[0]?.slice(0, 2)).toEqual([
      'treasury-10y',
      'fell',
    ]);
  });

  it('reads how much more is paid than before', () => {
    expect(
      toYields('The 30-year bond pays 2.92 percent, or 9 basis points less than on Monday.', '2019-05-03'),
    ).toContainEqual(['treasury-30y', 'fell', 9, day('2019-05-03')]);
  });

  it('holds the day of a sentence for its second figure', () => {
    expect(
      toYields('The yield on the 10-year touched 4% on Wednesday, then eased to 3.94.', '2009-06-12').map(
        (one) => one[3],
      ),
    ).toEqual([day('2009-06-10'), day('2009-06-10')]);
  });

  it('is of the stretch that heads a list', () => {
    expect(
      toYields('First quarter\n- US large caps: +2%\n- Ten-year note: yield up 30 bp to 2.74%', '2018-04-03'),
    ).toEqual([
      ['treasury-10y', 'rose', 30, day('2018-03-29')],
      ['treasury-10y', 'at', 2.74, day('2018-03-29')],
    ]);
  });

  it.each([
    "Madrid's ten-year borrowing cost dropped back under 7%.",
    'Gilt yields in London jumped to 4.5% on Tuesday.',
    'Greek two-year paper now pays 19%.',
    'Ten-year bund: from 1.3% to 2.1%',
  ])('does not take the figure of another country: %s', (text) => {
    expect(toYields(text, '2012-07-27')).toEqual([]);
  });
});
