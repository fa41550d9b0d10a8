import type { Judgement } from '../judgement.ts';
import type { AssertedUnit, RelativeReturnStatement, Subject } from '../statement.ts';
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
  if (isSame(subject, against))
    return toJudgement('unmeasurable', `${subject.name} and ${against.name} are measured by the same series.`);
  const asserted = statement.asserted === null ? null : { ...statement.asserted, unit };
  const way = ways[direction];
  if (isForecast(statement)) {
    const gauges = createLeadGauges(subject, against, unit, context, 'as-of');
    return judgeReturnForecast({ ...statement, asserted }, context, gauges, way);
  }
  const gauges = createLeadGauges(subject, against, unit, context);
  const test = createReturnTest(way, asserted, unit);
  const judged = judgeWindow({ ...statement, asserted }, context, gauges, test);
  const isOpen = statement.isLastYear === true && judged.verdict === 'supported' && gauges[0] !== undefined;
  return isOpen ? judgeLastYear(judged, statement, context, gauges[0] as Gauge, test) : judged;
}

/** The same series first, or a fund and the index that it holds: neither is a lead that anybody tells of. */
function isSame({ readings }: Subject, { readings: others }: Subject): boolean {
  const [own, other] = [readings[0]?.series, others[0]?.series];
  if (own === undefined || other === undefined) return false;
  return own === other || isFundOf(readings, others) || isFundOf(others, readings);
}

/** Every series of a fund is among those that an index is read by. */
const isFundOf = (fund: Subject['readings'], index: Subject['readings']): boolean =>
  index[0]?.series.startsWith('^') === true &&
  fund.every(({ series }) => index.some((reading) => reading.series === series));

function toGapUnit(unit: AssertedUnit): AssertedUnit | undefined {
  if (unit === 'percent' || unit === 'percentage points') return 'percentage points';
  return unit === 'basis points' || unit === 'times' ? unit : undefined;
}
