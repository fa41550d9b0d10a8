import { z } from 'zod';
import { levelInputs } from '../../blend.ts';
import { defineMetric } from '../../definition.ts';
import { readWindow, toSpanReturn } from '../../levels.ts';
import { resolveWindow, returnParam, seriesParam, windowParams } from '../../parameters.ts';
import { NotMeasurable } from '../../warning.ts';
import { defaultShift, measureShiftedWindows } from '../shifted-ends.ts';

export const windowSensitivity = defineMetric({
  id: 'window-sensitivity',
  version: 1,
  name: 'Sensitivity to the window',
  family: 'leadership',
  basis: 'measured',
  question: 'Does a statement about a return still hold when the ends of its window are moved by a few sessions?',
  formula:
    'windows, of all whose two ends are moved by up to `shift` sessions, in which the statement fails / windows measured',
  conventions: [
    'the statement: the return, or active return, is above (or below) the threshold',
    'the window as stated is left out; windows that end after the as-of date are not known and not counted',
    'window-sensitive: the statement holds as stated and fails in over half of the moved windows',
  ],
  warmUp: 'a close on both ends of the window',
  references: ['definition; on data-snooped windows, Sullivan, Timmermann and White, Journal of Finance 54(5), 1999'],
  value: { unit: 'fraction', meaning: 'share of moved windows in which the statement fails' },
  details: {
    stated: { unit: 'fraction', meaning: 'return, or active return, of the window as stated' },
    holds: { unit: 'yes or no', meaning: 'whether the statement holds as stated' },
    isSensitive: { unit: 'yes or no', meaning: 'whether it is window-sensitive' },
    least: { unit: 'fraction', meaning: 'lowest value among the moved windows' },
    greatest: { unit: 'fraction', meaning: 'highest value among the moved windows' },
    windows: { unit: 'count', meaning: 'moved windows measured' },
  },
  params: z.object({
    series: seriesParam,
    benchmark: z
      .string()
      .max(200)
      .default('')
      .describe('what it is compared with (default: nothing, the return alone)'),
    return: returnParam,
    ...windowParams,
    comparator: z.enum(['above', 'below']).default('above').describe('what the statement says'),
    threshold: z.coerce.number().min(-1).max(10).default(0).describe('the return it speaks of [fraction]'),
    shift: z.coerce
      .number()
      .int()
      .min(1)
      .max(60)
      .default(defaultShift)
      .describe('how far each end is moved [sessions]'),
  }),
  inputs: (params) => [
    ...levelInputs(params.series, params.return),
    ...(params.benchmark === '' ? [] : levelInputs(params.benchmark, params.return)),
  ],
  evaluate(context, params) {
    const window = resolveWindow(params, context.view.asOf);
    const seriesReturn = toSpanReturn(readWindow(context, params.series, params.return, window));
    const benchmarkReturn =
      params.benchmark === '' ? 0 : toSpanReturn(readWindow(context, params.benchmark, params.return, window));
    const stated = seriesReturn - benchmarkReturn;
    const moved = measureShiftedWindows(context, params, window, params.shift);
    if (moved.length === 0)
      throw new NotMeasurable('insufficient-history', 'no window with moved ends can be measured');
    const holdsFor = (value: number): boolean =>
      params.comparator === 'above' ? value > params.threshold : value < params.threshold;
    const failing = moved.filter((value) => !holdsFor(value)).length / moved.length;
    const isSensitive = holdsFor(stated) && failing > 0.5;
    if (isSensitive) {
      context.warn(
        'window-sensitive',
        `holds as stated but fails in ${Math.round(failing * 100)}% of ${moved.length} windows with ends moved by up to ${params.shift} sessions`,
      );
    }
    return {
      value: failing,
      window,
      details: {
        stated,
        holds: holdsFor(stated),
        isSensitive,
        least: Math.min(...moved),
        greatest: Math.max(...moved),
        windows: moved.length,
      },
    };
  },
});
