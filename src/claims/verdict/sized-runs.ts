import { areConsecutive, type DayNumber, nextSession, type Series, toIsoDate, toPeriodEnds } from '../../core/index.ts';
import type { Judgement } from '../judgement.ts';
import type { StreakStatement } from '../statement.ts';
import type { JudgeContext } from './context.ts';
import { listSeriesReadings } from './gauge.ts';
import { toJudgement, toReading, toUnmeasured } from './judgements.ts';
import { readLevelsAtHand } from './levels-at-hand.ts';
import { printCount } from './print-value.ts';
import { holds } from './tolerance.ts';
import { nearDays, toWindowParams, toWindows, type Window } from './window.ts';

/** A move is told to a tenth of a percent: 2.96% is a move of 3% to some, and none to others. Unit: percent. */
export const rounding = 0.05;

/** A move from one level to the next, in percent, counted the way that is spoken of. */
export function toSized(level: number, before: number, of: StreakStatement['of'], isEitherWay: boolean): number {
  const move = 100 * (level / before - 1);
  return isEitherWay ? Math.abs(move) : of === 'loss' ? -move : move;
}

type SizedRun = NonNullable<StreakStatement['ofSize']> & { readonly run: 'with' | 'without' };

/** How long the run is that ends with each period, and its last day. */
interface Lengths {
  readonly days: readonly DayNumber[];
  readonly lengths: readonly number[];
}

/**
 * A run of sessions, weeks or months with a move of a size or more, or without one. It is true of a stretch where such a
 * run of that length ended in it, of a day where it had that length then (or, where no day is told, a session before).
 * Misdated where one ended within 31 days of it. The first reading with levels up to the period decides.
 */
export function judgeSizedRun(
  statement: StreakStatement,
  { size, isEitherWay, run }: SizedRun,
  context: JudgeContext,
): Judgement {
  const { subject, asserted, of, frequency, period } = statement;
  const window = toWindows(period, context.published)[0] as Window;
  for (const { series, return: kind, label } of listSeriesReadings(subject)) {
    const levels = readLevelsAtHand(context, series, kind);
    const last = levels.days.at(-1);
    if (asserted === null || last === undefined || last < window.to || (levels.days[0] as number) > window.base)
      continue;
    const readings = [size.low, size.low - rounding].map((least) => toLengths(levels, least));
    const counts = readings.map((one) => pickRun(one, window.base, window.to));
    const isTrue = counts.some((count) => holds(count, asserted, 'count'));
    const way = isEitherWay ? 'either way' : of === 'loss' ? 'down' : 'up';
    const name = `${label}, longest run of ${frequency}s ${run} a move of ${size.low}% or more ${way} that ended from ${toIsoDate(window.base)} to ${toIsoDate(window.to)}`;
    const measurement = context.measure('period-return', { series, return: kind, ...toWindowParams(window) });
    const said = `${name}: ${printCount(counts[0] as number, frequency)}.`;
    const reading = [toReading(name, measurement, counts[0] as number, isTrue)];
    if (isTrue) return toJudgement('supported', said, { readings: reading });
    if (period.from === 'carried')
      return toJudgement('unmeasurable', `The text does not say when the run ended. ${said}`, { readings: reading });
    const isNear = readings.some((one) => isMet(one, window.base - nearDays, window.to + nearDays));
    return toJudgement(isNear ? 'misdated' : 'contradicted', said, { readings: reading });
  }
  return toUnmeasured(subject, []);

  /** Lengths of the runs that end with each period. */
  function toLengths(levels: Series, least: number): Lengths {
    const { days, values } = frequency === 'session' ? levels : toPeriodEnds(levels, frequency);
    const lengths: number[] = [];
    for (let i = 1; i < days.length; i++) {
      const [before, day] = [days[i - 1] as DayNumber, days[i] as DayNumber];
      const isNext = frequency === 'session' ? nextSession(before) === day : areConsecutive(before, day, frequency);
      const isSuch =
        toSized(values[i] as number, values[i - 1] as number, of, isEitherWay) >= least === (run === 'with');
      lengths.push(isSuch ? (isNext ? (lengths.at(-1) ?? 0) : 0) + 1 : 0);
    }
    return { days: [...days].slice(1), lengths };
  }

  /** The length of the run asserted where one ended so, else of the longest. */
  function pickRun({ days, lengths }: Lengths, base: DayNumber, to: DayNumber): number {
    const ended = lengths.filter((length, i) => {
      const day = days[i] as DayNumber;
      const isEnd = lengths[i + 1] !== length + 1 || (days[i + 1] as DayNumber) > to || period.role === 'day';
      return day > base && day <= to && isEnd;
    });
    return (
      ended.find((length) => holds(length, asserted as NonNullable<typeof asserted>, 'count')) ?? Math.max(0, ...ended)
    );
  }

  function isMet(one: Lengths, base: DayNumber, to: DayNumber): boolean {
    return holds(pickRun(one, base, to), asserted as NonNullable<typeof asserted>, 'count');
  }
}
