import { copyFileSync, cpSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseIsoDate, toIsoDate } from '../../src/core/index.ts';
import { compactLake } from '../../src/data/import/index.ts';
import { createMarketView, openStore, type SeriesField } from '../../src/data/index.ts';
import { openDatabase, sqlText } from '../../src/data/lake/duckdb.ts';
import { runCommand } from '../run-cli.ts';
import { barFile, createLakeFolder, type LakeFolder, sessions } from './lake-folder.ts';

let folder: LakeFolder;
beforeEach(() => {
  folder = createLakeFolder();
});
afterEach(() => folder.remove());

const filesOf = (lake: string): string[] => readdirSync(lake).filter((name) => name.endsWith('.parquet'));

/** What a view of the lake shows of a series on a date: days and values. */
async function see(input: { series: string; field: SeriesField }, asOf = '2026-11-20'): Promise<[string, number][]> {
  const store = await openStore(folder.lake);
  try {
    await store.load([input]);
    const view = createMarketView(store, { asOf: parseIsoDate(asOf) });
    const { days, values } = view.read(input.series, input.field);
    return Array.from(days, (day, i) => [toIsoDate(day), values[i] as number]);
  } finally {
    store.close();
  }
}

describe('what was imported is read back', () => {
  it('every field of a bar, and an empty field as missing', async () => {
    const text = 'Date,Open,High,Low,Close,Adj Close,Volume\n2024-01-02,1,2,0.5,1.5,1.25,100\n2024-01-03,,,,,1.5,\n';
    await folder.import([folder.write('ABC.csv', text)]);
    expect(await see({ series: 'ABC', field: 'close' })).toEqual([['2024-01-02', 1.5]]);
    expect(await see({ series: 'ABC', field: 'total' })).toEqual([
      ['2024-01-02', 1.25],
      ['2024-01-03', 1.5],
    ]);
    expect(await see({ series: 'ABC', field: 'volume' })).toEqual([['2024-01-02', 100]]);
    expect(await see({ series: 'ABC', field: 'high' })).toEqual([['2024-01-02', 2]]);
  });

  it('a panel in any order of symbols, a Parquet file, and a file under another id', async () => {
    const panel = 'symbol,date,adj_close\nB,2024-01-02,5\nA,2024-01-02,1\nB,2024-01-03,6\nA,2024-01-03,2\n';
    await folder.import([folder.write('panel.csv.gz', panel)]);
    expect(await see({ series: 'A', field: 'total' })).toEqual([
      ['2024-01-02', 1],
      ['2024-01-03', 2],
    ]);
    const database = await openDatabase();
    const path = join(folder.root, 'C.parquet');
    await database.connection.run(
      `COPY (SELECT DATE '2024-01-02' + i::INTEGER AS date, 10.5 + i AS close FROM range(3) r(i)) TO ${sqlText(path)} (FORMAT parquet)`,
    );
    database.close();
    await folder.import([path]);
    expect(await see({ series: 'C', field: 'close' })).toEqual([
      ['2024-01-02', 10.5],
      ['2024-01-03', 11.5],
      ['2024-01-04', 12.5],
    ]);
    await folder.import([folder.write('whatever.csv', barFile([1, 2]))], { symbol: 'D' });
    expect((await see({ series: 'D', field: 'close' })).length).toBe(2);
  });

  it('rows of a day that is no session are kept and take no part in levels of a view', async () => {
    await folder.import([folder.write('W.csv', 'date,close\n2024-01-05,1\n2024-01-06,2\n2024-01-08,3\n')]);
    expect((await see({ series: 'W', field: 'close' })).map(([day]) => day)).toEqual(['2024-01-05', '2024-01-08']);
  });

  it('ids of any script and quotes stay what they are', async () => {
    const id = 'O\'NEIL"-Ä株';
    await folder.import([folder.write('x.csv', barFile([1, 2, 3]))], { symbol: id });
    expect((await see({ series: id, field: 'close' })).length).toBe(3);
  });

  it('runs of many symbols come back whole, whatever the order of the groups they were read in', async () => {
    const days = Array.from({ length: 400 }, (_, i) => toIsoDate(parseIsoDate('2022-01-03') + i));
    const symbols = Array.from({ length: 400 }, (_, i) => `S${i}`);
    const rows = symbols.flatMap((symbol, s) => days.map((day, i) => `${symbol},${day},${s + 1 + i / 1000}`));
    await folder.import([folder.write('panel.csv', `symbol,date,adj_close\n${rows.join('\n')}\n`)]);
    const store = await openStore(folder.lake);
    await store.load(symbols.map((series) => ({ series, field: 'total' as const })));
    for (const [s, series] of symbols.entries()) {
      const stored = store.find(series, 'total');
      expect(stored?.values.length).toBe(400);
      expect(stored?.values.every((value, i) => value === s + 1 + i / 1000)).toBe(true);
    }
    store.close();
  });
});

