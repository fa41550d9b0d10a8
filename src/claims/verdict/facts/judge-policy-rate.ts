import { type DayNumber, toIsoDate } from '../../../core/index.ts';
import type { Measurement } from '../../../metrics/index.ts';
import type { Judgement, Reading } from '../../judgement.ts';
import type { Asserted, PolicyRateStatement, StatedPeriod } from '../../statement.ts';
import type { JudgeContext } from '../context.ts';
import { holds } from '../tolerance.ts';
import { conclude, concludeForecast, isForecast, toHorizon, toNearest, toUnmeasurable } from './conclude.ts';
import { formatRange } from './format-figure.ts';
import { readFigures } from './indicator-figures.ts';
import { findIndicator } from './indicators.ts';
import { type Decision, lastDecisionDay, listDecisions } from './policy-decisions.ts';
import { toPercent } from './to-percent.ts';

/** Days before publication within which a rate that has changed since is outdated rather than wrong. */
const outdatedDays = 365;

/** Days by which a statement may miss the time of a rate and be misdated rather than wrong. */
const misdatedDays = 31;

/** The target moves by quarter points: "3%" is not 3.5%, however few digits it is written with. Unit: percentage points. */
const roundingLimit = 0.125;

/** Series of the rate that banks pay in the market, with a figure a day or a month: where the target is a range, the rate within it. */
const effectiveSeries = ['EFFR', 'DFF', 'FEDFUNDS'];

/**
 * The federal funds rate. A range is compared with the target range; one figure may be its lower bound, upper bound or
 * midpoint, or the effective rate: all are shown, and one that agrees is enough.
 */
export function judgePolicyRate(given: PolicyRateStatement, context: JudgeContext): Judgement {
  const statement = limitRounding(given);
  const known = lastDecisionDay(context, context.published);
  const decisions = listDecisions(context, context.published);
  if (decisions.length === 0)
    return toUnmeasurable(
      'No decision on the federal funds rate is on record for that time: import the decisions of the FOMC.',
    );
  if (isForecast(statement))
    return statement.isTerminal ? judgeTerminal(statement, context) : judgeForecast(statement, context);
  if (statement.extreme !== undefined) return judgeExtreme(statement, statement.extreme, context);
  const { period, asserted } = statement;
  const isNow = period.from === 'assumed' || period.to >= context.published;
  const day = Math.min(known, isNow ? context.published : period.to);
  const days = [day, ...(period.from === 'assumed' ? [] : daysInForce(decisions, period.base, day))];
  const readings = days.flatMap((on) => readRates(context, on, asserted));
  if (readings.every(({ holds: so }) => so === null)) return toUnmeasurable(toLack(context, day), readings);
  const isHeld = isHeldSince(decisions, period) && isReachedIn(decisions, statement);
  const isTrue = judgeReadings(readings, statement) && isHeld;
  const shown = isTrue ? readings.filter((reading) => isSo(reading, statement)) : readings.slice(0, 4);
  const inForce = inForceOn(decisions, day);
  const state = `The target range was ${formatRange(inForce.lower, inForce.upper, '%')} on ${toIsoDate(day)}, decided on ${toIsoDate(inForce.day)}.`;
  if (isTrue) return conclude(statement, { isTrue, readings, reason: `${state}${toAgreement(shown, day)}` });
  const matching = decisions.filter((decision) => isRange(decision, statement));
  const before =
    isNow && isHeld
      ? matching.findLast(({ day: on }) => on >= inForceFrom(decisions, day - outdatedDays) && on < inForce.day)
      : undefined;
  const near =
    isNow || !isHeld
      ? undefined
      : matching.find((decision) => gapTo(decisions, decision, period.base, day) <= misdatedDays);
  const other = before ?? near;
  const until = other && nextChange(decisions, other);
  const nearest =
    other &&
    toNearest(
      other.day,
      until ?? day,
      other.upper,
      `${formatRange(other.lower, other.upper, '%')} from ${toIsoDate(other.day)}`,
    );
  const elsewhere =
    other === undefined
      ? ''
      : ` It was ${formatRange(other.lower, other.upper, '%')} from ${toIsoDate(other.day)}${until === undefined ? '' : ` to ${toIsoDate(until)}`}.`;
  return conclude(statement, {
    isTrue,
    readings,
    earlier: before && nearest,
    nearby: before === undefined ? nearest : undefined,
    reason: `${state}${elsewhere}`,
  });
}

