import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parseIsoDate } from '../src/core/index.ts';
import { createLayeredStore, createReferenceStore } from '../src/data/index.ts';
import {
  type DetailValue,
  findMetric,
  isList,
  type Measurement,
  type MetricDefinition,
  measure,
  type Unit,
} from '../src/metrics/index.ts';

import { createFixtureStore } from './fixture-store.ts';

type Outputs = Readonly<Record<string, DetailValue>>;

/** One line of a golden.json. What is left out is not compared; an undefined result is a null value. */
interface GoldenCase {
  readonly asOf: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly value: number | null;
  readonly details?: Outputs;
  readonly window?: Measurement['window'];
  /** Some of the points, found by the first thing a point says: its date, or what it stands for. */
  readonly points?: readonly Outputs[];
  /** How many points there are in all. */
  readonly pointCount?: number;
  /** The codes of all warnings, in any order. */
  readonly warnings?: readonly string[];
}

interface Golden {
  /** The script that made the file, from the root of the repository. */
  readonly script: string;
  readonly tools: Readonly<Record<string, string>>;
  readonly cases: readonly GoldenCase[];
}

const relativeTolerance = 1e-11;

/** What rounding alone can leave of a difference of two levels near one. */
const roundingNoise = 4e-16;

const exactUnits: ReadonlySet<Unit> = new Set([
  'sessions',
  'periods',
  'moves',
  'decisions',
  'days',
  'weeks',
  'months',
  'count',
]);

const store = createLayeredStore(createFixtureStore(), createReferenceStore());

/** Runs every case of the golden.json beside a test on the embedded figures. */
export function testGolden(testUrl: string, id: string): void {
  const golden = JSON.parse(readFileSync(new URL('golden.json', testUrl), 'utf8')) as Golden;
  const metric = findMetric(id);
  describe(`${id} equals its golden values`, () => {
    it('which name the script beside them and its tools', () => {
      const root = fileURLToPath(new URL('..', import.meta.url));
      expect(`${root}${golden.script}`).toBe(fileURLToPath(new URL('golden.py', testUrl)));
      expect(existsSync(`${root}${golden.script}`)).toBe(true);
      expect(Object.keys(golden.tools)).toContain('python');
      expect(golden.cases.length).toBeGreaterThan(0);
    });
    for (const expected of golden.cases) {
      it(`${expected.asOf} ${JSON.stringify(expected.params)}`, () => expectGolden(metric, expected));
    }
  });
}

function expectGolden(metric: MetricDefinition, expected: GoldenCase): void {
  const actual = measure(store, metric.id, expected.params, parseIsoDate(expected.asOf));
  expectOutput('value', actual.value, expected.value, metric.value.unit);
  if (expected.value === null && expected.details === undefined) {
    expect(Object.values(actual.details).every((detail) => detail === null)).toBe(true);
  }
  if (expected.value === null) expect(actual.warnings).not.toEqual([]);
  for (const [name, detail] of Object.entries(expected.details ?? {})) {
    expectOutput(name, actual.details[name], detail, metric.details[name]?.unit);
  }
  if (expected.window !== undefined) expect(actual.window).toEqual(expected.window);
  if (expected.pointCount !== undefined) expect(actual.points?.length).toBe(expected.pointCount);
  for (const point of expected.points ?? []) {
    const key = Object.keys(metric.points ?? {})[0] as string;
    const found = actual.points?.find((one) => one[key] === point[key]);
    for (const [name, output] of Object.entries(point)) {
      expectOutput(`${name} of ${point[key]}`, found?.[name], output, metric.points?.[name]?.unit);
    }
  }
  if (expected.warnings !== undefined) {
    const codes = new Set(actual.warnings.map(({ code }) => code));
    expect([...codes].sort()).toEqual([...new Set(expected.warnings)].sort());
  }
}

/** Numbers of things are exact; an expected number of months need not be whole. */
function isExact(expected: number, unit: Unit | undefined): boolean {
  return exactUnits.has(unit as Unit) && Number.isInteger(expected);
}

function expectOutput(name: string, actual: DetailValue | undefined, expected: DetailValue, unit?: Unit): void {
  expect(unit, `${name} is not declared`).toBeDefined();
  if (isList(expected)) {
    const elements = actual !== undefined && isList(actual) ? actual : [];
    expect(elements.length, name).toBe(expected.length);
    for (const [i, element] of expected.entries()) expectOutput(`${name}[${i}]`, elements[i], element, unit);
    return;
  }
  if (typeof expected !== 'number' || typeof actual !== 'number' || isExact(expected, unit)) {
    expect(actual, name).toBe(expected);
    return;
  }
  const tolerance = relativeTolerance * Math.abs(expected) + roundingNoise;
  expect(Math.abs(actual - expected), `${name}: ${actual}, golden ${expected}`).toBeLessThanOrEqual(tolerance);
}
