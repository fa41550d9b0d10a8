import { type DayNumber, previousSession, sessionOnOrBefore, toIsoDate } from '../../core/index.ts';
import type { Measurement } from '../../metrics/index.ts';
import type { Judgement } from '../judgement.ts';
import type { ExtremeStatement, SeriesReading } from '../statement.ts';
import type { JudgeContext } from './context.ts';
import { judgeExtremeStretch } from './extreme-stretch.ts';
import { listSeriesReadings, pairReadings } from './gauge.ts';
import { countEarlier, findLackOfHistory } from './history.ts';
import { readNumber, readText, toJudgement, toReading, toUnmeasured } from './judgements.ts';
import { findLevel, readLevelsAtHand } from './levels-at-hand.ts';
import { printSize } from './print-value.ts';
import { toWindows, type Window } from './window.ts';

/** A day is mistaken within a week: the strongest one further off is another, and belies what is said. Unit: calendar days. */
const leastReach = 7;

/** Calendar days of one period, by which a window is widened to hold its end. */
const periodDays = { session: 1, week: 7, month: 31, quarter: 92, year: 366 } as const;

/**
 * The best or worst session, week, month, quarter or year since a day, or of the history at hand: the strongest period
 * that ends in the window must have the rank asserted. The first reading at hand decides. Misdated where a period that
 * ends within one period of the window, or a week, has it.
 */
export function judgeExtreme(statement: ExtremeStatement, context: JudgeContext): Judgement {
  const { subject, period, frequency } = statement;
  const { length, months, opening, until, isInPoints } = statement;
  if ([length, months, opening, until, isInPoints].some((given) => given !== undefined))
    return judgeExtremeStretch(statement, context);
  const subjects = listPairs(statement);
  const window = toSearch(statement, context);
  let tooYoung: Judgement | undefined;
  for (const [asset, benchmark] of subjects) {
    const last = lastKnown(context, asset);
    if (last === undefined || last < window.base) continue;
    const measurement = measureExtreme(statement, context, asset, benchmark, window, last);
    if (measurement.value === null) continue;
    if (statement.since !== undefined && readNumber(measurement, 'rankSince') === null) return toNotBefore(statement);
    const isTrue = isRanked(statement, measurement);
    const label = `${asset.label}: ${statement.side} ${frequency}, ${toIsoDate(window.base)} to ${toIsoDate(window.to)}`;
    const readings = [toReading(label, measurement, measurement.value * 100, isTrue)];
    const said = describe(statement, asset, benchmark, measurement);
    const lack = isTrue ? findLackOfHistory(subject, [asset, benchmark], statement.since, context) : undefined;
    if (lack !== undefined) {
      // Another reading may reach back far enough: the levels with distributions are often older.
      tooYoung ??= toJudgement('unmeasurable', `${said}; ${lack}.`, { readings });
      continue;
    }
    const earlier = isTrue ? countEarlier([asset, benchmark], statement, measurement.value, context) : 0;
    if (earlier === undefined)
      return toJudgement('unmeasurable', `${said}; before 1953 only prices by the day are known.`, { readings });
    if (earlier > 0)
      return toJudgement('contradicted', `${said}; of those before 1953, ${earlier} went further.`, { readings });
    if (isTrue && !holdsNoneNamed(statement, context, subjects, window))
      return toJudgement('supported', `${said}.`, { readings });
    if (isTrue)
      return toJudgement(
        'contradicted',
        `${said}; but none as ${statement.side === 'best' ? 'strong' : 'weak'} lies in what is named there.`,
        { readings },
      );
    const reach = Math.max(periodDays[frequency], leastReach);
    const wide = {
      base: sessionOnOrBefore(window.base - reach),
      to: Math.min(last, sessionOnOrBefore(window.to + reach)),
    };
    const near = measureExtreme(statement, context, asset, benchmark, wide, last);
    const end = readText(near, 'end');
    if (near.value === null || end === null || !isRanked(statement, near) || period.from === 'assumed') {
      return toJudgement('contradicted', `${said}.`, { readings });
    }
    return toJudgement('misdated', `${said}; ${describe(statement, asset, benchmark, near)}.`, {
      readings,
      nearest: {
        base: near.window?.base ?? end,
        to: end,
        measured: near.value * 100,
        label: `${asset.label}, ${frequency} to ${end}`,
      },
    });
  }
  return tooYoung ?? toUnmeasured(subject, []);
}

