import { lightPalette } from '../../../src/report/charts/chart-style.ts';
import type { ChartDrawing } from '../../../src/report/html/chart-painter.ts';
import { listDrawnPoints } from './drawn-points.ts';

export const chartFormats = ['SVG', 'PNG', 'CSV'] as const;
export type ChartFormat = (typeof chartFormats)[number];

const width = 960;
const pixelRatio = 2;

/** Saves a chart as a file: a picture on paper as the report prints it, or its figures. */
export async function saveChart(drawing: ChartDrawing, format: ChartFormat): Promise<void> {
  const style = { palette: lightPalette, isNarrow: false };
  const option = drawing.toOption(style);
  const name = `rotascope-${drawing.id.replace(/[^\w-]+/g, '-')}`;
  if (format === 'CSV') {
    offer(`${name}.csv`, new Blob([toCsv(listDrawnPoints(option))], { type: 'text/csv' }));
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

/** Hands a file to the reader. */
export function offer(name: string, blob: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

function toCsv(points: readonly { series: string; x: string | number; y: string | number | null }[]): string {
  const rows = points.map(({ series, x, y }) => [series, x, y ?? ''].map(toCell).join(','));
  return `${['series,x,y', ...rows].join('\r\n')}\r\n`;
}

/** A text that a spreadsheet would take for a formula is kept from being one. */
function toCell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
