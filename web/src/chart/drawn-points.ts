import type { EChartsOption } from 'echarts';

/** A point that a chart draws. */
export interface DrawnPoint {
  readonly series: string;
  /** A date, the name of a row, or a number. */
  readonly x: string | number;
  readonly y: string | number | null;
  /** What else names the point, such as the week of a place; empty where nothing does. */
  readonly point: string;
  /** What a table says beside the place, such as an interval, by its heading. */
  readonly columns: Readonly<Record<string, string | number | null>>;
}

interface Axis {
  readonly type?: string;
  readonly data?: readonly unknown[];
}

interface Series {
  readonly name?: string;
  readonly data?: readonly unknown[];
  readonly xAxisIndex?: number;
  readonly yAxisIndex?: number;
}

export function toList<Item>(given: unknown): readonly Item[] {
  if (given === undefined) return [];
  return (Array.isArray(given) ? given : [given]) as readonly Item[];
}

/** The figures of a chart: points of its named series. What has no name is a frame, a level or a label. */
export function listDrawnPoints(option: EChartsOption): DrawnPoint[] {
  const [xAxes, yAxes] = [toList<Axis>(option.xAxis), toList<Axis>(option.yAxis)];
  return toList<Series>(option.series).flatMap(({ name, data = [], xAxisIndex = 0, yAxisIndex = 0 }) => {
    if (name === undefined) return [];
    const [xAxis, yAxis] = [xAxes[xAxisIndex] ?? {}, yAxes[yAxisIndex] ?? {}];
    return data.flatMap((point, i): DrawnPoint[] => {
      const [across, up] = toPair(readValue(point), i, yAxis);
      const [x, y] = [toPrinted(across, xAxis), toPrinted(up, yAxis)];
      // A bar lies on the row of its name: the figure is y all the same.
      const isLying = yAxis.type === 'category' && xAxis.type === 'value';
      return [
        { series: name, x: isLying ? y : x, y: isLying ? x : y, point: readName(point), columns: readColumns(point) },
      ];
    });
  });
}

function readName(point: unknown): string {
  return typeof point === 'object' && point !== null && 'name' in point ? String(point.name) : '';
}

function readColumns(point: unknown): DrawnPoint['columns'] {
  return typeof point === 'object' && point !== null && 'columns' in point
    ? (point.columns as DrawnPoint['columns'])
    : {};
}

function readValue(point: unknown): unknown {
  return typeof point === 'object' && point !== null && 'value' in point ? point.value : point;
}

/** A bar stands on its category: its value lies on the other axis. */
function toPair(value: unknown, i: number, yAxis: Axis): readonly [unknown, unknown] {
  if (Array.isArray(value)) return [value[0], value[1]];
  return yAxis.type === 'category' ? [value, i] : [i, value];
}

function toPrinted(value: unknown, { type, data }: Axis): string | number {
  if (value === null || value === undefined) return '';
  if (type === 'time') return new Date(value as number).toISOString().slice(0, 10);
  if (type === 'category' && typeof value === 'number') return readLabel(data?.[value]) ?? value;
  return value as string | number;
}

function readLabel(given: unknown): string | undefined {
  return given === undefined ? undefined : String(readValue(given));
}
