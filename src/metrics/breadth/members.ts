import { z } from 'zod';
import {
  countSessions,
  type DayNumber,
  findDay,
  firstCalendarDay,
  isLevel,
  type LevelPanel,
  type MemberEpoch,
  type ReturnKind,
  type SessionTally,
  sessionOnOrBefore,
  sessionsBetween,
  tallyStates,
  toIsoDate,
} from '../../core/index.ts';
import {
  type DayRange,
  type InputRef,
  type Member,
  type MemberSnapshot,
  maximumAgeDays,
  toTickerForms,
} from '../../data/index.ts';
import type { DayWindow, DetailValue, MetricContext, OutputSpec } from '../definition.ts';
import { countKnown } from '../levels.ts';
import { NotMeasurable } from '../warning.ts';

/** Share of the members that must be covered: the fifth left out can move a share by 20 points at the very most. */
export const minimumCoverage = 0.8;

export const universeParam = z
  .string()
  .min(1)
  .max(60)
  .describe('the universe: id of a fund whose holdings are at hand (IVV, IWM)');

export const breadthReturnParam = z
  .enum(['price', 'total'])
  .default('total')
  .describe('closes, or total-return levels with distributions reinvested');

/** How many sessions back a history goes, the as-of session included. */
export const historyParam = z.coerce
  .number()
  .int()
  .min(1)
  .max(2520)
  .default(252)
  .describe('sessions of history, the as-of session included');

export interface UniverseParams {
  readonly universe: string;
  readonly return: ReturnKind;
}

export function universeInputs(params: UniverseParams): InputRef[] {
  return [{ universe: params.universe, field: params.return === 'price' ? 'close' : 'total' }];
}

/** What every figure on members states beside its value. */
export const coverageDetails = {
  members: { unit: 'count', meaning: 'members of the universe' },
  membersOn: { unit: 'date', meaning: 'date of the membership' },
  covered: { unit: 'count', meaning: 'members with the figures needed' },
  coverage: { unit: 'fraction', meaning: 'covered members over members' },
  coverageWeight: { unit: 'fraction', meaning: 'weight of the covered members over the weight of all' },
} as const satisfies Record<string, OutputSpec>;

/** Conventions that all metrics on members share. */
export const memberConventions = [
  'members: the constituents known on the date, or the oldest known ones for dates before them, which is announced',
  'zero and negative levels are missing; nothing is filled',
  `below ${minimumCoverage} of the members covered there is no value: those left out could move a share by more than ${Math.round(100 * (1 - minimumCoverage))} points`,
  'a ticker matches with and without a hyphen before its class letter (BRKB, BRK.B and BRK-B)',
];

/** The members of one snapshot, each with its row in a panel. */
export interface MemberRows {
  readonly snapshot: MemberSnapshot;
  readonly members: readonly Member[];
  /** Row of each member in the panel; -1 where no form of its ticker has a level there. */
  readonly rows: Int32Array;
  /** Weight of each member as the source gives it; NaN where it gives none. */
  readonly weights: Float64Array;
}

export interface WindowMembers extends MemberRows {
  readonly panel: LevelPanel;
  /** Columns of the first and last session of the window. */
  readonly base: number;
  readonly last: number;
}

export interface SessionMembers {
  readonly panel: LevelPanel;
  /** Which members count on which sessions; the last stretch ends with the as-of session. */
  readonly epochs: readonly (MemberRows & MemberEpoch)[];
  /** The members on the as-of session. */
  readonly current: MemberRows & MemberEpoch;
  /** Column of the first session of the history asked for. */
  readonly start: number;
}

/** The latest members known by the as-of date, with their weights and without levels. */
export function readLatestMembers(context: MetricContext, universe: string): Omit<MemberRows, 'rows'> {
  const snapshot = readSnapshots(context, universe).at(-1) as MemberSnapshot;
  warnIfOld(context, snapshot, context.view.asOf);
  return { snapshot, members: snapshot.members, weights: toWeights(snapshot) };
}

