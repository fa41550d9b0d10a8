import { type DayNumber, type Series, toIsoDate } from '../../core/index.ts';
import type { Judgement } from '../judgement.ts';
import type { AverageStatement, IndicatorStatement, LevelStatement } from '../statement.ts';
import { listCloses } from './close.ts';
import type { JudgeContext } from './context.ts';
import { findIndicator, readFigures, toStatedUnit } from './facts/index.ts';
import { readGaps } from './moving-average.ts';
import { printLevel } from './print-value.ts';

/** Figures, oldest first, in the statement's own unit, and the name they go by. */
interface Told {
  readonly name: string;
  readonly series: Series;
  /** Distances from a limit that moves, in place of figures. */
  readonly isGap?: true;
}

/** What holds as stated and is said to do so for the first time: not true where an earlier figure did so as well. */
export function judgeFirstTime(
  statement: LevelStatement | IndicatorStatement | AverageStatement,
  judgement: Judgement,
  context: JudgeContext,
): Judgement {
  const { firstAfter } = statement;
  if (firstAfter === undefined || judgement.verdict !== 'supported') return judgement;
  const told = toTold(statement, context);
  const begin = told?.series.days[0];
  if (told === undefined || begin === undefined) return judgement;
  const earlier = findEarlier(told.series, statement, context.published, firstAfter);
  if (earlier !== undefined) {
    const was = told.isGap === true ? 'was so' : `was ${printLevel(earlier.value)}`;
    const said = `It was not the first time: ${told.name} ${was} on ${toIsoDate(earlier.day)}.`;
    return {
      ...judgement,
      verdict: 'contradicted',
      readings: judgement.readings.map((reading) => ({ ...reading, holds: false })),
      reason: `${judgement.reason} ${said}`,
    };
  }
  const isWhole = firstAfter !== null && begin <= firstAfter;
  const since = toIsoDate(isWhole ? firstAfter : begin);
  const limits = isWhole ? '' : ', where the figures at hand begin';
  return { ...judgement, reason: `${judgement.reason} No earlier one since ${since}${limits}.` };
}

function toTold(
  statement: LevelStatement | IndicatorStatement | AverageStatement,
  context: JudgeContext,
): Told | undefined {
  if (statement.kind === 'level') return toCloses(statement, context);
  if (statement.kind === 'indicator') return toFigures(statement, context);
  const gaps = readGaps(statement, context);
  return gaps === undefined ? undefined : { name: gaps.name, series: gaps.series, isGap: true };
}

function toCloses({ subject, asserted, period }: LevelStatement, context: JudgeContext): Told | undefined {
  const day = Math.min(period.to, context.published);
  const [first] = listCloses(subject, context, { level: asserted.low, day });
  return first === undefined ? undefined : { name: first.reading.series, series: first.closes };
}

function toFigures({ subject, asserted }: IndicatorStatement, context: JudgeContext): Told | undefined {
  const indicator = findIndicator(subject.id);
  if (indicator === undefined) return undefined;
  const [first] = readFigures(context, indicator, context.published);
  if (first === undefined) return undefined;
  const { days, values } = first.series;
  const series = { days, values: values.map((value) => toStatedUnit(value, asserted, indicator)) };
  return { name: `${indicator.name} (${first.label})`, series };
}

/** Days before publication in which the latest figure lies that "is" speaks of. */
const nowDays = 7;

/** The last figure beyond the limit before the stretch spoken of, and after what "since" names. O(n). */
function findEarlier(
  { days, values }: Series,
  { kind, relation, asserted, period }: LevelStatement | IndicatorStatement | AverageStatement,
  published: DayNumber,
  firstAfter: DayNumber | null,
): { day: DayNumber; value: number } | undefined {
  const limits = kind === 'moving-average' ? { low: 0, high: 0 } : asserted;
  const isBeyond = (value: number): boolean =>
    limits !== null && (/above$/.test(relation) ? value > limits.low : value < limits.high);
  // "Below 2,650 for the first time this year": the stretch is that of the earlier ones.
  const isOwn = firstAfter === null || firstAfter < period.base || period.role === 'day';
  const isStated = period.from === 'stated' && isOwn;
  let at = days.length - 1;
  while (at >= 0 && (days[at] as number) > (isStated ? Math.min(period.base, period.to - 1) : published)) at--;
  // Of what is so now, or was at the close before, the stretch since it last began is meant.
  if (!isStated) while (at >= 0 && !isBeyond(values[at] as number) && (days[at] as number) > published - nowDays) at--;
  if (!isStated) while (at >= 0 && isBeyond(values[at] as number)) at--;
  for (; at >= 0 && (days[at] as number) > (firstAfter ?? Number.NEGATIVE_INFINITY); at--)
    if (isBeyond(values[at] as number)) return { day: days[at] as number, value: values[at] as number };
  return undefined;
}
