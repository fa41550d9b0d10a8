// Speed of reading and judging texts: one of 1,000 words after start, and a folder of 1,000 with two processes.
// node bench/claims.mjs [--lake DIR]
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { checkText } from '../dist/claims.js';
import { parseIsoDate } from '../dist/core.js';
import { openStore } from '../dist/data.js';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const { values: given } = parseArgs({
  options: { lake: { type: 'string' }, texts: { type: 'string', default: '1000' } },
});
const wordsPerText = 1000;
const rounds = 15;

const folder = join(root, 'test', 'claims', 'eval');
const words = readdirSync(folder)
  .filter((name) => /\.(?:txt|md)$/.test(name))
  .sort()
  .map((name) => readFileSync(join(folder, name), 'utf8').replace(/^---[\s\S]*?---/, ''))
  .join('\n\n')
  .split(/(?<=\s)/);
const toText = (i) => {
  const from = (i * 137) % words.length;
  return [...words.slice(from), ...words].slice(0, wordsPerText).join('');
};

const work = mkdtempSync(join(tmpdir(), 'rotascope-bench-'));
try {
  const store = await openStore(given.lake ?? join(work, 'lake'));
  const asOf = parseIsoDate('2026-11-21');
  const published = parseIsoDate('2026-01-26');
  const times = [];
  const processorTimes = [];
  for (let i = 0; i < rounds + 3; i++) {
    const document = {
      source: `${i}`,
      title: null,
      publisher: null,
      published,
      publishedFrom: 'option',
      text: toText(i),
    };
    const start = performance.now();
    const before = process.cpuUsage();
    await store.compute(() => checkText(document, store, { asOf }));
    const { user, system } = process.cpuUsage(before);
    if (i < 3) continue;
    times.push(performance.now() - start);
    processorTimes.push((user + system) / 1000);
  }
  store.close();
  const print = (list) => {
    const sorted = list.toSorted((a, b) => a - b);
    return `median ${sorted[rounds >> 1].toFixed(0)} ms, most ${sorted.at(-1).toFixed(0)} ms`;
  };
  console.log(
    `a text of ${wordsPerText} words, after start: ${print(times)} (target 300); of processor time, helper threads included: ${print(processorTimes)}`,
  );

  const count = Number(given.texts);
  const texts = join(work, 'texts');
  mkdirSync(texts);
  for (let i = 0; i < count; i++)
    writeFileSync(join(texts, `${String(i).padStart(4, '0')}.txt`), `January ${1 + (i % 28)}, 2026\n\n${toText(i)}`);
  const start = performance.now();
  const { status, stderr } = spawnSync(
    process.execPath,
    [
      join(root, 'dist', 'cli.js'),
      'check',
      texts,
      '--jobs',
      '2',
      '--out',
      join(work, 'out'),
      '--no-ledger',
      '--lake',
      given.lake ?? join(work, 'lake'),
    ],
    { encoding: 'utf8', maxBuffer: 1e8 },
  );
  const seconds = (performance.now() - start) / 1000;
  if (status !== 0) throw new Error(stderr.slice(-500));
  console.log(
    `${count} such texts, --jobs 2: ${seconds.toFixed(1)} s, ${((60 * count) / seconds).toFixed(0)} a minute (target 1,000)`,
  );
} finally {
  rmSync(work, { recursive: true, force: true });
}
