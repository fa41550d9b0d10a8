import type { EChartsOption } from 'echarts';
import { describe, expect, test } from 'vitest';
import { parseIsoDate } from '../../core/index.ts';
import { createReferenceStore } from '../../data/index.ts';
import { type GivenParams, type Measurement, measure } from '../../metrics/index.ts';
import { renderChart } from '../svg/render-chart.ts';
import { breaksChartHeight, isAgreed, toBreaksChart } from './breaks-chart.ts';
import { type ChartStyle, cssPalette, lightPalette } from './chart-style.ts';
import { regimesChartHeight, toRegimesChart } from './regimes-chart.ts';
import { reliabilityChartHeight, toReliabilityChart } from './reliability-chart.ts';

const store = createReferenceStore();
const asOf = parseIsoDate('2026-10-02');
const pair = { series: '^RUT', benchmark: '^NDX' };
const measureHere = (metric: string, params: GivenParams = pair): Measurement => measure(store, metric, params, asOf);
const breakTest = measureHere('structural-break-test');
const breaks = measureHere('mean-breaks');
const regime = measureHere('markov-regime', { ...pair, base: '2010-12-31' });
const forecast = measureHere('lead-probability', { ...pair, resamples: 199 });

const empty = (given: Measurement): Measurement => ({ ...given, value: null, details: {}, window: null, points: [] });

/** Invented: months without a figure, and a date that the figures do not bound. */
const holes = {
  test: {
    ...breakTest,
    points: breakTest.points?.map((point, i) => (i === 30 ? { ...point, activeReturn: null } : point)),
  },
  breaks: { ...breaks, points: breaks.points?.map((point) => ({ ...point, lower: null, upper: null })) },
  regime: { ...regime, points: regime.points?.map((point, i) => (i === 30 ? { ...point, filtered: null } : point)) },
} as unknown as Record<'test' | 'breaks' | 'regime', Measurement>;

function drawAll(style: ChartStyle): Record<string, EChartsOption> {
  return {
    breaks: toBreaksChart(breakTest, breaks, style),
    breaksHoles: toBreaksChart(holes.test, holes.breaks, style),
    breaksNone: toBreaksChart(empty(breakTest), empty(breaks), style),
    regimes: toRegimesChart(regime, style),
    regimesHoles: toRegimesChart(holes.regime, style),
    regimesNone: toRegimesChart(empty(regime), style),
    reliability: toReliabilityChart(forecast, style),
    reliabilityNone: toReliabilityChart(empty(forecast), style),
  };
}

const heights = { breaks: breaksChartHeight, regimes: regimesChartHeight, reliability: reliabilityChartHeight };

interface DrawnSeries {
  readonly type: string;
  readonly data: [number, number | null][];
  readonly lineStyle?: { readonly type?: string };
  readonly endLabel?: { readonly show: boolean; readonly formatter: string };
  readonly markArea?: { readonly data: [{ xAxis: number }, { xAxis: number }][] };
}

const wide = drawAll({ palette: lightPalette, isNarrow: false });
const seriesOf = (name: string): DrawnSeries[] => wide[name]?.series as never;
/** What the first series draws: pairs, whether alone or beside columns for the file. */
const pointsOf = (name: string): [number, number | null][] =>
  (seriesOf(name)[0]?.data as unknown[] | undefined)?.map(
    (point) => (Array.isArray(point) ? point : (point as { value: unknown }).value) as [number, number | null],
  ) ?? [];
const smoothedOf = (name: string): DrawnSeries =>
  seriesOf(name).find(({ markArea }) => markArea !== undefined) as DrawnSeries;
const areasOf = (name: string): [number, number][] =>
  smoothedOf(name).markArea?.data.map(([from, to]): [number, number] => [from.xAxis, to.xAxis]) ?? [];
const toMs = (date: unknown): number => Date.parse(String(date));

test.each(Object.entries(wide))('%s is plain data that JSON keeps whole', (_, option) => {
  expect(JSON.parse(JSON.stringify(option))).toEqual(option);
});

describe.each([false, true])('narrow: %s', (isNarrow) => {
  test.each(Object.entries(drawAll({ palette: cssPalette, isNarrow })))('%s draws to SVG', (id, option) => {
    const found = Object.entries(heights).find(([name]) => id.startsWith(name))?.[1];
    const svg = renderChart(id, option, {
      width: isNarrow ? 360 : 960,
      height: found?.[isNarrow ? 'narrow' : 'wide'] ?? 0,
    });
    expect(svg).toMatch(/^<svg[^>]*viewBox/);
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
  });
});

