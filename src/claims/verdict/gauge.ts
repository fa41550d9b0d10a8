import { alignSeries, type ReturnKind, type Series } from '../../core/index.ts';
import type { Measurement } from '../../metrics/index.ts';
import type { AssertedUnit, SeriesReading, Subject } from '../statement.ts';
import type { JudgeContext, JudgeDay } from './context.ts';
import { readNumber } from './judgements.ts';
import { hasLevels, readLevelsAtHand } from './levels-at-hand.ts';
import type { WindowValue } from './near-window.ts';
import { toWindowParams, type Window } from './window.ts';

/** One admissible reading of what a return statement is about: how to measure a window, and how to search for one. */
export interface Gauge {
  readonly label: string;
  /** Such as "^RUT" or "^RUT against ^GSPC", for a sentence. */
  readonly name: string;
  readonly unit: AssertedUnit;
  /** Whether it measures a lead over another asset rather than a return. */
  readonly isLead: boolean;
  /** Whether it measures growth a year. */
  readonly isAnnual?: true;
  /** Measures a window; null where the series is not at hand. */
  measure(window: Window): Measurement | null;
  /** The value of a measurement in the statement's unit; null where it has none. */
  toStated(measurement: Measurement | null): number | null;
  /** Days on which everything it needs is known. */
  readonly levels: Series;
  /** Value in the statement's unit between two indices of `levels`. */
  readonly valueBetween: WindowValue;
}

/**
 * Which readings of a statement are admissible. The table is fixed before anything is measured:
 *
 * | statement | readings, in order |
 * |---|---|
 * | return | every reading of the subject: its index or price first, then its fund and total return |
 * | relative return, streak against another | pairs of readings of one kind of return, price with price and total with total, in the order of both subjects |
 * | a group known by its members alone | an equal-weighted mix of them, total return before price |
 * | level, record, crossing, breakout | closes of the first price reading, and of the others where the wording is ambiguous |
 * | streak, extreme, moving average, drawdown, volume | the first reading that can be measured, and the others where the wording is ambiguous |
 *
 * Points gained or lost are those of prices, never of total-return levels. Each is tried on the stated window and on the other windows of its wording. The first reading that can be measured
 * stands for the statement. Another that holds makes the statement true unless one of them has the opposite sign; where
 * the wording is ambiguous ("the Nasdaq") even the first does not, if another has the opposite sign.
 */
export function listSeriesReadings(subject: Subject): readonly SeriesReading[] {
  if (subject.readings.length > 0 || subject.members === undefined) return subject.readings;
  const members = [...new Set(subject.members)];
  const mix = toMix(members);
  if (mix === undefined) return [];
  const kinds: readonly ReturnKind[] = ['total', 'price'];
  const names = members.join(', ');
  return kinds.map((kind) => ({
    series: mix,
    return: kind,
    label: `equal-weighted mix of ${names}, ${printKind(kind)}`,
  }));
}

/** Members a mix may have: its name would be longer than a metric takes. */
const mixMembers = 10;

function toMix(members: readonly string[]): string | undefined {
  if (members.length === 0 || members.length > mixMembers) return undefined;
  if (members.length === 1) return members[0];
  const weight = (1 / members.length).toFixed(10);
  return members.map((member) => `${weight}*${member}`).join('+');
}

function printKind(kind: ReturnKind): string {
  return kind === 'price' ? 'price' : 'total return';
}

/** Gauges of a rise or fall. In points where the unit is a level, as a factor where it is "times", else in percent. */
export function createReturnGauges(
  subject: Subject,
  unit: AssertedUnit,
  context: JudgeContext,
  at: JudgeDay = 'published',
): Gauge[] {
  const all = listSeriesReadings(subject);
  const readings = isPoints(unit) ? all.filter((reading) => isOnOwnScale(reading, all)) : all;
  return readings.map((reading) => {
    const isKnown = hasLevels(context, reading.series, reading.return);
    const levels = readLevelsAtHand(context, reading.series, reading.return, at);
    const toValue = (first: number, last: number): number => {
      if (unit === 'times') return last / first;
      return isPoints(unit) ? last - first : (last / first - 1) * toScale(unit);
    };
    return {
      label: reading.label,
      name: reading.series.includes('*') ? reading.label : toName(reading),
      unit,
      isLead: false,
      measure: (window) =>
        isKnown
          ? context.measure(
              'period-return',
              { series: reading.series, return: reading.return, ...toWindowParams(window) },
              at,
            )
          : null,
      toStated: (measurement) => {
        if (measurement === null) return null;
        const first = readNumber(measurement, 'baseLevel');
        const last = readNumber(measurement, 'lastLevel');
        return measurement.value === null || first === null || last === null ? null : toValue(first, last);
      },
      levels,
      valueBetween: (base, to) => toValue(levels.values[base] as number, levels.values[to] as number),
    };
  });
}

