import type { Judgement } from '../judgement.ts';
import { hasSameMeasure } from '../same-measure.ts';
import type { AssertedUnit, RelativeReturnStatement } from '../statement.ts';
import type { JudgeContext } from './context.ts';
import { judgeReturnForecast } from './forecast-return.ts';
import { createLeadGauges, type Gauge } from './gauge.ts';
import { isForecast } from './horizon.ts';
import { toJudgement } from './judgements.ts';
import { judgeLastYear } from './last-year.ts';
import { createReturnTest, type Way } from './return-test.ts';
import { judgeWindow } from './window-judge.ts';

const ways = { ahead: 'up', behind: 'down', level: 'flat' } as const satisfies Record<
  RelativeReturnStatement['direction'],
  Way
>;

/** One asset ahead of, or behind, another over a window. A gap said to be in percent is one in percentage points. */
export function judgeRelativeReturn(statement: RelativeReturnStatement, context: JudgeContext): Judgement {
  const { subject, against, direction } = statement;
  const unit = toGapUnit(statement.asserted?.unit ?? 'percent');
  if (unit === undefined) {
    return toJudgement('unmeasurable', `A lead is not measured in ${statement.asserted?.unit}.`);
  }
  if (hasSameMeasure(subject, against))
    return toJudgement('unmeasurable', `${subject.name} and ${against.name} are measured by the same series.`);
  const asserted = statement.asserted === null ? null : { ...statement.asserted, unit };
  const way = ways[direction];
  if (isForecast(statement)) {
    const gauges = createLeadGauges(subject, against, unit, context, 'as-of');
    return judgeReturnForecast({ ...statement, asserted }, context, gauges, way);
  }
  const gauges = createLeadGauges(subject, against, unit, context);
  const test = createReturnTest(way, asserted, unit);
  // The ratio of two moves swings from day to day: that it fits some other window is no sign that one was meant.
  const asDated = unit === 'times' ? { ...context, isAsDated: true } : context;
  const judged = judgeWindow({ ...statement, asserted }, asDated, gauges, test);
  const isOpen = statement.isLastYear === true && judged.verdict === 'supported' && gauges[0] !== undefined;
  return isOpen ? judgeLastYear(judged, statement, context, gauges[0] as Gauge, test) : judged;
}

function toGapUnit(unit: AssertedUnit): AssertedUnit | undefined {
  if (unit === 'percent' || unit === 'percentage points') return 'percentage points';
  return unit === 'basis points' || unit === 'times' ? unit : undefined;
}
