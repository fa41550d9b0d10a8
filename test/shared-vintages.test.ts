import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { addMonths, endOfMonth, parseIsoDate } from '../src/core/index.ts';
import { createMarketView, createMemoryStore, createStoredSeries, type SeriesMeta } from '../src/data/index.ts';
import { isSharedDataAbsent, readSharedRows, sharedData } from './shared-data.ts';

const isAbsent = isSharedDataAbsent('the embedded tables against the data they come from, and two real vintages');

const secondVintage = parseIsoDate('2026-08-21');

/** Observations of a file that both vintages hold, with what each says. */
function readVintages(id: string): { observed: number; first: number; second: number }[] {
  const toMap = (path: string): Map<string, number> =>
    new Map(readSharedRows(path).map((row) => [row.date as string, Number(row.value)]));
  const second = toMap(`macro/recent-2026-08-21/${id}.csv`);
  return [...toMap(`macro/${id}.csv`)]
    .filter(([date]) => second.has(date))
    .map(([date, first]) => ({ observed: endOfMonth(parseIsoDate(date)), first, second: second.get(date) as number }));
}

function toStore(id: string) {
  const meta: SeriesMeta = {
    series: id,
    field: 'value',
    name: id,
    unit: 'as published',
    frequency: 'monthly',
    release: { kind: 'month-lag', months: 2, day: 1 },
    provider: 'FRED',
  };
  const rows = readVintages(id).flatMap(({ observed, first, second }) => [
    { observed, value: first },
    ...(first === second ? [] : [{ observed, value: second, published: secondVintage }]),
  ]);
  return createMemoryStore([createStoredSeries(meta, rows, secondVintage)]);
}

describe.skipIf(isAbsent)('the shared data', () => {
  it('gives the embedded tables again', () => {
    const script = fileURLToPath(new URL('../scripts/reference.mjs', import.meta.url));
    const report = execFileSync(process.execPath, [script, 'check', sharedData], { encoding: 'utf8' });
    const lines = report.trim().split('\n');
    expect(lines.slice(0, -1).filter((line) => !/ [1-9]\d* rows compared, 0 differences$/.test(line))).toEqual([]);
    expect(lines.length).toBe(17);
  });

  it.each(['PAYEMS', 'INDPRO', 'PCEPILFE'])(
    '%s switches to its second vintage on the day of it, and not before',
    (id) => {
      const store = toStore(id);
      const vintages = readVintages(id);
      const revised = vintages.filter(({ first, second }) => first !== second);
      expect(revised.length).toBeGreaterThan(0);
      expect(revised.length).toBeLessThan(vintages.length);
      const valuesOn = (asOf: number): number[] => [...createMarketView(store, { asOf }).values(id).values];
      expect(valuesOn(secondVintage - 1)).toEqual(vintages.map(({ first }) => first));
      expect(valuesOn(secondVintage)).toEqual(vintages.map(({ second }) => second));
    },
  );

  it('shows a month of PAYEMS from its release on, each month once', () => {
    const view = createMarketView(toStore('PAYEMS'), { asOf: parseIsoDate('2026-01-31') });
    const { days } = view.values('PAYEMS');
    expect(days.at(-1)).toBe(endOfMonth(addMonths(parseIsoDate('2026-01-31'), -2)));
    expect(new Set(days).size).toBe(days.length);
  });
});
