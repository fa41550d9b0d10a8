import { type DayNumber, type Series, toIsoDate } from '../../core/index.ts';
import type { Judgement, Reading } from '../judgement.ts';
import type { Asserted, ReturnStatement, Stretch } from '../statement.ts';
import { type CloseSeries, listCloses } from './close.ts';
import type { JudgeContext } from './context.ts';
import { toJudgement, toReading, toUnmeasured } from './judgements.ts';
import { findLevel, sliceAfter } from './levels-at-hand.ts';
import { printLevel } from './print-value.ts';
import { holds } from './tolerance.ts';
import { nearDays } from './window.ts';

/** All of it, where no share is told. */
const whole: Asserted = { low: 100, high: 100, unit: 'percent', wording: 'at-least', rounding: 0 };

interface Close {
  readonly day: DayNumber;
  readonly level: number;
}

/** A move from one close to another, of which some is undone. */
interface Move {
  readonly start: Close;
  readonly end: Close;
}

/**
 * "Has regained all it lost in 2020", "has given back half of its July gain": how much of the move of a stretch is undone,
 * from its last close on. The move is that over the whole stretch; where the stretch did not go that way, or is not over,
 * it is the one from its highest close to the lowest after it (for gains from the lowest to the highest). Outdated where it
 * was so within 31 days before publication and no longer is.
 */
export function judgeUndone(statement: ReturnStatement, undoes: Stretch, context: JudgeContext): Judgement {
  const { subject, period } = statement;
  const [own] = listCloses(subject, context);
  const last = own === undefined ? -1 : findLevel(own.closes, Math.min(period.to, context.published));
  if (own === undefined || last < 0) return toUnmeasured(subject, []);
  const { days } = own.closes;
  const isFall = statement.direction === 'up';
  const move = findMove(own.closes, undoes, isFall, days[last] as DayNumber);
  const stretch = `${toIsoDate(undoes.base)} to ${toIsoDate(undoes.to)}`;
  if (move === undefined) {
    const reason = `${own.reading.series} did not ${isFall ? 'fall' : 'rise'} from ${stretch}: there was nothing to undo`;
    return toJudgement('contradicted', `${reason}.`);
  }
  const isNow = period.from === 'assumed' || period.isOpen;
  const ends = isNow && !context.isAfterClose && last > 0 ? [last, last - 1] : [last];
  const readings = ends.map((index) => toUndoneReading(statement, own, move, index, context));
  const said = describe(own, move, readings[0] as Reading);
  if (readings.some((reading) => reading.holds === true)) return toJudgement('supported', said, { readings });
  const earlier = isNow ? findEarlier(statement, own.closes, move, last) : undefined;
  if (earlier === undefined) return toJudgement('contradicted', said, { readings });
  const then = toUndoneReading(statement, own, move, earlier, context);
  const day = toIsoDate(days[earlier] as DayNumber);
  return toJudgement('outdated', `${said} ${describe(own, move, then)}`, {
    readings,
    nearest: { base: toIsoDate(move.start.day), to: day, measured: then.measured, label: then.label },
  });
}

/** The move of a stretch, or the greatest in it from a turn to a later one. */
function findMove(closes: Series, { base, to }: Stretch, isFall: boolean, last: DayNumber): Move | undefined {
  const at = (index: number): Close => ({
    day: closes.days[index] as DayNumber,
    level: closes.values[index] as number,
  });
  const [first, end] = [findLevel(closes, base), findLevel(closes, Math.min(to, last))];
  if (first < 0 || end <= first) return undefined;
  const isThatWay = (from: Close, then: Close): boolean => (isFall ? then.level < from.level : then.level > from.level);
  if (to < last && isThatWay(at(first), at(end))) return { start: at(first), end: at(end) };
  const { days } = sliceAfter(closes, base, at(end).day);
  const inside = Array.from(days, (_, i) => at(end - days.length + 1 + i));
  let [turn, found] = [inside[0], undefined as Move | undefined];
  for (const close of inside) {
    if (turn === undefined || isThatWay(close, turn)) turn = close;
    const size = isFall ? close.level / turn.level : turn.level / close.level;
    const best =
      found === undefined ? 1 : isFall ? found.end.level / found.start.level : found.start.level / found.end.level;
    if (size < best) found = { start: turn, end: close };
  }
  return found;
}

/** Part of a move that is undone at a level. Unit: percent. */
const toShare = ({ start, end }: Move, level: number): number =>
  (100 * (level - end.level)) / (start.level - end.level);

function isUndone({ asserted }: ReturnStatement, share: number): boolean {
  return holds(share, asserted ?? whole, 'share');
}

function toUndoneReading(
  statement: ReturnStatement,
  { reading, closes }: CloseSeries,
  move: Move,
  index: number,
  context: JudgeContext,
): Reading {
  const to = closes.days[index] as DayNumber;
  const share = toShare(move, closes.values[index] as number);
  const measurement = context.measure('period-return', {
    series: reading.series,
    return: 'price',
    base: toIsoDate(move.end.day < to ? move.end.day : move.start.day),
    to: toIsoDate(to),
  });
  const label = `${reading.label}: undone by ${toIsoDate(to)}`;
  return toReading(label, measurement, share, isUndone(statement, share));
}

/** The latest close, within 31 days before the last, at which it was so. */
function findEarlier(statement: ReturnStatement, closes: Series, move: Move, last: number): number | undefined {
  const latest = closes.days[last] as DayNumber;
  for (let i = last - 1; i >= 0; i--) {
    const day = closes.days[i] as DayNumber;
    if (latest - day > nearDays || day <= move.end.day) return undefined;
    if (isUndone(statement, toShare(move, closes.values[i] as number))) return i;
  }
  return undefined;
}

function describe({ reading }: CloseSeries, { start, end }: Move, { label, measured }: Reading): string {
  const from = `${printLevel(start.level)} on ${toIsoDate(start.day)} to ${printLevel(end.level)} on ${toIsoDate(end.day)}`;
  return `${reading.series} went from ${from}; ${label}: ${(measured ?? Number.NaN).toFixed(1)}% of that.`;
}
