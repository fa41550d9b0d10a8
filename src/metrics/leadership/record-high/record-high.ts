import { z } from 'zod';
import { countSessions, type DayNumber, nextSession, type Series, toIsoDate } from '../../../core/index.ts';
import { defineMetric } from '../../definition.ts';
import { recordHistoryYears, warnIfHistoryIsShort } from '../../history.ts';
import { readToDate } from '../../levels.ts';
import { readMonthHighs } from '../../months.ts';
import { NotMeasurable } from '../../warning.ts';

export const recordHigh = defineMetric({
  id: 'record-high',
  version: 1,
  name: 'Record closing high',
  family: 'leadership',
  basis: 'measured',
  question: 'What is its record close, when was it set, what was the record before, and how far is it from it now?',
  formula: 'max P(t) over all closes known; distance = P(last) / max - 1',
  conventions: [
    'closing levels, not intraday; price, not total return',
    'a close that equals the record does not set one',
    'where daily closes do not go back far enough, the highest close of each earlier month stands for them; the record before one set in such a month is not known',
    'the record is over the history at hand, which is stated',
  ],
  warmUp: 'one close',
  references: ['definition'],
  value: { unit: 'index points', meaning: 'the record close' },
  details: {
    date: { unit: 'date', meaning: 'day of the record' },
    previousRecord: { unit: 'index points', meaning: 'the record it replaced' },
    previousDate: { unit: 'date', meaning: 'day of that one' },
    sessionsBetween: { unit: 'sessions', meaning: 'sessions from the previous record to this one' },
    last: { unit: 'index points', meaning: 'the close on the as-of date' },
    distance: { unit: 'fraction', meaning: 'that close over the record, less one: 0 at the record' },
    sessionsSince: { unit: 'sessions', meaning: 'sessions since the record' },
    recordsIn12Months: { unit: 'count', meaning: 'record closes in the 365 days to the as-of date' },
    historyFirst: { unit: 'date', meaning: 'where the history at hand begins' },
  },
  params: z.object({ series: z.string().min(1).max(200).describe('the index or fund, by the id of its source') }),
  inputs: (params) => [{ series: params.series, field: 'close' }],
  evaluate(context, params) {
    const daily = readToDate(context, params.series, 'price');
    const earlier = readMonthHighs(context, params.series, daily);
    const records = toRecords(earlier, daily);
    const [day, value] = records.at(-1) ?? fail(params.series);
    const start = daily.days[0] as number;
    const previous = day < start ? undefined : records.at(-2);
    const last = daily.values.at(-1) as number;
    const lastDay = daily.days.at(-1) as number;
    const history = { days: Int32Array.of(earlier.days[0] as number, lastDay), values: Float64Array.of(value, last) };
    warnIfHistoryIsShort(context, history, recordHistoryYears, 'the record');
    const isYearKnown = start <= lastDay - 365;
    if (!isYearKnown)
      context.warn(
        'insufficient-history',
        `records of the last 12 months cannot be counted: daily closes begin on ${toIsoDate(start)}`,
      );
    const since = (from: DayNumber, to: DayNumber): number => (from === to ? 0 : countSessions(nextSession(from), to));
    return {
      value,
      window: { base: history.days[0] as number, first: history.days[0] as number, last: lastDay },
      details: {
        date: toIsoDate(day),
        previousRecord: previous?.[1] ?? null,
        previousDate: previous === undefined ? null : toIsoDate(previous[0]),
        sessionsBetween: previous === undefined ? null : since(previous[0], day),
        last,
        distance: last / value - 1,
        sessionsSince: since(day, lastDay),
        recordsIn12Months: isYearKnown ? records.filter(([set]) => set > lastDay - 365).length : null,
        historyFirst: toIsoDate(history.days[0] as number),
      },
    };
  },
});

type Record = readonly [day: DayNumber, level: number];

/** Every record close in turn: by month before the daily closes begin, which finds each month's last record. */
function toRecords(monthHighs: Series, daily: Series): Record[] {
  const start = daily.days[0] as number;
  const before = monthHighs.days.findIndex((day) => day >= start);
  const older = { days: monthHighs.days.subarray(0, before), values: monthHighs.values.subarray(0, before) };
  const records: Record[] = [];
  for (const part of [older, daily]) {
    part.values.forEach((level, i) => {
      if (level > (records.at(-1)?.[1] ?? Number.NEGATIVE_INFINITY)) records.push([part.days[i] as number, level]);
    });
  }
  return records;
}

function fail(series: string): never {
  throw new NotMeasurable('no-observation', `${series} has no close`);
}
