export { type AlignedPair, alignSeries } from './align-series.ts';
export { findDay, findDayOnOrBefore } from './find-day.ts';
export type { LevelPanel } from './level-panel.ts';
export { mean, standardDeviation } from './moments.ts';
export { areConsecutive, type SamplingPeriod, toMonthHighs, toMonthLasts, toPeriodEnds } from './period-ends.ts';
export { prependSeries } from './prepend-series.ts';
export type { DayNumber, LevelSeries, ReturnKind, Series } from './series.ts';
export { sliceSeries } from './slice-series.ts';