/** The session that begins a run of `count` sessions up to `last`; the first of the calendar where there are fewer. */
export function findFirstSession(last: DayNumber, count: number): DayNumber {
  const sessions = sessionsBetween(firstCalendarDay, last);
  return sessions[Math.max(0, sessions.length - count)] ?? last;
}

/**
 * The members known at the base of a window, with their levels over it; the oldest known ones, with a warning, where none was
 * known then.
 */
export function readWindowMembers(context: MetricContext, params: UniverseParams, window: DayWindow): WindowMembers {
  const snapshots = readSnapshots(context, params.universe);
  const snapshot = findSnapshot(snapshots, window.base);
  if (snapshot.published > window.base) warnOfLaterMembers(context, snapshot, window.base);
  else warnIfOld(context, snapshot, window.base);
  const range = { first: window.base, last: window.last };
  const { panel, toRows } = readPanel(context, params, [snapshot], range);
  const [base, last] = [window.base, window.last].map((day) => findSession(context, params, panel, day)) as [
    number,
    number,
  ];
  return { ...toRows(snapshot), panel, base, last };
}

/**
 * The members on each of the last `history` sessions, with their levels from `warmUp` sessions before. A history that goes
 * back further than the figures is cut there, with a warning.
 */
export function readSessionMembers(
  context: MetricContext,
  params: UniverseParams,
  history: number,
  warmUp: number,
): SessionMembers {
  const session = sessionOnOrBefore(context.view.asOf);
  const snapshots = readSnapshots(context, params.universe);
  const first = findFirstSession(session, history + warmUp);
  const firstDay = findFirstSession(session, history);
  const used = snapshots.slice(snapshots.indexOf(findSnapshot(snapshots, firstDay)));
  const { panel, toRows } = readPanel(context, params, used, { first, last: session });
  const end = findSession(context, params, panel, session) + 1;
  const current = used.at(-1) as MemberSnapshot;
  warnIfOld(context, current, session);
  const byDay = Array.from(panel.days, (day) => (day === session ? current : findSnapshot(used, day)));
  const epochs = [...new Set(byDay)].map((snapshot) => ({
    ...toRows(snapshot),
    from: byDay.indexOf(snapshot),
    end: byDay.lastIndexOf(snapshot) + 1,
  }));
  const start = Math.max(0, end - history);
  const oldest = epochs[0] as MemberRows;
  const startDay = panel.days[start] as DayNumber;
  if (oldest.snapshot.published > startDay && startDay < session)
    warnOfLaterMembers(context, oldest.snapshot, startDay);
  return { panel, epochs, current: epochs.at(-1) as MemberRows & MemberEpoch, start };
}

/** Counts of states by session, with the coverage of each; the share of a session below the minimum coverage is NaN. */
export interface CoveredTally extends SessionTally {
  readonly covered: Int32Array;
  /** 1 where the session has enough coverage. */
  readonly isMeasured: Uint8Array;
}

