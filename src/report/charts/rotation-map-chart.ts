import type { EChartsOption, SeriesOption } from 'echarts';
import type { RotationTail, RotationTails } from '../history/rotation-tails.ts';
import { toFrame } from './chart-frame.ts';
import type { ChartStyle } from './chart-style.ts';
import { toDrawn } from './gaps.ts';

export const rotationMapHeight = { wide: 520, narrow: 400 };

const headSymbols = ['circle', 'diamond', 'triangle', 'rect', 'pin', 'arrow'];

/** RS-Ratio against RS-Momentum with tails; the four quadrants are shaded and named. */
export function toRotationMapChart({ tails }: RotationTails, style: ChartStyle): EChartsOption {
  const { palette, isNarrow } = style;
  const reach = toReach(tails);
  const [low, high] = [100 - reach, 100 + reach];
  const axis = {
    type: 'value' as const,
    min: low,
    max: high,
    interval: reach > 3 ? 2 : 1,
    axisLine: { show: true, onZero: false, lineStyle: { color: palette.muted } },
    axisTick: { show: false },
    splitLine: { show: false },
    axisLabel: { color: palette.muted, fontSize: isNarrow ? 11 : 12 },
    nameLocation: 'middle' as const,
    nameTextStyle: { color: palette.muted, fontSize: isNarrow ? 11 : 12 },
  };
  return {
    ...toFrame(style),
    grid: { left: isNarrow ? 42 : 56, right: isNarrow ? 10 : 16, top: 10, bottom: isNarrow ? 44 : 48 },
    xAxis: { ...axis, name: 'RS-Ratio: stronger to the right', nameGap: isNarrow ? 26 : 28 },
    yAxis: { ...axis, name: 'RS-Momentum: rising to the top', nameGap: isNarrow ? 28 : 38 },
    series: [toQuadrants(low, high, style), ...tails.map((tail, i) => toTailSeries(tail, i, style))],
  };
}

/** Half the width of the map: whole, and wide enough for every point of every tail. */
function toReach(tails: readonly RotationTail[]): number {
  const distances = tails.flatMap(({ points }) =>
    points.flatMap(({ ratio, momentum }) => [Math.abs(ratio - 100), Math.abs(momentum - 100)]),
  );
  return Math.max(2, Math.ceil(Math.max(0, ...distances) + 0.25));
}

function toQuadrants(low: number, high: number, { palette, isNarrow }: ChartStyle): SeriesOption {
  const corner = (name: keyof typeof palette.quadrants, position: string, x: [number, number], y: [number, number]) => [
    {
      name: name.toUpperCase(),
      coord: [x[0], y[0]],
      itemStyle: { color: palette.quadrants[name] },
      label: { position, color: palette.muted, fontSize: isNarrow ? 11 : 12, fontWeight: 600, distance: 8 },
    },
    { coord: [x[1], y[1]] },
  ];
  const areas = [
    corner('improving', 'insideTopLeft', [low, 100], [100, high]),
    corner('leading', 'insideTopRight', [100, high], [100, high]),
    corner('lagging', 'insideBottomLeft', [low, 100], [low, 100]),
    corner('weakening', 'insideBottomRight', [100, high], [low, 100]),
  ];
  return {
    type: 'line',
    silent: true,
    data: [],
    markArea: { silent: true, data: areas as never },
    markLine: {
      silent: true,
      symbol: 'none',
      label: { show: false },
      lineStyle: { color: palette.muted, type: 'solid', width: 1 },
      data: [{ xAxis: 100 }, { yAxis: 100 }],
    },
  };
}

function toTailSeries({ label, role, points }: RotationTail, index: number, style: ChartStyle): SeriesOption {
  const { palette, isNarrow } = style;
  const color = role === 'other' ? (palette.others[index % palette.others.length] as string) : palette[role];
  const head = points.at(-1);
  const isRight = (head?.ratio ?? 100) > 100;
  return {
    type: 'line',
    silent: true,
    symbol: 'circle',
    symbolSize: isNarrow ? 3 : 4,
    lineStyle: { color, width: role === 'other' ? 1.75 : 2.5 },
    itemStyle: { color },
    data: points.map(({ date, ratio, momentum }) => ({
      value: [toDrawn(ratio), toDrawn(momentum)],
      ...(date === head?.date
        ? {
            symbol: headSymbols[index % headSymbols.length] as string,
            symbolSize: isNarrow ? 12 : 15,
            label: {
              show: true,
              position: isRight ? ('left' as const) : ('right' as const),
              formatter: label,
              color,
              fontWeight: 600,
              fontSize: isNarrow ? 12 : 14,
              textBorderColor: palette.paper,
              textBorderWidth: 3,
            },
          }
        : {}),
    })),
  };
}
