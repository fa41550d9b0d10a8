import { toIsoDate } from '../../core/index.ts';
import type { Conflict } from '../checked.ts';
import type { Asserted, Statement } from '../statement.ts';
import { type ClaimGroup, type Comparison, toGroups } from './claim-group.ts';
import { overlap, toInterval, toUnitKind } from './figure-interval.ts';
import type { StatedClaim } from './stated-claim.ts';

/** Different claims of a group that are compared of one text, and pairs that are compared of a group, at most. */
const comparedOfText = 200;
const comparedPairs = 2_000_000;

/** Conflicts that are listed of a group, beside the first of each text. */
const listedConflicts = 20;

/** Days by which the ends of two periods may differ and still be one period. */
const samePeriodDays = 5;

/** Days between two texts whose "now" is one, and between two dates that may be given to one happening. */
const sameNowDays = 14;
const oneHappeningDays = 366;

/** Windows of one rise are of like length, and lie apart where they share less than half of the shorter. Unit: fraction. */
const likeLength = 0.5;
const sharedPart = 0.5;

/** What cannot both be true, and what is not told of it. */
export interface FoundConflicts {
  readonly conflicts: readonly Conflict[];
  /** Pairs that conflict as listed ones of the same thing do. */
  readonly unlisted: number;
  /** Claims that were too many to be compared. */
  readonly uncompared: number;
}

/** The different claims of a group, text by text. */
interface GroupedClaims {
  readonly group: ClaimGroup;
  readonly texts: Map<string, Map<string, StatedClaim>>;
}

/**
 * Pairs of claims that cannot both be true, of one text or of several: one thing at one time with figures that exclude
 * each other, one happening with two dates, a run of policy moves that is over and goes on. Two people who are named and
 * differ contradict each other and not the text, so their pair is left out within a text. Claims are grouped first; of a
 * group as many different ones of each text are compared as two million pairs allow, 200 at the most. With `isBetween`
 * only pairs of different texts are looked for.
 */
export function findConflicts(claims: readonly StatedClaim[], isBetween = false): FoundConflicts {
  const groups = new Map<string, GroupedClaims>();
  for (const claim of claims) {
    for (const group of toGroups(claim)) {
      const entry = groups.get(group.key) ?? { group, texts: new Map<string, Map<string, StatedClaim>>() };
      const own = entry.texts.get(claim.source) ?? new Map<string, StatedClaim>();
      const identity = toIdentity(claim);
      if (!own.has(identity)) own.set(identity, claim);
      entry.texts.set(claim.source, own);
      groups.set(group.key, entry);
    }
  }
  const found = [...groups.values()].map((entry) => compareGroup(entry, isBetween));
  const once = new Map(
    found
      .flatMap(({ conflicts }) => conflicts)
      .map((conflict) => [conflict.statements.map(({ source, claim }) => `${source} ${claim}`).join('\n'), conflict]),
  );
  const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);
  return {
    conflicts: [...once.values()],
    unlisted: sum(found.map(({ unlisted }) => unlisted)),
    uncompared: sum(found.map(({ uncompared }) => uncompared)),
  };
}

/** Whether a claim can meet one that denies it. */
export function isComparable(claim: StatedClaim): boolean {
  return toGroups(claim).length > 0;
}

/** What was left out, in words, for whoever reads the list; undefined where nothing was. */
export function describeLeftOut({ unlisted, uncompared }: Omit<FoundConflicts, 'conflicts'>): string | undefined {
  const parts = [
    ...(unlisted === 0
      ? []
      : [`${unlisted} more ${unlisted === 1 ? 'pair conflicts' : 'pairs conflict'} as listed ones do`]),
    ...(uncompared === 0
      ? []
      : [`${uncompared} ${uncompared === 1 ? 'statement was' : 'statements were'} too many to be compared`]),
  ];
  return parts.length === 0 ? undefined : parts.join('; ');
}

/** Claims of a text that say the same are one. */
function toIdentity({ source, statement }: StatedClaim): string {
  const { period, negated } = statement;
  return JSON.stringify([
    source,
    'subject' in statement ? statement.subject?.id : undefined,
    period.base,
    period.to,
    negated,
    toAsserted(statement),
    toDirection(statement),
    toPhase(statement),
  ]);
}

