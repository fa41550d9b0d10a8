import type { EChartsOption, SeriesOption } from 'echarts';
import type { DetailValue, Measurement } from '../../metrics/index.ts';
import { toFrame, toLevelLine, toTime, toTimeAxis, toValueAxis } from './chart-frame.ts';
import type { ChartStyle } from './chart-style.ts';
import { type ChartPoint, toDrawn } from './gaps.ts';

export const breaksChartHeight = { wide: 330, narrow: 260 };

/** Months that the smoothed line averages. */
export const smoothedMonths = 12;

interface Segment {
  /** The last session before its first month, and that of its last month. */
  readonly from: string;
  readonly to: string;
  readonly mean: number;
}

interface Area {
  readonly from: string;
  readonly to: string;
  readonly color: string;
  readonly opacity: number;
}

/**
 * The monthly active returns of a `structural-break-test`, smoothed, with the segments, break dates and intervals of a
 * `mean-breaks` on the same months, and the ends of the record where no break can be found.
 */
export function toBreaksChart(test: Measurement, breaks: Measurement, style: ChartStyle): EChartsOption {
  const { palette, isNarrow } = style;
  const line = toSmoothed(test);
  const segments = toSegments(breaks);
  const scale = toScale([...line.map(([, value]) => value), ...segments.map(({ mean }) => mean)]);
  const [first, last] = [test.window?.base ?? '', test.window?.last ?? ''];
  const hasDates = first !== '' && last !== '';
  return {
    ...toFrame(style),
    grid: {
      outerBoundsMode: 'none',
      left: isNarrow ? 42 : 48,
      right: isNarrow ? 52 : 64,
      top: toTop(breaks, isNarrow),
      bottom: 28,
    },
    xAxis: toTimeAxis(style, {
      ...(hasDates ? { min: toTime(first), max: toTime(last) } : {}),
      splitNumber: isNarrow ? 4 : 8,
    }),
    yAxis: toValueAxis(style, { ...scale, formatter: '{value}%' }),
    series: [
      ...(hasDates ? [toLevelLine(0, [first, last], 0, style)] : []),
      {
        type: 'line',
        name: `mean active return over ${smoothedMonths} months (% a month)`,
        silent: true,
        showSymbol: false,
        connectNulls: false,
        data: line,
        lineStyle: { color: palette.muted, width: 1.25 },
        markArea: { silent: true, data: hasDates ? toAreas(test, breaks, [first, last], style) : [] },
      },
      ...(breaks.points ?? []).map((point, i) => toBreakLine(point, i, scale, style)),
      ...toSteps(segments, isAgreed(breaks), style),
    ],
  };
}

/** Room above for the dates of the breaks. */
function toTop({ points = [] }: Measurement, isNarrow: boolean): number {
  if (points.length === 0) return 12;
  return isNarrow && points.length > 1 ? 34 : 22;
}

/** Whether the three criteria agree on the number of breaks. */
export function isAgreed({ details: { breaks, breaksLwz, breaksSequential } }: Measurement): boolean {
  return breaks === breaksLwz && breaks === breaksSequential;
}

/** The mean of the months up to each month; a gap where one of them is missing. */
function toSmoothed({ points = [] }: Measurement): ChartPoint[] {
  return points.slice(smoothedMonths - 1).map(({ month }, i): ChartPoint => {
    const sum = points
      .slice(i, i + smoothedMonths)
      .reduce((total, { activeReturn }) => total + (typeof activeReturn === 'number' ? activeReturn : Number.NaN), 0);
    return [toTime(String(month)), Number.isNaN(sum) ? null : toDrawn(sum / smoothedMonths, 3)];
  });
}

function toSegments({ details: { means }, points = [], window }: Measurement): Segment[] {
  if (window === null || !Array.isArray(means)) return [];
  const ends = [window.base, ...points.map(({ date }) => String(date)), window.last];
  return means.map((mean, i) => ({ from: ends[i] as string, to: ends[i + 1] as string, mean: mean as number }));
}

interface Scale {
  readonly min: number;
  readonly max: number;
  readonly interval: number;
}

/** From zero to beyond every value, in steps of whole percents. */
function toScale(values: readonly (number | null)[]): Scale {
  const known = [0, ...values.filter((value) => value !== null)];
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const interval = Math.max(1, Math.ceil((high - low) / 7));
  const [below, above] = [Math.floor(low / interval), Math.ceil(high / interval)];
  return { min: interval * below, max: interval * Math.max(above, below + 1), interval };
}

type AreaPair = [{ xAxis: number; itemStyle: { color: string; opacity: number } }, { xAxis: number }];

/** Both ends of the record, then the interval of each date, open where the figures do not bound it. */
function toAreas(
  { details }: Measurement,
  { points = [] }: Measurement,
  [first, last]: readonly [string, string],
  { palette }: ChartStyle,
): AreaPair[] {
  const ends: Area[] = [
    { from: first, to: String(details.testableFrom), color: palette.grid, opacity: 0.75 },
    { from: String(details.testableTo), to: last, color: palette.grid, opacity: 0.75 },
  ];
  const intervals = points.map(
    ({ lower, upper }): Area => ({
      from: typeof lower === 'string' ? lower : first,
      to: typeof upper === 'string' ? upper : last,
      color: palette.shade,
      opacity: 0.7,
    }),
  );
  return [...ends, ...intervals].map(({ from, to, color, opacity }) => [
    { xAxis: toTime(from), itemStyle: { color, opacity } },
    { xAxis: toTime(to) },
  ]);
}

/** A line at the last month before a break, with its date; neighbours on two rows where there is little room. */
function toBreakLine(
  { date: given, lower, upper, meanBefore, meanAfter }: Readonly<Record<string, DetailValue>>,
  index: number,
  { min, max }: Scale,
  { palette, isNarrow }: ChartStyle,
): SeriesOption {
  const row = isNarrow ? index % 2 : 0;
  const date = String(given);
  const columns = {
    'interval 95% from': lower,
    'interval 95% to': upper,
    'mean before (% a month)': meanBefore,
    'mean after (% a month)': meanAfter,
  };
  return {
    type: 'line',
    name: `break after ${date.slice(0, 7)}`,
    silent: true,
    symbol: 'none',
    data: [
      { value: [toTime(date), min], columns },
      { value: [toTime(date), max], columns },
    ] as never,
    lineStyle: { color: palette.ink, width: 1.25 },
    endLabel: {
      show: true,
      formatter: date.slice(0, 7),
      distance: 0,
      offset: [0, -10 - 13 * row],
      align: 'center',
      color: palette.ink,
      fontWeight: 600,
      fontSize: isNarrow ? 11 : 12,
    },
  };
}

/** A step a segment; dashed where the criteria disagree on the breaks between them. The last says its mean. */
function toSteps(segments: readonly Segment[], isSure: boolean, { palette, isNarrow }: ChartStyle): SeriesOption[] {
  return segments.map(({ from, to, mean }, i) => ({
    type: 'line',
    name: 'mean between breaks (% a month)',
    silent: true,
    symbol: 'none',
    data: [
      [toTime(from), toDrawn(mean, 3)],
      [toTime(to), toDrawn(mean, 3)],
    ],
    lineStyle: { color: palette.challenger, width: 3, type: isSure ? 'solid' : 'dashed' },
    endLabel: {
      show: i === segments.length - 1,
      formatter: `${mean > 0 ? '+' : ''}${mean.toFixed(2)}%`,
      color: palette.challenger,
      fontWeight: 600,
      fontSize: isNarrow ? 12 : 13,
    },
    z: 4,
  }));
}
