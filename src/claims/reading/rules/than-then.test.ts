import { describe, expect, it } from 'vitest';
import { toIsoDate } from '../../../core/index.ts';
import { read } from '../read-fixture.ts';

/** What is set against another time: of whom, which way, and against which close or stretch. */
function show(text: string, published: string): string[] {
  return read(text, published).flatMap((one) => {
    if (one.kind !== 'return' && one.kind !== 'indicator') return [];
    const way = one.kind === 'return' ? one.direction : one.relation;
    const { base, to } = one.than ?? one.period;
    const name = one.than === undefined ? 'from' : 'than';
    return one.asserted === null && one.period.from === 'stated' && one.modality === 'fact'
      ? [`${one.subject.id} ${way} ${name} ${toIsoDate(base)}..${toIsoDate(to)}${one.negated ? ' not' : ''}`]
      : [];
  });
}

describe('a level against that of another time', () => {
  it.each([
    ['The curve is steeper than it was at the start of the year.', 'yield-curve rose from 2025-12-31..2026-05-15'],
    ['At 4.4% the ten-year is lower than it was at New Year.', 'treasury-10y fell from 2025-12-31..2026-05-15'],
    ['Junk spreads are tighter than in 2007.', 'high-yield-spread fell than 2006-12-29..2007-12-31'],
    ['Unemployment is higher than it was before the pandemic.', 'unemployment rose than 2019-02-19..2020-02-19'],
    ['The ten-year yield remains above 2021 levels.', 'treasury-10y rose than 2020-12-31..2021-12-31'],
    ['Oil, still dearer than in March, is no help.', 'oil-wti rose than 2026-02-27..2026-03-31'],
    [
      'As of Friday the Russell 2000 is below where it closed on April 30.',
      'russell-2000 down from 2026-04-30..2026-05-15',
    ],
    ['Apple (NASDAQ: AAPL) is higher than it was in January.', 'AAPL up than 2025-12-31..2026-01-30'],
    ['The VIX is not higher than it was on May 1.', 'vix rose from 2026-05-01..2026-05-15 not'],
  ])('%s', (text, expected) => {
    expect(show(text, '2026-05-15')).toContain(expected);
  });

  it('is told of the day that the sentence ends at', () => {
    expect(show('The dollar index ended the year lower than it had begun.', '2024-01-12')).toEqual([
      'dollar-index fell from 2022-12-30..2023-12-29',
    ]);
    expect(show('Yields on ten-year notes sank to 2.17% on Wednesday, below any close of 2009.', '2011-08-12')).toEqual(
      ['treasury-10y fell than 2008-12-31..2009-12-31'],
    );
  });

  it('is counted where it is said of all that are named', () => {
    const [told] = read(
      'The S&P 500 and the Russell 2000 both finished June above their levels of a year earlier.',
      '2024-07-03',
    );
    expect(told).toMatchObject({ kind: 'breadth', asserted: { low: 2 }, each: { direction: 'up' } });
    expect(toIsoDate(told?.period.base ?? 0)).toBe('2023-06-30');
  });

  it.each([
    'The VIX is no higher than it was in March.',
    'Will the ten-year be higher than it was in March?',
    'Growth stocks are cheaper than they were in January.',
    'The ten-year will be lower by December than it was in March.',
    'Spreads are wider than in 1930, and yields lower than in 1946.',
    'The ten-year is lower than it was in 1912, below its level of 1929.',
    'The Dow is 12% higher than where it ended 1929.',
    'The holders of Apple are higher in number than in March.',
  ])('leaves alone: %s', (text) => {
    expect(show(text, '2026-05-15')).toEqual([]);
  });
});
