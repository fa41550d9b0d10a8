import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agree, walks } from '../../../test/arbitraries.ts';
import {
  type RotationCoordinates,
  type RotationVariant,
  rotationVariants,
  rotationWarmUpWeeks,
  toRotationCoordinates,
} from './rotation-map.ts';

const bounded = rotationVariants.filter((variant) => variant !== 'openbb');
const scoreVariants = ['z', 'z1', 'temporal'] as const;
const longest = Math.max(...Object.values(rotationWarmUpWeeks));
const lines = walks(longest + 1, longest + 60);
const few = { numRuns: 25 };

type Line = readonly number[];

const at = (line: Line, i: number): number => line[i] ?? Number.NaN;
const last = (line: Line): number => at(line, line.length - 1);
const sum = (line: Line): number => line.reduce((total, value) => total + value, 0);
const average = (line: Line): number => sum(line) / line.length;
const spread = (line: Line): number => {
  const centre = average(line);
  return Math.sqrt(sum(line.map((value) => (value - centre) ** 2)) / (line.length - 1));
};
const trailing = (line: Line, length: number, answer: (window: Line) => number): Line =>
  line.map((_, i) => (i + 1 < length ? Number.NaN : answer(line.slice(i + 1 - length, i + 1))));
const z = (line: Line, length: number): Line =>
  trailing(line, length, (window) => 100 + (last(window) - average(window)) / spread(window));
const scaled = (line: Line, length: number): Line =>
  trailing(line, length, (window) => 100 + last(window) / spread(window));
const ema = (line: Line, span: number, length: number): Line =>
  trailing(line, length, (window) => {
    const weights = window.map((_, i) => ((span - 1) / (span + 1)) ** (length - 1 - i));
    return sum(window.map((value, i) => value * at(weights, i))) / sum(weights);
  });
const growing = (line: Line, from: number): Line =>
  line.map((value, i) => {
    const known = line.slice(0, i + 1).filter((each) => !Number.isNaN(each));
    return known.length < from || Number.isNaN(value) ? Number.NaN : 100 + (value - average(known)) / spread(known);
  });
const change = (line: Line, steps: number): Line => line.map((value, i) => value - at(line, i - steps));
const growth = (line: Line, steps: number): Line => line.map((value, i) => value / at(line, i - steps) - 1);

/** Each formula of the doc comment, in plain arrays, two passes, every window anew. */
const formulas: Record<RotationVariant, (strength: Line) => { ratio: Line; momentum: Line }> = {
  ema2(strength) {
    const logs = strength.map(Math.log);
    const slow = ema(logs, 30, 90);
    const ratio = scaled(
      ema(logs, 10, 90).map((value, i) => value - at(slow, i)),
      52,
    );
    return { ratio, momentum: scaled(change(ratio, 4), 52) };
  },
  z(strength) {
    return { ratio: z(strength, 14), momentum: z(z(strength, 14), 14) };
  },
  z1(strength) {
    return { ratio: z(strength, 14), momentum: z(growth(z(strength, 14), 1), 14) };
  },
  ema(strength) {
    const ratio = trailing(ema(strength, 14, 28), 14, (window) => (100 * last(window)) / average(window));
    const percent = growth(ratio, 10).map((value) => 100 * value);
    return { ratio, momentum: ema(percent, 14, 15).map((value) => 100 + value) };
  },
  openbb(strength) {
    const logs = strength.map(Math.log);
    const long = change(logs, 52);
    const short = change(logs, 4);
    return {
      ratio: growing(strength, 26),
      momentum: growing(
        long.map((value, i) => value - at(short, i)),
        26,
      ),
    };
  },
  temporal(strength) {
    return { ratio: z(strength, 52), momentum: z(change(strength.map(Math.log), 4), 52) };
  },
};

function expectClose(actual: Float64Array, expected: Iterable<number>, tolerance: number): void {
  Array.from(expected).forEach((value, i) => {
    const isClose = Number.isNaN(value)
      ? Number.isNaN(actual[i])
      : Math.abs((actual[i] as number) - value) <= tolerance;
    if (!isClose) expect.fail(`point ${i}: ${actual[i]}, expected ${value}`);
  });
}

