import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agree } from '../../../test/arbitraries.ts';
import { longRunVariance } from '../inference/long-run-variance.ts';
import { countSequentialBreaks, toBreakCriteria } from './bai-perron-tests.ts';
import { findBreakPartitions } from './break-partitions.ts';
import { chowTest } from './chow-test.ts';
import { olsCusum, recursiveCusum, varianceCusum } from './cusum.ts';
import { toFStatistics, toRobustSupF } from './f-statistics.ts';
import { type FStatisticName, toHansenP } from './hansen-p-value.ts';
import { hansenResponseSurface } from './hansen-response-surface.ts';
import { isRounding } from './is-rounding.ts';
import { toMeanBreaks } from './mean-breaks.ts';
import { fitStretch, type Regressors, toConstant } from './recursive-least-squares.ts';
import { createStretchSquares, rowsAtOnce } from './stretch-squares.ts';

type Numbers = Readonly<Record<string, readonly number[]>>;

interface PValues {
  readonly statistic: FStatisticName;
  readonly coefficients: number;
  readonly trimming: number;
  /** Statistic and p-value in turn. */
  readonly pairs: readonly number[];
}

const golden = JSON.parse(readFileSync(new URL('golden.json', import.meta.url), 'utf8')) as {
  readonly cases: readonly (Numbers | PValues)[];
};
const pValues = golden.cases.filter((each): each is PValues => 'pairs' in each);
const samples = golden.cases
  .filter((each): each is Numbers => !('pairs' in each))
  .map((numbers) => {
    const y = Float64Array.from(numbers.y as number[]);
    const columns = ['x1', 'x2', 'x3'].flatMap((name) => (numbers[name] ? [Float64Array.from(numbers[name])] : []));
    return {
      series: String(numbers.series),
      numbers,
      y,
      regressors: columns.length > 0 ? columns : [toConstant(y.length)],
    };
  });
const tolerance = 1e-9;

const first = (numbers: Numbers, name: string): number => (numbers[name] as readonly number[])[0] as number;

function expectAgree(actual: number, expected: number): void {
  expect(agree(actual, expected, tolerance), `${actual}, ${expected} expected`).toBe(true);
}

/** R takes tails as 1 - p: below 1e-10 of it only rounding is left. */
function expectP(actual: number, expected: number): void {
  expect(Math.abs(actual - expected), `${actual}, ${expected} expected`).toBeLessThan(
    expected < 1e-6 ? 1e-14 : 1e-9 * expected,
  );
}

