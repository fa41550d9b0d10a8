import type { EChartsOption } from 'echarts';
import { formatPoints } from '../../assess/format-value.ts';
import type { Measurement } from '../../metrics/index.ts';
import { toFrame, toValueAxis } from './chart-frame.ts';
import type { ChartStyle } from './chart-style.ts';
import { toDrawn } from './gaps.ts';

const rowHeight = 25;

interface Row {
  readonly sector: string;
  readonly contribution: number;
}

export function contributionChartHeight(measurement: Measurement): number {
  return Math.max(1, toRows(measurement).length) * rowHeight + 44;
}

/** What each sector added to the return of a universe, in percentage points, the most first. */
export function toContributionChart(measurement: Measurement, style: ChartStyle): EChartsOption {
  const { palette } = style;
  const rows = toRows(measurement);
  const names = { type: 'category', inverse: true, axisTick: { show: false } };
  const label = { color: palette.ink, fontSize: 12, width: 146, overflow: 'truncate', interval: 0 };
  return {
    ...toFrame(style),
    grid: { outerBoundsMode: 'none', left: 158, right: 48, top: 4, bottom: 40 },
    xAxis: {
      ...toValueAxis(style, { splitNumber: 4 }),
      scale: false,
      name: 'percentage points',
      nameLocation: 'middle',
      nameGap: 24,
      nameTextStyle: { color: palette.muted, fontSize: 11 },
    } as never,
    yAxis: [
      {
        ...names,
        axisLine: { show: true, lineStyle: { color: palette.muted } },
        axisLabel: label,
        data: rows.map(({ sector }) => sector),
      },
      {
        ...names,
        position: 'right',
        axisLine: { show: false },
        axisLabel: label,
        data: rows.map(({ contribution }) => formatPoints(contribution, 2).replace(' points', '')),
      },
    ] as never,
    series: [
      {
        type: 'bar',
        name: 'contribution (percentage points)',
        silent: true,
        barWidth: '58%',
        data: rows.map(({ contribution }) => ({
          value: toDrawn(100 * contribution),
          itemStyle: { color: contribution < 0 ? palette.behind : palette.ahead },
        })),
      },
    ],
  };
}

function toRows({ points = [] }: Measurement): Row[] {
  return points
    .flatMap(({ sector, contribution }) =>
      typeof contribution === 'number' ? [{ sector: String(sector), contribution }] : [],
    )
    .toSorted((a, b) => b.contribution - a.contribution);
}
