import { addMonths, type DayNumber, previousSession, type Series, sessionOnOrBefore } from '../core/index.ts';
import type { Judgement } from './judgement.ts';
import { countSteps, fewestSteps } from './sharpness.ts';
import type { DrawdownStatement, IndicatorStatement, LevelStatement, Statement } from './statement.ts';
import { listCloses } from './verdict/close.ts';
import type { JudgeContext } from './verdict/context.ts';
import { findIndicator, readFigures } from './verdict/facts/index.ts';
import { judgeStatement } from './verdict/judge.ts';

type StateStatement = LevelStatement | IndicatorStatement | DrawdownStatement;

/** How far back what a level "reached" is looked for. Unit: months. */
const reachedMonths = 24;

/**
 * A level or a distance told without a time, which does not hold now: it is of a day that the passage has told, or, where
 * it was "reached", the highest or the lowest of the two years before publication. Only an exact figure is tried.
 */
export function judgeUntimed(statement: Statement, judgement: Judgement, context: JudgeContext): Judgement {
  if (!isUntimed(statement)) return judgement;
  const days = [
    ...(statement.period.daysTold ?? []),
    ...(statement.period.isReached ? listTurns(statement, context) : []),
  ];
  for (const day of days) {
    const judged = judgeStatement(onDay(statement, day), { ...context, isAsDated: true });
    if (judged.verdict === 'supported') return judged;
  }
  return judgement;
}

function isUntimed(statement: Statement): statement is StateStatement {
  const { kind, period, negated, modality } = statement;
  if (kind !== 'level' && kind !== 'indicator' && kind !== 'drawdown') return false;
  if (negated || modality === 'forecast' || modality === 'conditional' || period.from !== 'assumed') return false;
  const { asserted } = statement;
  const isPlain = asserted?.wording === 'plain' && asserted.low === asserted.high;
  return isPlain && countSteps(asserted) >= fewestSteps.exact;
}

function onDay(statement: StateStatement, day: DayNumber): StateStatement {
  const to = sessionOnOrBefore(day);
  const { daysTold: _, isReached: __, ...period } = statement.period;
  return {
    ...statement,
    period: { ...period, base: previousSession(to), to, role: 'day', from: 'carried', isOpen: false, others: [] },
  } as StateStatement;
}

/** The days of the highest and of the lowest level of the time before publication. */
function listTurns(statement: StateStatement, context: JudgeContext): DayNumber[] {
  const from = addMonths(context.published, -reachedMonths);
  return toSeries(statement, context).flatMap((series) => findTurns(series, from, context.published));
}

function toSeries(statement: StateStatement, context: JudgeContext): Series[] {
  if (statement.kind === 'drawdown') return [];
  if (statement.kind === 'level')
    return listCloses(statement.subject, context, { level: statement.asserted.low }).map(({ closes }) => closes);
  const indicator = findIndicator(statement.subject.id);
  if (indicator === undefined) return [];
  return readFigures(context, indicator, context.published).map(({ series }) => series);
}

function findTurns({ days, values }: Series, from: DayNumber, to: DayNumber): DayNumber[] {
  let [high, low] = [-1, -1];
  for (let i = 0; i < days.length; i++) {
    const day = days[i] as number;
    if (day < from || day > to) continue;
    if (high < 0 || (values[i] as number) > (values[high] as number)) high = i;
    if (low < 0 || (values[i] as number) < (values[low] as number)) low = i;
  }
  return [high, low].filter((i) => i >= 0).map((i) => days[i] as number);
}
