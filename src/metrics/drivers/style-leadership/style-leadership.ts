import { z } from 'zod';
import { alignSeries, type DayNumber, rankInSample, toIsoDate, toMonthIndex } from '../../../core/index.ts';
import { defineMetric } from '../../definition.ts';
import { rankHistoryYears, warnIfHistoryIsShort } from '../../history.ts';
import { readLatest } from '../../latest.ts';
import { NotMeasurable } from '../../warning.ts';

export const styleLeadership = defineMetric({
  id: 'style-leadership',
  version: 1,
  name: 'Momentum against value',
  family: 'drivers',
  basis: 'measured',
  question: 'Has momentum or value paid more over the last months, by how much, and how unusual is that?',
  formula: 'sum of the last `months` months of one factor less that of the other; percentile among all such windows',
  conventions: [
    'factors: long-short returns of the library, in percent a month; months are added, not compounded',
    'windows overlap and are one month apart; a run counts windows, not single months',
    'momentum: high less low prior returns (months -12 to -2); value: high less low book-to-market',
    'the factor library is revised with each release, and known with a lag of two months',
  ],
  warmUp: '`months` consecutive months of both',
  references: [
    'Carhart, On Persistence in Mutual Fund Performance, Journal of Finance 52(1), 1997',
    'Asness, Moskowitz and Pedersen, Value and Momentum Everywhere, Journal of Finance 68(3), 2013',
  ],
  value: { unit: 'fraction', isDifference: true, meaning: 'lead of the first factor: negative = the second leads' },
  details: {
    leader: { unit: 'text', meaning: 'which of the two leads, or neither' },
    seriesReturn: { unit: 'fraction', meaning: 'sum of the first factor' },
    benchmarkReturn: { unit: 'fraction', meaning: 'sum of the second factor' },
    percentile: { unit: 'fraction', meaning: 'share of windows with a lead at or below it' },
    windows: { unit: 'count', meaning: 'windows compared' },
    monthsLeading: { unit: 'months', meaning: 'windows in a row, to the latest, that the same one leads' },
    month: { unit: 'date', meaning: 'last month known of both, by its last day' },
    historyFirst: { unit: 'date', meaning: 'first month at hand of both' },
  },
  params: z.object({
    series: z.string().min(1).max(200).default('Mom').describe('monthly factor return [percent]'),
    benchmark: z.string().min(1).max(200).default('HML').describe('factor it is compared with [percent]'),
    months: z.coerce.number().int().min(1).max(240).default(12).describe('length of the window [months]'),
  }),
  inputs: (params) => [
    { series: params.series, field: 'value' },
    { series: params.benchmark, field: 'value' },
  ],
  evaluate(context, params) {
    const { months } = params;
    const momentum = readLatest(context, params.series).history;
    const { days, left, right } = alignSeries(momentum, readLatest(context, params.benchmark).history);
    const [first, day] = [days[0], days.at(-1)];
    if (first === undefined || day === undefined || left.length < months) {
      throw new NotMeasurable('insufficient-history', `have ${left.length} months of both, need ${months}`);
    }
    failIfMonthsLack(days, `${params.series} or ${params.benchmark}`);
    warnIfHistoryIsShort(context, { days, values: left }, rankHistoryYears, 'the percentile');
    const [ours, theirs] = [toWindowSums(left, months), toWindowSums(right, months)];
    const leads = ours.map((sum, i) => toFraction(sum - (theirs[i] as number)));
    const value = leads.at(-1) as number;
    return {
      value,
      window: { base: days.at(-months - 1) ?? first, first: days.at(-months) as number, last: day },
      details: {
        leader: value === 0 ? 'neither' : value > 0 ? params.series : params.benchmark,
        seriesReturn: toFraction(ours.at(-1) as number),
        benchmarkReturn: toFraction(theirs.at(-1) as number),
        percentile: rankInSample(value, leads).percentile,
        windows: leads.length,
        monthsLeading: value === 0 ? 0 : leads.length - 1 - leads.findLastIndex((lead) => lead * value <= 0),
        month: toIsoDate(day),
        historyFirst: toIsoDate(first),
      },
    };
  },
});

function failIfMonthsLack(days: Int32Array, what: string): void {
  const [first, last] = [days[0] as DayNumber, days.at(-1) as DayNumber];
  if (toMonthIndex(last) - toMonthIndex(first) === days.length - 1) return;
  throw new NotMeasurable('no-observation', `${what} lacks a month between ${toIsoDate(first)} and ${toIsoDate(last)}`);
}

/** Sum of each `length` consecutive values. */
function toWindowSums(values: Float64Array, length: number): Float64Array {
  return Float64Array.from({ length: values.length - length + 1 }, (_, i) =>
    values.subarray(i, i + length).reduce((sum, value) => sum + value, 0),
  );
}

/** From percent, rounded to 1e-8, so that windows with the same decimal sum are equal whatever the order of adding. */
function toFraction(percent: number): number {
  return Math.round(percent * 1e6) / 1e8;
}
