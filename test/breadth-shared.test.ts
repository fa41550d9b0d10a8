import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { countSessions, parseIsoDate } from '../src/core/index.ts';
import {
  createMarketView,
  createMemoryStore,
  createStoredSeries,
  type Member,
  type SeriesRow,
} from '../src/data/index.ts';
import { findMetric, measureMetric } from '../src/metrics/index.ts';
import { isSharedDataAbsent, readSharedRows, sharedData } from './shared-data.ts';

const isAbsent = isSharedDataAbsent('the share of the S&P 500 above its 200-day average against a published one');

/** Members of IVV on 2025-11-18 and the levels of the panel, in weights and levels as the files have them. */
function createPanelStore() {
  const members: Member[] = readSharedRows('prices/universe.csv.gz').flatMap((row) =>
    row.w_ivv_2025_11_18 === ''
      ? []
      : [
          {
            symbol: row.symbol as string,
            name: row.name as string,
            sector: row.sector as string,
            weight: Number(row.w_ivv_2025_11_18) / 100,
          },
        ],
  );
  const symbols = new Set(members.map(({ symbol }) => symbol));
  const levels = new Map<string, SeriesRow[]>();
  const panel = gunzipSync(readFileSync(`${sharedData}/prices/panel.csv.gz`)).toString('utf8');
  for (const line of panel.split('\n')) {
    const [symbol = '', date = '', level = ''] = line.split(',');
    if (!symbols.has(symbol)) continue;
    const rows = levels.get(symbol) ?? [];
    rows.push({ observed: parseIsoDate(date), value: Number(level) });
    levels.set(symbol, rows);
  }
  const provider = 'shared panel';
  const day = parseIsoDate('2025-11-18');
  const series = [...levels].map(([symbol, rows]) =>
    createStoredSeries(
      {
        series: symbol,
        field: 'total',
        name: symbol,
        unit: 'USD',
        frequency: 'daily',
        release: { kind: 'same-day' },
        provider,
      },
      rows,
      parseIsoDate('2026-11-21'),
    ),
  );
  return createMemoryStore(series, {}, [
    { universe: 'IVV', observed: day, published: day, recorded: parseIsoDate('2026-11-21'), provider, members },
  ]);
}

function readPublished(column: string): Map<string, number> {
  return new Map(
    readSharedRows('prices/breadth_external.csv.gz').flatMap((row) =>
      row[column] === '' ? [] : [[row.date as string, Number(row[column]) / 100]],
    ),
  );
}

/**
 * The share over the c covered of n members lies at most (n - c) / n from the share over all n, whatever the uncovered ones do:
 * with a above, a / c - a / n and (a + n - c) / n - a / c are both at most (n - c) / n. The panel holds total-return levels and the
 * members of one day, the published share closes and the members of each day: their effect has to find room within that bound.
 */
it.skipIf(isAbsent)(
  'the share of the S&P 500 above its 200-day average is published within what coverage leaves open',
  () => {
    const asOf = parseIsoDate('2026-07-31');
    const sessions = countSessions(parseIsoDate('2025-11-19'), asOf);
    const view = createMarketView(createPanelStore(), { asOf });
    const { points = [], warnings } = measureMetric(findMetric('share-above-average'), view, {
      universe: 'IVV',
      sessions,
    });
    expect(points.length).toBe(sessions);
    expect(points[0]?.date).toBe('2025-11-19');
    expect(warnings.map(({ code }) => code).sort()).toEqual(['incomplete-coverage', 'survivorship']);
    const published = readPublished('s5th');
    const compared = points.filter(({ date }) => published.has(date as string));
    expect(compared.length).toBeGreaterThan(160);
    for (const { date, share, covered, members } of compared) {
      const difference = (share as number) - (published.get(date as string) as number);
      const open = 1 - (covered as number) / (members as number);
      expect(Math.abs(difference), `${date}: ${share} over ${covered} of ${members}`).toBeLessThanOrEqual(open);
    }
  },
);