/** Counts the states of the members, session by session. */
export function tallyMembers(states: Int8Array, read: SessionMembers): CoveredTally {
  const sessions = read.panel.days.length;
  const tally = tallyStates(states, sessions, read.epochs);
  const covered = tally.up.map((up, t) => up + (tally.down[t] as number) + (tally.flat[t] as number));
  const isMeasured = Uint8Array.from(covered, (count, t) =>
    Number(count > 0 && count >= minimumCoverage * (tally.members[t] as number)),
  );
  return { ...tally, covered, isMeasured };
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
  const isCovered = (member: number): boolean => {
    const row = current.rows[member] as number;
    return row >= 0 && Math.abs(states[(row + 1) * sessions - 1] as number) <= 1;
  };
  return toCoverage(context, current, isCovered, {
    lacking: `${lacking} to ${toIsoDate(panel.days[sessions - 1] as DayNumber)}`,
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

function readSnapshots({ view }: MetricContext, universe: string): readonly MemberSnapshot[] {
  const snapshots = view.snapshots(universe).filter(({ members }) => members.length > 0);
  if (snapshots.length > 0) return snapshots;
  throw new NotMeasurable('no-observation', `no members of ${universe} were known on ${toIsoDate(view.asOf)}`);
}

/** The snapshot known on a day, or the oldest of all. */
function findSnapshot(snapshots: readonly MemberSnapshot[], day: DayNumber): MemberSnapshot {
  return snapshots.findLast(({ published }) => published <= day) ?? (snapshots[0] as MemberSnapshot);
}

function warnOfLaterMembers(context: MetricContext, { universe, observed, published }: MemberSnapshot, day: DayNumber) {
  context.warn(
    'survivorship',
    `members of ${universe} of ${toIsoDate(observed)}, known on ${toIsoDate(published)}, stand for earlier dates from ${toIsoDate(day)} on: names that left before are absent`,
  );
}

/** Constituents change by the quarter: an older list stands for another one. */
function warnIfOld(context: MetricContext, { universe, observed }: MemberSnapshot, day: DayNumber): void {
  if (day - observed <= maximumAgeDays.quarterly) return;
  context.warn(
    'survivorship',
    `members of ${universe} of ${toIsoDate(observed)} stand for ${toIsoDate(day)}, ${day - observed} days later: names that left or joined since are not told apart`,
  );
}

interface PanelOfMembers {
  readonly panel: LevelPanel;
  toRows(snapshot: MemberSnapshot): MemberRows;
}

function readPanel(
  context: MetricContext,
  params: UniverseParams,
  snapshots: readonly MemberSnapshot[],
  range: DayRange,
): PanelOfMembers {
  const symbols = [
    ...new Set(snapshots.flatMap(({ members }) => members.flatMap(({ symbol }) => toTickerForms(symbol)))),
  ];
  const panel = context.view.panel(symbols, params.return, range);
  const sessions = panel.days.length;
  const rowOf = new Map<string, number>();
  symbols.forEach((symbol, row) => {
    if (panel.values.subarray(row * sessions, (row + 1) * sessions).some(isLevel)) rowOf.set(symbol, row);
  });
  warnIfSessionsLack(context, params.universe, panel);
  return {
    panel,
    toRows: (snapshot) => ({
      snapshot,
      members: snapshot.members,
      rows: Int32Array.from(snapshot.members, ({ symbol }) => {
        const form = toTickerForms(symbol).find((one) => rowOf.has(one));
        return form === undefined ? -1 : (rowOf.get(form) as number);
      }),
      weights: toWeights(snapshot),
    }),
  };
}

function toWeights({ members }: MemberSnapshot): Float64Array {
  return Float64Array.from(members, ({ weight }) =>
    weight >= 0 && weight < Number.POSITIVE_INFINITY ? weight : Number.NaN,
  );
}

function warnIfSessionsLack(context: MetricContext, universe: string, { days }: LevelPanel): void {
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return;
  const lacking = countSessions(first, last) - days.length;
  if (lacking === 0) return;
  const span = `${toIsoDate(first)} to ${toIsoDate(last)}`;
  context.warn('unused-session', `no member of ${universe} has a level on ${lacking} sessions of ${span}`);
}

/** Column of a session; not measurable where no member has a level then. */
function findSession({ view }: MetricContext, params: UniverseParams, panel: LevelPanel, day: DayNumber): number {
  const column = findDay(panel.days, day);
  if (column >= 0) return column;
  const [first, last] = [panel.days[0], panel.days.at(-1)];
  const span =
    first === undefined || last === undefined
      ? 'none in the window'
      : `in the window: ${toIsoDate(first)} to ${toIsoDate(last)}`;
  const what = params.return === 'price' ? 'close' : 'total-return level';
  throw new NotMeasurable(
    'no-observation',
    `no member of ${params.universe} has a ${what} for ${toIsoDate(day)} as known on ${toIsoDate(view.asOf)} (${span})`,
  );
}