/**
 * The upper bound in force against those of all decisions since a day; before the decisions on record begin, against the
 * rate that banks paid.
 */
function judgeExtreme(
  statement: PolicyRateStatement,
  { side, since }: NonNullable<PolicyRateStatement['extreme']>,
  context: JudgeContext,
): Judgement {
  const day = Math.min(statement.period.to, context.published);
  const decisions = listDecisions(context, context.published).filter((decision) => decision.day <= day);
  const [first] = decisions;
  const own = decisions.at(-1);
  if (first === undefined || own === undefined)
    return toUnmeasurable('No decision on the federal funds rate is on record for that time.');
  const begun = decisions.findLastIndex(({ change }) => change !== 0);
  const isAsFar = (rate: number): boolean => (side === 'highest' ? rate >= own.upper : rate <= own.upper);
  const rival = decisions.slice(0, Math.max(0, begun)).findLast((one) => one.day > since && isAsFar(one.upper));
  const paid = first.day > since && rival === undefined ? readPaid(context, since, first.day) : [];
  const isKnown = first.day <= since || rival !== undefined || paid.length > 0;
  const isTrue = rival === undefined && !paid.some(isAsFar);
  const state = `The target range was ${formatRange(own.lower, own.upper, '%')} on ${toIsoDate(day)}`;
  if (!isKnown) return toUnmeasurable(`${state}; decisions are on record from ${toIsoDate(first.day)} only.`);
  const other =
    rival === undefined
      ? `${isTrue ? 'none' : 'the rate paid in the market'} since ${toIsoDate(since)} was as ${side === 'highest' ? 'high' : 'low'}`
      : `it was ${formatRange(rival.lower, rival.upper, '%')} from ${toIsoDate(rival.day)}`;
  return conclude(statement, {
    isTrue,
    readings: readRates(context, day, statement.asserted),
    reason: `${state}; ${other}.`,
  });
}

/** The mean of a month: single days went far from any rate that was aimed at. */
const monthlyRate = 'FEDFUNDS';

/** Monthly rates that banks paid after one day and before another; none where they do not reach back that far. */
function readPaid(context: JudgeContext, since: DayNumber, to: DayNumber): number[] {
  const indicator = findIndicator('fed-funds-effective');
  const all = indicator === undefined ? [] : readFigures(context, indicator, context.published);
  const figures = all.find(({ label, series }) => label === monthlyRate && (series.days[0] ?? to) <= since);
  if (figures === undefined) return [];
  const { days, values } = figures.series;
  return [...values].filter((_, i) => (days[i] as number) > since && (days[i] as number) < to);
}

function limitRounding(statement: PolicyRateStatement): PolicyRateStatement {
  const { asserted } = statement;
  return { ...statement, asserted: { ...asserted, rounding: Math.min(roundingLimit, asserted.rounding) } };
}

/** "At 4.25%-4.50% since December": no other range came into force after what "since" names. */
function isHeldSince(decisions: readonly Decision[], { text, base, to }: StatedPeriod): boolean {
  if (!/^since\b/i.test(text ?? '')) return true;
  const named = /\d{4}$/.test(text ?? '') && !/[a-z]{3,} \d{4}$/i.test((text ?? '').replace(/^since /i, '')) ? 366 : 31;
  return !decisions.some(({ day, change }) => change !== 0 && day > base + named + weekend && day <= to);
}