describe('the chart of breaks', () => {
  test('smooths over 12 months, and leaves a gap where one of them is missing', () => {
    const returns = breakTest.points?.map(({ activeReturn }) => activeReturn as number) ?? [];
    const line = smoothedOf('breaks').data;
    expect(line.length).toBe(returns.length - 11);
    expect(line[0]?.[0]).toBe(toMs(breakTest.points?.[11]?.month));
    const mean = (from: number): number => returns.slice(from, from + 12).reduce((sum, one) => sum + one, 0) / 12;
    expect(line[0]?.[1]).toBeCloseTo(mean(0), 3);
    expect(line.at(-1)?.[1]).toBeCloseTo(mean(returns.length - 12), 3);
    const gaps = smoothedOf('breaksHoles').data.flatMap(([, value], i) => (value === null ? [i] : []));
    expect(gaps).toEqual(Array.from({ length: 12 }, (_, i) => 19 + i));
  });

  test('shades both ends of the record and the interval of each date', () => {
    const { testableFrom, testableTo } = breakTest.details;
    const [first, last] = [toMs(breakTest.window?.base), toMs(breakTest.window?.last)];
    expect(areasOf('breaks')).toEqual([
      [first, toMs(testableFrom)],
      [toMs(testableTo), last],
      ...(breaks.points ?? []).map(({ lower, upper }) => [toMs(lower), toMs(upper)]),
    ]);
    expect(areasOf('breaksHoles').slice(2)).toEqual((breaks.points ?? []).map(() => [first, last]));
  });

  test('steps from segment to segment over the whole record, dashed where the criteria disagree', () => {
    const means = breaks.details.means as number[];
    const steps = seriesOf('breaks').filter(({ lineStyle, endLabel }) => endLabel && lineStyle?.type !== undefined);
    expect(steps.map(({ data }) => data[0]?.[1])).toEqual(means.map((mean) => Number(mean.toFixed(3))));
    expect(steps[0]?.data[0]?.[0]).toBe(toMs(breaks.window?.base));
    expect(steps.at(-1)?.data[1]?.[0]).toBe(toMs(breaks.window?.last));
    steps.slice(1).forEach(({ data }, i) => {
      expect(data[0]?.[0]).toBe(steps[i]?.data[1]?.[0]);
      expect(data[0]?.[0]).toBe(toMs((breaks.details.dates as string[])[i]));
    });
    expect(isAgreed(breaks)).toBe(false);
    expect(new Set(steps.map(({ lineStyle }) => lineStyle?.type))).toEqual(new Set(['dashed']));
    const [{ breaks: count }, sure] = [breaks.details, { ...breaks.details }];
    expect(
      isAgreed({ ...breaks, details: { ...sure, breaksLwz: count ?? null, breaksSequential: count ?? null } }),
    ).toBe(true);
  });

  test('names each date on its line', () => {
    const names = seriesOf('breaks').flatMap(({ endLabel }) => (endLabel?.show ? [endLabel.formatter] : []));
    const dates = (breaks.details.dates as string[]).map((date) => date.slice(0, 7));
    expect(names.slice(0, dates.length)).toEqual(dates);
    expect(renderChart('dates', wide.breaks as EChartsOption, { width: 960, height: 330 })).toContain(`>${dates[0]}<`);
  });
});

test('the chart of regimes has every month once, in percent, and a gap where one is missing', () => {
  const [line] = seriesOf('regimes');
  expect(line?.data.length).toBe(regime.points?.length);
  const [first] = regime.points ?? [];
  const drawn = pointsOf('regimes');
  expect(drawn[0]).toEqual([toMs(first?.month), Number((100 * (first?.filtered as number)).toFixed(1))]);
  expect(drawn.every(([, value]) => value !== null && value >= 0 && value <= 100)).toBe(true);
  expect(pointsOf('regimesHoles')[30]?.[1]).toBeNull();
});

test('the chart of reliability has a mark a bin, its area by the number of forecasts', () => {
  const marks = seriesOf('reliability').find(({ type }) => type === 'scatter')?.data as unknown as {
    value: [number, number];
    symbolSize: number;
    label: { formatter: string };
  }[];
  const points = forecast.points ?? [];
  expect(marks.map(({ value }) => value)).toEqual(
    points.map(({ meanForecast, observedShare }) =>
      [meanForecast, observedShare].map((share) => Number((100 * (share as number)).toFixed(1))),
    ),
  );
  expect(marks.map(({ label }) => label.formatter)).toEqual(points.map(({ n }) => String(n)));
  const [most, second] = marks.toSorted((a, b) => b.symbolSize - a.symbolSize);
  const numbers = [most, second].map((mark) => Number(mark?.label.formatter));
  expect(((second?.symbolSize as number) / (most?.symbolSize as number)) ** 2).toBeCloseTo(
    (numbers[1] as number) / (numbers[0] as number),
    2,
  );
});
