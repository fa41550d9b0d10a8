import type { Judgement } from '../../judgement.ts';
import type { OtherStatement } from '../../statement.ts';
import type { JudgeContext } from '../context.ts';
import { isForecast, toUnfollowed, toUnmeasurable } from './conclude.ts';

/** A figure or fact that nothing here measures: says what would. */
export function judgeOther(statement: OtherStatement, context: Pick<JudgeContext, 'asOf'>): Judgement {
  const reason = `No metric here measures this; it would take ${statement.need}.`;
  return isForecast(statement) ? toUnfollowed(statement, context.asOf, reason) : toUnmeasurable(reason);
}
