import type {
  EChartsOption,
  SeriesOption,
  TitleComponentOption,
  XAXisComponentOption,
  YAXisComponentOption,
} from 'echarts';
import { parseIsoDate } from '../../core/index.ts';
import type { ChartStyle } from './chart-style.ts';

const chartFont = '-apple-system, Segoe UI, Roboto, Helvetica Neue, Arial, Liberation Sans, sans-serif';

const msPerDay = 86_400_000;

/** An ISO date as the time axis takes it: milliseconds, read as UTC in every time zone. */
export function toTime(isoDate: string): number {
  return parseIsoDate(isoDate) * msPerDay;
}

/** What every chart starts from: no movement, one font, time in UTC. */
export function toFrame({ palette, isNarrow }: ChartStyle): EChartsOption {
  return {
    animation: false,
    useUTC: true,
    backgroundColor: 'transparent',
    textStyle: { fontFamily: chartFont, fontSize: isNarrow ? 12 : 13, color: palette.ink },
  };
}

export function toPanelTitle(
  text: string,
  at: { left: number | string; top: number | string },
  { palette, isNarrow }: ChartStyle,
): TitleComponentOption {
  return {
    text,
    ...at,
    // A canvas cuts what stands above it.
    padding: [3, 0, 0, 0],
    textStyle: { color: palette.ink, fontSize: isNarrow ? 12 : 13, fontWeight: 600, fontFamily: chartFont },
  };
}

interface AxisPlace {
  readonly gridIndex?: number;
}

export function toTimeAxis(
  { palette, isNarrow }: ChartStyle,
  { gridIndex = 0, ...rest }: AxisPlace & { min?: number; max?: number; splitNumber?: number; hideLabels?: boolean },
): XAXisComponentOption {
  const { hideLabels = false, ...range } = rest;
  return {
    type: 'time',
    gridIndex,
    ...range,
    axisLine: { show: true, onZero: false, lineStyle: { color: palette.muted } },
    axisTick: { show: !hideLabels, lineStyle: { color: palette.muted } },
    splitLine: { show: false },
    axisLabel: {
      show: !hideLabels,
      color: palette.muted,
      fontSize: isNarrow ? 11 : 12,
      hideOverlap: true,
      formatter: { year: '{yyyy}', month: '{MMM}', day: '{d} {MMM}' },
    },
  };
}

export function toValueAxis(
  { palette, isNarrow }: ChartStyle,
  options: AxisPlace & {
    min?: number;
    max?: number;
    interval?: number;
    splitNumber?: number;
    formatter?: string;
    scale?: boolean;
  },
): YAXisComponentOption {
  const { gridIndex = 0, formatter, ...range } = options;
  return {
    type: 'value',
    gridIndex,
    scale: true,
    ...range,
    axisLine: { show: false },
    axisTick: { show: false },
    splitLine: { show: true, lineStyle: { color: palette.grid, width: 1 } },
    axisLabel: {
      color: palette.muted,
      fontSize: isNarrow ? 11 : 12,
      ...(formatter === undefined ? {} : { formatter }),
    },
  };
}

/** A dashed line at a level worth one, over the dates of its panel. */
export function toLevelLine(
  level: number,
  [first, last]: readonly [string, string],
  index: number,
  { palette }: ChartStyle,
): SeriesOption {
  return {
    type: 'line',
    xAxisIndex: index,
    yAxisIndex: index,
    silent: true,
    showSymbol: false,
    data: [
      [toTime(first), level],
      [toTime(last), level],
    ],
    lineStyle: { color: palette.muted, width: 1, type: 'dashed' },
  };
}
