// Kernels on 10,000 daily closes (40 years) beside the plain loop that states the same definition.
import { findBreakout, inferMean, neweyWestLags, toStreaks } from '../dist/core.js';

const length = 10_000;
const rounds = 20;

/** A deterministic walk: the same closes in every run. */
function makeCloses() {
  const closes = new Float64Array(length);
  let seed = 42;
  let level = 1000;
  for (let i = 0; i < length; i++) {
    seed = (seed * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    level *= 1 + (seed / 4_294_967_296 - 0.4995) * 0.03;
    closes[i] = level;
  }
  return closes;
}

export async function measureKernels() {
  const closes = makeCloses();
  const changes = closes.map((close, i) => (i === 0 ? 0 : close / closes[i - 1] - 1));
  const rule = { lookback: 252, minBase: 63 };
  return [
    compare(
      'findBreakout',
      () => findBreakout(closes, rule, 0)?.at,
      () => plainBreakout(closes, rule),
    ),
    compare(
      'toStreaks',
      () => toStreaks(changes).longest,
      () => plainLongest(changes),
    ),
    compare(
      'inferMean (Newey-West)',
      () => inferMean(changes).standardError,
      () => plainNeweyWest(changes),
    ),
  ];
}

function compare(name, own, plain) {
  const [a, b] = [own(), plain()];
  if (Math.abs(a - b) > 1e-9 * Math.abs(a)) throw new Error(`${name}: ${a} is not the reference's ${b}`);
  const times = { own: best(own), plain: best(plain) };
  return { name, ...times, ratio: times.plain / times.own };
}

function best(run) {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < rounds; i++) {
    const started = performance.now();
    run();
    least = Math.min(least, performance.now() - started);
  }
  return least;
}

function plainBreakout(closes, { lookback, minBase }) {
  let latest = -1;
  for (let i = lookback; i < closes.length; i++) {
    if (closes.slice(i - lookback, i).some((close) => close >= closes[i])) continue;
    let start = i - 1;
    let level = i - 1;
    while (start >= 0 && closes[start] < closes[i]) {
      if (closes[start] >= closes[level]) level = start;
      start--;
    }
    if (i - level >= minBase) latest = i;
  }
  return latest;
}

function plainLongest(changes) {
  const runs = Array.from(changes, (change) => (change > 0 ? 'x' : '.'))
    .join('')
    .split('.');
  return Math.max(...runs.map((run) => run.length));
}

function plainNeweyWest(changes) {
  const lags = neweyWestLags(changes.length);
  const centre = changes.reduce((sum, change) => sum + change, 0) / changes.length;
  const at = (lag) =>
    Array.from(changes)
      .slice(lag)
      .reduce((sum, change, i) => sum + (change - centre) * (changes[i] - centre), 0) / changes.length;
  let total = at(0);
  for (let lag = 1; lag <= lags; lag++) total += 2 * (1 - lag / (lags + 1)) * at(lag);
  return Math.sqrt(total / changes.length);
}
