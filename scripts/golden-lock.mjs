// Guards golden values by metric version: a value that changes for the same date and parameters needs a raised version.
//   node scripts/golden-lock.mjs          take the golden files as they stand into test/golden.lock.json
//   node scripts/golden-lock.mjs --check  fail where they differ from it
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findMetric } from '../dist/metrics.js';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const lockFile = join(root, 'test', 'golden.lock.json');
const locked = existsSync(lockFile) ? JSON.parse(readFileSync(lockFile, 'utf8')) : {};
const current = Object.fromEntries(listGoldenFiles().map(toEntry));

const changed = Object.entries(current).flatMap(([id, entry]) => findChanged(id, entry, locked[id]));
for (const line of changed) console.error(line);
const isCurrent = JSON.stringify(locked) === JSON.stringify(current);

if (changed.length > 0) {
  console.error('raise the version of each metric whose numbers changed, or find out why they did');
  process.exitCode = 1;
} else if (process.argv.includes('--check')) {
  if (!isCurrent) console.error('test/golden.lock.json is not current: run `npm run golden:lock`');
  console.log(
    `golden values: ${Object.keys(current).length} metrics, ${isCurrent ? 'all as locked' : 'not as locked'}`,
  );
  process.exitCode = isCurrent ? 0 : 1;
} else {
  writeFileSync(lockFile, `${JSON.stringify(current, null, 1)}\n`);
  console.log(`golden values of ${Object.keys(current).length} metrics locked`);
}

function listGoldenFiles() {
  const metrics = join(root, 'src', 'metrics');
  return readdirSync(metrics, { recursive: true })
    .filter((path) => basename(path) === 'golden.json')
    .sort()
    .map((path) => join(metrics, path));
}

function toEntry(path) {
  const id = basename(dirname(path));
  const { cases } = JSON.parse(readFileSync(path, 'utf8'));
  const hashes = cases.map(({ asOf, params, ...outputs }) => [`${asOf} ${JSON.stringify(params)}`, toHash(outputs)]);
  return [id, { version: findMetric(id).version, cases: Object.fromEntries(hashes) }];
}

function toHash(outputs) {
  return createHash('sha256').update(JSON.stringify(outputs)).digest('hex').slice(0, 12);
}

function findChanged(id, entry, before) {
  if (before === undefined || entry.version > before.version) return [];
  return Object.entries(entry.cases)
    .filter(([key, hash]) => before.cases[key] !== undefined && before.cases[key] !== hash)
    .map(([key]) => `${id} version ${entry.version}: the golden outputs for ${key} changed`);
}
