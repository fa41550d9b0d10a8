import { z } from 'zod';
import { toIsoDate } from '../../../core/index.ts';
import { defineMetric } from '../../definition.ts';
import { findNextMeeting, type PolicyDecision, readDecisions } from '../policy-decisions.ts';

export const policyRate = defineMetric({
  id: 'policy-rate',
  version: 1,
  name: 'Federal funds target range',
  family: 'macro',
  basis: 'measured',
  question: 'What was the policy range in force, since when, and when is the next decision?',
  formula: '(lower + upper) / 2 of the range decided last',
  conventions: [
    'decisions count from the day they were announced',
    'before 2008-12-16 there was one target: lower and upper are then equal',
    'a meeting that has passed without an outcome on record makes the rate not measurable',
  ],
  warmUp: 'one decision',
  references: ['Board of Governors of the Federal Reserve System, Open Market Operations'],
  value: { unit: 'annual fraction', meaning: 'midpoint of the target range' },
  details: {
    lower: { unit: 'annual fraction', meaning: 'lower bound of the target range' },
    upper: { unit: 'annual fraction', meaning: 'upper bound of the target range' },
    decided: { unit: 'date', meaning: 'latest decision, whether to move or to hold' },
    change: { unit: 'annual fraction', isDifference: true, meaning: 'what it changed' },
    change12Months: { unit: 'annual fraction', isDifference: true, meaning: 'change of the midpoint over 365 days' },
    nextMeeting: { unit: 'date', meaning: 'next scheduled decision, as far as known' },
    nextHasProjections: { unit: 'yes or no', meaning: 'whether that meeting publishes economic projections' },
  },
  params: z.object({}),
  inputs: () => [{ facts: 'fomc-decisions' }],
  evaluate(context) {
    const { view } = context;
    const decisions = readDecisions(context);
    const last = decisions.at(-1) as PolicyDecision;
    const next = findNextMeeting(view);
    const yearAgo = decisions.findLast(({ day }) => day <= view.asOf - 365);
    const value = toMidpoint(last);
    return {
      value,
      window: { base: last.day, first: last.day, last: last.day },
      details: {
        lower: last.lower,
        upper: last.upper,
        decided: toIsoDate(last.day),
        change: last.change,
        change12Months: yearAgo === undefined ? null : value - toMidpoint(yearAgo),
        nextMeeting: next === undefined ? null : toIsoDate(next.day),
        nextHasProjections: next?.hasProjections ?? null,
      },
    };
  },
});

function toMidpoint({ lower, upper }: PolicyDecision): number {
  return (lower + upper) / 2;
}
