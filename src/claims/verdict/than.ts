import { toIsoDate } from '../../core/index.ts';
import type { Judgement } from '../judgement.ts';
import type { ReturnStatement, Stretch } from '../statement.ts';
import { findClose, listCloses, measureLevel } from './close.ts';
import { comparesWith } from './compares-with.ts';
import type { JudgeContext } from './context.ts';
import { toJudgement, toReading, toUnmeasured } from './judgements.ts';
import { sliceAfter } from './levels-at-hand.ts';

/** "The index is lower than in March": its close against every close of that stretch. */
export function judgeThan(
  { subject, direction, period }: ReturnStatement,
  than: Stretch,
  context: JudgeContext,
): Judgement {
  const [own] = listCloses(subject, context);
  const last = own && findClose(own, period.to);
  const then = own && sliceAfter(own.closes, than.base, than.to).values;
  if (own === undefined || last === undefined || then === undefined || then.length === 0)
    return toUnmeasured(subject, []);
  const { isTrue, reason } = comparesWith(last.close, [...then], direction === 'up');
  const measurement = measureLevel(own, context, last.close, { to: last.day });
  const verdict = isTrue === null ? 'unmeasurable' : isTrue ? 'supported' : 'contradicted';
  return toJudgement(
    verdict,
    `${own.reading.label} closed at ${last.close.toFixed(2)} on ${toIsoDate(last.day)}. ${reason}`,
    { readings: [toReading(own.reading.label, measurement, last.close, isTrue)] },
  );
}
