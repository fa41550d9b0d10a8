import { type DayNumber, fromCivilDate, toCivilDate, toIsoDate } from '../../../core/index.ts';
import type { Measurement } from '../../../metrics/index.ts';
import type { Judgement, Nearest, Reading } from '../../judgement.ts';
import type { PolicyMoveStatement, StatedPeriod } from '../../statement.ts';
import type { JudgeContext } from '../context.ts';
import { holds } from '../tolerance.ts';
import {
  conclude,
  concludeForecast,
  type Finding,
  isForecast,
  toHorizon,
  toNearest,
  toUnmeasurable,
} from './conclude.ts';
import { formatFigure } from './format-figure.ts';
import { judgePolicyCycle } from './judge-policy-cycle.ts';
import { type Decision, lastDecisionDay, listDecisions } from './policy-decisions.ts';

/** Days by which a move may be dated wrongly and still be the one that is meant. */
const misdatedDays = 31;

/** Days before publication within which an undated move is looked for. */
const recentDays = 365;

/** Days by which the day of a meeting to come may be named wrongly in a forecast of its decision. */
const besideDays = 3;

type Move = 'cut' | 'hike' | 'hold';

interface Search {
  readonly statement: PolicyMoveStatement;
  readonly context: JudgeContext;
  readonly action: Move;
  /** Every decision known at publication. */
  readonly decisions: readonly Decision[];
}

/**
 * What the Federal Reserve did. A dated statement is compared with the decisions of its period, an undated one with the
 * latest decision of its kind; a count is that of the moves of the period or, said to be in a row, of the run.
 */
export function judgePolicyMove(statement: PolicyMoveStatement, context: JudgeContext): Judgement {
  const { action } = statement;
  const known = lastDecisionDay(context, context.published);
  const decisions = listDecisions(context, known);
  if (decisions.length === 0)
    return toUnmeasurable(
      'No decision on the federal funds rate is on record for that time: import the decisions of the FOMC.',
    );
  if (isForecast(statement)) return judgeForecast(statement, context);
  if (action === 'easing' || action === 'tightening' || statement.phase !== undefined)
    return judgePolicyCycle(statement, context);
  const search: Search = { statement, context, action, decisions };
  if (statement.meetings !== undefined && statement.meetings.which !== 'first' && statement.count !== undefined)
    return conclude(statement, judgeAmongMeetings(search, statement.count, statement.meetings.count));
  if (statement.meetings !== undefined) return conclude(statement, judgeEveryMeeting(search, statement.meetings));
  if (statement.period.from !== 'assumed' && statement.period.to > known && known < context.published)
    return toUnmeasurable(`Decisions are on record to ${toIsoDate(known)} only: import the later ones.`);
  if (statement.largestSince !== undefined) return conclude(statement, judgeLargest(search, statement.largestSince));
  if (statement.isTotal) return conclude(statement, judgeSum(search));
  const each = judgeEach(search);
  if (statement.count !== undefined && !statement.isStraight)
    return conclude(statement, each?.isTrue === false ? each : judgeCount(search));
  const single = each ?? judgeSingle(search);
  const sum = single.isTrue === false && mayBeSum(statement) ? judgeTotal(search) : undefined;
  return conclude(statement, sum?.isTrue === true ? sum : asLast(search, single));
}

/** "Cut in September, October and December": false where one of them brought none. */
function judgeEach(search: Search): Finding | undefined {
  const { statement } = search;
  const findings = statement.each?.map((stretch) =>
    judgeSingle({ ...search, statement: { ...statement, period: { ...statement.period, ...stretch, others: [] } } }),
  );
  return findings?.find(({ isTrue }) => isTrue !== !statement.negated) ?? findings?.at(-1);
}

/** "Last raised rates in July 2023": false where it has done so again by publication. */
function asLast({ statement, action, decisions, context }: Search, found: Finding): Finding {
  const { isLast, period } = statement;
  if (isLast !== true || found.isTrue !== true) return found;
  const later = decisions.find(
    ({ day, change }) => day > period.to && day <= context.published && (action === 'cut' ? change < 0 : change > 0),
  );
  if (later === undefined || action === 'hold') return found;
  return { ...found, isTrue: false, reason: `${found.reason} It did so again on ${toIsoDate(later.day)}.` };
}

/** Days from which "75 basis points" of a period may be the sum of several moves. */
const sumDays = 100;

