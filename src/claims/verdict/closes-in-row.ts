import { type Series, toIsoDate } from '../../core/index.ts';
import type { Judgement } from '../judgement.ts';
import type { LevelStatement } from '../statement.ts';
import { listCloses } from './close.ts';
import type { JudgeContext } from './context.ts';
import { findLevel } from './levels-at-hand.ts';
import { printCount, printLevel } from './print-value.ts';

/**
 * A level that holds as stated and is said to have done so for a number of closes in a row, or at every close since: not
 * true where the run of such closes has another length, or where one of those since lay beyond the level.
 */
export function judgeClosesInRow(statement: LevelStatement, judgement: Judgement, context: JudgeContext): Judgement {
  const { subject, asserted, period, straight, heldSince } = statement;
  if (judgement.verdict !== 'supported' || (straight === undefined && heldSince !== true)) return judgement;
  const day = Math.min(period.to, context.published);
  const [first] = listCloses(subject, context, { level: asserted.low, day });
  if (first === undefined) return judgement;
  const { closes, reading } = first;
  const isBeyond = (close: number): boolean =>
    /above$/.test(statement.relation) ? close > asserted.low : close < asserted.high;
  const end = findLevel(closes, day);
  const wrong =
    straight === undefined
      ? findBreak(closes, findLevel(closes, period.base) + 1, findLevel(closes, context.published), isBeyond)
      : findOtherLength(closes, end, isBeyond, straight);
  if (wrong === undefined) return judgement;
  return {
    ...judgement,
    verdict: 'contradicted',
    readings: judgement.readings.map((one) => ({ ...one, holds: false })),
    reason: `${judgement.reason} ${reading.series} ${wrong}.`,
  };
}

/** What is wrong with the number of closes in a row that end on the last, or, of now, on the one before. */
function findOtherLength(
  { days, values }: Series,
  end: number,
  isBeyond: (close: number) => boolean,
  straight: number,
): string | undefined {
  let last = end;
  if (last > 0 && !isBeyond(values[last] as number)) last--;
  let count = 0;
  while (last - count >= 0 && isBeyond(values[last - count] as number)) count++;
  if (count === straight) return undefined;
  return `had closed so ${printCount(count, 'time')} in a row on ${toIsoDate(days[last] as number)}`;
}

/** The first close after the level was reached that lay on its other side. */
function findBreak(
  { days, values }: Series,
  from: number,
  end: number,
  isBeyond: (close: number) => boolean,
): string | undefined {
  let at = from;
  while (at <= end && !isBeyond(values[at] as number)) at++;
  while (at <= end && isBeyond(values[at] as number)) at++;
  return at > end ? undefined : `closed at ${printLevel(values[at] as number)} on ${toIsoDate(days[at] as number)}`;
}
