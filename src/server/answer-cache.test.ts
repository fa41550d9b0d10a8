import { expect, it } from 'vitest';
import { createAnswerCache, type KeptAnswer } from './answer-cache.ts';

const staying = (): AbortSignal => new AbortController().signal;
const toAnswer = (text: string): KeptAnswer => ({
  tag: text,
  contentType: 'text/plain',
  body: Buffer.from(text),
  headers: {},
});

it('computes once for those who ask at the same time and after', async () => {
  const cache = createAnswerCache(1_000);
  let count = 0;
  const ask = async (): Promise<string> =>
    (await cache.once('key', staying, async () => toAnswer(`answer ${++count}`))).tag;
  expect(await Promise.all([ask(), ask()])).toEqual(['answer 1', 'answer 1']);
  expect(await ask()).toBe('answer 1');
});

it('keeps no failure', async () => {
  const cache = createAnswerCache(1_000);
  await expect(cache.once('key', staying, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect((await cache.once('key', staying, async () => toAnswer('yes'))).tag).toBe('yes');
});

it('keeps those used last, and nothing that would fill it', async () => {
  const cache = createAnswerCache(100);
  const counts = new Map<string, number>();
  const ask = (key: string, length = 24): Promise<KeptAnswer> =>
    cache.once(key, staying, async () => {
      counts.set(key, (counts.get(key) ?? 0) + 1);
      return toAnswer('x'.repeat(length));
    });
  for (const key of ['a', 'b', 'c', 'd', 'a', 'e', 'a', 'b']) await ask(key);
  expect(Object.fromEntries(counts)).toEqual({ a: 1, b: 2, c: 1, d: 1, e: 1 });
  for (const _ of [1, 2]) await ask('large', 26);
  expect(counts.get('large')).toBe(2);
});

it('tells the computation when its last reader has gone, and begins anew for the next', async () => {
  const cache = createAnswerCache(1_000);
  const readers = [new AbortController(), new AbortController()];
  let begun = 0;
  let told = 0;
  const ask = (signal: AbortSignal): Promise<KeptAnswer> =>
    cache.once(
      'key',
      () => signal,
      (abandoned) => {
        begun++;
        if (begun > 1) return Promise.resolve(toAnswer('second'));
        return new Promise((_, reject) => {
          abandoned.addEventListener('abort', () => {
            told++;
            // It ends only later, as a process does.
            setTimeout(() => reject(abandoned.reason), 5);
          });
        });
      },
    );
  const [one, other] = readers.map(({ signal }) => ask(signal).catch((error: Error) => error.name));
  readers[0]?.abort();
  expect(told).toBe(0);
  readers[1]?.abort();
  expect(told).toBe(1);
  const late = ask(staying());
  expect(await Promise.all([one, other])).toEqual(['AbortError', 'AbortError']);
  expect((await late).tag).toBe('second');
});
