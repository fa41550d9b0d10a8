import { findDay, toIsoDate } from '../../core/index.ts';
import type { Judgement } from '../judgement.ts';
import type { ReturnStatement } from '../statement.ts';
import type { JudgeContext } from './context.ts';
import { readDayRange } from './day-range.ts';
import { toImport, toJudgement, toReading } from './judgements.ts';
import { readLevelsAtHand } from './levels-at-hand.ts';
import type { ReturnTest } from './return-test.ts';

/** How far a session went, at its low or its high, from the close before it. Unmeasurable without lows and highs. */
export function judgeWithinDay(
  { subject, direction, period }: ReturnStatement,
  context: JudgeContext,
  test: ReturnTest,
): Judgement {
  const day = toIsoDate(period.to);
  for (const { series, label, return: kind } of subject.readings) {
    if (kind !== 'price') continue;
    const range = readDayRange(context, series, period.to);
    const { days, values } = readLevelsAtHand(context, series, kind);
    const base = values[findDay(days, period.base)];
    if (range === undefined || base === undefined) continue;
    const [word, level] = direction === 'down' ? (['low', range.low] as const) : (['high', range.high] as const);
    const value = (level / base - 1) * 100;
    const isTrue = test.isTrue(value);
    const reason = `${series} was at its ${word} of ${day} ${value < 0 ? '' : '+'}${value.toFixed(2)}% from the close of ${toIsoDate(period.base)}.`;
    return toJudgement(isTrue ? 'supported' : 'contradicted', reason, {
      readings: [toReading(`${label}, ${word} of ${day}`, null, value, isTrue)],
    });
  }
  const series = subject.readings[0]?.series ?? subject.id;
  return toJudgement(
    'unmeasurable',
    `How far ${subject.name} went within the session of ${day} is not at hand: ${toImport(series, 'daily lows and highs')}.`,
  );
}
