import {
  type DayNumber,
  parseIsoDate,
  type Series,
  sessionOnOrBefore,
  sliceSeries,
  toIsoDate,
} from '../../core/index.ts';
import type { Measurement } from '../../metrics/index.ts';
import type { Judgement, Reading } from '../judgement.ts';
import type { DrawdownStatement, SeriesReading } from '../statement.ts';
import type { JudgeContext } from './context.ts';
import { judgeFromPeak } from './drawdown-from-peak.ts';
import { listRecordReadings } from './extreme-days.ts';
import { readNumber, readText, toJudgement, toReading, toUnmeasured } from './judgements.ts';
import { findLevel, readLevelsAtHand } from './levels-at-hand.ts';
import { bearMarket, correction, isLimit } from './named-falls.ts';
import { judgeRegainedPeak } from './regained-peak.ts';
import { holds } from './tolerance.ts';
import { nearDays } from './window.ts';

/** Nearer to its high an asset is near its record, not fallen from it, where no figure is given. Unit: percent. */
const leastFall = 3;

/** What was lost is regained within this distance from the high. Unit: percent. */
const recoveredPercent = 1;

/** Calendar days over which the high is looked for: 52 weeks. */
const highDays = 365;

interface Fall {
  readonly day: DayNumber;
  readonly measurement: Measurement;
  /** Distance from the high, negative. Unit: fraction. */
  readonly depth: number;
}

/**
 * A fall from a high: from the highest close of the 52 weeks before, and from the record where that lies further back.
 * `now` and the named phases are read on the last close of the period, or, of a stated scope, on its deepest day; one
 * that was so within 31 days before a statement about now is outdated. `deepest` is the greatest fall within the period.
 * `recovered` needs a close within 1% of the high that was lost, `regained` the first close above it in the period.
 */
export function judgeDrawdown(statement: DrawdownStatement, context: JudgeContext): Judgement {
  const { subject, period, relation } = statement;
  const series = listRecordReadings(subject, context)[0];
  if (series === undefined) return toUnmeasured(subject, []);
  const levels = readLevelsAtHand(context, series.series, series.return);
  const to = levels.days[findLevel(levels, Math.min(period.to, context.published))];
  if (to === undefined) return toUnmeasured(subject, []);
  if (relation === 'regained')
    return statement.peak === undefined || statement.peak === 'record'
      ? toUnmeasured(subject, [])
      : judgeRegainedPeak(statement, context, series, statement.peak);
  if (statement.peak !== undefined) return judgeFromPeak(statement, context, series, statement.peak);
  if (relation === 'deepest' && statement.isOfEvent === true) return judgeNamedFall(statement, context, series, to);
  if (relation === 'deepest') return judgeDeepest(statement, context, series, to);
  const isScope = period.role === 'scope' && period.from !== 'assumed' && !period.isOpen;
  const day = isScope && relation !== 'recovered' ? findDeepestDay(levels, period.base, to) : to;
  const days = isScope || context.isAfterClose || !speaksOfNow(statement) ? [day] : lastTwo(levels, day);
  const falls = days.flatMap((each) => measureFalls(context, series, each));
  if (falls.length === 0) return toUnmeasured(subject, []);
  const readings = falls.map((fall) => toFallReading(statement, series, fall));
  const said = describe(series, falls[0] as Fall);
  if (readings.some((reading) => reading.holds === true)) return toJudgement('supported', `${said}.`, { readings });
  const earlier = isScope ? undefined : findEarlier(statement, context, series, levels, to);
  if (earlier === undefined) return toJudgement('contradicted', `${said}.`, { readings });
  const date = toIsoDate(earlier.day);
  return toJudgement('outdated', `${said}; ${describe(series, earlier)}.`, {
    readings,
    nearest: { base: date, to: date, measured: earlier.depth * 100, label: `${series.label}, ${date}` },
  });
}

