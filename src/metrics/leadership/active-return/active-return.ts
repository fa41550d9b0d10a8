import { z } from 'zod';
import { levelInputs } from '../../blend.ts';
import { defineMetric } from '../../definition.ts';
import { readWindow, toSpanReturn } from '../../levels.ts';
import { benchmarkParam, resolveWindow, returnParam, seriesParam, windowParams } from '../../parameters.ts';
import { warnIfWindowSensitive } from '../shifted-ends.ts';

export const activeReturn = defineMetric({
  id: 'active-return',
  version: 1,
  name: 'Active return',
  family: 'leadership',
  basis: 'measured',
  question: 'By how much did it beat, or trail, its benchmark over a window?',
  formula: '(P(last) / P(base) - 1) - (B(last) / B(base) - 1)',
  conventions: [
    'arithmetic difference of simple returns over the same window, not annualised',
    'both price or both total return, never mixed',
    'a base or end that is no session stands for the last session before it',
  ],
  warmUp: 'a close of both on both ends of the window',
  references: ['Grinold and Kahn, Active Portfolio Management, 2nd edition, chapter 4'],
  value: { unit: 'fraction', isDifference: true, meaning: 'return of the series minus return of the benchmark' },
  details: {
    seriesReturn: { unit: 'fraction', meaning: 'return of the series' },
    benchmarkReturn: { unit: 'fraction', meaning: 'return of the benchmark' },
    relativeReturn: { unit: 'fraction', meaning: 'geometric active return: (1 + series) / (1 + benchmark) - 1' },
    failingShare: {
      unit: 'fraction',
      meaning: 'share of windows with ends moved by up to 5 sessions whose active return has not the same sign',
    },
  },
  params: z.object({ series: seriesParam, benchmark: benchmarkParam, return: returnParam, ...windowParams }),
  inputs: (params) => [...levelInputs(params.series, params.return), ...levelInputs(params.benchmark, params.return)],
  evaluate(context, params) {
    const window = resolveWindow(params, context.view.asOf);
    const seriesReturn = toSpanReturn(readWindow(context, params.series, params.return, window));
    const benchmarkReturn = toSpanReturn(readWindow(context, params.benchmark, params.return, window));
    const value = seriesReturn - benchmarkReturn;
    return {
      value,
      window,
      details: {
        seriesReturn,
        benchmarkReturn,
        relativeReturn: (1 + seriesReturn) / (1 + benchmarkReturn) - 1,
        failingShare: warnIfWindowSensitive(context, params, window, value),
      },
    };
  },
});
