import { z } from 'zod';
import { toIsoDate, toStreaks } from '../../../core/index.ts';
import { levelInputs } from '../../blend.ts';
import { defineMetric } from '../../definition.ts';
import { recordHistoryYears, warnIfHistoryIsShort } from '../../history.ts';
import { benchmarkParam, returnParam, seriesParam } from '../../parameters.ts';
import { frequencyParam, readPeriodReturns } from '../period-returns.ts';

export const outperformanceStreak = defineMetric({
  id: 'outperformance-streak',
  version: 2,
  name: 'Outperformance streak',
  family: 'leadership',
  basis: 'measured',
  question:
    'For how many sessions, weeks, months, quarters or years in a row has it beaten its benchmark, and how rare is that?',
  formula: 'length of the run of periods with r(series) > r(benchmark) that ends at the as-of date',
  conventions: [
    'close to close; a tied or lost period ends a run, so the current run is then 0',
    'an unfinished week, month, quarter or year is left out',
    'a missing close ends a run: nothing is carried over a gap',
    'ranks count runs within the history at hand, which is stated',
  ],
  warmUp: 'two closes of both',
  references: ['definition; Feller, An Introduction to Probability Theory, volume I, XIII.7, on runs'],
  value: { unit: 'periods', meaning: 'length of the current run' },
  details: {
    start: { unit: 'date', meaning: 'first winning period of the current run, by its last session' },
    end: { unit: 'date', meaning: 'last finished period' },
    longest: { unit: 'periods', meaning: 'longest run in the history at hand' },
    longestEnd: { unit: 'date', meaning: 'end of that run, the later of equals' },
    rank: { unit: 'count', meaning: 'rank of the current run: 1 = no longer run in the history at hand' },
    since: { unit: 'date', meaning: 'end of the last earlier run at least as long; none where the history has none' },
    runs: { unit: 'count', meaning: 'runs in the history at hand' },
    winShare: { unit: 'fraction', meaning: 'share of all periods that were won' },
    historyFirst: { unit: 'date', meaning: 'where the history at hand begins' },
    periods: { unit: 'periods', meaning: 'periods compared' },
  },
  params: z.object({
    series: seriesParam,
    benchmark: benchmarkParam,
    return: returnParam,
    frequency: frequencyParam.describe('what one step of a run is'),
  }),
  inputs: (params) => [...levelInputs(params.series, params.return), ...levelInputs(params.benchmark, params.return)],
  evaluate(context, params) {
    const { bases, ends, values, known } = readPeriodReturns(context, params);
    const first = bases[0] as number;
    const last = ends.at(-1) as number;
    const streaks = toStreaks(values);
    const dayOf = (index: number): string | null => (index < 0 ? null : toIsoDate(ends[index] as number));
    warnIfHistoryIsShort(context, { days: Int32Array.of(first, last), values }, recordHistoryYears, 'the longest run');
    return {
      value: streaks.current,
      window: { base: first, first: ends[0] as number, last },
      details: {
        start: streaks.current === 0 ? null : dayOf(ends.length - streaks.current),
        end: toIsoDate(last),
        longest: streaks.longest,
        longestEnd: dayOf(streaks.longestEnd),
        rank: streaks.rank,
        since: dayOf(streaks.matchedEnd),
        runs: streaks.runs,
        winShare: values.filter((value) => value > 0).length / known,
        historyFirst: toIsoDate(first),
        periods: known,
      },
    };
  },
});
