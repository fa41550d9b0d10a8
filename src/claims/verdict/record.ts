import { type DayNumber, previousSession, sessionOnOrBefore, toIsoDate } from '../../core/index.ts';
import type { Measurement } from '../../metrics/index.ts';
import { daysOf } from '../calendar-lengths.ts';
import type { Judgement, Reading } from '../judgement.ts';
import type { RecordStatement, SeriesReading } from '../statement.ts';
import type { JudgeContext } from './context.ts';
import { type ExtremeDay, listExtremeDays, listRecordReadings } from './extreme-days.ts';
import { findLackOfHistory } from './history.ts';
import { pickReadings, readText, toImport, toJudgement, toReading, toUnmeasured } from './judgements.ts';
import { findLevel, readLevelsAtHand } from './levels-at-hand.ts';
import { isOtherScale } from './other-scale.ts';
import { printCount, printLevel } from './print-value.ts';
import { judgeRatioRecord } from './ratio-record.ts';
import { judgeNearRecord } from './record-near.ts';
import { holds } from './tolerance.ts';
import { nearDays, toWindows, type Window } from './window.ts';

/** Calendar days back in which a record that is said to be of a period may have been set: a year. */
const yearDays = 365;

/** "The first record since ..." without a length: none for this long. Unit: calendar days. */
const firstDays = 365;

/** A close as extreme may lie this long before what "since ..." names: writers count by closes or by the day. Unit: days. */
const understatedSlack = 31;

/**
 * A record: a close beyond all before it, or all since a day, within the period. The extreme need not be its last day.
 * Said of now (an open or assumed period) it is outdated where the latest record lies within 31 days before the period, and misdated
 * where the text names the week or month of it.
 * Said of a period it is misdated where a record lies within 31 days of it, or within its own length or a year before;
 * else contradicted. A level asserted must be that of such a close. A turning point must not be passed until the end of the
 * stretch it is the extreme of, and is misdated within 31 days alone.
 */
export function judgeRecord(statement: RecordStatement, context: JudgeContext): Judgement {
  if (statement.against !== undefined) return judgeRatioRecord(statement, statement.against, context);
  if (statement.isEitherSide === true) return judgeEitherSide(statement, context);
  const readings = listRecordReadings(statement.subject, context);
  if (readings.length === 0) return toUnmeasured(statement.subject, []);
  const judgements = readings.map((reading) =>
    statement.relation === 'near'
      ? judgeNearRecord(statement, context, reading)
      : judgeRecordOf(statement, context, reading),
  );
  return mergeJudgements(judgements);
}

/** "A level last seen in March 2020": the highest close since, or the lowest. */
function judgeEitherSide({ isEitherSide, ...statement }: RecordStatement, context: JudgeContext): Judgement {
  const [low, high] = (['low', 'high'] as const).map((side) => judgeRecord({ ...statement, side }, context));
  return (high as Judgement).verdict === 'supported' ? (high as Judgement) : (low as Judgement);
}

/** Of an ambiguous name every reading must support a statement; the first that does not decides. */
function mergeJudgements(judgements: readonly Judgement[]): Judgement {
  const deciding = judgements.find(({ verdict }) => verdict !== 'supported') ?? (judgements[0] as Judgement);
  const isMixed = judgements.some(({ verdict }) => verdict !== deciding.verdict);
  return {
    ...deciding,
    flags: isMixed ? [...deciding.flags, 'ambiguous'] : deciding.flags,
    readings: judgements.flatMap(({ readings }) => readings),
  };
}

