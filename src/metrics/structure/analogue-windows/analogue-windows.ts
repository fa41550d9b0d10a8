import { z } from 'zod';
import {
  type Analogue,
  analogueFeatures,
  analogueRule,
  bootstrapMean,
  type DayNumber,
  type FeatureTable,
  findAnalogues,
  mean,
  median,
  standardiseByPast,
  toAnalogueFeatures,
  toIsoDate,
} from '../../../core/index.ts';
import { type DetailValue, defineMetric, type MetricContext } from '../../definition.ts';
import { NotMeasurable } from '../../warning.ts';
import { toCumulatedLine } from '../cumulated-line.ts';
import { leadConventions, leadInputs, leadParams, readMonthlyLeads } from '../monthly-leads.ts';

const { volatilityMonths, highMonths, statisticsMonths } = analogueRule;
const horizons = [1, 3, 6, 12] as const;
const pathMonths = 12;
const resamples = 9999;

const featureOutputs = {
  momentum3: { unit: 'standard deviations', meaning: 'lead over 3 months, over sd sqrt(3)' },
  momentum12: { unit: 'standard deviations', meaning: 'lead over 12 months, over sd sqrt(12)' },
  gap: {
    unit: 'standard deviations',
    meaning: `distance from the highest of ${highMonths} month-ends, over sd sqrt(12)`,
  },
  volatility: { unit: 'ratio', meaning: 'ln sd, sd of monthly leads in percent' },
} as const;

const overHorizons = (unit: 'percent' | 'count' | 'fraction', meaning: string) => ({
  unit,
  isList: true as const,
  meaning: `${meaning}, by horizon`,
});

export const analogueWindows = defineMetric({
  id: 'analogue-windows',
  version: 1,
  name: 'Months most like the present',
  family: 'structure',
  basis: 'measured',
  question: 'Which past months were most like the present one, and who led after them?',
  formula: `distance: Euclidean, of ${analogueFeatures.join(', ')}, each less its mean over its standard deviation up to its own month; the nearest months, none within \`separation\` of another or of the present`,
  conventions: [
    ...leadConventions,
    `sd: standard deviation (ddof = 1) of the last ${volatilityMonths} monthly leads; features are standardised by months up to each alone, ${statisticsMonths} or more, so that no later month moves them`,
    'of equally near months the later one is taken; momentum and gap go together, so that a change of trend weighs more than one of volatility',
    'what followed: change of the cumulated log lead over 1, 3, 6 and 12 months, for analogues whose months are over by the last one known',
    `band: 95%, of the mean, by the stationary bootstrap of outcomes in order of date with automatic block length and ${resamples} resamples; none for fewer than 10 outcomes, and rough for so few: of ten independent normal outcomes it covers the mean 85% of the time`,
    'unconditional: every month of the same history whose outcome is known, analogues included',
    'likeness in four figures is no likeness in cause; a handful of outcomes says less than the band shows',
  ],
  warmUp: `${volatilityMonths + statisticsMonths} months, and a month before them that the present does not overlap`,
  references: [
    'Lorenz, Atmospheric Predictability as Revealed by Naturally Occurring Analogues, Journal of the Atmospheric Sciences 26(4), 1969, for the method of analogues',
    'Politis and Romano, The Stationary Bootstrap, Journal of the American Statistical Association 89(428), 1994',
  ],
  value: { unit: 'percent', meaning: 'mean log lead over the 12 months after the analogues' },
  details: {
    month: { unit: 'date', meaning: 'the present: last month known' },
    ...featureOutputs,
    analogues: { unit: 'count', meaning: 'analogues found' },
    candidates: { unit: 'count', meaning: 'months compared' },
    meanDistance: { unit: 'standard deviations', meaning: 'mean distance of the analogues' },
    medianDistance: { unit: 'standard deviations', meaning: 'median distance of all months compared' },
    horizons: { unit: 'months', isList: true, meaning: 'horizons of what follows' },
    outcomes: overHorizons('count', 'analogues whose outcome is known'),
    means: overHorizons('percent', 'mean log lead after them'),
    lows: overHorizons('percent', 'lower end of the band of the mean'),
    highs: overHorizons('percent', 'upper end of it'),
    medians: overHorizons('percent', 'median log lead after them'),
    sharesAhead: overHorizons('fraction', 'share of them that led'),
    allOutcomes: overHorizons('count', 'all months whose outcome is known'),
    allMeans: overHorizons('percent', 'mean log lead after any month'),
    allMedians: overHorizons('percent', 'median log lead after any month'),
    allSharesAhead: overHorizons('fraction', 'share of all months that led'),
    before: { unit: 'percent', isList: true, meaning: 'log lead of the present less that 12 to 0 months before' },
    historyFirst: { unit: 'date', meaning: 'first month at hand' },
  },
  points: {
    date: { unit: 'date', meaning: 'month-end of the analogue' },
    distance: { unit: 'standard deviations', meaning: 'distance from the present' },
    ...featureOutputs,
    before: {
      unit: 'percent',
      isList: true,
      meaning: 'cumulated log lead 12 to 0 months before, less that of its month',
    },
    after: { unit: 'percent', isList: true, meaning: 'the same 1 to 12 months after; null where not known' },
  },
  params: z.object({
    ...leadParams,
    series: leadParams.series.default('SMB'),
    count: z.coerce.number().int().min(1).max(50).default(10).describe('analogues wanted'),
    separation: z.coerce
      .number()
      .int()
      .min(1)
      .max(120)
      .default(12)
      .describe('least distance of analogues from each other and the present [months]'),
    seed: z.coerce.number().int().min(0).max(1_000_000_000).default(1).describe('seed of the bootstrap'),
  }),
  inputs: leadInputs,
  evaluate(context, params) {
    const { days, values, window } = readMonthlyLeads(context, params);
    const line = toCumulatedLine(values);
    const monthEnds = [window.base, ...days];
    const raw = toAnalogueFeatures(line);
    const standardised = analogueFeatures.map((name) => standardiseByPast(raw[name]));
    const last = line.length - 1;
    if (standardised.some((feature) => Number.isNaN(feature[last]))) failUnscaled(values, raw);
    const { analogues, candidates, medianDistance } = findAnalogues(standardised, params);
    if (analogues.length === 0) {
      throw new NotMeasurable('insufficient-history', `${values.length} months hold none to compare with the present`);
    }
    warnIfFew(context, analogues.length, params.count);
    const figures = describeOutcomes(line, analogues, params.seed);
    return {
      value: figures.means[horizons.length - 1] as number,
      window,
      details: {
        month: toIsoDate(window.last),
        ...toFeatureFigures(raw, last),
        analogues: analogues.length,
        candidates,
        meanDistance: mean(Float64Array.from(analogues, ({ distance }) => distance)),
        medianDistance,
        ...figures,
        before: toPath(line, last, -pathMonths, 0),
        historyFirst: toIsoDate(window.first),
      },
      points: analogues.map(({ index, distance }) => ({
        date: toIsoDate(monthEnds[index] as DayNumber),
        distance,
        ...toFeatureFigures(raw, index),
        before: toPath(line, index, -pathMonths, 0),
        after: toPath(line, index, 1, pathMonths),
      })),
    };
  },
});

