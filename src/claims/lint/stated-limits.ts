import type { DayNumber } from '../../core/index.ts';
import { readStatements } from '../reading/read-statements.ts';
import type { StatedPeriod, Statement } from '../statement.ts';
import type { Quantity } from '../text/index.ts';
import type { EvidenceValue, EvidenceWindow } from './evidence-value.ts';

/** What the sentence around a figure asks of its evidence, beside the number itself. */
export interface StatedLimits {
  /** Ids of the series that the subject may be read as. */
  readonly series: ReadonlySet<string>;
  /** Those of what it is set against; none where nothing is named. */
  readonly against: ReadonlySet<string>;
  readonly name: string;
  /** Which sign a return, or a lead, must have; `denied` where it is said not to have been; null where the sentence gives none. */
  readonly direction: 'up' | 'down' | 'denied' | null;
  /** Whether it is how far one asset is ahead of another; null where it is neither that nor a return. */
  readonly isLead: boolean | null;
  /** The stretch that the sentence names, with the others that its words admit; null where it names none. */
  readonly period: Pick<StatedPeriod, 'role' | 'base' | 'to' | 'others' | 'isUndatable'> | null;
}

/** Why evidence of the right size does not bear a figure out. */
export type Misfit = 'other-subject' | 'other-direction' | 'other-measure' | 'other-period';

/**
 * What the sentences of a text say of a figure's subject, direction and stretch: of returns, gaps between returns, levels and
 * drawdowns of assets that the lexicon knows. Undefined for every other figure, which only its size is held against.
 *
 * @param day the day the text speaks from: "this year" and "July" are read by it
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
  const isMove = kind === 'return' || kind === 'relative-return';
  const isNamed = statement.period.from === 'stated';
  const against = 'against' in statement && statement.against !== undefined ? statement.against.readings : [];
  return [
    {
      ...span,
      low: asserted.low,
      high: asserted.high,
      limits: {
        series: new Set(subject.readings.map(({ series }) => series)),
        against: new Set(against.map(({ series }) => series)),
        name: subject.name,
        direction: !isMove ? null : negated ? 'denied' : toSign(statement.direction),
        isLead: isMove ? kind === 'relative-return' : null,
        period: isMove && isNamed && statement.period.anchor === undefined ? statement.period : null,
      },
    },
  ];
}

const signs: Readonly<Record<string, 'up' | 'down'>> = { up: 'up', down: 'down', ahead: 'up', behind: 'down' };

/** Which way a return or a lead is said to be; null of one that is flat or of either sign. */
const toSign = (direction: string): 'up' | 'down' | null => signs[direction] ?? null;

/** Whether a value may stand for what the sentence says, and else why not. Evidence that names no series may. */
export function findMisfit(evidence: EvidenceValue, limits: StatedLimits): Misfit | undefined {
  const { value, unit, series, window } = evidence;
  const names = series.split(' against ').filter((name) => name !== '');
  const side = findSide(names, limits);
  if (side === undefined) return 'other-subject';
  const isReturn = unit === 'fraction' || unit === 'annual fraction';
  if (!isReturn) return undefined;
  const isUp = side * value > 0;
  if (limits.direction === 'denied') return 'other-direction';
  if (limits.direction !== null && value !== 0 && isUp !== (limits.direction === 'up')) return 'other-direction';
  if (limits.isLead !== null && names.length > 0 && names.length > 1 !== limits.isLead) return 'other-measure';
  return limits.period === null || window === null || isOver(limits.period, window) ? undefined : 'other-period';
}

/** 1 where evidence is of the subject, or of its lead; -1 of the lead over it; undefined where it is of others. */
function findSide([first, second]: readonly string[], { series, against }: StatedLimits): 1 | -1 | undefined {
  if (first === undefined) return 1;
  if (second === undefined) return series.has(first) ? 1 : undefined;
  const isAgainst = (name: string): boolean => against.size === 0 || against.has(name);
  if (series.has(first) && isAgainst(second)) return 1;
  return series.has(second) && isAgainst(first) ? -1 : undefined;
}

/** Days by which a close at either end of a stretch may lie beside it: over a weekend and a holiday. Unit: calendar days. */
const besideDays = 4;

/** Whether a window is the stretch that is named, one of the others that its words admit, or lies in what is named as its scope. */
function isOver(
  { role, base, to, others, isUndatable }: NonNullable<StatedLimits['period']>,
  window: EvidenceWindow,
): boolean {
  // "In 1929": a time that cannot be dated is none that evidence is over.
  if (isUndatable === true) return false;
  if (role === 'scope') return window.base >= base - besideDays && window.to <= to + besideDays;
  return [{ base, to }, ...others].some(
    (one) => Math.abs(one.base - window.base) <= besideDays && Math.abs(one.to - window.to) <= besideDays,
  );
}
