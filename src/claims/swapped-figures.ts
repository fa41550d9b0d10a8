import type { Judgement } from './judgement.ts';
import { countSteps, fewestSteps } from './sharpness.ts';
import type { ReturnStatement, Statement } from './statement.ts';
import type { JudgeContext } from './verdict/context.ts';
import { isForecast } from './verdict/facts/conclude.ts';
import { judgeStatement } from './verdict/judge.ts';

/** Farthest that two figures of one list stand apart. Unit: characters. */
const reach = 160;

/**
 * "Alphabet gained 27% and Amazon 30%", where it was the other way round: two figures told side by side that each bear
 * out the other's asset are swapped, whatever near stretch else might fit one of them. O(n) in statements.
 */
export function withSwapsFound(
  statements: readonly Statement[],
  judgements: readonly Judgement[],
  context: JudgeContext,
): Judgement[] {
  const mended = [...judgements];
  let before: number | undefined;
  for (const [i, statement] of statements.entries()) {
    if (!isPlainMove(statement)) continue;
    if (before !== undefined && mayBeSwapped(mended[before]) && mayBeSwapped(mended[i])) {
      const other = statements[before] as ReturnStatement;
      if (isSwapped(other, statement, context)) {
        mended[before] = toSwapped(mended[before] as Judgement, other, statement);
        mended[i] = toSwapped(mended[i] as Judgement, statement, other);
      }
    }
    before = i;
  }
  return mended;
}

/** A fact with a figure that hardly fits by chance. */
function isPlainMove(statement: Statement): statement is ReturnStatement {
  if (statement.kind !== 'return' || statement.negated || isForecast(statement)) return false;
  return statement.asserted !== null && countSteps(statement.asserted) >= fewestSteps.exact;
}

function mayBeSwapped(judgement: Judgement | undefined): boolean {
  if (judgement === undefined) return false;
  const { verdict, readings } = judgement;
  if (verdict === 'unmeasurable') return readings.some(({ holds }) => holds === false);
  return verdict === 'contradicted' || verdict === 'misdated' || verdict === 'outdated';
}

function isSwapped(one: ReturnStatement, other: ReturnStatement, context: JudgeContext): boolean {
  const isBeside = other.span.start - one.span.end <= reach && one.subject.id !== other.subject.id;
  const isSameTime = one.period.base === other.period.base && one.period.to === other.period.to;
  if (!isBeside || !isSameTime) return false;
  return [one.period, ...one.period.others].some(
    (window) => bearsOut(one, other, window, context) && bearsOut(other, one, window, context),
  );
}

/** Whether the figure of another is true of this one over a window. */
function bearsOut(
  own: ReturnStatement,
  { asserted, direction }: ReturnStatement,
  { base, to }: Pick<ReturnStatement['period'], 'base' | 'to'>,
  context: JudgeContext,
): boolean {
  const period = { ...own.period, base, to, others: [] };
  const told = { ...own, asserted, direction, period };
  return judgeStatement(told, { ...context, isAsDated: true }).verdict === 'supported';
}

function toSwapped(judgement: Judgement, own: ReturnStatement, other: ReturnStatement): Judgement {
  return {
    ...judgement,
    verdict: 'contradicted',
    nearest: null,
    reason: `The figures of ${own.subject.name} and ${other.subject.name} are swapped: each is true of the other. ${judgement.reason.replace(/^The text does not say over which time\. /, '')}`,
  };
}
