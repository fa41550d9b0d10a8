import { expect, test } from 'vitest';
import type { StructureGround } from '../assess/index.ts';
import { toPlainText } from '../assess/sentence.ts';
import { findMetric, type Measurement } from '../metrics/index.ts';
import { toShare } from './figures.ts';
import { findLongest, readRegimes, readSkill, readSteps, toKeyFigure } from './structure-readings.ts';

/** Invented for the tests. */
function invent(metric: string, value: number | null, rest: Partial<Measurement> = {}): Measurement {
  const { version, basis, value: spec } = findMetric(metric);
  const base = { metric, version, basis, value, unit: spec.unit, details: {}, params: {}, asOf: '2020-03-31' };
  return { ...base, window: null, inputs: [], warnings: [], ...rest };
}

test.each([
  [invent('structural-break-test', 9.1, { details: { supFp: 0.0431 } }), 'p = 4.3%'],
  [invent('structural-break-test', 30, { details: { supFp: 0.00001 } }), 'p < 0.1%'],
  [invent('structural-break-test', 9.123, { details: { supFp: null } }), 'supF 9.12'],
  [invent('structural-break-test', null), '–'],
  [invent('mean-breaks', 1), '1 break'],
  [invent('mean-breaks', 0), '0 breaks'],
  [invent('leadership-cycles', 3.216), '+3.22%'],
  [invent('leadership-cycles', -3.216), '-3.22%'],
  [invent('leadership-cycles', 0), '0.00%'],
  [invent('lead-probability', 0.4079), '41%'],
])('%#: the figure before a sentence', (measurement, text) => {
  expect(toKeyFigure(measurement).text).toBe(text);
});

test.each([
  [0, '0%'],
  [0.0049, '< 1%'],
  [0.005, '1%'],
  [0.995, '100%'],
  [0.9951, '> 99%'],
  [1, '100%'],
])('a share of %d reads %s', (value, text) => {
  expect(toShare(value)).toBe(text);
});

test('the longest record counts, of figures that have a value', () => {
  const from = (name: string, base: string, value: number | null): StructureGround => {
    const window = { base, first: base, last: '2020-03-31' };
    return {
      name,
      isMain: false,
      lacking: [],
      sentence: '',
      sentenceParts: [],
      measurement: invent('mean-breaks', value, { window }),
    };
  };
  const grounds = [from('short', '2010-01-29', 0), from('long', '1990-01-31', 1), from('none', '1926-06-30', null)];
  expect(findLongest(grounds, 'mean-breaks')?.name).toBe('long');
  expect(findLongest(grounds, 'mean-breaks', ({ value }) => value === 0)?.name).toBe('short');
  expect(findLongest(grounds, 'markov-regime')).toBeUndefined();
});

test('steps say whether the criteria agree', () => {
  const details = { breaks: 1, breaksLwz: 1, breaksSequential: 1 };
  const points = [{ date: '2010-01-29' }];
  expect(readSteps(invent('mean-breaks', 1, { details, points }))).toBe('mean between breaks');
  expect(readSteps(invent('mean-breaks', 1, { details: { ...details, breaksLwz: 0 }, points }))).toContain('disagree');
  expect(readSteps(invent('mean-breaks', 0, { points: [] }))).toContain('no break');
});

test('regimes go by their means, the skill by its interval', () => {
  expect(toPlainText(readRegimes(invent('markov-regime', 0.5, { details: { means: [-0.5, 0.25] } })))).toContain(
    '(+0.25% a month, the other -0.50%)',
  );
  const details = { skill: 0.012, skillLow: -0.01, skillHigh: 0.03, forecasts: 290, firstForecast: '2001-01-31' };
  const told = invent('lead-probability', 0.4, { details: { ...details, verdict: 'no better than the base rate' } });
  expect(toPlainText(readSkill(told))).toMatch(
    /^Brier skill \+0\.012 \(95%: -0\.010 to \+0\.030\): no better than the base rate\. 290/,
  );
  const untold = invent('lead-probability', 0.4, { details: { ...details, skillLow: null, verdict: null } });
  expect(toPlainText(readSkill(untold))).toMatch(/too few forecasts for an interval/);
  expect(toPlainText(readSkill(untold))).not.toMatch(/NaN/);
});