function compareGroup({ group, texts }: GroupedClaims, isBetween: boolean): FoundConflicts {
  if (isBetween && texts.size < 2) return { conflicts: [], unlisted: 0, uncompared: 0 };
  const sizes = [...texts.values()].map(({ size }) => size);
  const each = findShare(sizes);
  const claims = [...texts.values()].flatMap((own) => [...own.values()].slice(0, each));
  const uncompared = sizes.reduce((total, size) => total + Math.max(0, size - each), 0);
  return { ...comparePairs(claims, group, isBetween), uncompared };
}

/** How many claims of each text are compared so that their pairs are not too many. */
function findShare(sizes: readonly number[]): number {
  for (let each = comparedOfText; each > 1; each--) {
    const compared = sizes.reduce((total, size) => total + Math.min(size, each), 0);
    if ((compared * (compared - 1)) / 2 <= comparedPairs) return each;
  }
  return 1;
}

/** Lists the first conflicts, and of each text the first one, so that none of a text is lost among those of others. */
function comparePairs(
  claims: readonly StatedClaim[],
  group: ClaimGroup,
  isBetween: boolean,
): Pick<FoundConflicts, 'conflicts' | 'unlisted'> {
  const conflicts: Conflict[] = [];
  const listed = new Set<string>();
  let unlisted = 0;
  for (let i = 0; i < claims.length; i++) {
    for (let j = i + 1; j < claims.length; j++) {
      const [left, right] = [claims[i] as StatedClaim, claims[j] as StatedClaim];
      if (isBetween && left.source === right.source) continue;
      const reason = areOtherVoices(left, right) ? undefined : compare[group.by](left, right, group);
      if (reason === undefined) continue;
      if (conflicts.length >= listedConflicts && listed.has(left.source) && listed.has(right.source)) unlisted++;
      else {
        conflicts.push({ reason, statements: [toSide(left), toSide(right)] });
        listed.add(left.source).add(right.source);
      }
    }
  }
  return { conflicts, unlisted };
}

function toSide({ source, claim, quote, statement }: StatedClaim): Conflict['statements'][number] {
  return { source, claim, quote, span: statement.span };
}

function areOtherVoices(left: StatedClaim, right: StatedClaim): boolean {
  const [one, other] = [left.statement.attributedTo, right.statement.attributedTo];
  return left.source === right.source && one !== undefined && other !== undefined && one !== other;
}

/** Each says why two claims exclude each other; undefined where they do not. */
const compare: Record<Comparison, (left: StatedClaim, right: StatedClaim, group: ClaimGroup) => string | undefined> = {
  figure: compareFigures,
  date: compareDates,
  phase: comparePhases,
};

function compareFigures(left: StatedClaim, right: StatedClaim, { isTimed }: ClaimGroup): string | undefined {
  if (!isTimed && !isSamePeriod(left, right)) return undefined;
  const [one, other] = [left.statement, right.statement];
  const isDenied = one.negated !== other.negated;
  const [oneWay, otherWay] = [toDirection(one), isSwapped(one, other) ? turn(toDirection(other)) : toDirection(other)];
  const isOpposite = areOpposite(oneWay, otherWay);
  const [figure, otherFigure] = [toAsserted(one), toAsserted(other)];
  if (isOpposite)
    return isDenied ? undefined : `One says ${oneWay}, the other ${otherWay}, of the same thing and time.`;
  if (figure === null || otherFigure === null)
    return isDenied && figure === otherFigure && oneWay === otherWay ? 'One denies what the other says.' : undefined;
  if (toUnitKind(figure) !== toUnitKind(otherFigure) || areBoundAndFigure(one, other)) return undefined;
  const canBoth = overlap(toInterval(figure), toInterval(otherFigure));
  if (isDenied) return canBoth ? 'One denies what the other says.' : undefined;
  if (one.negated || canBoth) return undefined;
  return `${print(figure)} and ${print(otherFigure)} are given for the same thing and time.`;
}

/** "Above 3%" and "at 4%" are compared by the measurements, not with each other. */
function areBoundAndFigure(one: Statement, other: Statement): boolean {
  return 'relation' in one && 'relation' in other && one.relation !== other.relation;
}

