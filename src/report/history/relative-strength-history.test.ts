import { expect, test } from 'vitest';
import { findRuns } from './relative-strength-history.ts';

const sessions = [
  '2026-01-02',
  '2026-01-05',
  '2026-01-06',
  '2026-01-07',
  '2026-01-08',
  '2026-01-09',
  '2026-01-12',
  '2026-01-13',
];

function toLine(values: readonly number[], days: readonly string[] = sessions) {
  return values.map((value, i) => ({ date: days[i] as string, value }));
}

test('a run goes from the close before its first gain to its last', () => {
  expect(findRuns(toLine([3, 1, 2, 3, 4, 5, 6, 6]))).toEqual([{ base: '2026-01-05', last: '2026-01-12', length: 5 }]);
});

test('a tie ends a run, and shorter ones are not marked', () => {
  expect(findRuns(toLine([1, 2, 3, 4, 4, 5, 6, 7]))).toEqual([]);
});

test('a missing session ends a run', () => {
  const days = sessions.filter((day) => day !== '2026-01-07');
  expect(findRuns(toLine([1, 2, 3, 4, 5, 6, 7], days))).toEqual([]);
});

test('a line too short for a run has none', () => {
  expect(findRuns([])).toEqual([]);
  expect(findRuns(toLine([1]))).toEqual([]);
});