/** "Raised its rate to 6.5% in June": a move of that time brought it. */
function isReachedIn(decisions: readonly Decision[], statement: PolicyRateStatement): boolean {
  const { isReached, period } = statement;
  if (isReached !== true || period.from === 'assumed') return true;
  return decisions.some(
    (decision) =>
      decision.change !== 0 && decision.day > period.base && decision.day <= period.to && isRange(decision, statement),
  );
}

/** A month or year begins after the last session before it, at most so many days later. */
const weekend = 4;

/** The range in force on a day. */
function inForceOn(decisions: readonly Decision[], day: DayNumber): Decision {
  return decisions.findLast((decision) => decision.day <= day) ?? (decisions[0] as Decision);
}

function inForceFrom(decisions: readonly Decision[], day: DayNumber): DayNumber {
  return inForceOn(decisions, day).day;
}

/** Days of a stretch on which another range came into force, and its first day. */
function daysInForce(decisions: readonly Decision[], base: DayNumber, to: DayNumber): DayNumber[] {
  const changes = decisions.filter(({ day, change }) => change !== 0 && day > base && day < to).map(({ day }) => day);
  return (decisions[0]?.day ?? to) <= base && base < to ? [base, ...changes] : changes;
}

/** The day a decision's range gave way to another; undefined where it had not. */
function nextChange(decisions: readonly Decision[], { day, upper, lower }: Decision): DayNumber | undefined {
  return decisions.find((next) => next.day > day && (next.upper !== upper || next.lower !== lower))?.day;
}

/** Days between a stretch and the time a range was in force. */
function gapTo(decisions: readonly Decision[], decision: Decision, base: DayNumber, to: DayNumber): number {
  const until = nextChange(decisions, decision) ?? Number.POSITIVE_INFINITY;
  return Math.max(0, decision.day - to, base - until);
}

function isRange({ lower, upper }: Decision, { asserted, relation }: PolicyRateStatement): boolean {
  if (relation === 'above') return lower >= asserted.high;
  if (relation === 'below') return upper <= asserted.low;
  if (asserted.low !== asserted.high) return isPair(lower, upper, asserted);
  return [lower, upper, (lower + upper) / 2].some((rate) => holds(rate, asserted, 'rate'));
}

function isPair(lower: number, upper: number, { low, high, rounding }: Asserted): boolean {
  return Math.abs(lower - low) <= rounding + 1e-9 && Math.abs(upper - high) <= rounding + 1e-9;
}

/** The admissible readings on a day, as percent. */
function readRates(context: JudgeContext, day: DayNumber, asserted: Asserted): Reading[] {
  const measurement = context.measure('policy-rate', {}, day);
  const { lower, upper } = measurement.details;
  const on = toIsoDate(day);
  if (typeof lower !== 'number' || typeof upper !== 'number' || measurement.value === null)
    return [{ label: `target range on ${on}`, measured: null, holds: null, measurement }];
  if (asserted.low !== asserted.high) {
    const isSame = isPair(toPercent(lower), toPercent(upper), asserted);
    return [
      { label: `lower bound on ${on}`, measured: toPercent(lower), holds: isSame, measurement },
      { label: `upper bound on ${on}`, measured: toPercent(upper), holds: isSame, measurement },
    ];
  }
  const rates = { 'lower bound': lower, 'upper bound': upper, midpoint: measurement.value };
  const readings = Object.entries(rates).map(([name, rate]): Reading => {
    const measured = toPercent(rate);
    return { label: `${name} on ${on}`, measured, holds: holds(measured, asserted, 'rate'), measurement };
  });
  const effective = lower < upper ? readEffective(context, day) : undefined;
  if (effective?.value == null) return readings;
  const measured = effective.value;
  if (measured < toPercent(lower) || measured > toPercent(upper)) return readings;
  return [
    ...readings,
    {
      label: `${effective.params.series} on ${on}`,
      measured,
      holds: holds(measured, asserted, 'rate'),
      measurement: effective,
    },
  ];
}

function readEffective(context: JudgeContext, day: DayNumber): Measurement | undefined {
  return effectiveSeries
    .map((series) => context.measure('latest-value', { series }, day))
    .find(({ value }) => value !== null);
}

