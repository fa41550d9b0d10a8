import { z } from 'zod';
import { maxDrawdown, toIsoDate, toMarketPhase } from '../../../core/index.ts';
import { levelInputs } from '../../blend.ts';
import { defineMetric } from '../../definition.ts';
import { readLevels, readWindow } from '../../levels.ts';
import { resolveWindow, returnParam, seriesParam, windowParams } from '../../parameters.ts';

export const drawdown = defineMetric({
  id: 'drawdown',
  version: 1,
  name: 'Drawdown and the 20% rule',
  family: 'leadership',
  basis: 'measured',
  question: 'How far is it below its high, how deep did it fall, and is it in a bull or a bear market?',
  formula: 'P(last) / max P(base..last) - 1',
  conventions: [
    'closing levels only',
    'the phase follows the 20% rule on all closes at hand up to the end of the window, not only on the window',
    'undetermined until the closes at hand hold a first 20% move',
  ],
  warmUp: 'a close on both ends of the window',
  references: [
    'Magdon-Ismail and Atiya, Maximum Drawdown, Risk 17(10), 2004',
    'the 20% rule as used by Dow Jones and S&P',
  ],
  value: {
    unit: 'fraction',
    meaning: 'distance of the last close from the highest close of the window, 0 at the high',
  },
  details: {
    peakDate: { unit: 'date', meaning: 'day of the highest close of the window' },
    maxDrawdown: { unit: 'fraction', meaning: 'deepest fall from a running high within the window' },
    maxDrawdownPeak: { unit: 'date', meaning: 'day that fall began' },
    maxDrawdownTrough: { unit: 'date', meaning: 'day it ended' },
    phase: { unit: 'text', meaning: 'bull, bear or undetermined' },
    phaseSince: { unit: 'date', meaning: 'turning point the phase is counted from' },
    phaseDeclared: { unit: 'date', meaning: 'first close that met the 20% rule' },
  },
  params: z.object({
    series: seriesParam,
    return: returnParam,
    ...windowParams,
    period: windowParams.period.default('last 12 months').describe('the window as text (default: last 12 months)'),
  }),
  inputs: (params) => levelInputs(params.series, params.return),
  evaluate(context, params) {
    const period = params.base === '' ? params.period : params.period.replace(/^last 12 months$/, '');
    const window = resolveWindow({ ...params, period }, context.view.asOf);
    const { days, values } = readWindow(context, params.series, params.return, window);
    const worst = maxDrawdown(values);
    const peak = values.reduce((best, level, i) => (level > (values[best] as number) ? i : best), 0);
    const history = readLevels(context, params.series, params.return, { first: 0, last: window.last });
    const known = history.values;
    const phase = toMarketPhase(known);
    const isFirstPhase = phase.declared < 0 || toMarketPhase(known.subarray(0, phase.declared)).name === 'undetermined';
    if (isFirstPhase)
      context.warn(
        'insufficient-history',
        `closes at hand begin on ${toIsoDate(history.days[0] as number)} and show no phase before the present one: when it began is not certain`,
      );
    const toDate = (index: number): string | null => (index < 0 ? null : toIsoDate(history.days[index] as number));
    return {
      value: (values.at(-1) as number) / (values[peak] as number) - 1,
      window,
      details: {
        peakDate: toIsoDate(days[peak] as number),
        maxDrawdown: worst.depth,
        maxDrawdownPeak: toIsoDate(days[worst.peak] as number),
        maxDrawdownTrough: toIsoDate(days[worst.trough] as number),
        phase: phase.name,
        phaseSince: toDate(phase.start),
        phaseDeclared: toDate(phase.declared),
      },
    };
  },
});