function mayBeSum({ asserted, period, count }: PolicyMoveStatement): boolean {
  const isLong = period.from === 'stated' && period.to - period.base >= sumDays;
  return isLong && count === undefined && asserted !== null;
}

/** One move: its kind, its size, and its place in a row. */
function judgeSingle(search: Search): Finding {
  const { statement, context, action, decisions } = search;
  const { period } = statement;
  const isDated = period.from !== 'assumed';
  if (action === 'hold' && statement.negated && isDated) return judgeAnyHold(search);
  if (action === 'hold' && isDated && /^since\b/i.test(period.text ?? '')) return judgeHeldSince(search);
  const inPeriod = isDated
    ? decisions.filter(({ day }) => day > toStart(search) && day <= period.to)
    : decisions.filter(({ day }) => day > context.published - recentDays);
  const between = action === 'hold' && /^between\b/i.test(period.text ?? '') ? withoutEnds(inPeriod, period) : inPeriod;
  const candidates = isDated ? between : latestOf(inPeriod, action);
  const isHeldThroughout = action !== 'hold' || !isDated || between.every(({ change }) => change === 0);
  const matching = candidates.filter((decision) => isHeldThroughout && fits(decision, search));
  const found = matching.at(-1);
  if (found !== undefined)
    return { isTrue: true, readings: [toReading(found, search, true)], reason: describe(found, search) };
  const shown = candidates.filter((decision) => toAction(decision) === action).at(-1) ?? candidates.at(-1);
  const near = isDated ? findNearby(search) : undefined;
  const readings = shown === undefined ? [] : [toReading(shown, search, false)];
  const what = shown === undefined ? 'No decision was taken in that period.' : describe(shown, search);
  return {
    isTrue: false,
    readings,
    nearby: near?.nearest,
    reason: near === undefined ? what : `${what} ${near.reason}`,
  };
}

/** "No change between July 2023 and September 2024": after the move of the one month and before that of the other. */
function withoutEnds(decisions: readonly Decision[], { base, to }: StatedPeriod): readonly Decision[] {
  const isEnd = ({ day, change }: Decision): boolean =>
    change !== 0 && (day <= base + misdatedDays || day > to - misdatedDays);
  return decisions.filter((decision) => !isEnd(decision));
}

/** "At every meeting this year", "at each of its last six meetings": each of them brought what is said. */
function judgeEveryMeeting(search: Search, { which, count }: NonNullable<PolicyMoveStatement['meetings']>): Finding {
  const { statement, context, action, decisions } = search;
  const { period } = statement;
  const isDated = period.from !== 'assumed';
  const inPeriod = isDated ? decisions.filter(({ day }) => day > period.base && day <= period.to) : decisions;
  const meant =
    count === undefined || which === 'all'
      ? inPeriod
      : which === 'first'
        ? inPeriod.slice(0, count)
        : inPeriod.slice(-count);
  const other = meant.findLast((decision) => toAction(decision) !== action || !isSize(decision.change, statement));
  const shown = other ?? meant.at(-1);
  const isOpen = which === 'all' && isDated && period.to > lastDecisionDay(context, context.published);
  if (shown === undefined || isOpen || (!isDated && count === undefined))
    return { isTrue: null, readings: [], reason: 'The text does not say which meetings are meant.' };
  const isNumber = count === undefined || meant.length === count;
  const isTrue = other === undefined && isNumber;
  const number = isNumber ? '' : ` Decisions on record in that time: ${meant.length}.`;
  return { isTrue, readings: [toReading(shown, search, isTrue)], reason: `${describe(shown, search)}${number}` };
}

/** "Eleven increases in twelve meetings": how many of the latest decisions were such. */
function judgeAmongMeetings(search: Search, count: number, meetings: number | undefined): Finding {
  const { action, statement } = search;
  const { period } = statement;
  const isOver = period.from === 'stated' && !period.isOpen;
  const decisions = isOver ? search.decisions.filter(({ day }) => day <= period.to) : search.decisions;
  const last = decisions.at(-1);
  if (meetings === undefined || last === undefined || decisions.length < meetings)
    return { isTrue: null, readings: [], reason: 'The text does not say which meetings are meant.' };
  const moves = decisions.slice(-meetings).filter((decision) => toAction(decision) === action).length;
  const isTrue = moves === count;
  const label = `${action}s at the last ${meetings} meetings to ${toIsoDate(last.day)}`;
  const readings = [{ label, measured: moves, holds: isTrue, measurement: measureMoves(search, last.day) }];
  return { isTrue, readings, reason: `Decisions on record: ${moves} ${label}.` };
}

