import { type DayNumber, previousSession, type Series, sessionOnOrBefore, toIsoDate } from '../../core/index.ts';
import type { Measurement } from '../../metrics/index.ts';
import type { SeriesReading, Subject } from '../statement.ts';
import type { JudgeContext, JudgeDay } from './context.ts';
import { pickReadings } from './judgements.ts';
import { findLevel, readLevelsAtHand } from './levels-at-hand.ts';

/** A level differs from a close by less than this factor, or it is the level of something else. */
const sameScale = 3;

/** One series whose closes a statement about levels is judged by. */
export interface CloseSeries {
  readonly reading: SeriesReading;
  readonly closes: Series;
}

/**
 * The closes that statements about levels, records and crossings are judged by: the first price reading, and the others
 * where the wording is ambiguous. Where a level is given its scale, on the day spoken of, tells an index from a fund.
 */
export function listCloses(
  subject: Subject,
  context: JudgeContext,
  { level, day, at = 'published' }: { readonly level?: number; readonly day?: DayNumber; readonly at?: JudgeDay } = {},
): CloseSeries[] {
  const all = pickReadings(subject, 'price')
    .map((reading) => ({ reading, closes: readLevelsAtHand(context, reading.series, 'price', at) }))
    .filter(({ closes }) => closes.days.length > 0);
  const scaled = level === undefined ? all : all.filter(({ closes }) => isOfScale(closes, level, day));
  const fitting = scaled.length > 0 ? scaled : all;
  return subject.isAmbiguous ? fitting : fitting.slice(0, 1);
}

function isOfScale({ days, values }: Series, level: number, day: DayNumber | undefined): boolean {
  const last = values[day === undefined ? days.length - 1 : Math.max(0, findLevel({ days, values }, day))] as number;
  return level < last * sameScale && level > last / sameScale;
}

/** The last session on or before a day for which a close is at hand, and that close. */
export function findClose({ closes }: CloseSeries, day: DayNumber): { day: DayNumber; close: number } | undefined {
  const index = findLevel(closes, day);
  return index < 0 ? undefined : { day: closes.days[index] as number, close: closes.values[index] as number };
}

/** Measures how closes stood to a level from one day to another, the base left out; by default on the last day alone. */
export function measureLevel(
  { reading }: CloseSeries,
  context: JudgeContext,
  level: number,
  { base, to, at = 'published' }: { readonly base?: DayNumber; readonly to: DayNumber; readonly at?: JudgeDay },
): Measurement {
  const end = sessionOnOrBefore(to);
  const start = base === undefined ? end : sessionOnOrBefore(base);
  return context.measure(
    'share-above-level',
    {
      series: reading.series,
      return: 'price',
      level,
      base: toIsoDate(start < end ? start : previousSession(end)),
      to: toIsoDate(end),
    },
    at,
  );
}
