import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agree } from '../../../test/arbitraries.ts';
import { NumpyRandomState } from '../../../test/numpy-random.ts';
import { RotascopeError } from '../errors.ts';
import { mean } from '../series/moments.ts';
import { type BlockDraw, BlockResampler, bootstrapMeanErrors, toRunningTotals } from './block-bootstrap.ts';
import { toBlockLengths } from './block-length.ts';
import { toLargestSquareShare } from './largest-square-share.ts';
import { bootstrapMean } from './mean-bootstrap.ts';
import { RandomGenerator, type RandomState } from './random-generator.ts';

interface DrawCase {
  readonly seed: number | RandomState;
  readonly outputs: readonly number[];
}

interface LengthCase {
  readonly name: string;
  readonly sample: readonly number[];
  readonly stationary: number;
  readonly circular: number;
}

interface BootstrapCase {
  readonly sample: readonly number[];
  readonly seed: number;
  readonly resamples: number;
  readonly bootstrap: Readonly<Record<'mean' | 'p' | 'low' | 'high' | 'blockLength', number>>;
}

const { cases } = JSON.parse(readFileSync(new URL('golden.json', import.meta.url), 'utf8')) as {
  readonly cases: readonly (DrawCase | LengthCase | BootstrapCase)[];
};

/** Autoregression of order one with normal steps. */
function toAutoregression(random: NumpyRandomState, n: number, phi: number): Float64Array {
  const line = Float64Array.from({ length: n + 100 }, () => random.standardNormal());
  for (let i = 1; i < line.length; i++) line[i] = phi * (line[i - 1] as number) + (line[i] as number);
  return line.subarray(100);
}

describe('RandomGenerator', () => {
  it('gives the outputs of the reference code', () => {
    expect(new RandomGenerator([1, 2, 3, 4]).nextUint32()).toBe(11_520);
  });

  it.each(cases.filter((each) => 'outputs' in each))('equals the generator in Python from $seed', (expected) => {
    const random = new RandomGenerator(expected.seed);
    expect(expected.outputs.map(() => random.nextUint32())).toEqual(expected.outputs);
  });

  it('draws every index about as often', () => {
    const random = new RandomGenerator(42);
    const counts = new Int32Array(10);
    for (let i = 0; i < 100_000; i++) {
      const index = random.nextIndex(10);
      counts[index] = (counts[index] as number) + 1;
    }
    expect(counts.every((count) => Math.abs(count - 10_000) < 500)).toBe(true);
    const [one, many] = [new RandomGenerator(8), new RandomGenerator(8)];
    const indices = new Int32Array(50);
    for (let i = 0; i < 3; i++) {
      many.fillIndices(indices, 1000);
      expect([...indices]).toEqual(Array.from(indices, () => one.nextIndex(1000)));
    }
    const uniform = new RandomGenerator(42);
    const draws = Float64Array.from({ length: 100_000 }, () => uniform.nextUniform());
    expect(Math.abs(mean(draws) - 0.5)).toBeLessThan(4 * Math.sqrt(1 / 12 / 100_000));
    expect(draws.every((draw) => draw >= 0 && draw < 1)).toBe(true);
  });
});

describe('toBlockLengths', () => {
  it('equals the figures published for an autoregression of 0.3, drawn by numpy from seed 0', () => {
    const { stationary, circular } = toBlockLengths(toAutoregression(new NumpyRandomState(0), 10_000, 0.3));
    expect(stationary).toBeCloseTo(13.635665, 6);
    expect(circular).toBeCloseTo(15.60894, 5);
  });

  it.each(cases.filter((each) => 'stationary' in each))('equals the formulas in numpy for $name', (expected) => {
    const { stationary, circular } = toBlockLengths(Float64Array.from(expected.sample));
    expect(agree(stationary, expected.stationary, 1e-9)).toBe(true);
    expect(agree(circular, expected.circular, 1e-9)).toBe(true);
  });

  it('says of a line or a random walk that it is persistent, and gives nothing for what does not vary, is short or is missing', () => {
    const line = Float64Array.from({ length: 90 }, (_, i) => i);
    const random = new NumpyRandomState(2);
    const isPersistent = (values: Float64Array): boolean => toBlockLengths(values).isPersistent;
    expect([isPersistent(line), isPersistent(toAutoregression(random, 300, 1))]).toEqual([true, true]);
    expect([isPersistent(toAutoregression(random, 300, 0)), isPersistent(toAutoregression(random, 300, 0.3))]).toEqual([
      false,
      false,
    ]);
    const without = [new Float64Array(100).fill(0.1), line.subarray(0, 9), Float64Array.of(...line, Number.NaN)];
    for (const values of without) expect(toBlockLengths(values).stationary).toBeNaN();
  });
});

