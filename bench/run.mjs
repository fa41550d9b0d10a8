// Whole-process and kernel figures, each beside a plain reference in the same run. Prints a table; asserts nothing.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { printBreakFigures } from './breaks.mjs';
import { printInferenceFigures } from './inference.mjs';
import { measureKernels } from './kernels.mjs';
import { printLakeFigures } from './lake.mjs';
import { printStructureFigures } from './structure.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const runs = Number(process.env.BENCH_RUNS ?? 9);
const folder = mkdtempSync(join(tmpdir(), 'rotascope-bench-'));
const reportMemory =
  'data:text/javascript,process.on("exit",()=>process.stderr.write("maxRSS "+process.resourceUsage().maxRSS+"\\n"))';

const commands = [
  ['node -e 0 (reference)', ['-e', '0']],
  ['--help', ['dist/cli.js', '--help']],
  ['measure period-return', ['dist/cli.js', 'measure', 'period-return', '--series', '^RUT']],
  ['assess', ['dist/cli.js', 'assess', '--as-of', '2026-01-22']],
  ['assess --json', ['dist/cli.js', 'assess', '--as-of', '2026-01-22', '--json']],
  ['assess --html', ['dist/cli.js', 'assess', '--as-of', '2026-01-22', '--html', join(folder, 'report.html')]],
];

const samples = new Map(commands.map(([name]) => [name, []]));
for (let run = 0; run <= runs; run++) {
  for (const [name, args] of commands) {
    const sample = time(args);
    if (run > 0) samples.get(name).push(sample);
  }
}
rmSync(folder, { recursive: true });

console.log(
  `Node ${process.version}, ${cpus().length} x ${cpus()[0].model}, median of ${runs} runs after one warm-up\n`,
);
const reference = median(samples.get(commands[0][0]).map(({ wall }) => wall));
console.log('| process | wall ms (min - max) | ratio to node -e 0 | memory MB |\n|---|---|---|---|');
for (const [name, all] of samples) {
  const walls = all.map(({ wall }) => wall);
  const memory = median(all.map(({ rss }) => rss)) / 1024;
  console.log(
    `| ${name} | ${median(walls).toFixed(0)} (${Math.min(...walls).toFixed(0)} - ${Math.max(...walls).toFixed(0)}) | ${(median(walls) / reference).toFixed(1)} | ${memory.toFixed(0)} |`,
  );
}
console.log('\n| kernel | ms | plain reference ms | ratio |\n|---|---|---|---|');
for (const { name, own, plain, ratio } of await measureKernels()) {
  console.log(`| ${name} | ${own.toFixed(3)} | ${plain.toFixed(3)} | ${ratio.toFixed(1)}x faster |`);
}
printStructureFigures();
printBreakFigures();
printInferenceFigures();
await printLakeFigures();

function time(args) {
  const started = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ['--import', reportMemory, ...args], {
    cwd: root,
    encoding: 'utf8',
  });
  const wall = performance.now() - started;
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`);
  return { wall, rss: Number(/maxRSS (\d+)/.exec(stderr)?.[1]) };
}

function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}
