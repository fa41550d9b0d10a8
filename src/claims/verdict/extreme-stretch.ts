import {
  type DayNumber,
  endOfMonth,
  findDayOnOrBefore,
  firstCalendarDay,
  fromCivilDate,
  type Series,
  sessionOnOrBefore,
  toCivilDate,
  toIsoDate,
  toPeriodEnds,
} from '../../core/index.ts';
import type { Judgement } from '../judgement.ts';
import type { ExtremeStatement, SeriesReading } from '../statement.ts';
import type { JudgeContext } from './context.ts';
import { listSeriesReadings, pairReadings } from './gauge.ts';
import { findLackOfHistory, isOlderThanCalendar } from './history.ts';
import { toJudgement, toReading, toUnmeasured } from './judgements.ts';
import { readLevelsAtHand } from './levels-at-hand.ts';
import { printSize } from './print-value.ts';
import { nearDays, toWindowParams } from './window.ts';

/** Levels may lie this long before the day they stand for: a long weekend. Unit: calendar days. */
const staleDays = 6;

/** How long before publication the part of a year may have ended that is spoken of without its year. Unit: calendar days. */
const latestPart = 370;

interface Stretch {
  readonly base: DayNumber;
  readonly to: DayNumber;
  /** Unit: fraction, or points where the statement counts in them. */
  readonly value: number;
}

/**
 * The best or worst of several periods taken together, "its steepest two-day slide", or of the same months of each year,
 * "its best first half". It must have the rank asserted among those that end after the day looked back to and before it;
 * those that share sessions with it are left out. Of a scope that went on after it, "the best month of the year", it is
 * ranked among the later ones too, up to publication. Of a stretch named it is the one that ends with it; of a scope the
 * strongest in it. Misdated where one that ends within 31 days of it has the rank.
 */
export function judgeExtremeStretch(statement: ExtremeStatement, context: JudgeContext): Judgement {
  const { subject, period, since, side, rank } = statement;
  const pairs =
    statement.against === undefined
      ? listSeriesReadings(subject).map((one) => [one, undefined] as const)
      : pairReadings(subject, statement.against);
  // Points are those of a price: with distributions put back in there are none.
  const known = pairs.filter(
    (readings) =>
      readings.every((one) => !statement.isInPoints || one === undefined || one.return === 'price') &&
      readings.every((one) => one === undefined || readLevelsAtHand(context, one.series, one.return).days.length > 1),
  );
  const pair = known.find((readings) => findLackOfHistory(subject, readings, since, context) === undefined) ?? known[0];
  if (pair === undefined) return toUnmeasured(subject, []);
  const [reading, benchmark] = pair;
  const all = listLeads(statement, context, reading, benchmark);
  const last = sessionOnOrBefore(Math.min(period.to, context.published));
  const isOf = ({ to }: Stretch): boolean => isSpokenOf(statement, to, last, context.published);
  // Of the same part of several years that might be meant it is the latest.
  const own = all.filter(isOf).slice(isOfEachYear(statement) ? -1 : 0);
  const chosen = pick(own, side);
  if (chosen === undefined) return toUnmeasured(subject, []);
  const earliest = since ?? Number.NEGATIVE_INFINITY;
  const latest =
    statement.until === undefined ? Number.NEGATIVE_INFINITY : Math.min(statement.until, context.published);
  const rankAfter = (stretch: Stretch, after: DayNumber): number => {
    let rank = 1;
    for (const { base, to, value } of all) {
      const isStronger = side === 'best' ? value > stretch.value : value < stretch.value;
      const isBefore = to <= stretch.base && to > after;
      if (isStronger && (isBefore || (base >= stretch.to && to <= latest))) rank++;
    }
    return rank;
  };
  const rankOf = (stretch: Stretch): number => rankAfter(stretch, earliest);
  // "Its worst September since 2008", when that of 2008 was not as bad: understated, and so not true.
  const { sinceBase } = statement;
  const holdsOneNamed = (stretch: Stretch): boolean =>
    sinceBase === undefined ||
    rank !== 1 ||
    rankAfter(stretch, sinceBase) > 1 ||
    !all.some(({ to }) => to > sinceBase && to <= earliest);
  const isTrue = (stretch: Stretch): boolean =>
    rankOf(stretch) === rank && (side === 'best' ? stretch.value > 0 : stretch.value < 0) && holdsOneNamed(stretch);
  const toMeasured = ({ value }: Stretch): number => (statement.isInPoints ? value : value * 100);
  const describe = (stretch: Stretch): string => {
    const after = since === undefined ? `since ${toIsoDate((all[0] as Stretch).base)}` : `after ${toIsoDate(since)}`;
    const move = `${stretch.value < 0 ? '-' : '+'}${statement.isInPoints ? printSize(stretch.value, 'level') : printSize(stretch.value * 100, 'percent')}`;
    const name = benchmark === undefined ? reading.series : `${reading.series} against ${benchmark.series}`;
    return `${name} from ${toIsoDate(stretch.base)} to ${toIsoDate(stretch.to)}: ${move}, rank ${rankOf(stretch)} from the ${side} ${after}${holdsOneNamed(stretch) ? '' : `, and the one it is set beside was no ${side === 'best' ? 'better' : 'worse'}`}`;
  };
  const of = { series: reading.series, return: reading.return, ...toWindowParams(chosen) };
  const measurement =
    benchmark === undefined
      ? context.measure('period-return', of)
      : context.measure('active-return', { ...of, benchmark: benchmark.series });
  const label = `${reading.label}, ${toIsoDate(chosen.base)} to ${toIsoDate(chosen.to)}`;
  const readings = [toReading(label, measurement, toMeasured(chosen), isTrue(chosen))];
  const isPartial = benchmark === undefined && isOlderThanCalendar(reading, since, context);
  const lack = !isTrue(chosen)
    ? undefined
    : isPartial
      ? `stretches before ${toIsoDate(firstCalendarDay)} are not ranked`
      : findLackOfHistory(subject, [reading, benchmark], since, context);
  if (lack !== undefined) return toJudgement('unmeasurable', `${describe(chosen)}; ${lack}.`, { readings });
  if (isTrue(chosen)) return toJudgement('supported', `${describe(chosen)}.`, { readings });
  const near =
    !isOfEachYear(statement) && statement.until === undefined && period.from !== 'assumed'
      ? all.find((stretch) => Math.abs(stretch.to - last) <= nearDays && isTrue(stretch))
      : undefined;
  if (near === undefined) return toJudgement('contradicted', `${describe(chosen)}.`, { readings });
  const nearest = {
    base: toIsoDate(near.base),
    to: toIsoDate(near.to),
    measured: toMeasured(near),
    label: `${reading.label}, ${toIsoDate(near.base)} to ${toIsoDate(near.to)}`,
  };
  return toJudgement('misdated', `${describe(chosen)}; ${describe(near)}.`, { readings, nearest });
}

