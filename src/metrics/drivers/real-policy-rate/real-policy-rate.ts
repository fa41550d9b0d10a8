import { z } from 'zod';
import { toIsoDate } from '../../../core/index.ts';
import { defineMetric, type MetricContext } from '../../definition.ts';
import { readLatest } from '../../latest.ts';
import { inflation } from '../../macro/inflation/inflation.ts';
import { policyRate } from '../../macro/policy-rate/policy-rate.ts';
import { hasSeries } from '../../optional-series.ts';
import { NotMeasurable } from '../../warning.ts';

/** Expected inflation that is taken without being asked for, where it is at hand. */
const usualExpectation = 'MICH';

export const realPolicyRate = defineMetric({
  id: 'real-policy-rate',
  version: 1,
  name: 'Real policy rate',
  family: 'drivers',
  basis: 'measured',
  question: 'How far was the policy rate above the inflation of the last year, and above the inflation expected?',
  formula: 'policy rate - (CPI(m) / CPI(m - 12) - 1); beside it: policy rate - expected inflation',
  conventions: [
    'midpoint of the target range by default; the difference, not the ratio, of rate and inflation',
    'inflation of the 12 months to the latest month published, unadjusted by default',
    `expected: the series asked for, else ${usualExpectation} (Michigan survey, 1 year ahead, median) where it is at hand; in percent`,
    'an expectation that is stale or not at hand leaves its outputs undefined, and the rest as it is',
  ],
  warmUp: 'one decision and 13 months of the price index',
  references: [
    'Fisher, The Theory of Interest, Macmillan, 1930',
    'Taylor, Carnegie-Rochester Conference Series 39, 1993',
  ],
  value: { unit: 'annual fraction', isDifference: true, meaning: 'policy rate less inflation: negative = below it' },
  details: {
    policyRate: { unit: 'annual fraction', meaning: 'policy rate' },
    inflation: { unit: 'annual fraction', meaning: 'inflation of 12 months' },
    month: { unit: 'date', meaning: 'month of the inflation, by its last day' },
    onExpected: { unit: 'annual fraction', isDifference: true, meaning: 'policy rate less expected inflation' },
    expected: { unit: 'annual fraction', meaning: 'expected inflation' },
    expectedDate: { unit: 'date', meaning: 'day or month it was expected' },
    expectedSeries: { unit: 'text', meaning: 'whose expectation' },
  },
  params: z.object({
    rate: z.enum(['midpoint', 'upper', 'lower']).default('midpoint').describe('which rate of the target range'),
    series: inflation.params.shape.series as z.ZodDefault<z.ZodString>,
    expected: z.string().max(200).default('').describe('expected inflation [percent]: MICH or T10YIE'),
  }),
  inputs: ({ series, expected }) => [
    { facts: 'fomc-decisions' },
    { series, field: 'value' },
    ...(expected === '' ? [] : [{ series: expected, field: 'value' as const }]),
  ],
  evaluate(context, params) {
    const range = policyRate.evaluate(context, {});
    const rate = params.rate === 'midpoint' ? range.value : Number(range.details?.[params.rate]);
    const past = inflation.evaluate(context, { series: params.series, months: 12 });
    const expectation = readExpectation(context, params.expected);
    return {
      value: rate - past.value,
      window: past.window,
      details: {
        policyRate: rate,
        inflation: past.value,
        month: past.details?.month ?? null,
        onExpected: expectation === undefined ? null : rate - expectation.value,
        expected: expectation?.value ?? null,
        expectedDate: expectation?.date ?? null,
        expectedSeries: expectation?.series ?? null,
      },
    };
  },
});

/** The latest expectation; undefined, with a warning where it is stale, and without one where none is at hand. */
function readExpectation(
  context: MetricContext,
  wanted: string,
): { readonly value: number; readonly date: string; readonly series: string } | undefined {
  const series = wanted === '' ? usualExpectation : wanted;
  if (wanted === '' && !hasSeries(context.view, series)) return undefined;
  try {
    const { day, value } = readLatest(context, series);
    return { value: value / 100, date: toIsoDate(day), series };
  } catch (error) {
    if (!(error instanceof NotMeasurable)) throw error;
    context.warn(error.code, error.message);
    return undefined;
  }
}
