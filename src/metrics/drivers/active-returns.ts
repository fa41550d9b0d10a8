import { type AlignedPair, alignSeries, type DayNumber, type ReturnKind, toIsoDate } from '../../core/index.ts';
import type { MetricContext } from '../definition.ts';
import { lastFinishedPeriod, readReferenceEnds, type Sampling, toSamplingIndex } from '../sampling.ts';
import { NotMeasurable } from '../warning.ts';

/** The active return of one or several periods. */
export interface ActiveReturn {
  /** Whole number of its last period, as `toSamplingIndex` counts. */
  readonly period: number;
  /** The close it starts from, and the close it ends with. */
  readonly base: DayNumber;
  readonly day: DayNumber;
  /** Return of the series less that of the benchmark, both simple. Unit: fraction. */
  readonly value: number;
}

export interface ActiveReturnParams {
  readonly series: string;
  readonly benchmark: string;
  readonly return: ReturnKind;
}

/**
 * Active returns over `span` finished periods up to each period; a period without one of the closes has none. Not
 * measurable where the last finished period before the date has none.
 */
export function readActiveReturns(
  context: MetricContext,
  params: ActiveReturnParams,
  sampling: Sampling,
  span = 1,
): readonly ActiveReturn[] {
  const asset = readReferenceEnds(context, params.series, params.return, sampling);
  const benchmark = readReferenceEnds(context, params.benchmark, params.return, sampling);
  const active = toActiveReturns(alignSeries(asset, benchmark), sampling, span);
  const { asOf } = context.view;
  const last = active.at(-1);
  if (last !== undefined && last.period >= lastFinishedPeriod(asOf, sampling)) return active;
  const known = last === undefined ? 'none is known' : `the latest is of ${toIsoDate(last.day)}`;
  throw new NotMeasurable(
    'no-observation',
    `${params.series} less ${params.benchmark} has no return for the last finished ${sampling} before ${toIsoDate(asOf)} (${known})`,
  );
}

function toActiveReturns({ days, left, right }: AlignedPair, sampling: Sampling, span: number): ActiveReturn[] {
  const rows = new Map(Array.from(days, (day, i) => [toSamplingIndex(day, sampling), i]));
  const growth = (levels: Float64Array, from: number, to: number): number =>
    (levels[to] as number) / (levels[from] as number);
  return [...rows].flatMap(([period, to]) => {
    const from = rows.get(period - span);
    if (from === undefined) return [];
    const [base, day] = [days[from] as number, days[to] as number];
    return [{ period, base, day, value: growth(left, from, to) - growth(right, from, to) }];
  });
}
