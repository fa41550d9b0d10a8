import { z } from 'zod';
import {
  inferForecastSkill,
  mean,
  toBlockLengths,
  toBrierLosses,
  toIsoDate,
  toLogLosses,
  toReliability,
  toRiseOutcomes,
  type WalkForward,
  walkForwardProbability,
} from '../../../core/index.ts';
import { defineMetric, type MetricContext } from '../../definition.ts';
import { returnParam } from '../../parameters.ts';
import { NotMeasurable } from '../../warning.ts';
import { resamplesParam, seedParam } from '../bootstrap-parameters.ts';
import { toCumulatedLine } from '../cumulated-line.ts';
import { warnIfDoubtful } from '../doubtful-inference.ts';
import { type LeadParams, leadConventions, leadInputs, leadParams, readMonthlyLeads } from '../monthly-leads.ts';
import { type LeadStates, toFullStates, toPriceStates } from './lead-states.ts';

/**
 * Fixed on 2026-11-21 before any forecast was scored, and not changed since: docs/forecasts.md prints what they give.
 * They are round numbers from reasons, not from results: outcomes of h months that begin a month apart overlap, so h of
 * them are worth about one; ten years of outcomes give a base rate with a standard error of about 5 points for h = 1.
 */
const forecastRule = {
  /** A state is given so many independent outcomes at the base rate before its own: 10 h overlapping ones. */
  priorOutcomes: 10,
  /** Known outcomes before the first forecast: ten years. */
  fewestOutcomes: 120,
  /** Bins of the reliability table, a tenth wide each. */
  bins: 10,
  /** Blocks of the bootstrap that the forecasts must fill before its interval means anything. */
  fewestBlocks: 10,
} as const;

const pmi = 'NAPM';
const policyRate = 'DFEDTARU';

export const leadProbability = defineMetric({
  id: 'lead-probability',
  version: 1,
  name: 'Probability that small leads',
  family: 'structure',
  basis: 'measured',
  question: 'How often did small companies lead from a state like this one, and did such forecasts beat the base rate?',
  formula:
    'p = (k + w b) / (n + w): k of n earlier months in the same state were followed by a lead over `horizon` months; b = (K + 1/2) / (N + 1) over all N; w = 10 horizon. Skill = 1 - Brier score / Brier score of b',
  conventions: [
    ...leadConventions,
    'lead: the sum of the next `horizon` monthly log leads is above zero',
    'walk-forward: at each month only outcomes that had ended by it count, for the state and for the base rate alike',
    'price: the five states of rotation-state on the cumulated line; full: whether small leads by them, whether the PMI of the month before is 50 or more, whether the policy rate is lower than twelve months before',
    'a forecast stands on the figures of its month, as revised since; the factor library publishes them a month or two later',
    '95% percentile interval of the skill: circular block bootstrap, blocks of the horizon or, where longer, of the automatic length for the difference of the losses',
    'better than the base rate: the interval lies above 0; worse: below 0; else no better',
    'states, prior, first forecast, bins and verdict were fixed before any forecast was scored; a factor was then added up in percent, and is in logs since',
  ],
  warmUp: '37 months, then 120 outcomes known',
  references: [
    'Brier, Verification of Forecasts Expressed in Terms of Probability, Monthly Weather Review 78(1), 1950',
    'Good, Rational Decisions, Journal of the Royal Statistical Society B 14(1), 1952',
    'Murphy and Winkler, Reliability of Subjective Probability Forecasts, Applied Statistics 26(1), 1977',
  ],
  value: { unit: 'fraction', meaning: 'probability of a lead over the horizon, from the last month known' },
  details: {
    month: { unit: 'date', meaning: 'last month known' },
    state: { unit: 'text', meaning: 'its state' },
    base: { unit: 'fraction', meaning: 'base rate: how often small led over all earlier months' },
    analogues: { unit: 'count', meaning: 'earlier months in the same state whose outcome is known' },
    forecasts: { unit: 'count', meaning: 'forecasts scored' },
    firstForecast: { unit: 'date', meaning: 'month of the first of them' },
    brier: { unit: 'ratio', meaning: 'Brier score of the forecasts: 0 is perfect, 0.25 always one half' },
    brierBase: { unit: 'ratio', meaning: 'Brier score of the base rate as known at each month' },
    skill: { unit: 'ratio', meaning: 'Brier skill against the base rate: above 0 is better' },
    skillLow: { unit: 'ratio', meaning: 'lower end of its 95% interval' },
    skillHigh: { unit: 'ratio', meaning: 'upper end of its 95% interval' },
    blockLength: { unit: 'months', meaning: 'block of the bootstrap' },
    logScore: { unit: 'ratio', meaning: 'mean logarithmic loss of the forecasts: 0 is perfect, 0.693 always one half' },
    logScoreBase: { unit: 'ratio', meaning: 'mean logarithmic loss of the base rate' },
    verdict: { unit: 'text', meaning: 'better than the base rate, no better than the base rate, or worse' },
  },
  points: {
    bin: { unit: 'text', meaning: 'probabilities forecast, the upper end excluded' },
    n: { unit: 'count', meaning: 'forecasts in the bin' },
    meanForecast: { unit: 'fraction', meaning: 'mean probability forecast' },
    observedShare: { unit: 'fraction', meaning: 'share of them after which small led' },
  },
  params: z.object({
    series: leadParams.series.default('SMB'),
    benchmark: leadParams.benchmark,
    return: returnParam,
    horizon: z.coerce.number().int().min(1).max(24).default(12).describe('how far ahead [months]'),
    state: z.enum(['price', 'full']).default('price').describe('what a state is made of'),
    seed: seedParam,
    resamples: resamplesParam,
  }),
  inputs: (params) => [
    ...leadInputs(toLeadParams(params)),
    ...(params.state === 'full'
      ? [
          { series: pmi, field: 'value' as const },
          { series: policyRate, field: 'value' as const },
        ]
      : []),
  ],
  evaluate(context, params) {
    const leads = readMonthlyLeads(context, toLeadParams(params));
    warnIfDoubtful(context, 'the monthly lead', leads.values);
    const days = Int32Array.of(leads.window.base, ...leads.days);
    const line = toCumulatedLine(leads.values);
    const { classes, names } = readStates(context, params.state, days, line);
    const { horizon, seed, resamples } = params;
    const outcomes = toRiseOutcomes(line, horizon);
    const walk = walkForwardProbability(classes, outcomes, {
      horizon,
      priorWeight: forecastRule.priorOutcomes * horizon,
      fewestOutcomes: forecastRule.fewestOutcomes,
    });
    const now = days.length - 1;
    const value = walk.probability[now] as number;
    if (Number.isNaN(value)) failShort(classes, days, horizon);
    const scores = toScores(walk, outcomes, horizon, { seed, resamples });
    if (scores.verdict === null) {
      context.warn(
        'insufficient-history',
        `${scores.forecasts} forecasts scored are fewer than ${forecastRule.fewestBlocks} blocks of ${scores.blockLength} months: the skill has no interval`,
      );
    }
    const first = walk.probability.findIndex((probability) => !Number.isNaN(probability));
    return {
      value,
      window: leads.window,
      details: {
        month: toIsoDate(days[now] as number),
        state: names[classes[now] as number] ?? null,
        base: walk.base[now] as number,
        analogues: walk.analogues[now] as number,
        ...scores,
        firstForecast: toIsoDate(days[first] as number),
      },
      points: toReliability(walk.probability, outcomes, forecastRule.bins)
        .filter(({ n }) => n > 0)
        .map(({ from, to, n, meanForecast, observedShare }) => ({
          bin: `${from.toFixed(1)} to ${to.toFixed(1)}`,
          n,
          meanForecast,
          observedShare,
        })),
    };
  },
});