function judgeDeepest(
  statement: DrawdownStatement,
  context: JudgeContext,
  series: SeriesReading,
  to: DayNumber,
): Judgement {
  const isUndated = statement.period.from === 'assumed';
  const base = sessionOnOrBefore(Math.min(isUndated ? to - highDays : statement.period.base, to - 1));
  const measurement = measureDrawdown(context, series, base, to);
  const depth = readNumber(measurement, 'maxDrawdown');
  const label = `${series.label}: deepest fall, ${toIsoDate(base)} to ${toIsoDate(to)}`;
  const isTrue = depth !== null && isDeepEnough(statement, depth);
  const readings = [toReading(label, measurement, depth === null ? null : depth * 100, isTrue)];
  if (depth === null) return toUnmeasured(statement.subject, readings);
  const span = `${readText(measurement, 'maxDrawdownPeak')} to ${readText(measurement, 'maxDrawdownTrough')}`;
  const said = `The deepest fall of ${series.series} was ${Math.abs(depth * 100).toFixed(2)}%, from ${span}`;
  return toJudgement(isTrue ? 'supported' : 'contradicted', `${said}.`, { readings });
}

/** The index whose peak and trough are those of a fall of the whole market. */
const market: SeriesReading = { series: '^GSPC', return: 'price', label: '^GSPC price' };

/** By how much a peak or a trough may lie from that of the market. Unit: calendar days. */
const turnDays = 14;

/**
 * A fall that is named: the deepest within its time; that from the high of the 52 weeks before to the lowest close; that
 * over its time as a whole; the deepest about the peak and the trough of the S&P 500; and of a part of the market, that
 * between these two.
 */
function judgeNamedFall(
  statement: DrawdownStatement,
  context: JudgeContext,
  series: SeriesReading,
  to: DayNumber,
): Judgement {
  const judged = judgeDeepest(statement, context, series, to);
  const levels = readLevelsAtHand(context, series.series, series.return);
  const base = sessionOnOrBefore(Math.min(statement.period.base, to - 1));
  const deepest = measureFalls(context, series, findDeepestDay(levels, base, to)).slice(0, 1);
  const readings = [
    ...judged.readings,
    ...deepest.map((fall) => toFallReading(statement, series, fall)),
    ...toChange(statement, series, levels, { label: 'over the time named', first: base, last: to }),
    ...listAboutTurns(statement, context, series, { base, to }),
  ];
  const borne = readings.find(({ holds: isTrue }) => isTrue === true);
  if (judged.verdict !== 'contradicted' || borne === undefined) return { ...judged, readings };
  return toJudgement('supported', `${judged.reason} ${borne.label}: ${borne.measured?.toFixed(2)}%.`, { readings });
}

/** Falls of an asset about the peak and the trough of the market within a time. */
function listAboutTurns(
  statement: DrawdownStatement,
  context: JudgeContext,
  series: SeriesReading,
  { base, to }: { readonly base: DayNumber; readonly to: DayNumber },
): Reading[] {
  const turns = measureDrawdown(context, market, base, to);
  const [peak, trough] = [readText(turns, 'maxDrawdownPeak'), readText(turns, 'maxDrawdownTrough')];
  if (peak === null || trough === null) return [];
  const ends = { first: parseIsoDate(peak), last: parseIsoDate(trough) };
  const first = sessionOnOrBefore(ends.first - turnDays);
  const near = measureDrawdown(context, series, first, sessionOnOrBefore(Math.min(ends.last + turnDays, to)));
  const depth = readNumber(near, 'maxDrawdown');
  const label = `${series.label}: deepest fall about the turns of ^GSPC`;
  // A fall that was under way before has no peak of its own there.
  const isWhole = readText(near, 'maxDrawdownPeak') !== toIsoDate(first);
  const about = depth === null || !isWhole ? [] : [toReading(label, near, depth * 100, isDeepEnough(statement, depth))];
  if (statement.subject.type === 'index') return about;
  const levels = readLevelsAtHand(context, series.series, series.return);
  return [...about, ...toChange(statement, series, levels, { label: 'from the peak to the trough of ^GSPC', ...ends })];
}

/** The change between two closes, as a reading of a fall. */
function toChange(
  statement: DrawdownStatement,
  { label }: SeriesReading,
  levels: Series,
  ends: { readonly label: string; readonly first: DayNumber; readonly last: DayNumber },
): Reading[] {
  const [from, to] = [levels.values[findLevel(levels, ends.first)], levels.values[findLevel(levels, ends.last)]];
  if (from === undefined || to === undefined) return [];
  const depth = to / from - 1;
  return [
    {
      label: `${label}, ${ends.label}`,
      measured: depth * 100,
      holds: isDeepEnough(statement, depth),
      measurement: null,
    },
  ];
}