function failUnscaled(values: Float64Array, { volatility }: FeatureTable): never {
  const need = volatilityMonths + statisticsMonths - 1;
  if (values.length >= need && Number.isNaN(volatility.at(-1))) {
    throw new NotMeasurable('undefined-value', `the leads of the last ${volatilityMonths} months do not vary`);
  }
  throw new NotMeasurable(
    values.length < need ? 'insufficient-history' : 'undefined-value',
    `have ${values.length} months, need ${need} that vary`,
  );
}

function warnIfFew({ warn }: MetricContext, found: number, wanted: number): void {
  if (found >= wanted) return;
  warn('insufficient-history', `the history holds ${found} such months, need ${wanted}`);
}

function toFeatureFigures(table: FeatureTable, index: number): Record<string, DetailValue> {
  return Object.fromEntries(analogueFeatures.map((name) => [name, table[name][index] as number]));
}

/** The line from `first` to `last` steps away from a step, less its value there; NaN past the end. */
function toPath(line: Float64Array, index: number, first: number, last: number): number[] {
  return Array.from(
    { length: last - first + 1 },
    (_, k) => (line[index + first + k] ?? Number.NaN) - (line[index] as number),
  );
}

/** Changes of the line over a horizon from some of its steps, those known. */
function toOutcomes(line: Float64Array, indices: readonly number[], horizon: number): Float64Array {
  return Float64Array.from(
    indices.filter((index) => index + horizon < line.length),
    (index) => {
      return (line[index + horizon] as number) - (line[index] as number);
    },
  );
}

function toShareAhead(outcomes: Float64Array): number {
  return outcomes.filter((outcome) => outcome > 0).length / outcomes.length;
}

function describeOutcomes(line: Float64Array, analogues: readonly Analogue[], seed: number) {
  const chosen = analogues.map(({ index }) => index).sort((a, b) => a - b);
  const everyStep = Array.from(line, (_, i) => i);
  const after = horizons.map((horizon) => toOutcomes(line, chosen, horizon));
  const afterAny = horizons.map((horizon) => toOutcomes(line, everyStep, horizon));
  const bands = after.map((outcomes) => bootstrapMean(outcomes, { seed, resamples }));
  return {
    horizons: [...horizons],
    outcomes: after.map(({ length }) => length),
    means: bands.map((band) => band.mean),
    lows: bands.map(({ low }) => low),
    highs: bands.map(({ high }) => high),
    medians: after.map(median),
    sharesAhead: after.map(toShareAhead),
    allOutcomes: afterAny.map(({ length }) => length),
    allMeans: afterAny.map(mean),
    allMedians: afterAny.map(median),
    allSharesAhead: afterAny.map(toShareAhead),
  };
}
