import { z } from 'zod';
import { type DayNumber, toChangeStates, toIsoDate } from '../../../core/index.ts';
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

export const advanceDecline = defineMetric({
  id: 'advance-decline',
  version: 1,
  name: 'Advances and declines',
  family: 'breadth',
  basis: 'measured',
  question: 'Did more members rise than fall, on the day and added up?',
  formula:
    '(advances - declines) / members with a level on t and on the session before; line(t) = line(t - 1) + advances - declines',
  conventions: [
    'a member advances when its level is above the one of the session before, and is unchanged when equal',
    'the line starts at 0 before the first session of the history, so that only its changes speak',
    'a session on which too few members are covered has no point, and the line stands still over it',
    ...memberConventions,
  ],
  warmUp: 'a level on the as-of session and the one before for 0.8 of the members',
  minimumCoverage,
  references: ['Colby, The Encyclopedia of Technical Market Indicators, 2nd edition, 2003'],
  value: {
    unit: 'fraction',
    isDifference: true,
    meaning: 'advances minus declines on the as-of session as a share of covered members',
  },
  details: {
    advances: { unit: 'count', meaning: 'members that rose on the as-of session' },
    declines: { unit: 'count', meaning: 'members that fell' },
    unchanged: { unit: 'count', meaning: 'members that stood still' },
    line: { unit: 'count', meaning: 'advances minus declines added up over the history' },
    lineHigh: { unit: 'count', meaning: 'highest value of the line' },
    lineHighDate: { unit: 'date', meaning: 'first day of that high' },
    ...coverageDetails,
  },
  points: {
    date: { unit: 'date', meaning: 'session' },
    advances: { unit: 'count', meaning: 'members that rose' },
    declines: { unit: 'count', meaning: 'members that fell' },
    netShare: {
      unit: 'fraction',
      isDifference: true,
      meaning: 'advances minus declines as a share; none where too few members are covered',
    },
    line: { unit: 'count', meaning: 'advances minus declines added up; none likewise' },
    covered: { unit: 'count', meaning: 'members with the figures needed' },
    members: { unit: 'count', meaning: 'members of the universe' },
  },
  params: z.object({ universe: universeParam, sessions: historyParam, return: breadthReturnParam }),
  inputs: (params) => universeInputs(params),
  evaluate(context, params) {
    const read = readSessionMembers(context, params, params.sessions, 1);
    const { panel, start } = read;
    const states = toChangeStates(panel);
    const coverage = toStateCoverage(context, states, read, 'levels on the 2 sessions');
    const tally = tallyMembers(states, read);
    warnIfHistoryLacks(context, tally, read, params.sessions);
    let sum = 0;
    const points = Array.from(panel.days.subarray(start), (day, i) => {
      const [advances, declines, covered] = [tally.up, tally.down, tally.covered].map(
        (counts) => counts[start + i] as number,
      ) as [number, number, number];
      const isMeasured = tally.isMeasured[start + i] === 1;
      if (isMeasured) sum += advances - declines;
      return {
        date: toIsoDate(day),
        advances,
        declines,
        netShare: isMeasured ? (advances - declines) / covered : Number.NaN,
        line: isMeasured ? sum : Number.NaN,
        covered,
        members: tally.members[start + i] as number,
      };
    });
    const now = points.at(-1) as (typeof points)[number];
    const high = points
      .filter(({ line }) => !Number.isNaN(line))
      .reduce((best, point) => (point.line > best.line ? point : best));
    return {
      value: now.netShare,
      window: {
        base: panel.days[Math.max(0, start - 1)] as DayNumber,
        first: panel.days[start] as DayNumber,
        last: panel.days.at(-1) as DayNumber,
      },
      details: {
        advances: now.advances,
        declines: now.declines,
        unchanged: now.covered - now.advances - now.declines,
        line: now.line,
        lineHigh: high.line,
        lineHighDate: high.date,
        ...coverage,
      },
      points,
    };
  },
});