function measureDrawdown(
  context: JudgeContext,
  { series, return: kind }: SeriesReading,
  base: DayNumber,
  to: DayNumber,
): Measurement {
  return context.measure('drawdown', { series, return: kind, base: toIsoDate(base), to: toIsoDate(to) });
}

/** Distances from the 52-week high and from the record, as far as the closes at hand reach. */
function measureFalls(context: JudgeContext, series: SeriesReading, day: DayNumber): Fall[] {
  const first = readLevelsAtHand(context, series.series, series.return).days[0] ?? day;
  const starts = [Math.max(first, day - highDays), first].filter(
    (start, i, all) => start < day && all.indexOf(start) === i,
  );
  const falls = starts.flatMap((start) => {
    const measurement = measureDrawdown(context, series, sessionOnOrBefore(start), day);
    return measurement.value === null ? [] : [{ day, measurement, depth: measurement.value }];
  });
  return falls.filter(({ depth }, i) => i === 0 || depth !== falls[0]?.depth);
}

function isDeepEnough({ relation, asserted }: DrawdownStatement, depth: number): boolean {
  if (relation === 'recovered') return depth * 100 >= -recoveredPercent;
  if (relation === 'bear-market' && depth > bearMarket) return false;
  if (relation === 'correction' && depth > correction) return false;
  if (asserted !== null) return holds(-depth * 100, asserted, 'return');
  return depth * 100 < -leastFall;
}

function toFallReading(
  statement: DrawdownStatement,
  series: SeriesReading,
  { day, measurement, depth }: Fall,
): Reading {
  const label = `${series.label}: distance from its high of ${readText(measurement, 'peakDate')}, ${toIsoDate(day)}`;
  return toReading(label, measurement, depth * 100, isDeepEnough(statement, depth));
}

/** Whether a text speaks of where it stands: it may be written before the close of its day, or after it. A limit is read once. */
function speaksOfNow({ period, asserted }: DrawdownStatement): boolean {
  return (period.from === 'assumed' || period.isOpen) && !isLimit(asserted);
}

function lastTwo({ days }: Series, day: DayNumber): DayNumber[] {
  const at = days.indexOf(day);
  return at > 0 ? [day, days[at - 1] as DayNumber] : [day];
}

/** The latest day, within 31 days before the last, on which it was so. */
function findEarlier(
  statement: DrawdownStatement,
  context: JudgeContext,
  series: SeriesReading,
  levels: Series,
  to: DayNumber,
): Fall | undefined {
  const near = sliceSeries(levels, to - nearDays - highDays, to);
  const depths = toDepths(near);
  for (let i = findLevel(near, to) - 1; i >= 0; i--) {
    const day = near.days[i] as DayNumber;
    if (to - day > nearDays) return undefined;
    if (!isDeepEnough(statement, depths[i] as number)) continue;
    const found = measureFalls(context, series, day).find(({ depth }) => isDeepEnough(statement, depth));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The day of a scope on which the distance from the 52-week high was greatest. */
function findDeepestDay(levels: Series, base: DayNumber, to: DayNumber): DayNumber {
  const near = sliceSeries(levels, Math.min(base, to) - highDays, to);
  const depths = toDepths(near);
  const last = findLevel(near, to);
  let deepest = last;
  for (let i = last; i >= 0 && (near.days[i] as DayNumber) > base; i--) {
    if ((depths[i] as number) < (depths[deepest] as number)) deepest = i;
  }
  return near.days[deepest] as DayNumber;
}

/** Distance of each level from the highest of the 52 weeks to it. O(n) by a queue of falling highs. Unit: fraction. */
function toDepths({ days, values }: Series): Float64Array {
  const highs: number[] = [];
  let start = 0;
  return values.map((level, i) => {
    while (highs.length > start && (values[highs.at(-1) as number] as number) <= level) highs.pop();
    highs.push(i);
    if (start >= highs.length) start = highs.length - 1;
    while ((days[highs[start] as number] as number) < (days[i] as number) - highDays) start++;
    return level / (values[highs[start] as number] as number) - 1;
  });
}

function describe({ series }: SeriesReading, { day, measurement, depth }: Fall): string {
  const high = readText(measurement, 'peakDate');
  if (depth === 0) return `${series} was at its highest close on ${toIsoDate(day)}`;
  return `${series} was ${Math.abs(depth * 100).toFixed(2)}% below its high of ${high} on ${toIsoDate(day)}`;
}
