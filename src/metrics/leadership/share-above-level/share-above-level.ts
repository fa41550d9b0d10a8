import { z } from 'zod';
import { toIsoDate } from '../../../core/index.ts';
import { levelInputs } from '../../blend.ts';
import { defineMetric } from '../../definition.ts';
import { readWindow } from '../../levels.ts';
import { resolveWindow, returnParam, seriesParam, windowParams } from '../../parameters.ts';

export const shareAboveLevel = defineMetric({
  id: 'share-above-level',
  version: 1,
  name: 'Share of closes above a level',
  family: 'leadership',
  basis: 'measured',
  question: 'Did it hold a level: how many closes of a window were above it?',
  formula: 'closes above the level / closes in the window',
  conventions: [
    'the base is left out',
    'a close equal to the level is not above it',
    'level 0 stands for the close of the base',
  ],
  warmUp: 'a close on both ends of the window',
  references: ['definition'],
  value: { unit: 'fraction', meaning: 'share of closes above the level' },
  details: {
    level: { unit: 'index points', meaning: 'the level asked for' },
    lastClose: { unit: 'index points', meaning: 'last close of the window' },
    isAbove: { unit: 'yes or no', meaning: 'whether the last close is above the level' },
    closesAbove: { unit: 'sessions', meaning: 'closes above the level' },
    sessions: { unit: 'sessions', meaning: 'closes in the window' },
    firstAbove: { unit: 'date', meaning: 'first close above the level' },
    lastBelow: { unit: 'date', meaning: 'latest close at or below the level' },
  },
  params: z.object({
    series: seriesParam,
    return: returnParam,
    level: z.coerce
      .number()
      .min(0)
      .default(0)
      .describe('the level, in points or dollars (default 0: the close of the base)'),
    ...windowParams,
  }),
  inputs: (params) => levelInputs(params.series, params.return),
  evaluate(context, params) {
    const window = resolveWindow(params, context.view.asOf);
    const levels = readWindow(context, params.series, params.return, window);
    const level = params.level === 0 ? (levels.values[0] as number) : params.level;
    const closes = levels.values.subarray(1);
    const days = levels.days.subarray(1);
    const above = closes.filter((close) => close > level).length;
    const known = closes.filter((close) => !Number.isNaN(close)).length;
    const toDate = (index: number): string | null => (index < 0 ? null : toIsoDate(days[index] as number));
    return {
      value: above / known,
      window,
      details: {
        level,
        lastClose: closes.at(-1) as number,
        isAbove: (closes.at(-1) as number) > level,
        closesAbove: above,
        sessions: known,
        firstAbove: toDate(closes.findIndex((close) => close > level)),
        lastBelow: toDate(closes.findLastIndex((close) => close <= level)),
      },
    };
  },
});
