import { expect, it } from 'vitest';
import { parseIsoDate } from '../core/index.ts';
import { openStore } from '../data/index.ts';
import { recallAssessment } from './assessments.ts';

const id = 'great-rotation-2026';
const day = parseIsoDate('2026-01-22');

/** Figures that count what is computed from them. */
async function openCounted() {
  const store = await openStore('/nonexistent/rotascope-lake');
  const counted = { count: 0 };
  const compute: typeof store.compute = (computation) => {
    counted.count++;
    return store.compute(computation);
  };
  const market = { store: { ...store, compute }, dataVersion: 'any', fingerprint: 'any' };
  return { counted, recall: (asOf?: number, name = id) => recallAssessment(market, name, asOf) };
}

it('assesses a date once, however often and by whomever it is asked for', async () => {
  const { counted, recall } = await openCounted();
  const [one, other] = await Promise.all([recall(day), recall(day)]);
  expect(other).toBe(one);
  const latest = await recall();
  expect(await recall(parseIsoDate(latest.asOf))).toBe(latest);
  expect(counted.count).toBe(2);
  expect((await recall(day - 7)).asOf).toBe('2026-01-15');
  expect(counted.count).toBe(3);
});

it('keeps nothing of figures that were imported since', async () => {
  const [before, after] = [await openCounted(), await openCounted()];
  expect(await before.recall(day)).not.toBe(await after.recall(day));
  expect(after.counted.count).toBe(1);
});

it('keeps no failure, and no more than a reader has just been at', async () => {
  const { counted, recall } = await openCounted();
  for (let i = 0; i < 2; i++) {
    await expect(recall(day, 'no-such-case')).rejects.toMatchObject({ code: 'unknown-case' });
  }
  for (let back = 100; back < 109; back++) await recall(day - back);
  await recall(day - 108);
  expect(counted.count).toBe(9);
  await recall(day - 100);
  expect(counted.count).toBe(10);
});
