import type { Judgement, Reading } from '../../judgement.ts';
import type { BreadthStatement, ReturnStatement, Subject, Tally } from '../../statement.ts';
import type { JudgeContext } from '../context.ts';
import { isForecast } from '../horizon.ts';
import { toJudgement } from '../judgements.ts';
import { judgeRelativeReturn } from '../relative-return.ts';
import { judgeReturn } from '../return.ts';

interface Member {
  readonly subject: Subject;
  readonly judgement: Judgement;
  /** Undefined where it cannot be told. */
  readonly isSo: boolean | undefined;
}

/** Each asset on its own, over the same stretch: how many of them went that way, and whether those that are named did. */
export function judgeTally(statement: BreadthStatement, tally: Tally, context: JudgeContext): Judgement {
  if (isForecast(statement)) return toJudgement('unmeasurable', 'A count of assets to come is not followed here.');
  const members = tally.members.map((subject) => judgeMember(subject, statement, tally, context));
  const count = (isSo: boolean | undefined): number => members.filter((member) => member.isSo === isSo).length;
  const [sure, unknown] = [count(true), count(undefined)];
  const readings = members.flatMap(({ judgement }) => judgement.readings.slice(0, 1));
  const reason = toReason(members, statement, sure, unknown);
  const wanted = statement.asserted?.unit === 'count' ? statement.asserted.low : members.length;
  const isCount = statement.asserted?.unit === 'count';
  const isMore = isCount && (statement.asserted?.wording === 'at-least' || statement.asserted?.wording === 'over');
  const isTooMany = !isMore && sure > wanted;
  if (isTooMany || sure + unknown < wanted || isWrongOne(members, tally)) return toFalse(members, reason, readings);
  if (unknown === 0) return toJudgement('supported', reason, { readings });
  return toJudgement('unmeasurable', reason, { readings });
}

function judgeMember(subject: Subject, statement: BreadthStatement, tally: Tally, context: JudgeContext): Member {
  const { each: _each, test: _test, length: _length, ...common } = statement;
  const { direction, against, by = null } = tally;
  const judgement =
    direction === 'up' || direction === 'down'
      ? judgeReturn({ ...common, kind: 'return', subject, direction, asserted: by } as ReturnStatement, context)
      : against === undefined
        ? toJudgement('unmeasurable', 'The text does not say what they are compared with.')
        : judgeRelativeReturn(
            { ...common, kind: 'relative-return', subject, against, direction, asserted: by },
            context,
          );
  return { subject, judgement, isSo: toTruth(judgement) };
}

function toTruth({ verdict }: Judgement): boolean | undefined {
  if (verdict === 'supported') return true;
  return verdict === 'contradicted' || verdict === 'misdated' || verdict === 'outdated' ? false : undefined;
}

function isWrongOne(members: readonly Member[], { which }: Tally): boolean {
  return (
    which !== undefined &&
    members.some(({ subject, isSo }) => isSo !== undefined && isSo !== which.includes(subject.id))
  );
}

/** It was so near the time told, where that holds of every one that fails; that one of them was so before makes no count that was. */
function toFalse(members: readonly Member[], reason: string, readings: readonly Reading[]): Judgement {
  const failed = members.filter(({ isSo }) => isSo === false);
  const kinds = new Set(failed.map(({ judgement }) => judgement.verdict));
  const [only] = kinds;
  const verdict = kinds.size === 1 && only === 'misdated' && failed.length < members.length ? only : 'contradicted';
  return toJudgement(verdict, reason, { readings });
}

function toReason(
  members: readonly Member[],
  { asserted, period }: BreadthStatement,
  sure: number,
  unknown: number,
): string {
  const told = members
    .map(({ subject, judgement, isSo }) => `${subject.name} ${isSo === undefined ? '?' : ''}${printMove(judgement)}`)
    .join(', ');
  const doubt = unknown === 0 ? '' : ` ${unknown} could not be measured as the text dates it.`;
  const stretch = period.text === null ? '' : ` (${period.text})`;
  return `It holds of ${sure} of ${members.length}${asserted?.unit === 'count' ? `, said to be ${asserted.low}` : ''}${stretch}: ${told}.${doubt}`;
}

function printMove({ readings }: Judgement): string {
  const measured = readings.find((reading) => reading.measured !== null)?.measured;
  return measured === undefined || measured === null
    ? 'no figure'
    : `${measured < 0 ? '-' : '+'}${Math.abs(measured).toFixed(2)}%`;
}
