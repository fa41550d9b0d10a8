// Statistics of structure on 2,520 made returns (ten years of days), beside statsmodels on the same figures in the same run
// where Python has it. A kernel here is one entry of the list.
import { spawnSync } from 'node:child_process';
import { findChangePoints, fitMarkov, toRunLengths } from '../dist/core.js';

const length = 2520;
const rounds = 5;

/** Returns of two regimes, calm and wild, that last 200 days each on average: the same in every run. */
function makeReturns() {
  let state = 42;
  const next = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return ((state >>> 0) + 0.5) / 4_294_967_296;
  };
  let isWild = false;
  return Float64Array.from({ length }, () => {
    if (next() < 1 / 200) isWild = !isWild;
    const normal = Math.sqrt(-2 * Math.log(next())) * Math.cos(2 * Math.PI * next());
    return isWild ? -0.1 + 2 * normal : 0.05 + normal;
  });
}

const kernels = [
  {
    name: 'fitMarkov, two means and variances, 24 starts',
    run: (values) =>
      fitMarkov(values, { order: 0, switchesVariance: true, switchesAutoregression: false }).logLikelihood,
    tool: 'statsmodels MarkovRegression, 1 start',
    script:
      'fit = sm.tsa.MarkovRegression(values, 2, trend="c", switching_variance=True).fit(disp=False); answer = fit.llf',
    tolerance: 1e-6,
  },
  {
    name: 'findChangePoints (PELT), variance, BIC',
    run: (values) => findChangePoints(values, { change: 'variance', penalty: 'BIC', minimumSegment: 20 }).starts.length,
  },
  {
    name: 'toRunLengths, hazard 1/250',
    run: (values) => toRunLengths(values, { hazard: 1 / 250, initial: 60, recent: 20 }).mostLikely.at(-1),
  },
];

/** Prints a table: best of some rounds of ours, and of the reference tool on the same figures. */
export function printStructureFigures() {
  const values = makeReturns();
  console.log(`\n| structure, ${length} values | ms | reference tool | its ms |\n|---|---|---|---|`);
  for (const kernel of kernels) {
    const own = best(() => kernel.run(values));
    const other = kernel.tool === undefined ? undefined : runPython(kernel.script, values);
    if (other !== undefined && Math.abs(other.answer - own.answer) > kernel.tolerance * Math.abs(own.answer)) {
      throw new Error(`${kernel.name}: ${own.answer} is not the reference's ${other.answer}`);
    }
    console.log(
      `| ${kernel.name} | ${own.time.toFixed(1)} | ${kernel.tool ?? 'none'} | ${other?.time.toFixed(1) ?? 'not at hand'} |`,
    );
  }
}

function best(run) {
  let time = Number.POSITIVE_INFINITY;
  let answer = Number.NaN;
  for (let i = 0; i < rounds; i++) {
    const started = performance.now();
    answer = run();
    time = Math.min(time, performance.now() - started);
  }
  return { time, answer };
}

function runPython(script, values) {
  const program = `
import json, sys, time, warnings
warnings.simplefilter('ignore')
import numpy as np, statsmodels.api as sm
values, times = np.array(json.load(sys.stdin)), []
for _ in range(${rounds}):
    started = time.perf_counter(); ${script}; times.append(1000 * (time.perf_counter() - started))
print(json.dumps({'time': min(times), 'answer': float(answer)}))`;
  const { status, stdout } = spawnSync('/usr/bin/python3', ['-c', program], {
    input: JSON.stringify([...values]),
    encoding: 'utf8',
  });
  return status === 0 ? JSON.parse(stdout) : undefined;
}
