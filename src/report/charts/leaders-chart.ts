import type { EChartsOption } from 'echarts';
import { formatPoints, type LeaderRow } from '../../assess/index.ts';
import { toFrame, toValueAxis } from './chart-frame.ts';
import type { ChartStyle } from './chart-style.ts';
import { toDrawn } from './gaps.ts';

const rowHeight = 23;

/** Rows at each end that are drawn where there are more than twice as many. */
const drawnEnds = 12;

export function leadersChartHeight(rows: readonly LeaderRow[]): number {
  return Math.max(1, pickDrawn(rows).length) * rowHeight + 40;
}

/** Rows with a figure for the year, best first; the middle is left to the table where there are many. */
export function pickDrawn(rows: readonly LeaderRow[]): readonly LeaderRow[] {
  const ranked = rows
    .filter(({ cells }) => cells.YTD.againstLarge !== null)
    .toSorted((a, b) => (b.cells.YTD.againstLarge as number) - (a.cells.YTD.againstLarge as number));
  return ranked.length <= 2 * drawnEnds ? ranked : [...ranked.slice(0, drawnEnds), ...ranked.slice(-drawnEnds)];
}

/** Active return against the large benchmark: bars for the year to date, circles for 3 months. In percentage points. */
export function toLeadersChart(rows: readonly LeaderRow[], style: ChartStyle): EChartsOption {
  const { palette } = style;
  const drawn = pickDrawn(rows);
  const quarters = drawn.map(({ cells }, i) => [cells['3 months'].againstLarge, i] as const);
  return {
    ...toFrame(style),
    grid: { left: 148, right: 14, top: 8, bottom: 28 },
    xAxis: {
      ...toValueAxis(style, { splitNumber: 4, formatter: '{value}' }),
      scale: false,
      boundaryGap: [0.14, 0.14],
    } as never,
    yAxis: {
      type: 'category',
      inverse: true,
      data: drawn.map(({ name, series }) => (name === series ? series : name)),
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: { color: palette.ink, fontSize: 12, width: 138, overflow: 'truncate', interval: 0 },
    },
    series: [
      {
        type: 'bar',
        silent: true,
        barWidth: '58%',
        data: drawn.map(({ cells }) => {
          const points = 100 * (cells.YTD.againstLarge as number);
          return {
            value: toDrawn(points),
            itemStyle: { color: points < 0 ? palette.behind : palette.ahead },
            label: { position: points < 0 ? ('left' as const) : ('right' as const), formatter: toLabel(points) },
          };
        }),
        label: { show: true, color: palette.ink, fontSize: 12 },
        markLine: {
          silent: true,
          symbol: 'none',
          label: { show: false },
          lineStyle: { color: palette.muted, type: 'solid', width: 1 },
          data: [{ xAxis: 0 }],
        },
      },
      {
        type: 'scatter',
        silent: true,
        symbol: 'circle',
        symbolSize: 8,
        itemStyle: { color: palette.paper, borderColor: palette.muted, borderWidth: 1.75 },
        data: quarters.flatMap(([value, i]) => (value === null ? [] : [[toDrawn(100 * value), i]])),
      },
    ],
  };
}

function toLabel(points: number): string {
  return formatPoints(points / 100, 1).replace(' points', '');
}
