import type { DayNumber } from '../../core/index.ts';
import { readStatements } from '../reading/read-statements.ts';
import type { Statement } from '../statement.ts';
import type { Quantity } from '../text/index.ts';
import type { EvidenceValue } from './evidence-value.ts';

/** What the sentence around a figure asks of its evidence, beside the number itself. */
export interface StatedLimits {
  /** Ids of the series that the subject may be read as. */
  readonly series: ReadonlySet<string>;
  readonly name: string;
  /** Which sign a return must have; null where the sentence gives none. */
  readonly direction: 'up' | 'down' | null;
}

/** Why evidence of the right size does not bear a figure out. */
export type Misfit = 'other-subject' | 'other-direction';

/**
 * What the sentences of a text say of a figure's subject and direction: of returns, gaps between returns, levels and
 * drawdowns of assets that the lexicon knows. Undefined for every other figure, which only its size is held against.
 *
 * @param day the day the text speaks from; it decides nothing but how far a reader looks for names of its time
 */
export function createLimitFinder(text: string, day: DayNumber): (figure: Quantity) => StatedLimits | undefined {
  const document = {
    source: '-',
    title: null,
    publisher: null,
    published: day,
    publishedFrom: 'assumed',
    text,
  } as const;
  const stated = readStatements(document).flatMap(toStated);
  return ({ span, low, high }) =>
    stated.find(
      (one) =>
        one.start < span.end && span.start < one.end && near(one.low, Math.abs(low)) && near(one.high, Math.abs(high)),
    )?.limits;
}

function near(left: number, right: number): boolean {
  return Math.abs(left - right) <= 1e-9 * Math.max(1, left, right);
}

interface Stated {
  readonly start: number;
  readonly end: number;
  readonly low: number;
  readonly high: number;
  readonly limits: StatedLimits;
}

function toStated(statement: Statement): Stated[] {
  const { kind, span, negated } = statement;
  if (kind !== 'return' && kind !== 'relative-return' && kind !== 'level' && kind !== 'drawdown') return [];
  const { subject, asserted } = statement;
  if (asserted === null || subject.readings.length === 0) return [];
  const moves = kind === 'return' && !negated && statement.direction !== 'flat';
  return [
    {
      ...span,
      low: asserted.low,
      high: asserted.high,
      limits: {
        series: new Set(subject.readings.map(({ series }) => series)),
        name: subject.name,
        direction: moves ? (statement.direction as 'up' | 'down') : null,
      },
    },
  ];
}

/** Whether a value may stand for what the sentence says, and else why not. Evidence that names no series may. */
export function findMisfit({ value, unit, series }: EvidenceValue, limits: StatedLimits): Misfit | undefined {
  const names = series.split(' against ').filter((name) => name !== '');
  if (names.length > 0 && !names.some((name) => limits.series.has(name))) return 'other-subject';
  const isReturn = unit === 'fraction' || unit === 'annual fraction';
  if (!isReturn || limits.direction === null || value === 0) return undefined;
  return value > 0 === (limits.direction === 'up') ? undefined : 'other-direction';
}
