import type { EChartsOption } from 'echarts';
import { BarChart, LineChart, ScatterChart } from 'echarts/charts';
import { GridComponent, MarkAreaComponent, TitleComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

use([BarChart, LineChart, ScatterChart, GridComponent, MarkAreaComponent, TitleComponent, SVGRenderer]);

export interface ChartSize {
  readonly width: number;
  readonly height: number;
}

/** Draws an option as SVG text. `id` is a prefix of its own, so that the ids of two drawings on a page differ. */
export function renderChart(id: string, option: EChartsOption, { width, height }: ChartSize): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
  try {
    chart.setOption(option);
    return toStableIds(id, chart.renderToSVGString({ useViewBox: true }));
  } finally {
    chart.dispose();
  }
}

/** ECharts counts ids over the life of the process; here they begin anew. What serves the mouse alone is left out. */
function toStableIds(id: string, svg: string): string {
  const names = new Map<string, string>();
  return svg
    .replace(/<style[\s\S]*?<\/style>/g, '')
    .replace(/ (?:class|ecmeta_[a-z_]+)="[^"]*"/g, '')
    .replace(/\bzr\d+-[a-z]+-?\d+\b/g, (given) => {
      const name = names.get(given) ?? `${id}-${names.size}`;
      names.set(given, name);
      return name;
    });
}
