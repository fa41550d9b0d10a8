import { areConsecutive, type DayNumber, nextSession, toPeriodEnds } from '../../core/index.ts';
import type { Judgement } from '../judgement.ts';
import type { StreakStatement } from '../statement.ts';
import type { JudgeContext } from './context.ts';
import { listSeriesReadings } from './gauge.ts';
import { toJudgement, toReading, toUnmeasured } from './judgements.ts';
import { readLevelsAtHand } from './levels-at-hand.ts';
import { judgeSizedRun, rounding, toSized } from './sized-runs.ts';
import { holds } from './tolerance.ts';
import { printWindow, toWindowParams, toWindows, type Window } from './window.ts';

/**
 * How many sessions, weeks or months of a stretch had a move of a size or more. The count holds by the moves as they are,
 * or as they are told; the first reading with levels over the whole stretch decides. A
 * run of such moves is another thing: `sized-runs.ts`.
 */
export function judgeSizedMoves(
  statement: StreakStatement,
  { size, isEitherWay, run }: NonNullable<StreakStatement['ofSize']>,
  context: JudgeContext,
): Judgement {
  const { subject, asserted, of, frequency, period } = statement;
  if (run !== undefined) return judgeSizedRun(statement, { size, isEitherWay, run }, context);
  const window = toWindows(period, context.published)[0] as Window;
  for (const { series, return: kind, label } of listSeriesReadings(subject)) {
    const moves = listMoves(series, kind);
    if (moves === undefined || asserted === null) continue;
    const [strict, told] = [size.low, size.low - rounding].map((least) => moves.filter((move) => move >= least).length);
    const isTrue = holds(strict as number, asserted, 'count') || holds(told as number, asserted, 'count');
    const way = isEitherWay ? 'either way' : of === 'loss' ? 'down' : 'up';
    const name = `${label}, moves of ${size.low}% or more ${way}, ${printWindow(window)}`;
    const measurement = context.measure('period-return', { series, return: kind, ...toWindowParams(window) });
    const reading = toReading(name, measurement, strict as number, isTrue);
    return toJudgement(isTrue ? 'supported' : 'contradicted', `${name}: ${strict} of ${moves.length}.`, {
      readings: [reading],
    });
  }
  return toUnmeasured(subject, []);

  /** The moves of the stretch the way that is spoken of, in percent; undefined where its levels do not reach over it. */
  function listMoves(series: string, kind: 'price' | 'total'): readonly number[] | undefined {
    const levels = readLevelsAtHand(context, series, kind);
    const { days, values } = frequency === 'session' ? levels : toPeriodEnds(levels, frequency);
    const [first, last] = [levels.days[0], levels.days.at(-1)];
    if (first === undefined || last === undefined || first > window.base || last < window.to) return undefined;
    const moves: number[] = [];
    for (let i = 1; i < days.length; i++) {
      const [before, day] = [days[i - 1] as DayNumber, days[i] as DayNumber];
      if (day <= window.base || day > window.to) continue;
      const isNext = frequency === 'session' ? nextSession(before) === day : areConsecutive(before, day, frequency);
      if (!isNext) return undefined;
      moves.push(toSized(values[i] as number, values[i - 1] as number, of, isEitherWay));
    }
    return moves;
  }
}
