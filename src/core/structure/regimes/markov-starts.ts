import type { MarkovParameters } from './markov-model.ts';

/** Seeds of the starting points: the same in every run, so that the same figures give the same answer. */
export const startSeeds: readonly number[] = Array.from({ length: 24 }, (_, i) => i + 1);

/** A starting point for values of mean 0 and variance 1: states apart by up to 3, that last 2 to 50 observations. */
export function toStart(seed: number, order: number): MarkovParameters {
  const draw = createDraws(seed);
  const stay = (): number => 1 - 0.5 * 0.04 ** draw();
  const variance = (): number => 0.1 * 25 ** draw();
  const centre = draw() - 0.5;
  const distance = 0.1 + 2.9 * draw();
  const coefficients = Array.from({ length: order }, () => 0.6 * draw() - 0.3);
  return {
    stay: [stay(), stay()],
    means: [centre - distance / 2, centre + distance / 2],
    variances: [variance(), variance()],
    autoregression: Float64Array.of(...coefficients, ...coefficients),
  };
}

/** Even draws from 0 to 1 by the 32-bit generator mulberry32. */
function createDraws(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
