import type { RelativeReturnStatement, ReturnStatement, StatedPeriod, Statement, Subject } from '../statement.ts';
import type { Discourse } from './discourse.ts';

/** Two assets that a passage has set side by side over one stretch: "small caps gained 11%; the S&P 500 is up 4%". */
export interface PairTold {
  readonly leader: Subject;
  readonly laggard: Subject;
  readonly period: StatedPeriod;
  /** Points between the two, where they were told. */
  readonly gap: number | undefined;
  /** What was told of each, in the order of the text. */
  readonly returns: readonly ReturnStatement[];
}

/** The pair that a sentence leaves to those that follow: by two moves, by a lead, or by a move after the one before. */
export function findPairLeft(
  told: readonly Statement[],
  before: Pick<Discourse, 'pair' | 'returns'>,
): PairTold | undefined {
  const moves = told.filter(isMove);
  const leads = told.filter((one): one is RelativeReturnStatement => one.kind === 'relative-return' && isFact(one));
  if (moves.length > 0)
    return toPair(moves) ?? (before.returns.length === 1 ? toPair([...before.returns, ...moves]) : undefined);
  const lead = leads.at(-1);
  if (lead !== undefined) return toPairOfLead(lead, before.pair);
  return told.every(({ kind }) => kind === 'comparison' || kind === 'event') ? before.pair : undefined;
}

const isFact = ({ modality, negated }: Statement): boolean => modality !== 'forecast' && !negated;

const isMove = (statement: Statement): statement is ReturnStatement =>
  statement.kind === 'return' && statement.asserted?.unit === 'percent' && isFact(statement);

/** Two moves of two assets over the same stretch, and no third. */
function toPair(moves: readonly ReturnStatement[]): PairTold | undefined {
  const [first, second, third] = moves;
  if (first === undefined || second === undefined || third !== undefined) return undefined;
  const { period } = first;
  const isAlike = period.base === second.period.base && period.to === second.period.to && period.role !== 'scope';
  if (!isAlike || first.subject.id === second.subject.id) return undefined;
  const gap = toSigned(first) - toSigned(second);
  const [leader, laggard] = gap >= 0 ? [first, second] : [second, first];
  return {
    leader: leader.subject,
    laggard: laggard.subject,
    period,
    gap: Math.abs(gap),
    returns: moves,
  };
}

/** "It has beaten the S&P 500 by seven points": over the same stretch the moves told before stay. */
function toPairOfLead(lead: RelativeReturnStatement, before: PairTold | undefined): PairTold | undefined {
  const { subject, against, direction, period, asserted } = lead;
  if (direction === 'level' || period.role === 'scope') return undefined;
  const [leader, laggard] = direction === 'ahead' ? [subject, against] : [against, subject];
  const isSame = before?.leader.id === leader.id && before.laggard.id === laggard.id;
  if (isSame && before.period.base === period.base && before.period.to === period.to) return before;
  const isInPoints = asserted?.unit === 'percentage points' || asserted?.unit === 'percent';
  return { leader, laggard, period, gap: isInPoints ? asserted.low : undefined, returns: [] };
}

const toSigned = ({ direction, asserted }: ReturnStatement): number =>
  (asserted?.low ?? 0) * (direction === 'down' ? -1 : 1);

/** The other one of the pair told last. */
export function findOtherOfPair({ pair }: Pick<Discourse, 'pair'>, { id }: Pick<Subject, 'id'>): Subject | undefined {
  if (pair?.leader.id === id) return pair.laggard;
  return pair?.laggard.id === id ? pair.leader : undefined;
}