function listPairs({ subject, against }: ExtremeStatement): (readonly [SeriesReading, SeriesReading | undefined])[] {
  if (against !== undefined) return pairReadings(subject, against);
  return listSeriesReadings(subject).map((reading) => [reading, undefined] as const);
}

/** A session stands for itself; longer periods end in the window, or are the latest finished one of an open window. */
function toSearch({ period, frequency }: ExtremeStatement, context: JudgeContext): Window {
  const window = toWindows(period, context.published)[0] as Window;
  if (period.role === 'day' && frequency === 'session') return { base: previousSession(window.to), to: window.to };
  const isShort = window.to - window.base < periodDays[frequency];
  return isShort ? { base: sessionOnOrBefore(window.to - periodDays[frequency]), to: window.to } : window;
}

function lastKnown(context: JudgeContext, { series, return: kind }: SeriesReading): DayNumber | undefined {
  const levels = readLevelsAtHand(context, series, kind);
  return levels.days[findLevel(levels, context.published)];
}

function measureExtreme(
  { side, frequency, since }: ExtremeStatement,
  context: JudgeContext,
  asset: SeriesReading,
  benchmark: SeriesReading | undefined,
  { base, to }: Window,
  last: DayNumber,
): Measurement {
  const end = Math.min(to, last);
  return context.measure(
    'return-extreme',
    {
      series: asset.series,
      benchmark: benchmark?.series ?? '',
      return: asset.return,
      frequency,
      side,
      sinceDate: since === undefined ? '' : toIsoDate(since),
      base: toIsoDate(base < end ? base : previousSession(end)),
      to: toIsoDate(end),
    },
    last,
  );
}

function isRanked({ since, rank, side }: ExtremeStatement, measurement: Measurement): boolean {
  const measured = readNumber(measurement, since === undefined ? 'rank' : 'rankSince');
  const value = measurement.value ?? Number.NaN;
  return measured === rank && (side === 'best' ? value > 0 : value < 0);
}

/** "Its worst month since April 2025", of which no month was as bad: by none of the readings. */
function holdsNoneNamed(
  statement: ExtremeStatement,
  context: JudgeContext,
  subjects: ReturnType<typeof listPairs>,
  window: Window,
): boolean {
  const { sinceBase, rank } = statement;
  if (sinceBase === undefined || rank !== 1) return false;
  const ranks = subjects.flatMap(([asset, benchmark]) => {
    const last = lastKnown(context, asset);
    const first = readLevelsAtHand(context, asset.series, asset.return).days[0];
    // What is named there may lie before the closes at hand.
    if (last === undefined || last < window.base || first === undefined || first > sinceBase) return [];
    const wider = measureExtreme({ ...statement, since: sinceBase }, context, asset, benchmark, window, last);
    return readNumber(wider, 'rankSince') ?? [];
  });
  return ranks.length > 0 && ranks.every((place) => place === rank);
}

/** What a move is the strongest since must lie before it: otherwise the text was not read rightly, and nothing is measured. */
function toNotBefore({ since, side, frequency }: ExtremeStatement): Judgement {
  const day = since === undefined ? '' : toIsoDate(since);
  return toJudgement(
    'unmeasurable',
    `The ${side} ${frequency} is said to be so since ${day}, which does not lie before it.`,
  );
}

function describe(
  { frequency, side, since }: ExtremeStatement,
  asset: SeriesReading,
  benchmark: SeriesReading | undefined,
  measurement: Measurement,
): string {
  const value = (measurement.value ?? Number.NaN) * 100;
  const rank = readNumber(measurement, since === undefined ? 'rank' : 'rankSince');
  const among = since === undefined ? `since ${readText(measurement, 'historyFirst')}` : `after ${toIsoDate(since)}`;
  const move = `${value < 0 ? '-' : '+'}${printSize(value, benchmark === undefined ? 'percent' : 'percentage points')}`;
  const name = benchmark === undefined ? asset.series : `${asset.series} against ${benchmark.series}`;
  return `The ${side} ${frequency} of ${name} ended on ${readText(measurement, 'end')} with ${move}, rank ${rank} ${among}`;
}
