import { z } from 'zod';
import { levelInputs } from '../../blend.ts';
import { defineMetric } from '../../definition.ts';
import { readWindow, toSpanReturn } from '../../levels.ts';
import { resolveWindow, returnParam, seriesParam, windowParams } from '../../parameters.ts';
import { warnIfWindowSensitive } from '../shifted-ends.ts';

export const periodReturn = defineMetric({
  id: 'period-return',
  version: 1,
  name: 'Period return',
  family: 'leadership',
  basis: 'measured',
  question: 'How much did it gain or lose over a window?',
  formula: 'P(last) / P(base) - 1',
  conventions: [
    'simple return from the close of base to the close of last, not annualised',
    'price return leaves distributions out; total return reinvests them',
    'a base or end that is no session stands for the last session before it',
  ],
  warmUp: 'a close on both ends of the window',
  references: ['CFA Institute, Global Investment Performance Standards: holding-period return'],
  value: { unit: 'fraction', meaning: 'return over the window' },
  details: {
    baseLevel: { unit: 'index points', meaning: 'close of the base' },
    lastLevel: { unit: 'index points', meaning: 'last close of the window' },
    sessions: { unit: 'sessions', meaning: 'closes in the window, the base left out' },
    failingShare: {
      unit: 'fraction',
      meaning: 'share of windows with ends moved by up to 5 sessions whose return has not the same sign',
    },
  },
  params: z.object({ series: seriesParam, return: returnParam, ...windowParams }),
  inputs: (params) => levelInputs(params.series, params.return),
  evaluate(context, params) {
    const window = resolveWindow(params, context.view.asOf);
    const levels = readWindow(context, params.series, params.return, window);
    const value = toSpanReturn(levels);
    return {
      value,
      window,
      details: {
        baseLevel: levels.values[0] as number,
        lastLevel: levels.values.at(-1) as number,
        sessions: levels.days.length - 1,
        failingShare: warnIfWindowSensitive(context, { ...params, benchmark: '' }, window, value),
      },
    };
  },
});
