import { z } from 'zod';
import { alignSeries, countSessions, inferMean, toTwoSidedP } from '../../../core/index.ts';
import { levelInputs } from '../../blend.ts';
import { defineMetric } from '../../definition.ts';
import { readWindow } from '../../levels.ts';
import { benchmarkParam, resolveWindow, returnParam, seriesParam, windowParams } from '../../parameters.ts';
import { NotMeasurable } from '../../warning.ts';

export const meanActiveReturn = defineMetric({
  id: 'mean-active-return',
  version: 1,
  name: 'Mean active return with its standard error',
  family: 'leadership',
  basis: 'measured',
  question: 'Is the average daily lead over a window distinguishable from none?',
  formula: 'mean d, d_t = P(t) / P(t-1) - B(t) / B(t-1); t = mean / Newey-West standard error',
  conventions: [
    'daily simple returns, arithmetic difference, not annualised',
    'Newey-West with Bartlett weights, lag floor(4 (n / 100)^(2/9)), divisor n, no small-sample correction',
    'p is two-sided from the standard normal; a window chosen because it looked good makes it too small',
    'sessions that one of the two lacks are left out, and named',
  ],
  warmUp: 'two daily active returns',
  references: [
    'Newey and West, Econometrica 55(3), 1987; lag rule after Newey and West, Review of Economic Studies 61(4), 1994',
  ],
  value: { unit: 'fraction', isDifference: true, meaning: 'mean daily active return' },
  details: {
    n: { unit: 'count', meaning: 'daily active returns' },
    lags: { unit: 'sessions', meaning: 'Newey-West lags' },
    se: { unit: 'fraction', meaning: 'Newey-West standard error of the mean' },
    t: { unit: 'ratio', meaning: 'mean over standard error' },
    p: { unit: 'fraction', meaning: 'two-sided p-value' },
  },
  params: z.object({ series: seriesParam, benchmark: benchmarkParam, return: returnParam, ...windowParams }),
  inputs: (params) => [...levelInputs(params.series, params.return), ...levelInputs(params.benchmark, params.return)],
  evaluate(context, params) {
    const window = resolveWindow(params, context.view.asOf);
    const asset = readWindow(context, params.series, params.return, window);
    const benchmark = readWindow(context, params.benchmark, params.return, window);
    const { left, right } = alignSeries(asset, benchmark);
    const differences = Float64Array.from(
      { length: left.length - 1 },
      (_, i) => (left[i + 1] as number) / (left[i] as number) - (right[i + 1] as number) / (right[i] as number),
    );
    if (differences.length < 2) {
      throw new NotMeasurable('insufficient-history', `have ${differences.length} daily active return, need 2`);
    }
    const missing = countSessions(window.first, window.last) - differences.length;
    if (missing > 0) context.warn('unused-session', `${missing} sessions of the window lack a close of one of the two`);
    const inference = inferMean(differences);
    if (Number.isNaN(inference.t)) {
      context.warn('undefined-value', 'the daily active returns do not vary: their mean has no standard error');
    }
    return {
      value: inference.mean,
      window,
      details: {
        n: differences.length,
        lags: inference.lags,
        se: inference.standardError,
        t: inference.t,
        p: toTwoSidedP(inference.t),
      },
    };
  },
});
