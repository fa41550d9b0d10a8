import { describe, expect, it } from 'vitest';
import { type DetailValue, type GivenParams, isList, type Unit } from '../src/metrics/index.ts';
import { contractStore, createMeasurer, measureOnReference, metricRows, representativeDays } from './contract-view.ts';
import { scaleLevels } from './derived-stores.ts';

const levelDrivers = ['driver-beta', 'implied-pmi'];
const levelRows = metricRows.filter(
  ([id, , { family }, row]) =>
    (['leadership', 'structure'].includes(family) || levelDrivers.includes(id)) &&
    'series' in row &&
    row.field !== 'value',
);

const breadthRows = metricRows.filter(([, , { family }]) => family === 'breadth');
const splitMembers = 'TESTA,TESTE,TESTK,TWIN-A';

/** Rounding alone: ln RS moves by a constant, whose last digits the maps do not cancel. */
const tolerance = 1e-12;

function expectScaled(name: string, unit: Unit, output: DetailValue, before: DetailValue, factor: number): void {
  if (isList(before) && isList(output)) {
    expect(output.length, name).toBe(before.length);
    before.forEach((element, i) => {
      expectScaled(`${name}[${i}]`, unit, output[i] as DetailValue, element, factor);
    });
    return;
  }
  if (typeof before !== 'number' || typeof output !== 'number') {
    expect(output, name).toBe(before);
    return;
  }
  const expected = unit === 'index points' || unit === 'unit of the series' ? before * factor : before;
  const difference = Math.abs(output - expected);
  expect(difference, `${name} [${unit}]: ${output}, ${expected} expected`).toBeLessThanOrEqual(
    tolerance * Math.max(1, Math.abs(expected)),
  );
}

/** A level among the parameters is in points and splits with the closes. */
function splitParams(row: GivenParams, factor: number): GivenParams {
  return typeof row.level === 'number' ? { ...row, level: row.level * factor } : row;
}

describe.each([2, 0.1])('closes of the series multiplied by %d, as after a split', (factor) => {
  const measureOnSplit = new Map(
    [...new Set(levelRows.map(([, , , row]) => String(row.series)))].map((series) => [
      series,
      createMeasurer(() => scaleLevels(contractStore, series, factor)),
    ]),
  );

  it.each(levelRows)('leave %s %s as it was, and multiply its levels alike', (_id, _params, metric, row) => {
    const measureSplit = measureOnSplit.get(String(row.series));
    let values = 0;
    for (const day of representativeDays) {
      const before = measureOnReference(metric, row, day);
      const after = measureSplit?.(metric, splitParams(row, factor), day);
      if (before.value !== null) values++;
      expectScaled('value', metric.value.unit, after?.value as DetailValue, before.value, factor);
      for (const [name, { unit }] of Object.entries(metric.details)) {
        expectScaled(name, unit, after?.details[name] as DetailValue, before.details[name] as DetailValue, factor);
      }
    }
    expect(values).toBeGreaterThan(0);
  });

  const measureOnSplitMembers = createMeasurer(() => scaleLevels(contractStore, splitMembers, factor));

  it.each(breadthRows)('of some members leave %s %s as it was', (_id, _params, metric, row) => {
    for (const day of representativeDays) {
      const before = measureOnReference(metric, row, day);
      const after = measureOnSplitMembers(metric, row, day);
      expectScaled('value', metric.value.unit, after.value, before.value, 1);
      for (const [name, { unit }] of Object.entries(metric.details)) {
        expectScaled(name, unit, after.details[name] as DetailValue, before.details[name] as DetailValue, 1);
      }
      expect(after.points?.length).toBe(before.points?.length);
      before.points?.forEach((point, i) => {
        for (const [name, { unit }] of Object.entries(metric.points ?? {})) {
          expectScaled(name, unit, after.points?.[i]?.[name] as DetailValue, point[name] as DetailValue, 1);
        }
      });
      expect(after.warnings).toEqual(before.warnings);
    }
  });
});
