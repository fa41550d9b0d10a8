import { z } from 'zod';
import {
  alignSeries,
  countSessions,
  findDay,
  rankInSample,
  toIsoDate,
  toWindowActiveReturns,
} from '../../../core/index.ts';
import { levelInputs } from '../../blend.ts';
import { defineMetric } from '../../definition.ts';
import { rankHistoryYears, warnIfHistoryIsShort } from '../../history.ts';
import { readLevels, readWindow } from '../../levels.ts';
import { benchmarkParam, resolveWindow, returnParam, seriesParam, windowParams } from '../../parameters.ts';
import { NotMeasurable } from '../../warning.ts';

export const activeReturnRank = defineMetric({
  id: 'active-return-rank',
  version: 1,
  name: 'How unusual an active return is',
  family: 'leadership',
  basis: 'measured',
  question: 'Among all windows of the same length, how rare is a lead like this one?',
  formula:
    'share of windows of equal length, ended by the same date, whose active return is at most the one asked about',
  conventions: [
    'windows of the same number of sessions, one ending on each session of the history at hand up to the end of the window',
    'the window itself is one of them; they overlap, so their effective number is far smaller',
    'z uses the sample standard deviation, ddof = 1',
  ],
  warmUp: 'one window; without a warning, 10 years of both',
  references: ['definition'],
  value: { unit: 'fraction', meaning: 'percentile: 1 = no window of that length was stronger' },
  details: {
    activeReturn: { unit: 'fraction', isDifference: true, meaning: 'the active return asked about' },
    z: { unit: 'standard deviations', meaning: 'its distance from the mean of all windows' },
    mean: { unit: 'fraction', meaning: 'mean active return of all windows' },
    standardDeviation: { unit: 'fraction', meaning: 'standard deviation of all windows' },
    shareAtLeast: { unit: 'fraction', meaning: 'share of windows at least as strong' },
    length: { unit: 'sessions', meaning: 'length of the window' },
    windows: { unit: 'count', meaning: 'windows compared' },
    historyFirst: { unit: 'date', meaning: 'where the history at hand begins' },
  },
  params: z.object({ series: seriesParam, benchmark: benchmarkParam, return: returnParam, ...windowParams }),
  inputs: (params) => [...levelInputs(params.series, params.return), ...levelInputs(params.benchmark, params.return)],
  evaluate(context, params) {
    const window = resolveWindow(params, context.view.asOf);
    readWindow(context, params.series, params.return, window);
    readWindow(context, params.benchmark, params.return, window);
    const range = { first: 0, last: window.last };
    const asset = readLevels(context, params.series, params.return, range);
    const benchmark = readLevels(context, params.benchmark, params.return, range);
    const { days, left, right } = alignSeries(asset, benchmark);
    const length = findDay(days, window.last) - findDay(days, window.base);
    if (length !== countSessions(window.first, window.last)) {
      throw new NotMeasurable(
        'no-observation',
        `${params.series} or ${params.benchmark} lacks a close inside the window`,
      );
    }
    const history = { days, values: left };
    warnIfHistoryIsShort(context, history, rankHistoryYears, 'the rank');
    const sample = toWindowActiveReturns(left, right, length);
    const activeReturn = sample.at(-1) as number;
    const rank = rankInSample(activeReturn, sample);
    return {
      value: rank.percentile,
      window,
      details: {
        activeReturn,
        z: rank.z,
        mean: rank.mean,
        standardDeviation: rank.standardDeviation,
        shareAtLeast: rank.shareAtLeast,
        length,
        windows: sample.length,
        historyFirst: toIsoDate(days[0] as number),
      },
    };
  },
});
