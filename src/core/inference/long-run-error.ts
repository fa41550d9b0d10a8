import { capSingularValues, solveLinear } from './small-matrix.ts';

/** The largest singular value of the autoregression that whitens: Andrews and Monahan (1992), section 3. */
const ceiling = 0.97;

/**
 * Standard error of the sum of g_a times the mean of column a, for columns of mean zero that may hang together over time:
 * a vector autoregression of order one whitens them (Andrews and Monahan, Econometrica 60(4), 1992; singular values cut at
 * 0.97), the Parzen kernel with the automatic bandwidth 2.6614 (alpha(2) T)^(1/5) of Andrews (Econometrica 59(3), 1991)
 * sums the autocovariances of what is left, divisor T, and the result is coloured again, times T / (T - columns). Columns
 * are scaled to one variance first, so that their units do not matter. O(T bandwidth). NaN for fewer than 10 rows, for a
 * column that does not vary, and where what is left is rounding: columns that cancel.
 *
 * @param columns T values each, of mean zero, in time order
 * @param gradient g, one a column
 */
export function toLongRunError(columns: readonly Float64Array[], gradient: readonly number[]): number {
  const count = columns[0]?.length ?? 0;
  const deviations = columns.map((column) => Math.sqrt(sumProducts(column, column, 0) / count));
  if (count < 10 || !deviations.every((deviation) => deviation > 0)) return Number.NaN;
  const scaled = columns.map((column, a) => column.map((value) => value / (deviations[a] as number)));
  const weights = gradient.map((each, a) => each * (deviations[a] as number));
  const autoregression = capSingularValues(fitAutoregression(scaled), ceiling);
  const rest = scaled.map((column, a) => toRest(column, scaled, autoregression[a] as number[]));
  // g' (I - A)^-1 applied to what is left is a single series: its long-run variance is all that is needed.
  const transposed = autoregression.map((_, i) =>
    autoregression.map((row, j) => (i === j ? 1 : 0) - (row[i] as number)),
  );
  const coloured = solveLinear(transposed, weights);
  const influence = Float64Array.from({ length: count - 1 }, (_, t) =>
    rest.reduce((sum, column, a) => sum + (coloured[a] as number) * (column[t] as number), 0),
  );
  const longRun = toParzenVariance(influence, 2.6614 * (toAlpha(rest) * count) ** 0.2, count);
  const error = Math.sqrt((longRun * count) / (count - columns.length) / count);
  return error > 1e-10 * Math.hypot(...weights) ? error : Number.NaN;
}

/** Coefficients of each column on all columns one step before, without a constant; none where these hang together. */
function fitAutoregression(columns: readonly Float64Array[]): number[][] {
  const before = columns.map((column) => column.subarray(0, -1));
  const moments = before.map((u) => before.map((v) => sumProducts(u, v, 0)));
  const rows = columns.map((column) =>
    solveLinear(
      moments,
      before.map((u) => sumProducts(column.subarray(1), u, 0)),
    ),
  );
  return rows.flat().some(Number.isNaN) ? rows.map((row) => row.map(() => 0)) : rows;
}

function toRest(column: Float64Array, columns: readonly Float64Array[], coefficients: readonly number[]): Float64Array {
  return Float64Array.from({ length: column.length - 1 }, (_, t) =>
    columns.reduce(
      (left, other, b) => left - (coefficients[b] as number) * (other[t] as number),
      column[t + 1] as number,
    ),
  );
}

/** Andrews's alpha(2) by an autoregression of order one a column, each column weighing by the inverse of its variance. */
function toAlpha(columns: readonly Float64Array[]): number {
  let above = 0;
  let below = 0;
  for (const column of columns) {
    const before = column.subarray(0, -1);
    const after = column.subarray(1);
    const rho = Math.max(-ceiling, Math.min(ceiling, sumProducts(after, before, 0) / sumProducts(before, before, 0)));
    let squares = 0;
    for (let t = 0; t < before.length; t++) squares += ((after[t] as number) - rho * (before[t] as number)) ** 2;
    const fourth = (squares / before.length) ** 2;
    above += (4 * rho * rho * fourth) / (1 - rho) ** 8;
    below += fourth / (1 - rho) ** 4;
  }
  return above / below;
}

/** Parzen-weighted sum of the autocovariances, divisor `count`. */
function toParzenVariance(values: Float64Array, bandwidth: number, count: number): number {
  let total = sumProducts(values, values, 0);
  for (let lag = 1; lag < Math.min(bandwidth, values.length); lag++) {
    total += 2 * toParzenWeight(lag / bandwidth) * sumProducts(values, values, lag);
  }
  return total / count;
}

function toParzenWeight(x: number): number {
  return x <= 0.5 ? 1 - 6 * x * x + 6 * x ** 3 : 2 * (1 - x) ** 3;
}

function sumProducts(u: Float64Array, v: Float64Array, lag: number): number {
  let total = 0;
  for (let t = lag; t < u.length; t++) total += (u[t] as number) * (v[t - lag] as number);
  return total;
}
