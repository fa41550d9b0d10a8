import { z } from 'zod';
import { toWindowReturns, weightedMean } from '../../../core/index.ts';
import { defineMetric } from '../../definition.ts';
import { resolveWindow, windowParams } from '../../parameters.ts';
import { coverageDetails, survivorBias, toReturnCoverage } from '../coverage.ts';
import { readWindowMembers } from '../members.ts';
import {
  breadthReturnParam,
  memberConventions,
  minimumCoverage,
  universeInputs,
  universeParam,
} from '../universe-parameters.ts';

export const equalVersusCapWeight = defineMetric({
  id: 'equal-versus-cap-weight',
  version: 1,
  name: 'Equal weight against cap weight',
  family: 'breadth',
  basis: 'measured',
  question: 'Did the average member do better than the index that its largest members dominate?',
  formula: 'mean of r - sum of w r / sum of w, over the covered members',
  conventions: [
    'buy and hold: both portfolios are formed at the base of the window and not rebalanced within it',
    'weights are those of the snapshot, divided by their sum over the covered members; the same members stand in both portfolios',
    'the members are those known at the base; a newer list is not mixed in',
    ...memberConventions,
    'the minimum coverage holds by count and by weight',
  ],
  warmUp: 'levels at both ends of the window for 0.8 of the members by count and by weight',
  minimumCoverage,
  references: ['Plyakha, Uppal and Vilkov, Equal or Value Weighting? Implications for Asset-Pricing Tests, 2014'],
  value: { unit: 'fraction', isDifference: true, meaning: 'equal-weighted return minus cap-weighted return' },
  details: {
    equalReturn: { unit: 'fraction', meaning: 'mean return of the covered members' },
    capReturn: { unit: 'fraction', meaning: 'return of the covered members by weight' },
    ...coverageDetails,
  },
  params: z.object({ universe: universeParam, return: breadthReturnParam, ...windowParams }),
  inputs: (params) => universeInputs(params),
  evaluate(context, params) {
    const window = resolveWindow(params, context.view.asOf);
    const read = readWindowMembers(context, params, window);
    const returns = toWindowReturns(read.panel, read.rows, read.base, read.last);
    const coverage = toReturnCoverage(context, read, returns, { bias: survivorBias, needsWeight: true });
    const even = read.weights.map((weight) => (Number.isNaN(weight) ? weight : 1));
    const equalReturn = weightedMean(returns, even);
    const capReturn = weightedMean(returns, read.weights);
    return { value: equalReturn - capReturn, window, details: { equalReturn, capReturn, ...coverage } };
  },
});
