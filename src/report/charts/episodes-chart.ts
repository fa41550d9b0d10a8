import type { EChartsOption, SeriesOption } from 'echarts';
import { addMonths, endOfMonth, parseIsoDate, toIsoDate } from '../../core/index.ts';
import type { DetailValue, Measurement } from '../../metrics/index.ts';
import { toFrame, toLevelLine, toTime, toTimeAxis, toValueAxis } from './chart-frame.ts';
import type { ChartStyle } from './chart-style.ts';
import { type ChartPoint, toDrawn } from './gaps.ts';

export const episodesChartHeight = { wide: 340, narrow: 260 };

/** Phases whose number is written at the most: the largest that have room. */
const mostLabels = { wide: 8, narrow: 4 };

/** Room for a number, as a share of the time drawn. */
const labelRoom = { wide: 0.038, narrow: 0.1 };

interface Phase {
  readonly start: string;
  readonly end: string;
  readonly isAhead: boolean;
  readonly isComplete: boolean;
  readonly size: number;
  readonly path: readonly DetailValue[];
}

/**
 * The cumulated lead of a `leadership-cycles` measurement, the phases in which the first side led shaded, the largest
 * complete ones with their number.
 */
export function toEpisodesChart({ points = [] }: Measurement, style: ChartStyle): EChartsOption {
  const { palette, isNarrow } = style;
  const phases = points.map(toPhase);
  const labelled = pickLabelled(phases, isNarrow);
  const line = phases.flatMap((phase, i) => toLine(phase, i === 0));
  const last = line.at(-1);
  const [first, end] = [phases[0]?.start, phases.at(-1)?.end];
  const range =
    first === undefined || end === undefined ? {} : { min: toTime(first), max: Math.max(toTime(end), last?.[0] ?? 0) };
  return {
    ...toFrame(style),
    grid: { outerBoundsMode: 'none', left: isNarrow ? 48 : 56, right: isNarrow ? 52 : 64, top: 14, bottom: 28 },
    xAxis: toTimeAxis(style, { ...range, splitNumber: isNarrow ? 4 : 10 }),
    yAxis: toValueAxis(style, { splitNumber: 5, formatter: '{value}%' }),
    series: [
      ...(first === undefined || end === undefined ? [] : [toLevelLine(0, [first, end], 0, style)]),
      {
        type: 'line',
        name: 'cumulated lead (%)',
        silent: true,
        showSymbol: false,
        connectNulls: false,
        data: line,
        lineStyle: { color: palette.challenger, width: isNarrow ? 1.2 : 1.6 },
        markArea: {
          silent: true,
          itemStyle: { color: palette.shade },
          label: { color: palette.ink, fontSize: isNarrow ? 10 : 11, position: 'insideTop' },
          data: phases.filter(({ isAhead }) => isAhead).map((phase) => toArea(phase, labelled)),
        },
      },
      ...(last === undefined ? [] : [toLastLabel(last, style)]),
    ],
  };
}

function toPhase(point: Readonly<Record<string, DetailValue>>): Phase {
  const { start, end, side, isComplete, size, path } = point;
  return {
    start: String(start),
    end: String(end),
    isAhead: side === 'ahead',
    isComplete: isComplete === true,
    size: typeof size === 'number' ? size : Number.NaN,
    path: Array.isArray(path) ? path : [],
  };
}

/** Month-ends of a phase; its first belongs to the phase before, where there is one. */
function toLine({ start, path }: Phase, isFirst: boolean): ChartPoint[] {
  const from = endOfMonth(parseIsoDate(start));
  return path
    .map((value, months): ChartPoint => {
      const date = toIsoDate(endOfMonth(addMonths(from, months)));
      return [toTime(date), typeof value === 'number' ? toDrawn(value, 2) : null];
    })
    .slice(isFirst ? 0 : 1);
}

/** Complete phases ahead by size, each whose number stands clear of those before it. */
function pickLabelled(phases: readonly Phase[], isNarrow: boolean): Set<Phase> {
  const width = isNarrow ? 'narrow' : 'wide';
  const room =
    labelRoom[width] * (toTime(phases.at(-1)?.end ?? '1970-01-01') - toTime(phases[0]?.start ?? '1970-01-01'));
  const toMiddle = ({ start, end }: Phase): number => (toTime(start) + toTime(end)) / 2;
  const picked: Phase[] = [];
  for (const phase of phases.filter((one) => one.isAhead && one.isComplete).toSorted((a, b) => b.size - a.size)) {
    if (picked.length === mostLabels[width]) break;
    if (picked.every((other) => Math.abs(toMiddle(other) - toMiddle(phase)) >= room)) picked.push(phase);
  }
  return new Set(picked);
}

function toArea(phase: Phase, labelled: ReadonlySet<Phase>): [{ xAxis: number; name: string }, { xAxis: number }] {
  const { start, end, size } = phase;
  return [{ xAxis: toTime(start), name: labelled.has(phase) ? `+${size.toFixed(0)}` : '' }, { xAxis: toTime(end) }];
}

function toLastLabel(point: ChartPoint, { palette, isNarrow }: ChartStyle): SeriesOption {
  const [, value] = point;
  return {
    type: 'scatter',
    silent: true,
    symbol: 'circle',
    symbolSize: 6,
    itemStyle: { color: palette.ink, opacity: 1 },
    data: value === null ? [] : [[point[0], value]],
    label: {
      show: true,
      position: 'right',
      formatter: value === null ? '' : `${value.toFixed(0)}%`,
      color: palette.ink,
      fontWeight: 600,
      fontSize: isNarrow ? 12 : 13,
    },
  };
}
