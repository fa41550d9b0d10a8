import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { toIsoDate } from '../../src/core/index.ts';
import { compactLake } from '../../src/data/import/index.ts';
import { openStore } from '../../src/data/index.ts';
import { barFile, createLakeFolder, type LakeFolder } from './lake-folder.ts';

const program = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const isUnbuilt = !existsSync(program);
if (isUnbuilt) console.info('skipped: imports that are ended half-way (no dist/cli.js: run `npm run build`)');

const kills = 20;
const rows = 3000;
const days = Array.from({ length: rows }, (_, i) => toIsoDate(12_000 + i));
const closes = (start: number): number[] => days.map((_, i) => start + (i % 50) / 100);

let folder: LakeFolder;
beforeEach(() => {
  folder = createLakeFolder();
});
afterEach(() => folder.remove());

function writeFiles(name: string, symbols: readonly string[], start: number): string {
  mkdirSync(join(folder.root, name));
  for (const symbol of symbols) folder.write(join(name, `${symbol}.csv.gz`), barFile(closes(start), days));
  folder.write(join(name, 'OTHER.csv'), `date,value\n${days.map((day, i) => `${day},${i}`).join('\n')}\n`);
  return join(folder.root, name);
}

function startImport(path: string): ChildProcess {
  return spawn(process.execPath, [program, 'import', path, '--lake', folder.lake], { stdio: 'ignore' });
}

function ended(child: ChildProcess): Promise<{ code: number | null; signal: string | null }> {
  return new Promise((resolve) => child.once('exit', (code, signal) => resolve({ code, signal })));
}

/** How many values of each symbol a new reader finds; 0 where it is not there. */
async function countValues(symbols: readonly string[]): Promise<number[]> {
  const store = await openStore(folder.lake);
  try {
    await store.load(symbols.map((series) => ({ series, field: 'total' as const })));
    return symbols.map((series) => store.find(series, 'total')?.values.length ?? 0);
  } finally {
    store.close();
  }
}

const first = ['AA', 'AB', 'AC', 'AD', 'AE', 'AF'];
const second = ['BA', 'BB', 'BC', 'BD', 'BE', 'BF'];

describe.skipIf(isUnbuilt)('an import', () => {
  it(`that is killed at ${kills} moments loses nothing that had landed and blocks nothing`, async () => {
    await folder.import([writeFiles('first', first, 10)]);
    const path = writeFiles('second', second, 20);
    const started = Date.now();
    expect(await ended(startImport(path))).toEqual({ code: 0, signal: null });
    const duration = Date.now() - started;
    let unfinished = 0;
    for (let moment = 0; moment < kills; moment++) {
      const child = startImport(path);
      const end = ended(child);
      await sleep((duration * (moment + 0.5)) / kills);
      child.kill('SIGKILL');
      if ((await end).signal === 'SIGKILL') unfinished++;
      expect(await countValues([...first, ...second])).toEqual([...first, ...second].map(() => rows));
    }
    expect(unfinished).toBeGreaterThan(kills / 4);
    expect(await ended(startImport(path))).toEqual({ code: 0, signal: null });
    const { deleted } = await compactLake(folder.lake, new Date(Date.now() + 2 * 60 * 60 * 1000));
    expect(deleted.filter((name) => !name.startsWith('.')).length).toBeLessThanOrEqual(2 * (kills + 3));
    expect(await countValues([...first, ...second])).toEqual([...first, ...second].map(() => rows));
  }, 180_000);

  it('beside another one and a reader: both land, and the reader never sees a half', async () => {
    const paths = [writeFiles('first', first, 10), writeFiles('second', second, 20)];
    const ends = paths.map((path) => ended(startImport(path)));
    let isRunning = true;
    const both = Promise.all(ends).then((codes) => {
      isRunning = false;
      return codes;
    });
    const seen = new Set<string>();
    while (isRunning) {
      for (const group of [first, second]) seen.add([...new Set(await countValues(group))].join());
    }
    expect((await both).map(({ code }) => code)).toEqual([0, 0]);
    expect([...seen].filter((counts) => counts !== '0' && counts !== String(rows))).toEqual([]);
    expect(await countValues([...first, ...second])).toEqual([...first, ...second].map(() => rows));
  }, 120_000);

  it('that is compacted again and again under a reader changes no answer', async () => {
    await folder.import([writeFiles('first', first, 10)]);
    await folder.import([writeFiles('second', second, 20)]);
    const store = await openStore(folder.lake);
    const read = async (): Promise<number[]> => {
      const reader = await openStore(folder.lake);
      await reader.load([
        { series: 'AA', field: 'total' },
        { series: 'OTHER', field: 'value' },
      ]);
      const answer = [reader.find('AA', 'total'), reader.find('OTHER', 'value')].flatMap((one) => [
        ...(one?.values ?? []),
      ]);
      reader.close();
      return answer;
    };
    const before = await read();
    expect(before.length).toBe(2 * rows);
    for (let hours = 0; hours < 5; hours++) {
      const compaction = compactLake(folder.lake, new Date(Date.now() + hours * 2 * 60 * 60 * 1000));
      expect(await read()).toEqual(before);
      await compaction;
      expect(await read()).toEqual(before);
      await folder.import([join(folder.root, 'first')]);
    }
    // A reader that listed the lake before its files were deleted lists it again.
    await store.load([{ series: 'BB', field: 'total' }]);
    expect(store.find('BB', 'total')?.values.length).toBe(rows);
    store.close();
  }, 120_000);
});
