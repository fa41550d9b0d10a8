import { type DayNumber, findDay } from '../../core/index.ts';
import { isStoreFault } from '../../metrics/index.ts';
import type { JudgeContext } from './context.ts';

/** The lowest and the highest price of a session. */
export interface DayRange {
  readonly day: DayNumber;
  readonly low: number;
  readonly high: number;
}

/** The range of a session; undefined where highs and lows are not at hand. */
export function readDayRange(context: JudgeContext, series: string, day: DayNumber): DayRange | undefined {
  const low = readValue(context, series, 'low', day);
  const high = readValue(context, series, 'high', day);
  return low === undefined || high === undefined ? undefined : { day, low, high };
}

function readValue(context: JudgeContext, series: string, field: 'low' | 'high', day: DayNumber): number | undefined {
  try {
    const { days, values } = context.view().read(series, field);
    const value = values[findDay(days, day)];
    return value === undefined || Number.isNaN(value) ? undefined : value;
  } catch (error) {
    if (!isStoreFault(error)) throw error;
    return undefined;
  }
}