/** The whole history: returns of a long-short factor, or with a benchmark levels of both. */
function toLeadParams({
  series,
  benchmark,
  return: kind,
}: Pick<LeadParams, 'series' | 'benchmark'> & { readonly return: 'price' | 'total' }): LeadParams {
  return { series, benchmark, figures: benchmark === '' ? 'returns' : kind, base: '', to: '', period: '' };
}

function readStates({ view }: MetricContext, kind: string, days: Int32Array, line: Float64Array): LeadStates {
  return kind === 'price' ? toPriceStates(line) : toFullStates(line, days, view.values(pmi), view.values(policyRate));
}

function failShort(classes: Int32Array, days: Int32Array, horizon: number): never {
  if (classes.at(-1) === -1) {
    throw new NotMeasurable(
      'insufficient-history',
      `the state of ${toIsoDate(days.at(-1) as number)} is not known: it needs 37 consecutive months before it, and with the state full the PMI and the policy rate known then`,
    );
  }
  const known = classes.subarray(0, -horizon).filter((state) => state >= 0).length;
  throw new NotMeasurable('insufficient-history', `have ${known} outcomes, need ${forecastRule.fewestOutcomes}`);
}

function toScores(
  { probability, base }: WalkForward,
  outcomes: Float64Array,
  horizon: number,
  settings: { seed: number; resamples: number },
) {
  const isScored = probability.map((value, i) => (Number.isNaN(value + (outcomes[i] as number)) ? 0 : 1));
  const pick = (losses: Float64Array): Float64Array => losses.filter((_, i) => isScored[i] === 1);
  const own = pick(toBrierLosses(probability, outcomes));
  const reference = pick(toBrierLosses(base, outcomes));
  const automatic = toBlockLengths(own.map((loss, i) => loss - (reference[i] as number))).circular;
  const blockLength = Math.max(horizon, Math.ceil(Number.isNaN(automatic) ? 1 : automatic));
  const hasInterval = own.length >= forecastRule.fewestBlocks * blockLength;
  const inferred = inferForecastSkill(own, reference, blockLength, settings);
  const [low, high] = hasInterval ? [inferred.low, inferred.high] : [Number.NaN, Number.NaN];
  return {
    forecasts: own.length,
    brier: mean(own),
    brierBase: mean(reference),
    skill: inferred.skill,
    skillLow: low,
    skillHigh: high,
    blockLength,
    logScore: mean(pick(toLogLosses(probability, outcomes))),
    logScoreBase: mean(pick(toLogLosses(base, outcomes))),
    verdict: toVerdict(low, high),
  };
}

function toVerdict(low: number, high: number): string | null {
  if (Number.isNaN(low + high)) return null;
  if (low > 0) return 'better than the base rate';
  return high < 0 ? 'worse' : 'no better than the base rate';
}
