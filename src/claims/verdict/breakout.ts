import { type DayNumber, parseIsoDate, sessionOnOrBefore, toIsoDate } from '../../core/index.ts';
import type { Measurement } from '../../metrics/index.ts';
import { daysOf } from '../calendar-lengths.ts';
import type { Judgement } from '../judgement.ts';
import type { Asserted, BreakoutStatement, SeriesReading } from '../statement.ts';
import type { JudgeContext } from './context.ts';
import { listRecordReadings } from './extreme-days.ts';
import { readNumber, readText, toJudgement, toReading, toUnmeasured } from './judgements.ts';
import { findLevel, readLevelsAtHand } from './levels-at-hand.ts';
import { printCount, printLevel } from './print-value.ts';
import { nearDays, toWindows, type Window } from './window.ts';

/** Sessions of one unit of a base's length. */
const sessionsIn: Partial<Record<Asserted['unit'], number>> = {
  years: 252,
  quarters: 63,
  months: 21,
  weeks: 5,
  days: 1,
  sessions: 1,
};

/** A base may be this much shorter than it is said to be, and is still of that length. Unit: fraction. */
const baseShare = 0.8;

/** The base of a breakout whose length nobody says. Unit: sessions. */
const defaultBase = 63;
const defaultLookback = 252;

const longest = 2520;
const shortestLookback = 20;
const shortestBase = 5;

/** Sessions back in which a breakout that is said to be of a period may have happened: a year before it. */
const yearSessions = 252;

/**
 * A close above a base of the length asserted (a quarter where none is). Said of a period it must fall into it; else it
 * is misdated where it fell within 31 days of it or within a year before, and contradicted otherwise. Breaks downwards
 * are not measured: no metric here finds the base they leave.
 */
export function judgeBreakout(statement: BreakoutStatement, context: JudgeContext): Judgement {
  const { subject, period, direction } = statement;
  if (direction === 'down') return toJudgement('unmeasurable', 'Breaks below a base are not measured here.');
  const series = listRecordReadings(subject, context).find((reading) => reading.return === 'price');
  if (series === undefined) return toUnmeasured(subject, []);
  const window = toWindows(period, context.published)[0] as Window;
  const rule = toRule(statement.asserted);
  const inside = measureBreakout(context, series, rule, window.to, countBetween(window));
  const label = `${series.label}: breakout from a base of at least ${printCount(rule.minBase, 'session')}`;
  const span = `${toIsoDate(window.base)} to ${toIsoDate(window.to)}`;
  if (isDatedAfter(inside, window.base)) {
    return toJudgement('supported', `${describe(inside, series)}.`, {
      readings: [toReading(`${label}, ${span}`, inside, inUnit(inside.value, statement.asserted), true)],
    });
  }
  const wide = measureBreakout(context, series, rule, context.published, countBetween(window) + yearSessions);
  const date = readText(wide, 'date');
  const readings = [
    toReading(`${label}, ${span}`, date === null ? inside : wide, inUnit(wide.value, statement.asserted), false),
  ];
  if (date === null) {
    const isShort = wide.warnings.some(({ code }) => code === 'insufficient-history' || code === 'no-observation');
    if (isShort) return toUnmeasured(subject, readings);
    return toJudgement(
      'contradicted',
      `No close of ${series.series} broke out of such a base from ${span} or in the year before.`,
      {
        readings,
      },
    );
  }
  const day = parseIsoDate(date);
  const isNear = day <= window.to + nearDays;
  return toJudgement(isNear ? 'misdated' : 'contradicted', `${describe(wide, series)}, not from ${span}.`, {
    readings,
    nearest: isNear ? { base: date, to: date, measured: wide.value, label: `${series.label}, close of ${date}` } : null,
  });
}

interface BaseRule {
  readonly lookback: number;
  readonly minBase: number;
}

function toRule(asserted: Asserted | null): BaseRule {
  const sessions = asserted === null ? undefined : asserted.low * (sessionsIn[asserted.unit] ?? Number.NaN);
  if (sessions === undefined || Number.isNaN(sessions)) return { lookback: defaultLookback, minBase: defaultBase };
  const clamp = (value: number, least: number): number => Math.round(Math.min(longest, Math.max(least, value)));
  return { lookback: clamp(sessions, shortestLookback), minBase: clamp(sessions * baseShare, shortestBase) };
}

/** Sessions in the unit of the statement. */
function inUnit(sessions: number | null, asserted: Asserted | null): number | null {
  return sessions === null ? null : sessions / (sessionsIn[asserted?.unit ?? 'sessions'] ?? 1);
}

/** Searched up to the last close at hand by a day, over some sessions back. */
function measureBreakout(
  context: JudgeContext,
  { series }: SeriesReading,
  rule: BaseRule,
  to: DayNumber,
  sessions: number,
): Measurement {
  const closes = readLevelsAtHand(context, series, 'price');
  const last = closes.days[findLevel(closes, to)] ?? sessionOnOrBefore(to);
  const within = Math.min(longest, Math.max(1, sessions));
  return context.measure('breakout', { series, ...rule, within }, last);
}

/** Sessions of a window, roughly from its calendar days, rounded up. */
function countBetween({ base, to }: Window): number {
  return Math.ceil(((to - base) * 252) / daysOf.year) + 1;
}

function isDatedAfter(measurement: Measurement, base: DayNumber): boolean {
  const date = readText(measurement, 'date');
  return date !== null && parseIsoDate(date) > base;
}

function describe(measurement: Measurement, { series }: SeriesReading): string {
  const close = printLevel(readNumber(measurement, 'close') ?? Number.NaN);
  const level = printLevel(readNumber(measurement, 'level') ?? Number.NaN);
  const base = printCount(measurement.value ?? 0, 'session');
  return `${series} closed at ${close} on ${readText(measurement, 'date')}, above ${level} of ${readText(measurement, 'levelDate')}, ${base} before`;
}
