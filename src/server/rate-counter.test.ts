import { expect, it } from 'vitest';
import { createRateCounter } from './rate-counter.ts';

it('lets an address go on when its minute is over, and leaves others alone', () => {
  let now = 1_000;
  const counter = createRateCounter(2, () => now);
  counter.count('a');
  expect(counter.secondsToWait('a')).toBe(0);
  counter.count('a');
  expect(counter.secondsToWait('a')).toBe(60);
  expect(counter.secondsToWait('b')).toBe(0);
  now += 59_500;
  expect(counter.secondsToWait('a')).toBe(1);
  now += 500;
  expect(counter.secondsToWait('a')).toBe(0);
  counter.count('a');
  expect(counter.secondsToWait('a')).toBe(0);
});

it('forgets the oldest of very many addresses', () => {
  const counter = createRateCounter(1, () => 0);
  for (let i = 0; i <= 10_000; i++) counter.count(String(i));
  expect(counter.secondsToWait('0')).toBe(0);
  expect(counter.secondsToWait('1')).toBe(60);
  expect(counter.secondsToWait('10000')).toBe(60);
});
