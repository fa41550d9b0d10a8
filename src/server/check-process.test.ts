import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Document } from '../claims/index.ts';
import { createCheckProcess } from './check-process.ts';

/** Stands for the built worker: answers with the length of the text, hangs, ends or fails as the text says. */
const worker = `
process.on('message', ({ document: { text } }) => {
  if (text === 'hang') for (;;);
  if (text === 'end') process.exit(3);
  if (text === 'fault') process.send({ code: 'invalid-date', message: 'a fault' });
  else if (text === 'bug') process.send({ code: 'unexpected', message: 'a bug' });
  else process.send({ answer: text.length });
});
process.on('disconnect', () => process.exit());
`;
let folder: string;
let path: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'rotascope-check-'));
  path = join(folder, 'worker.cjs');
  writeFileSync(path, worker);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const toDocument = (text: string): Document => ({
  source: 'a text',
  title: null,
  publisher: null,
  published: 20_000,
  publishedFrom: 'option',
  text,
});

it('ends a text that takes too long, or its process, and goes on with the next', async () => {
  const checker = createCheckProcess(folder, 1_500, path);
  const check = (text: string): Promise<unknown> => checker.check(toDocument(text), 20_000);
  expect(await check('four')).toBe(4);
  await expect(check('hang')).rejects.toMatchObject({
    code: 'unreadable-document',
    message: 'a text: took longer than 1.5 seconds to check',
  });
  expect(await check('seventh')).toBe(7);
  await expect(check('end')).rejects.toThrow('has ended');
  await expect(check('fault')).rejects.toMatchObject({ code: 'invalid-date', message: 'a fault' });
  await expect(check('bug')).rejects.toThrow('a bug');
  expect(await check('five5')).toBe(5);
  checker.close();
});

it('says what is missing from the installation', async () => {
  const checker = createCheckProcess(folder, 1_000, join(folder, 'none.js'));
  await expect(checker.check(toDocument('x'), 20_000)).rejects.toMatchObject({ code: 'unreadable-file' });
});