describe.each(samples)('strucchange on $series', ({ numbers, y, regressors }) => {
  const q = regressors.length;

  it('F statistics, their supremum, mean and exponential mean, and p-values', () => {
    const tested = toFStatistics(y, regressors, first(numbers, 'trimming'));
    if (tested === undefined) throw new Error('no statistic');
    expect(tested.values.length).toBe(numbers.fStatistics?.length);
    tested.values.forEach((value, i) => {
      expectClose(value, numbers.fStatistics?.[i] as number);
    });
    expect(tested.at + 1).toBe(first(numbers, 'fBreak'));
    for (const name of ['supF', 'aveF', 'expF'] as const) {
      expectAgree(tested[name], first(numbers, name));
      expectP(toHansenP(name, tested[name], q, tested.lambda), first(numbers, `${name}P`));
    }
  });

  it('CUSUM of residuals and of recursive residuals', () => {
    const fit = fitStretch(y, regressors, 0, y.length - 1);
    const ols = olsCusum(fit.residuals, fit.rss / (y.length - q));
    expectAgree(ols.statistic, first(numbers, 'OLSCUSUM.statistic'));
    expectP(ols.p, first(numbers, 'OLSCUSUM.p'));
    const recursive = recursiveCusum(y, regressors);
    expectAgree(recursive.statistic, first(numbers, 'RecCUSUM.statistic'));
    expectP(recursive.p, first(numbers, 'RecCUSUM.p'));
  });

  it('partitions, their residual sums and BIC', () => {
    const rss = numbers.rss as readonly number[];
    const found = findBreakPartitions(y, regressors, rss.length - 1, first(numbers, 'minimumSegment'));
    expect(found.length).toBe(rss.length);
    for (const partition of found) {
      expectAgree(partition.rss, rss[partition.breaks] as number);
      expectAgree(toBreakCriteria(partition, y.length, q).bic, numbers.bic?.[partition.breaks] as number);
      if (partition.breaks > 0) {
        expect(Array.from(partition.ends, (end) => end + 1)).toEqual(numbers[`ends${partition.breaks}`]);
      }
    }
  });

  it.runIf(numbers.chowF)('Chow', () => {
    const { f, p } = chowTest(y, regressors, first(numbers, 'chowAfter') - 1);
    expectAgree(f, first(numbers, 'chowF'));
    expectP(p, first(numbers, 'chowP'));
  });

  it.runIf(numbers.chosen)('means, their errors and the intervals of break dates', () => {
    const chosen = first(numbers, 'chosen');
    const partition = findBreakPartitions(y, regressors, chosen, first(numbers, 'minimumSegment')).at(-1);
    if (partition === undefined) throw new Error('no partition');
    const plain = toMeanBreaks(y, partition, 'independent', 0.95);
    const robust = toMeanBreaks(y, partition, 'autocorrelated', 0.95);
    const flat = (breaks: typeof plain): number[] => breaks.flatMap(({ lower, at, upper }) => [lower, at, upper]);
    expect(flat(plain).map((i) => i + 1)).toEqual(numbers.interval);
    expect(flat(robust).map((i) => i + 1)).toEqual(numbers.hacInterval);
    const means = [...plain.map(({ meanBefore }) => meanBefore), plain.at(-1)?.meanAfter as number];
    means.forEach((mean, i) => {
      expectAgree(mean, numbers.coefficients?.[i] as number);
    });
    const bounds = [-1, ...partition.ends, y.length - 1];
    numbers.hacErrors?.forEach((error, i) => {
      const { residuals } = fitStretch(y, regressors, (bounds[i] as number) + 1, bounds[i + 1] as number);
      expectAgree(Math.sqrt(longRunVariance(residuals) / residuals.length), error);
    });
  });
});

describe('toHansenP', () => {
  it('agrees with strucchange over statistics, coefficients and trimmings', () => {
    for (const { statistic, coefficients, trimming, pairs } of pValues) {
      const lambda = ((1 - trimming) / trimming) ** 2;
      for (let i = 0; i < pairs.length; i += 2) {
        expectP(toHansenP(statistic, pairs[i] as number, coefficients, lambda), pairs[i + 1] as number);
      }
    }
    expect(toHansenP('supF', 10, 6, 32)).toBeNaN();
  });

  it('never rises with the statistic', () => {
    for (const name of Object.keys(hansenResponseSurface) as (keyof typeof hansenResponseSurface)[]) {
      for (let coefficients = 1; coefficients <= 5; coefficients++) {
        for (const trimming of [0.02, 0.15, 0.4]) {
          const lambda = ((1 - trimming) / trimming) ** 2;
          let before = 1;
          for (let x = 0.5; x < 1e4; x *= 1.2) {
            const p = toHansenP(name, x, coefficients, lambda);
            expect(p, `${name} ${coefficients} ${trimming} at ${x}`).toBeLessThanOrEqual(before + 1e-12);
            before = p;
          }
        }
      }
    }
  });
});

const figures = fc.array(
  fc.double({ min: -50, max: 50, noNaN: true }).map((value) => Math.round(value * 100) / 100),
  {
    minLength: 20,
    maxLength: 60,
  },
);

