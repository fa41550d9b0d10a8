import type { Judgement } from '../judgement.ts';
import type { LevelStatement } from '../statement.ts';
import { type CloseSeries, findClose, listCloses } from './close.ts';
import type { JudgeContext } from './context.ts';
import { isForecast } from './horizon.ts';
import { toImport, toJudgement, toUnmeasured } from './judgements.ts';
import { judgeCrossing } from './level-crossing.ts';
import { judgeLevelForecast } from './level-forecast.ts';
import { judgeLevelLasting } from './level-lasting.ts';
import { judgeLevelState } from './level-state.ts';
import { isOtherScale } from './other-scale.ts';
import { printLevel } from './print-value.ts';

/** No target lies beyond this factor from where it is set: it is that of something else. */
const wildFactor = 4;

/** A level: at it, above, below or between on a day or now; crossed in a period; or foretold. */
export function judgeLevel(statement: LevelStatement, context: JudgeContext): Judgement {
  const { subject, relation, asserted } = statement;
  const level = asserted.low;
  if (!(level > 0 && asserted.high >= level)) {
    return toJudgement('unmeasurable', `${subject.name} has no level of ${level} to ${asserted.high}.`);
  }
  if (isForecast(statement)) {
    const series = listCloses(subject, context, { level, day: context.published, at: 'as-of' })[0];
    if (series === undefined) return toUnmeasured(subject, []);
    return findOtherScale(statement, context, series, wildFactor) ?? judgeLevelForecast(statement, context, series);
  }
  const series = listCloses(subject, context, { level, day: Math.min(statement.period.to, context.published) })[0];
  if (series === undefined) return toUnmeasured(subject, []);
  const other = findOtherScale(statement, context, series);
  if (other !== undefined) return other;
  if (statement.isThroughout === true) return judgeLevelLasting(statement, context, series);
  return relation === 'crossed-above' || relation === 'crossed-below'
    ? judgeCrossing(statement, context, series)
    : judgeLevelState(statement, context, series);
}

/** What is quoted on another scale than the closes at hand says nothing about them. */
function findOtherScale(
  { asserted, period, subject }: LevelStatement,
  context: JudgeContext,
  series: CloseSeries,
  factor?: number,
): Judgement | undefined {
  const found = findClose(series, Math.min(period.to, context.published));
  if (found === undefined) return undefined;
  if (!isOtherScale((asserted.low + asserted.high) / 2, found.close, factor)) return undefined;
  const { series: name } = series.reading;
  const said = `${printLevel(asserted.low)} is of another scale than ${name}, which closed at ${printLevel(found.close)}`;
  const own = subject.readings[0]?.series ?? subject.id;
  return toJudgement('unmeasurable', `${said}: it would be measured by closes of what is quoted so; ${toImport(own)}.`);
}
