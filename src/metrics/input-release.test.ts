import { expect, test } from 'vitest';
import { parseIsoDate } from '../core/index.ts';
import { createReferenceStore } from '../data/index.ts';
import { measure } from './index.ts';

const store = createReferenceStore();
const measureOn = (metric: string, params: Record<string, string>, day: string) =>
  measure(store, metric, params, parseIsoDate(day));

test.each([
  { metric: 'dated-event', params: { event: 'obbba-signed' }, day: '2026-01-22', output: 'announced' },
  { metric: 'published-multiple', params: { series: '^GSPC' }, day: '2026-01-22', output: 'published' },
  { metric: 'policy-rate', params: {}, day: '2026-01-22', output: 'decided' },
])('$metric names the day on which the row it rests on was published', ({ metric, params, day, output }) => {
  const { inputs, details } = measureOn(metric, params, day);
  expect(details[output]).toMatch(/^\d{4}-\d\d-\d\d$/);
  expect(inputs.map(({ published }) => published)).toEqual([details[output]]);
});

test('the row an event rests on is its own, not the latest of the table', () => {
  const [input] = measureOn('dated-event', { event: 'obbba-signed' }, '2026-01-22').inputs;
  expect(input?.published).not.toBe(input?.last);
});

test('moves of the policy rate were published with the last decision', () => {
  const { inputs } = measureOn('policy-moves', {}, '2026-01-22');
  expect(inputs.map(({ published }) => published)).toEqual([
    measureOn('policy-rate', {}, '2026-01-22').details.decided,
  ]);
});

test('a monthly figure was published after the month it speaks of', () => {
  const [input] = measureOn('inflation', {}, '2026-01-22').inputs;
  expect((input?.published as string) > (input?.last as string)).toBe(true);
  expect((input?.published as string) <= '2026-01-22').toBe(true);
});
