import { alignSeries, type DayNumber, type Series, toIsoDate } from '../../core/index.ts';
import type { Measurement } from '../../metrics/index.ts';
import type { Judgement } from '../judgement.ts';
import type { SeriesReading, StreakStatement } from '../statement.ts';
import type { JudgeContext } from './context.ts';
import { listSeriesReadings, pairReadings } from './gauge.ts';
import { readText, toJudgement, toReading, toUnmeasured } from './judgements.ts';
import { readLevelsAtHand } from './levels-at-hand.ts';
import { printCount } from './print-value.ts';
import { findPeriod, type Runs, rankRun, toRuns } from './runs.ts';
import { judgeSizedMoves } from './sized-moves.ts';
import { holds } from './tolerance.ts';
import { nearDays } from './window.ts';

/** A run of fewer periods is no streak. */
const minimumLength = 2;

/** Finished periods back from the last one that a statement about now may mean: the last, and for sessions the one before. */
const latestPeriods = { session: 2, week: 1, month: 1, quarter: 1, year: 1 } as const satisfies Record<
  StreakStatement['frequency'],
  number
>;

/** One admissible reading: whose runs, and how they are measured on a day. */
interface Candidate {
  readonly label: string;
  readonly name: string;
  readonly runs: Runs;
  measure(day: DayNumber): Measurement;
}

/**
 * A run of gains, losses, leads or lags. It is true of now where the run at the last finished period (or, for sessions,
 * the one before: a text is written before the close or after it) has the length asserted, and the rank where one is
 * asserted. Of a scope it is true where a run in it had. Outdated where that was so within 31 days before a statement
 * about now, misdated where it was within 31 days of a stated scope.
 */
export function judgeStreak(statement: StreakStatement, context: JudgeContext): Judgement {
  const { subject, ofSize } = statement;
  if (ofSize !== undefined) return judgeSizedMoves(statement, ofSize, context);
  const candidates = listCandidates(statement, context).filter(({ runs }) => runs.days.length > 0);
  const judgements = candidates.map((candidate) => judgeCandidate(statement, context, candidate));
  const deciding = judgements.find(({ verdict }) => verdict !== 'supported') ?? judgements[0];
  if (deciding === undefined) return toUnmeasured(subject, []);
  return { ...deciding, readings: judgements.flatMap(({ readings }) => readings) };
}

function listCandidates(statement: StreakStatement, context: JudgeContext): Candidate[] {
  const { subject, against, frequency, of } = statement;
  if (against === undefined) {
    const readings = listSeriesReadings(subject).filter((reading) => reaches(statement, context, reading));
    return pickAdmissible(readings, subject.isAmbiguous).map((reading) => ({
      label: reading.label,
      name: reading.series,
      runs: context.once(
        `runs ${frequency} ${reading.return} ${reading.series} ${toStart(statement) ?? ''}`,
        'published',
        () =>
          toRuns(
            startFrom(readLevelsAtHand(context, reading.series, reading.return), toStart(statement)),
            undefined,
            frequency,
          ),
      ),
      measure: (day) =>
        context.measure('return-streak', { series: reading.series, return: reading.return, frequency }, day),
    }));
  }
  const reaching = pairReadings(subject, against).filter((pair) =>
    pair.every((reading) => reaches(statement, context, reading)),
  );
  // Of a run in a stretch that is named, those whose levels cover it come first.
  const covering = reaching.filter((pair) => pair.every((reading) => covers(statement, context, reading)));
  const pairs = covering.length === 0 ? reaching : covering;
  return pickAdmissible(pairs, subject.isAmbiguous || against.isAmbiguous).map(([asset, benchmark]) => {
    const read = ({ series, return: kind }: SeriesReading) =>
      startFrom(readLevelsAtHand(context, series, kind), toStart(statement));
    const [winner, loser] = of === 'lag' || of === 'loss' ? [benchmark, asset] : [asset, benchmark];
    const { days, left, right } = alignSeries(read(asset), read(benchmark));
    return {
      label: `${asset.label} against ${benchmark.label}`,
      name: `${asset.series} against ${benchmark.series}`,
      runs: toRuns({ days, values: left }, { days, values: right }, frequency),
      measure: (day) =>
        context.measure(
          'outperformance-streak',
          { series: winner.series, benchmark: loser.series, return: asset.return, frequency },
          day,
        ),
    };
  });
}

/** The close before which no period of the run may lie. */
function toStart({ isFromStart, period }: StreakStatement): DayNumber | undefined {
  return isFromStart ? period.base : undefined;
}

function startFrom(levels: Series, start: DayNumber | undefined): Series {
  const first = start === undefined ? 0 : levels.days.findIndex((day) => day >= start);
  return first <= 0 ? levels : { ...levels, days: levels.days.slice(first), values: levels.values.slice(first) };
}

/** Days by which the last level at hand may lie before the end of what is spoken of. */
const staleDays = 10;

/** Whether levels are at hand up to the end of the period: a series that was given up is no reading of now. */
function reaches({ period }: StreakStatement, context: JudgeContext, { series, return: kind }: SeriesReading): boolean {
  const { days } = readLevelsAtHand(context, series, kind);
  const last = days.at(-1);
  return last !== undefined && last >= Math.min(period.to, context.published) - staleDays;
}

function covers({ period }: StreakStatement, context: JudgeContext, { series, return: kind }: SeriesReading): boolean {
  const [first] = readLevelsAtHand(context, series, kind).days;
  return period.role !== 'scope' || (first !== undefined && first <= period.base);
}

