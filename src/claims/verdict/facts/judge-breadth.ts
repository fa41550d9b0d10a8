import { type DayNumber, sessionOnOrBefore, toIsoDate } from '../../../core/index.ts';
import type { Measurement } from '../../../metrics/index.ts';
import type { Judgement, Reading } from '../../judgement.ts';
import type { Asserted, BreadthStatement } from '../../statement.ts';
import type { JudgeContext } from '../context.ts';
import { holds } from '../tolerance.ts';
import { conclude, isForecast, toNearest, toUnfollowed, toUnmeasurable } from './conclude.ts';
import { formatFigure } from './format-figure.ts';
import { judgeTally } from './judge-tally.ts';
import { judgeWeight } from './judge-weight.ts';
import { readPositiveShare } from './positive-share.ts';
import { toLastDay } from './to-last-day.ts';
import { toPercent } from './to-percent.ts';
import { toHoldingsAdvice, toUniverses } from './universe-of.ts';

/** A share of members that is "most" of them. Unit: fraction. */
const half = 0.5;

/** Days before publication in which a share may have been as stated. */
const outdatedDays = 31;
const historySessions = 24;

const needs: Partial<Record<BreadthStatement['test'], string>> = {
  unprofitable: 'the earnings of each member at the time (fundamentals by company)',
  'floating-debt': 'the debt of each member by kind of interest (fundamentals by company)',
  'beat-estimates': 'company results against a dated consensus of estimates, member by member',
  other: 'the figure it speaks of for each member',
};

/** What a test counts: a share as a fraction, and the number of members that make it. */
interface MemberShare {
  readonly share: number | null;
  readonly count: number | null;
  readonly measurement: Measurement;
}

/** A share of the members of a universe. The list of members and what it distorts is said with it. */
export function judgeBreadth(statement: BreadthStatement, context: JudgeContext): Judgement {
  const { subject, test } = statement;
  if (statement.each !== undefined) return judgeTally(statement, statement.each, context);
  if (test === 'weight' || test === 'top-weight') return judgeWeight(statement, context);
  const need = needs[test];
  if (need !== undefined)
    return toUnmeasurable(`For this share of ${subject.name} it would take ${need}, which is not at hand.`);
  if (isForecast(statement))
    return toUnfollowed(statement, context.asOf, 'A share of members to come is not followed here.');
  const universes = toUniverses(subject, context.store);
  const universe = universes.find((one) => context.store.universes().includes(one));
  if (universe === undefined)
    return toUnmeasurable(
      `The members of ${subject.name} are not at hand: ${toHoldingsAdvice(universes)}, and total returns of the members.`,
    );
  const day = sessionOnOrBefore(toLastDay(statement.period, context));
  const measured = measureShare(statement, context, universe, day);
  const { measurement } = measured;
  const value = toStated(measured, statement.asserted, test);
  const label = `${universe}, ${measurement.metric} on ${toIsoDate(day)}`;
  if (value === null) {
    const told = measurement.warnings.find(({ code }) => code !== 'survivorship') ?? measurement.warnings[0];
    const warning = told?.message ?? 'it has no value for these figures';
    return toUnmeasurable(`Not measurable: ${warning}.`, [{ label, measured: null, holds: null, measurement }]);
  }
  const isSoMeasured = isSo(value, measured, statement);
  const isOpen = !isSoMeasured && isWithinTurnover(measured, statement, listAge(context, universe, day));
  const isTrue = isOpen ? null : isSoMeasured;
  const reading: Reading = { label, measured: value, holds: isTrue, measurement };
  const before =
    isTrue !== false || statement.period.from !== 'assumed' ? undefined : findEarlier(statement, measurement, day);
  return conclude(statement, {
    isTrue,
    readings: [reading],
    earlier: before && toNearest(before.day, before.day, before.value, `${universe} on ${toIsoDate(before.day)}`),
    reason: `${describe(measured, statement)}${toBias(measurement)}`,
  });
}

function measureShare(
  statement: BreadthStatement,
  context: JudgeContext,
  universe: string,
  day: DayNumber,
): MemberShare {
  const { test, length } = statement;
  if (test === 'above-average') {
    const measurement = context.measure(
      'share-above-average',
      { universe, length: length ?? 200, sessions: historySessions },
      day,
    );
    return { share: measurement.value, count: readCount(measurement, 'above'), measurement };
  }
  if (test === 'new-highs' || test === 'new-lows') {
    const side = test === 'new-highs' ? 'high' : 'low';
    const measurement = context.measure('new-highs-lows', { universe, length: length ?? 252, sessions: 1 }, day);
    return { share: readCount(measurement, `${side}Share`), count: readCount(measurement, `${side}s`), measurement };
  }
  if (test === 'advancers') {
    const measurement = context.measure('advance-decline', { universe, sessions: 1 }, day);
    const count = readCount(measurement, 'advances');
    const covered = readCount(measurement, 'covered');
    return { share: count === null || covered === null ? null : count / covered, count, measurement };
  }
  const window = { base: toIsoDate(statement.period.base), to: toIsoDate(day) };
  if (test === 'positive-return') return readPositiveShare(context, universe, window);
  const benchmark = toBenchmark(statement, context, universe);
  const measurement = context.measure('members-outperforming', { universe, benchmark, ...window });
  return { share: measurement.value, count: readCount(measurement, 'ahead'), measurement };
}