/** Share of the variation of one line that a straight line in another explains. */
function toDetermination(x: Line, y: Line): number {
  const [mx, my] = [average(x), average(y)];
  const shared = sum(x.map((value, i) => (value - mx) * (at(y, i) - my)));
  return shared ** 2 / (sum(x.map((value) => (value - mx) ** 2)) * sum(y.map((value) => (value - my) ** 2)));
}

const bothOf = ({ ratio, momentum }: RotationCoordinates): Float64Array =>
  ratio.map((value, i) => value + (momentum[i] as number));

describe.each(rotationVariants)('rotation coordinates, variant %s', (variant) => {
  const warmUp = rotationWarmUpWeeks[variant];

  it('equal the formula in plain arrays', () => {
    fc.assert(
      fc.property(lines, (line) => {
        const expected = formulas[variant](Array.from(line));
        const actual = toRotationCoordinates(line, variant);
        expectClose(actual.ratio, expected.ratio, 1e-7);
        expectClose(actual.momentum, expected.momentum, 1e-6);
      }),
      { numRuns: 8 },
    );
  });

  it('of a prefix are the prefix of the coordinates, to the last bit', () => {
    fc.assert(
      fc.property(lines, fc.nat(longest), (line, length) => {
        const whole = toRotationCoordinates(line, variant);
        const part = toRotationCoordinates(line.slice(0, length), variant);
        expect(part.ratio).toEqual(whole.ratio.slice(0, length));
        expect(part.momentum).toEqual(whole.momentum.slice(0, length));
      }),
      few,
    );
  });

  it('begin with the declared week', () => {
    fc.assert(
      fc.property(lines, (line) => {
        expect(bothOf(toRotationCoordinates(line, variant)).findIndex((value) => !Number.isNaN(value))).toBe(
          warmUp - 1,
        );
      }),
      few,
    );
  });

  it('do not depend on the scale of relative strength (a split of either side)', () => {
    fc.assert(
      fc.property(lines, fc.constantFrom(0.5, 1 / 3, 4, 10, 1e-4), (line, factor) => {
        const whole = toRotationCoordinates(line, variant);
        const split = toRotationCoordinates(
          line.map((value) => value * factor),
          variant,
        );
        expectClose(split.ratio, whole.ratio, 1e-7);
        expectClose(split.momentum, whole.momentum, 1e-6);
      }),
      few,
    );
  });

  it('are undefined against itself, and against a fixed share of itself', () => {
    const asset = Float64Array.from({ length: longest + 20 }, (_, i) => 100 + 7 * Math.sin(i));
    const multiples = [1, 2, 0.1, 1 / 3, 7.3e-5, 1234.5];
    for (const multiple of multiples) {
      const line = asset.map((level) => (level * multiple) / level);
      expect(bothOf(toRotationCoordinates(line, variant)).every(Number.isNaN)).toBe(true);
      const fixed = new Float64Array(longest + 20).fill(multiple);
      expect(bothOf(toRotationCoordinates(fixed, variant)).every(Number.isNaN)).toBe(true);
    }
  });

  it('invent nothing where relative strength is missing', () => {
    fc.assert(
      fc.property(lines, fc.nat(longest + 20), (line, hole) => {
        const index = hole % line.length;
        const gappy = line.with(index, Number.NaN);
        const whole = toRotationCoordinates(line, variant);
        const both = bothOf(toRotationCoordinates(gappy, variant));
        expect(both.slice(0, index)).toEqual(bothOf(whole).slice(0, index));
        const lost =
          variant === 'openbb' ? [index, index + 4, index + 52] : Array.from({ length: warmUp }, (_, k) => index + k);
        for (const each of lost.filter((i) => i < line.length)) expect(both[each]).toBeNaN();
        const after = index + warmUp;
        if (variant !== 'openbb') expect(both.slice(after)).toEqual(bothOf(whole).slice(after));
      }),
      few,
    );
    expect(bothOf(toRotationCoordinates(new Float64Array(longest).fill(Number.NaN), variant)).every(Number.isNaN)).toBe(
      true,
    );
    expect(toRotationCoordinates(new Float64Array(0), variant).ratio).toHaveLength(0);
  });

  it('leave the line they are given as it was', () => {
    const line = Float64Array.from({ length: 240 }, (_, i) => 1 + 0.1 * Math.sin(i));
    const copy = line.slice();
    toRotationCoordinates(line, variant);
    expect(line).toEqual(copy);
  });
});