function judgeRecordOf(statement: RecordStatement, context: JudgeContext, series: SeriesReading): Judgement {
  const { period, subject, since, side } = statement;
  const window = toWindows(period, context.published)[0] as Window;
  const scope = period.role === 'day' ? { base: previousSession(window.to), to: window.to } : window;
  const isRecord = since === undefined || statement.relation === 'first';
  const all = listExtremeDays(context, series, side, isRecord ? undefined : since);
  const last = all.findLast(({ day }) => day <= Math.min(statement.until ?? context.published, context.published));
  const fitting = all
    .filter((extreme) => isFitting(statement, extreme))
    .filter((extreme) => statement.until === undefined || extreme === last);
  const inside = fitting.filter(({ day }) => day > scope.base && day <= scope.to);
  const { asserted } = statement;
  const highest = all.findLast(({ day }) => day <= scope.to)?.level;
  if (
    (asserted?.unit === 'level' || asserted?.unit === 'currency') &&
    highest !== undefined &&
    isOtherScale(asserted.low, highest)
  ) {
    const reason = `${printLevel(asserted.low)} is of another scale than ${series.series}, whose ${side} was ${printLevel(highest)}`;
    return toJudgement('unmeasurable', `${reason}; ${toImport(subject.readings[0]?.series ?? subject.id)}.`);
  }
  const counted = statement.asserted?.unit === 'count' ? statement.asserted : undefined;
  if (counted !== undefined) return judgeCount(statement, context, series, scope, all);
  const set = inside.at(-1);
  const earlier = set === undefined ? undefined : findUnderstated(statement, context, series, set);
  if (set !== undefined && earlier !== undefined) return judgeUnderstated(statement, context, series, set, earlier);
  const measurement = measureExtreme(context, series, side, set === undefined ? scope : toSession(set.day));
  const label = `${series.label}: ${side === 'high' ? 'highest' : 'lowest'} close, ${toIsoDate(scope.base)} to ${toIsoDate(scope.to)}`;
  const reading: Reading = toReading(label, measurement, measurement.value, set !== undefined);
  if (measurement.value === null) return toUnmeasured(subject, [reading]);
  const lack =
    set === undefined || since === undefined ? undefined : findLackOfHistory(subject, [series], since, context);
  if (set !== undefined && lack !== undefined)
    return toJudgement('unmeasurable', `${describe(set, statement, series)}; ${lack}.`, { readings: [reading] });
  if (set !== undefined) {
    return toJudgement('supported', `${describe(set, statement, series)}${toHistory(measurement)}.`, {
      readings: [{ ...reading, measured: set.level }],
    });
  }
  const other = findOther(statement, scope, fitting, context);
  const closed = `${series.series} closed no ${side === 'high' ? 'higher' : 'lower'} than ${printLevel(measurement.value)} from ${toIsoDate(scope.base)} to ${toIsoDate(scope.to)}`;
  const sinceDay = readText(measurement, 'since');
  const why = sinceDay === null ? '' : `, a level it had passed on ${sinceDay}`;
  if (other === undefined) {
    const passed = statement.until !== undefined && last !== undefined ? `; ${describe(last, statement, series)}` : '';
    return toJudgement('contradicted', `${closed}${why}${passed}.`, { readings: [reading] });
  }
  const day = toIsoDate(other.extreme.day);
  return toJudgement(other.verdict, `${closed}${why}; ${describe(other.extreme, statement, series)}.`, {
    readings: [reading],
    nearest: { base: day, to: day, measured: other.extreme.level, label: `${series.label}, close of ${day}` },
  });
}

/** Whether an extreme is of the kind a statement speaks of: of the level asserted, or the first in a length of time. */
function isFitting({ relation, asserted, since }: RecordStatement, { day, level, previous }: ExtremeDay): boolean {
  const isLevel = asserted?.unit === 'level' || asserted?.unit === 'currency';
  if (isLevel && !holds(level, asserted, 'level')) return false;
  if (relation !== 'first' || previous === undefined) return true;
  if (since !== undefined) return previous <= since && day > since;
  const gap = day - previous;
  if (asserted?.unit === 'years') return gap >= (asserted.low - Math.max(asserted.rounding, 0.25)) * daysOf.year;
  if (asserted?.unit === 'months') return gap >= ((asserted.low - 1) * daysOf.year) / 12;
  return gap >= firstDays;
}

/**
 * The last close as extreme where it lies before what "since ..." names: "the lowest since 2002" says that one of 2002 was
 * as low. Only where closes reach back that far.
 */
function findUnderstated(
  { sinceBase, side, relation }: RecordStatement,
  context: JudgeContext,
  { series, return: kind }: SeriesReading,
  { level, day }: ExtremeDay,
): DayNumber | undefined {
  if (sinceBase === undefined || relation === 'first') return undefined;
  const { days, values } = readLevelsAtHand(context, series, kind);
  for (let i = findLevel({ days, values }, day - 1); i >= 0; i--) {
    const close = values[i] as number;
    if (side === 'high' ? close >= level : close <= level) {
      const earlier = days[i] as DayNumber;
      return earlier <= sinceBase - understatedSlack ? earlier : undefined;
    }
  }
  return undefined;
}

function judgeUnderstated(
  { side, since }: RecordStatement,
  context: JudgeContext,
  series: SeriesReading,
  { day, level }: ExtremeDay,
  earlier: DayNumber,
): Judgement {
  const measurement = measureExtreme(context, series, side, toSession(day));
  const reading = toReading(`${series.label}, close of ${toIsoDate(day)}`, measurement, level, false);
  const named = since === undefined ? '' : `, before what is named, which ends on ${toIsoDate(since)}`;
  const said = `${series.series} closed at ${printLevel(level)} on ${toIsoDate(day)}; it had last been as ${side} on ${toIsoDate(earlier)}${named}`;
  return toJudgement('contradicted', `${said}.`, { readings: [reading] });
}

