import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agree } from '../../../../test/arbitraries.ts';
import { fitMarkov, type MarkovFit } from './fit-markov.ts';
import type { MarkovModel, MarkovParameters } from './markov-model.ts';
import { filterRegimes, smoothRegimes, toExpectedDuration } from './regime-probabilities.ts';

interface Printed {
  readonly name: string;
  readonly values: readonly number[];
  readonly printed: {
    readonly llf: number;
    readonly stay: readonly [number, number];
    readonly means: readonly [number, number];
    readonly variance: number;
    readonly autoregression: readonly number[];
    readonly errors?: readonly number[];
    readonly durations?: readonly number[];
    readonly filtered?: readonly number[];
    readonly smoothed?: readonly number[];
  };
}

interface Fitted {
  readonly name: string;
  readonly values: readonly number[];
  readonly model: MarkovModel;
  readonly ownFit: number;
  readonly bestOfSearch: number;
  readonly llf: number;
  readonly stay: readonly number[];
  readonly means: readonly number[];
  readonly variances: readonly number[];
  readonly autoregression: readonly number[];
  readonly filtered: readonly number[];
  readonly smoothed: readonly number[];
}

const golden = JSON.parse(readFileSync(new URL('golden.json', import.meta.url), 'utf8')) as {
  readonly cases: readonly (Printed | Fitted)[];
};
const [ar4, ar1, ar2] = golden.cases as readonly Printed[] as [Printed, Printed, Printed];
const fitted = golden.cases.filter((each): each is Fitted => 'model' in each);

const switchingMoments: MarkovModel = { order: 0, switchesVariance: true, switchesAutoregression: false };
const switchingMean: MarkovModel = { order: 4, switchesVariance: false, switchesAutoregression: false };

function fitOf(values: readonly number[], model: MarkovModel): MarkovFit {
  const fit = fitMarkov(Float64Array.from(values), model);
  if (fit === undefined) throw new Error('no fit');
  return fit;
}

/** Equal to half a unit of the last of the printed decimals, and a little for what was rounded on the way. */
function expectPrinted(actual: ArrayLike<number>, printed: readonly number[], decimals: number): void {
  expect(actual.length).toBe(printed.length);
  printed.forEach((each, i) => {
    expect(Math.abs((actual[i] as number) - each), `${i}: ${actual[i]}, ${each}`).toBeLessThan(0.51 * 10 ** -decimals);
  });
}

const printedCases: readonly [Printed, MarkovModel, number, number][] = [
  // The printed estimates end at the tolerance of the programs, so that the last digits of some are not of the maximum.
  [ar4, { order: 4, switchesVariance: false, switchesAutoregression: false }, 5, 5],
  [ar1, { order: 1, switchesVariance: false, switchesAutoregression: true }, 4.4, 4],
  [ar2, { order: 2, switchesVariance: false, switchesAutoregression: true }, 6, 5],
];

describe('fitMarkov finds what is in print', () => {
  it.each(printedCases)('$name', ({ values, printed }, model, decimals, likelihoodDecimals) => {
    const { parameters, logLikelihood, standardErrors } = fitOf(values, model);
    expectPrinted([logLikelihood], [printed.llf], likelihoodDecimals);
    expectPrinted(parameters.stay, printed.stay, decimals);
    expectPrinted(parameters.means, printed.means, decimals);
    expectPrinted([parameters.variances[0]], [printed.variance], decimals);
    expectPrinted(
      parameters.autoregression.subarray(0, printed.autoregression.length),
      printed.autoregression,
      decimals,
    );
    if (printed.errors !== undefined) {
      expectPrinted([...standardErrors.stay, ...standardErrors.means], printed.errors, 6);
    }
    expect(logLikelihood).toBeGreaterThan(
      filterRegimes(Float64Array.from(values), toParameters(printed)).logLikelihood,
    );
  });

  it.each(printedCases.slice(0, 2))(
    '$name: probabilities and durations at the printed parameters',
    ({ values, printed }) => {
      const series = Float64Array.from(values);
      const parameters = toParameters(printed);
      // Printed to six decimals from parameters of six.
      expectPrinted(filterRegimes(series, parameters).probabilities, printed.filtered as readonly number[], 4.7);
      expectPrinted(smoothRegimes(series, parameters), printed.smoothed as readonly number[], 4.7);
      if (printed.durations !== undefined) expectPrinted(parameters.stay.map(toExpectedDuration), printed.durations, 6);
    },
  );

  it('filtered and smoothed apart where it matters: observations 6 and 20 of Hamilton', () => {
    const values = Float64Array.from(ar4.values);
    const { parameters, observations } = fitOf(ar4.values, switchingMean);
    const [filtered, smoothed] = [filterRegimes(values, parameters).probabilities, smoothRegimes(values, parameters)];
    expect(observations).toBe(131);
    expectPrinted([filtered[5] as number, smoothed[5] as number], [0.537442, 0.072784], 5);
    expectPrinted([filtered[19] as number, smoothed[19] as number], [0.821786, 0.165407], 5);
  });
});

/** Printed parameters; those of state 0 stand for both where one set is printed. */
function toParameters({ stay, means, variance, autoregression }: Printed['printed']): MarkovParameters {
  const own = autoregression.length === 4 ? [...autoregression, ...autoregression] : autoregression;
  return { stay, means, variances: [variance, variance], autoregression: Float64Array.from(own) };
}

