import { addMonths, toIsoDate } from '../../core/index.ts';
import type { Judgement } from '../judgement.ts';
import type { StatedPeriod, Statement } from '../statement.ts';
import { createJudgeContext, type JudgeContext } from './context.ts';
import { isForecast, openMonths, toHorizon } from './horizon.ts';

/** Kinds that are only settled when their horizon is over: an early place or average may still be lost. */
const settledLate: readonly Statement['kind'][] = ['ranking', 'extreme', 'volume'];

/**
 * Judges a statement of a kind, or, where it is foretold, what came after it: as a fact of the stretch from publication
 * to the horizon, as known at the later date. Hit when it has come true, missed when the horizon (12 months where none is
 * named) has passed without it, open until then.
 */
export function judgeForetold<Kind extends Statement>(
  statement: Kind,
  context: JudgeContext,
  judgeFact: (statement: Kind, context: JudgeContext) => Judgement,
): Judgement {
  if (!isForecast(statement)) return judgeFact(statement, context);
  const named = toHorizon(statement, context);
  const horizon = named ?? addMonths(context.published, openMonths);
  const end = Math.min(horizon, context.asOf);
  const until = named === undefined ? 'no horizon is named' : `the horizon is ${toIsoDate(horizon)}`;
  const isDue = horizon <= context.asOf;
  if (end <= context.published || (!isDue && settledLate.includes(statement.kind))) return toOpen(until, []);
  const period: StatedPeriod = {
    ...statement.period,
    base: context.published,
    to: end,
    role: 'scope',
    from: 'stated',
    isOpen: false,
    others: [],
  };
  const later = createJudgeContext(context.store, { published: end, asOf: context.asOf });
  const fact = judgeFact({ ...statement, period, modality: 'fact' }, later);
  if (fact.verdict === 'supported') {
    return { ...fact, verdict: 'forecast-hit', reason: `${fact.reason} It was foretold; ${until}.` };
  }
  if (!isDue) return toOpen(until, fact.readings);
  if (fact.verdict === 'unmeasurable') return fact;
  return { ...fact, verdict: 'forecast-missed', nearest: null, reason: `${fact.reason} It was foretold; ${until}.` };
}

function toOpen(until: string, readings: Judgement['readings']): Judgement {
  return {
    verdict: 'forecast-open',
    flags: [],
    readings,
    nearest: null,
    reason: `It has not come true so far; ${until}.`,
  };
}
