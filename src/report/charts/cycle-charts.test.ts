import type { EChartsOption } from 'echarts';
import { describe, expect, test } from 'vitest';
import { parseIsoDate } from '../../core/index.ts';
import { createReferenceStore } from '../../data/index.ts';
import { type Measurement, measure } from '../../metrics/index.ts';
import { renderChart } from '../svg/render-chart.ts';
import { analoguesChartHeight, toAnaloguesChart } from './analogues-chart.ts';
import { type ChartStyle, cssPalette, lightPalette } from './chart-style.ts';
import { episodesChartHeight, toEpisodesChart } from './episodes-chart.ts';

const store = createReferenceStore();
const asOf = parseIsoDate('2026-08-14');
const cycles = measure(store, 'leadership-cycles', {}, asOf);
const analogues = measure(store, 'analogue-windows', {}, asOf);
const nothing: Measurement = { ...cycles, value: null, details: {}, points: [] };

function drawAll(style: ChartStyle): Record<string, EChartsOption> {
  return {
    episodes: toEpisodesChart(cycles, style),
    analogues: toAnaloguesChart(analogues, style),
    noEpisodes: toEpisodesChart(nothing, style),
    noAnalogues: toAnaloguesChart(nothing, style),
  };
}

const wide = drawAll({ palette: lightPalette, isNarrow: false });

interface DrawnSeries {
  readonly type: string;
  readonly data: [number, number | null][];
  readonly markArea?: { readonly data: [{ xAxis: number; name: string }, { xAxis: number }][] };
}

function seriesOf(option: EChartsOption | undefined): DrawnSeries[] {
  return option?.series as never;
}

describe('charts of cycles', () => {
  test.each(Object.entries(wide))('%s is plain data that JSON keeps whole', (_, option) => {
    expect(JSON.parse(JSON.stringify(option))).toEqual(option);
  });

  test.each(Object.entries(drawAll({ palette: cssPalette, isNarrow: true })))('%s draws to SVG', (id, option) => {
    const { narrow } = id.includes('pisodes') ? episodesChartHeight : analoguesChartHeight;
    const svg = renderChart(id, option, { width: 360, height: narrow });
    expect(svg).toMatch(/^<svg[^>]*viewBox/);
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
  });

  test('the line has every month once, in order, from zero to what the phases add up to', () => {
    const line = seriesOf(wide.episodes).find(({ markArea }) => markArea !== undefined)?.data ?? [];
    expect(line.length).toBe(1200);
    expect(line[0]).toEqual([Date.UTC(1926, 5, 30), 0]);
    expect(line.at(-1)?.[0]).toBe(Date.UTC(2026, 4, 31));
    expect(line.every(([time], i) => i === 0 || time > (line[i - 1]?.[0] as number))).toBe(true);
    const total = cycles.points?.reduce((sum, { size }) => sum + (size as number), 0) as number;
    expect(line.at(-1)?.[1]).toBeCloseTo(total, 1);
  });

  test('the phases ahead are shaded, from trough to peak', () => {
    const areas = seriesOf(wide.episodes).flatMap(({ markArea }) => markArea?.data ?? []);
    const ahead = cycles.points?.filter(({ side }) => side === 'ahead') ?? [];
    expect(areas.map(([{ xAxis }, end]) => [xAxis, end.xAxis])).toEqual(
      ahead.map(({ start, end }) => [Date.parse(String(start)), Date.parse(String(end))]),
    );
    expect(areas.some(([{ name }]) => name.startsWith('+'))).toBe(true);
    expect(areas.at(-1)?.[0].name).toBe('');
  });

  test.each([false, true])(
    'the largest complete phases have their number, none over another (narrow: %s)',
    (isNarrow) => {
      const areas = seriesOf(toEpisodesChart(cycles, { palette: lightPalette, isNarrow })).flatMap(
        ({ markArea }) => markArea?.data ?? [],
      );
      const named = areas.flatMap(([from, to]) =>
        from.name === '' ? [] : [{ ...from, middle: (from.xAxis + to.xAxis) / 2 }],
      );
      const sizes = (cycles.points ?? []).flatMap(({ side, isComplete, size }) =>
        side === 'ahead' && isComplete === true ? [size as number] : [],
      );
      expect(named.map(({ name }) => name)).toContain(`+${Math.max(...sizes).toFixed(0)}`);
      expect(named.length).toBe(isNarrow ? 4 : 8);
      const pixels = (isNarrow ? 260 : 840) / (Date.UTC(2026, 4, 31) - Date.UTC(1926, 5, 30));
      named.slice(1).forEach(({ middle }, i) => {
        expect(pixels * (middle - (named[i]?.middle as number))).toBeGreaterThan(isNarrow ? 20 : 22);
      });
    },
  );

  test('a month that ended before its calendar end is on the axis', () => {
    const params = { series: '^RUT', benchmark: '^NDX', figures: 'price' };
    const pair = measure(store, 'leadership-cycles', params, parseIsoDate('2026-02-27'));
    expect(pair.points?.at(-1)?.end).not.toMatch(/-31$/);
    const option = toEpisodesChart(pair, { palette: lightPalette, isNarrow: false });
    const { min, max } = option.xAxis as { min: number; max: number };
    const times = seriesOf(option).flatMap(({ data }) => data.map(([time]) => time));
    expect(Math.min(...times)).toBeGreaterThanOrEqual(min);
    expect(Math.max(...times)).toBeLessThanOrEqual(max);
  });

  test('paths meet at the month compared; the present ends there', () => {
    const drawn = seriesOf(wide.analogues);
    const paths = drawn.filter(({ type }) => type === 'line');
    expect(paths.length).toBe(12);
    for (const { data } of paths) {
      expect(data.map(([month]) => month)).toEqual(Array.from({ length: 25 }, (_, i) => i - 12));
      expect(data[12]).toEqual([0, 0]);
    }
    const [medians, present] = [paths[10], paths[11]];
    expect(present?.data.slice(13).every(([, value]) => value === null)).toBe(true);
    const after = paths.slice(0, 10).map(({ data }) => data[24]?.[1] as number);
    const sorted = after.toSorted((a, b) => a - b);
    expect(medians?.data[24]?.[1]).toBeCloseTo(((sorted[4] as number) + (sorted[5] as number)) / 2, 2);
  });
});
