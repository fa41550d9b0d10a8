import {
  countSessions,
  type DayNumber,
  findDay,
  firstCalendarDay,
  isLevel,
  type LevelPanel,
  type MemberEpoch,
  sessionOnOrBefore,
  sessionsBetween,
  toIsoDate,
} from '../../core/index.ts';
import { type DayRange, type Member, type MemberSnapshot, maximumAgeDays, toTickerForms } from '../../data/index.ts';
import type { DayWindow, MetricContext } from '../definition.ts';
import { NotMeasurable } from '../warning.ts';
import type { UniverseParams } from './universe-parameters.ts';

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