/** "Has not cut since December": a cut in December is the one since which there was none. */
function toStart({ statement, action, decisions }: Search): DayNumber {
  const { base, text } = statement.period;
  if (!statement.negated || !/^since\b/i.test(text ?? '')) return base;
  const named = /^since (?:early |late )?(?:19|20)\d\d$/i.test(text ?? '') ? yearDays : misdatedDays + 4;
  const last = decisions.findLast(
    (decision) => decision.day > base && decision.day <= base + named && toAction(decision) === action,
  );
  return last?.day ?? base;
}

/** Days of a year that "since" may name. */
const yearDays = 368;

/** "On hold since December": no move after the one that "since" may name, the first of the period. */
function judgeHeldSince(search: Search): Finding {
  const { base, to } = search.statement.period;
  const inPeriod = search.decisions.filter(({ day }) => day > base && day <= to);
  const move = inPeriod.find(({ day, change }) => change !== 0 && day <= base + misdatedDays + 4);
  const after = inPeriod.filter(({ day }) => day > (move?.day ?? base));
  const shown = after.find(({ change }) => change !== 0) ?? after.at(-1) ?? move;
  if (shown === undefined) return { isTrue: null, readings: [], reason: 'No decision was taken in that period.' };
  const { count, isStraight } = search.statement;
  const isCounted = count === undefined || !isStraight || after.length === count;
  const isTrue = after.length === 0 ? null : isCounted && after.every(({ change }) => change === 0);
  return { isTrue, readings: [toReading(shown, search, isTrue === true)], reason: describe(shown, search) };
}

/** "Has not paused since September", which is denied: whether any decision after the first move of the stretch was a hold. */
function judgeAnyHold(search: Search): Finding {
  const { base, to, text } = search.statement.period;
  const inPeriod = search.decisions.filter(({ day }) => day > base && day <= to);
  const first = /^since\b/i.test(text ?? '') ? inPeriod.findIndex(({ change }) => change !== 0) : 0;
  const meant = inPeriod.slice(Math.max(0, first));
  const hold = meant.findLast(({ change }) => change === 0);
  const shown = hold ?? meant.at(-1);
  if (shown === undefined) return { isTrue: null, readings: [], reason: 'No decision was taken in that period.' };
  const isTrue = hold !== undefined;
  return { isTrue, readings: [toReading(shown, search, isTrue)], reason: describe(shown, search) };
}

/** The latest decision of a kind; for a hold, the latest decision of all. */
function latestOf(decisions: readonly Decision[], action: Move): readonly Decision[] {
  const latest = action === 'hold' ? decisions.at(-1) : decisions.findLast((decision) => toAction(decision) === action);
  return latest === undefined ? [] : [latest];
}

function toAction({ change }: Decision): Move {
  if (change === 0) return 'hold';
  return change < 0 ? 'cut' : 'hike';
}

function fits(decision: Decision, search: Search): boolean {
  const { statement, action } = search;
  if (toAction(decision) !== action) return false;
  if (statement.asserted !== null && !isSize(decision.change, statement)) return false;
  if (statement.count === undefined || !statement.isStraight) return true;
  if (readRun(measureMoves(search, decision.day), action) === statement.count) return true;
  return statement.asserted !== null && countSized(decision, search) === statement.count;
}

/** Decisions in a row of the size stated: "a fourth straight rise of 75 basis points". */
function countSized({ day }: Decision, { statement, action, decisions }: Search): number {
  const before = decisions.filter((decision) => decision.day <= day);
  const other = before.findLastIndex(
    (decision) => toAction(decision) !== action || !isSize(decision.change, statement),
  );
  return before.length - 1 - other;
}

function isSize(change: number, { asserted }: PolicyMoveStatement): boolean {
  if (asserted === null) return true;
  return holds(Math.abs(change) / (asserted.unit === 'basis points' ? 1 : 100), asserted, 'rate');
}

function measureMoves({ context }: Pick<Search, 'context'>, day: DayNumber): Measurement {
  return context.measure('policy-moves', {}, day);
}

