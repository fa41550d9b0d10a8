import { type DayNumber, toIsoDate } from '../../core/index.ts';
import type { Judgement } from '../judgement.ts';
import type { DrawdownStatement, SeriesReading } from '../statement.ts';
import type { JudgeContext } from './context.ts';
import { findHighest } from './drawdown-from-peak.ts';
import { toJudgement, toReading, toUnmeasured } from './judgements.ts';
import { readLevelsAtHand } from './levels-at-hand.ts';
import { printLevel } from './print-value.ts';
import { nearDays } from './window.ts';

/**
 * The first close above a named peak: it must lie in the period ("not until April 2013"), whose first day is that of the
 * peak where an earlier one would do ("by April 2004"). Misdated where it lies within 31 days of it.
 */
export function judgeRegainedPeak(
  statement: DrawdownStatement,
  context: JudgeContext,
  series: SeriesReading,
  peak: { readonly base: DayNumber; readonly to: DayNumber },
): Judgement {
  const { period, subject } = statement;
  const levels = readLevelsAtHand(context, series.series, series.return);
  const top = findHighest(levels, peak.base, peak.to);
  if (top === undefined || (levels.days[0] as DayNumber) > peak.base) return toUnmeasured(subject, []);
  const index = levels.days.findIndex((day, i) => day > top.day && (levels.values[i] as number) > top.level);
  const day = levels.days[index];
  const peakSaid = `The peak of ${series.series} was ${printLevel(top.level)} on ${toIsoDate(top.day)}`;
  if (day === undefined || day > context.published)
    return toJudgement('contradicted', `${peakSaid}; it had not closed above it by publication.`, { readings: [] });
  const isTrue = day > period.base && day <= period.to;
  const measurement = context.measure('drawdown', {
    series: series.series,
    return: series.return,
    base: toIsoDate(top.day),
    to: toIsoDate(day),
  });
  const label = `${series.label}: first close above its high of ${toIsoDate(top.day)}, ${toIsoDate(day)}`;
  const readings = [toReading(label, measurement, levels.values[index] as number, isTrue)];
  const said = `${peakSaid}; it first closed above it on ${toIsoDate(day)}`;
  if (isTrue) return toJudgement('supported', `${said}.`, { readings });
  const away = day <= period.base ? period.base + 1 - day : day - period.to;
  if (away > nearDays) return toJudgement('contradicted', `${said}.`, { readings });
  const date = toIsoDate(day);
  return toJudgement('misdated', `${said}.`, {
    readings,
    nearest: { base: toIsoDate(top.day), to: date, measured: null, label },
  });
}
