import { RotascopeError } from '../errors.ts';
import { mean } from '../series/moments.ts';
import type { RandomGenerator } from './random-generator.ts';

/** `stationary`: blocks of geometric length (Politis and Romano, 1994); `circular`: of one length (Politis and Romano, 1992). */
export type BlockScheme = 'stationary' | 'circular';

export interface BlockDraw {
  readonly scheme: BlockScheme;
  /** Mean length of a stationary block, 1 or more; the whole length of a circular one. Unit: observations. */
  readonly blockLength: number;
}

/**
 * Resamples by blocks that start anywhere and run on past the end to the beginning. Stationary blocks have geometric lengths
 * with the mean given: Politis and Romano, The Stationary Bootstrap, Journal of the American Statistical Association 89(428),
 * 1994. Two draws a stationary block, its start and its length; one where all blocks have the same length. Throws
 * `invalid-parameter` for a length below 1, or one that is not whole for circular blocks.
 *
 * @example new BlockResampler({ scheme: 'circular', blockLength: 2 }).fill(random, indices) // 4 5 0 1 5 0 where 4, 0 and 5 are drawn
 */
export class BlockResampler {
  private readonly lengths: BlockLengthDraw;

  constructor(draw: BlockDraw) {
    this.lengths = new BlockLengthDraw(draw);
  }

  /** Fills `indices` with one resample of 0 to n - 1, n their number. O(n). */
  fill(random: RandomGenerator, indices: Int32Array): void {
    const n = indices.length;
    for (let filled = 0; filled < n; ) {
      let index = random.nextIndex(n);
      const end = Math.min(n, filled + this.lengths.next(random));
      while (filled < end) {
        indices[filled++] = index++;
        if (index === n) index = 0;
      }
    }
  }
}

/**
 * Means of `resamples` block resamples less the mean of the values: the bootstrap distribution of the error of the mean.
 * Draws the same blocks as `BlockResampler`, but sums each from running totals. O(n + resamples n / block length).
 * Shape: n values give `resamples` errors, in the unit of the values.
 */
export function bootstrapMeanErrors(
  values: Float64Array,
  draw: BlockDraw,
  resamples: number,
  random: RandomGenerator,
): Float64Array {
  const n = values.length;
  if (draw.blockLength === 1) return bootstrapSingleErrors(values, resamples, random);
  const totals = toRunningTotals(values, mean(values));
  const lengths = new BlockLengthDraw(draw);
  const errors = new Float64Array(resamples);
  for (let resample = 0; resample < resamples; resample++) {
    let total = 0;
    for (let filled = 0; filled < n; ) {
      const start = random.nextIndex(n);
      const length = Math.min(n - filled, lengths.next(random));
      total += (totals[start + length] as number) - (totals[start] as number);
      filled += length;
    }
    errors[resample] = total / n;
  }
  return errors;
}

/** The same for blocks of one value: a sum of plain draws. */
function bootstrapSingleErrors(values: Float64Array, resamples: number, random: RandomGenerator): Float64Array {
  const n = values.length;
  const centre = mean(values);
  const centred = values.map((value) => value - centre);
  const indices = new Int32Array(n);
  const errors = new Float64Array(resamples);
  for (let resample = 0; resample < resamples; resample++) {
    random.fillIndices(indices, n);
    let total = 0;
    for (let i = 0; i < n; i++) total += centred[indices[i] as number] as number;
    errors[resample] = total / n;
  }
  return errors;
}

/**
 * Running totals of the values twice over, each less the centre: totals[j] - totals[i] is the sum of the values i to j - 1 of
 * a block that may run on past the end to the beginning. Shape: n in, 2 n + 1 out.
 *
 * @example toRunningTotals(Float64Array.of(1, 2)) // [0, 1, 3, 4, 6]
 */
export function toRunningTotals(values: Float64Array, centre = 0): Float64Array {
  const n = values.length;
  const totals = new Float64Array(2 * n + 1);
  for (let i = 0; i < 2 * n; i++)
    totals[i + 1] = (totals[i] as number) + (values[i < n ? i : i - n] as number) - centre;
  return totals;
}

/** Throws `invalid-parameter` unless the length is 1 or more, and whole for blocks of one length. */
export function requireBlockLength({ scheme, blockLength }: BlockDraw): void {
  if (blockLength >= 1 && (scheme === 'stationary' || Number.isInteger(blockLength))) return;
  throw new RotascopeError(
    'invalid-parameter',
    `${scheme} blocks of ${blockLength} values: a length of 1 or more is needed`,
  );
}

const guideBits = 10;
const cells = 1 << guideBits;

/**
 * Draws lengths of blocks. A geometric length is the least k whose 1 - q^k exceeds a uniform draw, q = 1 - 1 / mean length,
 * looked up from a guide (Chen and Asau, AIIE Transactions 6(2), 1974), so that a draw takes about one comparison.
 */
class BlockLengthDraw {
  private readonly fixed: number;
  private readonly logShare: number;
  /** The least length of each 1/1024 of the uniform draw, and 1 - q^k of every length k before the last of those. */
  private readonly guide: Int32Array;
  private readonly reaches: Float64Array;

  constructor(draw: BlockDraw) {
    requireBlockLength(draw);
    const { scheme, blockLength } = draw;
    this.fixed = scheme === 'circular' || blockLength <= 1 ? blockLength : 0;
    const share = this.fixed > 0 ? 0 : 1 - 1 / blockLength;
    this.logShare = Math.log(share);
    this.guide = Int32Array.from({ length: cells }, (_, cell) => toGeometricLength(cell / cells, this.logShare));
    this.reaches = Float64Array.from({ length: (this.guide[cells - 1] as number) + 1 }, (_, k) => 1 - share ** k);
  }

  next(random: RandomGenerator): number {
    if (this.fixed > 0) return this.fixed;
    const uniform = random.nextUniform();
    const cell = (uniform * cells) | 0;
    if (cell === cells - 1) return toGeometricLength(uniform, this.logShare);
    let length = this.guide[cell] as number;
    while ((this.reaches[length] as number) <= uniform) length++;
    return length;
  }
}

function toGeometricLength(uniform: number, logShare: number): number {
  return 1 + Math.floor(Math.log1p(-uniform) / logShare);
}
