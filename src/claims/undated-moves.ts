import type { Judgement } from './judgement.ts';
import type { ReturnStatement, Statement } from './statement.ts';
import { isOfTold, toKey } from './told-stretches.ts';

/** A move told without a time: it speaks of a stretch that was named before, as far as a reader can tell which. */
function isUndatedMove(statement: Statement): statement is ReturnStatement {
  const { kind, modality, negated, period } = statement;
  return (
    kind === 'return' &&
    modality === 'fact' &&
    !negated &&
    period.from === 'carried' &&
    period.text === null &&
    !period.isUndatable
  );
}

/**
 * What a move without a time is refuted by is a reading of the text as well as a measurement. One that misses by its sign,
 * and not by that alone, is of some other time: of 22 such refutations in labels of articles that no rule had been written
 * for, 18 were of true statements. It is unmeasurable, except where others told of the same stretch hold.
 */
export function settleUndatedMoves(
  statements: readonly Statement[],
  judgements: readonly Judgement[],
  told: ReadonlySet<string>,
): Judgement[] {
  const held = new Set(
    statements.flatMap((statement, i) =>
      isUndatedMove(statement) && judgements[i]?.verdict === 'supported' ? [toKey(statement)] : [],
    ),
  );
  return statements.map((statement, i) => {
    const judgement = judgements[i] as Judgement;
    if (!isUndatedMove(statement) || judgement.verdict === 'supported' || judgement.readings.length === 0)
      return judgement;
    // A stretch over which others told without a time hold is the one that is meant.
    if (isOfTold(statement, told) || held.has(toKey(statement))) return judgement;
    return withoutVerdictOnGuess(statement, judgement);
  });
}

/** How near a figure of the other sign is to what was measured, where its sign alone is wrong. Unit: fraction. */
const mirrorShare = 0.15;

/** A refutation by a stretch that nobody told, and by a move of the other sign and another size. */
function withoutVerdictOnGuess({ asserted, direction }: ReturnStatement, judgement: Judgement): Judgement {
  const measured = judgement.readings.find((reading) => reading.measured !== null)?.measured;
  if (judgement.verdict !== 'contradicted' || asserted === null || measured == null || direction === 'flat')
    return judgement;
  const part = (direction === 'down' ? -measured : measured) / asserted.high;
  const isMirror = Math.abs(part + 1) <= mirrorShare;
  if (part >= 0 || isMirror) return judgement;
  return {
    ...judgement,
    verdict: 'unmeasurable',
    nearest: null,
    reason: `The text does not say over which time. ${judgement.reason}`,
  };
}
