import { z } from 'zod';
import { toConcentration } from '../../../core/index.ts';
import { defineMetric } from '../../definition.ts';
import { coverageDetails, toCoverage } from '../coverage.ts';
import { sumWeights, toIssuer } from '../issuers.ts';
import { readLatestMembers } from '../members.ts';
import { memberConventions, minimumCoverage, universeParam } from '../universe-parameters.ts';

export const concentration = defineMetric({
  id: 'concentration',
  version: 1,
  name: 'Concentration of weights',
  family: 'breadth',
  basis: 'measured',
  question: 'How much of a universe do its largest issuers make up?',
  formula: 'HHI = sum of w^2; effective number = 1 / HHI; entropy number = exp(-sum of w ln w)',
  conventions: [
    'weights as of the date of the snapshot, not moved on with prices, divided by their sum over the members with a weight',
    'share classes of one issuer are merged first: names that are alike without the words for class or series are one issuer',
    'HHI is on the scale of one: 1 for a single holding, 1 / n for n equal ones; times 10,000 it is the figure of competition law',
    memberConventions[0] as string,
    memberConventions[2] as string,
  ],
  warmUp: 'weights of 0.8 of the members in the latest snapshot known',
  minimumCoverage,
  references: [
    'Hirschman, The Paternity of an Index, American Economic Review 54(5), 1964',
    'Hill, Diversity and Evenness, Ecology 54(2), 1973',
  ],
  value: { unit: 'ratio', meaning: 'Herfindahl-Hirschman index of issuer weights' },
  details: {
    effectiveNumber: { unit: 'ratio', meaning: 'equal holdings that would be as concentrated: 1 / HHI' },
    entropyNumber: { unit: 'ratio', meaning: 'equal holdings that would have the same entropy' },
    topShare: { unit: 'fraction', meaning: 'share of the largest issuers' },
    issuers: { unit: 'count', meaning: 'issuers after share classes are merged' },
    largest: { unit: 'text', meaning: 'largest issuer' },
    largestShare: { unit: 'fraction', meaning: 'its share' },
    ...coverageDetails,
  },
  params: z.object({
    universe: universeParam,
    top: z.coerce.number().int().min(1).max(500).default(10).describe('largest issuers whose share is given (k)'),
  }),
  inputs: ({ universe }) => [{ universe }],
  evaluate(context, params) {
    const read = readLatestMembers(context, params.universe);
    const coverage = toCoverage(context, read, (member) => !Number.isNaN(read.weights[member]), {
      lacking: 'a weight',
      bias: 'concentration can run high',
    });
    const byIssuer = sumWeights(read.members, read.weights, toIssuer);
    const weights = Float64Array.from(byIssuer.values());
    const { herfindahl, effectiveNumber, entropyNumber, topShare } = toConcentration(weights, params.top);
    const [largest, weight] = [...byIssuer].reduce((best, entry) => (entry[1] > best[1] ? entry : best));
    const day = read.snapshot.observed;
    return {
      value: herfindahl,
      window: { base: day, first: day, last: day },
      details: {
        effectiveNumber,
        entropyNumber,
        topShare,
        issuers: byIssuer.size,
        largest,
        largestShare: weight / weights.reduce((sum, one) => sum + one, 0),
        ...coverage,
      },
    };
  },
});
