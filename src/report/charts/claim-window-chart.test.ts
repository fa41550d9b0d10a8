import { describe, expect, it } from 'vitest';
import type { ClaimWindow } from '../claims/claim-window.ts';
import { renderChart } from '../svg/render-chart.ts';
import { cssPalette } from './chart-style.ts';
import { toClaimWindowChart } from './claim-window-chart.ts';

const attack = '</text><script>alert(1)</script>';

const found: ClaimWindow = {
  scale: '',
  lines: [
    {
      name: attack,
      points: [
        { date: '2020-01-06', value: 100 },
        { date: '2020-01-07', value: null },
        { date: '2020-01-08', value: 103 },
      ],
    },
  ],
  window: { base: '2020-01-06', to: '2020-01-08', isDated: true },
  nearest: { base: '2020-01-07', to: '2020-01-07' },
  base: { date: '2020-01-06', value: 100 },
  asserted: { date: '2020-01-08', low: 110, high: 112, label: attack },
  measured: { date: '2020-01-08', value: 103, label: '3%' },
};

interface Drawn {
  readonly name?: string;
  readonly data: readonly unknown[];
  readonly markArea?: { readonly data: readonly (readonly { readonly xAxis: number; readonly name?: string }[])[] };
}

const drawn = (given: ClaimWindow): readonly Drawn[] =>
  toClaimWindowChart(given, { palette: cssPalette, isNarrow: false }).series as unknown as readonly Drawn[];

describe('toClaimWindowChart', () => {
  it('draws gaps as gaps, and a mark for each end of what is asserted', () => {
    const series = drawn(found);
    expect(series.find(({ name }) => name === attack)?.data.map((point) => (point as number[])[1])).toEqual([
      100,
      null,
      103,
    ]);
    const ends = series.find(({ name }) => name === 'level asserted')?.data as number[][];
    expect(ends.map(([, level]) => level)).toEqual([110, 112]);
  });

  it('shades a window, and a single day as wide as a day', () => {
    const areas = drawn(found).flatMap(({ markArea }) => markArea?.data ?? []);
    const widths = areas.map(([from, to]) => ((to?.xAxis ?? 0) - (from?.xAxis ?? 0)) / 86_400_000);
    expect(widths).toEqual([2, 1]);
    expect(areas.map(([from]) => from?.name)).toEqual(['as dated', 'nearest']);
  });

  it('marks nothing where nothing was found, and lets no text out of its place', () => {
    const bare = { ...found, nearest: null, base: null, asserted: null, measured: null };
    expect(drawn(bare).map(({ name }) => name)).toEqual([undefined, attack]);
    const option = toClaimWindowChart(found, { palette: cssPalette, isNarrow: true });
    expect(renderChart('one', option, { width: 360, height: 270 })).not.toContain('<script');
  });
});