describe('defects seen elsewhere', () => {
  it.each(bounded)('older figures move no point of %s', (variant) => {
    fc.assert(
      fc.property(lines, walks(2, 60), (line, older) => {
        const alone = bothOf(toRotationCoordinates(line, variant));
        const longer = Float64Array.of(...older, ...line);
        const moved = bothOf(toRotationCoordinates(longer, variant)).slice(older.length);
        const first = rotationWarmUpWeeks[variant] - 1;
        expect(moved.slice(first)).toEqual(alone.slice(first));
      }),
      few,
    );
  });

  it('D1: a later shock repaints no past point', () => {
    const line = Float64Array.from({ length: 260 }, (_, i) => Math.exp(0.1 * Math.sin(i / 9) + 0.02 * Math.cos(i)));
    const shocked = Float64Array.of(...line, 9, 0.1, 5);
    for (const variant of rotationVariants) {
      const before = bothOf(toRotationCoordinates(line, variant));
      expect(bothOf(toRotationCoordinates(shocked, variant)).slice(0, 260)).toEqual(before);
    }
  });

  it('D2: the default momentum is no straight-line copy of the ratio, nor of a score of it', () => {
    fc.assert(
      fc.property(walks(longest + 200, longest + 260), (line) => {
        const { ratio, momentum } = toRotationCoordinates(line, 'ema2');
        const first = rotationWarmUpWeeks.ema2 - 1;
        const shown = Array.from(momentum.slice(first));
        expect(toDetermination(Array.from(ratio.slice(first)), shown)).toBeLessThan(0.5);
        expect(toDetermination(z(Array.from(ratio), 52).slice(first), shown)).toBeLessThan(0.7);
      }),
      few,
    );
  });

  it('D2: the momentum of z is a score of its ratio, which is why it is marked degenerate', () => {
    fc.assert(
      fc.property(lines, (line) => {
        const { ratio, momentum } = toRotationCoordinates(line, 'z');
        expectClose(momentum, z(Array.from(ratio), 14), 1e-9);
      }),
      few,
    );
  });

  it.each(scoreVariants)('D3: %s stays within (n - 1) / sqrt(n) of 100, and reaches it on a spike', (variant) => {
    const weeks = variant === 'temporal' ? 52 : 14;
    const bound = (weeks - 1) / Math.sqrt(weeks);
    fc.assert(
      fc.property(lines, (line) => {
        const { ratio, momentum } = toRotationCoordinates(line, variant);
        for (const value of [...ratio, ...momentum]) {
          if (!Number.isNaN(value)) expect(Math.abs(value - 100)).toBeLessThanOrEqual(bound + 1e-9);
        }
      }),
      few,
    );
    const spike = new Float64Array(weeks).fill(1).with(weeks - 1, 5);
    expect(agree((toRotationCoordinates(spike, variant).ratio.at(-1) as number) - 100, bound, 1e-12)).toBe(true);
    expect(13 / Math.sqrt(14)).toBeCloseTo(3.474, 3);
  });

  it('ema2 mirrors when asset and benchmark change places', () => {
    fc.assert(
      fc.property(lines, (line) => {
        const there = toRotationCoordinates(line, 'ema2');
        const back = toRotationCoordinates(
          line.map((value) => 1 / value),
          'ema2',
        );
        expectClose(
          back.ratio,
          there.ratio.map((value) => 200 - value),
          1e-7,
        );
        expectClose(
          back.momentum,
          there.momentum.map((value) => 200 - value),
          1e-6,
        );
      }),
      few,
    );
  });
});