describe('a second import of a series', () => {
  it('replaces where it speaks; earlier rows outside its span are put on its level', async () => {
    await folder.import([folder.write('A.csv', barFile([10, 11, 12, 13]))]);
    await folder.import([folder.write('A.csv', barFile([24, 26, 28], sessions.slice(2)))]);
    const total = await see({ series: 'A', field: 'total' });
    expect(total.map(([, value]) => value)).toEqual([10, 11, 12, 13, 14]);
    const close = await see({ series: 'A', field: 'close' });
    expect(close.map(([, value]) => value)).toEqual([20, 22, 24, 26, 28]);
  });

  it('of total returns without a common day leaves the earlier ones out: their level means nothing', async () => {
    await folder.import([folder.write('A.csv', barFile([10, 11]))]);
    await folder.import([folder.write('A.csv', barFile([30, 31], sessions.slice(3)))]);
    expect((await see({ series: 'A', field: 'total' })).map(([, value]) => value)).toEqual([15, 15.5]);
    expect((await see({ series: 'A', field: 'close' })).map(([, value]) => value)).toEqual([10, 11, 30, 31]);
  });

  it('of values is a vintage: revisions are known from the day it was taken', async () => {
    const release = 'month-lag 1 10';
    const first = 'date,value\n2026-01-01,100\n2026-02-01,101\n2026-03-01,102\n';
    const second = 'date,value\n2026-01-01,100\n2026-02-01,105\n2026-03-01,106\n2026-04-01,107\n';
    const options = { release, symbol: 'JOBS' };
    await folder.import([folder.write('JOBS.csv', second)], { ...options, vintage: parseIsoDate('2026-06-15') });
    await folder.import([folder.write('JOBS.csv', first)], options);
    const seen = async (asOf: string) =>
      (await see({ series: 'JOBS', field: 'value' }, asOf)).map(([, value]) => value);
    expect(await seen('2026-03-09')).toEqual([100]);
    expect(await seen('2026-03-10')).toEqual([100, 101]);
    expect(await seen('2026-05-10')).toEqual([100, 101, 102, 107]);
    expect(await seen('2026-06-14')).toEqual([100, 101, 102, 107]);
    expect(await seen('2026-06-15')).toEqual([100, 105, 106, 107]);
  });

  it('of values without a date of its own is a revision from the day it came here', async () => {
    const options = { release: 'month-lag 1 12', symbol: 'Q' };
    await folder.import([folder.write('Q.csv', 'date,value\n2024-01-01,100\n2024-02-01,101\n')], options);
    await folder.import([folder.write('Q.csv', 'date,value\n2024-01-01,90\n2024-02-01,101\n')], options);
    const seen = async (asOf: string) => (await see({ series: 'Q', field: 'value' }, asOf)).map(([, value]) => value);
    expect(await seen('2024-03-12')).toEqual([100, 101]);
    expect(await seen('2026-11-20')).toEqual([100, 101]);
    expect(await seen('2026-11-21')).toEqual([90, 101]);
  });

  it('of volume, and of a single corrected close, changes no other day', async () => {
    const bars = (...rows: string[]) => `date,close,volume\n${rows.join('\n')}\n`;
    await folder.import([folder.write('Z.csv', bars('2024-01-02,10,1000', '2024-01-03,11,1000', '2024-01-04,12,500'))]);
    await folder.import([folder.write('Z.csv', bars('2024-01-04,24,1000', '2024-01-05,25,1100'))]);
    const values = async (field: SeriesField) => (await see({ series: 'Z', field })).map(([, value]) => value);
    expect(await values('volume')).toEqual([1000, 1000, 1000, 1100]);
    expect(await values('close')).toEqual([10, 11, 24, 25]);
  });

  it('goes over the embedded figures and keeps what only those have', async () => {
    await folder.import([
      folder.write('^RUT.csv', 'date,close\n1999-12-30,500\n1999-12-31,504.75\n2000-01-03,496.42\n'),
    ]);
    const close = await see({ series: '^RUT', field: 'close' });
    expect(close.slice(0, 2)).toEqual([
      ['1999-12-30', 500],
      ['1999-12-31', 504.75],
    ]);
    expect(close.find(([day]) => day === '2025-12-11')).toEqual(['2025-12-11', 2590.61]);
  });
});

