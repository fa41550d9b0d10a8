import { type DayNumber, previousSession, sessionOnOrBefore } from '../core/index.ts';
import { judgeInContext } from './judge-in-context.ts';
import { withClose } from './reading/stated-close.ts';
import { countSteps, fewestSteps } from './sharpness.ts';
import type { Statement } from './statement.ts';
import type { JudgeContext } from './verdict/context.ts';

/** How many sharp figures must fit the session before, for the text to be taken as written before the close of its day. */
const fewestFitting = 2;

/** How many times as many must fit it as fit the day itself. */
const lead = 3;

/** How many figures of a text are tried. */
const mostTried = 16;

/**
 * The session before that of publication, where the sharp figures of a text that run up to now fit it and not the day
 * itself: a morning note tells of the close of the day before, and may not say so. Undefined where they do not.
 */
export function findBorneClose(statements: readonly Statement[], context: JudgeContext): DayNumber | undefined {
  const last = sessionOnOrBefore(context.published);
  const before = previousSession(last);
  const tried = statements.filter((statement) => runsToNow(statement, last)).slice(0, mostTried);
  const moved = tried.map((statement) => withClose(statement, before));
  const fitting = countFitting(moved, context);
  if (fitting < fewestFitting) return undefined;
  return fitting >= lead * countFitting(tried, context) ? before : undefined;
}

function runsToNow(statement: Statement, last: DayNumber): boolean {
  const { kind, period, modality, negated } = statement;
  if (kind !== 'return' && !(kind === 'level' && statement.relation === 'at')) return false;
  if (modality === 'forecast' || modality === 'conditional' || negated || period.to !== last) return false;
  const isNow = period.isOpen || (kind === 'level' && period.from !== 'stated');
  const { asserted } = statement;
  return isNow && asserted !== null && asserted.wording === 'plain' && countSteps(asserted) >= fewestSteps.sharp;
}

function countFitting(statements: readonly Statement[], context: JudgeContext): number {
  const onThatDay = { ...context, isAfterClose: true, isAsDated: true };
  const alone = statements.map((one) => ({ ...one, period: { ...one.period, others: [] } }));
  return alone.filter((statement) => judgeInContext(statement, onThatDay).verdict === 'supported').length;
}
