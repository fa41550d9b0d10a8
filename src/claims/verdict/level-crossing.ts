import { type DayNumber, findDayOnOrBefore, type Series, sessionOnOrBefore, toIsoDate } from '../../core/index.ts';
import type { Judgement } from '../judgement.ts';
import type { LevelStatement } from '../statement.ts';
import { type CloseSeries, measureLevel } from './close.ts';
import type { JudgeContext } from './context.ts';
import { toJudgement, toReading, toUnmeasured } from './judgements.ts';
import { printLevel } from './print-value.ts';
import { nearDays } from './window.ts';

/** Sessions without a close above it after which passing a level upwards is news again: a quarter. */
const quietSessions = 63;

/** Calendar days back in which an earlier crossing is looked for: a year. */
const yearDays = 365;

/**
 * A level passed in a period: a close beyond it after one that was not. "Cleared" and its like claim more than that:
 * upwards no close of the quarter before may have been above the level already, else the crossing happened then and the
 * statement is misdated to the first such close within a year. Falling below a level may happen any number of times.
 * A crossing outside the period is misdated within 31 days of it, or within a year before; else contradicted.
 */
export function judgeCrossing(statement: LevelStatement, context: JudgeContext, series: CloseSeries): Judgement {
  const { period, relation, subject } = statement;
  const isUp = relation === 'crossed-above';
  const level = isUp ? statement.asserted.low : statement.asserted.high;
  const to = sessionOnOrBefore(Math.min(period.to, context.published));
  const base = period.role === 'day' ? to - 1 : Math.min(period.base, to - 1);
  const measurement = measureLevel(series, context, level, { base: Math.min(base, to - 1), to });
  const name = series.reading.series;
  const side = isUp ? 'above' : 'below';
  const label = `closes of ${name} from ${toIsoDate(base)} to ${toIsoDate(to)} against ${printLevel(level)}`;
  if (measurement.value === null) {
    return toUnmeasured(subject, [toReading(label, measurement, null, null)]);
  }
  const crossings = listCrossings(series.closes, level, isUp);
  const last = crossings.findLast(({ day }) => day > base && day <= to);
  const inPeriod = crossings.find(({ day, isNews }) => day > base && day <= to && isNews);
  const reading = toReading(label, measurement, inPeriod?.close ?? null, inPeriod !== undefined);
  const readings = [{ ...reading, holds: inPeriod !== undefined }];
  if (inPeriod !== undefined) {
    const said = `${name} first closed ${side} ${printLevel(level)} on ${toIsoDate(inPeriod.day)}, at ${printLevel(inPeriod.close)}`;
    return toJudgement('supported', `${said}.`, { readings });
  }
  const known = crossings.filter(({ day, isNews }) => isNews && day <= context.published);
  const near =
    known.find(({ day }) => day > to && day <= to + nearDays) ??
    known.findLast(({ day }) => day <= base && day > base - yearDays);
  const again = last === undefined ? '' : `, and again on ${toIsoDate(last.day)}`;
  if (near === undefined) {
    return toJudgement(
      'contradicted',
      `No close of ${name} passed ${printLevel(level)} from ${toIsoDate(base)} to ${toIsoDate(to)}.`,
      {
        readings,
      },
    );
  }
  const day = toIsoDate(near.day);
  return toJudgement(
    'misdated',
    `${name} first closed ${side} ${printLevel(level)} on ${day}, at ${printLevel(near.close)}${again}.`,
    {
      readings,
      nearest: { base: day, to: day, measured: near.close, label: `${name} close of ${day}` },
    },
  );
}

interface Crossing {
  readonly day: DayNumber;
  readonly close: number;
  /** Whether no close had been beyond the level for a quarter; downwards always. */
  readonly isNews: boolean;
}

function listCrossings({ days, values }: Series, level: number, isUp: boolean): Crossing[] {
  const crossings: Crossing[] = [];
  const isBeyond = (close: number): boolean => (isUp ? close > level : close < level);
  let lastBeyond = Number.NEGATIVE_INFINITY;
  let before = Number.NaN;
  values.forEach((close, i) => {
    if (Number.isNaN(close)) return;
    if (isBeyond(close)) {
      if (!Number.isNaN(before) && !isBeyond(before)) {
        crossings.push({ day: days[i] as number, close, isNews: !isUp || i - lastBeyond > quietSessions });
      }
      lastBeyond = i;
    }
    before = close;
  });
  return crossings;
}

/** The first close after a day that reaches a level, from below or from above. */
export function findReached(
  closes: Series,
  level: number,
  isUp: boolean,
  after: DayNumber,
): { day: DayNumber; close: number } | undefined {
  for (let i = findDayOnOrBefore(closes.days, after) + 1; i < closes.days.length; i++) {
    const close = closes.values[i] as number;
    if (isUp ? close >= level : close <= level) return { day: closes.days[i] as number, close };
  }
  return undefined;
}
