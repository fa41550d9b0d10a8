import { z } from 'zod';
import {
  rotationVariants,
  rotationWarmUpWeeks,
  toIsoDate,
  toPeriodEnds,
  toQuadrant,
  toRelativeStrength,
  toRotationCoordinates,
} from '../../../core/index.ts';
import { levelInputs } from '../../blend.ts';
import { defineMetric } from '../../definition.ts';
import { readToDate } from '../../levels.ts';
import { benchmarkParam, returnParam, seriesParam } from '../../parameters.ts';
import { NotMeasurable } from '../../warning.ts';

const maximumAgeOfWeek = 10;

export const rotationMap = defineMetric({
  id: 'rotation-map',
  version: 1,
  name: 'Rotation map: RS-Ratio and RS-Momentum',
  family: 'leadership',
  basis: 'measured',
  question:
    'Is it leading, weakening, lagging or improving against a total-market benchmark, and which way is it turning?',
  formula:
    'ema2: s = EMA10(ln RS) - EMA30(ln RS); ratio = 100 + s / sd52(s); momentum = 100 + d / sd52(d), d = ratio(t) - ratio(t-4)',
  conventions: [
    'weekly: the last session of each finished ISO week; an unfinished week is left out',
    'causal: no point ever moves when later figures arrive; sd with ddof = 1 over trailing weeks',
    'EMAs are cut at 90 weeks and renormalised, so that a point depends on a fixed number of weeks',
    'in the style of relative rotation graphs, whose exact formula is not public; the variants are public approximations',
    'quadrants: leading (ratio and momentum at least 100), weakening (ratio only), lagging (neither), improving (momentum only)',
    'axis values of z variants over n weeks are bounded by (n - 1) / sqrt(n): compare variants by quadrant, not by distance',
  ],
  warmUp: `weeks of both series before the first point: ${rotationVariants.map((id) => `${id} ${rotationWarmUpWeeks[id]}`).join(', ')}`,
  references: ['de Kempenaer, Relative Rotation Graphs, in Ciana (ed.), New Frontiers in Technical Analysis, 2011'],
  value: { unit: 'centred on 100', meaning: 'RS-Ratio of the last finished week' },
  details: {
    momentum: { unit: 'centred on 100', meaning: 'RS-Momentum of that week' },
    quadrant: { unit: 'text', meaning: 'leading, weakening, lagging or improving' },
    week: { unit: 'date', meaning: 'last session of that week' },
    weeksInQuadrant: { unit: 'weeks', meaning: 'weeks in a row in that quadrant, as far as the points go' },
  },
  points: {
    date: { unit: 'date', meaning: 'last session of the week' },
    ratio: { unit: 'centred on 100', meaning: 'RS-Ratio' },
    momentum: { unit: 'centred on 100', meaning: 'RS-Momentum' },
  },
  params: z.object({
    series: seriesParam,
    benchmark: benchmarkParam,
    return: returnParam,
    variant: z.enum(rotationVariants).default('ema2').describe('formula of the two axes'),
    tail: z.coerce.number().int().min(1).max(520).default(12).describe('weeks of points to give [weeks]'),
  }),
  inputs: (params) => [...levelInputs(params.series, params.return), ...levelInputs(params.benchmark, params.return)],
  evaluate(context, params) {
    if (params.variant === 'z') context.warn('degenerate-momentum', 'z14 of a z14 adds little to it; prefer ema2');
    const asset = toPeriodEnds(readToDate(context, params.series, params.return), 'week');
    const benchmark = toPeriodEnds(readToDate(context, params.benchmark, params.return), 'week');
    const line = toRelativeStrength(
      { ...asset, returnKind: params.return },
      { ...benchmark, returnKind: params.return },
    );
    const { ratio, momentum } = toRotationCoordinates(line.values, params.variant);
    const all = Array.from(line.days, (day, i) => ({
      day,
      ratio: ratio[i] as number,
      momentum: momentum[i] as number,
    }));
    const points = all.filter((point) => !Number.isNaN(point.ratio + point.momentum));
    const last = points.at(-1);
    if (last === undefined || last.day < context.view.asOf - maximumAgeOfWeek) {
      const need = rotationWarmUpWeeks[params.variant];
      if (line.days.length < need)
        throw new NotMeasurable(
          'insufficient-history',
          `have ${line.days.length} finished weeks of both, need ${need}`,
        );
      throw new NotMeasurable('undefined-value', 'the relative-strength line does not vary enough to be scaled');
    }
    const quadrant = toQuadrant(last.ratio, last.momentum);
    const change = points.findLastIndex((point) => toQuadrant(point.ratio, point.momentum) !== quadrant);
    if (change < 0)
      context.warn(
        'insufficient-history',
        `all ${points.length} weeks at hand lie in the ${quadrant} quadrant: it may have been there for longer`,
      );
    const tail = points.slice(-params.tail);
    const first = (tail[0] as typeof last).day;
    return {
      value: last.ratio,
      window: { base: first, first, last: last.day },
      details: {
        momentum: last.momentum,
        quadrant,
        week: toIsoDate(last.day),
        weeksInQuadrant: points.length - 1 - change,
      },
      points: tail.map((point) => ({ date: toIsoDate(point.day), ratio: point.ratio, momentum: point.momentum })),
    };
  },
});
