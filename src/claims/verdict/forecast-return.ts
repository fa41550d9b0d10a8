import { addMonths, type DayNumber, sessionOnOrBefore, toIsoDate } from '../../core/index.ts';
import type { Judgement } from '../judgement.ts';
import type { Asserted, RelativeReturnStatement, ReturnStatement, Statement } from '../statement.ts';
import type { JudgeContext } from './context.ts';
import type { Gauge } from './gauge.ts';
import { horizonSlack, openMonths, toHorizon } from './horizon.ts';
import { toJudgement, toReading } from './judgements.ts';
import { findLevel } from './levels-at-hand.ts';
import { printMove } from './print-move.ts';
import { createReturnTest, type Way } from './return-test.ts';
import { printWindow, type Window } from './window.ts';

/**
 * A return, or a lead, that is foretold: from the close of publication (or the start of the period it names, where that
 * ends later) to the horizon. A figure counts as hit when it is reached at the horizon, or passed; a range when
 * the move ends in it. Without a horizon it
 * is open until 12 months have passed.
 */
export function judgeReturnForecast(
  statement: ReturnStatement | RelativeReturnStatement,
  context: JudgeContext,
  gauges: readonly Gauge[],
  way: Way,
): Judgement {
  const named = toHorizon(statement, context);
  const horizon = named ?? addMonths(context.published, openMonths);
  const base = toBase(statement, context);
  for (const gauge of gauges) {
    const last = gauge.levels.days[findLevel(gauge.levels, Math.min(horizon, context.asOf))];
    if (last === undefined || last <= base) continue;
    const window: Window = { base, to: last };
    const measurement = gauge.measure(window);
    const measured = gauge.toStated(measurement);
    if (measured === null) continue;
    const isDue = last >= sessionOnOrBefore(horizon) - horizonSlack && horizon <= context.asOf;
    const isTrue = isReached(measured, statement.asserted, way, gauge);
    const reading = toReading(`${gauge.label}, ${printWindow(window)}`, measurement, measured, isTrue);
    const said = `${gauge.name} ${printMove(measured, gauge)} from ${printWindow(window)}`;
    const until = named === undefined ? 'no horizon is named' : `the horizon is ${toIsoDate(horizon)}`;
    if (!isDue) return toJudgement('forecast-open', `So far ${said}; ${until}.`, { readings: [reading] });
    return toJudgement(isTrue ? 'forecast-hit' : 'forecast-missed', `${said}; ${until}.`, { readings: [reading] });
  }
  if (horizon > context.asOf) {
    const until = named === undefined ? 'names no horizon' : `runs to ${toIsoDate(horizon)}`;
    return toJudgement('forecast-open', `It ${until}, and nothing is known of it by ${toIsoDate(context.asOf)}.`);
  }
  const { subject } = statement;
  return toJudgement(
    'unmeasurable',
    `No close of ${subject.name} is at hand from ${toIsoDate(base)} to ${toIsoDate(horizon)}: import daily closes of it.`,
  );
}

/** Whether a move came to what was foretold: as a statement of it would be judged, or further the same way. */
function isReached(measured: number, asserted: Asserted | null, way: Way, { unit }: Gauge): boolean {
  if (createReturnTest(way, asserted, unit).isTrue(measured)) return true;
  if (
    asserted === null ||
    asserted.low !== asserted.high ||
    way === 'flat' ||
    asserted.wording === 'under' ||
    asserted.wording === 'at-most'
  )
    return false;
  return createReturnTest(way, { ...asserted, high: asserted.low, wording: 'at-least' }, unit).isTrue(measured);
}

function toBase({ period }: Statement, { published }: JudgeContext): DayNumber {
  const isNamed = period.from === 'stated' && period.role === 'window' && period.to > published;
  return sessionOnOrBefore(isNamed ? Math.min(period.base, published) : published);
}
