import { z } from 'zod';
import { type DayNumber, toExtremeStates, toIsoDate } from '../../../core/index.ts';
import { defineMetric } from '../../definition.ts';
import { coverageDetails, tallyMembers, toStateCoverage, warnIfHistoryLacks } from '../coverage.ts';
import { readSessionMembers } from '../members.ts';
import {
  breadthReturnParam,
  historyParam,
  memberConventions,
  minimumCoverage,
  universeInputs,
  universeParam,
} from '../universe-parameters.ts';

export const newHighsLows = defineMetric({
  id: 'new-highs-lows',
  version: 1,
  name: 'New highs and new lows',
  family: 'breadth',
  basis: 'measured',
  question: 'Do more members close at a new high than at a new low?',
  formula: '(new highs - new lows) / members with N levels in a row up to t',
  conventions: [
    'closing levels, the last N sessions with the session itself included: 252 sessions stand for 52 weeks',
    'a new high is strictly above, a new low strictly below, each of the N - 1 levels before; a tie is neither',
    ...memberConventions,
  ],
  warmUp: 'N sessions of history for 0.8 of the members, the as-of session included',
  minimumCoverage,
  references: ['Colby, The Encyclopedia of Technical Market Indicators, 2nd edition, 2003'],
  value: { unit: 'fraction', isDifference: true, meaning: 'new highs minus new lows as a share of covered members' },
  details: {
    highs: { unit: 'count', meaning: 'members at a new high on the as-of session' },
    lows: { unit: 'count', meaning: 'members at a new low on the as-of session' },
    highShare: { unit: 'fraction', meaning: 'new highs as a share of covered members' },
    lowShare: { unit: 'fraction', meaning: 'new lows as a share of covered members' },
    ...coverageDetails,
  },
  points: {
    date: { unit: 'date', meaning: 'session' },
    highs: { unit: 'count', meaning: 'members at a new high' },
    lows: { unit: 'count', meaning: 'members at a new low' },
    netShare: {
      unit: 'fraction',
      isDifference: true,
      meaning: 'new highs minus new lows as a share; none where too few members are covered',
    },
    covered: { unit: 'count', meaning: 'members with the figures needed' },
    members: { unit: 'count', meaning: 'members of the universe' },
  },
  params: z.object({
    universe: universeParam,
    length: z.coerce
      .number()
      .int()
      .min(2)
      .max(1260)
      .default(252)
      .describe('sessions a high or low must stand out of (N)'),
    sessions: historyParam,
    return: breadthReturnParam,
  }),
  inputs: (params) => universeInputs(params),
  evaluate(context, params) {
    const read = readSessionMembers(context, params, params.sessions, params.length - 1);
    const { panel, start } = read;
    const width = panel.days.length;
    const states = toExtremeStates(panel, params.length);
    const coverage = toStateCoverage(context, states, read, `levels on the ${params.length} sessions`);
    const tally = tallyMembers(states, read);
    warnIfHistoryLacks(context, tally, read, params.sessions);
    const points = Array.from(panel.days.subarray(start), (day, i) => {
      const [highs, lows, covered] = [tally.up, tally.down, tally.covered].map(
        (counts) => counts[start + i] as number,
      ) as [number, number, number];
      const netShare = tally.isMeasured[start + i] === 1 ? (highs - lows) / covered : Number.NaN;
      return { date: toIsoDate(day), highs, lows, netShare, covered, members: tally.members[start + i] as number };
    });
    const now = points.at(-1) as (typeof points)[number];
    return {
      value: now.netShare,
      window: {
        base: panel.days[width - params.length] as DayNumber,
        first: panel.days[width - params.length + 1] as DayNumber,
        last: panel.days[width - 1] as DayNumber,
      },
      details: {
        highs: now.highs,
        lows: now.lows,
        highShare: now.highs / now.covered,
        lowShare: now.lows / now.covered,
        ...coverage,
      },
      points,
    };
  },
});
