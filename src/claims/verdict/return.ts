import type { Judgement } from '../judgement.ts';
import type { RankingStatement, ReturnStatement } from '../statement.ts';
import { isOfYears } from '../stretch-of-years.ts';
import { toAnnualGauge } from './annual-gauge.ts';
import type { JudgeContext } from './context.ts';
import { judgeReturnForecast } from './forecast-return.ts';
import { createReturnGauges, type Gauge } from './gauge.ts';
import { isForecast } from './horizon.ts';
import { toJudgement } from './judgements.ts';
import { judgeRanking } from './ranking.ts';
import { withReportedEnds } from './reported-ends.ts';
import { createReturnTest, isReturnUnit } from './return-test.ts';
import { excuseStandIn } from './stand-in.ts';
import { judgeThan } from './than.ts';
import { judgeUndone } from './undone.ts';
import { judgeWindow } from './window-judge.ts';
import { judgeWithinDay } from './within-day.ts';

/** A rise or a fall over a window, or its compound growth a year. */
export function judgeReturn(statement: ReturnStatement, context: JudgeContext): Judgement {
  return statement.isAnnual === true
    ? judgeAnnual(statement, context)
    : judgeRise(statement, context, (gauge) => gauge);
}

function judgeAnnual(statement: ReturnStatement, context: JudgeContext): Judgement {
  if (isOfYears(statement.period))
    return judgeRise({ ...statement, period: withReportedEnds(statement.period) }, context, toAnnualGauge);
  return toJudgement(
    'unmeasurable',
    'A rate of growth a year is one of years: it would take the years that are meant.',
  );
}

function judgeRise(statement: ReturnStatement, context: JudgeContext, toRate: (gauge: Gauge) => Gauge): Judgement {
  const { subject, direction, asserted } = statement;
  const unit = asserted?.unit ?? 'percent';
  if (!isReturnUnit(unit)) return toJudgement('unmeasurable', `A return is not measured in ${unit}.`);
  const test = createReturnTest(direction, asserted, unit);
  if (isForecast(statement)) {
    const gauges = createReturnGauges(subject, unit, context, 'as-of').map(toRate);
    return judgeReturnForecast(statement, context, gauges, direction);
  }
  if (statement.than !== undefined) return judgeThan(statement, statement.than, context);
  if (statement.undoes !== undefined) return judgeUndone(statement, statement.undoes, context);
  if (statement.isWithinDay === true) return judgeWithinDay(statement, context, test);
  const gauges = createReturnGauges(subject, unit, context).map(toRate);
  const judged = excuseStandIn(judgeWindow(statement, context, gauges, test), statement, context);
  return statement.place === undefined || judged.verdict !== 'supported'
    ? judged
    : withPlace(judged, { ...statement, ...statement.place, kind: 'ranking' }, context);
}

/** What is told with its place is true where the place holds too. */
function withPlace(judged: Judgement, ranking: RankingStatement, context: JudgeContext): Judgement {
  const placed = judgeRanking(ranking, context);
  return placed.verdict === 'supported'
    ? judged
    : { ...placed, reason: `${judged.reason} ${placed.reason}`, readings: [...judged.readings, ...placed.readings] };
}