describe('varianceCusum', () => {
  const wave = Float64Array.from({ length: 120 }, (_, i) => Math.sin(12.9898 * (i + 1) ** 2));

  it('finds where the variance changes, at any scale, and nothing where it does not', () => {
    const spread = wave.map((value, i) => (i < 60 ? value : 2 * value));
    const found = varianceCusum(spread);
    expect(Math.abs(found.at - 59)).toBeLessThan(6);
    expect(found.p).toBeLessThan(0.01);
    expectSame(varianceCusum(spread.map((value) => -8 * value)).statistic, found.statistic);
    expect(varianceCusum(wave).p).toBeGreaterThan(0.05);
    expect(varianceCusum(new Float64Array(120).fill(2)).p).toBeNaN();
  });
});

describe('toRobustSupF', () => {
  it('is supF times variance over long-run variance, and has no value where that has none', () => {
    const residuals = Float64Array.from({ length: 80 }, (_, i) => Math.sin(12.9898 * (i + 1) ** 2));
    const rss = residuals.reduce((sum, value) => sum + value * value, 0);
    expectSame(toRobustSupF(10, rss, residuals) * longRunVariance(residuals), (10 * rss) / 78);
    expect(toRobustSupF(10, 0, new Float64Array(80))).toBeNaN();
  });
});

describe('createStretchSquares', () => {
  it('gives rows written together to the bit as it gives each alone', () => {
    fc.assert(
      fc.property(figures, fc.nat({ max: 19 }), (list, start) => {
        const y = Float64Array.from(list);
        const write = createStretchSquares(y, [toConstant(y.length)]);
        const starts = Array.from({ length: Math.min(rowsAtOnce, y.length - start) }, (_, j) => start + j);
        const together = starts.map(() => new Float64Array(y.length));
        write(start, together);
        const alone = starts.map((from) => {
          const row = new Float64Array(y.length);
          write(from, [row]);
          return row;
        });
        expect(together).toEqual(alone);
      }),
    );
  });
});

describe('countSequentialBreaks', () => {
  it('stops at the first statistic that is not above its critical value', () => {
    expect(countSequentialBreaks([20, 11, 3, 40])).toBe(2);
    expect(countSequentialBreaks([8.58])).toBe(0);
    expect(countSequentialBreaks([20, 20, 20, 20, 20])).toBe(5);
    expect(countSequentialBreaks([20, 20, 20, 20, 20, 20])).toBe(5);
    expect(countSequentialBreaks([Number.NaN, 20])).toBe(0);
    expect(countSequentialBreaks([])).toBe(0);
  });
});

describe('findBreakPartitions', () => {
  it('equals trying every partition', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 6, maxLength: 12 }), (list) => {
        const y = Float64Array.from(list);
        const constant = [toConstant(y.length)];
        const [, one, two] = findBreakPartitions(y, constant, 2, 2);
        const squares = (a: number, b: number): number => fitStretch(y, constant, a, b).rss;
        const last = y.length - 1;
        const ones: number[] = [];
        const twos: number[] = [];
        for (let a = 1; a <= last - 2; a++) {
          ones.push(squares(0, a) + squares(a + 1, last));
          for (let b = a + 2; b <= last - 2; b++) twos.push(squares(0, a) + squares(a + 1, b) + squares(b + 1, last));
        }
        expectClose(one?.rss as number, Math.min(...ones));
        expectClose(two?.rss as number, Math.min(...twos));
      }),
    );
  });

  it('gives each number of breaks no larger a sum than one fewer where segments may be short', () => {
    fc.assert(
      fc.property(figures, (list) => {
        const y = Float64Array.from(list);
        const found = findBreakPartitions(y, [toConstant(y.length)], 5, 1);
        found.slice(1).forEach((partition, i) => {
          expect(partition.rss).toBeLessThanOrEqual((found[i]?.rss as number) + 1e-7);
        });
      }),
    );
  });

  it('leaves out partitions that do not fit', () => {
    expect(findBreakPartitions(Float64Array.of(1, 2, 3), [toConstant(3)], 5, 2).map(({ breaks }) => breaks)).toEqual([
      0,
    ]);
    expect(findBreakPartitions(new Float64Array(0), [new Float64Array(0)], 5, 2)).toEqual([]);
  });
});

function expectClose(actual: number, expected: number): void {
  expect(Math.abs(actual - expected)).toBeLessThan(1e-8 * (1 + Math.abs(expected)));
}

