import { type DayNumber, type Series, sessionOnOrBefore, toIsoDate } from '../../core/index.ts';
import type { Judgement, Reading } from '../judgement.ts';
import type { DrawdownStatement, SeriesReading } from '../statement.ts';
import type { JudgeContext } from './context.ts';
import { toJudgement, toReading, toUnmeasured } from './judgements.ts';
import { findLevel, readLevelsAtHand } from './levels-at-hand.ts';
import { bearMarket, correction, isLimit } from './named-falls.ts';
import { printLevel } from './print-value.ts';
import { holds } from './tolerance.ts';
import { nearDays } from './window.ts';

/** Without a figure, nearer to its peak than this nothing has fallen from it. Unit: percent. */
const leastFall = 3;

/** How long before a named peak no close may have been higher, for it to be one. Unit: calendar days. */
const peakDays = 31;

interface Close {
  readonly day: DayNumber;
  readonly level: number;
}

/**
 * A fall from a peak that is named: "11% below its February 19 peak", "8% under its all-time high". It is reckoned from
 * the highest close of the stretch named, or from the record, which must not have been passed since; a dated one must be
 * the highest of the month before it too. `now` is read on the last close or the one before, `deepest` on the lowest close
 * after the peak up to the end of the period. Misdated where the fall is that from the record or the 52-week high instead.
 */
export function judgeFromPeak(
  statement: DrawdownStatement,
  context: JudgeContext,
  series: SeriesReading,
  peak: NonNullable<DrawdownStatement['peak']>,
): Judgement {
  const { period, subject, relation } = statement;
  const levels = readLevelsAtHand(context, series.series, series.return);
  const end = findLevel(levels, toEnd(statement, context));
  if (end < 0) return toUnmeasured(subject, []);
  const top =
    peak === 'record'
      ? findHighest(levels, Number.NEGATIVE_INFINITY, levels.days[end] as DayNumber)
      : findHighest(levels, peak.base, peak.to);
  if (top === undefined || top.day > (levels.days[end] as DayNumber)) return toUnmeasured(subject, []);
  const isNow = relation !== 'deepest';
  const isOpen = (period.from === 'assumed' || period.isOpen) && !isLimit(statement.asserted);
  const days = isNow
    ? [end, ...(isOpen && !context.isAfterClose && end > 0 ? [end - 1] : [])]
    : [findLowest(levels, top.day, end)];
  const readings = days.map((index) => toPeakReading(statement, context, series, levels, top, index));
  const said = readings.map(({ label, measured }) => `${label}: ${measured?.toFixed(2)}%`).join('; ');
  // What went back up after its lowest close had fallen all the same.
  const last = levels.days[isNow ? end : (days[0] as number)] as DayNumber;
  const higher = findHighest(levels, peak === 'record' ? top.day : top.day - peakDays, last);
  const isPeak = higher === undefined || higher.level <= top.level;
  const isTrue = readings.some((reading) => reading.holds === true);
  if (isTrue && isPeak) return toJudgement('supported', `${said}.`, { readings });
  if (isTrue && higher !== undefined) {
    const passed = `${series.series} closed higher, at ${printLevel(higher.level)}, on ${toIsoDate(higher.day)}`;
    return toJudgement('contradicted', `${said}; but ${passed}.`, { readings });
  }
  const isSearched = (period.from === 'assumed' || period.isOpen) && statement.asserted?.wording !== 'under';
  const earlier = isNow && isSearched && isPeak ? findEarlier(statement, levels, top, end) : undefined;
  if (earlier !== undefined) {
    const day = toIsoDate(levels.days[earlier] as DayNumber);
    const then = toPeakReading(statement, context, series, levels, top, earlier);
    return toJudgement('outdated', `${said}; ${then.label}: ${then.measured?.toFixed(2)}%.`, {
      readings,
      nearest: { base: toIsoDate(top.day), to: day, measured: then.measured, label: then.label },
    });
  }
  const other = isPeak ? undefined : higher;
  if (other === undefined || Math.abs(other.day - top.day) > nearDays)
    return toJudgement('contradicted', `${said}.`, { readings });
  const near = toPeakReading(statement, context, series, levels, other, days[0] as number);
  if (near.holds !== true) return toJudgement('contradicted', `${said}.`, { readings });
  const day = toIsoDate(other.day);
  return toJudgement('misdated', `${said}; ${near.label}: ${near.measured?.toFixed(2)}%.`, {
    readings,
    nearest: {
      base: day,
      to: toIsoDate(levels.days[days[0] as number] as DayNumber),
      measured: near.measured,
      label: near.label,
    },
  });
}

/** The last day that counts: that of the period where it lies after the peak, else publication. */
function toEnd({ period, peak }: DrawdownStatement, { published }: JudgeContext): DayNumber {
  const top = peak === undefined || peak === 'record' ? Number.NEGATIVE_INFINITY : peak.to;
  return period.from !== 'assumed' && period.to > top ? Math.min(period.to, published) : published;
}

/** Index of the latest day, within 31 days before the last, on which it was so far below the peak. */
function findEarlier(statement: DrawdownStatement, levels: Series, top: Close, end: number): number | undefined {
  const last = levels.days[end] as DayNumber;
  for (let i = end - 1; i >= 0; i--) {
    const day = levels.days[i] as DayNumber;
    if (day <= top.day || last - day > nearDays) return undefined;
    if (isSuch(statement, levels, top, i)) return i;
  }
  return undefined;
}

/** The highest level after a day, up to another; undefined where there is none. */
export function findHighest({ days, values }: Series, after: DayNumber, to: DayNumber): Close | undefined {
  let best: Close | undefined;
  for (let i = 0; i < days.length; i++) {
    const day = days[i] as DayNumber;
    const level = values[i] as number;
    if (day <= after || day > to || Number.isNaN(level)) continue;
    if (best === undefined || level > best.level) best = { day, level };
  }
  return best;
}

/** Index of the lowest level after a day, up to an index. */
function findLowest({ days, values }: Series, after: DayNumber, end: number): number {
  let lowest = end;
  for (let i = end; i >= 0 && (days[i] as DayNumber) > after; i--)
    if ((values[i] as number) < (values[lowest] as number)) lowest = i;
  return lowest;
}

function toPeakReading(
  statement: DrawdownStatement,
  context: JudgeContext,
  { series, return: kind, label }: SeriesReading,
  levels: Series,
  top: Close,
  index: number,
): Reading {
  const day = levels.days[index] as DayNumber;
  const depth = (levels.values[index] as number) / top.level - 1;
  const base = toIsoDate(Math.min(top.day, sessionOnOrBefore(day - 1)));
  const measurement = context.measure('drawdown', { series, return: kind, base, to: toIsoDate(day) });
  const said = `${label}: distance from the high of ${toIsoDate(top.day)}, ${toIsoDate(day)}`;
  return toReading(said, measurement, depth * 100, isSuch(statement, levels, top, index));
}

/** A named phase lasts while it has been so deep since the peak; a figure speaks of the day. */
function isSuch({ relation, asserted }: DrawdownStatement, levels: Series, top: Close, index: number): boolean {
  const toDepth = (at: number): number => (levels.values[at] as number) / top.level - 1;
  const depth = toDepth(index);
  const deepest = toDepth(findLowest(levels, top.day, index));
  if (relation === 'bear-market' && deepest > bearMarket) return false;
  if (relation === 'correction' && deepest > correction) return false;
  if (asserted !== null) return holds(-depth * 100, asserted, 'return');
  return depth * 100 < -leastFall;
}