describe('compaction', () => {
  it('changes no answer, and deletes only what was replaced over an hour ago', async () => {
    await folder.import([folder.write('A.csv', barFile([10, 11, 12, 13]))]);
    await folder.import([folder.write('A.csv', barFile([24, 26, 28], sessions.slice(2)))]);
    await folder.import([folder.write('M.csv', 'date,value\n2026-01-01,1\n2026-02-01,2\n')], {
      release: 'month-lag 1 10',
    });
    await folder.import([folder.write('M.csv', 'date,value\n2026-01-01,1\n2026-02-01,3\n')], {
      release: 'month-lag 1 10',
      vintage: parseIsoDate('2026-06-01'),
    });
    const answers = async () => [
      await see({ series: 'A', field: 'total' }),
      await see({ series: 'M', field: 'value' }, '2026-05-31'),
      await see({ series: 'M', field: 'value' }, '2026-06-01'),
    ];
    const before = await answers();
    const now = new Date();
    expect((await compactLake(folder.lake, now)).joined).toMatchObject({ bars: 2, values: 2, members: 0 });
    expect(filesOf(folder.lake)).toHaveLength(6);
    expect(await answers()).toEqual(before);
    // Rows of later commits still count over those of a compacted file, and it can be compacted again.
    await folder.import([folder.write('A.csv', barFile([32], sessions.slice(5)))]);
    expect((await see({ series: 'A', field: 'close' })).at(-1)).toEqual(['2024-01-09', 32]);
    await compactLake(folder.lake, now);
    const later = new Date(now.getTime() + 61 * 60 * 1000);
    const unfinished = join(folder.lake, '.bars-20260101T000000000-00000000.parquet.1.tmp');
    writeFileSync(unfinished, 'half');
    utimesSync(unfinished, new Date(0), new Date(0));
    const { deleted } = await compactLake(folder.lake, later);
    expect(deleted.length).toBe(7);
    expect(filesOf(folder.lake)).toHaveLength(2);
    expect((await see({ series: 'A', field: 'close' })).map(([, value]) => value)).toEqual([20, 22, 24, 26, 28, 32]);
  });
});

