import { z } from 'zod';
import {
  addMonths,
  alignSeries,
  type DayNumber,
  dropMissing,
  endOfMonth,
  type Series,
  toIsoDate,
  toMonthIndex,
} from '../../core/index.ts';
import { type InputRef, maximumAgeDays } from '../../data/index.ts';
import { levelInputs, parseBlend } from '../blend.ts';
import type { MetricContext } from '../definition.ts';
import { hasWindow, resolveWindow, seriesParam } from '../parameters.ts';
import { NotMeasurable } from '../warning.ts';
import {
  activeReturnConventions,
  historyParams,
  isNextMonth,
  type MonthlyActiveReturns,
  readMonthlyActiveReturns,
} from './monthly-active-returns.ts';

/** What every metric on these leads says of them. */
export const leadConventions = [
  'of monthly returns: log leads in percent, 100 (ln(1 + r/100) - ln(1 + b/100)), without b for a long-short factor; the latest month known counts however old, and is named where it is; a library is revised with each release, and the past stands here as the vintage at hand has it',
  `of levels: ${activeReturnConventions[0]}`,
  activeReturnConventions[1],
] as const;

/** A pair by its levels, or by monthly returns in percent; a long-short factor is a return without a benchmark. */
export const leadParams = {
  series: seriesParam,
  benchmark: z
    .string()
    .max(200)
    .default('')
    .describe('what it is compared with: a series or a blend; none for a long-short factor'),
  figures: z
    .enum(['returns', 'price', 'total'])
    .default('returns')
    .describe('what the series hold: monthly returns in percent, closes, or total-return levels'),
  ...historyParams,
};

export interface LeadParams {
  readonly series: string;
  readonly benchmark: string;
  readonly figures: 'returns' | 'price' | 'total';
  readonly base: string;
  readonly to: string;
  readonly period: string;
}

export function leadInputs({ series, benchmark, figures }: LeadParams): InputRef[] {
  const references = benchmark === '' ? [series] : [series, benchmark];
  if (figures !== 'returns') return references.flatMap((reference) => levelInputs(reference, figures));
  return references.flatMap((reference) =>
    parseBlend(reference).map((part) => ({ series: part.series, field: 'value' as const })),
  );
}

/** Monthly log leads in percent of a series over its benchmark, without a gap up to the last month known. */
export function readMonthlyLeads(context: MetricContext, params: LeadParams): MonthlyActiveReturns {
  if (params.figures !== 'returns') {
    if (params.benchmark === '') {
      throw new NotMeasurable('no-observation', `levels of ${params.series} lead nothing: name a benchmark`);
    }
    return readMonthlyActiveReturns(context, { ...params, return: params.figures });
  }
  const asset = readLogReturns(context, params.series);
  const leads = params.benchmark === '' ? asset : subtract(asset, readLogReturns(context, params.benchmark));
  return toLatestStretch(context, params, leads);
}

function subtract(left: Series, right: Series): Series {
  const aligned = alignSeries(left, right);
  return { days: aligned.days, values: aligned.left.map((value, i) => value - (aligned.right[i] as number)) };
}

/** Log returns in percent of a series of returns or of a mix of them, rebalanced each month. */
function readLogReturns(context: MetricContext, reference: string): Series {
  const parts = parseBlend(reference).map(({ weight, series }) => ({ weight, known: readReturns(context, series) }));
  const [{ weight, known }, ...others] = parts as [(typeof parts)[0], ...typeof parts];
  let mix: Series = { days: known.days, values: known.values.map((value) => weight * value) };
  for (const other of others) {
    const { days, left, right } = alignSeries(mix, other.known);
    mix = { days, values: left.map((value, i) => value + other.weight * (right[i] as number)) };
  }
  const lost = mix.values.findIndex((value) => value <= -100);
  if (lost >= 0) {
    const day = toIsoDate(mix.days[lost] as DayNumber);
    throw new NotMeasurable('undefined-value', `${reference} returned ${mix.values[lost]}% in the month to ${day}`);
  }
  return { days: mix.days, values: mix.values.map((value) => 100 * Math.log1p(value / 100)) };
}

/** Monthly returns as known; a history whose latest month is past its maximum age is used, and said to be old. */
function readReturns(context: MetricContext, series: string): Series {
  const { view } = context;
  const history = dropMissing(view.values(series));
  const published = view.lastPublished(series, 'value');
  const day = history.days.at(-1);
  if (day === undefined || published === undefined) {
    throw new NotMeasurable('insufficient-history', `${series} has no month known on ${toIsoDate(view.asOf)}`);
  }
  const { frequency } = view.meta(series, 'value');
  if (frequency !== 'monthly') {
    throw new NotMeasurable('no-observation', `${series} is ${frequency}: monthly returns are needed`);
  }
  const age = view.asOf - published;
  if (age > maximumAgeDays.monthly) {
    context.warn(
      'stale-input',
      `the latest ${series} is of ${toIsoDate(day)}, published ${toIsoDate(published)}: ${age} days before ${toIsoDate(view.asOf)}, the limit is ${maximumAgeDays.monthly}; nothing later is told here`,
    );
  }
  return history;
}

/** The months of the stretch asked for, back from its last to the first gap. */
function toLatestStretch(context: MetricContext, params: LeadParams, { days, values }: Series): MonthlyActiveReturns {
  const { asOf } = context.view;
  const window = hasWindow(params) ? resolveWindow(params, asOf) : undefined;
  const isWanted = (day: DayNumber): boolean =>
    window === undefined ||
    (toMonthIndex(day) > toMonthIndex(window.base) && toMonthIndex(day) <= toMonthIndex(window.last));
  const end = days.findLastIndex(isWanted);
  if (end < 0)
    throw new NotMeasurable('insufficient-history', `${params.series} has no month of the stretch asked for`);
  let start = end;
  while (start > 0 && isNextMonth(days, start) && isWanted(days[start - 1] as DayNumber)) start--;
  if (start > 0 && isWanted(days[start - 1] as DayNumber)) {
    context.warn(
      'unused-session',
      `${params.series} lacks months between ${toIsoDate(days[start - 1] as DayNumber)} and ${toIsoDate(days[start] as DayNumber)}: those before are left out`,
    );
  }
  const first = days[start] as DayNumber;
  return {
    days: days.slice(start, end + 1),
    values: values.slice(start, end + 1),
    window: { base: endOfMonth(addMonths(first, -1)), first, last: days[end] as DayNumber },
  };
}
