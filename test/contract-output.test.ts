import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { parseIsoDate, toIsoDate } from '../src/core/index.ts';
import {
  type DetailValue,
  isList,
  type Measurement,
  type MetricDefinition,
  metricList,
  type Unit,
  unitMeanings,
  warningMeanings,
} from '../src/metrics/index.ts';
import { contractStore, measureOnReference, metricRows, representativeDays } from './contract-view.ts';

const allDays = [...representativeDays, ...['2022-06-01', '2026-09-27', '2026-11-20'].map(parseIsoDate)];

function isoDate(text: DetailValue): boolean {
  return typeof text === 'string' && toIsoDate(parseIsoDate(text)) === text;
}

function isOfUnit(unit: Unit, output: DetailValue): boolean {
  if (output === null) return true;
  if (isList(output)) return output.every((element) => isOfUnit(unit, element));
  if (unit === 'date') return isoDate(output);
  if (unit === 'text') return typeof output === 'string' && output !== '';
  if (unit === 'yes or no') return typeof output === 'boolean';
  if (typeof output !== 'number' || !Number.isFinite(output)) return false;
  return /^(sessions|periods|moves|decisions|days|weeks|count)$/.test(unit) ? Number.isInteger(output) : true;
}

function expectOutputs(metric: MetricDefinition, measurement: Measurement): void {
  expect(Object.keys(measurement.details)).toEqual(Object.keys(metric.details));
  expect(isOfUnit(measurement.unit, measurement.value), `value ${measurement.value}`).toBe(true);
  for (const [name, { unit, isList: isListed }] of Object.entries(metric.details)) {
    const output = measurement.details[name] as DetailValue;
    expect(isOfUnit(unit, output), `${name} [${unit}]: ${output}`).toBe(true);
    if (output !== null) expect(Array.isArray(output), `${name} is a list`).toBe(isListed === true);
  }
  expect(measurement.points === undefined).toBe(metric.points === undefined);
  const names = Object.entries(metric.points ?? {});
  const odd = (measurement.points ?? []).filter(
    (point) =>
      Object.keys(point).join() !== names.map(([name]) => name).join() ||
      !names.every(([name, { unit }]) => isOfUnit(unit, point[name] as DetailValue)),
  );
  expect(odd).toEqual([]);
}

/** A line that is not informative still says so by its R-squared and its months. */
function expectWarnings({ metric, value, details, warnings, points = [] }: Measurement): void {
  for (const { code, message } of warnings) {
    expect(Object.keys(warningMeanings)).toContain(code);
    expect(message).toMatch(/^[^\n\r]+$/);
    expect(message).not.toMatch(/NaN|undefined|Infinity|\[object/);
  }
  if (value !== null) return;
  expect(warnings).not.toEqual([]);
  const told = metric === 'implied-pmi' ? ['rSquared', 'n'] : [];
  expect(Object.keys(details).filter((name) => details[name] !== null && !told.includes(name))).toEqual([]);
  expect(points).toEqual([]);
}

function expectWindow({ window, asOf, value }: Measurement): void {
  if (value !== null) expect(window).not.toBeNull();
  if (window === null) return;
  expect([window.base, window.first, window.last].every(isoDate)).toBe(true);
  expect(window.base <= window.first && window.first <= window.last && window.last <= asOf).toBe(true);
}

function expectInputs(metric: MetricDefinition, { params, inputs, value, asOf }: Measurement): void {
  expect(inputs.length).toBeGreaterThan(0);
  for (const { first, last, rows, hash, provider, published, field } of inputs) {
    expect(hash).toMatch(/^[0-9a-f]{16}$/);
    if (rows > 0) expect(provider).not.toBe('');
    if (rows === 0) expect([first, last]).toEqual([null, null]);
    else expect(isoDate(first) && isoDate(last) && (first as string) <= (last as string)).toBe(true);
    expect(last === null || last <= asOf).toBe(true);
    expect([isoDate(published), published === null || published <= asOf]).toEqual([rows > 0, true]);
    if (published !== null && field !== 'facts') expect(published >= (last as string)).toBe(true);
  }
  if (value === null) return;
  expect(inputs.filter(({ rows }) => rows === 0)).toEqual([]);
  const read = new Set(inputs.map(({ series, field }) => `${field} ${series}`));
  const declared = metric.inputs(params).map((input) => {
    if ('facts' in input) return `facts ${input.facts}`;
    return 'universe' in input ? `members ${input.universe}` : `${input.field} ${input.series}`;
  });
  const measured = ['share-outperforming', 'return-ranking'].includes(metric.id) ? [] : declared;
  expect(measured.filter((input) => !read.has(input))).toEqual([]);
  expect(
    inputs.filter(
      ({ series, field }) =>
        field !== 'facts' &&
        field !== 'members' &&
        !/^\d+ names$/.test(series) &&
        !contractStore.list().some((meta) => meta.series === series),
    ),
  ).toEqual([]);
}

describe('definitions', () => {
  it.each(metricList.map((metric) => [metric.id, metric] as const))('%s is complete', (_id, metric) => {
    const specs = [metric.value, ...Object.values(metric.details), ...Object.values(metric.points ?? {})];
    for (const { unit, meaning } of specs) {
      expect(Object.keys(unitMeanings)).toContain(unit);
      expect(meaning).not.toBe('');
    }
    expect(metric.id).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(Number.isInteger(metric.version) && metric.version >= 1).toBe(true);
    const texts = [metric.name, metric.question, metric.formula, metric.warmUp];
    expect([...texts, ...metric.conventions, ...metric.references].every((text) => text.trim() !== '')).toBe(true);
    expect(metric.conventions.length * metric.references.length).toBeGreaterThan(0);
    expect(metric.question.endsWith('?')).toBe(true);
  });
});

describe('a measurement', () => {
  it.each(metricRows)('of %s %s holds what is declared, with its window and inputs', (_id, _params, metric, row) => {
    for (const day of allDays) {
      const measurement = measureOnReference(metric, row, day);
      expect(measurement).toMatchObject({
        metric: metric.id,
        version: metric.version,
        unit: metric.value.unit,
        basis: metric.basis,
        asOf: toIsoDate(day),
      });
      expectOutputs(metric, measurement);
      expectWarnings(measurement);
      expectWindow(measurement);
      expectInputs(metric, measurement);
    }
  });

  it.each(metricRows)('of %s %s comes back from JSON as it was', (_id, _params, metric, row) => {
    for (const day of representativeDays) {
      const measurement = measureOnReference(metric, row, day);
      expect(isDeepStrictEqual(JSON.parse(JSON.stringify(measurement)), measurement)).toBe(true);
    }
  });
});
