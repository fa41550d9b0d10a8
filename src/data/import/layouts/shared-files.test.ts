import { readdirSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { isSharedDataAbsent, sharedData } from '../../../../test/shared-data.ts';
import { parseIsoDate, toIsoDate } from '../../../core/index.ts';
import type { SourceFile, Staged } from '../staged.ts';
import { findLayout, layouts } from './index.ts';

const isAbsent = isSharedDataAbsent('every layout over the files it is made for');
const options = { today: parseIsoDate('2026-11-21') };

function listFolder(folder: string): string[] {
  const names = readdirSync(`${sharedData}/${folder}`).filter((name) => /\.(csv|csv\.gz|xlsx)$/.test(name));
  return names.map((name) => `${folder}/${name}`);
}

function listFiles(): string[] {
  if (isAbsent) return [];
  const folders = ['macro', 'macro/recent-2026-08-21', 'factors', 'holdings', 'events', 'valuation'];
  return [...folders.flatMap(listFolder), 'prices/universe.csv.gz', 'prices/breadth_external.csv.gz'];
}

function readSource(path: string): SourceFile {
  const raw = readFileSync(`${sharedData}/${path}`);
  const bytes = path.endsWith('.gz') ? gunzipSync(raw) : raw;
  const parts = path.split('/');
  const isBook = path.endsWith('.xlsx');
  return {
    path,
    name: (parts.at(-1) as string).replace(/\.gz$/, ''),
    folders: parts.slice(0, -1).reverse(),
    text: isBook ? '' : bytes.toString('utf8').replace(/^\uFEFF/, ''),
    bytes: isBook ? bytes : new Uint8Array(),
  };
}

const read = async (path: string): Promise<Staged> => {
  const file = readSource(path);
  return findLayout(file).read(file, options);
};

describe.skipIf(isAbsent)('the shared files', () => {
  it.each(listFiles())('%s is read by exactly one layout', async (path) => {
    const file = readSource(path);
    expect(layouts.filter((layout) => layout.matches(file)).length).toBe(1);
    const staged = await read(path);
    expect(staged.series.length + staged.snapshots.length + staged.facts.length).toBeGreaterThan(0);
    const ids = staged.series.map(({ meta }) => meta.series);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { meta, observed, values, published } of staged.series) {
      expect(meta.series).toMatch(/^[^\s,+*]{1,200}$/);
      expect(values.every(Number.isFinite) && values.length > 0).toBe(true);
      expect(observed.every((day, i) => i === 0 || day > (observed[i - 1] as number))).toBe(true);
      expect(observed.length).toBe(values.length);
      expect(published?.length ?? observed.length).toBe(observed.length);
      expect(published === undefined || published.every((day, i) => day > (observed[i] as number) - 31)).toBe(true);
      expect(meta.release !== '' || meta.series === 'FEDTARMD').toBe(true);
    }
  });

  it('no layout takes price files', () => {
    for (const path of ['prices/^RUT.csv.gz', 'prices/IWM.csv.gz', 'prices/panel.csv.gz']) {
      const file = readSource(path);
      expect(layouts.filter((layout) => layout.matches(file))).toEqual([]);
    }
  });

  it('gives the release days of the purchasing managers that the embedded table has', async () => {
    const [staged] = (await read('macro/ISM_manufacturing_pmi_by_release_date.csv')).series;
    expect(staged?.meta).toMatchObject({ series: 'NAPM', frequency: 'monthly' });
    expect(toIsoDate(staged?.observed.at(-1) as number)).toBe('2025-11-30');
    expect(toIsoDate(staged?.published?.at(-1) as number)).toBe('2025-12-02');
  });

  it('gives the same decisions from meetings and from changes of the target', async () => {
    const decisions = (await read('events/fomc_meetings.csv')).facts.filter(
      ({ columns }) => columns.kind === 'decision',
    );
    const byDay = new Map(decisions.map((fact) => [fact.published, fact]));
    const changes = (await read('events/fed_target_changes.csv')).facts;
    const shared = changes.filter(({ published }) => published >= parseIsoDate('2000-02-02'));
    expect(shared.filter((fact) => JSON.stringify(byDay.get(fact.published)) !== JSON.stringify(fact))).toEqual([]);
    expect(shared.length).toBeGreaterThan(50);
  });

  it('gives the turning points of both tables the same ids and days', async () => {
    const points = (await read('events/nber_peaks_troughs_since_1953.csv')).facts.map((fact) => JSON.stringify(fact));
    const all = new Set((await read('events/nber_recessions.csv')).facts.map((fact) => JSON.stringify(fact)));
    expect(points.filter((point) => !all.has(point))).toEqual([]);
  });
});