const samples = fc
  .array(fc.integer({ min: -500, max: 500 }), { minLength: 10, maxLength: 60 })
  .filter((list) => new Set(list).size > 1)
  .map((list) => Float64Array.from(list));
const draws: fc.Arbitrary<BlockDraw> = fc.oneof(
  fc.record({ scheme: fc.constant('stationary' as const), blockLength: fc.double({ min: 1, max: 30, noNaN: true }) }),
  fc.record({ scheme: fc.constant('circular' as const), blockLength: fc.integer({ min: 1, max: 30 }) }),
);

describe('block resamples', () => {
  it('run on from one index to the next, round the circle, in blocks of the mean length asked for', () => {
    for (const [scheme, blockLength] of [
      ['stationary', 1],
      ['stationary', 2.5],
      ['stationary', 40],
      ['circular', 7],
    ] as const) {
      const random = new RandomGenerator(5);
      const indices = new Int32Array(1000);
      const resampler = new BlockResampler({ scheme, blockLength });
      let breaks = 0;
      let outside = 0;
      for (let resample = 0; resample < 200; resample++) {
        resampler.fill(random, indices);
        indices.forEach((index, i) => {
          if (!(index >= 0 && index < 1000)) outside++;
          if (i > 0 && index !== ((indices[i - 1] as number) + 1) % 1000) breaks++;
        });
      }
      expect(outside).toBe(0);
      const expected = 200 * 999 * (1 / blockLength) * (999 / 1000);
      expect(Math.abs(breaks - expected)).toBeLessThan(
        scheme === 'circular' ? 0.02 * expected : 5 * Math.sqrt(expected),
      );
    }
  });

  it('have the same means by running totals as index by index', () => {
    fc.assert(
      fc.property(samples, draws, fc.nat(), (values, draw, seed) => {
        const errors = bootstrapMeanErrors(values, draw, 5, new RandomGenerator(seed));
        const random = new RandomGenerator(seed);
        const indices = new Int32Array(values.length);
        const resampler = new BlockResampler(draw);
        for (const error of errors) {
          resampler.fill(random, indices);
          const drawn = Float64Array.from(indices, (index) => values[index] as number);
          expect(Math.abs(mean(drawn) - mean(values) - error)).toBeLessThan(1e-10);
        }
      }),
    );
    expect([...toRunningTotals(Float64Array.of(1, 2))]).toEqual([0, 1, 3, 4, 6]);
  });

  it('refuse lengths that no block can have', () => {
    for (const [scheme, blockLength] of [
      ['stationary', 0.5],
      ['stationary', Number.NaN],
      ['circular', 2.5],
    ] as const) {
      expect(() => new BlockResampler({ scheme, blockLength })).toThrow(RotascopeError);
    }
  });

  it('have the variance that Politis and Romano give in closed form', () => {
    const values = toAutoregression(new NumpyRandomState(3), 120, 0.5);
    const n = values.length;
    const blockLength = 6;
    const centre = mean(values);
    const covariance = (lag: number): number =>
      values.reduce(
        (sum, value, i) => sum + (i < lag ? 0 : (value - centre) * ((values[i - lag] as number) - centre)),
        0,
      ) / n;
    const stay = 1 - 1 / blockLength;
    let expected = covariance(0);
    for (let lag = 1; lag < n; lag++) {
      expected += 2 * ((1 - lag / n) * stay ** lag + (lag / n) * stay ** (n - lag)) * covariance(lag);
    }
    const errors = bootstrapMeanErrors(values, { scheme: 'stationary', blockLength }, 40_000, new RandomGenerator(9));
    const variance = n * mean(errors.map((error) => error * error));
    expect(Math.abs(variance / expected - 1)).toBeLessThan(5 * Math.sqrt(2 / 40_000));
  });
});