/** Funds of an index, whose total returns those of its members are compared with. */
const fundOf: Readonly<Record<string, string>> = { '^GSPC': 'SPY', '^RUT': 'IWM', '^NDX': 'QQQ', IVV: 'SPY' };

/**
 * What the members are said to beat: named, else the fund of their universe. Members have total returns at hand, so an
 * index of prices gives way to its fund.
 */
function toBenchmark({ against, subject }: BreadthStatement, context: JudgeContext, universe: string): string {
  const readings = [...(against?.readings ?? []), ...subject.readings];
  const named = readings.flatMap(({ series, return: kind }) =>
    kind === 'total' ? [series] : [fundOf[series] ?? series],
  );
  const known = [...named, universe, fundOf[universe] ?? universe].find(
    (series) => context.store.find(series, 'total') !== undefined,
  );
  return known ?? named[0] ?? 'SPY';
}

function readCount(measurement: Measurement, detail: string): number | null {
  const value = measurement.details[detail];
  return measurement.value === null || typeof value !== 'number' ? null : value;
}

/** In the statement's unit: percent, a number of members, or advancers to decliners. */
function toStated(
  { share, count, measurement }: MemberShare,
  asserted: Asserted | null,
  test: BreadthStatement['test'],
): number | null {
  if (asserted?.unit === 'count') return count;
  if (asserted?.unit === 'times' && test === 'advancers') {
    const [up, down] = [readCount(measurement, 'advances'), readCount(measurement, 'declines')];
    return up === null || down === null || down === 0 ? null : up / down;
  }
  return share === null ? null : toPercent(share);
}

function isSo(value: number, { share }: MemberShare, { asserted, test }: BreadthStatement): boolean {
  if (asserted !== null) return holds(value, asserted, toQuantity(asserted));
  // Without a figure most are meant; of new highs and lows, that there are any.
  return test === 'new-highs' || test === 'new-lows' ? (share ?? 0) > 0 : (share ?? 0) > half;
}

/** Share of the names of an index that are replaced in a year, at most of the broad ones. Unit: fraction. */
const turnoverOfYear = 0.05;
const daysOfYear = 365;

/** Days between the list of members that stands for a day and that day. */
function listAge(context: JudgeContext, universe: string, day: DayNumber): number {
  const observed = context
    .view(day)
    .snapshots(universe)
    .findLast(({ published }) => published <= day)?.observed;
  return observed === undefined ? 0 : day - observed;
}

/**
 * "Nearly 70% of members", by an old list that lacks some of them: whatever those did that are not counted, and those that
 * took the places of others since, the share lies between two bounds. What is stated between them is left open.
 */
function isWithinTurnover(
  { share, count, measurement }: MemberShare,
  { asserted, test }: BreadthStatement,
  age: number,
): boolean {
  const { covered, members } = measurement.details;
  const isShare = test === 'above-average' || test === 'new-highs' || test === 'new-lows' || test === 'advancers';
  if (!isShare || asserted?.unit !== 'percent' || share === null || count === null) return false;
  if (typeof covered !== 'number' || age <= 0) return false;
  const all = typeof members === 'number' ? members : covered;
  const replaced = (turnoverOfYear * age) / daysOfYear;
  const low = Math.max(0, count / all - replaced);
  const high = Math.min(1, (count + Math.max(0, all - covered)) / all + replaced);
  return asserted.low <= toPercent(high) && asserted.high >= toPercent(low);
}

function toQuantity({ unit }: Asserted): 'count' | 'ratio' | 'share' {
  if (unit === 'count') return 'count';
  return unit === 'times' ? 'ratio' : 'share';
}

/** The latest session within a month before on which the share was as stated, from the metric's own history. */
function findEarlier(
  statement: BreadthStatement,
  { points }: Measurement,
  day: DayNumber,
): { day: DayNumber; value: number } | undefined {
  if (statement.test !== 'above-average' || statement.asserted === null || statement.asserted.unit === 'count')
    return undefined;
  const { asserted } = statement;
  const found = points?.findLast(({ date, share }) => {
    const on = Date.parse(String(date)) / 86_400_000;
    return (
      on < day && day - on <= outdatedDays && typeof share === 'number' && holds(toPercent(share), asserted, 'share')
    );
  });
  return found && { day: Date.parse(String(found.date)) / 86_400_000, value: 100 * Number(found.share) };
}

function describe({ share, count, measurement }: MemberShare, { test, length }: BreadthStatement): string {
  const { universe } = measurement.params;
  const on = measurement.window?.last ?? measurement.asOf;
  const percent = `${formatFigure(toPercent(share ?? 0))}%`;
  const members = `${count ?? ''} of ${measurement.details.covered} members of ${universe} with figures (${percent})`;
  const did: Partial<Record<BreadthStatement['test'], string>> = {
    'above-average': `stood above their ${length ?? 200}-session average on ${on}`,
    'new-highs': `closed at a new high on ${on}`,
    'new-lows': `closed at a new low on ${on}`,
    advancers: `rose on ${on}`,
    'positive-return': `gained from ${measurement.window?.base} to ${on}`,
    'beat-index': `beat ${measurement.params.benchmark} from ${measurement.window?.base} to ${on}`,
  };
  return `${members} ${did[test]}.`;
}

/** Lists of members that stand for another date, and members that are left out, distort a share: the metric's own words. */
function toBias({ warnings }: Measurement): string {
  const told = warnings.filter(({ code }) => code === 'survivorship' || code === 'incomplete-coverage');
  return told.length === 0 ? '' : ` Mind: ${told.map(({ message }) => message).join('; ')}.`;
}
