import { z } from 'zod';
import { type DayNumber, toChangeStates, toIsoDate, toMcClellan } from '../../../core/index.ts';
import { defineMetric } from '../../definition.ts';
import { NotMeasurable } from '../../warning.ts';
import { coverageDetails, tallyMembers, toStateCoverage, warnIfHistoryLacks } from '../coverage.ts';
import { readSessionMembers } from '../members.ts';
import {
  breadthReturnParam,
  memberConventions,
  minimumCoverage,
  universeInputs,
  universeParam,
} from '../universe-parameters.ts';

/** Sessions after which the seed of the slow average has less than 1% left: 0.95^90 = 0.0099. */
const settledSessions = 90;

export const mcClellanOscillator = defineMetric({
  id: 'mcclellan-oscillator',
  version: 1,
  name: 'McClellan oscillator and summation index',
  family: 'breadth',
  basis: 'measured',
  question: 'Is the balance of advances and declines gaining or losing momentum?',
  formula: 'EMA(0.10) - EMA(0.05) of (A - D) / (A + D); summation index: its running sum',
  conventions: [
    'ratio-adjusted: net advances over advances plus declines, so that universes and eras compare; charts often print it times 1,000. `adjustment` none takes A - D as it is',
    'both averages start at 0 before the first session of the history, which is always as long as asked for: what the start leaves is 0.95^n, under 1% after 90 sessions and 0.0003% after 252',
    'the summation index starts at 0 with the history: only its changes speak, and no 1,000 is added',
    'a session on which too few members are covered, or none moved, leaves the averages as they were',
    ...memberConventions,
  ],
  warmUp: '90 sessions of the history on which 0.8 of the members are covered, the as-of session among them',
  minimumCoverage,
  references: [
    'McClellan and McClellan, Patterns for Profit: The McClellan Oscillator and Summation Index, 1970',
    'Achelis, Technical Analysis from A to Z, 2nd edition, 2001',
  ],
  value: { unit: 'ratio', meaning: 'the oscillator on the as-of session' },
  details: {
    summation: { unit: 'ratio', meaning: 'the summation index since the start of the history' },
    fast: { unit: 'ratio', meaning: 'exponential average of net advances with 0.10' },
    slow: { unit: 'ratio', meaning: 'exponential average of net advances with 0.05' },
    netAdvances: { unit: 'ratio', meaning: 'net advances of the as-of session, adjusted as asked for' },
    measured: { unit: 'sessions', meaning: 'sessions of the history that count' },
    ...coverageDetails,
  },
  points: {
    date: { unit: 'date', meaning: 'session' },
    netAdvances: { unit: 'ratio', meaning: 'net advances, adjusted as asked for; none where too few are covered' },
    oscillator: { unit: 'ratio', meaning: 'the oscillator' },
    summation: { unit: 'ratio', meaning: 'the summation index' },
    covered: { unit: 'count', meaning: 'members with the figures needed' },
    members: { unit: 'count', meaning: 'members of the universe' },
  },
  params: z.object({
    universe: universeParam,
    adjustment: z
      .enum(['ratio', 'none'])
      .default('ratio')
      .describe('net advances as a ratio of advances plus declines, or as a number of members'),
    sessions: z.coerce
      .number()
      .int()
      .min(settledSessions)
      .max(2520)
      .default(252)
      .describe('sessions over which the averages run, the as-of session included'),
    return: breadthReturnParam,
  }),
  inputs: (params) => universeInputs(params),
  evaluate(context, params) {
    const read = readSessionMembers(context, params, params.sessions, 1);
    const { panel, start } = read;
    const states = toChangeStates(panel);
    const coverage = toStateCoverage(context, states, read, 'levels on the 2 sessions');
    const tally = tallyMembers(states, read);
    const days = panel.days.subarray(start);
    const netAdvances = Float64Array.from(days, (_, i) => {
      const [advances, declines] = [tally.up[start + i] as number, tally.down[start + i] as number];
      if (tally.isMeasured[start + i] === 0 || advances + declines === 0) return Number.NaN;
      return params.adjustment === 'ratio' ? (advances - declines) / (advances + declines) : advances - declines;
    });
    const measured = netAdvances.filter((net) => !Number.isNaN(net)).length;
    if (measured < settledSessions) {
      throw new NotMeasurable(
        'insufficient-history',
        `net advances are known on ${measured} of ${params.sessions} sessions, need ${settledSessions}`,
      );
    }
    warnIfHistoryLacks(context, tally, read, params.sessions);
    const { oscillator, summation, last } = toMcClellan(netAdvances);
    const points = Array.from(days, (day, i) => ({
      date: toIsoDate(day),
      netAdvances: netAdvances[i] as number,
      oscillator: oscillator[i] as number,
      summation: summation[i] as number,
      covered: tally.covered[start + i] as number,
      members: tally.members[start + i] as number,
    }));
    return {
      value: oscillator.at(-1) as number,
      window: {
        base: panel.days[Math.max(0, start - 1)] as DayNumber,
        first: days[0] as DayNumber,
        last: days.at(-1) as DayNumber,
      },
      details: { ...last, netAdvances: netAdvances.at(-1) as number, measured, ...coverage },
      points,
    };
  },
});
