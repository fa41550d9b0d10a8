import { z } from 'zod';
import { crossSectionDispersion, toWindowReturns, weightedMean } from '../../../core/index.ts';
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

export const returnDispersion = defineMetric({
  id: 'return-dispersion',
  version: 1,
  name: 'Cross-section dispersion of returns',
  family: 'breadth',
  basis: 'measured',
  question: 'How far apart are the returns of the members?',
  formula: 'sqrt(sum of (r - mean r)^2 / n) over the covered members',
  conventions: [
    'standard deviation across members of their simple returns over the window, ddof = 0, not annualised',
    'by weight: sqrt(sum of w (r - sum of w r)^2), weights divided by their sum over the covered members',
    ...memberConventions,
    'the figure by weight is left out where less than the minimum of the weight is covered',
  ],
  warmUp: 'levels at both ends of the window for 0.8 of the members',
  minimumCoverage,
  references: ['Edwards and Lazzara, Dispersion: Measuring Market Opportunity, S&P Dow Jones Indices, 2013'],
  value: { unit: 'fraction', meaning: 'standard deviation of the returns of members, each counted alike' },
  details: {
    capWeighted: { unit: 'fraction', meaning: 'standard deviation of the returns of members by weight' },
    meanReturn: { unit: 'fraction', meaning: 'mean return of the covered members' },
    medianReturn: { unit: 'fraction', meaning: 'median return of the covered members' },
    ...coverageDetails,
  },
  params: z.object({ universe: universeParam, return: breadthReturnParam, ...windowParams }),
  inputs: (params) => universeInputs(params),
  evaluate(context, params) {
    const window = resolveWindow(params, context.view.asOf);
    const read = readWindowMembers(context, params, window);
    const returns = toWindowReturns(read.panel, read.rows, read.base, read.last);
    const coverage = toReturnCoverage(context, read, returns, { bias: survivorBias, needsWeight: false });
    const even = new Float64Array(returns.length).fill(1);
    const isWeightCovered = (coverage.coverageWeight as number) >= minimumCoverage;
    return {
      value: crossSectionDispersion(returns, even),
      window,
      details: {
        capWeighted: isWeightCovered ? crossSectionDispersion(returns, read.weights) : Number.NaN,
        meanReturn: weightedMean(returns, even),
        medianReturn: toMedian(returns),
        ...coverage,
      },
    };
  },
});

function toMedian(returns: Float64Array): number {
  const known = returns.filter((value) => !Number.isNaN(value)).sort();
  const middle = known.length >> 1;
  return known.length % 2 === 1
    ? (known[middle] as number)
    : ((known[middle - 1] as number) + (known[middle] as number)) / 2;
}
