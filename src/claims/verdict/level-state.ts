import { type DayNumber, previousSession, sessionOnOrBefore, toIsoDate } from '../../core/index.ts';
import type { Judgement, Reading } from '../judgement.ts';
import type { LevelStatement, StatedPeriod } from '../statement.ts';
import { type CloseSeries, findClose, measureLevel } from './close.ts';
import type { JudgeContext } from './context.ts';
import { readDayRange } from './day-range.ts';
import { readNumber, toJudgement, toReading, toUnmeasured } from './judgements.ts';
import { createLevelTest } from './level-test.ts';
import { sliceAfter } from './levels-at-hand.ts';
import { printLevel } from './print-value.ts';
import { nearDays } from './window.ts';

/** Days by which the last close at hand may lie before the one asked for: a long weekend. */
const freshDays = 5;

/**
 * A level at, above, below or between. On a named day: its close. Now: the close of the day of publication or of the
 * session before, since a text is written before the close or after it, unless it is known to be written after or tells
 * of that close; for a level that is said to stand on the day of
 * publication the range of that day counts too, where highs and lows are at hand. In a scope: any close of it.
 * Failing that: outdated where it was so within 31 days before a statement about now, misdated where the close nearest
 * in time that fits lies within 31 days of a stated day or scope.
 */
export function judgeLevelState(statement: LevelStatement, context: JudgeContext, series: CloseSeries): Judgement {
  const { asserted, period, subject } = statement;
  const isTrue = createLevelTest(statement);
  const isNow = speaksOfNow(period, context);
  const days = listDays(statement, context, series, isTrue);
  const readings = days.map((day) => readClose(statement, context, series, day));
  const known = readings.filter(({ measured }) => measured !== null);
  if (known.length === 0) return toUnmeasured(subject, readings);
  const name = series.reading.series;
  const said = known.map(({ label, measured }) => `${label} was ${printLevel(measured as number)}`).join('; ');
  if (known.some((reading) => reading.holds === true)) return toJudgement('supported', `${said}.`, { readings });
  const range =
    isNow && statement.isAtClose !== true
      ? readDayRange(context, name, sessionOnOrBefore(context.published))
      : undefined;
  if (range !== undefined && asserted.low <= range.high && asserted.high >= range.low && statement.relation === 'at') {
    const between = `between ${printLevel(range.low)} and ${printLevel(range.high)}`;
    return toJudgement('supported', `${name} traded ${between} on ${toIsoDate(range.day)}; ${said}.`, { readings });
  }
  const found = findOtherDay(series, { base: days[0] ?? period.base, to: days.at(-1) ?? period.to }, isTrue, isNow);
  if (found === undefined) {
    const but = statement.relation === 'at' ? '; levels within a session are not seen in closes' : '';
    return toJudgement('contradicted', `${said}${but}.`, { readings });
  }
  const reading = readClose(statement, context, series, found);
  return toJudgement(
    isNow ? 'outdated' : 'misdated',
    `${said}; ${reading.label} was ${printLevel(reading.measured as number)}.`,
    {
      readings,
      nearest: { base: toIsoDate(found), to: toIsoDate(found), measured: reading.measured, label: reading.label },
    },
  );
}

/** Whether the text speaks of where it stands rather than of a day or a stretch that it names. */
function speaksOfNow(period: StatedPeriod, { published }: JudgeContext): boolean {
  return period.from === 'assumed' || period.isOpen || (period.role !== 'scope' && period.to >= published);
}

/** The days whose closes stand for a statement. */
function listDays(
  { period, isAtClose, negated, relation, fromUntil }: LevelStatement,
  context: JudgeContext,
  series: CloseSeries,
  isTrue: (close: number) => boolean,
): DayNumber[] {
  const last = sessionOnOrBefore(Math.min(period.to, context.published));
  // "Never closed below 1,170 in 2002", "has not closed above 5,000 this year": one close of the stretch is enough.
  const isOfAny =
    negated && relation !== 'at' && (period.from === 'stated' || fromUntil !== undefined) && period.role === 'window';
  const isNow = !isOfAny && speaksOfNow(period, context);
  if (isNow) {
    const latest = findClose(series, last)?.day ?? last;
    const end = last - latest <= freshDays ? latest : last;
    const isOfEnd = context.isAfterClose || (isAtClose === true && period.from === 'stated');
    return isOfEnd ? [end] : [end, previousSession(end)];
  }
  if (period.role !== 'scope' && !isOfAny) return [last];
  const { days, values } = sliceAfter(series.closes, fromUntil ?? period.base, last);
  const found = values.findIndex(isTrue);
  return [found < 0 ? last : (days[found] as number)];
}

function readClose(statement: LevelStatement, context: JudgeContext, series: CloseSeries, day: DayNumber): Reading {
  const measurement = measureLevel(series, context, statement.asserted.low, { to: day });
  const close = readNumber(measurement, 'lastClose');
  const label = `${series.reading.series} close of ${toIsoDate(day)}`;
  return toReading(label, measurement, close, close !== null && createLevelTest(statement)(close));
}

/** The day nearest to the stated ones, within 31 days, whose close makes the statement true; only earlier ones for now. */
function findOtherDay(
  { closes }: CloseSeries,
  stated: { readonly base: DayNumber; readonly to: DayNumber },
  isTrue: (close: number) => boolean,
  isNow: boolean,
): DayNumber | undefined {
  const first = Math.min(stated.base, stated.to);
  const last = Math.max(stated.base, stated.to);
  const { days, values } = sliceAfter(closes, first - nearDays, isNow ? last : last + nearDays);
  const distance = (day: DayNumber): number => Math.max(first - day, day - last, 0);
  let best: DayNumber | undefined;
  days.forEach((day, i) => {
    if (!isTrue(values[i] as number)) return;
    if (best === undefined || distance(day) <= distance(best)) best = day;
  });
  return best;
}
