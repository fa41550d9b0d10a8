import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assessCase, loadCase } from '../../src/assess/index.ts';
import { parseIsoDate, toIsoDate } from '../../src/core/index.ts';
import type { ImportReport } from '../../src/data/import/index.ts';
import { createMarketView, type MarketStore, openStore } from '../../src/data/index.ts';
import { findMetric, type GivenParams, type Measurement, measureMetric } from '../../src/metrics/index.ts';
import { contractRows } from '../contract-rows.ts';
import { seed } from '../contract-view.ts';
import { cutStore } from '../derived-stores.ts';
import { isSharedDataAbsent, sharedData } from '../shared-data.ts';
import { createLakeFolder, type LakeFolder } from './lake-folder.ts';

const isAbsent = isSharedDataAbsent('the import of real figures, and every metric on them');

/** Parameters that real figures allow and invented ones do not. */
const realRows: Readonly<Record<string, readonly GivenParams[]>> = {
  'share-above-average': [{ universe: 'IVV' }, { universe: 'IWM', length: 50 }],
  'new-highs-lows': [{ universe: 'IVV' }],
  'advance-decline': [{ universe: 'IWM' }],
  'mcclellan-oscillator': [{ universe: 'IVV' }],
  'equal-versus-cap-weight': [{ universe: 'IVV', period: 'last 3 months' }],
  concentration: [{ universe: 'SPY' }],
  'index-weight': [
    { universe: 'SPY', of: 'NVDA' },
    { universe: 'IWM', of: 'Health Care' },
  ],
  'return-dispersion': [{ universe: 'IWM', period: 'last month' }],
  'mean-pairwise-correlation': [{ universe: 'IVV' }],
  'members-outperforming': [{ universe: 'IWM', benchmark: 'IWM', period: 'last month' }],
  'sector-contribution': [{ universe: 'IVV', period: 'last month' }],
  'driver-beta': [
    { series: '^RUT', benchmark: '^GSPC' },
    { series: '^RUT', benchmark: '^GSPC', driver: 'PAYEMS' },
    { series: '^RUT', benchmark: '^GSPC', driver: 'DRTSCILM' },
  ],
  'small-cap-share': [{}],
  'style-leadership': [{}],
  'multiple-percentile': [{ series: 'shiller_monthly/cape' }],
  'trailing-price-earnings': [{}],
  'dividend-yield': [{}],
  'real-policy-rate': [{}],
};

describe.skipIf(isAbsent)('a lake of all real figures', () => {
  let folder: LakeFolder;
  let report: ImportReport;
  let store: MarketStore;
  beforeAll(async () => {
    folder = createLakeFolder();
    const folders = ['prices', 'macro', 'factors', 'holdings', 'events', 'valuation'];
    report = await folder.import(folders.map((name) => `${sharedData}/${name}`));
    store = await openStore(folder.lake);
  }, 180_000);
  afterAll(() => {
    store.close();
    folder.remove();
  });

  function measureAt(id: string, params: GivenParams, asOf: string): Promise<Measurement> {
    return store.compute(() =>
      measureMetric(findMetric(id), createMarketView(store, { asOf: parseIsoDate(asOf) }), params),
    );
  }

  it('is filled by one import, without a fault', () => {
    expect(report.errors.map(({ message }) => message)).toEqual([]);
    const bars = new Set(report.series.filter(({ field }) => field === 'total').map(({ series }) => series));
    expect(report.files).toBeGreaterThan(250);
    expect(report.rows).toBeGreaterThan(4_500_000);
    expect(bars.size).toBeGreaterThan(2822);
    expect(store.universes()).toEqual(['IJR', 'IVV', 'IWB', 'IWM', 'SPY']);
    expect(report.facts).toBeGreaterThan(1000);
  });

  it('tells that the 14 sessions to 2026-01-22 were the second-longest run since 1987', async () => {
    const { value, details, warnings } = await measureAt(
      'outperformance-streak',
      { series: '^RUT', benchmark: '^GSPC' },
      '2026-01-22',
    );
    expect([value, details.rank, details.longest, details.longestEnd, details.historyFirst]).toEqual([
      14,
      2,
      16,
      '1996-05-07',
      '1987-09-10',
    ]);
    expect(warnings).toEqual([]);
    const before = await measureAt('outperformance-streak', { series: '^RUT', benchmark: '^GSPC' }, '2008-06-06');
    expect([before.value, before.details.rank, before.details.longest]).toEqual([13, 2, 16]);
  });

  it.each(['2025-12-15', '2026-01-22', '2026-06-30'])(
    'assesses the rotation on %s as the embedded figures do',
    async (date) => {
      const given = loadCase('great-rotation-2026');
      const asOf = parseIsoDate(date);
      const assessment = await store.compute(() => assessCase(given, store, asOf));
      const answers: Record<string, [string, number]> = {
        '2025-12-15': ['none', 13.5],
        '2026-01-22': ['early', 9.5],
        '2026-06-30': ['failing', 21.9],
      };
      const [state, yearToDate] = answers[date] as [string, number];
      expect(assessment.state).toBe(state);
      expect(100 * (assessment.legs[0]?.measurement.value as number)).toBeCloseTo(yearToDate, 1);
    },
  );

  it('shows the S&P 500 above its 200-day average within what its coverage allows', async () => {
    const { value, details, warnings } = await measureAt('share-above-average', { universe: 'IVV' }, '2026-01-22');
    const published = await store.compute(() => {
      const { days, values } = createMarketView(store, { asOf: parseIsoDate('2026-11-20') }).values(
        'breadth_external/s5th',
      );
      return (values[days.indexOf(parseIsoDate('2026-01-22'))] as number) / 100;
    });
    const uncovered = (details.members as number) - (details.covered as number);
    expect(details.coverage as number).toBeGreaterThan(0.95);
    expect(Math.abs((value as number) - published)).toBeLessThanOrEqual(uncovered / (details.members as number));
    expect(warnings.map(({ code }) => code)).toContain('incomplete-coverage');
  });

  it('knows a revision from the day its vintage was taken, and no earlier', async () => {
    const jobsKnownOn = (asOf: string): Promise<number> =>
      store.compute(() => {
        const { days, values } = createMarketView(store, { asOf: parseIsoDate(asOf) }).values('PAYEMS');
        return values[days.indexOf(parseIsoDate('2026-03-31'))] as number;
      });
    const [before, after] = [await jobsKnownOn('2026-08-20'), await jobsKnownOn('2026-08-21')];
    expect(before).toBe(158_621);
    expect(after).not.toBe(before);
  });

  const rows = [...Object.entries(contractRows), ...Object.entries(realRows)].flatMap(([id, list]) =>
    list.filter((params) => !JSON.stringify(params).includes('TEST')).map((params) => [id, params] as const),
  );
  const days = fc.integer({ min: parseIsoDate('2024-06-03'), max: parseIsoDate('2026-10-02') });

  it.each(rows)('%s %j uses nothing that was published after the date', async (id, params) => {
    await fc.assert(
      fc.asyncProperty(days, async (day) => {
        const asOf = toIsoDate(day);
        const onStore = await measureAt(id, params, asOf);
        const onCut = await store.compute(() => {
          const cut = createMarketView(cutStore(store, day), { asOf: day });
          return measureMetric(findMetric(id), cut, params);
        });
        expect(onCut).toEqual(onStore);
      }),
      { seed, numRuns: 3, examples: [[parseIsoDate('2026-08-20')], [parseIsoDate('2026-08-21')]] },
    );
  });
});
