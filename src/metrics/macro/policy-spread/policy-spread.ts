import { z } from 'zod';
import { toIsoDate } from '../../../core/index.ts';
import { defineMetric } from '../../definition.ts';
import { readLatest } from '../../latest.ts';
import { NotMeasurable } from '../../warning.ts';
import { readDecisions } from '../policy-decisions.ts';

export const policySpread = defineMetric({
  id: 'policy-spread',
  version: 1,
  name: '2-year yield minus policy rate',
  family: 'macro',
  basis: 'measured',
  question: 'Does the bond market expect the policy rate to fall or to rise?',
  formula: 'latest 2-year yield known - midpoint of the target range in force on the day it was observed',
  conventions: [
    'negative: cuts are priced; positive: rises are',
    'a term premium is part of it: read the sign and the change, not the level alone',
  ],
  warmUp: 'one yield and one decision',
  references: ['Board of Governors of the Federal Reserve System, H.15 and Open Market Operations'],
  value: { unit: 'annual fraction', isDifference: true, meaning: 'spread' },
  details: {
    date: { unit: 'date', meaning: 'day the yield was observed' },
    yield: { unit: 'annual fraction', meaning: '2-year yield' },
    policyRate: { unit: 'annual fraction', meaning: 'midpoint of the target range in force that day' },
  },
  params: z.object({ series: z.string().min(1).max(200).default('DGS2').describe('short Treasury yield') }),
  inputs: (params) => [{ series: params.series, field: 'value' }, { facts: 'fomc-decisions' }],
  evaluate(context, params) {
    const { day, value } = readLatest(context, params.series);
    const decisions = readDecisions(context);
    const inForce = decisions.findLast((decision) => decision.day <= day);
    if (inForce === undefined)
      throw new NotMeasurable('insufficient-history', `no policy decision by ${toIsoDate(day)} is on record`);
    const midpoint = (inForce.lower + inForce.upper) / 2;
    return {
      value: value / 100 - midpoint,
      window: { base: day, first: day, last: day },
      details: { date: toIsoDate(day), yield: value / 100, policyRate: midpoint },
    };
  },
});
