import { type DayNumber, firstCalendarDay, toCivilDate, toIsoDate } from '../../core/index.ts';
import type { ExtremeStatement, Frequency, SeriesReading, Subject } from '../statement.ts';
import type { JudgeContext } from './context.ts';
import { hasLevels, readLevelsAtHand } from './levels-at-hand.ts';

/** Days by which a history may begin after what "since" names. Unit: calendar days. */
const startSlack = 7;

/**
 * Why closes do not bear out that something was so at no time since a day, or ever: they begin later, or a fund stands in
 * for an index that is older. Undefined where they reach back far enough.
 */
export function findLackOfHistory(
  { type, readings: [own] }: Pick<Subject, 'type' | 'readings'>,
  series: readonly (SeriesReading | undefined)[],
  since: DayNumber | undefined,
  context: JudgeContext,
): string | undefined {
  for (const one of series) {
    const first = one === undefined ? undefined : readLevelsAtHand(context, one.series, one.return).days[0];
    if (one === undefined || first === undefined) continue;
    const isYounger = since !== undefined && first > since + startSlack;
    const isStandIn =
      since === undefined && type === 'index' && own !== undefined && !hasLevels(context, own.series, own.return);
    if (isYounger && reachesBeforeCalendar(one, since, context)) continue;
    if (isYounger) return `closes of ${one.series} at hand begin on ${toIsoDate(first)} only`;
    if (isStandIn && own !== undefined)
      return `closes of ${one.series}, which stands in for ${own.series}, begin on ${toIsoDate(first)} only`;
  }
  return undefined;
}

/** Whether closes are at hand from a day on that lies before the calendar of sessions, by which levels are cut. */
function reachesBeforeCalendar(
  { series, return: kind }: SeriesReading,
  since: DayNumber,
  context: JudgeContext,
): boolean {
  const first = findStored(series, kind, context)?.observed[0];
  return since < firstCalendarDay && first !== undefined && first <= since + startSlack;
}

const findStored = (series: string, kind: SeriesReading['return'], { store }: JudgeContext) =>
  store.find(series, kind === 'price' ? 'close' : 'total');

/** Whether closes from before the calendar of sessions are at hand, and what is looked back to lies among them. */
export function isOlderThanCalendar(
  { series, return: kind }: SeriesReading,
  since: DayNumber | undefined,
  context: JudgeContext,
): boolean {
  const first = findStored(series, kind, context)?.observed[0];
  return first !== undefined && first < firstCalendarDay && (since === undefined || since < firstCalendarDay);
}

/** The number of the period of the civil calendar that a day lies in; weeks are not told there. */
const toPeriodNumber: Readonly<Record<Exclude<Frequency, 'week'>, (day: DayNumber) => number>> = {
  session: (day) => day,
  month: (day) => 12 * toCivilDate(day).year + toCivilDate(day).month,
  quarter: (day) => 4 * toCivilDate(day).year + Math.ceil(toCivilDate(day).month / 3),
  year: (day) => toCivilDate(day).year,
};

/**
 * How many periods that ended after a day (or ever), and before the calendar of sessions begins, moved further than a
 * return, from the last close of one to that of the next. Undefined of weeks and of leads. Returns are fractions.
 */
export function countEarlier(
  [{ series, return: kind }, benchmark]: readonly [SeriesReading, SeriesReading | undefined],
  { frequency, side, since }: Pick<ExtremeStatement, 'frequency' | 'side' | 'since'>,
  value: number,
  context: JudgeContext,
): number | undefined {
  if (since !== undefined && since >= firstCalendarDay) return 0;
  const stored = findStored(series, kind, context);
  const isYounger = stored === undefined || (stored.observed[0] ?? firstCalendarDay) >= firstCalendarDay;
  // Of leads over another, ever: as long as both are known, which is mostly later.
  if (since === undefined && (isYounger || benchmark !== undefined)) return 0;
  if (frequency === 'week' || benchmark !== undefined || stored === undefined) return undefined;
  const numberOf = toPeriodNumber[frequency];
  let [count, base, last] = [0, Number.NaN, Number.NaN];
  let number: number | undefined;
  for (const [i, day] of stored.observed.entries()) {
    const own = numberOf(day);
    if (number !== undefined && own !== number) {
      const move = last / base - 1;
      const isAfter = since === undefined || (stored.observed[i - 1] as number) > since;
      if (isAfter && (side === 'best' ? move > value : move < value)) count++;
      base = last;
    }
    if (day >= firstCalendarDay) break;
    number = own;
    last = stored.values[i] as number;
  }
  return count;
}
