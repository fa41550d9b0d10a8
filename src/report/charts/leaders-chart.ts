import type { EChartsOption } from 'echarts';
import { formatPoints } from '../../assess/format-value.ts';
import type { LeaderRow } from '../../assess/index.ts';
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
    grid: { outerBoundsMode: 'none', left: 144, right: 52, top: 8, bottom: 28 },
    xAxis: {
      ...toValueAxis(style, { splitNumber: 4, formatter: '{value}' }),
      scale: false,
      boundaryGap: [0.04, 0.04],
    } as never,
    yAxis: [
      {
        ...toNameAxis(style),
        axisLine: { show: true, lineStyle: { color: palette.muted } },
        data: drawn.map(({ name }) => name),
      },
      {
        ...toNameAxis(style),
        position: 'right',
        data: drawn.map(({ cells }) => toLabel(cells.YTD.againstLarge as number)),
      },
    ],
    series: [
      {
        type: 'bar',
        name: 'active return, year to date (points)',
        silent: true,
        barWidth: '58%',
        data: drawn.map(({ cells }) => {
          const points = 100 * (cells.YTD.againstLarge as number);
          return {
            value: toDrawn(points),
            itemStyle: { color: points < 0 ? palette.behind : palette.ahead },
          };
        }),
      },
      {
        type: 'scatter',
        name: 'active return, 3 months (points)',
        silent: true,
        symbol: 'circle',
        symbolSize: 8,
        itemStyle: { color: palette.paper, borderColor: palette.ink, borderWidth: 1.5, opacity: 1 },
        data: quarters.flatMap(([value, i]) => (value === null ? [] : [[toDrawn(100 * value), i]])),
      },
    ],
  };
}

function toNameAxis({ palette }: ChartStyle): Record<string, unknown> {
  return {
    type: 'category',
    inverse: true,
    axisLine: { show: false },
    axisTick: { show: false },
    axisLabel: { color: palette.ink, fontSize: 12, width: 132, overflow: 'truncate', interval: 0 },
  };
}

function toLabel(activeReturn: number): string {
  return formatPoints(activeReturn, 1).replace(' points', '');
}
