import { z } from 'zod';
import { toIsoDate, toRelativeStrength } from '../../../core/index.ts';
import { levelInputs } from '../../blend.ts';
import { defineMetric } from '../../definition.ts';
import { readWindow } from '../../levels.ts';
import { benchmarkParam, resolveWindow, returnParam, seriesParam, windowParams } from '../../parameters.ts';

export const relativeStrength = defineMetric({
  id: 'relative-strength',
  version: 1,
  name: 'Relative-strength line',
  family: 'leadership',
  basis: 'measured',
  question: 'How has it moved against its benchmark, session by session?',
  formula: '100 (P(t) / P(base)) / (B(t) / B(base))',
  conventions: ['the line is 100 at the base', 'sessions on which only one of the two has a close are left out'],
  warmUp: 'a close of both on both ends of the window',
  references: ['Levy, Relative Strength as a Criterion for Investment Selection, Journal of Finance 22(4), 1967'],
  value: { unit: 'ratio', meaning: 'the line at the end of the window; 100 = level with the base' },
  details: {
    high: { unit: 'ratio', meaning: 'highest value of the line in the window' },
    highDate: { unit: 'date', meaning: 'day of that high' },
    low: { unit: 'ratio', meaning: 'lowest value of the line in the window' },
    lowDate: { unit: 'date', meaning: 'day of that low' },
  },
  points: {
    date: { unit: 'date', meaning: 'session' },
    value: { unit: 'ratio', meaning: 'the line' },
  },
  params: z.object({ series: seriesParam, benchmark: benchmarkParam, return: returnParam, ...windowParams }),
  inputs: (params) => [...levelInputs(params.series, params.return), ...levelInputs(params.benchmark, params.return)],
  evaluate(context, params) {
    const window = resolveWindow(params, context.view.asOf);
    const asset = readWindow(context, params.series, params.return, window);
    const benchmark = readWindow(context, params.benchmark, params.return, window);
    const line = toRelativeStrength(asset, benchmark);
    const start = line.values[0] as number;
    const points = Array.from(line.days, (day, i) => ({
      date: toIsoDate(day),
      value: (100 * (line.values[i] as number)) / start,
    }));
    const high = points.reduce((best, point) => (point.value > best.value ? point : best));
    const low = points.reduce((best, point) => (point.value < best.value ? point : best));
    return {
      value: points.at(-1)?.value ?? Number.NaN,
      window,
      details: { high: high.value, highDate: high.date, low: low.value, lowDate: low.date },
      points,
    };
  },
});
