import { mean, standardDeviation } from '../series/moments.ts';

/** Causal ways to place an asset on the rotation map; ids follow the public variants they stand for. */
export const rotationVariants = ['ema2', 'z', 'z1', 'ema', 'openbb', 'temporal'] as const;
export type RotationVariant = (typeof rotationVariants)[number];

export interface RotationCoordinates {
  /** RS-Ratio: above 100 the asset leads its benchmark; NaN during warm-up. */
  readonly ratio: Float64Array;
  /** RS-Momentum: above 100 the lead is growing; NaN during warm-up. */
  readonly momentum: Float64Array;
}

/** A standard deviation up to this share of the magnitude of its values is what rounding leaves of equal values. */
const roundingNoise = 1e-12;

/** Weeks of relative strength needed before each variant has its first point with both coordinates. */
export const rotationWarmUpWeeks: Record<RotationVariant, number> = {
  ema2: 196,
  z: 27,
  z1: 28,
  ema: 65,
  openbb: 78,
  temporal: 56,
};

const variants: Record<RotationVariant, (relativeStrength: Float64Array) => RotationCoordinates> = {
  ema2: toEmaSpread,
  z: toRollingZ,
  z1: toRollingZOfChange,
  ema: toSmoothedRatio,
  openbb: toExpandingZ,
  temporal: toTrailingRating,
};

/**
 * RS-Ratio and RS-Momentum of a weekly relative-strength line, in the style of relative rotation graphs, whose exact
 * formula is not public. Every variant is causal: a point uses nothing after its own week, and the bounded ones (all but
 * `openbb`) nothing before their warm-up, so that neither new nor older data moves a point.
 *
 * - `ema2` (default): s = EMA10 - EMA30 of ln RS, ratio = 100 + s / sd52(s); momentum = 100 + d / sd52(d), d = 4-week change
 *   of the ratio. EMAs are cut at three spans (90 weeks for both) and renormalised.
 * - `z`: ratio = 100 + z14(RS), momentum = 100 + z14(ratio).
 * - `z1`: ratio as `z`, momentum = 100 + z14 of the week's relative change of the ratio.
 * - `ema`: ratio = 100 EMA14(RS) / SMA14(EMA14(RS)), momentum = 100 + EMA14 of its 10-week change in percent. EMAs are cut at
 *   28 weeks of RS and 15 of its change.
 * - `openbb`: expanding z of RS, and of the 52-week minus the 4-week log change of RS (the full-sample original repaints).
 * - `temporal`: 100 + z52 of RS, 100 + z52 of its 4-week log change.
 *
 * Standard deviations: ddof = 1. NaN where a window has a NaN or does not vary. Shape: n in, n out.
 */
export function toRotationCoordinates(relativeStrength: Float64Array, variant: RotationVariant): RotationCoordinates {
  return variants[variant](relativeStrength);
}

function toEmaSpread(relativeStrength: Float64Array): RotationCoordinates {
  const logs = relativeStrength.map(Math.log);
  const fast = toEma(logs, 10, 90);
  const slow = toEma(logs, 30, 90);
  const spread = fast.map((value, i) => value - (slow[i] as number));
  const ratio = toScaled(spread, 52, 1);
  const change = toChange(ratio, 4);
  return { ratio, momentum: toScaled(change, 52, 100) };
}

function toRollingZ(relativeStrength: Float64Array): RotationCoordinates {
  const ratio = toZ(relativeStrength, 14);
  return { ratio, momentum: toZ(ratio, 14) };
}

function toRollingZOfChange(relativeStrength: Float64Array): RotationCoordinates {
  const ratio = toZ(relativeStrength, 14);
  return { ratio, momentum: toZ(toRelativeChange(ratio, 1), 14, 1) };
}

function toSmoothedRatio(relativeStrength: Float64Array): RotationCoordinates {
  const smooth = toEma(relativeStrength, 14, 28);
  const ratio = toRolling(smooth, 14, (window) => {
    const centre = mean(window);
    const isVarying = standardDeviation(window) > roundingNoise * centre;
    return isVarying ? (100 * (window.at(-1) as number)) / centre : Number.NaN;
  });
  const change = toRelativeChange(ratio, 10).map((value) => value * 100);
  return { ratio, momentum: toEma(change, 14, 15).map((value) => 100 + value) };
}

function toExpandingZ(relativeStrength: Float64Array): RotationCoordinates {
  const logs = relativeStrength.map(Math.log);
  const momentum = toChange(logs, 52).map((value, i) => value - (logs[i] as number) + (logs[i - 4] ?? Number.NaN));
  return { ratio: toExpandingScore(relativeStrength), momentum: toExpandingScore(momentum, 1) };
}

function toTrailingRating(relativeStrength: Float64Array): RotationCoordinates {
  const change = toChange(relativeStrength.map(Math.log), 4);
  return { ratio: toZ(relativeStrength, 52), momentum: toZ(change, 52, 1) };
}

function toRolling(values: Float64Array, length: number, reduce: (window: Float64Array) => number): Float64Array {
  return values.map((_, i) => (i + 1 < length ? Number.NaN : reduce(values.subarray(i + 1 - length, i + 1))));
}

/** z of each value within its window; `magnitude` is that of the levels whose differences the values are. */
function toZ(values: Float64Array, length: number, magnitude?: number): Float64Array {
  return toRolling(values, length, (window) => {
    const centre = mean(window);
    const spread = standardDeviation(window);
    const isVarying = spread > roundingNoise * (magnitude ?? Math.abs(centre));
    return isVarying ? 100 + ((window.at(-1) as number) - centre) / spread : Number.NaN;
  });
}

/** 100 + value / trailing standard deviation: like z, but measured from zero, which means "level with the benchmark". */
function toScaled(values: Float64Array, length: number, magnitude: number): Float64Array {
  return toRolling(values, length, (window) => {
    const spread = standardDeviation(window);
    return spread > roundingNoise * magnitude ? 100 + (window.at(-1) as number) / spread : Number.NaN;
  });
}

/** Exponential average with weight 2 / (span + 1), cut to the last `window` values and renormalised. */
function toEma(values: Float64Array, span: number, window: number): Float64Array {
  const keep = 1 - 2 / (span + 1);
  const weights = Float64Array.from({ length: window }, (_, i) => keep ** (window - 1 - i));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return toRolling(values, window, (part) => {
    let sum = 0;
    for (let i = 0; i < window; i++) sum += (part[i] as number) * (weights[i] as number);
    return sum / total;
  });
}

function toChange(values: Float64Array, steps: number): Float64Array {
  return values.map((value, i) => value - (values[i - steps] ?? Number.NaN));
}

function toRelativeChange(values: Float64Array, steps: number): Float64Array {
  return values.map((value, i) => value / (values[i - steps] ?? Number.NaN) - 1);
}

/** z of each value within the sample up to it (Welford's update), from 26 values on. */
function toExpandingScore(values: Float64Array, magnitude?: number): Float64Array {
  let count = 0;
  let centre = 0;
  let squares = 0;
  return values.map((value) => {
    if (Number.isNaN(value)) return Number.NaN;
    count++;
    const delta = value - centre;
    centre += delta / count;
    squares += delta * (value - centre);
    const spread = Math.sqrt(squares / (count - 1));
    const isVarying = spread > roundingNoise * (magnitude ?? Math.abs(centre));
    return count >= 26 && isVarying ? 100 + (value - centre) / spread : Number.NaN;
  });
}
