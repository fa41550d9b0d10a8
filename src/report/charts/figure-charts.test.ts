import type { EChartsOption } from 'echarts';
import { describe, expect, test } from 'vitest';
import { toPlainText } from '../../assess/sentence.ts';
import { findMetric, type Measurement } from '../../metrics/index.ts';
import { readBetas, readBreadth, readContribution, readImpliedPmi, toPercentileRows } from '../figure-readings.ts';
import { renderChart } from '../svg/render-chart.ts';
import { toBetasChart } from './betas-chart.ts';
import { toBreadthChart } from './breadth-chart.ts';
import { type ChartStyle, cssPalette, lightPalette } from './chart-style.ts';
import { toContributionChart } from './contribution-chart.ts';
import { toImpliedPmiChart } from './implied-pmi-chart.ts';
import { toPercentilesChart } from './percentiles-chart.ts';
import { toSmallShareChart } from './small-share-chart.ts';

/** Invented for the tests: no market has ever been like this. */
function invent(metric: string, value: number, rest: Partial<Measurement>): Measurement {
  const { version, basis, value: spec } = findMetric(metric);
  const base = { metric, version, basis, value, unit: spec.unit, details: {}, params: {}, asOf: '2020-03-31' };
  return { ...base, window: null, inputs: [], warnings: [], ...rest };
}

const attack = '</text><script>alert(1)</script>';

const shares = ['one', attack].map((name, i) => ({
  name,
  measurement: invent('share-above-average', 0.4 + i / 5, {
    params: { universe: 'X', length: 200 },
    details: { low: 0.1, lowDate: '2020-03-02', high: 0.6, highDate: '2020-03-31' },
    points: [
      { date: '2020-03-27', share: 0.5, covered: 9, members: 10 },
      { date: '2020-03-30', share: null, covered: 3, members: 10 },
      { date: '2020-03-31', share: 0.4 + i / 5, covered: 9, members: 10 },
    ],
  }),
}));

const contribution = invent('sector-contribution', 0.05, {
  params: { universe: 'X' },
  details: { topSector: attack, topContribution: 0.06, bottomSector: 'B', bottomContribution: -0.01 },
  points: [
    { sector: 'B', contribution: -0.01 },
    { sector: attack, contribution: 0.06 },
  ],
});

const betas = [
  { name: attack, value: 0.02, low95: 0.01, high95: 0.03, stability: 'unstable' },
  { name: 'other', value: -0.01, low95: -0.03, high95: 0.01, stability: 'stable' },
].map(({ name, value, ...details }) => ({
  name,
  measurement: invent('driver-beta', value, {
    params: { series: 'A', benchmark: 'B' },
    details: { ...details, step: 'percentage point', frequency: 'month' },
  }),
}));

const share = invent('small-cap-share', 0.03, {
  details: { median: 0.07, percentile: 0.1, historyFirst: '1926-07-31', months: 1200 },
  points: [
    { date: '1926-12-31', share: 0.05 },
    { date: '1928-12-31', share: 0.03 },
  ],
});

const implied = invent('implied-pmi', 51, {
  params: { series: 'A', benchmark: 'B', months: 12 },
  details: { activeReturn: 0.1, slope: 20, low80: 45, high80: 57, rSquared: 0.2, n: 3 },
  points: [
    { date: '2020-01-31', activeReturn: -0.1, pmi: 47 },
    { date: '2020-02-29', activeReturn: null, pmi: 50 },
    { date: '2020-03-31', activeReturn: 0.2, pmi: 53 },
  ],
});

function drawAll(style: ChartStyle): Record<string, EChartsOption> {
  return {
    breadth: toBreadthChart(shares, style),
    contribution: toContributionChart(contribution, style),
    percentiles: toPercentilesChart([{ name: attack, percentile: 0.99, figure: ['39'] }], style),
    share: toSmallShareChart(share, style),
    betas: toBetasChart(betas, style),
    implied: toImpliedPmiChart(implied, style),
    nothing: toBreadthChart([], style),
  };
}

const wide = drawAll({ palette: lightPalette, isNarrow: false });

function seriesOf(option: EChartsOption | undefined): { type: string; data: unknown[]; [key: string]: unknown }[] {
  return option?.series as never;
}

describe('charts of figures', () => {
  test.each(Object.entries(wide))('%s is plain data that JSON keeps whole', (_, option) => {
    expect(JSON.parse(JSON.stringify(option))).toEqual(option);
  });

  test.each(Object.entries(drawAll({ palette: cssPalette, isNarrow: true })))(
    '%s draws to SVG, and texts of a case stay texts',
    (id, option) => {
      const svg = renderChart(id, option, { width: 360, height: 400 });
      expect(svg).toMatch(/^<svg[^>]*viewBox/);
      expect(svg).not.toMatch(/NaN|undefined|Infinity|<script/);
    },
  );

  test('a session with too few members is a gap', () => {
    const lines = seriesOf(wide.breadth).filter(({ data }) => data.length === 3);
    expect(lines).toHaveLength(2);
    expect(lines[0]?.data).toEqual([
      [expect.any(Number), 50],
      [expect.any(Number), null],
      [expect.any(Number), 40],
    ]);
  });

  test('sectors stand by what they added, in percentage points', () => {
    expect(seriesOf(wide.contribution)[0]?.data.map((bar) => (bar as { value: number }).value)).toEqual([6, -1]);
  });

  test('a slope has its interval, and a hollow mark where it has not held', () => {
    const [whisker, dot, , stable] = seriesOf(wide.betas);
    expect(whisker?.data).toEqual([
      [1, 0],
      [3, 0],
    ]);
    expect(dot).toMatchObject({ data: [[2, 0]], itemStyle: { color: lightPalette.paper } });
    expect(stable?.itemStyle).toMatchObject({ color: lightPalette.muted });
  });

  test('a year without a figure is a gap', () => {
    const line = seriesOf(wide.share).find(({ data }) => data.includes(null));
    expect(line?.data.slice(-3)).toEqual([5, null, 3]);
  });

  test('the line of the PMI passes through the present return', () => {
    const [months, line, interval, today] = seriesOf(wide.implied);
    expect(months?.data).toHaveLength(2);
    expect(line?.data).toEqual([
      [-10, 47],
      [20, 53],
    ]);
    expect(interval?.data).toEqual([
      [10, 45],
      [10, 57],
    ]);
    expect(today?.data).toEqual([[10, 51]]);
  });

  test('each has a sentence', () => {
    expect(toPlainText(readBreadth(shares))).toContain('40.00% of the X members');
    expect(toPlainText(readContribution(contribution))).toContain('+6.00 points');
    expect(toPlainText(readBetas(betas))).toContain('spans zero for the other 1');
    expect(toPlainText(readImpliedPmi(implied))).toContain('between 45.0 and 57.0');
    expect(toPlainText(toPercentileRows([{ name: 'x', measurement: share }])[0]?.figure ?? [])).toBe(
      '3.00%, at or above 10% of months since 1926',
    );
  });
});
