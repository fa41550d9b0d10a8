import { z } from 'zod';
import {
  type AlignedPair,
  alignSeries,
  areConsecutive,
  type DayNumber,
  nextSession,
  type ReturnKind,
  type SamplingPeriod,
  type Series,
  toPeriodEnds,
} from '../../core/index.ts';
import { parseBlend } from '../blend.ts';
import type { MetricContext } from '../definition.ts';
import { countKnown, readToDate } from '../levels.ts';
import { NotMeasurable } from '../warning.ts';

type ReturnFrequency = 'session' | SamplingPeriod;

/** What one period is. */
export const frequencyParam = z.enum(['session', 'week', 'month', 'quarter', 'year']).default('session');

export interface PeriodReturnSubject {
  readonly series: string;
  /** Empty for returns of the series alone. */
  readonly benchmark: string;
  readonly return: ReturnKind;
  readonly frequency: ReturnFrequency;
}

/** Returns of finished periods, one after another. */
export interface PeriodReturns {
  /** The close each return starts from, and the one it ends on. */
  readonly bases: Int32Array;
  readonly ends: Int32Array;
  /** Returns, or active returns; NaN where the two closes lie more than one period apart. */
  readonly values: Float64Array;
  /** Returns that are known. */
  readonly known: number;
}

/**
 * The return of every finished session, week, month, quarter or year to the date, less that of the benchmark where one
 * is given. Not measurable without a close on the date's own session; warns of periods between which a close is missing.
 */
export function readPeriodReturns(context: MetricContext, subject: PeriodReturnSubject): PeriodReturns {
  const asset = readPeriodCloses(context, subject.series, subject);
  const benchmark = subject.benchmark === '' ? undefined : readPeriodCloses(context, subject.benchmark, subject);
  const pair = alignSeries(asset, benchmark ?? asset);
  const { days } = pair;
  if (days.length < 2) {
    const whose = benchmark === undefined ? '' : ' of both';
    throw new NotMeasurable('insufficient-history', `have ${days.length} finished periods${whose}, need 2`);
  }
  const values = toReturns(pair, subject.frequency, benchmark !== undefined);
  const known = countKnown(values);
  const gaps = values.length - known;
  if (gaps > 0) {
    context.warn('unused-session', `${gaps} times a close is missing between two periods: no run goes over such a gap`);
  }
  return { bases: days.subarray(0, -1), ends: days.subarray(1), values, known };
}

/** The closes of finished periods: of months and longer from monthly figures before the daily ones begin. */
function readPeriodCloses(
  context: MetricContext,
  reference: string,
  { return: kind, frequency }: PeriodReturnSubject,
): Series {
  const daily = readToDate(context, reference, kind);
  if (frequency === 'session') return daily;
  const parts = parseBlend(reference);
  const [only] = parts.length === 1 ? parts : [];
  const isMonthly = frequency !== 'week' && only !== undefined;
  return toPeriodEnds(isMonthly ? context.view.monthEnds(only.series, kind) : daily, frequency);
}

function toReturns({ days, left, right }: AlignedPair, frequency: ReturnFrequency, isActive: boolean): Float64Array {
  const returns = new Float64Array(days.length - 1);
  for (let i = 0; i < returns.length; i++) {
    const isGap = !areAdjacent(days[i] as number, days[i + 1] as number, frequency);
    const gain = (left[i + 1] as number) / (left[i] as number);
    const other = isActive ? (right[i + 1] as number) / (right[i] as number) : 1;
    returns[i] = isGap ? Number.NaN : gain - other;
  }
  return returns;
}

function areAdjacent(earlier: DayNumber, later: DayNumber, frequency: ReturnFrequency): boolean {
  return frequency === 'session' ? nextSession(earlier) === later : areConsecutive(earlier, later, frequency);
}
