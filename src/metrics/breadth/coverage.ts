import { type DayNumber, type SessionTally, tallyStates, toIsoDate } from '../../core/index.ts';
import type { DetailValue, MetricContext, OutputSpec } from '../definition.ts';
import { countKnown } from '../levels.ts';
import { NotMeasurable } from '../warning.ts';
import type { MemberRows, SessionMembers, WindowMembers } from './members.ts';
import { minimumCoverage } from './universe-parameters.ts';

/** What every figure on members states beside its value. */
export const coverageDetails = {
  members: { unit: 'count', meaning: 'members of the universe' },
  membersOn: { unit: 'date', meaning: 'date of the membership' },
  covered: { unit: 'count', meaning: 'members with the figures needed' },
  coverage: { unit: 'fraction', meaning: 'covered members over members' },
  coverageWeight: { unit: 'fraction', meaning: 'weight of the covered members over the weight of all' },
} as const satisfies Record<string, OutputSpec>;

/** Counts by session with the coverage of each. */
export interface CoveredTally {
  readonly up: Int32Array;
  readonly members: Int32Array;
  readonly covered: Int32Array;
  /** 1 where the session has enough coverage. */
  readonly isMeasured: Uint8Array;
}

/** Counts the states of the members, session by session. */
export function tallyMembers(states: Int8Array, read: SessionMembers): CoveredTally & SessionTally {
  const tally = tallyStates(states, read.panel.days.length, read.epochs);
  const covered = tally.up.map((up, t) => up + (tally.down[t] as number) + (tally.flat[t] as number));
  return { ...tally, covered, isMeasured: findMeasured(covered, tally.members) };
}

/** Sessions on which enough members are covered. */
export function findMeasured(covered: Int32Array, members: Int32Array): Uint8Array {
  return Uint8Array.from(covered, (count, t) => Number(count > 0 && count >= minimumCoverage * (members[t] as number)));
}

/** Warns where fewer sessions are measured than were asked for. */
export function warnIfHistoryLacks(
  context: MetricContext,
  { isMeasured }: CoveredTally,
  { start, panel }: SessionMembers,
  history: number,
): void {
  const measured = isMeasured.subarray(start).reduce((sum, flag) => sum + flag, 0);
  if (measured >= history) return;
  const from = toIsoDate(panel.days[start] as DayNumber);
  context.warn(
    'insufficient-history',
    `of ${history} sessions of history ${measured} are measured (levels from ${from}; ${minimumCoverage} of the members must be covered)`,
  );
}

/**
 * What the figure states of its coverage. Not measurable below the minimum; below full coverage it warns, naming up to five of
 * those left out. `needsWeight`: the minimum holds for the weight covered as well.
 */
export function toCoverage(
  context: MetricContext,
  { snapshot, members, weights }: Omit<MemberRows, 'rows'>,
  isCovered: (member: number) => boolean,
  { lacking, bias, needsWeight = false }: { lacking: string; bias: string; needsWeight?: boolean },
): Record<keyof typeof coverageDetails, DetailValue> {
  const uncovered = members.filter((_, i) => !isCovered(i));
  const covered = members.length - uncovered.length;
  const total = sumWeights(weights, () => true);
  const coverageWeight = countKnown(weights) > 0 && total > 0 ? sumWeights(weights, isCovered) / total : Number.NaN;
  const on = toIsoDate(snapshot.observed);
  const names = uncovered.slice(0, 5).map(({ symbol }) => symbol);
  const listed = `${names.join(', ')}${uncovered.length > names.length ? ' and others' : ''}`;
  if (covered === 0 || covered < minimumCoverage * members.length) {
    const need = Math.max(1, Math.ceil(minimumCoverage * members.length));
    throw new NotMeasurable(
      'incomplete-coverage',
      `${covered} of ${members.length} members of ${snapshot.universe} of ${on} have ${lacking}, need ${need} (${listed} have not)`,
    );
  }
  if (needsWeight && !(coverageWeight >= minimumCoverage)) {
    const have = Number.isNaN(coverageWeight) ? 'no weights are given' : `have ${coverageWeight.toFixed(3)}`;
    throw new NotMeasurable(
      'incomplete-coverage',
      `members of ${snapshot.universe} of ${on} that have ${lacking} hold too little weight: ${have}, need ${minimumCoverage}`,
    );
  }
  if (uncovered.length > 0) {
    context.warn(
      'incomplete-coverage',
      `${uncovered.length} of ${members.length} members of ${on} lack ${lacking} and are left out: ${listed}; names that left the market are absent, so that ${bias}`,
    );
  }
  return { members: members.length, membersOn: on, covered, coverage: covered / members.length, coverageWeight };
}

/** Coverage on the as-of session, by the states of the names then. */
export function toStateCoverage(
  context: MetricContext,
  states: Int8Array,
  { panel, current }: SessionMembers,
  lacking: string,
): Record<keyof typeof coverageDetails, DetailValue> {
  const sessions = panel.days.length;
  const isKnown = (row: number): boolean => Math.abs(states[(row + 1) * sessions - 1] as number) <= 1;
  return toRowCoverage(context, { panel, current }, isKnown, lacking);
}

/** Coverage on the as-of session, by whether a row of the panel is covered then. */
export function toRowCoverage(
  context: MetricContext,
  { panel, current }: Pick<SessionMembers, 'panel' | 'current'>,
  isRowCovered: (row: number) => boolean,
  lacking: string,
): Record<keyof typeof coverageDetails, DetailValue> {
  const isCovered = (member: number): boolean => {
    const row = current.rows[member] as number;
    return row >= 0 && isRowCovered(row);
  };
  return toCoverage(context, current, isCovered, {
    lacking: `${lacking} to ${toIsoDate(panel.days.at(-1) as DayNumber)}`,
    bias: shareBias,
  });
}

/** Coverage of a window, by the returns of the members over it. */
export function toReturnCoverage(
  context: MetricContext,
  read: WindowMembers,
  returns: Float64Array,
  needs: { readonly bias: string; readonly needsWeight: boolean },
): Record<keyof typeof coverageDetails, DetailValue> {
  const { panel, base, last } = read;
  const [from, to] = [base, last].map((column) => toIsoDate(panel.days[column] as DayNumber));
  const isCovered = (member: number): boolean =>
    !Number.isNaN((returns[member] as number) * (needs.needsWeight ? (read.weights[member] as number) : 1));
  return toCoverage(context, read, isCovered, { lacking: `levels for ${from} and ${to}`, ...needs });
}

/** What is left of missing names, in words. */
export const shareBias = 'the share can run high';
export const survivorBias = 'the figure speaks of survivors';

function sumWeights(weights: Float64Array, isCounted: (member: number) => boolean): number {
  return weights.reduce((sum, weight, i) => (isCounted(i) && !Number.isNaN(weight) ? sum + weight : sum), 0);
}
