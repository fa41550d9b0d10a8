import type { EChartsOption } from 'echarts';
import type { Measurement } from '../../metrics/index.ts';
import { readDetail } from '../figures.ts';
import { toFrame, toValueAxis } from './chart-frame.ts';
import type { ChartStyle } from './chart-style.ts';
import { toDrawn } from './gaps.ts';

export const impliedPmiChartHeight = { wide: 360, narrow: 300 };

/** Months by active return and PMI, the line through them, and the present return with the 80% interval of a reading. */
export function toImpliedPmiChart(measurement: Measurement, style: ChartStyle): EChartsOption {
  const { palette, isNarrow } = style;
  const months = (measurement.points ?? []).flatMap(({ activeReturn, pmi }) =>
    typeof activeReturn === 'number' && typeof pmi === 'number' ? [[activeReturn, pmi] as const] : [],
  );
  const present = readDetail(measurement, 'activeReturn');
  const slope = readDetail(measurement, 'slope');
  const implied = measurement.value ?? Number.NaN;
  const [low, high] = [readDetail(measurement, 'low80'), readDetail(measurement, 'high80')];
  const returns = [...months.map(([activeReturn]) => activeReturn), present].filter((value) => !Number.isNaN(value));
  const ends = returns.length === 0 ? [] : [Math.min(...returns), Math.max(...returns)];
  const at = (activeReturn: number): [number, number] => [
    toDrawn(100 * activeReturn, 2),
    toDrawn(implied + slope * (activeReturn - present), 2),
  ];
  const name = { nameLocation: 'middle', nameTextStyle: { color: palette.muted, fontSize: isNarrow ? 11 : 12 } };
  const isDrawn = !Number.isNaN(present + implied + slope);
  return {
    ...toFrame(style),
    grid: { outerBoundsMode: 'none', left: 52, right: 16, top: 12, bottom: 48 },
    xAxis: {
      ...toValueAxis(style, { splitNumber: isNarrow ? 4 : 8 }),
      ...name,
      name: `active return over ${measurement.params.months} months, percentage points`,
      nameGap: 28,
    } as never,
    yAxis: { ...toValueAxis(style, { splitNumber: 5 }), ...name, name: 'PMI', nameGap: 32 } as never,
    series: [
      {
        type: 'scatter',
        name: 'PMI by active return (percentage points)',
        silent: true,
        symbol: 'circle',
        symbolSize: isNarrow ? 4 : 5,
        itemStyle: { color: palette.market, opacity: 0.55 },
        data: months.map(([activeReturn, pmi]) => [toDrawn(100 * activeReturn, 2), pmi]),
      },
      ...(isDrawn
        ? [
            {
              type: 'line' as const,
              name: 'line through the months',
              silent: true,
              showSymbol: false,
              data: ends.map(at),
              lineStyle: { color: palette.challenger, width: 2 },
            },
            {
              type: 'line' as const,
              name: '80% interval of a reading',
              silent: true,
              symbol: 'rect',
              symbolSize: [12, 2],
              data: [low, high].flatMap((end) => (Number.isNaN(end) ? [] : [[at(present)[0], toDrawn(end, 2)]])),
              lineStyle: { color: palette.incumbent, width: 2 },
              itemStyle: { color: palette.incumbent },
            },
            {
              type: 'scatter' as const,
              name: 'today',
              silent: true,
              symbol: 'diamond',
              symbolSize: 15,
              itemStyle: { color: palette.incumbent, opacity: 1 },
              data: [at(present)],
              label: {
                show: true,
                position: 'right' as const,
                distance: 8,
                formatter: `today ${implied.toFixed(1)}`,
                color: palette.incumbent,
                fontWeight: 600,
                textBorderColor: palette.paper,
                textBorderWidth: 3,
              },
              z: 5,
            },
          ]
        : []),
    ],
  };
}
