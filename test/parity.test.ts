import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseIsoDate } from '../src/core/index.ts';
import { type MarketStore, openStore } from '../src/data/index.ts';
import { type GivenParams, type Measurement, measure, metricList } from '../src/metrics/index.ts';
import { contractRows } from './contract-rows.ts';
import { contractStore } from './contract-view.ts';
import { createFixtureLake } from './lake/fixture-lake.ts';
import type { LakeFolder } from './lake/lake-folder.ts';
import { runCommand } from './run-cli.ts';

const asOf = '2026-01-22';
let folder: LakeFolder;
let store: MarketStore;
beforeAll(async () => {
  folder = await createFixtureLake();
  store = await openStore(folder.lake);
}, 60_000);
afterAll(() => {
  store.close();
  folder.remove();
});

const rows = metricList.flatMap(({ id }) => (contractRows[id] ?? []).map((params) => [id, params] as const));

describe('the library and the command line answer alike', () => {
  it.each(metricList.map(({ id }) => id))('%s', async (id) => {
    for (const params of contractRows[id] ?? []) {
      const words = Object.entries(params).flatMap(([name, value]) => [`--${name}`, String(value)]);
      for (const date of [asOf, undefined]) {
        const dated = date === undefined ? [] : ['--as-of', date];
        const { out } = await runCommand('measure', id, ...words, ...dated, '--json', '--lake', folder.lake);
        expect(JSON.parse(out)).toEqual(await measureOnLake(id, params, date));
      }
    }
  });
});

describe('a lake and a store in memory answer alike', () => {
  it.each(rows)('%s %j', async (id, params) => {
    for (const date of [asOf, '2025-07-03', undefined]) {
      const day = date === undefined ? undefined : parseIsoDate(date);
      const expected = measure(contractStore, id, params, day);
      expect(withoutProviders(await measureOnLake(id, params, date))).toEqual(withoutProviders(expected));
    }
  });
});

function measureOnLake(id: string, params: GivenParams, date: string | undefined): Promise<Measurement> {
  return store.compute(() => measure(store, id, params, date === undefined ? undefined : parseIsoDate(date)));
}

/** The lake names the file that figures came from. */
function withoutProviders({ inputs, ...measurement }: Measurement): unknown {
  return { ...measurement, inputs: inputs.map(({ provider: _, ...input }) => input) };
}