describe('two compactions at once', () => {
  it('count once: the earlier one, and the later one only if it replaces the earlier', async () => {
    await folder.import([folder.write('A.csv', barFile([10, 11, 12, 13]))]);
    await folder.import([folder.write('A.csv', barFile([24, 26, 28], sessions.slice(2)))]);
    const before = await see({ series: 'A', field: 'close' });
    const rival = join(folder.root, 'rival');
    cpSync(folder.lake, rival, { recursive: true });
    await compactLake(folder.lake, new Date());
    await compactLake(rival, new Date(Date.now() + 1000));
    const [later] = filesOf(rival).sort().slice(-1) as [string];
    copyFileSync(join(rival, later), join(folder.lake, later));
    expect(await see({ series: 'A', field: 'close' })).toEqual(before);
    await compactLake(folder.lake, new Date());
    expect(await see({ series: 'A', field: 'close' })).toEqual(before);
  });

  it('delete nothing that was replaced within the hour, however old it is', async () => {
    await folder.import([folder.write('A.csv', barFile([10, 11, 12, 13]))]);
    await folder.import([folder.write('B.csv', barFile([10, 11, 12, 13]))]);
    for (const name of filesOf(folder.lake)) utimesSync(join(folder.lake, name), new Date(0), new Date(0));
    await compactLake(folder.lake, new Date());
    expect((await compactLake(folder.lake, new Date())).deleted).toEqual([]);
  });
});

describe('a lake that cannot be read', () => {
  async function rewrite(metadata: string): Promise<string> {
    await folder.import([folder.write('A.csv', barFile([10, 11]))]);
    const [name] = filesOf(folder.lake) as [string];
    const path = join(folder.lake, name);
    const database = await openDatabase();
    await database.connection.run(
      `COPY (SELECT * FROM read_parquet(${sqlText(path)})) TO ${sqlText(`${path}.new`)} (FORMAT parquet, KV_METADATA {rotascope: ${sqlText(metadata)}})`,
    );
    database.close();
    copyFileSync(`${path}.new`, path);
    return path;
  }

  it('of a newer version is refused with exit code 2 and what to do', async () => {
    const path = await rewrite('{"lake":2,"kind":"ticks"}');
    const { code, err } = await runCommand('series', '--lake', folder.lake);
    expect(code).toBe(2);
    expect(err).toBe(
      `rotascope: ${path}: written by a newer version of rotascope (lake version 2, this one reads 1) (install the newest version of rotascope, or name another folder with --lake)\n`,
    );
  });

  it('with metadata that is damaged, or a file that is no Parquet, is named', async () => {
    await rewrite('{"lake":1');
    expect((await runCommand('series', '--lake', folder.lake)).err).toMatch(/its metadata cannot be read/);
    const name = 'bars-20260101T000000000-00000000.parquet';
    writeFileSync(join(folder.lake, name), 'PAR1');
    expect((await runCommand('series', '--lake', folder.lake)).err).toMatch(
      new RegExp(`${name}: is no whole Parquet file`),
    );
  });

  it('is a file where a folder is needed', async () => {
    const path = folder.write('lake', 'text');
    const { code, err } = await runCommand('series', '--lake', path);
    expect([code, err]).toEqual([1, expect.stringMatching(/cannot be listed \(ENOTDIR\)/)]);
    expect(statSync(path).isFile()).toBe(true);
  });
});

describe('what is not there', () => {
  it.each([
    [['measure', 'period-return', '--series', 'ABCX'], /no series "ABCX"; did you mean ABC\?/],
    [['measure', 'share-above-averag', '--series', 'ABC'], /no metric .*did you mean share-above-average\?/],
    [['measure', 'period-return', '--serie', 'ABC'], /no parameter "serie"/],
    [['measure', 'share-above-average', '--universe', 'IVW'], /no members of "IVW"/],
    [['assess', 'great-rotation-2062'], /great-rotation-2062/],
    [['export', 'ABD', '--csv', '/tmp/x.csv'], /no series "ABD"/],
    [['export', 'ABC'], /export needs --csv FILE/],
  ])('%j is one line and exit code 2', async (args, message) => {
    await folder.import([folder.write('ABC.csv', barFile([1, 2, 3]))]);
    const { code, err } = await runCommand(...args, '--lake', folder.lake);
    expect([code, err.trim().split('\n').length]).toEqual([2, 1]);
    expect(err).toMatch(message);
  });
});
