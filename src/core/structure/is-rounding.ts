const relative = 1e-11;

/**
 * Whether a residual sum of squares is no more than rounding leaves of figures that a model fits exactly: residuals below
 * 1e-11 of the figures themselves. A missing sum is no rounding.
 *
 * @example isRounding(1e-30, Float64Array.of(3, 3, 3)) // true
 */
export function isRounding(rss: number, y: Float64Array): boolean {
  return rss <= toRoundingSquares(y);
}

/** The largest residual sum of squares that `isRounding`, for many of them on the same figures. Unit of y squared. */
export function toRoundingSquares(y: Float64Array): number {
  let squares = 0;
  for (let i = 0; i < y.length; i++) squares += (y[i] as number) ** 2;
  return relative * relative * squares;
}
