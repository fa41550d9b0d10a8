import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agree } from '../../../../test/arbitraries.ts';
import { createLikelihood, leastVarianceRatio, toFree } from './markov-likelihood.ts';
import type { MarkovModel, MarkovParameters } from './markov-model.ts';
import { PathRecursions } from './path-recursions.ts';
import { filterRegimes, smoothRegimes, toExpectedDuration, toPresentRegime } from './regime-probabilities.ts';
import { StateRecursions } from './state-recursions.ts';

const share = fc.integer({ min: 5, max: 95 }).map((each) => each / 100);
const size = fc.integer({ min: -200, max: 200 }).map((each) => each / 100);
const variance = fc.integer({ min: 30, max: 300 }).map((each) => each / 100);

function parametersOf(order: number): fc.Arbitrary<MarkovParameters> {
  return fc.record({
    stay: fc.tuple(share, share),
    means: fc.tuple(size, size),
    variances: fc.tuple(variance, variance),
    autoregression: fc
      .array(size, { minLength: 2 * order, maxLength: 2 * order })
      .map((each) => Float64Array.from(each, (value) => value / 4)),
  });
}

const cases = fc.integer({ min: 0, max: 2 }).chain((order) =>
  fc.record({
    order: fc.constant(order),
    parameters: parametersOf(order),
    values: fc.array(size, { minLength: order + 2, maxLength: 9 }).map((each) => Float64Array.from(each)),
  }),
);

/** Sums over every sequence of states: probabilities of state 1 at each observation, and the likelihood. */
function enumerate(values: Float64Array, { stay, means, variances, autoregression }: MarkovParameters) {
  const order = autoregression.length / 2;
  const n = values.length;
  const leave = [1 - stay[0], 1 - stay[1]] as const;
  const of1 = new Float64Array(n);
  let likelihood = 0;
  for (let sequence = 0; sequence < 2 ** n; sequence++) {
    const state = (t: number): 0 | 1 => ((sequence >> t) & 1) as 0 | 1;
    let weight = leave[state(0) === 0 ? 1 : 0] / (leave[0] + leave[1]);
    for (let t = 1; t < n; t++) weight *= state(t) === state(t - 1) ? stay[state(t)] : leave[state(t - 1)];
    for (let t = order; t < n; t++) {
      let innovation = (values[t] as number) - means[state(t)];
      for (let k = 1; k <= order; k++) {
        const coefficient = autoregression[state(t) * order + k - 1] as number;
        innovation -= coefficient * ((values[t - k] as number) - means[state(t - k)]);
      }
      const spread = variances[state(t)];
      weight *= Math.exp((-innovation * innovation) / (2 * spread)) / Math.sqrt(2 * Math.PI * spread);
    }
    likelihood += weight;
    for (let t = 0; t < n; t++) if (state(t) === 1) of1[t] = (of1[t] as number) + weight;
  }
  return { smoothed: of1.subarray(order).map((each) => each / likelihood), logLikelihood: Math.log(likelihood) };
}

