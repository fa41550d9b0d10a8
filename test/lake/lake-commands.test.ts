import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import readWorkbook from 'read-excel-file/node';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase, sqlText } from '../../src/data/lake/duckdb.ts';
import { runCommand } from '../run-cli.ts';
import { barFile, createLakeFolder, type LakeFolder } from './lake-folder.ts';

let folder: LakeFolder;
beforeEach(() => {
  folder = createLakeFolder();
});
afterEach(() => folder.remove());

const run = (...args: string[]) => runCommand(...args, '--lake', folder.lake);

describe('import', () => {
  it('says what landed, from where, and what can be measured now', async () => {
    const { code, out } = await run('import', folder.write('ABC.csv.gz', barFile([10, 11, 12])));
    expect(code).toBe(0);
    expect(out).toMatch(/^1 file landed in .*: 3 rows of 1 series; 0 files refused/);
    expect(out).toMatch(/ABC +close +2024-01-02 +2024-01-04 +3 +file ABC\.csv/);
    expect(out).toMatch(/WHAT CAN BE MEASURED NOW\n +great-rotation-2026 /);
  });

  it('answers in JSON with every series and note', async () => {
    const { out } = await run('import', folder.write('V.csv', 'date,value\n2026-01-01,1\n2026-02-01,2\n'), '--json');
    const report = JSON.parse(out);
    expect(report).toMatchObject({ files: 1, rows: 2, errors: [], series: [{ series: 'V', field: 'value', rows: 2 }] });
    expect(report.notes.join()).toMatch(/no release rule.*--release/);
  });

  it('leaves no folder of its own behind', async () => {
    const before = readdirSync('/tmp').filter((name) => name.startsWith('rotascope-import-'));
    await run('import', folder.write('ABC.csv.gz', barFile([10, 11, 12])));
    await run('import', folder.write('bad.csv', 'date,close\nx,1\n'));
    expect(readdirSync('/tmp').filter((name) => name.startsWith('rotascope-import-'))).toEqual(before);
  });
});

describe('series', () => {
  it('lists what is at hand with its coverage, age and origin, by a part of the name', async () => {
    await run('import', folder.write('ABC.csv', barFile([10, 11, 12])));
    const { out } = await run('series', 'abc');
    expect(out).toMatch(/ABC +close +2024-01-02 +2024-01-04 +\d+d old +3 +lake +ABC \[currency of quotation\]/);
    expect(out).not.toMatch(/\^RUT/);
    const all = JSON.parse((await run('series', '--json')).out) as { series: string; from: string }[];
    expect(all.find(({ series }) => series === '^RUT')?.from).toBe('embedded');
  });

  it('without a rule is listed, exported, and refused as of a date', async () => {
    await run('import', folder.write('V.csv', 'date,value\n2026-01-01,1\n2026-02-01,2\n'));
    expect((await run('series', 'V')).out).toMatch(/\nV +value +2026-01-31 .*\[unit of the file\]/);
    const { code, err } = await run('measure', 'multiple-percentile', '--series', 'V');
    expect([code, err]).toEqual([
      2,
      expect.stringMatching(/^rotascope: series V: nothing says when its figures are published/),
    ]);
  });
});

describe('export', () => {
  it('writes the same figures as CSV, as Parquet and as a workbook', async () => {
    await run('import', folder.write('ABC.csv', barFile([10, 11, 12])));
    await run('import', folder.write('DEF.csv', barFile([20, 21])));
    const [csv, parquet, xlsx] = ['out.csv', 'out.parquet', 'out.xlsx'].map((name) => join(folder.root, name)) as [
      string,
      string,
      string,
    ];
    const { code } = await run('export', 'ABC:close', 'DEF:total', '--csv', csv, '--parquet', parquet, '--xlsx', xlsx);
    expect(code).toBe(0);
    expect(readFileSync(csv, 'utf8')).toBe(
      'date,ABC close,DEF total\n2024-01-02,10,10\n2024-01-03,11,10.5\n2024-01-04,12,\n',
    );
    const database = await openDatabase();
    const reader = await database.connection.runAndReadAll(
      `SELECT date::VARCHAR, "ABC close", "DEF total" FROM read_parquet(${sqlText(parquet)})`,
    );
    database.close();
    expect(reader.getRows()).toEqual([
      ['2024-01-02', 10, 10],
      ['2024-01-03', 11, 10.5],
      ['2024-01-04', 12, null],
    ]);
    const sheets = await readWorkbook(xlsx);
    const text = JSON.stringify(sheets);
    expect(text).toMatch(/"date","ABC close","DEF total"/);
    expect(text).toMatch(/10\.5/);
    expect(text).toMatch(/currency of quotation/);
  });

  it('gives every field of an id alone, and only what was known on a date', async () => {
    await run('import', folder.write('ABC.csv', barFile([10, 11, 12])));
    const csv = join(folder.root, 'out.csv');
    await run('export', 'ABC', '--csv', csv, '--as-of', '2024-01-03');
    const lines = readFileSync(csv, 'utf8').trim().split('\n');
    expect(lines[0]?.split(',').sort()).toEqual([
      'ABC close',
      'ABC high',
      'ABC low',
      'ABC open',
      'ABC total',
      'ABC volume',
      'date',
    ]);
    expect(lines.length).toBe(3);
  });

  it('keeps negative numbers and days that are no sessions as they are', async () => {
    await run(
      'import',
      folder.write('V.csv', 'date,value\n2026-01-03,-0.5\n2026-01-04,1e-7\n'),
      '--release',
      'same-day',
    );
    await run('import', folder.write('OLD.csv', 'date,close\n1927-12-30,17.66\n2024-01-06,2\n'));
    const csv = join(folder.root, 'out.csv');
    await run('export', 'V', 'OLD:close', '--csv', csv);
    expect(readFileSync(csv, 'utf8')).toBe(
      'date,V value,OLD close\n1927-12-30,,17.66\n2024-01-06,,2\n2026-01-03,-0.5,\n2026-01-04,1e-7,\n',
    );
  });

  it('never writes a text that a spreadsheet would run', async () => {
    await folder.import([folder.write('x.csv', barFile([10, 11, 12]))], { symbol: '=1-1' });
    const csv = join(folder.root, 'out.csv');
    await run('export', '=1-1:close', '--csv', csv);
    expect(readFileSync(csv, 'utf8').split('\n')[0]).toMatch(/^date,"?'=1-1 close"?$/);
  });

  it('to a folder that is not there is one line, exit code 1, and no file', async () => {
    await run('import', folder.write('ABC.csv', barFile([10, 11, 12])));
    const { code, err } = await run('export', 'ABC', '--csv', join(folder.root, 'none', 'out.csv'));
    expect([code, err.trim().split('\n').length]).toEqual([1, 1]);
  });
});

it('compact says what it joined', async () => {
  await run('import', folder.write('ABC.csv', barFile([10, 11, 12])));
  await run('import', folder.write('DEF.csv', barFile([20, 21])));
  expect((await run('compact')).out).toMatch(/^joined in .*: 2 files of bars\n0 replaced or unfinished files deleted/);
  expect((await run('compact')).out).toMatch(/^nothing to join/);
});