/** Decisions of one kind in a row up to a day. */
function readRun({ value, details }: Measurement, action: Move): number {
  if (action === 'hold') return typeof details.holdsSince === 'number' ? details.holdsSince : 0;
  return Math.max(0, (action === 'cut' ? -1 : 1) * (value ?? 0));
}

/** In the unit of what is asserted: the size of the move, or the length of the run where no size is stated. */
function toReading(decision: Decision, search: Search, isSo: boolean): Reading {
  const { statement, action } = search;
  const measurement = measureMoves(search, decision.day);
  const isRun = statement.count !== undefined && statement.isStraight;
  const size =
    Math.abs(decision.change) / (statement.asserted?.unit === 'basis points' || statement.asserted === null ? 1 : 100);
  const run = readRun(measurement, action);
  const date = toIsoDate(decision.day);
  const common = { holds: isSo, measurement };
  if (!isRun) return { label: `decision on ${date}`, measured: size, ...common };
  if (statement.asserted === null) return { label: `${action}s in a row on ${date}`, measured: run, ...common };
  return { label: `decision on ${date}, ${action}s in a row: ${run}`, measured: size, ...common };
}

function describe(decision: Decision, search: Search): string {
  const { day, change, lower, upper } = decision;
  const did =
    change === 0
      ? 'left the target range'
      : `${change < 0 ? 'cut' : 'raised'} the target range by ${formatFigure(Math.abs(change))} basis points`;
  const run = readRun(measureMoves(search, day), toAction(decision));
  const inRow = run > 1 ? `, number ${run} in a row` : '';
  return `On ${toIsoDate(day)} the Federal Reserve ${did}${change === 0 ? ' at' : ' to'} ${formatFigure(lower)}-${formatFigure(upper)}%${inRow}.`;
}

/** The nearest decision outside the period, within 31 days of it, that is what the statement says. */
function findNearby(search: Search): { nearest: Nearest; reason: string } | undefined {
  const { base, to } = search.statement.period;
  const gap = ({ day }: Decision): number => Math.max(base + 1 - day, day - to);
  const near = search.decisions
    .filter((decision) => gap(decision) > 0 && gap(decision) <= misdatedDays && fits(decision, search))
    .sort((a, b) => gap(a) - gap(b))[0];
  if (near === undefined) return undefined;
  return {
    nearest: toNearest(near.day, near.day, Math.abs(near.change), `decision of ${toIsoDate(near.day)}`),
    reason: describe(near, search),
  };
}

/** Stretches that an undated count or sum may mean: the calendar year, the last twelve months, the run, the cycle. */
function listStretches({
  statement,
  context,
  action,
  decisions,
}: Search): { label: string; base: DayNumber; to: DayNumber }[] {
  const { period } = statement;
  const stated = { label: `${toIsoDate(period.base)} to ${toIsoDate(period.to)}`, base: period.base, to: period.to };
  if (period.from !== 'assumed') return [stated, ...period.others];
  const to = context.published;
  const stretches = [
    { label: 'calendar year', base: fromCivilDate(toCivilDate(to).year - 1, 12, 31), to },
    { label: 'last 12 months', base: to - recentDays, to },
  ];
  const run = context.measure('policy-moves', {}).details.lastRunFirst;
  const first = decisions.find(({ day }) => toIsoDate(day) === run);
  if (first !== undefined && toAction(first) === action)
    stretches.push({ label: 'latest run of moves', base: first.day - 1, to });
  const turn = decisions.findLast((decision) => decision.change !== 0 && toAction(decision) !== action);
  const cycle = decisions.find((decision) => decision.day > (turn?.day ?? 0) && toAction(decision) === action);
  if (cycle !== undefined) stretches.push({ label: 'moves since the last one the other way', base: cycle.day - 1, to });
  return stretches;
}

function isCount(moves: number, { count = 1, countWording, isNextCounted }: PolicyMoveStatement): boolean {
  const number = moves + (isNextCounted ? 1 : 0);
  if (countWording === 'at-least') return number >= count;
  return countWording === 'at-most' ? number <= count : number === count;
}

/** By how much the time since the move before may exceed the length told: "the first in two years", after two and a half. */
const beyondLength = 1.5;

