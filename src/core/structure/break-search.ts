import { type FStatistics, toFStatistics, toRobustSupF } from './f-statistics.ts';
import { fitStretch, type Regressors, type StretchFit } from './recursive-least-squares.ts';

/** The most likely single break, and the fit on either side of it. */
export interface BreakSearch {
  readonly tested: FStatistics;
  readonly left: StretchFit;
  readonly right: StretchFit;
  /** Residuals of both sides, in time order. Unit of y. */
  readonly residuals: Float64Array;
  /** supF that allows autocorrelation, for a single coefficient on a constant; NaN for any other model. Unit: none. */
  readonly robustSupF: number;
}

/**
 * Searches for a single break by F statistics (`toFStatistics`) and fits both sides of the most likely one. O(n q^2), and the
 * long-run variance for a mean. Undefined where no date can be tried or nothing is left over.
 *
 * @example on the flow of the Nile: after observation 28, means 1097.75 and 849.97
 */
export function searchBreak(y: Float64Array, regressors: Regressors, trimming: number): BreakSearch | undefined {
  const tested = toFStatistics(y, regressors, trimming);
  if (tested === undefined || Number.isNaN(tested.supF)) return undefined;
  const left = fitStretch(y, regressors, 0, tested.at);
  const right = fitStretch(y, regressors, tested.at + 1, y.length - 1);
  const residuals = new Float64Array(y.length);
  residuals.set(left.residuals);
  residuals.set(right.residuals, tested.at + 1);
  const isMean = regressors.length === 1;
  const robustSupF = isMean ? toRobustSupF(tested.supF, left.rss + right.rss, residuals) : Number.NaN;
  return { tested, left, right, residuals, robustSupF };
}
