import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { listSources } from './sources.ts';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'rotascope-sources-'));
  mkdirSync(join(folder, 'texts', '.drafts'), { recursive: true });
  for (const name of ['a.md', 'b.txt', '.hidden.md', '.drafts/c.md'])
    writeFileSync(join(folder, 'texts', name), 'Small caps rose 8% in 2025.');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('lists names of one letter, and nothing hidden, however the folder is written', async () => {
  for (const written of [`${folder}/texts`, `${folder}/./texts`, `${folder}/texts/.drafts/..`, `${folder}//texts/`]) {
    const { sources } = await listSources(written);
    expect(sources).toEqual(['a.md', 'b.txt'].map((name) => join(folder, 'texts', name)));
  }
});
