import { z } from 'zod';
import { countAboveAverage, type DayNumber, toIsoDate } from '../../../core/index.ts';
import { defineMetric } from '../../definition.ts';
import { coverageDetails, findMeasured, toRowCoverage, warnIfHistoryLacks } from '../coverage.ts';
import { readSessionMembers } from '../members.ts';
import {
  breadthReturnParam,
  historyParam,
  memberConventions,
  minimumCoverage,
  universeInputs,
  universeParam,
} from '../universe-parameters.ts';

export const shareAboveAverage = defineMetric({
  id: 'share-above-average',
  version: 1,
  name: 'Share of members above their moving average',
  family: 'breadth',
  basis: 'measured',
  question: 'How many members of a universe stand above their own moving average?',
  formula: 'members with P(t) > mean of their last N levels / members with N levels in a row up to t',
  conventions: [
    'simple average of N levels, that of the session included; a level equal to its average is not above it',
    'the denominator counts members with a level on each of the last N sessions, the session itself among them',
    ...memberConventions,
  ],
  warmUp: 'N sessions of history for 0.8 of the members, the as-of session included',
  minimumCoverage,
  references: ['Colby, The Encyclopedia of Technical Market Indicators, 2nd edition, 2003'],
  value: { unit: 'fraction', meaning: 'share of covered members above their average on the as-of session' },
  details: {
    above: { unit: 'count', meaning: 'members above their average' },
    high: { unit: 'fraction', meaning: 'highest share of the history' },
    highDate: { unit: 'date', meaning: 'day of that high' },
    low: { unit: 'fraction', meaning: 'lowest share of the history' },
    lowDate: { unit: 'date', meaning: 'day of that low' },
    ...coverageDetails,
  },
  points: {
    date: { unit: 'date', meaning: 'session' },
    share: { unit: 'fraction', meaning: 'share above; none where too few members are covered' },
    covered: { unit: 'count', meaning: 'members with the figures needed' },
    members: { unit: 'count', meaning: 'members of the universe' },
  },
  params: z.object({
    universe: universeParam,
    length: z.coerce.number().int().min(2).max(1260).default(200).describe('sessions in the moving average (N)'),
    sessions: historyParam,
    return: breadthReturnParam,
  }),
  inputs: (params) => universeInputs(params),
  evaluate(context, params) {
    const read = readSessionMembers(context, params, params.sessions, params.length - 1);
    const { panel, start } = read;
    const width = panel.days.length;
    const counts = countAboveAverage(panel, params.length, read.epochs);
    const isCovered = (row: number): boolean => counts.isCovered[row] === 1;
    const coverage = toRowCoverage(context, read, isCovered, `levels on the ${params.length} sessions`);
    const tally = { ...counts, up: counts.above, isMeasured: findMeasured(counts.covered, counts.members) };
    warnIfHistoryLacks(context, tally, read, params.sessions);
    const points = Array.from(panel.days.subarray(start), (day, i) => {
      const covered = tally.covered[start + i] as number;
      const share = tally.isMeasured[start + i] === 1 ? (tally.up[start + i] as number) / covered : Number.NaN;
      return { date: toIsoDate(day), share, covered, members: tally.members[start + i] as number };
    });
    const measured = points.filter(({ share }) => !Number.isNaN(share));
    const high = measured.reduce((best, point) => (point.share > best.share ? point : best));
    const low = measured.reduce((best, point) => (point.share < best.share ? point : best));
    return {
      value: points.at(-1)?.share ?? Number.NaN,
      window: {
        base: panel.days[width - params.length] as DayNumber,
        first: panel.days[width - params.length + 1] as DayNumber,
        last: panel.days[width - 1] as DayNumber,
      },
      details: {
        above: tally.up[width - 1] as number,
        high: high.share,
        highDate: high.date,
        low: low.share,
        lowDate: low.date,
        ...coverage,
      },
      points,
    };
  },
});
