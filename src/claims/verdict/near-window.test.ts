import { expect, it } from 'vitest';
import { parseIsoDate, sessionsBetween, toIsoDate } from '../../core/index.ts';
import { findEarlierEnd, findNearWindow, type WindowValue } from './near-window.ts';

const days = sessionsBetween(parseIsoDate('2025-01-02'), parseIsoDate('2025-06-30'));

/** Levels that jump once, by a tenth, at a day. */
function jumpAt(day: string) {
  const at = parseIsoDate(day);
  const values = Float64Array.from(days, (each) => (each >= at ? 110 : 100));
  const valueBetween: WindowValue = (base, to) => ((values[to] as number) / (values[base] as number) - 1) * 100;
  return { series: { days, values }, valueBetween };
}

const isTenth = (value: number): boolean => Math.abs(value - 10) < 0.5;

function find(jump: string, base: string, to: string) {
  const { series, valueBetween } = jumpAt(jump);
  const window = { base: parseIsoDate(base), to: parseIsoDate(to) };
  const found = findNearWindow(series, window, valueBetween, isTenth);
  return found === undefined ? undefined : [toIsoDate(found.base), toIsoDate(found.to), found.moved];
}

it('names the window whose ends moved least in sum', () => {
  expect(find('2025-03-03', '2025-02-03', '2025-02-28')).toEqual(['2025-02-03', '2025-03-03', 3]);
  expect(find('2025-02-03', '2025-02-03', '2025-02-28')).toEqual(['2025-01-31', '2025-02-28', 3]);
});

it('moves each end by at most the length of the window', () => {
  expect(find('2025-03-07', '2025-02-21', '2025-02-28')).toEqual(['2025-02-27', '2025-03-07', 13]);
  expect(find('2025-03-10', '2025-02-21', '2025-02-28')).toBeUndefined();
});

it('moves each end by at most 31 days', () => {
  expect(find('2025-03-28', '2025-01-31', '2025-02-28')).toEqual(['2025-02-24', '2025-03-28', 52]);
  expect(find('2025-05-01', '2025-01-31', '2025-03-31')).toEqual(['2025-02-20', '2025-05-01', 51]);
  expect(find('2025-05-02', '2025-01-31', '2025-03-31')).toBeUndefined();
});

it('counts short windows in sessions, over weekends', () => {
  expect(find('2025-02-10', '2025-02-06', '2025-02-07')).toEqual(['2025-02-07', '2025-02-10', 4]);
  expect(find('2025-02-11', '2025-02-06', '2025-02-07')).toBeUndefined();
});

it('finds the latest earlier end of an open window', () => {
  const { series, valueBetween } = jumpAt('2025-02-18');
  const window = { base: parseIsoDate('2025-01-02'), to: parseIsoDate('2025-03-03') };
  const isFlat = (value: number): boolean => value === 0;
  const found = findEarlierEnd(series, window, valueBetween, isFlat);
  expect(found === undefined ? found : toIsoDate(found)).toBe('2025-02-14');
  const later = { ...window, to: parseIsoDate('2025-03-31') };
  expect(findEarlierEnd(series, later, valueBetween, isFlat)).toBeUndefined();
});
