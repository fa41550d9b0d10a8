import { firstCalendarDay, lastCalendarDay, toIsoDate } from '../core/index.ts';
import type { Judgement } from './judgement.ts';
import { countSteps, fewestSteps } from './sharpness.ts';
import type { Statement } from './statement.ts';
import { judgeUntimed } from './untimed-states.ts';
import { resolveAnchor, resolveEnds } from './verdict/anchor.ts';
import type { JudgeContext } from './verdict/context.ts';
import { toUnmeasurable } from './verdict/facts/conclude.ts';
import { judgeStatement } from './verdict/judge.ts';

/** A figure that no rule has read is of what its sentence names and the figures bear out, if of anything. */
export function settle(statement: Statement, context: JudgeContext): Statement[] {
  if (statement.kind !== 'other' || statement.possible === undefined) return [statement];
  const meant = statement.possible.find(
    (move) => judgeOver(move, { ...context, isAsDated: true }).verdict === 'supported',
  );
  const { span, sentence, modality, attributedTo } = statement;
  if (meant === undefined) return statement.isUnlisted ? [] : [statement];
  return [{ ...meant, span, sentence, modality, ...(attributedTo === undefined ? {} : { attributedTo }) }];
}

/** What "it" or "the index" may stand for besides is judged too, where a figure is exact and the likeliest does not bear it out. */
export function judgeInContext(told: Statement, context: JudgeContext): Judgement {
  const judgement = judgeOver(told, context);
  if (!isRefutation(judgement) || !('subject' in told) || told.negated || !isExact(told)) return judgement;
  for (const { others: _, ...other } of told.subject?.others ?? []) {
    const judged = judgeOver({ ...told, subject: { ...other, text: told.subject?.text ?? other.text } } as Statement, {
      ...context,
      isAsDated: true,
    });
    if (judged.verdict === 'supported')
      return {
        ...judged,
        flags: [...new Set([...judged.flags, 'ambiguous' as const])],
        reason: `“${told.subject?.text}” may be ${other.name} or ${told.subject?.name}: the text told of both. Of ${other.name}: ${judged.reason}`,
      };
  }
  return judgement;
}

function isRefutation({ verdict }: Judgement): boolean {
  return verdict === 'contradicted' || verdict === 'misdated' || verdict === 'outdated';
}

/** A figure of two digits or more, which hardly fits another by chance. */
function isExact(statement: Statement): boolean {
  const { kind } = statement;
  if (kind !== 'return' && !(kind === 'level' && statement.relation === 'at')) return false;
  const { asserted } = statement;
  const isPlain = asserted?.wording === 'plain' && asserted.low === asserted.high;
  return isPlain && countSteps(asserted) >= fewestSteps.exact;
}

/**
 * A statement without a time of its own speaks of the stretch named last, or of one named before it in the passage: it is
 * judged over each in that order, and the first that bears it out counts. One that gives no time, of which none was
 * named, can be borne out and not refuted.
 */
function judgeOver(told: Statement, context: JudgeContext): Judgement {
  if (told.period.isUndatable) return toUnmeasurable(toLackOfTime(told.period));
  const statement = resolveEnds(resolveAnchor(told, context), context);
  const { period } = statement;
  const isReturn = tellsOfMove(statement);
  const isCoarse =
    statement.kind === 'return' &&
    statement.asserted !== null &&
    countSteps({ ...statement.asserted, low: statement.asserted.high }) < fewestSteps.exact;
  if (period.from !== 'stated' && isReturn && statement.asserted !== null && !isCoarse && period.others.length > 0) {
    const asDated = { ...context, isAsDated: !statement.negated };
    for (const { base, to } of [period, ...period.others]) {
      const judged = judgeStatement({ ...statement, period: { ...period, base, to, others: [] } }, asDated);
      if (judged.verdict === 'supported') return judged;
    }
  }
  const isBare = period.from === 'carried' && period.text === null && isReturn && statement.asserted === null;
  const judgement = judgeStatement(isBare ? { ...statement, period: { ...period, others: [] } } : statement, context);
  if (isRefutation(judgement) && period.from === 'assumed' && !isReturn && !isShareOverTime(statement))
    return judgeUntimed(statement, judgement, context);
  if (isBare && judgement.verdict === 'outdated') return { ...judgement, verdict: 'contradicted' };
  const isGuessed = isReturn && period.from === 'carried' && statement.asserted !== null;
  const isSearched = judgement.verdict === 'misdated' || judgement.verdict === 'outdated';
  if (isGuessed && (isSearched || (period.text !== null && judgement.verdict === 'contradicted')))
    return toUndated(judgement);
  const isRefuted = judgement.verdict === 'contradicted' || judgement.verdict === 'misdated';
  const isUndated =
    isReturn &&
    isRefuted &&
    (period.from === 'assumed' || (period.from === 'carried' && judgement.flags.includes('ambiguous')));
  const isOfNoTime = isRefuted && period.from === 'assumed' && isShareOverTime(statement);
  if (!isUndated && !isOfNoTime && !(isReturn && isRefuted && isTooLarge(statement))) return judgement;
  return toUndated(judgement);
}

function toLackOfTime({ text, isOutside }: Statement['period']): string {
  if (isOutside !== true) return 'The text names a time that cannot be dated.';
  const time = text === null ? 'The time that the passage tells of' : `“${text}”`;
  return `${time} reaches outside the calendar of sessions, ${toIsoDate(firstCalendarDay)} to ${toIsoDate(lastCalendarDay)}.`;
}

/** A return, a gap of two, or one figure that is told of each of several. */
function tellsOfMove(
  statement: Statement,
): statement is Extract<Statement, { kind: 'return' | 'relative-return' | 'breadth' }> {
  const { kind } = statement;
  return kind === 'return' || kind === 'relative-return' || (kind === 'breadth' && statement.each?.by !== undefined);
}

/** "Half of its members are beating the index", and nobody says since when. */
function isShareOverTime(statement: Statement): boolean {
  return statement.kind === 'breadth' && statement.test === 'beat-index';
}

function toUndated(judgement: Judgement): Judgement {
  return {
    ...judgement,
    verdict: 'unmeasurable',
    nearest: null,
    reason: `The text does not say over which time. ${judgement.reason}`,
  };
}

/** Moves of one session that no broad index, and hardly a share, has made: the day ends a longer stretch. Unit: percent. */
const largestSessionMove = { share: 40, other: 15 } as const;

export function isTooLarge(statement: Statement): boolean {
  if (statement.kind !== 'return' || statement.period.role !== 'day' || statement.asserted === null) return false;
  return (
    statement.asserted.low > (statement.subject.type === 'share' ? largestSessionMove.share : largestSessionMove.other)
  );
}
