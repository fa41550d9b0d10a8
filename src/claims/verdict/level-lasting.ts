import { type DayNumber, sessionOnOrBefore, toIsoDate } from '../../core/index.ts';
import type { Judgement } from '../judgement.ts';
import type { LevelStatement } from '../statement.ts';
import { type CloseSeries, measureLevel } from './close.ts';
import type { JudgeContext } from './context.ts';
import { toJudgement, toReading, toUnmeasured } from './judgements.ts';
import { createLevelTest } from './level-test.ts';
import { findLevel, sliceAfter } from './levels-at-hand.ts';
import { printLevel } from './print-value.ts';
import { nearDays } from './window.ts';

/**
 * "Has held above 6,800 since December 17", "stayed below 30 throughout May": true where every close of the stretch is as
 * stated. What began at some time within "since December" needs to hold after it. A stretch up to now may end with the
 * close before publication. Outdated where the first close that is not so lies within 31 days before publication.
 */
export function judgeLevelLasting(statement: LevelStatement, context: JudgeContext, series: CloseSeries): Judgement {
  const { period, subject, asserted, fromUntil } = statement;
  const last = sessionOnOrBefore(Math.min(period.to, context.published));
  const base = Math.min(fromUntil ?? period.base, last - 1);
  const { days, values } = sliceAfter(series.closes, base, last);
  if (days.length === 0 || findLevel(series.closes, base) < 0) return toUnmeasured(subject, []);
  const isTrue = createLevelTest(statement);
  const isOfMorning = period.isOpen && !context.isAfterClose && last === sessionOnOrBefore(context.published);
  const count = isOfMorning && days.length > 1 ? days.length - 1 : days.length;
  const broken = values.findIndex((close) => !isTrue(close));
  const holds = broken < 0 || broken >= count;
  const worst = holds ? findWorst(statement, values.subarray(0, count)) : broken;
  const day = days[worst] as DayNumber;
  const measurement = measureLevel(series, context, asserted.low, { base, to: last });
  const label = `${series.reading.series} close of ${toIsoDate(day)}`;
  const readings = [toReading(label, measurement, values[worst] as number, holds)];
  const said = `${label} was ${printLevel(values[worst] as number)}`;
  if (holds) return toJudgement('supported', `${said}, and every other since ${toIsoDate(base)} was so.`, { readings });
  const isLate = period.isOpen && context.published - day <= nearDays && !isTrue(values.at(-1) as number);
  return toJudgement(isLate ? 'outdated' : 'contradicted', `${said}.`, { readings });
}

/** The close that comes nearest to the level. */
function findWorst({ relation }: LevelStatement, values: Float64Array): number {
  const worst = relation === 'below' ? Math.max(...values) : Math.min(...values);
  return Math.max(0, values.indexOf(worst));
}
