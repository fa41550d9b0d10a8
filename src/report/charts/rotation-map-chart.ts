import type { EChartsOption, SeriesOption } from 'echarts';
import type { RotationTail, RotationTails } from '../history/rotation-tails.ts';
import { toFrame } from './chart-frame.ts';
import type { ChartStyle } from './chart-style.ts';
import { toDrawn } from './gaps.ts';
import { type LabelSide, placeLabels } from './label-places.ts';

type TailPoint = RotationTail['points'][number];

export const rotationMapHeight = { wide: 520, narrow: 400 };

const headSymbols = ['circle', 'diamond', 'triangle', 'rect', 'pin', 'arrow'];

/** RS-Ratio against RS-Momentum with tails; the four quadrants are shaded and named. */
export function toRotationMapChart(
  { tails }: Pick<RotationTails, 'tails'>,
  style: ChartStyle,
  reach = toMapReach(tails),
): EChartsOption {
  const { palette, isNarrow } = style;
  const [low, high] = [100 - reach, 100 + reach];
  const sides = placeNames(tails, reach, style);
  const axis = {
    type: 'value' as const,
    min: low,
    max: high,
    interval: reach > 3 ? 2 : 1,
    axisLine: { show: true, onZero: false, lineStyle: { color: palette.muted } },
    axisTick: { show: false },
    splitLine: { show: false },
    axisLabel: { color: palette.muted, fontSize: isNarrow ? 11 : 12 },
    nameLocation: 'middle' as const,
    nameTextStyle: { color: palette.muted, fontSize: isNarrow ? 11 : 12 },
  };
  return {
    ...toFrame(style),
    grid: { outerBoundsMode: 'none', left: 56, right: 16, top: 10, bottom: isNarrow ? 44 : 48 },
    xAxis: { ...axis, name: 'RS-Ratio: stronger to the right', nameGap: isNarrow ? 26 : 28 },
    yAxis: { ...axis, name: 'RS-Momentum: rising to the top', nameGap: isNarrow ? 36 : 38 },
    series: [
      toQuadrants(low, high, style),
      ...toCross(low, high, style),
      ...tails.map((tail, i) => toTailSeries(tail, i, sides[i] as LabelSide, style)),
    ],
  };
}

/** Half the width of a map, which another may share: wide enough for every point, and such that a tick falls on 100. */
export function toMapReach(tails: readonly RotationTail[]): number {
  const distances = tails.flatMap(({ points }) =>
    points.flatMap(({ ratio, momentum }) => [Math.abs(ratio - 100), Math.abs(momentum - 100)]),
  );
  const reach = Math.max(2, Math.ceil(Math.max(0, ...distances) + 0.25));
  return reach > 3 ? 2 * Math.ceil(reach / 2) : reach;
}

function toQuadrants(low: number, high: number, { palette, isNarrow }: ChartStyle): SeriesOption {
  const corner = (name: keyof typeof palette.quadrants, position: string, x: [number, number], y: [number, number]) => [
    {
      name: name.toUpperCase(),
      coord: [x[0], y[0]],
      itemStyle: { color: palette.quadrants[name] },
      label: { position, color: palette.muted, fontSize: isNarrow ? 11 : 12, fontWeight: 600, distance: 8 },
    },
    { coord: [x[1], y[1]] },
  ];
  const areas = [
    corner('improving', 'insideTopLeft', [low, 100], [100, high]),
    corner('leading', 'insideTopRight', [100, high], [100, high]),
    corner('lagging', 'insideBottomLeft', [low, 100], [low, 100]),
    corner('weakening', 'insideBottomRight', [100, high], [low, 100]),
  ];
  return {
    type: 'line',
    silent: true,
    data: [],
    markArea: { silent: true, data: areas as never },
  };
}

function toTailSeries(
  { label, role, points }: RotationTail,
  index: number,
  side: LabelSide,
  style: ChartStyle,
): SeriesOption {
  const { palette, isNarrow } = style;
  const color = role === 'other' ? (palette.others[index % palette.others.length] as string) : palette[role];
  const head = points.at(-1);
  return {
    type: 'line',
    name: label,
    silent: true,
    symbol: 'circle',
    symbolSize: isNarrow ? 3 : 4,
    lineStyle: { color, width: role === 'other' ? 1.75 : 2.5 },
    itemStyle: { color },
    data: points.map(({ date, ratio, momentum }) => ({
      name: date,
      value: [toDrawn(ratio), toDrawn(momentum)],
      ...(date === head?.date
        ? {
            symbol: headSymbols[index % headSymbols.length] as string,
            symbolSize: isNarrow ? 12 : 15,
            label: {
              show: true,
              position: side,
              formatter: label,
              color,
              fontWeight: 600,
              fontSize: nameSize(isNarrow),
              textBorderColor: palette.paper,
              textBorderWidth: 3,
            },
          }
        : {}),
    })),
  };
}

function toCross(low: number, high: number, { palette }: ChartStyle): SeriesOption[] {
  const line = {
    type: 'line' as const,
    silent: true,
    showSymbol: false,
    lineStyle: { color: palette.muted, width: 1 },
  };
  return [
    {
      ...line,
      data: [
        [low, 100],
        [high, 100],
      ],
    },
    {
      ...line,
      data: [
        [100, low],
        [100, high],
      ],
    },
  ];
}

/** A side for each tail's name: ahead of the way it came from, where that covers nothing. */
function placeNames(tails: readonly RotationTail[], reach: number, { isNarrow }: ChartStyle): LabelSide[] {
  const { width, height } = isNarrow ? { width: 288, height: 346 } : { width: 888, height: 462 };
  const toPixels = ({ ratio, momentum }: TailPoint): [number, number] => [
    (width * (ratio - 100 + reach)) / (2 * reach),
    (height * (100 + reach - momentum)) / (2 * reach),
  ];
  const anchors = tails.map(({ label, points }) => {
    const head = points.at(-1) as TailPoint;
    const [x, y] = toPixels(head);
    return { x, y, text: label, sides: toSides(head, points.at(-4) ?? head) };
  });
  const points = tails.flatMap((tail) => toPath(tail.points.map(toPixels)));
  return placeLabels(anchors, { width, height, fontSize: nameSize(isNarrow), points });
}

/** The points of a tail and two between each pair, so that a name is kept off its line as well. */
function toPath(points: readonly [number, number][]): [number, number][] {
  return points.flatMap(([x, y], i) => {
    const [nextX, nextY] = points[i + 1] ?? [x, y];
    return [0, 1 / 3, 2 / 3].map((share): [number, number] => [x + share * (nextX - x), y + share * (nextY - y)]);
  });
}

function toSides(head: TailPoint, before: TailPoint): LabelSide[] {
  const across: LabelSide[] = head.ratio >= before.ratio ? ['right', 'left'] : ['left', 'right'];
  const upright: LabelSide[] = head.momentum >= before.momentum ? ['top', 'bottom'] : ['bottom', 'top'];
  return [across[0] as LabelSide, ...upright, across[1] as LabelSide];
}

function nameSize(isNarrow: boolean): number {
  return isNarrow ? 12 : 14;
}
