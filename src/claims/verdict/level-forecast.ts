import { type DayNumber, sessionOnOrBefore, toIsoDate } from '../../core/index.ts';
import type { Judgement } from '../judgement.ts';
import type { LevelStatement } from '../statement.ts';
import { type CloseSeries, findClose, measureLevel } from './close.ts';
import type { JudgeContext } from './context.ts';
import { horizonSlack, toHorizon } from './horizon.ts';
import { toJudgement, toReading, toUnmeasured } from './judgements.ts';
import { findReached } from './level-crossing.ts';
import { createLevelTest } from './level-test.ts';
import { sliceAfter } from './levels-at-hand.ts';
import { printLevel } from './print-value.ts';

/**
 * A target: hit by the first close after publication that reaches it, by the horizon or by as-of where the text names
 * none; missed where the horizon has passed without one; open otherwise. It lies above or below as the text says, else
 * as the close of publication does. A target that had been reached at publication is said to have been. One for the end of
 * a stretch is held against the close of its last session, and open until then. One that is to last is missed by the first
 * close that is not so.
 */
export function judgeLevelForecast(statement: LevelStatement, context: JudgeContext, series: CloseSeries): Judgement {
  const { asserted, relation, subject } = statement;
  const start = findClose(series, context.published);
  if (start === undefined) return toUnmeasured(subject, []);
  if (isOfLastSession(statement, context)) return judgeAtEnd(statement, context, series, start);
  if (statement.isThroughout === true) return judgeThroughout(statement, context, series, start);
  const named = toHorizon(statement, context);
  const horizon = named ?? Number.POSITIVE_INFINITY;
  const isUp = relation.endsWith('above') || (!relation.endsWith('below') && asserted.low > start.close);
  const level = isUp ? asserted.low : asserted.high;
  const name = series.reading.series;
  const last = findClose(series, Math.min(horizon, context.asOf)) ?? start;
  const measurement = measureLevel(series, context, level, { base: start.day, to: last.day, at: 'as-of' });
  const reached = findReached(series.closes, level, isUp, start.day);
  const isHit = reached !== undefined && reached.day <= Math.min(horizon, context.asOf);
  const label = `closes of ${name} from ${toIsoDate(start.day)} to ${toIsoDate(last.day)} against ${printLevel(level)}`;
  const readings = [toReading(label, measurement, isHit ? reached.close : last.close, isHit)];
  const was = `it closed at ${printLevel(start.close)} on ${toIsoDate(start.day)}`;
  const until = named === undefined ? 'no horizon is named' : `the horizon is ${toIsoDate(horizon)}`;
  const already = isUp ? start.close >= level : start.close <= level;
  const before = already ? `${was}, so the target had been reached at publication` : was;
  if (isHit) {
    const said = `${name} first closed at ${printLevel(reached.close)}, ${isUp ? 'at or above' : 'at or below'} ${printLevel(level)}, on ${toIsoDate(reached.day)}`;
    return toJudgement('forecast-hit', `${said}; at publication ${before}; ${until}.`, { readings });
  }
  const isDue = horizon <= context.asOf && last.day >= sessionOnOrBefore(horizon) - horizonSlack;
  const said = `No close of ${name} reached ${printLevel(level)} from ${toIsoDate(start.day)} to ${toIsoDate(last.day)}`;
  return toJudgement(isDue ? 'forecast-missed' : 'forecast-open', `${said}; ${before}; ${until}.`, { readings });
}

/** "Holds above 2,500 through the end of March": of every close up to then. */
function judgeThroughout(
  statement: LevelStatement,
  context: JudgeContext,
  series: CloseSeries,
  start: { readonly day: DayNumber; readonly close: number },
): Judgement {
  const { asserted } = statement;
  const horizon = toHorizon(statement, context);
  const name = series.reading.series;
  const last = findClose(series, Math.min(horizon ?? context.asOf, context.asOf)) ?? start;
  const isSo = createLevelTest(statement);
  const { days, values } = sliceAfter(series.closes, start.day, last.day);
  const at = values.findIndex((close) => !isSo(close));
  const isDue =
    horizon !== undefined && horizon <= context.asOf && last.day >= sessionOnOrBefore(horizon) - horizonSlack;
  const measurement = measureLevel(series, context, asserted.low, { base: start.day, to: last.day, at: 'as-of' });
  const label = `closes of ${name} from ${toIsoDate(start.day)} to ${toIsoDate(last.day)} against ${printLevel(asserted.low)}`;
  const until = horizon === undefined ? 'no horizon is named' : `the horizon is ${toIsoDate(horizon)}`;
  const broken = at < 0 ? undefined : { day: days[at] as DayNumber, close: values[at] as number };
  const readings = [toReading(label, measurement, (broken ?? last).close, broken === undefined)];
  if (broken !== undefined)
    return toJudgement(
      'forecast-missed',
      `${name} closed at ${printLevel(broken.close)} on ${toIsoDate(broken.day)}; ${until}.`,
      { readings },
    );
  const said = `Every close of ${name} from ${toIsoDate(start.day)} to ${toIsoDate(last.day)} was so`;
  return toJudgement(isDue ? 'forecast-hit' : 'forecast-open', `${said}; ${until}.`, { readings });
}

/** "Ends the year above 4,000": of one session to come alone. */
function isOfLastSession({ period }: LevelStatement, { published }: JudgeContext): boolean {
  return period.role === 'day' && period.from === 'stated' && period.to > published;
}

/** Held against the close of that session, or the last one before it where it was none. */
function judgeAtEnd(
  statement: LevelStatement,
  context: JudgeContext,
  series: CloseSeries,
  start: { readonly day: DayNumber; readonly close: number },
): Judgement {
  const { asserted, period } = statement;
  const name = series.reading.series;
  const last = findClose(series, Math.min(period.to, context.asOf)) ?? start;
  const measurement = measureLevel(series, context, asserted.low, { base: start.day, to: last.day, at: 'as-of' });
  const isDue = period.to <= context.asOf && last.day >= sessionOnOrBefore(period.to) - horizonSlack;
  const isTrue = createLevelTest(statement)(last.close);
  const label = `close of ${name} on ${toIsoDate(last.day)}`;
  const reading = toReading(label, measurement, last.close, isDue ? isTrue : null);
  const was = `${name} closed at ${printLevel(last.close)} on ${toIsoDate(last.day)}`;
  const said = `${was}; at publication it closed at ${printLevel(start.close)} on ${toIsoDate(start.day)}`;
  const verdict = isDue ? (isTrue ? 'forecast-hit' : 'forecast-missed') : 'forecast-open';
  return toJudgement(verdict, `${said}; the horizon is ${toIsoDate(period.to)}.`, { readings: [reading] });
}
