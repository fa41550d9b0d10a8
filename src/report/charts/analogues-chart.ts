import type { EChartsOption, SeriesOption } from 'echarts';
import type { DetailValue, Measurement } from '../../metrics/index.ts';
import { toFrame, toValueAxis } from './chart-frame.ts';
import type { ChartStyle } from './chart-style.ts';
import { toDrawn } from './gaps.ts';

export const analoguesChartHeight = { wide: 320, narrow: 250 };

type Path = readonly (number | null)[];

/**
 * The paths of the cumulated lead before and after the analogues of an `analogue-windows` measurement, their median, and
 * the path that led to the present, all zero at their own month.
 */
export function toAnaloguesChart({ details, points = [] }: Measurement, style: ChartStyle): EChartsOption {
  const { palette, isNarrow } = style;
  const paths = points.map(({ before, after }) => [...toPath(before), ...toPath(after)]);
  const present = toPath(details.before);
  const back = Math.max(present.length - 1, 0);
  const steps = Math.max(present.length, ...paths.map(({ length }) => length), 1);
  const months = Array.from({ length: steps }, (_, i) => i - back);
  return {
    ...toFrame(style),
    grid: { outerBoundsMode: 'none', left: isNarrow ? 46 : 54, right: isNarrow ? 14 : 20, top: 14, bottom: 44 },
    xAxis: {
      type: 'value',
      min: 0 - back,
      max: steps - 1 - back,
      interval: 3,
      name: 'months from the month compared',
      nameLocation: 'middle',
      nameGap: 26,
      nameTextStyle: { color: palette.muted, fontSize: isNarrow ? 11 : 12 },
      axisLine: { show: true, onZero: false, lineStyle: { color: palette.muted } },
      axisTick: { show: true, lineStyle: { color: palette.muted } },
      splitLine: { show: false },
      axisLabel: { color: palette.muted, fontSize: isNarrow ? 11 : 12 },
    },
    yAxis: toValueAxis(style, { splitNumber: 4, formatter: '{value}%' }),
    series: [
      ...paths.map((path, i) =>
        toLine(`${String(points[i]?.date ?? `analogue ${i + 1}`)} (%)`, path, months, {
          color: palette.muted,
          width: 1,
          opacity: 0.55,
        }),
      ),
      toLine('median of the analogues (%)', toMedians(paths, steps), months, {
        color: palette.incumbent,
        width: 2,
        type: 'dashed',
      }),
      toLine('the present (%)', present, months, { color: palette.challenger, width: 2.5 }),
      {
        type: 'scatter',
        silent: true,
        symbol: 'circle',
        symbolSize: 7,
        itemStyle: { color: palette.ink, opacity: 1 },
        data: [[0, 0]],
      },
    ],
  };
}

function toPath(list: DetailValue | undefined): Path {
  return Array.isArray(list) ? list.map((value) => (typeof value === 'number' ? toDrawn(value, 2) : null)) : [];
}

function toLine(
  name: string,
  path: Path,
  months: readonly number[],
  lineStyle: { color: string; width: number; opacity?: number; type?: 'dashed' },
): SeriesOption {
  return {
    type: 'line',
    name,
    silent: true,
    showSymbol: false,
    connectNulls: false,
    data: months.map((month, i) => [month, path[i] ?? null]),
    lineStyle,
  };
}

/** The middle of the paths at each step, where at least half of them are known. */
function toMedians(paths: readonly Path[], steps: number): Path {
  return Array.from({ length: steps }, (_, i) => {
    const known = paths.flatMap((path) => path[i] ?? []).sort((a, b) => a - b);
    if (known.length === 0 || 2 * known.length < paths.length) return null;
    const middle = (known.length - 1) / 2;
    return toDrawn(((known[Math.floor(middle)] as number) + (known[Math.ceil(middle)] as number)) / 2, 2);
  });
}