/** One period: both ends within five days; or both "now", in one text or in texts of one fortnight. */
function isSamePeriod(left: StatedClaim, right: StatedClaim): boolean {
  const [one, other] = [left.statement.period, right.statement.period];
  const areNow = one.from === 'assumed' && other.from === 'assumed';
  if (areNow) return left.source === right.source || Math.abs(left.published - right.published) <= sameNowDays;
  // "4.30% on Tuesday, 4.26% on Thursday".
  const areDays = one.role === 'day' && other.role === 'day' && one.from === 'stated' && other.from === 'stated';
  if (areDays && one.to !== other.to) return false;
  return Math.abs(one.base - other.base) <= samePeriodDays && Math.abs(one.to - other.to) <= samePeriodDays;
}

/** One happening dated twice: stated periods that lie apart, within a year. */
function compareDates(left: StatedClaim, right: StatedClaim): string | undefined {
  const [one, other] = [left.statement, right.statement];
  if (one.negated || other.negated) return undefined;
  const [a, b] = [one.period, other.period];
  if (a.from === 'assumed' || b.from === 'assumed') return undefined;
  const shared = Math.min(a.to, b.to) - Math.max(a.base, b.base);
  const shorter = Math.min(a.to - a.base, b.to - b.base);
  const isOfWindows = one.kind === 'return';
  if (isOfWindows && (shared > sharedPart * shorter || shorter < likeLength * Math.max(a.to - a.base, b.to - b.base)))
    return undefined;
  if (!isOfWindows && shared > 0) return undefined;
  const reach = isOfWindows ? shorter + sameNowDays : oneHappeningDays;
  if (-shared > reach) return undefined;
  return `The same is dated from ${toIsoDate(a.base)} to ${toIsoDate(a.to)} and from ${toIsoDate(b.base)} to ${toIsoDate(b.to)}.`;
}

function comparePhases(left: StatedClaim, right: StatedClaim): string | undefined {
  const [one, other] = [toPhase(left.statement), toPhase(right.statement)];
  if (one === undefined || other === undefined || left.statement.negated || right.statement.negated) return undefined;
  const isNear = left.source === right.source || Math.abs(left.published - right.published) <= sameNowDays;
  const isOver = (phase: string): boolean => phase === 'completed';
  return isNear && isOver(one) !== isOver(other)
    ? `The same policy cycle is said to be ${one} and ${other}.`
    : undefined;
}

/** A cycle that is named without a phase goes on. */
function toPhase(statement: Statement): string | undefined {
  if (statement.kind !== 'policy-move') return undefined;
  const isCycle = statement.action === 'easing' || statement.action === 'tightening';
  return statement.phase ?? (isCycle ? 'continuing' : undefined);
}

function toAsserted(statement: Statement): Asserted | null {
  return 'asserted' in statement ? statement.asserted : null;
}

/** What is said beside the figure, or in its place. */
function toDirection(statement: Statement): string | undefined {
  if (statement.kind === 'return' || statement.kind === 'relative-return') return statement.direction;
  if (statement.kind === 'discount') return statement.side;
  return statement.kind === 'indicator' ? statement.relation : undefined;
}

const opposites: readonly (readonly [string, string])[] = [
  ['up', 'down'],
  ['ahead', 'behind'],
  ['discount', 'premium'],
  ['rose', 'fell'],
];

function areOpposite(one: string | undefined, other: string | undefined): boolean {
  return opposites.some(([a, b]) => (one === a && other === b) || (one === b && other === a));
}

/** "A ahead of B" and "B behind A" say the same. */
function isSwapped(one: Statement, other: Statement): boolean {
  return (
    one.kind === 'relative-return' &&
    other.kind === 'relative-return' &&
    one.subject.id === other.against.id &&
    one.subject.id !== other.subject.id
  );
}

function turn(direction: string | undefined): string | undefined {
  if (direction === 'ahead') return 'behind';
  return direction === 'behind' ? 'ahead' : direction;
}

function print({ low, high, unit }: Asserted): string {
  const figure = low === high ? String(low) : `${low}-${high}`;
  return unit === 'percent' ? `${figure}%` : `${figure} ${unit}`;
}
