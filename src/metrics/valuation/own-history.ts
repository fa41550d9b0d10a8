import { median, rankInSample, type Series, toIsoDate } from '../../core/index.ts';
import type { MetricContext, OutputSpec } from '../definition.ts';
import { rankHistoryYears, warnIfHistoryIsShort } from '../history.ts';
import { warnIfMonthsAreMissing } from '../month-gaps.ts';

export interface OwnHistory {
  readonly percentile: number;
  readonly median: number;
  readonly z: number;
  readonly months: number;
  readonly historyFirst: string | null;
}

/** Where a value stands among the values of finished months; warns of a history under ten years and of gaps in it. */
export function rankInOwnHistory(context: MetricContext, value: number, months: Series, what: string): OwnHistory {
  warnIfHistoryIsShort(context, months, rankHistoryYears, 'the percentile');
  warnIfMonthsAreMissing(context, months, what);
  const { percentile, z } = rankInSample(value, months.values);
  const first = months.days[0];
  return {
    percentile,
    median: median(months.values),
    z,
    months: months.values.length,
    historyFirst: first === undefined ? null : toIsoDate(first),
  };
}

/** The outputs of a history, but its median, whose unit is the value's own. */
export const ownHistoryOutputs = {
  percentile: { unit: 'fraction', meaning: 'share of the months at or below it' },
  z: { unit: 'standard deviations', meaning: 'distance from the mean of the months' },
  months: { unit: 'count', meaning: 'months compared' },
  historyFirst: { unit: 'date', meaning: 'first month compared' },
} as const satisfies Record<string, OutputSpec>;