describe('shifting and scaling', () => {
  it('move no test of a mean and no date', () => {
    fc.assert(
      fc.property(
        figures,
        fc.integer({ min: -1000, max: 1000 }),
        fc.constantFrom(-8, 0.25, 4),
        (list, shift, scale) => {
          const y = Float64Array.from(list);
          const moved = y.map((value) => scale * (value + shift));
          const constant = [toConstant(y.length)];
          const [a, b] = [toFStatistics(y, constant, 0.15), toFStatistics(moved, constant, 0.15)];
          if (a === undefined || b === undefined || !(a.supF < 1e6)) return;
          expectSame(b.supF, a.supF);
          expectSame(b.aveF, a.aveF);
          expectSame(recursiveCusum(moved, constant).statistic, recursiveCusum(y, constant).statistic);
          expectSame(longRunVariance(moved), scale * scale * longRunVariance(y));
        },
      ),
    );
  });

  it('of the second of two regressors move no test of the regression', () => {
    fc.assert(
      fc.property(figures, fc.integer({ min: 1, max: 100 }), (list, shift) => {
        const y = Float64Array.from(list);
        const trend = y.map((_, i) => i);
        const plain: Regressors = [toConstant(y.length), trend];
        const moved: Regressors = [toConstant(y.length), trend.map((t) => 3 * t + shift)];
        const [a, b] = [toFStatistics(y, plain, 0.15), toFStatistics(y, moved, 0.15)];
        if (a === undefined || b === undefined || !(a.supF < 1e6)) return;
        expectSame(b.supF, a.supF);
      }),
    );
  });
});

function expectSame(actual: number, expected: number): void {
  if (Number.isNaN(expected)) expect(actual).toBeNaN();
  else expect(Math.abs(actual - expected)).toBeLessThanOrEqual(1e-6 * (1 + Math.abs(expected)));
}

describe('degenerate figures', () => {
  const isNoP = (p: number): boolean => Number.isNaN(p);

  it.each([
    ['constant', new Float64Array(60).fill(3)],
    ['missing', new Float64Array(60).fill(Number.NaN)],
  ])('that are %s have no p-value', (_, y) => {
    const constant = [toConstant(y.length)];
    const tested = toFStatistics(y, constant, 0.15);
    if (tested === undefined) throw new Error('no range');
    expect(isNoP(toHansenP('supF', tested.supF, 1, tested.lambda))).toBe(true);
    expect(isNoP(toHansenP('expF', tested.expF, 1, tested.lambda))).toBe(true);
    expect(isNoP(recursiveCusum(y, constant).p)).toBe(true);
    expect(isNoP(chowTest(y, constant, 30).p)).toBe(true);
    expect(isNoP(olsCusum(y, isRounding(fitStretch(y, constant, 0, 59).rss, y) ? 0 : Number.NaN).p)).toBe(true);
    expect(longRunVariance(y)).toBeNaN();
    for (const partition of findBreakPartitions(y, constant, 2, 9)) {
      expect(toBreakCriteria(partition, 60, 1).bic).toBeNaN();
    }
  });

  it('of three points have no statistic', () => {
    const y = Float64Array.of(1, 5, 2);
    expect(toFStatistics(y, [toConstant(3)], 0.15)).toBeUndefined();
    expect(chowTest(y, [toConstant(3)], 0).p).toBeNaN();
    expect(longRunVariance(y)).toBeNaN();
  });

  it('with one huge outlier are not called a break', () => {
    const y = Float64Array.from({ length: 120 }, (_, i) => Math.sin(12.9898 * (i + 1) ** 2));
    for (const place of [3, 40, 60, 118]) {
      const shocked = y.slice();
      shocked[place] = 1e6;
      const tested = toFStatistics(shocked, [toConstant(120)], 0.15);
      if (tested === undefined) throw new Error('no range');
      expect(toHansenP('supF', tested.supF, 1, tested.lambda)).toBeGreaterThan(0.05);
    }
  });
});