describe('bootstrapMean', () => {
  it('is warned of by the share of the variance that one value makes', () => {
    expect(toLargestSquareShare(Float64Array.of(0, 0, 0, 4))).toBe(0.75);
    expect(toLargestSquareShare(new Float64Array(4).fill(0.1))).toBeNaN();
    expect(toLargestSquareShare(new Float64Array(0))).toBeNaN();
    fc.assert(
      fc.property(samples, (values) => {
        const share = toLargestSquareShare(values);
        expect(share >= 1 / values.length - 1e-12 && share <= 1).toBe(true);
      }),
    );
  });

  it.each(cases.filter((each) => 'bootstrap' in each))('equals the bootstrap in Python with seed $seed', (expected) => {
    const { seed, resamples } = expected;
    const result = bootstrapMean(Float64Array.from(expected.sample), { seed, resamples });
    for (const [name, value] of Object.entries(expected.bootstrap)) {
      expect(agree(result[name as 'p'], value, 1e-9), `${name} ${result[name as 'p']} ${value}`).toBe(true);
    }
  });

  it('does not depend on the unit, and has 0 outside its interval exactly where p is at most 5%', () => {
    fc.assert(
      fc.property(samples, fc.nat(), (values, seed) => {
        const settings = { seed, resamples: 199 };
        const percent = bootstrapMean(values, settings);
        const fraction = bootstrapMean(
          values.map((value) => value / 128),
          settings,
        );
        expect([fraction.p, fraction.blockLength]).toEqual([percent.p, percent.blockLength]);
        expect(fraction.low * 128).toBe(percent.low);
        const shifted = toBlockLengths(values.map((value) => value + 1024));
        expect(agree(shifted.stationary, percent.blockLength, 1e-9)).toBe(true);
        const mirrored = bootstrapMean(
          values.map((value) => -value),
          settings,
        );
        expect([mirrored.p, mirrored.low]).toEqual([percent.p, -percent.high]);
        expect(percent.low > 0 || percent.high < 0).toBe(percent.p <= 0.05);
      }),
    );
  });

  it('has no p-value where there is none', () => {
    const settings = { seed: 1, resamples: 99 };
    for (const values of [new Float64Array(50).fill(0.3), Float64Array.of(1, 2, 3), Float64Array.of(1, Number.NaN)]) {
      expect(bootstrapMean(values, settings).p).toBeNaN();
    }
  });

  /**
   * Shares of 1,000 simulated samples without a lead that are called significant, with a fixed seed, at 5% and at 20%. The
   * block length is estimated, so on values that hang together the bootstrap calls somewhat more than the nominal share.
   */
  it.each([
    ['white noise', 60, 0, 0.069, 0.206],
    ['white noise', 240, 0, 0.05, 0.232],
    ['an autoregression of 0.3', 240, 0.3, 0.079, 0.276],
  ])('calls significant without a lead, on %s of %d: about the nominal share', (_name, n, phi, five, twenty) => {
    const random = new NumpyRandomState(11);
    const pValues = Float64Array.from({ length: 1000 }, (_, seed) => {
      return bootstrapMean(toAutoregression(random, n, phi), { seed, resamples: 199 }).p;
    });
    const share = (level: number): number => pValues.filter((p) => p <= level).length / 1000;
    expect([share(0.05), share(0.2)]).toEqual([five, twenty]);
    if (phi > 0) return;
    // Three standard errors of a share of 1,000.
    for (const level of [0.05, 0.2]) {
      expect(Math.abs(share(level) - level)).toBeLessThan(3 * Math.sqrt((level * (1 - level)) / 1000));
    }
  });
});