/** Whether the same part of each year is compared. */
const isOfEachYear = ({ months, opening }: ExtremeStatement): boolean => months !== undefined || opening !== undefined;

/** Whether a stretch is one that a statement speaks of. */
function isSpokenOf(statement: ExtremeStatement, to: DayNumber, last: DayNumber, published: DayNumber): boolean {
  const { period, frequency } = statement;
  if (statement.opening !== undefined) return toCivilDate(to).year === toCivilDate(last).year;
  if (isOfEachYear(statement)) {
    const isNamed = period.from !== 'assumed' && period.to - period.base > staleDays;
    return isNamed ? Math.abs(to - last) <= staleDays : to <= published && published - to < latestPart;
  }
  const isScope = period.role === 'scope' || period.from === 'assumed' || period.to - period.base > nearDays * 2;
  if (isScope) return to > Math.min(period.base, last - nearDays) && to <= last;
  return frequency === 'session' ? to === last : Math.abs(to - last) <= staleDays;
}

/** The strongest in the direction spoken of. */
function pick(own: readonly Stretch[], side: ExtremeStatement['side']): Stretch | undefined {
  return own.reduce<Stretch | undefined>((best, stretch) => {
    if (best === undefined) return stretch;
    return (side === 'best' ? stretch.value > best.value : stretch.value < best.value) ? stretch : best;
  }, undefined);
}

/** Stretches of one asset, or of its lead over another where both are at hand. */
function listLeads(
  statement: ExtremeStatement,
  context: JudgeContext,
  asset: SeriesReading,
  benchmark: SeriesReading | undefined,
): Stretch[] {
  const own = listStretches(statement, context, asset);
  if (benchmark === undefined) return own;
  const others = new Map(
    listStretches(statement, context, benchmark).map((stretch) => [`${stretch.base} ${stretch.to}`, stretch.value]),
  );
  return own.flatMap((stretch) => {
    const other = others.get(`${stretch.base} ${stretch.to}`);
    return other === undefined ? [] : [{ ...stretch, value: stretch.value - other }];
  });
}

function listStretches(
  { frequency, length = 1, months, opening, isInPoints }: ExtremeStatement,
  context: JudgeContext,
  { series, return: kind }: SeriesReading,
): Stretch[] {
  const levels = readLevelsAtHand(context, series, kind);
  if (months !== undefined) return listPartsOfYears(levels, months);
  if (opening !== undefined) return listOpenings(levels, opening);
  const { days, values } = frequency === 'session' ? levels : toPeriodEnds(levels, frequency);
  return Array.from(days)
    .map((to, i): Stretch => {
      const start = i - length;
      const [last, first] = [values[i] as number, values[start] ?? Number.NaN];
      return { base: days[start] ?? to, to, value: isInPoints ? last - first : last / first - 1 };
    })
    .filter(({ value }) => !Number.isNaN(value));
}

/** The first sessions of each year, from the last close of the year before. */
function listOpenings({ days, values }: Series, count: number): Stretch[] {
  return Array.from(days).flatMap((base, i) => {
    const [next, to] = [days[i + 1], days[i + count]];
    if (next === undefined || to === undefined) return [];
    const { year } = toCivilDate(next);
    if (toCivilDate(base).year === year || next - base > staleDays || toCivilDate(to).year !== year) return [];
    return [{ base, to, value: (values[i + count] as number) / (values[i] as number) - 1 }];
  });
}

function listPartsOfYears(
  { days, values }: Series,
  { first, last }: { readonly first: number; readonly last: number },
): Stretch[] {
  const [start, end] = [days[0] as DayNumber, days.at(-1) as DayNumber];
  const stretches: Stretch[] = [];
  for (let { year } = toCivilDate(start); year <= toCivilDate(end).year; year++) {
    const from = findDayOnOrBefore(days, fromCivilDate(year, first, 1) - 1);
    const lastDay = endOfMonth(fromCivilDate(year, last, 1));
    const to = findDayOnOrBefore(days, lastDay);
    if (from < 0 || to <= from || lastDay - (days[to] as DayNumber) > staleDays) continue;
    if (fromCivilDate(year, first, 1) - (days[from] as DayNumber) > staleDays + 1) continue;
    const value = (values[to] as number) / (values[from] as number) - 1;
    stretches.push({ base: days[from] as DayNumber, to: days[to] as DayNumber, value });
  }
  return stretches;
}