function findOther(
  { period, until }: RecordStatement,
  scope: Window,
  fitting: readonly ExtremeDay[],
  context: JudgeContext,
): { readonly verdict: 'outdated' | 'misdated'; readonly extreme: ExtremeDay } | undefined {
  const before = fitting.findLast(({ day }) => day <= scope.base);
  const isRecentlyDated = period.from === 'stated' && period.to - period.base <= nearDays;
  const isNow = period.from === 'assumed' || period.isOpen;
  if (isNow) {
    const isRecent = before !== undefined && context.published - before.day <= nearDays;
    if (!isRecent) return undefined;
    return { verdict: isRecentlyDated ? 'misdated' : 'outdated', extreme: before };
  }
  const after = fitting.find(({ day }) => day > scope.to && day <= scope.to + nearDays);
  const reach = until === undefined && period.role !== 'day' ? yearDays : nearDays;
  const earlier = before !== undefined && scope.base - before.day <= reach ? before : undefined;
  const toStart = earlier === undefined ? Number.POSITIVE_INFINITY : scope.base - earlier.day;
  const extreme = after !== undefined && after.day - scope.to < toStart ? after : earlier;
  return extreme === undefined ? undefined : { verdict: 'misdated', extreme };
}

function judgeCount(
  statement: RecordStatement,
  context: JudgeContext,
  series: SeriesReading,
  scope: Window,
  all: readonly ExtremeDay[],
): Judgement {
  const own = pickReadings(statement.subject, 'price')[0]?.series ?? series.series;
  if (own !== series.series) {
    const reason = `Records of ${own} are not those of ${series.series}, which pays out`;
    return toJudgement('unmeasurable', `${reason}; ${toImport(own)}.`);
  }
  const inScope = all.filter(({ day }) => day > scope.base && day <= scope.to);
  const count = statement.isStraight === true ? countStraight(all, inScope) : inScope.length;
  const last = all.findLast(({ day }) => day <= scope.to);
  const measurement = measureExtreme(context, series, statement.side, last === undefined ? scope : toSession(last.day));
  const span = `${toIsoDate(scope.base)} to ${toIsoDate(scope.to)}`;
  const isTrue = statement.asserted !== null && holds(count, statement.asserted, 'count');
  const reading = toReading(`${series.label}: record closes, ${span}`, measurement, count, isTrue);
  const latest = last === undefined ? '' : `, the latest on ${toIsoDate(last.day)}`;
  const inRow = statement.isStraight === true ? ' in a row' : '';
  const said = `${series.series} set ${printCount(count, 'record close')}${inRow} from ${span}${latest}`;
  return toJudgement(isTrue ? 'supported' : 'contradicted', `${said}.`, { readings: [reading] });
}

/** The longest run of sessions with a record that ends on one of some records. */
function countStraight(all: readonly ExtremeDay[], ends: readonly ExtremeDay[]): number {
  const days = new Set(all.map(({ day }) => day));
  return ends.reduce((longest, { day: end }) => {
    let count = 0;
    for (let day = end; days.has(day); day = previousSession(day)) count++;
    return Math.max(longest, count);
  }, 0);
}

function measureExtreme(
  context: JudgeContext,
  { series, return: field }: SeriesReading,
  side: 'high' | 'low',
  { base, to }: Window,
): Measurement {
  return context.measure('level-extreme', { series, field, side, base: toIsoDate(base), to: toIsoDate(to) });
}

function toSession(day: DayNumber): Window {
  const to = sessionOnOrBefore(day);
  return { base: previousSession(to), to };
}

function describe(
  { day, level, previous }: ExtremeDay,
  { side, since, relation }: RecordStatement,
  series: SeriesReading,
): string {
  const said = `${series.series} closed at ${printLevel(level)} on ${toIsoDate(day)}`;
  const which = side === 'high' ? 'highest' : 'lowest';
  if (since !== undefined && relation !== 'first') return `${said}, the ${which} close after ${toIsoDate(since)}`;
  const before = previous === undefined ? '' : `, after that of ${toIsoDate(previous)}`;
  return `${said}, ${side === 'high' ? 'a record' : 'the lowest close at hand'}${before}`;
}

/** Over which history a record is one, where that is short. */
function toHistory(measurement: Measurement): string {
  const isShort = measurement.warnings.some(({ code }) => code === 'insufficient-history');
  const first = readText(measurement, 'historyFirst');
  return isShort && first !== null ? `, over closes at hand from ${first} on` : '';
}
