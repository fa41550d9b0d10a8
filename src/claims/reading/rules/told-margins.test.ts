import { describe, expect, it } from 'vitest';
import { toIsoDate } from '../../../core/index.ts';
import { readKind } from '../read-fixture.ts';

/** The last lead of a text in points: whose, over whom, by how many, and over which stretch. */
function last(text: string, published = '2026-01-26'): string {
  const one = readKind('relative-return', text, published).at(-1);
  return one === undefined
    ? 'none'
    : `${one.subject.id} ${one.direction} ${one.against.id} ${one.asserted?.low} ${toIsoDate(one.period.base)}..${toIsoDate(one.period.to)}`;
}

const told = 'In 2023 the Nasdaq-100 gained 53.8% and the Russell 2000 15.1%.';
const year = '2022-12-30..2023-12-29';

describe('points held by one side of a pair', () => {
  it.each([
    ['The Russell 2000 fell 38.7 points short.', `russell-2000 behind nasdaq-100 38.7 ${year}`],
    ['The small-cap Russell 2000 had finished almost 39 points adrift.', `russell-2000 behind nasdaq-100 39 ${year}`],
    ['The Nasdaq-100 ended 38.7 percentage points clear.', `nasdaq-100 ahead russell-2000 38.7 ${year}`],
    ['The Nasdaq-100 came home 38.7 points in front.', `nasdaq-100 ahead russell-2000 38.7 ${year}`],
    ['That is a lead of 38.7 points for the Nasdaq-100.', `nasdaq-100 ahead russell-2000 38.7 ${year}`],
    ['Call it a 38.7-point win for the Nasdaq-100.', `nasdaq-100 ahead russell-2000 38.7 ${year}`],
    ['It was a deficit of 38.7 points for the Russell 2000.', `russell-2000 behind nasdaq-100 38.7 ${year}`],
  ])('%s', (text, expected) => {
    expect(last(`${told} ${text}`)).toBe(expected);
  });

  it('is of the one that it is told for, whichever was named last', () => {
    expect(last('In 2022 the Dow lost 8.8% and the Nasdaq-100 33.0%: an edge of 24.2 points for the Dow.')).toContain(
      'dow ahead nasdaq-100 24.2',
    );
  });

  it('is no fall of the index where nothing is told to measure it against', () => {
    expect(readKind('return', 'The Russell 2000 fell 38.7 points short.', '2026-01-26')).toEqual([]);
  });

  it.each(['The Dow fell 320 points on Friday.', 'The Dow fell 320 points short of its record.'])('not: %s', (text) => {
    expect(last(text)).toBe('none');
  });

  it('spans the two ends of a ranking', () => {
    expect(
      last(
        'The S&P 500 lost 19.4% in 2022. Between the best sector, energy, and the worst, technology, lie 92 points.',
      ),
    ).toContain('energy ahead technology 92');
  });
});

describe('leads before the time told', () => {
  it.each([
    [
      `${told} The Russell 2000 had led the Nasdaq-100 by 5 points over the previous two years.`,
      '2020-12-31..2022-12-30',
    ],
    [`${told} A year earlier the Russell 2000 did 12 points better than the Nasdaq-100.`, '2021-12-31..2022-12-30'],
    [
      'The Nasdaq-100 is up 1.2% this year, the Dow 2.8%. A year earlier the Nasdaq-100 did 7 points better than the Dow.',
      '2024-12-31..2025-12-31',
    ],
  ])('%s', (text, stretch) => {
    expect(last(text)).toContain(stretch);
  });

  it('is up to now where it still goes on', () => {
    expect(last(`${told} The Nasdaq-100 has led the Russell 2000 by 30 points over the previous two years.`)).toContain(
      '..2026-01-26',
    );
  });
});