describe('filterRegimes and smoothRegimes', () => {
  it('equal the sums over every sequence of states', () => {
    fc.assert(
      fc.property(cases, ({ order, parameters, values }) => {
        const { smoothed, logLikelihood } = enumerate(values, parameters);
        const filter = filterRegimes(values, parameters);
        expect(agree(filter.logLikelihood, logLikelihood, 1e-10)).toBe(true);
        smoothRegimes(values, parameters).forEach((each, i) => {
          expect(each).toBeCloseTo(smoothed[i] as number, 11);
        });
        filter.probabilities.forEach((each, i) => {
          const sofar = enumerate(values.subarray(0, order + i + 1), parameters).smoothed;
          expect(each).toBeCloseTo(sofar.at(-1) as number, 11);
        });
      }),
      { numRuns: 60 },
    );
  });

  it('are one at the end, and no filtered probability changes when figures follow', () => {
    fc.assert(
      fc.property(cases, size, ({ parameters, values }, next) => {
        const now = filterRegimes(values, parameters).probabilities;
        const later = filterRegimes(Float64Array.of(...values, next), parameters).probabilities;
        expect(later.subarray(0, now.length)).toEqual(now);
        expect(smoothRegimes(values, parameters).at(-1)).toBeCloseTo(now.at(-1) as number, 14);
      }),
    );
  });

  it('do not depend on whether paths or states are followed', () => {
    fc.assert(
      fc.property(parametersOf(0), fc.array(size, { minLength: 1, maxLength: 60 }), (parameters, list) => {
        const values = Float64Array.from(list);
        const [paths, states] = [new PathRecursions(values, 0), new StateRecursions(values)];
        expect(agree(paths.filter(parameters), states.filter(parameters), 1e-12)).toBe(true);
        const pairs: [Float64Array, Float64Array][] = [
          [paths.filteredProbabilities(), states.filteredProbabilities()],
          [paths.smoothedProbabilities(), states.smoothedProbabilities()],
        ];
        for (const [a, b] of pairs) expect(a.every((each, i) => Math.abs(each - (b[i] as number)) < 1e-12)).toBe(true);
      }),
    );
  });

  it('withstand an outlier of a million, and say nothing after a missing value', () => {
    const parameters: MarkovParameters = {
      stay: [0.9, 0.8],
      means: [-1, 1],
      variances: [1, 2],
      autoregression: new Float64Array(0),
    };
    const withOutlier = filterRegimes(Float64Array.of(0, 1e6, 0), parameters);
    expect([...withOutlier.probabilities].every((each) => each >= 0 && each <= 1)).toBe(true);
    expect(withOutlier.probabilities[1]).toBe(1);
    const withGap = filterRegimes(Float64Array.of(0, Number.NaN, 0), parameters).probabilities;
    expect([...withGap].map(Number.isNaN)).toEqual([false, true, true]);
  });

  it('answer their examples, and only what was known then can be what rules now', () => {
    const parameters: MarkovParameters = {
      stay: [0.5, 0.5],
      means: [-1, 1],
      variances: [1, 1],
      autoregression: new Float64Array(0),
    };
    const values = Float64Array.of(0, 0);
    const { probabilities } = filterRegimes(values, parameters);
    expect([...probabilities]).toEqual([0.5, 0.5]);
    expect([...smoothRegimes(values, parameters)]).toEqual([0.5, 0.5]);
    expect(toPresentRegime(probabilities)).toEqual([0.5, 0.5]);
    // @ts-expect-error a smoothed probability is no filtered one, to the compiler
    toPresentRegime(smoothRegimes(values, parameters));
    // @ts-expect-error nor are any other numbers
    toPresentRegime(values);
    expect(toExpectedDuration(0.75)).toBe(4);
  });
});

describe('createLikelihood', () => {
  const models = fc.record({
    order: fc.integer({ min: 0, max: 2 }),
    switchesVariance: fc.boolean(),
    switchesAutoregression: fc.boolean(),
  });

  it('has the slope that its differences show', () => {
    fc.assert(
      fc.property(
        models.chain((model: MarkovModel) => fc.tuple(fc.constant(model), parametersOf(model.order))),
        fc.array(size, { minLength: 12, maxLength: 30 }),
        ([model, parameters], list) => {
          const objective = createLikelihood(Float64Array.from(list), model);
          const point = toFree(parameters, model);
          const [slope, unused] = [point.slice(), point.slice()];
          objective(point, slope);
          const step = 1e-5;
          point.forEach((each, i) => {
            const [above, below] = [point.slice(), point.slice()];
            above[i] = each + step;
            below[i] = each - step;
            const change = (objective(above, unused) - objective(below, unused)) / (2 * step);
            expect(Math.abs((slope[i] as number) - change)).toBeLessThan(1e-6 * Math.max(1, Math.abs(change)));
          });
        },
      ),
    );
  });

  it('does not allow variances beyond their bound', () => {
    const model: MarkovModel = { order: 0, switchesVariance: true, switchesAutoregression: false };
    const of = (ratio: number): number => {
      const parameters = {
        stay: [0.9, 0.9],
        means: [0, 0],
        variances: [1, ratio],
        autoregression: new Float64Array(0),
      };
      return createLikelihood(Float64Array.of(0, 1, 0), model)(
        toFree(parameters as unknown as MarkovParameters, model),
        new Float64Array(6),
      );
    };
    expect([of(leastVarianceRatio * 1.01), of(leastVarianceRatio * 0.99)].map(Number.isNaN)).toEqual([false, true]);
  });
});
