import { fromCivilDate, sessionOnOrBefore, toCivilDate } from '../../core/index.ts';
import type { Judgement } from '../judgement.ts';
import type { RelativeReturnStatement } from '../statement.ts';
import type { JudgeContext } from './context.ts';
import type { Gauge } from './gauge.ts';
import { toJudgement, toReading } from './judgements.ts';
import { printMove } from './print-move.ts';
import type { ReturnTest } from './return-test.ts';

/** "The last year in which it beat the index was 2016": of a lead found in a year, whether none of a later one followed. */
export function judgeLastYear(
  judged: Judgement,
  { period }: RelativeReturnStatement,
  context: JudgeContext,
  gauge: Gauge,
  test: ReturnTest,
): Judgement {
  const { year: lastYear } = toCivilDate(context.published);
  for (let year = toCivilDate(period.to).year + 1; year < lastYear; year++) {
    const [base, to] = [year - 1, year].map((one) => sessionOnOrBefore(fromCivilDate(one, 12, 31))) as [number, number];
    const measurement = gauge.measure({ base, to });
    const value = gauge.toStated(measurement);
    if (value === null || !test.isTrue(value)) continue;
    const reading = toReading(`${gauge.label}, ${year}`, measurement, value, false);
    return toJudgement('contradicted', `${judged.reason} In ${year} it ${printMove(value, gauge)}.`, {
      readings: [...judged.readings, reading],
    });
  }
  return judged;
}
