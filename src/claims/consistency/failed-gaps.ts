import type { RelativeReturnStatement, ReturnStatement, Statement, Subject } from '../statement.ts';
import { type FigureInterval, overlap, toInterval } from './figure-interval.ts';
import type { JudgedClaim } from './stated-claim.ts';

/** A lead whose figure the two moves that the text itself gives do not make. */
export interface FailedGap {
  readonly claim: string;
  readonly reason: string;
}

/**
 * "Small caps are up 23.6% and the S&P 13.7%: a lead of nearly 12 points": where only another reading than the first
 * bears a lead out, it must be the difference of the moves that the text gives for the two over the same stretch.
 */
export function findFailedGaps(claims: readonly JudgedClaim[]): FailedGap[] {
  const returns = claims.flatMap(({ statement, judgement }) =>
    statement.kind === 'return' && judgement.verdict === 'supported' && isOfFigure(statement) ? [statement] : [],
  );
  return claims.flatMap(({ claim, statement, judgement }): FailedGap[] => {
    const isLead = statement.kind === 'relative-return' && judgement.verdict === 'supported' && isOfFigure(statement);
    if (!isLead || judgement.readings[0]?.holds !== false) return [];
    const [own, other] = [statement.subject, statement.against].map((subject) =>
      returns.find((one) => isSame(one.subject, subject) && isSamePeriod(one, statement)),
    );
    if (own === undefined || other === undefined || statement.asserted === null) return [];
    const gap = toGap(statement, toSigned(own), toSigned(other));
    if (overlap(gap, toInterval(statement.asserted))) return [];
    const said = `the two moves that the text gives are ${print(gap)} points apart`;
    return [{ claim, reason: `Its own arithmetic fails: ${said}.` }];
  });
}

function isOfFigure(statement: ReturnStatement | RelativeReturnStatement): boolean {
  const unit = statement.asserted?.unit;
  const isPlain = statement.modality === 'fact' || statement.modality === 'attributed';
  return isPlain && !statement.negated && (unit === 'percent' || unit === 'percentage points');
}

/** By the series that stands first for each: "small caps" and their index are one. */
const isSame = (one: Subject, other: Subject): boolean =>
  one.id === other.id || (one.readings[0] !== undefined && one.readings[0].series === other.readings[0]?.series);

const isSamePeriod = ({ period: one }: Statement, { period: other }: Statement): boolean =>
  one.base === other.base && one.to === other.to;

function toSigned({ asserted, direction }: ReturnStatement): FigureInterval {
  const { low, high } = toInterval(asserted as NonNullable<typeof asserted>);
  return direction === 'down' ? { low: -high, high: -low } : { low, high };
}

function toGap({ direction }: RelativeReturnStatement, own: FigureInterval, other: FigureInterval): FigureInterval {
  const ahead = { low: own.low - other.high, high: own.high - other.low };
  return direction === 'behind' ? { low: -ahead.high, high: -ahead.low } : ahead;
}

const print = ({ low, high }: FigureInterval): string => `${low.toFixed(1)} to ${high.toFixed(1)}`;
