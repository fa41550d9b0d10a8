// Breaks at unknown dates (Bai and Perron) in ten years of daily returns, beside the plain loops, and beside strucchange on
// the same figures in the same run where R has it (it takes most of a minute). `node bench/breaks.mjs` prints them alone.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { findBreakPartitions, RandomGenerator, toConstant } from '../dist/core.js';

const sessions = 2520;
const breaks = 5;
const minimumSegment = 378;
const rounds = 15;
const tolerance = 1e-9;

/** Noise about a mean that shifts twice, the same in every run. */
function makeReturns() {
  const random = new RandomGenerator(42);
  return Float64Array.from({ length: sessions }, (_, i) => {
    const noise = Array.from({ length: 12 }, () => random.nextUniform()).reduce((sum, each) => sum + each, -6);
    return noise + (i >= 900 && i < 1700 ? 0.15 : 0);
  });
}

/** Prints a table: the best of some rounds by the clock and by processor time, with their references by the clock. */
export function printBreakFigures() {
  const values = makeReturns();
  const constant = [toConstant(sessions)];
  const own = best(() => findBreakPartitions(values, constant, breaks, minimumSegment), rounds);
  const plain = best(() => findPlainly(values), 2);
  const strucchange = runStrucchange(values);
  const sums = own.answer.map(({ rss }) => rss);
  for (const { answer } of [plain, strucchange ?? plain]) expectEqual(sums, answer);
  console.log(
    `\n| breaks in ${sessions} values, up to ${breaks}, segments of ${minimumSegment} | ms | processor ms | plain loops, ms | strucchange, one run, ms |\n|---|---|---|---|---|`,
  );
  console.log(
    `| findBreakPartitions | ${own.time.toFixed(1)} | ${own.processor.toFixed(1)} | ${plain.time.toFixed(0)} | ${strucchange?.time.toFixed(0) ?? 'not at hand'} |`,
  );
}

function expectEqual(sums, reference) {
  sums.forEach((sum, m) => {
    if (!(Math.abs(reference[m] - sum) <= tolerance * sum)) {
      throw new Error(`${m} breaks: a residual sum of ${sum} is not the reference's ${reference[m]}`);
    }
  });
}

function best(run, times) {
  const found = { time: Number.POSITIVE_INFINITY, processor: Number.POSITIVE_INFINITY, answer: undefined };
  for (let i = 0; i < times; i++) {
    const started = performance.now();
    const before = process.cpuUsage();
    found.answer = run();
    found.time = Math.min(found.time, performance.now() - started);
    const { user, system } = process.cpuUsage(before);
    found.processor = Math.min(found.processor, (user + system) / 1000);
  }
  return found;
}

function runStrucchange(values) {
  const program = `
suppressMessages(library(strucchange))
y <- scan(file('stdin'), quiet = TRUE)
taken <- system.time(found <- breakpoints(y ~ 1, h = ${minimumSegment}, breaks = ${breaks}))
cat(format(c(1000 * taken[['elapsed']], summary(found)$RSS['RSS', ]), digits = 17))`;
  const { status, stdout } = spawnSync('Rscript', ['-e', program], {
    input: Array.from(values).join('\n'),
    encoding: 'utf8',
  });
  if (status !== 0) return undefined;
  const [time, ...answer] = stdout.trim().split(/\s+/).map(Number);
  return { time, answer };
}

/** The recursion as it is written: sums of squares of every stretch, then the best last break for every end. */
function findPlainly(values) {
  const squares = Array.from(values, (_, start) => toStretchSquares(values, start));
  let best = squares[0];
  const sums = [best[sessions - 1]];
  for (let m = 1; m <= breaks; m++) {
    const before = best;
    best = new Float64Array(sessions).fill(Number.POSITIVE_INFINITY);
    for (let end = (m + 1) * minimumSegment - 1; end < sessions; end++) {
      for (let start = m * minimumSegment; start <= end - minimumSegment + 1; start++) {
        best[end] = Math.min(best[end], before[start - 1] + squares[start][end]);
      }
    }
    sums.push(best[sessions - 1]);
  }
  return sums;
}

function toStretchSquares(values, start) {
  const squares = new Float64Array(sessions).fill(Number.POSITIVE_INFINITY);
  let sum = 0;
  let sumOfSquares = 0;
  for (let end = start; end < sessions; end++) {
    sum += values[end];
    sumOfSquares += values[end] ** 2;
    if (end >= start + minimumSegment - 1) squares[end] = sumOfSquares - sum ** 2 / (end - start + 1);
  }
  return squares;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) printBreakFigures();
