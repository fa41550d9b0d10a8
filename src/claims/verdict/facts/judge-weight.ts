import { type DayNumber, parseIsoDate, sessionOnOrBefore, toIsoDate } from '../../../core/index.ts';
import type { Measurement } from '../../../metrics/index.ts';
import type { Judgement, Reading } from '../../judgement.ts';
import type { Asserted, BreadthStatement, Subject } from '../../statement.ts';
import type { JudgeContext } from '../context.ts';
import { holds } from '../tolerance.ts';
import { conclude, isForecast, toUnfollowed, toUnmeasurable } from './conclude.ts';
import { formatFigure } from './format-figure.ts';
import { toLastDay } from './to-last-day.ts';
import { toPercent } from './to-percent.ts';
import { toHoldingsAdvice, toUniverses, universesBySize } from './universe-of.ts';

/** Weights of a list up to this old are those of the day. Unit: calendar days. */
const sameDays = 7;
/** A share of a large index may drift by about this much of itself in a month. Unit: fraction. */
const driftOfMonth = 0.06;
const daysOfMonth = 30;
/** Up to this old a list decides alone: funds publish theirs once a quarter at the least. Unit: calendar days. */
const daysOfQuarter = 92;
/** Places that a sector may have gained or lost since an older list. */
const nearPlaces = 2;
/** An older list says nothing of the day: the index has been put together anew since. Unit: calendar days. */
const usableDays = 200;

/** Sectors as lists of holdings name them, by the fund that follows each. */
const sectorOf: Readonly<Record<string, string>> = {
  XLK: 'Information Technology',
  XLF: 'Financials',
  XLE: 'Energy',
  XLV: 'Health Care',
  XLI: 'Industrials',
  XLP: 'Consumer Staples',
  XLY: 'Consumer Discretionary',
  XLB: 'Materials',
  XLU: 'Utilities',
  XLRE: 'Real Estate',
  XLC: 'Communication',
};

/** A share of an index by weight, by the youngest list of its members that was known, moved on with closes to the day. */
export function judgeWeight(statement: BreadthStatement, context: JudgeContext): Judgement {
  const { subject, of, period, asserted, rank } = statement;
  if (isForecast(statement)) return toUnfollowed(statement, context.asOf, 'A weight to come is not followed here.');
  const parts = of === undefined ? [] : toParts(of);
  if (parts === null)
    return toUnmeasurable(
      `It would take the weight of ${of?.name} in ${subject.name}: lists of members tell sectors and companies apart, and no other groups.`,
    );
  const day = sessionOnOrBefore(toLastDay(period, context));
  const universes = toUniverses(subject, context.store);
  const list = findList(statement, parts, universes, context, day);
  if (list === undefined)
    return toUnmeasurable(
      `No list of the members of ${subject.name} with weights near ${toIsoDate(day)} is at hand: ${toHoldingsAdvice(universes)}.`,
    );
  if (rank !== undefined) return judgePlace(statement, rank, list, day);
  if (asserted === null) return toUnmeasurable('It would take the figure that is meant.');
  const readings = [list.reading, ...moveOn(list, parts, context, day)].map((reading) => ({
    ...reading,
    holds: reading.measured !== null && holds(reading.measured, asserted, 'share'),
  }));
  return conclude(statement, {
    isTrue: isWeightSo(readings, asserted, day - list.on),
    readings,
    reason: describe(statement, list, readings),
  });
}

/**
 * A list of the last days decides; an older one where it is moved on, or is of the last quarter. Else what is stated may
 * be so, as far as weights drift.
 */
function isWeightSo(
  readings: readonly (Reading & { holds: boolean })[],
  asserted: Asserted,
  age: number,
): boolean | null {
  const [listed, moved] = readings;
  const latest = age <= sameDays ? listed : (moved ?? listed);
  if (latest === undefined) return null;
  if (age <= sameDays && readings.some((reading) => reading.holds)) return true;
  if (latest.holds) return moved !== undefined || age <= daysOfQuarter ? true : null;
  return isWithinDrift(latest.measured, asserted, age) ? null : false;
}

/** A sector or companies, as lists name them. */
interface Part {
  readonly of: string;
  /** The series whose closes move its weight in a universe on; undefined where none does. */
  readonly moverIn: (universe: string) => string | undefined;
}

/** The parts of what is spoken of; null where lists do not tell one of them. */
function toParts(of: Subject): readonly Part[] | null {
  const members = of.members ?? [];
  if (members.length > 0 && !members.some(isSectorFund)) return [{ of: members.join(','), moverIn: () => undefined }];
  const sectors =
    members.length > 0
      ? members
      : of.readings
          .map(({ series }) => series)
          .filter(isSectorFund)
          .slice(0, 1);
  if (sectors.length > 0 && sectors.every(isSectorFund)) return sectors.map(toSector);
  return of.type === 'share' ? [{ of: of.id, moverIn: () => of.id }] : null;
}

