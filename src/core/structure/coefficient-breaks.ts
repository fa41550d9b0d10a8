import { toBreakInterval } from './break-interval.ts';
import type { BreakPartition } from './break-partitions.ts';
import { fitStretch, type Regressors } from './recursive-least-squares.ts';

/** A break in the coefficients of a regression. Indices are of the last observation before it. */
export interface CoefficientBreak {
  readonly at: number;
  /** May lie before the first or after the last observation: the figures then do not bound the date. */
  readonly lower: number;
  readonly upper: number;
  /** Unit of y per unit of the regressor. */
  readonly before: Float64Array;
  readonly after: Float64Array;
}

/**
 * The breaks of a division into segments by their coefficients, with confidence intervals (`toBreakInterval`): d' Q d and
 * s^2 d' Q d on either side, d the change of the coefficients, Q the second moments of the regressors and s^2 the residual
 * variance of the segment, as in strucchange `confint`, or what `toVariance` makes of its residuals. For regressors without a
 * trend. O(n q^2).
 *
 * @example the flow of the Nile on a constant, one break: after 1898, 95% between 1895 and 1902
 */
export function toCoefficientBreaks(
  y: Float64Array,
  regressors: Regressors,
  { ends }: BreakPartition,
  level: number,
  toVariance: (residuals: Float64Array) => number = toMeanSquare,
): CoefficientBreak[] {
  const bounds = [-1, ...ends, y.length - 1];
  const segments = Array.from({ length: ends.length + 1 }, (_, i) => {
    const [first, last] = [(bounds[i] as number) + 1, bounds[i + 1] as number];
    const { coefficients, residuals } = fitStretch(y, regressors, first, last);
    return { first, last, coefficients, variance: toVariance(residuals) };
  });
  return Array.from(ends, (at, i) => {
    const [left, right] = [segments[i], segments[i + 1]] as [(typeof segments)[0], (typeof segments)[0]];
    const change = right.coefficients.map((value, j) => value - (left.coefficients[j] as number));
    const [signalBefore, signalAfter] = [left, right].map((side) => toSignal(regressors, change, side)) as [
      number,
      number,
    ];
    const { before, after } = toBreakInterval(
      {
        signalBefore,
        signalAfter,
        noiseBefore: left.variance * signalBefore,
        noiseAfter: right.variance * signalAfter,
      },
      level,
    );
    return { at, lower: at - before, upper: at + after, before: left.coefficients, after: right.coefficients };
  });
}

function toMeanSquare(residuals: Float64Array): number {
  return residuals.reduce((sum, residual) => sum + residual * residual, 0) / residuals.length;
}

/** Mean over a segment of the squared change of the fit. */
function toSignal(
  regressors: Regressors,
  change: Float64Array,
  { first, last }: { readonly first: number; readonly last: number },
): number {
  let sum = 0;
  for (let i = first; i <= last; i++) {
    let moved = 0;
    for (let j = 0; j < regressors.length; j++) {
      moved += (change[j] as number) * ((regressors[j] as Float64Array)[i] as number);
    }
    sum += moved * moved;
  }
  return sum / (last - first + 1);
}