/** "Its first cut in two years": the one before came not much earlier than that; undefined where it is no such count. */
function judgeFirstIn({ statement, action, decisions }: Search): Finding | undefined {
  const { base, to, text } = statement.period;
  const moves = decisions.filter((decision) => toAction(decision) === action);
  if (statement.isFirst === true && /^since\b/i.test(text ?? '')) return judgeFirstSince(moves, statement.period);
  if (statement.count !== 1 || !/^(?:in|for) /i.test(text ?? '') || !lengthOfTime.test(text ?? '')) return undefined;
  const before = moves.findLast(({ day }) => day <= base);
  const isFar = before === undefined || to - before.day > (to - base) * beyondLength;
  if (!isFar) return undefined;
  const last = before === undefined ? 'none on record' : `on ${toIsoDate(before.day)}`;
  return { isTrue: before === undefined ? null : false, readings: [], reason: `The ${action} before it was ${last}.` };
}

/** "For the first time since 2008", when none came in 2008: the one before it came earlier than is said. */
function judgeFirstSince(moves: readonly Decision[], { base, text }: StatedPeriod): Finding | undefined {
  const named = /^since (?:early |late |mid-?)?(?:19|20)\d\d$/i.test(text ?? '')
    ? yearDays
    : /^since (?:early |late |mid-?)?[A-Z][a-z]+(?:,? (?:of )?(?:19|20)\d\d)?$/.test(text ?? '')
      ? misdatedDays + 4
      : undefined;
  if (named === undefined || moves.some(({ day }) => day > base && day <= base + named)) return undefined;
  const before = moves.findLast(({ day }) => day <= base);
  return before === undefined
    ? undefined
    : { isTrue: false, readings: [], reason: `The one before it came on ${toIsoDate(before.day)} already.` };
}

/** "In two years", "for more than a year": a length of time, and no stretch that is named. */
const lengthOfTime = /\b(?:days|weeks|months?|quarters?|years?|decades?)$/i;

/** The number of moves of a period. */
function judgeCount(search: Search): Finding {
  const { statement, action, decisions } = search;
  const first = judgeFirstIn(search);
  if (first !== undefined) return first;
  const readings = listStretches(search).map(({ label, base, to }): Reading => {
    const moves = decisions.filter(
      (decision) => decision.day > base && decision.day <= to && toAction(decision) === action,
    );
    const sized =
      statement.asserted === null || statement.isTotal
        ? moves
        : moves.filter(({ change }) => isSize(change, statement));
    return {
      label: `${action}s, ${label}`,
      measured: sized.length,
      holds: isCount(sized.length, statement),
      measurement: measureMoves(search, to),
    };
  });
  return toFinding(readings, (reading) => `${reading.measured} ${reading.label}`);
}

/** The largest move of its kind after a day: no later one before it was as large. */
function judgeLargest(search: Search, since: DayNumber): Finding {
  const { statement, action, decisions } = search;
  const { period } = statement;
  const own = decisions.filter((decision) => toAction(decision) === action && decision.change !== 0);
  const meant = period.from === 'assumed' ? own : own.filter(({ day }) => day > period.base && day <= period.to);
  const sized = meant.filter(({ change }) => isSize(change, statement));
  const move = sized.at(-1) ?? meant.at(-1);
  if (move === undefined) return { isTrue: false, readings: [], reason: `No ${action} was decided in that period.` };
  if ((decisions[0]?.day ?? since) > since)
    return {
      isTrue: null,
      readings: [],
      reason: `Decisions are on record from ${toIsoDate(decisions[0]?.day ?? since)} only.`,
    };
  const rival = own.findLast(
    ({ day, change }) => day > since && day < move.day && Math.abs(change) >= Math.abs(move.change),
  );
  const isTrue = rival === undefined && sized.length > 0;
  const other = rival === undefined ? `none as large was decided after ${toIsoDate(since)}` : describe(rival, search);
  return {
    isTrue,
    readings: [toReading(move, search, isTrue)],
    reason: `${describe(move, search)} Before it, ${other}`,
  };
}

/** The sum of the moves, and their number where it is stated too. */
function judgeSum(search: Search): Finding {
  const total = judgeTotal(search);
  if (search.statement.count === undefined || total.isTrue !== true) return total;
  const count = judgeCount(search);
  if (count.isTrue !== true) return count;
  // Both must hold of one stretch: three moves of 150 points since March are not two of 125 after it.
  const isBoth = total.readings.some((reading, i) => reading.holds === true && count.readings[i]?.holds === true);
  const readings = [...total.readings, ...count.readings];
  const reason = `Of no one stretch do both hold. ${total.reason} ${count.reason}`;
  return isBoth ? { ...total, readings } : { isTrue: false, readings, reason };
}