const isSectorFund = (series: string): boolean => sectorOf[series] !== undefined;

/** The fund follows the sector of the S&P 500: it moves that of no other index on. */
const toSector = (fund: string): Part => ({
  of: sectorOf[fund] as string,
  moverIn: (universe) => (universesBySize('large').includes(universe) ? fund : undefined),
});

interface WeightList {
  readonly universe: string;
  readonly on: DayNumber;
  /** Weight of each part. Unit: percent. */
  readonly weights: readonly number[];
  readonly reading: Reading;
}

/** The youngest list that tells the weight. */
function findList(
  { length }: BreadthStatement,
  parts: readonly Part[],
  universes: readonly string[],
  context: JudgeContext,
  day: DayNumber,
): WeightList | undefined {
  const lists = universes
    .filter((universe) => context.store.universes().includes(universe))
    .flatMap((universe) => {
      const measured =
        parts.length === 0
          ? [context.measure('concentration', { universe, top: length ?? 10 }, day)]
          : parts.map(({ of }) => context.measure('index-weight', { universe, of }, day));
      const shares = measured.map(({ value, details }) =>
        value === null ? null : parts.length === 0 ? details.topShare : value,
      );
      const [measurement] = measured;
      if (measurement === undefined || !shares.every((share) => typeof share === 'number')) return [];
      const on = parseIsoDate(String(measurement.details.membersOn));
      const weights = shares.map(toPercent);
      const label = `${universe}, weights of ${toIsoDate(on)}`;
      const total = weights.reduce((sum, weight) => sum + weight, 0);
      return day - on > usableDays
        ? []
        : [{ universe, on, weights, reading: { label, measured: total, holds: null, measurement } }];
    });
  return lists.toSorted((a, b) => b.on - a.on)[0];
}

/** The weight moved on by closes: those of each part against those of the index fund. */
function moveOn(
  { universe, on, weights }: WeightList,
  parts: readonly Part[],
  context: JudgeContext,
  day: DayNumber,
): readonly Reading[] {
  if (parts.length === 0 || on >= day) return [];
  const window = { base: toIsoDate(on), to: toIsoDate(day) };
  const measure = (series: string) => context.measure('period-return', { series, return: 'price', ...window }, day);
  const whole = measure(universe).value;
  const moves = parts.flatMap(({ moverIn }) => {
    const series = moverIn(universe);
    return series === undefined ? [] : [measure(series)];
  });
  const [first] = moves;
  if (first === undefined || whole === null || moves.length < parts.length) return [];
  if (moves.some(({ value }) => value === null)) return [];
  const measured = weights.reduce((sum, weight, i) => sum + (weight * (1 + (moves[i]?.value ?? 0))) / (1 + whole), 0);
  return [{ label: `the same, moved on by closes to ${window.to}`, measured, holds: null, measurement: first }];
}

/** Whether what is measured may have drifted to what is stated since the list. */
function isWithinDrift(measured: number | null, { low, high }: Asserted, age: number): boolean {
  if (measured === null || age <= sameDays) return false;
  const gap = Math.max(0, low - measured, measured - high);
  return gap <= measured * driftOfMonth * Math.sqrt(age / daysOfMonth);
}

/** "The second-largest sector": a place by weight in the list. */
function judgePlace(
  statement: BreadthStatement,
  place: number,
  { on, reading }: WeightList,
  day: DayNumber,
): Judgement {
  const { details } = reading.measurement as Measurement;
  const measured = typeof details.place === 'number' ? details.place : null;
  const { of, subject } = statement;
  const isTrue = isPlaceSo(measured, place, day - on);
  const weight = formatFigure(reading.measured ?? Number.NaN);
  return conclude(statement, {
    isTrue,
    readings: [{ ...reading, holds: isTrue }],
    reason: `${of?.name} was in place ${measured ?? 'unknown'} of ${details.places} by weight in ${subject.name} with ${weight}% by the list of ${toIsoDate(on)}; the heaviest was ${details.heaviest} with ${formatFigure(toPercent(Number(details.heaviestWeight)))}%.`,
  });
}

/** The place that a list tells; beside it, or in an old list, another may be so by now. */
function isPlaceSo(measured: number | null, stated: number, age: number): boolean | null {
  if (measured === null) return null;
  if (measured === stated) return age <= daysOfQuarter ? true : null;
  return age <= sameDays || Math.abs(measured - stated) > nearPlaces ? false : null;
}

function describe({ of, subject, length }: BreadthStatement, { on }: WeightList, readings: readonly Reading[]): string {
  const what = of === undefined ? `The ${length ?? 10} largest issuers` : of.name;
  const [listed, moved] = readings.map(({ measured }) => formatFigure(measured ?? Number.NaN));
  const then = moved === undefined ? '' : `; moved on by closes, ${moved}%`;
  return `${what} made up ${listed}% of ${subject.name} by the list of ${toIsoDate(on)}${then}.`;
}