/** Gauges of a lead: the gap of two returns in points, or their ratio where the unit is "times". */
export function createLeadGauges(
  subject: Subject,
  against: Subject,
  unit: AssertedUnit,
  context: JudgeContext,
  at: JudgeDay = 'published',
): Gauge[] {
  return pairReadings(subject, against).map(([asset, benchmark]) => {
    const kind = asset.return;
    const isKnown = [asset, benchmark].every(({ series }) => hasLevels(context, series, kind));
    const { days, left, right } = context.once(`${kind} ${asset.series} with ${benchmark.series}`, at, () =>
      alignSeries(
        readLevelsAtHand(context, asset.series, kind, at),
        readLevelsAtHand(context, benchmark.series, kind, at),
      ),
    );
    const toValue = (own: number, other: number): number =>
      unit === 'times' ? toReturnRatio(own, other) : (own - other) * toScale(unit);
    const toReturn = (levels: Float64Array, base: number, to: number): number =>
      (levels[to] as number) / (levels[base] as number) - 1;
    return {
      label: `${asset.label} against ${benchmark.label}`,
      name: `${toName(asset)} against ${toName(benchmark)}`,
      unit,
      isLead: true,
      measure: (window) =>
        isKnown
          ? context.measure(
              'active-return',
              { series: asset.series, benchmark: benchmark.series, return: kind, ...toWindowParams(window) },
              at,
            )
          : null,
      toStated: (measurement) => {
        if (measurement === null) return null;
        const own = readNumber(measurement, 'seriesReturn');
        const other = readNumber(measurement, 'benchmarkReturn');
        if (measurement.value === null || own === null || other === null) return null;
        const value = toValue(own, other);
        return Number.isNaN(value) ? null : value;
      },
      levels: { days, values: left },
      valueBetween: (base, to) => toValue(toReturn(left, base, to), toReturn(right, base, to)),
    };
  });
}

/**
 * Pairs of readings of one kind of return, in the order of the first subject: the index of the one with the index of the
 * other, fund with fund. Where a wording is ambiguous, or one has but a single reading of a kind, all are paired.
 */
export function pairReadings(subject: Subject, against: Subject): (readonly [SeriesReading, SeriesReading])[] {
  const own = listSeriesReadings(subject);
  const other = listSeriesReadings(against);
  const ofKind = (readings: readonly SeriesReading[], kind: ReturnKind): SeriesReading[] =>
    readings.filter((reading) => reading.return === kind);
  const isOpen = subject.isAmbiguous || against.isAmbiguous;
  return own.flatMap((asset) => {
    const assets = ofKind(own, asset.return);
    const benchmarks = ofKind(other, asset.return);
    const isCrossed = isOpen || assets.length === 1 || benchmarks.length === 1;
    const place = assets.indexOf(asset);
    return benchmarks
      .filter((benchmark, i) => benchmark.series !== asset.series && (isCrossed || i === place))
      .map((benchmark) => [asset, benchmark] as const);
  });
}

/** "^RUT", or "IWM with distributions". */
function toName({ series, label, return: kind }: SeriesReading): string {
  if (series.includes('*')) return label;
  return kind === 'total' ? `${series} with distributions` : series;
}

/** How many times the return of the one is that of the other: defined where both gained. */
function toReturnRatio(own: number, other: number): number {
  return own > 0 && other > 0 ? own / other : Number.NaN;
}

/** Points are those of a price, and of an index those of the index: its fund has others. */
function isOnOwnScale({ series, return: kind }: SeriesReading, [first]: readonly SeriesReading[]): boolean {
  const isOfIndex = first?.series.startsWith('^') === true;
  return kind === 'price' && (!isOfIndex || series.startsWith('^'));
}

function isPoints(unit: AssertedUnit): boolean {
  return unit === 'level' || unit === 'currency' || unit === 'count';
}

function toScale(unit: AssertedUnit): number {
  return unit === 'basis points' ? 10_000 : 100;
}
