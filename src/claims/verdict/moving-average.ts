import { type DayNumber, type Series, toIsoDate, toRollingMean } from '../../core/index.ts';
import type { Measurement } from '../../metrics/index.ts';
import type { Judgement } from '../judgement.ts';
import type { AverageStatement, SeriesReading } from '../statement.ts';
import type { JudgeContext } from './context.ts';
import { listSeriesReadings } from './gauge.ts';
import { readNumber, toJudgement, toReading, toUnmeasured } from './judgements.ts';
import { findLevel, readLevelsAtHand } from './levels-at-hand.ts';
import { printLevel } from './print-value.ts';
import { holds } from './tolerance.ts';
import { nearDays } from './window.ts';

/** Lengths of an average that are measured. Unit: sessions. */
const shortest = 2;
const longest = 2520;

/**
 * An asset against its simple moving average. A state is read on the last close of the period, or, of now, on that or
 * the one before; a crossing on any close of the period that lies on the side named after one that did not. Failing
 * that: outdated (a state of now) or misdated (all else) where it was so within 31 days.
 */
export function judgeMovingAverage(statement: AverageStatement, context: JudgeContext): Judgement {
  const { subject, period, relation, length } = statement;
  if (!(length >= shortest && length <= longest)) {
    return toJudgement('unmeasurable', `An average of ${length} sessions is not measured here.`);
  }
  const found = findLevels(statement, context);
  if (found === undefined) return toUnmeasured(subject, []);
  const { reading, levels } = found;
  const gaps = toGaps(levels, statement.length);
  const isCrossing = relation.startsWith('crossed');
  const isNow = period.from === 'assumed' || period.isOpen || period.to >= context.published;
  const last = findLevel(levels, Math.min(period.to, context.published));
  if (last < 0) return toUnmeasured(subject, []);
  const first =
    isCrossing || (period.role === 'scope' && !isNow) ? findLevel(levels, period.base) + 1 : last - (isNow ? 1 : 0);
  const isTrue = (index: number): boolean => isSuch(statement, gaps, index);
  const inside = findLastIndex(last, first, isTrue);
  const shown = inside ?? last;
  const readings = [toGapReading(statement, context, reading, levels.days[shown] as DayNumber, inside !== undefined)];
  const said = describe(statement, reading, readings[0]?.measurement ?? null);
  if (readings[0]?.measured === null) return toUnmeasured(subject, readings);
  if (inside !== undefined) return toJudgement('supported', `${said}.`, { readings });
  const start = Math.max(0, findLevel(levels, (levels.days[Math.max(0, first)] as number) - nearDays));
  const end = isNow
    ? first - 1
    : findLevel(levels, Math.min(context.published, (levels.days[last] as number) + nearDays));
  const other = findLastIndex(first - 1, start, isTrue) ?? findLastIndex(end, last + 1, isTrue);
  if (other === undefined) return toJudgement('contradicted', `${said}.`, { readings });
  const day = levels.days[other] as DayNumber;
  const near = toGapReading(statement, context, reading, day, true);
  const verdict = isNow && !isCrossing ? 'outdated' : 'misdated';
  return toJudgement(verdict, `${said}; ${describe(statement, reading, near.measurement)}.`, {
    readings,
    nearest: { base: toIsoDate(day), to: toIsoDate(day), measured: near.measured, label: near.label },
  });
}

/** The first reading of the asset with closes enough for an average of that length. */
function findLevels({ subject, length }: AverageStatement, context: JudgeContext) {
  return listSeriesReadings(subject)
    .map((reading) => ({ reading, levels: readLevelsAtHand(context, reading.series, reading.return) }))
    .find(({ levels }) => levels.days.length > length);
}

/** How far each close of an asset lay from its average, and what it is called. */
export function readGaps(
  statement: AverageStatement,
  context: JudgeContext,
): { readonly name: string; readonly series: Series } | undefined {
  const found = findLevels(statement, context);
  if (found === undefined) return undefined;
  const { days } = found.levels;
  return { name: found.reading.series, series: { days, values: toGaps(found.levels, statement.length) } };
}

/** Distance of each close from its average; NaN before there is one. Unit: fraction. */
function toGaps({ values }: Series, length: number): Float64Array {
  const averages = toRollingMean(values, length);
  return values.map((close, i) => close / (averages[i] as number) - 1);
}

function isSuch({ relation, asserted }: AverageStatement, gaps: Float64Array, index: number): boolean {
  const isUp = relation.endsWith('above');
  const gap = (gaps[index] as number) * (isUp ? 1 : -1);
  if (!(gap > 0)) return false;
  if (relation.startsWith('crossed')) return (gaps[index - 1] as number) * (isUp ? 1 : -1) <= 0;
  return asserted === null || holds(gap * 100, asserted, 'return');
}

function findLastIndex(from: number, to: number, isTrue: (index: number) => boolean): number | undefined {
  for (let index = from; index >= Math.max(0, to); index--) if (isTrue(index)) return index;
  return undefined;
}

function toGapReading(
  { length }: AverageStatement,
  context: JudgeContext,
  { series, return: kind, label }: SeriesReading,
  day: DayNumber,
  isTrue: boolean,
) {
  const measurement = context.measure('moving-average-gap', { series, return: kind, length }, day);
  const measured = measurement.value === null ? null : measurement.value * 100;
  return toReading(`${label} against its ${length}-session average, ${toIsoDate(day)}`, measurement, measured, isTrue);
}

function describe({ length }: AverageStatement, { series }: SeriesReading, measurement: Measurement | null): string {
  if (measurement?.value == null) return `${series} has no ${length}-session average`;
  const close = printLevel(readNumber(measurement, 'close') ?? Number.NaN);
  const average = printLevel(readNumber(measurement, 'average') ?? Number.NaN);
  const side = measurement.value > 0 ? 'above' : 'below';
  return `${series} closed at ${close} on ${measurement.asOf}, ${side} its ${length}-session average of ${average}`;
}
