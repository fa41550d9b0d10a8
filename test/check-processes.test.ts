import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const program = fileURLToPath(new URL('../dist/cli.js', import.meta.url));
const texts = fileURLToPath(new URL('claims/eval', import.meta.url));
const isUnbuilt = !existsSync(program);
if (isUnbuilt) console.info('skipped: checks that are ended half-way (no dist/cli.js: run `npm run build`)');

const kills = 4;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rotascope-check-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }));

function startCheck(out: string): ChildProcess {
  const options = ['--jobs', '2', '--out', out, '--no-ledger', '--as-of', '2026-11-21', '--lake', join(folder, 'lake')];
  return spawn(process.execPath, [program, 'check', texts, ...options], { stdio: ['ignore', 'pipe', 'ignore'] });
}

/** What a run printed, and its exit code; null where it was ended from outside. */
async function ended(child: ChildProcess): Promise<{ code: number | null; printed: string }> {
  let printed = '';
  child.stdout?.on('data', (part) => {
    printed += part;
  });
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, printed };
}

function readListed(out: string): { file: string }[] {
  const list = join(out, 'checked.jsonl');
  return existsSync(list)
    ? readFileSync(list, 'utf8')
        .split('\n')
        .slice(0, -1)
        .map((line) => JSON.parse(line))
    : [];
}

function readResults(out: string): Record<string, string> {
  const names = readdirSync(out).filter((name) => /\.(?:json|html)$/.test(name));
  return Object.fromEntries(names.sort().map((name) => [name, readFileSync(join(out, name), 'utf8')]));
}

/** Ends a run some time after it has put another text on its list, or lets it end. */
async function endHalfWay(out: string, milliseconds: number): Promise<{ code: number | null }> {
  const before = readListed(out).length;
  const child = startCheck(out);
  const end = ended(child);
  while (child.exitCode === null && readListed(out).length === before) await sleep(5);
  await sleep(milliseconds);
  child.kill('SIGKILL');
  return end;
}

describe.skipIf(isUnbuilt)('a check of a folder', () => {
  it('that is killed again and again leaves nothing half-written, and ends as one that was not', async () => {
    const [whole, cut] = [join(folder, 'whole'), join(folder, 'cut')];
    expect((await ended(startCheck(whole))).code).toBe(0);
    let unfinished = 0;
    for (let moment = 0; moment < kills; moment++) {
      if ((await endHalfWay(cut, 7 * moment)).code === null) unfinished++;
      const results = readResults(cut);
      for (const [name, content] of Object.entries(results)) {
        if (name.endsWith('.json')) expect(JSON.parse(content)).toHaveProperty('claims');
        else expect(content.endsWith('</html>\n')).toBe(true);
      }
      for (const { file } of readListed(cut)) expect(results).toHaveProperty([`${file}.json`]);
    }
    expect(unfinished).toBeGreaterThan(0);
    const listed = readListed(cut).length;
    const { code, printed } = await ended(startCheck(cut));
    expect(code).toBe(0);
    expect(printed.replace(/\s+/g, ' ')).toContain(`(${listed} of them checked before)`);
    expect(readResults(cut)).toEqual(readResults(whole));
  }, 180_000);
});
