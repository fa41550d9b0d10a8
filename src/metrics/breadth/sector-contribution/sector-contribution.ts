import { z } from 'zod';
import { toGroupContributions, toWindowReturns, weightedMean } from '../../../core/index.ts';
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

export const sectorContribution = defineMetric({
  id: 'sector-contribution',
  version: 1,
  name: 'Return contribution by sector',
  family: 'breadth',
  basis: 'measured',
  question: 'Which sectors made the return of the universe?',
  formula: 'contribution of a sector = sum of w r over its members / sum of w over all; the sectors sum to the return',
  conventions: [
    'weights of the snapshot, held through the window without rebalancing, divided by their sum over the covered members',
    'contributions are in points of return, not as shares of it, which mean nothing where the return is near 0',
    'sectors as the source names them; members without one stand under Unclassified',
    ...memberConventions,
    'the minimum coverage holds by count and by weight',
  ],
  warmUp: 'levels at both ends of the window for 0.8 of the members by count and by weight',
  minimumCoverage,
  references: ['Bacon, Practical Portfolio Performance Measurement and Attribution, 2nd edition, 2008'],
  value: { unit: 'fraction', meaning: 'return of the covered members by weight: the sum of the contributions' },
  details: {
    sectors: { unit: 'count', meaning: 'sectors with covered members' },
    topSector: { unit: 'text', meaning: 'sector that added the most' },
    topContribution: { unit: 'fraction', isDifference: true, meaning: 'what it added' },
    bottomSector: { unit: 'text', meaning: 'sector that added the least, or took the most' },
    bottomContribution: { unit: 'fraction', isDifference: true, meaning: 'what it added' },
    ...coverageDetails,
  },
  points: {
    sector: { unit: 'text', meaning: 'sector' },
    contribution: { unit: 'fraction', isDifference: true, meaning: 'points of return it added' },
    weight: { unit: 'fraction', meaning: 'share of the covered weight' },
    return: { unit: 'fraction', meaning: 'return of its covered members by weight' },
    covered: { unit: 'count', meaning: 'covered members' },
  },
  params: z.object({ universe: universeParam, return: breadthReturnParam, ...windowParams }),
  inputs: (params) => universeInputs(params),
  evaluate(context, params) {
    const window = resolveWindow(params, context.view.asOf);
    const read = readWindowMembers(context, params, window);
    const returns = toWindowReturns(read.panel, read.rows, read.base, read.last);
    const coverage = toReturnCoverage(context, read, returns, { bias: survivorBias, needsWeight: true });
    const named = read.members.map(({ sector }) => (sector === '' ? 'Unclassified' : sector));
    const sectors = [...new Set(named)];
    const groups = Int32Array.from(named, (sector) => sectors.indexOf(sector));
    const points = toGroupContributions(returns, read.weights, groups, sectors.length)
      .map(({ contribution, weight, groupReturn, names }, group) => ({
        sector: sectors[group] as string,
        contribution,
        weight,
        return: groupReturn,
        covered: names,
      }))
      .filter(({ covered }) => covered > 0)
      .sort((a, b) => b.contribution - a.contribution || (a.sector < b.sector ? -1 : 1));
    const [top, bottom] = [points[0], points.at(-1)];
    return {
      value: weightedMean(returns, read.weights),
      window,
      details: {
        sectors: points.length,
        topSector: top?.sector ?? null,
        topContribution: top?.contribution ?? null,
        bottomSector: bottom?.sector ?? null,
        bottomContribution: bottom?.contribution ?? null,
        ...coverage,
      },
      points,
    };
  },
});
