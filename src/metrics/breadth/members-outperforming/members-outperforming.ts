import { z } from 'zod';
import { toWindowReturns, weightedMean } from '../../../core/index.ts';
import { levelInputs } from '../../blend.ts';
import { defineMetric } from '../../definition.ts';
import { readWindow, toSpanReturn } from '../../levels.ts';
import { benchmarkParam, resolveWindow, windowParams } from '../../parameters.ts';
import { coverageDetails, shareBias, toReturnCoverage } from '../coverage.ts';
import { readWindowMembers } from '../members.ts';
import {
  breadthReturnParam,
  memberConventions,
  minimumCoverage,
  universeInputs,
  universeParam,
} from '../universe-parameters.ts';

export const membersOutperforming = defineMetric({
  id: 'members-outperforming',
  version: 1,
  name: 'Share of members that beat a benchmark',
  family: 'breadth',
  basis: 'measured',
  question: 'How many members of a universe beat the benchmark over a window?',
  formula: 'members whose return exceeds the benchmark / covered members',
  conventions: [
    'same window and same kind of return for all; a member level with the benchmark does not beat it',
    'the share by weight divides the weight of those ahead by the covered weight at the snapshot; it is left out where less than the minimum of the weight is covered',
    ...memberConventions,
  ],
  warmUp: 'levels at both ends of the window for the benchmark and 0.8 of the members',
  minimumCoverage,
  references: ['definition'],
  value: { unit: 'fraction', meaning: 'share of covered members ahead of the benchmark' },
  details: {
    ahead: { unit: 'count', meaning: 'members ahead' },
    aheadWeight: { unit: 'fraction', meaning: 'share of the covered weight that is ahead' },
    benchmarkReturn: { unit: 'fraction', meaning: 'return of the benchmark' },
    ...coverageDetails,
  },
  params: z.object({
    universe: universeParam,
    benchmark: benchmarkParam.default('SPY'),
    return: breadthReturnParam,
    ...windowParams,
  }),
  inputs: (params) => [...universeInputs(params), ...levelInputs(params.benchmark, params.return)],
  evaluate(context, params) {
    const window = resolveWindow(params, context.view.asOf);
    const benchmarkReturn = toSpanReturn(readWindow(context, params.benchmark, params.return, window));
    const read = readWindowMembers(context, params, window);
    const returns = toWindowReturns(read.panel, read.rows, read.base, read.last);
    const coverage = toReturnCoverage(context, read, returns, { bias: shareBias, needsWeight: false });
    const isAhead = returns.map((value) => (Number.isNaN(value) ? value : Number(value > benchmarkReturn)));
    const isWeightCovered = (coverage.coverageWeight as number) >= minimumCoverage;
    return {
      value: weightedMean(isAhead, new Float64Array(isAhead.length).fill(1)),
      window,
      details: {
        ahead: isAhead.filter((flag) => flag === 1).length,
        aheadWeight: isWeightCovered ? weightedMean(isAhead, read.weights) : Number.NaN,
        benchmarkReturn,
        ...coverage,
      },
    };
  },
});
