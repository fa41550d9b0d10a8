import { z } from 'zod';
import {
  type DayNumber,
  nextSession,
  sessionOnOrBefore,
  toIsoDate,
  toMeanPairwiseCorrelation,
} from '../../../core/index.ts';
import { defineMetric } from '../../definition.ts';
import { coverageDetails, survivorBias, toCoverage } from '../coverage.ts';
import { findFirstSession, readWindowMembers } from '../members.ts';
import {
  breadthReturnParam,
  memberConventions,
  minimumCoverage,
  universeInputs,
  universeParam,
} from '../universe-parameters.ts';

export const meanPairwiseCorrelation = defineMetric({
  id: 'mean-pairwise-correlation',
  version: 1,
  name: 'Mean pairwise correlation of members',
  family: 'breadth',
  basis: 'measured',
  question: 'Do the members move together or each on its own?',
  formula: 'mean of the correlations of daily returns over all pairs of covered members',
  conventions: [
    'simple returns from session to session over the last N sessions, each pair counted alike',
    'a member takes part where it has a level on each of the N + 1 sessions and its returns vary; pairs are not formed on days of their own',
    'share classes of one issuer count as members of their own',
    'from the variance of the mean of standardised returns, which equals the mean over all pairs exactly',
    ...memberConventions,
  ],
  warmUp: 'N + 1 sessions of levels for 0.8 of the members, the as-of session included',
  minimumCoverage,
  references: [
    'Pollet and Wilson, Average Correlation and Stock Market Returns, Journal of Financial Economics 96(3), 2010',
  ],
  value: { unit: 'ratio', meaning: 'mean correlation over all pairs, -1 to 1' },
  details: {
    pairs: { unit: 'count', meaning: 'pairs of covered members' },
    ...coverageDetails,
  },
  params: z.object({
    universe: universeParam,
    sessions: z.coerce.number().int().min(2).max(2520).default(63).describe('daily returns in the sample (N)'),
    return: breadthReturnParam,
  }),
  inputs: (params) => universeInputs(params),
  evaluate(context, params) {
    const last = sessionOnOrBefore(context.view.asOf);
    const base: DayNumber = findFirstSession(last, params.sessions + 1);
    const read = readWindowMembers(context, params, { base, first: nextSession(base), last });
    const { correlation, isIncluded } = toMeanPairwiseCorrelation(read.panel, read.rows, read.base, read.last);
    const coverage = toCoverage(context, read, (member) => isIncluded[member] === 1, {
      lacking: `levels that vary on the ${params.sessions + 1} sessions to ${toIsoDate(last)}`,
      bias: survivorBias,
    });
    const names = coverage.covered as number;
    return {
      value: correlation,
      window: { base, first: nextSession(base), last },
      details: { pairs: (names * (names - 1)) / 2, ...coverage },
    };
  },
});
