import { describe, expect, test } from 'vitest';
import { renderReport, reportDates } from '../report-fixture.ts';
import { renderChart } from '../svg/render-chart.ts';
import { type ChartStyle, cssPalette, lightPalette } from './chart-style.ts';
import { toDimensionsChart } from './dimensions-chart.ts';
import { toDriversChart } from './drivers-chart.ts';
import { toLeadersChart } from './leaders-chart.ts';
import { toRelativeStrengthChart } from './relative-strength-chart.ts';
import { toRotationMapChart } from './rotation-map-chart.ts';
import { toStatesChart } from './states-chart.ts';

function drawAll(date: string, style: ChartStyle) {
  const { assessment, history } = renderReport(date);
  return {
    strength: toRelativeStrengthChart({ lines: history.strength, closes: history.closes }, style),
    map: toRotationMapChart(history.tails, style),
    groups: toLeadersChart(
      assessment.leaders.rows.filter(({ kind }) => kind === 'group'),
      style,
    ),
    drivers: toDriversChart(history.drivers, assessment.asOf, style),
    states: toStatesChart(history.states, style),
    dimensions: toDimensionsChart(assessment.dimensions, style),
  };
}

describe.each(reportDates)('the charts of %s', (date) => {
  const wide = drawAll(date, { palette: lightPalette, isNarrow: false });

  test.each(Object.entries(wide))('%s is plain data that JSON keeps whole', (_, option) => {
    expect(JSON.parse(JSON.stringify(option))).toEqual(option);
  });

  test('narrow ones draw to SVG with nothing undefined in it', () => {
    for (const [id, option] of Object.entries(drawAll(date, { palette: cssPalette, isNarrow: true }))) {
      const svg = renderChart(id, option, { width: 360, height: 400 });
      expect(svg).toMatch(/^<svg[^>]*viewBox/);
      expect(svg).not.toMatch(/NaN|undefined|Infinity/);
      expect(renderChart(id, option, { width: 360, height: 400 })).toBe(svg);
    }
  });
});

test('a month without a figure is a gap: the PMI of 2025-12 to 2026-03, the CPI of 2025-10', () => {
  const { history } = renderReport('2026-06-30');
  const pointsOf = (title: string) =>
    history.drivers.find((panel) => panel.title.startsWith(title))?.lines[0]?.points ?? [];
  const pmi = pointsOf('ISM').map(({ date, value }) => [date.slice(0, 7), value]);
  expect(pmi.slice(-4)).toEqual([
    ['2025-11', 48.2],
    ['2025-12', null],
    ['2026-04', expect.any(Number)],
    ['2026-05', expect.any(Number)],
  ]);
  expect(pointsOf('Inflation').find(({ date }) => date.startsWith('2025-10'))?.value).toBeNull();
});
