import {
  type BreakPartition,
  type BreakSearch,
  baiPerronTrimming,
  chooseByBic,
  findBreakPartitions,
  type Regressors,
  searchBreak,
} from '../../core/index.ts';
import { NotMeasurable } from '../warning.ts';

/** Coverage of the intervals of break dates. Unit: fraction. */
export const breakCoverage = 0.95;

/** Most breaks looked for: those that the critical values of Bai and Perron cover. */
export const mostBreaks = 5;

interface MonthDivision {
  /** The best division for each number of breaks from 0. */
  readonly partitions: readonly BreakPartition[];
  /** The one with the least BIC. */
  readonly chosen: BreakPartition;
  /** Months that every segment keeps. */
  readonly minimumSegment: number;
}

/** Divides months into segments of at least 15% of them; not measurable where nothing is left over. */
export function divideMonths(y: Float64Array, regressors: Regressors): MonthDivision {
  const minimumSegment = Math.floor(baiPerronTrimming * y.length);
  const partitions = findBreakPartitions(y, regressors, mostBreaks, minimumSegment);
  const chosen = chooseByBic(partitions, y.length, regressors.length);
  if (chosen === undefined) {
    throw new NotMeasurable(
      'undefined-value',
      `${y.length} active returns leave no residual: breaks have no criterion`,
    );
  }
  return { partitions, chosen, minimumSegment };
}

/** Searches months for a single break; not measurable where nothing is left over. */
export function searchMonths(
  y: Float64Array,
  regressors: Regressors,
  trimming: number = baiPerronTrimming,
): BreakSearch {
  const found = searchBreak(y, regressors, trimming);
  if (found !== undefined) return found;
  throw new NotMeasurable(
    'undefined-value',
    `${y.length} active returns leave no residual: a test of a break has no value`,
  );
}
