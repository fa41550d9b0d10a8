import type { Judgement } from '../judgement.ts';
import type { LevelStatement } from '../statement.ts';
import { listCloses } from './close.ts';
import type { JudgeContext } from './context.ts';
import { isForecast } from './horizon.ts';
import { toJudgement, toUnmeasured } from './judgements.ts';
import { judgeCrossing } from './level-crossing.ts';
import { judgeLevelForecast } from './level-forecast.ts';
import { judgeLevelState } from './level-state.ts';

/** A level: at it, above, below or between on a day or now; crossed in a period; or foretold. */
export function judgeLevel(statement: LevelStatement, context: JudgeContext): Judgement {
  const { subject, relation, asserted } = statement;
  const level = asserted.low;
  if (!(level > 0 && asserted.high >= level)) {
    return toJudgement('unmeasurable', `${subject.name} has no level of ${level} to ${asserted.high}.`);
  }
  if (isForecast(statement)) {
    const series = listCloses(subject, context, { level, at: 'as-of' })[0];
    return series === undefined ? toUnmeasured(subject, []) : judgeLevelForecast(statement, context, series);
  }
  const series = listCloses(subject, context, { level })[0];
  if (series === undefined) return toUnmeasured(subject, []);
  return relation === 'crossed-above' || relation === 'crossed-below'
    ? judgeCrossing(statement, context, series)
    : judgeLevelState(statement, context, series);
}
