import type { Judgement } from '../judgement.ts';
import type { ReturnStatement } from '../statement.ts';
import type { JudgeContext } from './context.ts';
import { hasLevels } from './levels-at-hand.ts';

/**
 * How far a fund and the index it follows may move apart in a session, as a part of the move: 95% of the 691 sessions
 * from July 2009 to October 2026 in which the S&P 500, Nasdaq-100 or Russell 2000 moved by 2.5% or more lie within it, by
 * the closes of SPY, QQQ and IWM. Unit: fraction.
 */
const apartShare = 0.08;

/** A day's figure of an index that only a fund stands in for is not refuted by as little as the two move apart. */
export function excuseStandIn(judged: Judgement, statement: ReturnStatement, context: JudgeContext): Judgement {
  const { subject, asserted, period } = statement;
  const [own] = subject.readings;
  if (judged.verdict !== 'contradicted' && judged.verdict !== 'misdated') return judged;
  if (
    period.role !== 'day' ||
    subject.type !== 'index' ||
    own === undefined ||
    asserted?.unit !== 'percent' ||
    asserted.wording !== 'plain'
  )
    return judged;
  const known = judged.readings.find(({ measured }) => measured !== null);
  if (known?.measured == null || hasLevels(context, own.series, own.return)) return judged;
  const size = statement.direction === 'down' ? -known.measured : known.measured;
  const least = asserted.low - asserted.rounding;
  const most = asserted.high + asserted.rounding;
  const apart = Math.max(least - size, size - most);
  if (apart > apartShare * Math.abs(size)) return judged;
  return {
    ...judged,
    verdict: 'unmeasurable',
    nearest: null,
    reason: `${judged.reason} A fund stands in for ${subject.name} here, and the two may move that far apart: import daily closes of ${own.series}.`,
  };
}
