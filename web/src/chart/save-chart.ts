import { lightPalette } from '../../../src/report/charts/chart-style.ts';
import type { ChartDrawing } from '../../../src/report/html/chart-painter.ts';
import { offer } from '../save/offer.ts';
import { toCsvFile } from '../save/to-csv-file.ts';
import { type DrawnPoint, listDrawnPoints } from './drawn-points.ts';

export const chartFormats = ['SVG', 'PNG', 'CSV'] as const;
export type ChartFormat = (typeof chartFormats)[number];

const width = 960;
const pixelRatio = 2;

/** Saves a chart as a file named by what it is of: a picture on paper as the report prints it, or its figures. */
export async function saveChart(drawing: ChartDrawing, format: ChartFormat, origin: string): Promise<void> {
  const style = { palette: lightPalette, isNarrow: false };
  const option = drawing.toOption(style);
  const name = ['rotascope', origin, drawing.id]
    .filter((part) => part !== '')
    .join('-')
    .replace(/[^\w-]+/g, '-');
  if (format === 'CSV') {
    offer(`${name}.csv`, toCsvFile(toRows(listDrawnPoints(option))));
    return;
  }
  const { init } = await import('./echarts.ts');
  const size = { width, height: drawing.heightOf(style) };
  const isVector = format === 'SVG';
  const chart = isVector
    ? init(null, null, { renderer: 'svg', ssr: true, ...size })
    : init(document.createElement('div'), null, { renderer: 'canvas', devicePixelRatio: pixelRatio, ...size });
  try {
    chart.setOption({ ...option, backgroundColor: lightPalette.paper });
    if (isVector) offer(`${name}.svg`, new Blob([chart.renderToSVGString()], { type: 'image/svg+xml' }));
    else offer(`${name}.png`, toBlob(chart.getDataURL({ type: 'png', pixelRatio })));
  } finally {
    chart.dispose();
  }
}

function toBlob(dataUrl: string): Blob {
  const bytes = Uint8Array.from(atob(dataUrl.slice(dataUrl.indexOf(',') + 1)), (char) => char.charCodeAt(0));
  return new Blob([bytes], { type: 'image/png' });
}

function toRows(points: readonly DrawnPoint[]): (string | number)[][] {
  const named = [...new Set(points.flatMap(({ columns }) => Object.keys(columns)))];
  const rows = points.map(({ series, x, y, point, columns }) => [
    series,
    x,
    y ?? '',
    point,
    ...named.map((name) => columns[name] ?? ''),
  ]);
  return [['series', 'x', 'y', 'point', ...named], ...rows];
}