describe('fitMarkov agrees with statsmodels, or finds a higher optimum', () => {
  it.each(fitted)('$name', (expected) => {
    const values = Float64Array.from(expected.values);
    const { parameters, logLikelihood } = fitOf(expected.values, expected.model);
    expect(logLikelihood).toBeGreaterThan(expected.ownFit - 1e-9);
    expect(agree(logLikelihood, expected.llf, 1e-13)).toBe(true);
    const pairs: [ArrayLike<number>, readonly number[]][] = [
      [parameters.stay, expected.stay],
      [parameters.means, expected.means],
      [parameters.variances, expected.variances],
      [parameters.autoregression, expected.autoregression],
      [filterRegimes(values, parameters).probabilities, expected.filtered],
      [smoothRegimes(values, parameters), expected.smoothed],
    ];
    for (const [own, theirs] of pairs) {
      expect(own.length).toBe(theirs.length);
      theirs.forEach((each, i) => {
        expect(Math.abs((own[i] as number) - each)).toBeLessThan(1e-10 * Math.max(1, Math.abs(each)));
      });
    }
  });

  it.each([
    ['made with a switching mean, AR(1)', -372.88, -366.25],
    ['real GNP, AR(2) with switching coefficients', -179.39, -179.32],
    ['^RUT less ^GSPC, monthly, one variance', -1207.67, -1198.22],
  ])('higher for %s: statsmodels stops at %d, the maximum is %d', (name, own, highest) => {
    const { ownFit, values, model } = fitted.find((each) => each.name === name) as Fitted;
    expectPrinted([ownFit, fitOf(values, model).logLikelihood], [own, highest], 2);
  });
});

const series = fc
  .array(fc.tuple(fc.integer({ min: -300, max: 300 }), fc.boolean()), { minLength: 60, maxLength: 120 })
  .map((steps) => {
    let state = 1;
    return Float64Array.from(steps, ([size, isKept], i) => {
      if (!isKept && i % 7 === 0) state = 3 - state;
      return (size * state) / 100 + (state === 2 ? -4 : 0);
    });
  });

describe('fitMarkov', () => {
  it('follows its unit: a shift moves the means alone, a factor scales means and variances', () => {
    fc.assert(
      fc.property(series, fc.integer({ min: -50, max: 50 }), fc.constantFrom(0.5, 4), (values, shift, factor) => {
        const fit = fitMarkov(values, switchingMoments);
        const moved = fitMarkov(
          values.map((value) => value + shift),
          switchingMoments,
        );
        const scaled = fitMarkov(
          values.map((value) => value * factor),
          switchingMoments,
        );
        expect([moved === undefined, scaled === undefined]).toEqual([fit === undefined, fit === undefined]);
        if (fit === undefined || moved === undefined || scaled === undefined) return;
        const n = values.length;
        expect(scaled.parameters.stay).toEqual(fit.parameters.stay);
        expect(agree(scaled.logLikelihood, fit.logLikelihood - n * Math.log(factor), 1e-11)).toBe(true);
        expect(agree(moved.logLikelihood, fit.logLikelihood, 1e-11)).toBe(true);
        for (const state of [0, 1] as const) {
          expect(scaled.parameters.means[state]).toBeCloseTo(fit.parameters.means[state] * factor, 10);
          expect(agree(scaled.parameters.variances[state], fit.parameters.variances[state] * factor ** 2)).toBe(true);
          expect(moved.parameters.means[state]).toBeCloseTo(fit.parameters.means[state] + shift, 7);
          expect(agree(moved.parameters.variances[state], fit.parameters.variances[state], 1e-7)).toBe(true);
          expect(moved.parameters.stay[state]).toBeCloseTo(fit.parameters.stay[state], 7);
        }
      }),
      { numRuns: 12 },
    );
  });

  it('orders its states by mean, and turns over with its figures', () => {
    fc.assert(
      fc.property(series, (values) => {
        const fit = fitMarkov(values, switchingMoments);
        const turned = fitMarkov(
          values.map((value) => -value),
          switchingMoments,
        );
        if (fit === undefined || turned === undefined) return;
        expect(fit.parameters.means[0]).toBeLessThanOrEqual(fit.parameters.means[1]);
        expect(turned.parameters.means[0]).toBeLessThanOrEqual(turned.parameters.means[1]);
        expect(fit.optimumGap).not.toBeLessThan(0);
      }),
      { numRuns: 12 },
    );
  });

  it('is undefined for a constant, three figures, missing ones, and one outlier that leaves a state nothing to vary', () => {
    const noise = fitted[0]?.values as readonly number[];
    const undefinedFor = [
      new Float64Array(100).fill(2.5),
      Float64Array.of(1, 2, 4),
      new Float64Array(100).fill(Number.NaN),
      Float64Array.from(noise, (value, i) => (i === 200 ? Number.NaN : value)),
      Float64Array.from(noise, (value, i) => (i === 200 ? 1e6 : value)),
      new Float64Array(0),
    ];
    expect(undefinedFor.map((values) => fitMarkov(values, switchingMoments))).toEqual(
      undefinedFor.map(() => undefined),
    );
  });

  it('gives the same answer again', () => {
    const values = fitted[0]?.values as readonly number[];
    expect(fitOf(values, switchingMoments)).toEqual(fitOf(values, switchingMoments));
  });
});
