import type { DayNumber, Series } from '../../core/index.ts';
import type { Statement } from '../statement.ts';
import type { JudgeContext } from './context.ts';
import { readLevelsAtHand } from './levels-at-hand.ts';

/** The index whose turns date those of "the market". */
const market = [{ series: '^GSPC', return: 'price' }] as const;

/** "Between late May and the middle of July it gained 35%": from its lowest close in the one to its highest in the other. */
export function resolveEnds(statement: Statement, context: JudgeContext): Statement {
  if (statement.kind !== 'return' || statement.period.ends === undefined) return statement;
  const { start, end } = statement.period.ends;
  const isFall = statement.direction === 'down';
  for (const { series, return: kind } of statement.subject.readings) {
    const levels = readLevelsAtHand(context, series, kind);
    const base = findExtreme(levels, start.base, start.to, isFall ? 'high' : 'low');
    const to = findExtreme(levels, end.base, end.to, isFall ? 'low' : 'high');
    if (base === undefined || to === undefined || base >= to) continue;
    const turn = { label: 'from its turn in the one to that in the other', base, to };
    return { ...statement, period: { ...statement.period, others: [...statement.period.others, turn] } };
  }
  return statement;
}

/**
 * A window that starts from a low or a high, or ends on one, gets the day of that close; one without levels stays as it is.
 */
export function resolveAnchor(statement: Statement, context: JudgeContext): Statement {
  return resolveTurn(resolveTurn(statement, 'to', context), 'base', context);
}

function resolveTurn(statement: Statement, end: 'base' | 'to', context: JudgeContext): Statement {
  const { period } = statement;
  const anchor = end === 'base' ? period.anchor : period.toAnchor;
  if (anchor === undefined || !('subject' in statement) || statement.subject === null) return statement;
  const { type, readings } = statement.subject;
  const isOfMarket = anchor.isOfMarket === true && type !== 'index';
  for (const { series, return: kind } of anchor.of ?? (isOfMarket ? market : readings)) {
    const day = findExtreme(readLevelsAtHand(context, series, kind), anchor.base, anchor.to, anchor.side);
    if (day !== undefined && (end === 'base' ? day < period.to : day > period.base))
      return { ...statement, period: { ...period, [end]: day } };
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
