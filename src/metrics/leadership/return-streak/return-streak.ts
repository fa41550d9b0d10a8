import { z } from 'zod';
import { type StreakSummary, toIsoDate, toStreaks } from '../../../core/index.ts';
import { levelInputs } from '../../blend.ts';
import { defineMetric } from '../../definition.ts';
import { recordHistoryYears, warnIfHistoryIsShort } from '../../history.ts';
import { returnParam, seriesParam } from '../../parameters.ts';
import { frequencyParam, readPeriodReturns } from '../period-returns.ts';

export const returnStreak = defineMetric({
  id: 'return-streak',
  version: 1,
  name: 'Streak of gains or losses',
  family: 'leadership',
  basis: 'measured',
  question: 'For how many sessions, weeks, months, quarters or years in a row has it risen or fallen?',
  formula:
    'length of the run of periods with r > 0, or of those with r < 0, that ends at the as-of date; losses count negative',
  conventions: [
    'close to close; an unchanged close ends a run, so the current run is then 0',
    'an unfinished week, month, quarter or year is left out',
    'a missing close ends a run: nothing is carried over a gap',
    'ranks count runs of the same direction within the history at hand, which is stated',
  ],
  warmUp: 'two closes',
  references: ['definition; Feller, An Introduction to Probability Theory, volume I, XIII.7, on runs'],
  value: { unit: 'periods', meaning: 'length of the current run: positive for gains, negative for losses' },
  details: {
    start: { unit: 'date', meaning: 'first period of the current run, by its last session' },
    end: { unit: 'date', meaning: 'last finished period' },
    longest: { unit: 'periods', meaning: 'longest run of that direction in the history at hand, as a positive number' },
    longestEnd: { unit: 'date', meaning: 'end of that run, the later of equals' },
    rank: { unit: 'count', meaning: 'rank of the current run: 1 = no longer run of that direction in the history' },
    since: {
      unit: 'date',
      meaning: 'end of the last earlier run of that direction at least as long; none where the history has none',
    },
    runs: { unit: 'count', meaning: 'runs of that direction in the history at hand' },
    previousRun: {
      unit: 'periods',
      meaning:
        'the run that the current one, or the unchanged close at the end, broke off; its sign as that of the value',
    },
    historyFirst: { unit: 'date', meaning: 'where the history at hand begins' },
    periods: { unit: 'periods', meaning: 'periods of that history' },
  },
  params: z.object({
    series: seriesParam,
    return: returnParam,
    frequency: frequencyParam.describe('what one step of a run is'),
  }),
  inputs: (params) => levelInputs(params.series, params.return),
  evaluate(context, params) {
    const { bases, ends, values, known } = readPeriodReturns(context, { ...params, benchmark: '' });
    const first = bases[0] as number;
    const last = ends.at(-1) as number;
    warnIfHistoryIsShort(context, { days: Int32Array.of(first, last), values }, recordHistoryYears, 'the longest run');
    const { length, direction, runs } = toCurrentRun(values);
    const broken = toCurrentRun(values.subarray(0, -Math.max(1, length)));
    const dayOf = (index: number): string | null => (index < 0 ? null : toIsoDate(ends[index] as number));
    return {
      value: toSigned(length, direction),
      window: { base: first, first: ends[0] as number, last },
      details: {
        start: length === 0 ? null : dayOf(ends.length - length),
        end: toIsoDate(last),
        longest: runs?.longest ?? null,
        longestEnd: dayOf(runs?.longestEnd ?? -1),
        rank: runs?.rank ?? null,
        since: dayOf(runs?.matchedEnd ?? -1),
        runs: runs?.runs ?? null,
        previousRun: toSigned(broken.length, broken.direction),
        historyFirst: toIsoDate(first),
        periods: known,
      },
    };
  },
});

interface CurrentRun {
  readonly length: number;
  readonly direction: 1 | -1;
  /** All runs of its direction; undefined where there is no current run. */
  readonly runs: StreakSummary | undefined;
}

function toCurrentRun(returns: Float64Array): CurrentRun {
  const gains = toStreaks(returns);
  if (gains.current > 0) return { length: gains.current, direction: 1, runs: gains };
  const losses = toStreaks(returns.map((value) => -value));
  return { length: losses.current, direction: -1, runs: losses.current > 0 ? losses : undefined };
}

/** A tie is 0, not -0. */
function toSigned(length: number, direction: 1 | -1): number {
  return length === 0 ? 0 : length * direction;
}
