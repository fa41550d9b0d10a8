import { z } from 'zod';
import {
  countSessions,
  type DayNumber,
  dropMissing,
  findDay,
  mean,
  previousSession,
  type Series,
  sliceSeries,
  toIsoDate,
} from '../../../core/index.ts';
import type { DayRange } from '../../../data/index.ts';
import { defineMetric, type MetricContext } from '../../definition.ts';
import { resolveWindowOrSession, windowParams } from '../../parameters.ts';
import { NotMeasurable } from '../../warning.ts';

export const volumeRatio = defineMetric({
  id: 'volume-ratio',
  version: 1,
  name: 'Volume against its own past',
  family: 'leadership',
  basis: 'measured',
  question: 'Was trading heavier than usual over a window?',
  formula: 'mean volume of the sessions of the window / mean volume of the `length` sessions before it',
  conventions: [
    'without a window the session of the as-of date',
    'the sessions before end with the base of the window; its own sessions are none of them',
    'sessions without a volume are left out and counted in a warning',
    'shares traded as the source gives them: of an index those of its members',
  ],
  warmUp: '`length` sessions before the window',
  references: ['Edwards and Magee, Technical Analysis of Stock Trends, on volume'],
  value: { unit: 'ratio', meaning: 'volume of the window over its own past mean: 1 = as usual' },
  details: {
    windowMean: { unit: 'shares', meaning: 'mean volume of a session of the window' },
    pastMean: { unit: 'shares', meaning: 'mean volume of a session before it' },
    sessions: { unit: 'sessions', meaning: 'sessions of the window with a volume' },
    pastSessions: { unit: 'sessions', meaning: 'sessions before it with a volume' },
  },
  params: z.object({
    series: z.string().min(1).max(200).describe('the fund, share or index, by the id of its source'),
    length: z.coerce.number().int().min(5).max(504).default(63).describe('sessions that say what is usual [sessions]'),
    ...windowParams,
    period: windowParams.period.describe('the window as text: "Q4 2025", "last 30 days" (default: the last session)'),
  }),
  inputs: (params) => [{ series: params.series, field: 'volume' }],
  evaluate(context, params) {
    const window = resolveWindowOrSession(params, context.view.asOf);
    const past = { first: stepBack(window.base, params.length - 1), last: window.base };
    const history = dropMissing(context.view.values(params.series, 'volume'));
    failIfLacking(context, params.series, history, [past.first, window.last]);
    const during = readMean(context, params.series, history, window);
    const before = readMean(context, params.series, history, past);
    if (before.mean === 0) {
      throw new NotMeasurable(
        'undefined-value',
        `the volume of ${params.series} before ${toIsoDate(window.first)} is 0`,
      );
    }
    return {
      value: during.mean / before.mean,
      window,
      details: {
        windowMean: during.mean,
        pastMean: before.mean,
        sessions: during.sessions,
        pastSessions: before.sessions,
      },
    };
  },
});

function stepBack(session: DayNumber, steps: number): DayNumber {
  let day = session;
  for (let i = 0; i < steps; i++) day = previousSession(day);
  return day;
}

/** The mean volume of a range of sessions; warns of those that have none, and fails where that is more than half. */
function readMean(
  context: MetricContext,
  series: string,
  history: Series,
  { first, last }: DayRange,
): { mean: number; sessions: number } {
  const { values } = sliceSeries(history, first, last);
  const sessions = countSessions(first, last);
  const span = `${toIsoDate(first)} to ${toIsoDate(last)}`;
  if (values.length * 2 < sessions) {
    throw new NotMeasurable(
      'no-observation',
      `${series} has a volume on ${values.length} of ${sessions} sessions, ${span}`,
    );
  }
  if (values.length < sessions) {
    const lacking = sessions - values.length;
    context.warn('unused-session', `${series} lacks a volume on ${lacking} sessions of ${span}: they are left out`);
  }
  return { mean: mean(values), sessions: values.length };
}

function failIfLacking(
  { view }: MetricContext,
  series: string,
  { days }: Series,
  [first, last]: readonly [DayNumber, DayNumber],
): void {
  const known =
    days.length === 0
      ? 'none is known'
      : `known: ${toIsoDate(days[0] as number)} to ${toIsoDate(days.at(-1) as number)}`;
  const start = days[0] ?? Number.POSITIVE_INFINITY;
  if (start <= first && findDay(days, last) >= 0) return;
  const isBeforeHistory = start > first;
  throw new NotMeasurable(
    isBeforeHistory ? 'insufficient-history' : 'no-observation',
    `${series} has no volume for ${toIsoDate(isBeforeHistory ? first : last)} as known on ${toIsoDate(view.asOf)} (${known})`,
  );
}