/** `at`: one reading agrees. `above`, `below`: the whole range of a day lies on that side. */
function judgeReadings(readings: readonly Reading[], statement: PolicyRateStatement): boolean {
  return readings.some((reading) => isSo(reading, statement));
}

function isSo({ measured, holds: so, label }: Reading, { relation, asserted }: PolicyRateStatement): boolean {
  if (relation === 'at') return so === true;
  if (measured === null) return false;
  if (relation === 'above') return label.startsWith('lower') && measured >= asserted.high;
  return label.startsWith('upper') && measured <= asserted.low;
}

function toAgreement(readings: readonly Reading[], day: DayNumber): string {
  const [first] = readings;
  const isShownAlready =
    first === undefined || (first.label.startsWith('lower') && first.label.endsWith(toIsoDate(day)));
  return isShownAlready ? '' : ` What is said fits the ${first.label}.`;
}

function toLack(context: JudgeContext, day: DayNumber): string {
  const [warning] = context.measure('policy-rate', {}, day).warnings;
  return `The target range on ${toIsoDate(day)} is not at hand${warning === undefined ? '' : `: ${warning.message}`}.`;
}

/** Where the moves after publication ended: the range before the first move the other way. Open until there is one. */
function judgeTerminal(statement: PolicyRateStatement, context: JudgeContext): Judgement {
  const last = lastDecisionDay(context, context.asOf);
  const decisions = listDecisions(context, last);
  const way = toWayOfMoves(decisions, statement, context.published);
  const turn = decisions.find(
    ({ day, change }) => day > context.published && change !== 0 && Math.sign(change) !== way,
  );
  const end = turn === undefined ? last : turn.day - 1;
  const reached = inForceOn(decisions, end);
  return concludeForecast(statement, {
    isReached: turn !== undefined && isRange(reached, statement),
    isOver: turn !== undefined,
    readings: end <= context.published ? [] : readRates(context, end, statement.asserted),
    reason:
      turn === undefined
        ? `No move the other way is on record up to ${toIsoDate(last)}; the target range was ${formatRange(reached.lower, reached.upper, '%')} then.`
        : `The moves ended at ${formatRange(reached.lower, reached.upper, '%')}; the first move the other way came on ${toIsoDate(turn.day)}.`,
  });
}

/** Whether rates go up (1) or down (-1) to where they are to stop: as they went last, unless that lies the other way. */
function toWayOfMoves(decisions: readonly Decision[], { asserted }: PolicyRateStatement, published: DayNumber): number {
  const now = inForceOn(decisions, published);
  if (asserted !== null && asserted.low > now.upper) return 1;
  if (asserted !== null && asserted.high < now.lower) return -1;
  return Math.sign(decisions.findLast(({ day, change }) => day <= published && change !== 0)?.change ?? 0);
}

/** A rate that is to be reached: at the first decision after publication that brings it, by the horizon. */
function judgeForecast(statement: PolicyRateStatement, context: JudgeContext): Judgement {
  const last = lastDecisionDay(context, context.asOf);
  const horizon = toHorizon(statement, context.published);
  const end = Math.min(last, horizon ?? last);
  const decisions = listDecisions(context, end).filter(({ day }) => day > context.published);
  const hit = decisions.find((decision) => isRange(decision, statement));
  const readings = end <= context.published ? [] : readRates(context, hit?.day ?? end, statement.asserted);
  const now = inForceOn(listDecisions(context, end), end);
  const reached = hit === undefined ? 'not reached' : `reached on ${toIsoDate(hit.day)}`;
  return concludeForecast(statement, {
    isReached: hit !== undefined,
    isOver: horizon !== undefined && horizon <= last,
    readings,
    reason: `The rate spoken of was ${reached}; the target range was ${formatRange(now.lower, now.upper, '%')} on ${toIsoDate(end)}, the last day known up to the horizon.`,
  });
}
