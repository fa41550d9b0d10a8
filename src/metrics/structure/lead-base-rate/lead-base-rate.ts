import { z } from 'zod';
import {
  type DayNumber,
  type RotationState,
  rotationStates,
  toIsoDate,
  toLeadBaseRate,
  toRelativeStrength,
  toRotationStates,
} from '../../../core/index.ts';
import { toConsecutiveMonths } from '../../consecutive-months.ts';
import { defineMetric, type MetricContext } from '../../definition.ts';
import { readMonthsToDate } from '../../months.ts';
import { NotMeasurable } from '../../warning.ts';
import { toCumulatedLine } from '../cumulated-line.ts';
import { type LeadParams, leadInputs, leadParams, readMonthlyLeads } from '../monthly-leads.ts';

const horizons = [1, 3, 6, 12] as const;
const present = 'present';

const { series, benchmark, figures } = leadParams;

const rateOutputs = {
  n: { unit: 'count', meaning: 'months in the state whose outcome is known' },
  ahead: { unit: 'count', meaning: 'those after which the series led' },
  effective: { unit: 'count', meaning: 'the most of their windows that do not overlap' },
  low: { unit: 'fraction', meaning: "lower end of Wilson's 95% interval, with the effective number" },
  high: { unit: 'fraction', meaning: 'upper end of it' },
  allN: { unit: 'count', meaning: 'months in any state whose outcome is known' },
  allRate: { unit: 'fraction', meaning: 'share of them after which the series led' },
  allEffective: { unit: 'count', meaning: 'the most of their windows that do not overlap' },
  allLow: { unit: 'fraction', meaning: "lower end of Wilson's interval of that share" },
  allHigh: { unit: 'fraction', meaning: 'upper end of it' },
} as const;

export const leadBaseRate = defineMetric({
  id: 'lead-base-rate',
  version: 1,
  name: 'How often the lead went on',
  family: 'structure',
  basis: 'measured',
  question: 'Given the present state of the rotation, how often did small companies lead over the following months?',
  formula: 'share of month-ends s in the state with L(s + h) > L(s), L the cumulated log lead, h = `horizon`',
  conventions: [
    'states by the rule of rotation-state on the same figures; levels to the date, returns to the last month known',
    'an outcome counts once its last month is finished and known on the date; the state of a month is of that month alone and those before it',
    'windows overlap: the interval is Wilson, 95%, with the number of windows that fit side by side in place of n',
    'unconditional: every month with a state and a known outcome, of the same history',
    'a lead of exactly zero is none; the thresholds of the states were fixed on months to 2019-12 of other pairs',
  ],
  warmUp: '37 month-ends in a row, and one month in the state with a known outcome',
  references: [
    'Wilson, Probable Inference, the Law of Succession, and Statistical Inference, Journal of the American Statistical Association 22(158), 1927',
  ],
  value: { unit: 'fraction', meaning: 'share of months in the state after which the series led' },
  details: {
    state: { unit: 'text', meaning: 'state asked for: that of the last month-end, or of the date, unless named' },
    ...rateOutputs,
    month: { unit: 'date', meaning: 'the present: the date of the last figure' },
    historyFirst: { unit: 'date', meaning: 'first month-end at hand' },
  },
  points: {
    horizon: { unit: 'months', meaning: 'months ahead' },
    rate: { unit: 'fraction', meaning: 'share of months in the state after which the series led' },
    ...rateOutputs,
  },
  params: z.object({
    series: series.default('SMB'),
    benchmark,
    figures,
    state: z
      .enum([present, ...rotationStates])
      .default(present)
      .describe('the state: of the present, or none, early, confirmed, extended, failing'),
    horizon: z.coerce.number().int().min(1).max(60).default(12).describe('months ahead [months]'),
  }),
  inputs: (params) => leadInputs({ ...params, ...wholeHistory }),
  evaluate(context, params) {
    const { days, logs, isPartial } = readLogLine(context, params);
    const states = toRotationStates(logs, isPartial).map((point) => point.state);
    const state = params.state === present ? states.at(-1) : params.state;
    if (state === undefined) {
      throw new NotMeasurable(
        'insufficient-history',
        `have ${logs.length} month-ends in a row to the last, need 37 that vary`,
      );
    }
    const finished = isPartial ? logs.subarray(0, -1) : logs;
    const asked = toRates(finished, states, state, params.horizon);
    if (asked.n === 0) {
      throw new NotMeasurable(
        'insufficient-history',
        `no month in the state ${state} has an outcome over ${params.horizon} months that was known: have 0, need 1`,
      );
    }
    const { rate, ...details } = asked;
    const [first, last] = [days[0] as DayNumber, days.at(-1) as DayNumber];
    return {
      value: rate,
      window: { base: first, first: days[1] as DayNumber, last },
      details: { state, ...details, month: toIsoDate(last), historyFirst: toIsoDate(first) },
      points: horizons.map((horizon) => ({ horizon, ...toRates(finished, states, state, horizon) })),
    };
  },
});

const wholeHistory = { base: '', to: '', period: '' } as const;

interface LogLine {
  readonly days: readonly DayNumber[];
  /** Cumulated log leads at consecutive month-ends; NaN for a missing month. */
  readonly logs: Float64Array;
  readonly isPartial: boolean;
}

/** Levels as the state rule reads them, to the date; or the cumulated monthly leads of returns. */
function readLogLine(context: MetricContext, params: Pick<LeadParams, 'series' | 'benchmark' | 'figures'>): LogLine {
  const { figures: kind } = params;
  if (kind === 'returns' || params.benchmark === '') {
    const { days, values, window } = readMonthlyLeads(context, { ...params, ...wholeHistory });
    return {
      days: [window.base, ...days],
      logs: toCumulatedLine(values).map((value) => value / 100),
      isPartial: false,
    };
  }
  const asset = readMonthsToDate(context, params.series, kind);
  const other = readMonthsToDate(context, params.benchmark, kind);
  const line = toRelativeStrength({ ...asset, returnKind: kind }, { ...other, returnKind: kind });
  return { ...toConsecutiveMonths(line.days, line.values), isPartial: asset.isPartial };
}

function toRates(
  line: Float64Array,
  states: readonly (RotationState | undefined)[],
  wanted: RotationState,
  horizon: number,
) {
  const given = toLeadBaseRate(
    line,
    states.map((state) => state === wanted),
    horizon,
  );
  const all = toLeadBaseRate(
    line,
    states.map((state) => state !== undefined),
    horizon,
  );
  const { rate, n, ahead, effective, low, high } = given;
  return {
    rate,
    n,
    ahead,
    effective,
    low,
    high,
    allN: all.n,
    allRate: all.rate,
    allEffective: all.effective,
    allLow: all.low,
    allHigh: all.high,
  };
}
