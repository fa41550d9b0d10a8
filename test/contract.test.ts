import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMarketView, factTables, type SeriesStore, seriesFields } from '../src/data/index.ts';
import { findMetric, measureMetric, metricList, parseParams } from '../src/metrics/index.ts';
import { contractRows } from './contract-rows.ts';
import {
  contractDays,
  contractStore,
  createMeasurer,
  measureOnReference,
  metricRows,
  representativeDays,
  seed,
} from './contract-view.ts';
import { cutStore, spoilAfter } from './derived-stores.ts';

const metricsFolder = new URL('../src/metrics/', import.meta.url);

describe('every registered metric', () => {
  it.each(metricList.map((metric) => [metric.id, metric] as const))(
    '%s has contract rows, a test, golden values and the script that made them',
    (id, { family }) => {
      const folder = new URL(`${family}/${id}/`, metricsFolder);
      const needed = [`${id}.ts`, `${id}.test.ts`, 'golden.json', 'golden.py'];
      expect(needed.filter((file) => !existsSync(new URL(file, folder)))).toEqual([]);
      expect(contractRows[id]?.length).toBeGreaterThan(0);
    },
  );

  it('is the only kind of thing that has a folder or a contract row', () => {
    const folders = [...new Set(metricList.map(({ family }) => family))].flatMap((family) =>
      readdirSync(new URL(`${family}/`, metricsFolder), { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => name),
    );
    const ids = metricList.map(({ id }) => id).sort();
    expect(folders.sort()).toEqual(ids);
    expect(Object.keys(contractRows).sort()).toEqual(ids);
  });

  it('has its defaults among its rows, where it has a default for everything', () => {
    const lacking = metricList.filter((metric) => {
      const defaults = metric.params.safeParse({});
      if (!defaults.success) return false;
      const rows = contractRows[metric.id] ?? [];
      return !rows.some((row) => JSON.stringify(parseParams(metric, row)) === JSON.stringify(defaults.data));
    });
    expect(lacking.map(({ id }) => id)).toEqual([]);
  });
});

describe('no look-ahead', () => {
  const measureOnCut = createMeasurer((asOf) => cutStore(contractStore, asOf));
  const measureOnSpoilt = createMeasurer((asOf) => spoilAfter(contractStore, asOf));

  it.each(metricRows)('%s %s sees nothing published after the date', (_id, _params, metric, row) => {
    fc.assert(
      fc.property(contractDays, ({ day }) => {
        const known = measureOnReference(metric, row, day);
        expect(measureOnCut(metric, row, day), 'on a store cut at the date').toEqual(known);
        expect(measureOnSpoilt(metric, row, day), 'with nonsense after the date').toEqual(known);
      }),
      { seed, numRuns: 25, examples: representativeDays.map((day) => [{ day, toString: () => String(day) }]) },
    );
  });

  it('would be found: a metric that goes behind its view fails both comparisons', () => {
    const day = representativeDays[0] as number;
    const measureOn = (store: SeriesStore) => {
      const peek = (): number => store.find('^RUT', 'close')?.values.at(-1) as number;
      const cheat = { ...findMetric('period-return'), evaluate: () => ({ value: peek(), window: undefined }) };
      return measureMetric(cheat, createMarketView(store, { asOf: day }), { series: '^RUT' });
    };
    expect(measureOn(cutStore(contractStore, day))).not.toEqual(measureOn(contractStore));
    expect(measureOn(spoilAfter(contractStore, day))).not.toEqual(measureOn(contractStore));
  });
});

describe('evaluation', () => {
  it.each(metricRows)('%s %s has a value on a representative date', (_id, _params, metric, row) => {
    const values = representativeDays.map((day) => measureOnReference(metric, row, day).value);
    expect(values.some((value) => value !== null)).toBe(true);
  });

  it('leaves the stored arrays and facts as they were', () => {
    const before = hashStore();
    for (const [, , metric, row] of metricRows) {
      for (const asOf of representativeDays) measureMetric(metric, createMarketView(contractStore, { asOf }), row);
    }
    expect(hashStore()).toBe(before);
  });

  it.each(metricRows)('%s %s gives the same bytes again', (_id, _params, metric, row) => {
    for (const asOf of representativeDays) {
      const fresh = measureMetric(metric, createMarketView(contractStore, { asOf }), row);
      expect(JSON.stringify(measureOnReference(metric, row, asOf))).toBe(JSON.stringify(fresh));
    }
  });
});

function hashStore(): string {
  const hash = createHash('sha256');
  const add = (array: Int32Array | Float64Array): void => {
    hash.update(new Uint8Array(array.buffer, array.byteOffset, array.byteLength));
  };
  for (const { series } of contractStore.list()) {
    for (const field of seriesFields) {
      const stored = contractStore.find(series, field);
      if (stored === undefined) continue;
      add(stored.observed);
      add(stored.published);
      add(stored.recorded);
      add(stored.values);
    }
  }
  for (const table of factTables) hash.update(JSON.stringify(contractStore.facts(table)));
  return hash.digest('hex');
}
