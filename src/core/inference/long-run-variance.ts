import { mean } from '../series/moments.ts';

/**
 * Long-run variance of values about their mean: quadratic-spectral weights with the bandwidth that Andrews (Econometrica
 * 59(3), 1991) takes from a first-order autoregression, after prewhitening by one (Andrews and Monahan, Econometrica 60(4),
 * 1992), times n / (n - 1); over n, it is the variance of the mean that sandwich `kernHAC` gives. Unit: squared unit of the
 * values. O(n bandwidth), at most O(n^2). NaN for fewer than four values, values that do not vary, or a unit root.
 *
 * @example of 100 independent values of variance 1, near 1
 */
export function longRunVariance(values: Float64Array): number {
  const n = values.length;
  if (n < 4) return Number.NaN;
  const centre = mean(values);
  const scores = values.map((value) => value - centre);
  const persistence = autoregress(scores);
  if (!(Math.abs(persistence) < 1)) return Number.NaN;
  const white = Float64Array.from(
    { length: n - 1 },
    (_, i) => (scores[i + 1] as number) - persistence * (scores[i] as number),
  );
  const bandwidth = toBandwidth(white);
  let sum = toProduct(white, 0);
  for (let lag = 1; lag < white.length; lag++) {
    const weight = toQuadraticSpectralWeight(lag / bandwidth);
    sum += 2 * weight * toProduct(white, lag);
  }
  return sum / (1 - persistence) ** 2 / (n - 1);
}

/** Slope of values on the ones before, through the origin. */
function autoregress(values: Float64Array): number {
  let squares = 0;
  for (let i = 0; i < values.length - 1; i++) squares += (values[i] as number) ** 2;
  return toProduct(values, 1) / squares;
}

/** 1.3221 (n a)^(1/5) with a = 4 r^2 / (1 - r)^4, r the slope of values on a constant and the ones before. */
function toBandwidth(values: Float64Array): number {
  const n = values.length;
  const [later, earlier] = [values.subarray(1), values.subarray(0, n - 1)];
  const [laterMean, earlierMean] = [mean(later), mean(earlier)];
  let across = 0;
  let squares = 0;
  for (let i = 0; i < n - 1; i++) {
    const distance = (earlier[i] as number) - earlierMean;
    across += distance * ((later[i] as number) - laterMean);
    squares += distance * distance;
  }
  const slope = across / squares;
  return 1.3221 * ((n * 4 * slope * slope) / (1 - slope) ** 4) ** 0.2;
}

function toQuadraticSpectralWeight(x: number): number {
  const angle = (6 * Math.PI * x) / 5;
  return (3 / (angle * angle)) * (Math.sin(angle) / angle - Math.cos(angle));
}

function toProduct(values: Float64Array, lag: number): number {
  let sum = 0;
  for (let i = lag; i < values.length; i++) sum += (values[i] as number) * (values[i - lag] as number);
  return sum;
}
