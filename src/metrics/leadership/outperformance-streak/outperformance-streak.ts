import { z } from 'zod';
import {
  type AlignedPair,
  alignSeries,
  areConsecutive,
  type DayNumber,
  nextSession,
  type SamplingPeriod,
  toIsoDate,
  toPeriodEnds,
  toStreaks,
} from '../../../core/index.ts';
import { levelInputs, parseBlend } from '../../blend.ts';
import { defineMetric, type MetricContext } from '../../definition.ts';
import { recordHistoryYears, warnIfHistoryIsShort } from '../../history.ts';
import { readToDate } from '../../levels.ts';
import { benchmarkParam, returnParam, seriesParam } from '../../parameters.ts';
import { NotMeasurable } from '../../warning.ts';

type StreakFrequency = 'session' | SamplingPeriod;

const areAdjacent: Record<StreakFrequency, (earlier: DayNumber, later: DayNumber) => boolean> = {
  session: (earlier, later) => nextSession(earlier) === later,
  week: (earlier, later) => areConsecutive(earlier, later, 'week'),
  month: (earlier, later) => areConsecutive(earlier, later, 'month'),
  year: (earlier, later) => areConsecutive(earlier, later, 'year'),
};

export const outperformanceStreak = defineMetric({
  id: 'outperformance-streak',
  version: 1,
  name: 'Outperformance streak',
  family: 'leadership',
  basis: 'measured',
  question: 'For how many sessions, weeks, months or years in a row has it beaten its benchmark, and how rare is that?',
  formula: 'length of the run of periods with r(series) > r(benchmark) that ends at the as-of date',
  conventions: [
    'close to close; a tied or lost period ends a run, so the current run is then 0',
    'an unfinished week, month or year is left out',
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
    runs: { unit: 'count', meaning: 'runs in the history at hand' },
    winShare: { unit: 'fraction', meaning: 'share of all periods that were won' },
    historyFirst: { unit: 'date', meaning: 'where the history at hand begins' },
    periods: { unit: 'periods', meaning: 'periods compared' },
  },
  params: z.object({
    series: seriesParam,
    benchmark: benchmarkParam,
    return: returnParam,
    frequency: z.enum(['session', 'week', 'month', 'year']).default('session').describe('what one step of a run is'),
  }),
  inputs: (params) => [...levelInputs(params.series, params.return), ...levelInputs(params.benchmark, params.return)],
  evaluate(context, params) {
    const pair = readPair(context, params);
    if (pair.days.length < 2) {
      throw new NotMeasurable('insufficient-history', `have ${pair.days.length} finished periods of both, need 2`);
    }
    const differences = toDifferences(pair, params.frequency);
    const streaks = toStreaks(differences);
    const dayOf = (index: number): string | null => (index < 0 ? null : toIsoDate(pair.days[index + 1] as number));
    warnIfHistoryIsShort(context, { days: pair.days, values: pair.left }, recordHistoryYears, 'the longest run');
    const compared = differences.filter((difference) => !Number.isNaN(difference)).length;
    if (compared < differences.length) {
      const gaps = differences.length - compared;
      context.warn(
        'unused-session',
        `${gaps} times a close is missing between two periods: no run goes over such a gap`,
      );
    }
    return {
      value: streaks.current,
      window: { base: pair.days[0] as number, first: pair.days[1] as number, last: pair.days.at(-1) as number },
      details: {
        start: streaks.current === 0 ? null : dayOf(differences.length - streaks.current),
        end: dayOf(differences.length - 1),
        longest: streaks.longest,
        longestEnd: dayOf(streaks.longestEnd),
        rank: streaks.rank,
        runs: streaks.runs,
        winShare: differences.filter((difference) => difference > 0).length / compared,
        historyFirst: toIsoDate(pair.days[0] as number),
        periods: compared,
      },
    };
  },
});

interface StreakSubject {
  readonly series: string;
  readonly benchmark: string;
  readonly return: 'price' | 'total';
  readonly frequency: StreakFrequency;
}

function readPair(context: MetricContext, subject: StreakSubject): AlignedPair {
  const read = (reference: string) => {
    const daily = readToDate(context, reference, subject.return);
    if (subject.frequency === 'session') return daily;
    const parts = parseBlend(reference);
    const [only] = parts.length === 1 ? parts : [];
    const isMonthly = subject.frequency !== 'week' && only !== undefined;
    const ends = isMonthly ? context.view.monthEnds(only.series, subject.return) : daily;
    return toPeriodEnds(ends, subject.frequency);
  };
  return alignSeries(read(subject.series), read(subject.benchmark));
}

function toDifferences({ days, left, right }: AlignedPair, frequency: StreakFrequency): Float64Array {
  return Float64Array.from({ length: days.length - 1 }, (_, i) => {
    if (!areAdjacent[frequency](days[i] as number, days[i + 1] as number)) return Number.NaN;
    return (left[i + 1] as number) / (left[i] as number) - (right[i + 1] as number) / (right[i] as number);
  });
}
