import {
  endOfMonth,
  findDayOnOrBefore,
  prependSeries,
  previousSession,
  type ReturnKind,
  type Series,
  sessionOnOrBefore,
  toIsoDate,
  toMonthIndex,
} from '../core/index.ts';
import { type BlendPart, parseBlend, toBlend } from './blend.ts';
import type { MetricContext } from './definition.ts';
import { countKnown, readToDate } from './levels.ts';

/**
 * The highest close of each month, from monthly figures before the daily closes begin; warns of sessions between the
 * two that neither covers.
 */
export function readMonthHighs({ view, warn }: MetricContext, series: string, daily: Series): Series {
  const highs = view.monthHighs(series);
  const start = daily.days[0] as number;
  const lastOlder = highs.days[findDayOnOrBefore(highs.days, start - 1)];
  if (lastOlder !== undefined && toMonthIndex(previousSession(start)) > toMonthIndex(lastOlder)) {
    const span = `${toIsoDate(endOfMonth(lastOlder) + 1)} to ${toIsoDate(start - 1)}`;
    warn('unused-session', `${series} has neither closes nor a month's high for ${span}`);
  }
  return highs;
}

/** A month-end line whose last value may be the latest close of an unfinished month. */
export interface MonthLine extends Series {
  readonly isPartial: boolean;
}

/** The closes of finished months and, where the date lies inside a month, its latest close after them. */
export function readMonthsToDate(context: MetricContext, reference: string, kind: ReturnKind): MonthLine {
  const parts = parseBlend(reference);
  const lines = parts.map(({ series }) => readPartToDate(context, series, kind));
  for (const [i, line] of lines.entries()) warnIfMonthsLack(context, (parts[i] as BlendPart).series, line);
  const [line] = lines as [MonthLine];
  if (parts.length === 1) return line;
  context.warn(
    'mixed-benchmark',
    `${reference} is a mix, here rebalanced monthly, that stands in for an index not at hand`,
  );
  return {
    ...toBlend(
      parts,
      lines.map((part) => ({ ...part, returnKind: kind })),
      kind,
    ),
    isPartial: line.isPartial,
  };
}

function warnIfMonthsLack(context: MetricContext, series: string, { days, values }: Series): void {
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return;
  const lacking = toMonthIndex(last) - toMonthIndex(first) + 1 - countKnown(values);
  if (lacking <= 0) return;
  const span = `${toIsoDate(first)} to ${toIsoDate(last)}`;
  context.warn('unused-session', `${series} lacks ${lacking} month-ends of ${span}: they are left out`);
}

function readPartToDate(context: MetricContext, series: string, kind: ReturnKind): MonthLine {
  const months = context.view.monthEnds(series, kind);
  const session = sessionOnOrBefore(context.view.asOf);
  if (months.days.at(-1) === session) return { ...months, isPartial: false };
  const daily = readToDate(context, series, kind);
  return {
    ...prependSeries(months, { days: daily.days.subarray(-1), values: daily.values.subarray(-1) }),
    isPartial: true,
  };
}