/** The sum of the moves of a period. */
function judgeTotal(search: Search): Finding {
  const { statement, action, decisions } = search;
  const { asserted } = statement;
  if (asserted === null) return { isTrue: null, readings: [], reason: 'No size is stated.' };
  const scale = asserted.unit === 'basis points' ? 1 : 100;
  const readings = listStretches(search).map(({ label, base, to }): Reading => {
    const moves = decisions.filter(
      (decision) => decision.day > base && decision.day <= to && toAction(decision) === action,
    );
    const total = Math.abs(moves.reduce((sum, { change }) => sum + change, 0)) / scale;
    return {
      label: `sum of ${action}s, ${label}`,
      measured: total,
      holds: holds(total, asserted, 'rate'),
      measurement: measureMoves(search, to),
    };
  });
  return toFinding(
    readings,
    (reading) =>
      `${reading.label}: ${formatFigure(reading.measured ?? 0)} ${scale === 1 ? 'basis points' : 'percentage points'}`,
  );
}

function toFinding(readings: readonly Reading[], describeReading: (reading: Reading) => string): Finding {
  const fitting = readings.find(({ holds: so }) => so === true);
  const shown = fitting === undefined ? readings : [fitting];
  return {
    isTrue: fitting !== undefined,
    readings,
    reason: `Decisions on record: ${shown.map(describeReading).join('; ')}.`,
  };
}

/** Moves to come: their number, their sum, or one of the size stated, by the horizon. */
function judgeForecast(statement: PolicyMoveStatement, context: JudgeContext): Judgement {
  const action = statement.action === 'easing' ? 'cut' : statement.action === 'tightening' ? 'hike' : statement.action;
  const last = lastDecisionDay(context, context.asOf);
  const { period } = statement;
  const isDated = period.from === 'stated' && period.to > context.published;
  const horizon = toHorizon(statement, context.published);
  // A meeting that is named by its day may be misdated: the decision beside it is meant.
  const isOfDays = isDated && period.to - period.base <= 5;
  const end = Math.min(last, horizon === undefined ? last : horizon + (isOfDays ? besideDays : 0));
  const first = isDated ? Math.max(context.published, period.base) : context.published;
  const later = listDecisions(context, end).filter(({ day }) => day > first);
  const moves = later.filter((decision) => toAction(decision) === action);
  const isOver = horizon !== undefined && horizon <= last;
  const search: Search = { statement, context, action, decisions: listDecisions(context, end) };
  const isInRow = (move: Decision): boolean => !statement.isStraight || fits(move, search);
  const need = statement.isStraight ? 1 : (statement.count ?? 1);
  const isAtMost = statement.countWording === 'at-most';
  const total = Math.abs(moves.reduce((sum, { change }) => sum + change, 0));
  const isReached =
    action === 'hold'
      ? isOver && later.length > 0 && moves.length === later.length
      : statement.isTotal
        ? isSize(total, statement) || isBeyond(total, statement)
        : isAtMost
          ? isOver && moves.length <= need
          : moves.filter((move) => isSize(move.change, statement) && isInRow(move)).length >= need;
  const isExact =
    statement.count !== undefined &&
    !statement.isStraight &&
    statement.countWording === undefined &&
    !statement.negated;
  const isLost =
    action === 'hold'
      ? moves.length < later.length
      : (isExact && isOver && moves.length > need) || (isAtMost && moves.length > need);
  const reading: Reading = {
    label: `${action}s after ${toIsoDate(first)} up to ${toIsoDate(end)}`,
    measured: statement.isTotal ? total / (statement.asserted?.unit === 'basis points' ? 1 : 100) : moves.length,
    holds: isReached && !isLost,
    measurement: context.measure('policy-moves', {}, end),
  };
  return concludeForecast(statement, {
    isReached: isReached && !isLost,
    isOver: isOver || isLost,
    readings: [reading],
    reason: `Of ${later.length} decisions after ${toIsoDate(first)} up to ${toIsoDate(end)}, ${moves.length} ${moves.length === 1 ? 'was a' : 'were'} ${action}${moves.length === 1 ? '' : 's'}.`,
  });
}

function isBeyond(total: number, { asserted }: PolicyMoveStatement): boolean {
  return asserted !== null && total / (asserted.unit === 'basis points' ? 1 : 100) >= asserted.low;
}
