// Bootstraps and forecasts: 10,000 stationary bootstraps of a mean over ten years of sessions beside the plain index loop,
// and the walk-forward of three horizons since 1926. `node bench/inference.mjs` prints them alone.
import { fileURLToPath } from 'node:url';
import { bootstrapMeanErrors, parseIsoDate, RandomGenerator, toBlockLengths } from '../dist/core.js';
import { createReferenceStore } from '../dist/data.js';
import { measure } from '../dist/metrics.js';

const sessions = 2520;
const resamples = 10_000;
const rounds = 7;

/** Noise with some persistence, the same in every run. */
function makeReturns(phi) {
  const random = new RandomGenerator(42);
  const values = new Float64Array(sessions);
  for (let i = 0; i < sessions; i++) {
    values[i] = phi * (values[i - 1] ?? 0) + random.nextUniform() + random.nextUniform() - 1;
  }
  return values;
}

function best(run, times = rounds) {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < times; i++) {
    const started = performance.now();
    run();
    least = Math.min(least, performance.now() - started);
  }
  return least;
}

/** Index after index: with probability 1 / length anywhere, else the next one. */
function plainBootstrap(values, blockLength) {
  const random = new RandomGenerator(7);
  const n = values.length;
  let total = 0;
  for (let resample = 0; resample < resamples; resample++) {
    let index = 0;
    for (let i = 0; i < n; i++) {
      index = i === 0 || random.nextUniform() * blockLength < 1 ? random.nextIndex(n) : (index + 1) % n;
      total += values[index];
    }
  }
  return total;
}

export function printInferenceFigures() {
  console.log(
    `\n| ${resamples} stationary bootstraps of a mean of ${sessions} | ms | plain index loop ms | ratio |\n|---|---|---|---|`,
  );
  for (const phi of [0, 0.1, 0.3, 0.5]) {
    const values = makeReturns(phi);
    const { stationary: blockLength } = toBlockLengths(values);
    const draw = { scheme: 'stationary', blockLength };
    const own = best(() => bootstrapMeanErrors(values, draw, resamples, new RandomGenerator(7)));
    const plain = best(() => plainBootstrap(values, blockLength), 2);
    console.log(
      `| autocorrelation ${phi}, automatic block ${blockLength.toFixed(1)} | ${own.toFixed(0)} | ${plain.toFixed(0)} | ${(plain / own).toFixed(1)}x faster |`,
    );
  }
  const store = createReferenceStore();
  const asOf = parseIsoDate('2026-08-31');
  const walk = best(() => {
    for (const horizon of [3, 6, 12]) measure(store, 'lead-probability', { horizon }, asOf);
  }, 3);
  console.log(`\nforecasts since 1926 walked forward over 3, 6 and 12 months, with intervals: ${walk.toFixed(0)} ms`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) printInferenceFigures();
