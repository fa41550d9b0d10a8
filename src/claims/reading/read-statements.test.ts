import { describe, expect, it } from 'vitest';
import { parseIsoDate as day } from '../../core/index.ts';
import { read, readKind } from './read-fixture.ts';

describe('what stands over a passage', () => {
  it('a heading of forecasts turns the plain present ahead', () => {
    const text = (heading: string) => `${heading}\n\nThe Fed cuts in December. The Dow was at 40,000 in May.`;
    const [ahead, past] = read(text("What we're betting on"), '2026-08-15');
    expect(ahead).toMatchObject({ kind: 'policy-move', modality: 'forecast', horizon: day('2026-12-31') });
    expect(past?.modality).toBe('fact');
    expect(read(text('Rates'), '2026-08-15')[0]?.modality).toBe('fact');
  });

  it('a name that stands alone heads what follows, and a fund is no share', () => {
    const told = readKind('return', 'Nvidia rose 5% in May.\n\nGold. The ETF gained 2% in May.', '2024-06-05');
    expect(told.map(({ subject }) => subject.id)).toEqual(['NVDA', 'gold']);
    expect(
      readKind('return', "Nvidia rose 5% in May. The metal's main ETF gained 2% in May.", '2024-06-05'),
    ).toHaveLength(1);
  });

  it('a name set beside the subject with its figure is not what the next words speak of', () => {
    const text = 'The Russell 2000 gained 3% in May, against 5% for the S&P 500, and the index fell 1% in April.';
    expect(readKind('return', text, '2024-06-05').at(-1)?.subject.id).toBe('russell-2000');
  });

  it('an equal-weighted index is measured by the index it is made from, and less of a loss is a lead', () => {
    expect(readKind('relative-return', 'The average stock beat the index in May.', '2024-06-05')[0]).toMatchObject({
      against: { id: 'sp-500' },
      direction: 'ahead',
    });
    expect(
      readKind('relative-return', 'In 2022 the Dow lost ten points less than the S&P 500.', '2023-01-05')[0],
    ).toMatchObject({ direction: 'ahead', asserted: { low: 10 } });
  });
});
