import type { EChartsOption } from 'echarts';
import type { ChartPalette } from '../../../src/report/charts/chart-style.ts';
import { toList } from './drawn-points.ts';

interface Hovered {
  readonly seriesName?: string;
  readonly name?: string;
  readonly value?: unknown;
  readonly axisValue?: unknown;
  readonly axisType?: string;
}

interface Named {
  readonly name?: string;
  readonly lineStyle?: { readonly color?: string };
  readonly itemStyle?: object;
}

/** A chart that says the figures under the pointer; drawn on the canvas, for pages whose policy allows no inline style. */
export function toInteractive(option: EChartsOption, palette: ChartPalette): EChartsOption {
  const isTime = toList<{ type?: string }>(option.xAxis).some(({ type }) => type === 'time');
  return {
    ...option,
    series: toList<Named>(option.series).map((series) => ({
      ...series,
      // The mark under the pointer takes the colour of its line.
      itemStyle: { ...(series.lineStyle?.color ? { color: series.lineStyle.color } : {}), ...series.itemStyle },
      silent: series.name === undefined,
      emphasis: { disabled: true },
      tooltip: { show: series.name !== undefined },
    })) as never,
    tooltip: {
      trigger: isTime ? 'axis' : 'item',
      renderMode: 'richText',
      confine: true,
      transitionDuration: 0,
      backgroundColor: palette.paper,
      borderColor: palette.muted,
      textStyle: { color: palette.ink, fontSize: 12 },
      axisPointer: { type: 'line', snap: true, lineStyle: { color: palette.muted } },
      formatter: (hovered) => describe(toList<Hovered>(hovered), isTime),
    },
  };
}

function describe(hovered: readonly Hovered[], isTime: boolean): string {
  const named = hovered.filter(({ seriesName, value }) => isNamed(seriesName) && readNumber(value) !== null);
  const lines = named.map(({ seriesName, value, name }) => {
    const [x, y] = Array.isArray(value) ? value : [null, value];
    if (isTime) return `${seriesName}: ${toFigure(y)}`;
    return `${seriesName}${name ? `, ${name}` : ''}: ${x === null ? toFigure(y) : `${toFigure(x)} / ${toFigure(y)}`}`;
  });
  if (lines.length === 0) return '';
  return isTime ? [toDate(hovered[0]?.axisValue), ...lines].join('\n') : lines.join('\n');
}

/** ECharts gives series without a name one of its own. */
function isNamed(name: string | undefined): boolean {
  return name !== undefined && name !== '' && !/^series\W?\d+$/.test(name);
}

function readNumber(value: unknown): number | null {
  const last = Array.isArray(value) ? value.at(-1) : value;
  return typeof last === 'number' ? last : null;
}

function toFigure(value: unknown): string {
  return typeof value === 'number' ? value.toLocaleString('en-US', { maximumFractionDigits: 2 }) : String(value ?? '–');
}

function toDate(time: unknown): string {
  return typeof time === 'number' ? new Date(time).toISOString().slice(0, 10) : String(time ?? '');
}
