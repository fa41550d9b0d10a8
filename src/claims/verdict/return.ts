import type { Judgement } from '../judgement.ts';
import type { ReturnStatement } from '../statement.ts';
import type { JudgeContext } from './context.ts';
import { judgeReturnForecast } from './forecast-return.ts';
import { createReturnGauges } from './gauge.ts';
import { isForecast } from './horizon.ts';
import { toJudgement } from './judgements.ts';
import { createReturnTest, isReturnUnit } from './return-test.ts';
import { judgeWindow } from './window-judge.ts';

/** A rise or a fall over a window. */
export function judgeReturn(statement: ReturnStatement, context: JudgeContext): Judgement {
  const { subject, direction, asserted } = statement;
  const unit = asserted?.unit ?? 'percent';
  if (!isReturnUnit(unit)) return toJudgement('unmeasurable', `A return is not measured in ${unit}.`);
  const test = createReturnTest(direction, asserted, unit);
  if (isForecast(statement)) {
    const gauges = createReturnGauges(subject, unit, context, 'as-of');
    return judgeReturnForecast(statement, context, gauges, direction);
  }
  return judgeWindow(statement, context, createReturnGauges(subject, unit, context), test);
}
