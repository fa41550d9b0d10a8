import { describe, expect, it } from 'vitest';
import { parseIsoDate } from '../src/core/index.ts';
import { createReferenceStore } from '../src/data/index.ts';
import { measure, metricList } from '../src/metrics/index.ts';
import { contractRows } from './contract-rows.ts';
import { runCommand } from './run-cli.ts';

const store = createReferenceStore();
const asOf = '2026-01-22';

describe('the library and the command line answer alike', () => {
  it.each(metricList.map(({ id }) => id))('%s', async (id) => {
    for (const params of contractRows[id] ?? []) {
      const words = Object.entries(params).flatMap(([name, value]) => [`--${name}`, String(value)]);
      const dated = await runCommand('measure', id, ...words, '--as-of', asOf, '--json');
      expect(JSON.parse(dated.out)).toEqual(measure(store, id, params, parseIsoDate(asOf)));
      const latest = await runCommand('measure', id, ...words, '--json');
      expect(JSON.parse(latest.out)).toEqual(measure(store, id, params));
    }
  });
});
