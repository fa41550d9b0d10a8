import { z } from 'zod';
import { toIsoDate, toPolicyMoves } from '../../../core/index.ts';
import { defineMetric } from '../../definition.ts';
import { type PolicyDecision, readDecisions } from '../policy-decisions.ts';

export const policyMoves = defineMetric({
  id: 'policy-moves',
  version: 1,
  name: 'Policy moves in a row',
  family: 'macro',
  basis: 'measured',
  question: 'How many times in a row has the Fed cut, or raised, and by how much?',
  formula: 'signed length of the run of moves in one direction at consecutive decisions; 0 after a decision to hold',
  conventions: [
    'a hold or a move the other way ends a run',
    'a move whose size is not one figure (2008-12-16, from a target to a range) ends a run and begins none',
    'before 2000 only moves are on record, so that runs are not ended by holds',
  ],
  warmUp: 'one decision',
  references: ['Board of Governors of the Federal Reserve System, Open Market Operations'],
  value: {
    unit: 'moves',
    meaning: 'moves in the run still going: -3 = third cut in a row, 0 = the last decision was to hold',
  },
  details: {
    lastRun: { unit: 'moves', meaning: 'length of the latest run, ended or not' },
    lastRunTotal: { unit: 'annual fraction', isDifference: true, meaning: 'sum of its moves' },
    lastRunFirst: { unit: 'date', meaning: 'first move of that run' },
    lastRunLast: { unit: 'date', meaning: 'latest move of that run' },
    holdsSince: { unit: 'decisions', meaning: 'decisions to hold since' },
  },
  params: z.object({}),
  inputs: () => [{ facts: 'fomc-decisions' }],
  evaluate(context) {
    const decisions = readDecisions(context);
    const moves = toPolicyMoves(Float64Array.from(decisions, ({ change }) => change));
    const dayOf = (index: number): number | undefined => decisions[index]?.day;
    const toDate = (day: number | undefined): string | null => (day === undefined ? null : toIsoDate(day));
    const last = (decisions.at(-1) as PolicyDecision).day;
    return {
      value: moves.holdsSince > 0 ? 0 : moves.run || Number.NaN,
      window: { base: dayOf(moves.firstMove) ?? last, first: dayOf(moves.firstMove) ?? last, last },
      details: {
        lastRun: moves.run || null,
        lastRunTotal: moves.run === 0 ? null : moves.total,
        lastRunFirst: toDate(dayOf(moves.firstMove)),
        lastRunLast: toDate(dayOf(moves.lastMove)),
        holdsSince: moves.holdsSince,
      },
    };
  },
});
