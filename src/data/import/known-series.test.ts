import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toIsoDate } from '../../core/index.ts';
import { findPackageFolder } from '../package-folder.ts';
import { createReferenceStore } from '../reference-store.ts';
import { parseReleaseRule } from '../release-rule.ts';
import { findKnownSeries, readKnownSeries } from './known-series.ts';

const known = readKnownSeries(join(findPackageFolder(), 'reference', 'known-series.csv'));

describe('the table of known series', () => {
  it('is sorted, and describes each with a name, a unit, a provider and the source of its rule', () => {
    const ids = known.map(({ id }) => id);
    expect(ids).toEqual(ids.toSorted((a, b) => (a < b ? -1 : 1)));
    const bare = known.filter(({ name, unit, provider, note }) => [name, unit, provider].includes('') || note === '');
    expect(bare.filter(({ provider }) => !provider.startsWith('Kenneth R. French'))).toEqual([]);
    expect(known.filter(({ release }) => release === '').map(({ id }) => id)).toEqual(['FEDTARMD']);
  });

  it('agrees with the rules of the embedded catalogue', () => {
    const store = createReferenceStore();
    const shared = store.list().flatMap((meta) => {
      const row = known.find(({ id, field }) => id === meta.series && field === meta.field);
      return row === undefined ? [] : [{ id: row.id, mine: parseReleaseRule(row.release), theirs: meta.release }];
    });
    expect(shared.map(({ id }) => id)).toEqual([
      ...['BAMLH0A0HYM2', 'CPIAUCNS', 'CPIAUCSL', 'DFEDTARL', 'DFEDTARU', 'DGS10', 'DGS2', 'NAPM', 'SMB'],
    ]);
    expect(shared.filter(({ mine, theirs }) => JSON.stringify(mine) !== JSON.stringify(theirs))).toEqual([]);
  });

  it('is never earlier than the release days of consumer prices on record', () => {
    const { observed, published } = createReferenceStore().find('CPIAUCNS', 'value') as {
      observed: Int32Array;
      published: Int32Array;
    };
    const { delays } = findKnownSeries('CPIAUCNS') as (typeof known)[number];
    for (const [i, day] of observed.entries()) {
      const delay = delays.find(({ from, to }) => day >= from && day <= to);
      const after28th = Number(toIsoDate(published[i] as number).slice(8)) > 28;
      if (after28th || toIsoDate(day).startsWith('1995-12')) expect(delay?.published).toBe(published[i]);
    }
  });

  it('delays come after their period', () => {
    const early = known.filter(({ delays }) => delays.some(({ from, to, published }) => published <= to || to < from));
    expect(early).toEqual([]);
  });

  it('finds the own row of an id before one for many, the longest of these first', () => {
    const prefix = 'ISM_report_on_business_1948-2022/';
    expect(findKnownSeries(`${prefix}MAN_PMI`)?.series).toBe('NAPM');
    expect(findKnownSeries(`${prefix}MAN_EMPL`)?.release).toBe('month-lag 1 6');
    expect(findKnownSeries(`${prefix}NONMAN_EMPL`)?.release).toBe('month-lag 1 10');
    expect(findKnownSeries('shiller_monthly/price')?.release).toBe('month-lag 1 10');
    expect(findKnownSeries('shiller_monthly/earnings')?.release).toBe('month-lag 6 28');
    expect(findKnownSeries('nothing')).toBeUndefined();
    expect(findKnownSeries('constructor')).toBeUndefined();
  });
});

describe('a faulty table', () => {
  const header = 'id,series,field,name,unit,frequency,release,provider,dated,delays,note\n';
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'rotascope-known-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each([
    ['A,,,n,u,hourly,same-day,p,,,x', /^known\.csv line 2: "hourly" is none of daily, weekly/],
    ['A,,price,n,u,daily,same-day,p,,,x', /^known\.csv line 2: "price" is none of close/],
    ['A,,,n,u,daily,soon,p,,,x', /^known\.csv line 2: release rule "soon": needs/],
    ['A,,,n,u,daily,same-day,p,when,,x', /^known\.csv line 2: "when" is none of observed/],
    ['A,,,n,u,daily,same-day,p,,2013-09,x', /^known\.csv line 2: delay "2013-09" is not PERIOD=DATE/],
    ['A,,,n,u,daily,same-day,p,,,x\nA,,,n,u,daily,same-day,p,,,x', /^known\.csv line 3: "A" stands there twice/],
  ])('%j is refused', (rows, message) => {
    const path = join(folder, 'known.csv');
    writeFileSync(path, `${header}${rows}\n`);
    expect(() => readKnownSeries(path)).toThrow(message);
  });
});
