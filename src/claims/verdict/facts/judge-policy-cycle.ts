import { toIsoDate } from '../../../core/index.ts';
import type { Judgement, Reading } from '../../judgement.ts';
import type { PolicyMoveStatement } from '../../statement.ts';
import type { JudgeContext } from '../context.ts';
import { conclude, toNearest } from './conclude.ts';
import { lastDecisionDay, listDecisions } from './policy-decisions.ts';

/** A cycle goes on for half a year after its latest move; without one for that long it is over. Unit: calendar days. */
const cycleDays = 183;

/**
 * An easing or tightening cycle. It has begun and continues where the latest move went that way and is at most half a
 * year old. It is completed where no such move followed within half a year, which only later figures tell: they decide,
 * and while they are not there it cannot be told.
 */
export function judgePolicyCycle(statement: PolicyMoveStatement, context: JudgeContext): Judgement {
  const { action, phase, period } = statement;
  const isEasing = action === 'easing' || action === 'cut';
  const known = lastDecisionDay(context, context.published);
  const day = period.from === 'assumed' ? known : Math.min(known, period.to);
  const moves = listDecisions(context, day).filter(({ change }) => change !== 0);
  const last = moves.at(-1);
  const measurement = context.measure('policy-moves', {}, day);
  const isThatWay = last !== undefined && last.change < 0 === isEasing;
  const word = isEasing ? 'cut' : 'rise';
  const label = `latest move of the target range up to ${toIsoDate(day)}`;
  const isGoing = isThatWay && day - last.day <= cycleDays;
  const reading = (isSo: boolean | null): Reading[] => [
    { label, measured: measurement.value === null ? null : Math.abs(measurement.value), holds: isSo, measurement },
  ];
  if (last === undefined)
    return conclude(statement, {
      isTrue: null,
      readings: reading(null),
      reason: 'No move of the target range is on record for that time.',
    });
  const latest = `The latest move before ${toIsoDate(day)} was a ${last.change < 0 ? 'cut' : 'rise'} on ${toIsoDate(last.day)}`;
  if (phase !== 'completed') {
    const ended = isThatWay
      ? toNearest(last.day, last.day + cycleDays, null, `half a year from the ${word} of ${toIsoDate(last.day)}`)
      : undefined;
    return conclude(statement, {
      isTrue: isGoing,
      readings: reading(isGoing),
      earlier: ended,
      reason: `${latest}; a cycle is taken to go on for ${cycleDays} days after its latest move.`,
    });
  }
  if (!isThatWay)
    return conclude(statement, {
      isTrue: false,
      readings: reading(false),
      reason: `${latest}: there was no such cycle to complete.`,
    });
  const end = lastDecisionDay(context, context.asOf);
  const next = listDecisions(context, end).find(
    ({ day: on, change }) => on > day && change !== 0 && change < 0 === isEasing,
  );
  const followed = next !== undefined && next.day - last.day <= cycleDays;
  if (followed)
    return conclude(statement, {
      isTrue: false,
      readings: reading(false),
      reason: `${latest}; another followed on ${toIsoDate(next.day)}.`,
    });
  const isOver = end - last.day > cycleDays;
  return conclude(statement, {
    isTrue: isOver ? true : null,
    readings: reading(isOver ? true : null),
    reason: isOver
      ? `${latest}; none followed within ${cycleDays} days, which only later figures tell.`
      : `${latest}; whether it was the last only later decisions tell, and they are known to ${toIsoDate(end)}.`,
  });
}
