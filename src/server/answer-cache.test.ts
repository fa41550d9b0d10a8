import { expect, it } from 'vitest';
import { createAnswerCache } from './answer-cache.ts';

it('computes once for those who ask at the same time and after', async () => {
  const cache = createAnswerCache(1_000);
  let count = 0;
  const ask = (): Promise<string> => cache.once('key', async () => `answer ${++count}`);
  expect(await Promise.all([ask(), ask()])).toEqual(['answer 1', 'answer 1']);
  expect(await ask()).toBe('answer 1');
});

it('keeps no failure', async () => {
  const cache = createAnswerCache(1_000);
  await expect(cache.once('key', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await cache.once('key', async () => 'yes')).toBe('yes');
});

it('keeps those used last, and nothing that would fill it', async () => {
  const cache = createAnswerCache(100);
  const counts = new Map<string, number>();
  const ask = (key: string, length = 12): Promise<string> =>
    cache.once(key, async () => {
      counts.set(key, (counts.get(key) ?? 0) + 1);
      return 'x'.repeat(length);
    });
  for (const key of ['a', 'b', 'c', 'd', 'a', 'e', 'a', 'b']) await ask(key);
  expect(Object.fromEntries(counts)).toEqual({ a: 1, b: 2, c: 1, d: 1, e: 1 });
  for (const _ of [1, 2]) await ask('large', 13);
  expect(counts.get('large')).toBe(2);
});
