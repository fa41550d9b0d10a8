import type { EChartsOption, SeriesOption } from 'echarts';
import type { DetailValue, Measurement } from '../../metrics/index.ts';
import { toShare } from '../figures.ts';
import { toFrame, toLevelLine, toTime, toTimeAxis, toValueAxis } from './chart-frame.ts';
import type { ChartStyle } from './chart-style.ts';
import { type ChartPoint, toDrawn } from './gaps.ts';

export const regimesChartHeight = { wide: 200, narrow: 180 };

/** The filtered probability of a `markov-regime` measurement, a step a month; a month without one is a gap. */
export function toRegimesChart({ points = [], details }: Measurement, style: ChartStyle): EChartsOption {
  const { palette, isNarrow } = style;
  const dates = points.map(({ month }) => String(month));
  const line = points.map(({ filtered }, i): ChartPoint => {
    return [toTime(dates[i] as string), typeof filtered === 'number' ? toDrawn(100 * filtered, 1) : null];
  });
  const [first, last] = [dates[0], dates.at(-1)];
  const range = first === undefined || last === undefined ? {} : { min: toTime(first), max: toTime(last) };
  return {
    ...toFrame(style),
    grid: { outerBoundsMode: 'none', left: isNarrow ? 42 : 48, right: isNarrow ? 52 : 64, top: 10, bottom: 28 },
    xAxis: toTimeAxis(style, { ...range, splitNumber: isNarrow ? 4 : 8 }),
    yAxis: toValueAxis(style, { min: 0, max: 100, interval: 50, formatter: '{value}%' }),
    series: [
      {
        type: 'line',
        name: 'filtered probability (%)',
        // A point stands for the month that ends on its date.
        step: 'start',
        silent: true,
        showSymbol: false,
        connectNulls: false,
        data: line.map((value, i) => ({ value, columns: toColumns(points[i]?.filtered, details.means) })) as never,
        lineStyle: { color: palette.challenger, width: isNarrow ? 1 : 1.25 },
        areaStyle: { color: palette.shade, opacity: 0.7 },
      },
      ...(first === undefined || last === undefined ? [] : [toLevelLine(50, [first, last], 0, style)]),
      ...toLast(line.at(-1), points.at(-1)?.filtered, style),
    ],
  };
}

/** What a table of the chart says beside the probability: that of the other regime, and the mean of each. */
function toColumns(filtered: DetailValue | undefined, means: DetailValue | undefined): Record<string, DetailValue> {
  const [lower = null, higher = null] = Array.isArray(means) ? means : [];
  return {
    'probability of the other regime (%)': typeof filtered === 'number' ? toDrawn(100 * (1 - filtered), 1) : null,
    'mean of this regime (% a month)': higher,
    'mean of the other (% a month)': lower,
  };
}

function toLast(
  point: ChartPoint | undefined,
  filtered: DetailValue | undefined,
  { palette, isNarrow }: ChartStyle,
): SeriesOption[] {
  if (point === undefined || point[1] === null || typeof filtered !== 'number') return [];
  return [
    {
      type: 'scatter',
      silent: true,
      symbol: 'circle',
      symbolSize: 7,
      itemStyle: { color: palette.ink, opacity: 1 },
      data: [[point[0], point[1]]],
      label: {
        show: true,
        position: 'right',
        formatter: toShare(filtered),
        color: palette.ink,
        fontWeight: 600,
        fontSize: isNarrow ? 12 : 13,
      },
    },
  ];
}