/** The first reading stands for a name, unless its wording is open between several. */
function pickAdmissible<Choice>(choices: readonly Choice[], isAmbiguous: boolean): readonly Choice[] {
  return isAmbiguous ? choices : choices.slice(0, 1);
}

function judgeCandidate(statement: StreakStatement, context: JudgeContext, candidate: Candidate): Judgement {
  const { period, frequency } = statement;
  const { runs } = candidate;
  const isNow = period.isOpen || period.from === 'assumed' || period.role !== 'scope';
  const last = findPeriod(runs, Math.min(period.to, context.published));
  if (last < 0) return toUnmeasured(statement.subject, []);
  if (statement.outOf !== undefined) return judgeShare(statement, candidate, last, statement.outOf);
  const isDay = period.role === 'day' && period.from === 'stated' && !period.isOpen;
  const first = isDay ? last : isNow ? last - latestPeriods[frequency] + 1 : findPeriod(runs, period.base) + 1;
  const isTrue = (index: number): boolean =>
    isSuch(statement, runs, index) && (isNow || statement.asserted === null || isWhole(runs, index, last));
  const inside = findLastIndex(last, first, isTrue);
  const shown = inside ?? last;
  const readings = [toStreakReading(statement, candidate, shown, inside !== undefined)];
  const said = describe(statement, candidate, shown);
  if (inside !== undefined) return toJudgement('supported', `${said}.`, { readings });
  const lastDay = runs.days[last] as DayNumber;
  const reachBefore = findPeriod(runs, (isNow ? context.published : period.base) - nearDays);
  const before = findLastIndex(Math.min(first, last) - 1, Math.max(0, reachBefore), isTrue);
  const after = isNow ? undefined : findLastIndex(findPeriod(runs, lastDay + nearDays), last + 1, isTrue);
  const found = before ?? after;
  if (found === undefined) return toJudgement('contradicted', `${said}.`, { readings });
  const reading = toStreakReading(statement, candidate, found, true);
  const start = readText(reading.measurement as Measurement, 'start') ?? toIsoDate(runs.days[found] as DayNumber);
  return toJudgement(isNow && !isDay ? 'outdated' : 'misdated', `${said}; ${describe(statement, candidate, found)}.`, {
    readings,
    nearest: {
      base: start,
      to: toIsoDate(runs.days[found] as DayNumber),
      measured: reading.measured,
      label: reading.label,
    },
  });
}

/** "In four of the last five months": counted over the latest finished periods up to the end of the period. */
function judgeShare(statement: StreakStatement, candidate: Candidate, last: number, outOf: number): Judgement {
  const { subject, asserted, of, frequency } = statement;
  const { runs } = candidate;
  if (asserted === null || last + 1 < outOf) return toUnmeasured(subject, []);
  const latest = Array.from({ length: outOf }, (_, i) => last - i);
  const count = latest.filter((index) => toLength(of, runs, index) > 0).length;
  const isTrue = holds(count, asserted, 'count') && (statement.isLatest !== true || toLength(of, runs, last) > 0);
  const day = runs.days[last] as DayNumber;
  const label = `${candidate.label}, ${runNames[of]} among the ${printCount(outOf, frequency)} to ${toIsoDate(day)}`;
  const reading = toReading(label, candidate.measure(day), count, isTrue);
  return toJudgement(isTrue ? 'supported' : 'contradicted', `${label}: ${count}.`, { readings: [reading] });
}

/** Whether the run that ends on a period is the one a statement speaks of. */
function isSuch({ of, asserted, since, rank }: StreakStatement, runs: Runs, index: number): boolean {
  const length = toLength(of, runs, index);
  if (length < minimumLength) return false;
  if (asserted !== null && !holds(length, asserted, 'count')) return false;
  if (since === undefined && rank === undefined) return true;
  return rankRun(runs, index, since ?? Number.NEGATIVE_INFINITY) <= (rank ?? 1);
}

/** Whether a run ends there, or at the end of the stretch spoken of: a longer one is no run of that length. */
function isWhole({ lengths }: Runs, index: number, last: number): boolean {
  if (index === last) return true;
  return Math.sign(lengths[index + 1] ?? 0) !== Math.sign(lengths[index] ?? 0);
}

/** Length of a run in the direction spoken of; 0 where it goes the other way. */
function toLength(of: StreakStatement['of'], { lengths }: Runs, index: number): number {
  const length = lengths[index] ?? 0;
  return Math.max(0, of === 'loss' || of === 'lag' ? -length : length) + 0;
}

function findLastIndex(from: number, to: number, isTrue: (index: number) => boolean): number | undefined {
  for (let index = from; index >= Math.max(0, to); index--) if (isTrue(index)) return index;
  return undefined;
}

function toStreakReading(statement: StreakStatement, candidate: Candidate, index: number, isTrue: boolean) {
  const day = candidate.runs.days[index] as DayNumber;
  const length = toLength(statement.of, candidate.runs, index);
  return toReading(
    `${candidate.label}, ${statement.frequency}s to ${toIsoDate(day)}`,
    candidate.measure(day),
    length,
    isTrue,
  );
}

const runNames = { gain: 'rising', loss: 'falling', lead: 'leading', lag: 'trailing' } as const;

function describe({ of, frequency }: StreakStatement, { name, runs }: Candidate, index: number): string {
  const length = toLength(of, runs, index);
  const day = toIsoDate(runs.days[index] as DayNumber);
  return `the run of ${runNames[of]} ${frequency}s of ${name} was ${printCount(length, frequency)} long on ${day}`;
}
