import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { defaultLimits, type ServerLimits } from './limits.ts';
import { createWorkerPool } from './worker-pool.ts';
import type { CheckRequest, Workers } from './workers.ts';

/** Stands for the built worker: does as the text or the route says. */
const program = `
const { existsSync, writeFileSync } = require('node:fs');
process.on('message', ({ route, asked }) => {
  const text = asked.document?.text;
  const [what, file] = (text ?? route).split(' ');
  const answer = () => process.send({ answer: text === undefined ? asked : text.length });
  const wait = () => (existsSync(file) ? answer() : setTimeout(wait, 5));
  if (what === 'hang') for (;;);
  if (what === 'end') process.exit(3);
  if (what === 'mark') writeFileSync(file, '');
  if (what === 'await') wait();
  else if (what === 'fault') process.send({ code: 'invalid-date', message: 'a fault' });
  else if (what === 'bug') process.send({ code: 'unexpected', message: 'a bug' });
  else if (what === 'process') process.send({ answer: process.pid });
  else answer();
});
process.on('disconnect', () => process.exit());
`;
let folder: string;
let path: string;
const begun: Workers[] = [];
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'rotascope-workers-'));
  path = join(folder, 'worker.cjs');
  writeFileSync(path, program);
});
afterEach(() => {
  for (const workers of begun.splice(0)) workers.close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function create(limits: Partial<ServerLimits> = {}, program = path): Workers {
  const workers = createWorkerPool(folder, { ...defaultLimits, ...limits }, program);
  begun.push(workers);
  return workers;
}

function ask(workers: Workers, route: string, signal?: AbortSignal): Promise<unknown> {
  return workers.answer(route, { path: { route }, query: {} }, signal);
}

const toCheck = (text: string): CheckRequest => ({
  document: { source: 'a text', title: null, publisher: null, published: 20_000, publishedFrom: 'option', text },
  asOf: 20_000,
  type: 'application/json',
});

it('ends a text that takes too long, or its process, and goes on with the next', async () => {
  const workers = create({ workers: 1, checkMilliseconds: 1_500 });
  const check = (text: string): Promise<unknown> => workers.check(toCheck(text));
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
});

it('does as much at once as it has processes, and no process ends for another', async () => {
  const workers = create({ workers: 2, answerMilliseconds: 1_500 });
  const [one, other, next] = await Promise.all(['process 1', 'process 2', 'process 3'].map((r) => ask(workers, r)));
  expect(new Set([one, other]).size).toBe(2);
  expect([one, other]).toContain(next);
  const hanging = expect(ask(workers, 'hang')).rejects.toMatchObject({ code: 'busy-server' });
  expect(await ask(workers, 'any')).toEqual({ path: { route: 'any' }, query: {} });
  await hanging;
  expect(await ask(workers, 'any')).toBeDefined();
});

it('refuses what would wait behind too many, and leaves undone what nobody waits for', async () => {
  const workers = create({ workers: 1, waitingJobs: 1, abandonedMilliseconds: 60_000 });
  const [go, mark] = [join(folder, 'go'), join(folder, 'mark')];
  const running = ask(workers, `await ${go}`);
  const gone = new AbortController();
  const waiting = ask(workers, `mark ${mark}`, gone.signal);
  await expect(ask(workers, 'any')).rejects.toMatchObject({ code: 'busy-server', message: '1 requests wait already' });
  gone.abort();
  await expect(waiting).rejects.toMatchObject({ name: 'AbortError' });
  const next = ask(workers, 'any');
  writeFileSync(go, '');
  expect(await running).toBeDefined();
  expect(await next).toBeDefined();
  expect(existsSync(mark)).toBe(false);
  await expect(ask(workers, 'any', gone.signal)).rejects.toMatchObject({ name: 'AbortError' });
});

it('lets abandoned work end for a while, then ends it', async () => {
  const workers = create({ workers: 1, abandonedMilliseconds: 300 });
  const before = await ask(workers, 'process');
  const [soon, never] = [new AbortController(), new AbortController()];
  const go = join(folder, 'go-on');
  const nearlyDone = ask(workers, `await ${go}`, soon.signal);
  soon.abort();
  writeFileSync(go, '');
  expect(await nearlyDone).toBeDefined();
  expect(await ask(workers, 'process')).toBe(before);
  const hanging = ask(workers, 'hang', never.signal);
  never.abort();
  await expect(hanging).rejects.toMatchObject({ name: 'AbortError' });
  expect(await ask(workers, 'process')).not.toBe(before);
});

it('says what is missing from the installation', async () => {
  const workers = create({}, join(folder, 'none.js'));
  await expect(workers.check(toCheck('x'))).rejects.toMatchObject({ code: 'unreadable-file' });
});
