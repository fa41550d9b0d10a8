import type { DayNumber, Series } from '../../core/index.ts';
import type { Statement } from '../statement.ts';
import type { JudgeContext } from './context.ts';
import { readLevelsAtHand } from './levels-at-hand.ts';

/** The index whose turns date those of "the market". */
const market = [{ series: '^GSPC', return: 'price' }] as const;

/** A window that starts from a low or a high gets the day of that close as its base; one without levels stays as it is. */
export function resolveAnchor(statement: Statement, context: JudgeContext): Statement {
  const { anchor } = statement.period;
  if (anchor === undefined || !('subject' in statement) || statement.subject === null) return statement;
  const { type, readings } = statement.subject;
  for (const { series, return: kind } of anchor.isOfMarket === true && type !== 'index' ? market : readings) {
    const day = findExtreme(readLevelsAtHand(context, series, kind), anchor.base, anchor.to, anchor.side);
    if (day !== undefined && day < statement.period.to)
      return { ...statement, period: { ...statement.period, base: day } };
  }
  return statement;
}

function findExtreme(
  { days, values }: Series,
  from: DayNumber,
  to: DayNumber,
  side: 'low' | 'high',
): DayNumber | undefined {
  let best: number | undefined;
  for (let i = 0; i < days.length; i++) {
    const day = days[i] as DayNumber;
    if (day < from) continue;
    if (day > to) break;
    const isBetter =
      best === undefined ||
      (side === 'low'
        ? (values[i] as number) < (values[best] as number)
        : (values[i] as number) > (values[best] as number));
    if (isBetter) best = i;
  }
  return best === undefined ? undefined : days[best];
}
