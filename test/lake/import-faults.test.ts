import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { RotascopeError } from '../../src/core/index.ts';
import { openDatabase, sqlText } from '../../src/data/lake/duckdb.ts';
import { runCommand } from '../run-cli.ts';
import { barFile, barHeader, createLakeFolder, type LakeFolder, sessions } from './lake-folder.ts';

let folder: LakeFolder;
beforeEach(() => {
  folder = createLakeFolder();
});
afterEach(() => folder.remove());

const row = (date: string, close: string | number = 1, volume: string | number = 10): string =>
  `${date},1,1,1,${close},1,${volume}`;
const bars = (...rows: string[]): string => `${[barHeader, ...rows].join('\n')}\n`;
const values = (...rows: string[]): string => `${['date,value', ...rows].join('\n')}\n`;
const long = Array.from({ length: 4000 }, (_, i) => `${1900 + (i % 120)}-01-0${1 + (i % 9)},${Math.sqrt(i)}`);

const faults: readonly (readonly [what: string, file: string, content: string | Buffer, message: RegExp])[] = [
  [
    'unsorted bars',
    'A.csv',
    bars(row('2024-01-03'), row('2024-01-02')),
    /line 3: A goes back .*: sort the file by date/,
  ],
  ['a day twice', 'A.csv', bars(row('2024-01-03'), row('2024-01-03')), /line 3: A has 2024-01-03 twice: remove/],
  ['a future day', 'A.csv', bars(row('2024-01-03'), row('2030-01-03')), /line 3, 2030-01-03 is in the future/],
  ['a negative price', 'A.csv', bars(row('2024-01-03', -1)), /line 2, column close: "-1" is no price/],
  ['a price of zero', 'A.csv', bars(row('2024-01-03', 0)), /line 2, column close: "0" is no price/],
  ['a negative volume', 'A.csv', bars(row('2024-01-03', 1, -10)), /line 2, column volume: "-10" is no volume/],
  [
    'text in a number',
    'A.csv',
    bars(row('2024-01-02'), row('2024-01-03', 'x')),
    /line 3, column close: "x" is no number/,
  ],
  ['an infinite number', 'A.csv', bars(row('2024-01-03', 'inf')), /line 2, column close: "inf" is not finite/],
  ['no date', 'A.csv', bars(row('soon')), /line 2, "soon" is no date: write it as YYYY-MM-DD/],
  [
    'a blank line before the fault',
    'A.csv',
    bars(row('2024-01-02'), '', row('2024-01-03', 'x')),
    /line 4, column close/,
  ],
  ['too few fields', 'A.csv', bars(row('2024-01-02'), '2024-01-03,1'), /line 3: 2 fields where the header has 7/],
  ['too many fields', 'A.csv', bars(`${row('2024-01-02')},7`), /line 2: 8 fields where the header has 7/],
  ['an open quote', 'A.csv', bars('2024-01-02,"1,1,1,1,1,1'), /line 2: a quote is opened and not closed/],
  [
    'an unknown column',
    'A.csv',
    'date,foo,close\n2024-01-02,1,1\n',
    /line 1: column "foo" is not known: name the columns/,
  ],
  ['no column of dates', 'A.csv', 'open,close\n1,1\n', /line 1: no column "date"/],
  ['a header alone', 'A.csv', bars(), /has a header and no figures/],
  ['an empty file', 'A.csv', '', /is empty/],
  ['a NUL byte', 'A.csv', bars(row('2024-01-02'), row('2024-01-03', '\0')), /line 3: holds a NUL byte/],
  [
    'bytes that are no text',
    'A.csv',
    Buffer.from([...Buffer.from(`${barHeader}\n2024-01-02,1,1,1,`), 0xff, 0xfe, 0x0a]),
    /line 2: is not UTF-8/,
  ],
  [
    'a gz cut short',
    'A.csv.gz',
    gzipSync(bars(...sessions.map((day) => row(day)))).subarray(0, -9),
    /is cut short: download it again/,
  ],
  [
    'a gz cut short in its middle',
    'V.csv.gz',
    gzipSync(values(...long)).subarray(0, 5000),
    /is cut short: download it again/,
  ],
  ['no gz at all', 'A.csv.gz', Buffer.from('not packed'), /is no sound gzip file/],
  ['no Parquet at all', 'A.parquet', Buffer.from('PAR1 not'), /is no whole Parquet file/],
  ['a name that is no id', 'A B.csv', barFile([1, 2]), /"A B" is no id.*give one with --symbol/],
  [
    'a panel with a day twice',
    'P.csv',
    'symbol,date,close\nA,2024-01-02,1\nB,2024-01-02,1\nA,2024-01-02,2\n',
    /line 4: A has 2024-01-02 twice/,
  ],
  [
    'a panel that goes back',
    'P.csv',
    'symbol,date,close\nA,2024-01-03,1\nB,2024-01-02,1\nA,2024-01-02,2\n',
    /line 4: A goes back/,
  ],
  ['a panel without a symbol', 'P.csv', 'symbol,date,close\n,2024-01-03,1\n', /"" is no id/],
  ['unsorted values', 'V.csv', values('2024-01-02,1', '2024-01-01,2'), /line 3: .*sort/],
  ['text in a value', 'V.csv', values('2024-01-02,1', '2024-01-03,high'), /line 3.*high/],
  ['a future value', 'V.csv', values('2024-01-02,1', '2031-01-03,1'), /line 3.*future/],
  ['no layout', 'V.csv', 'hello\nworld\n', /no layout known here.*needs a header/],
  ['text after a date', 'A.csv', bars(row('2024-01-02garbage')), /line 2, "2024-01-02garbage" is no date/],
  ['a time of day that is none', 'A.csv', bars(row('2024-01-02 24:99')), /line 2, "2024-01-02 24:99" is no date/],
  [
    'UTF-16',
    'A.csv',
    Buffer.from(`\uFEFF${bars(row('2024-01-02'))}`, 'utf16le'),
    /is UTF-16 text: save it as CSV in UTF-8/,
  ],
  ['semicolons', 'A.csv', bars(row('2024-01-02')).replaceAll(',', ';'), /fields are parted by semicolons/],
  [
    'closes against their adjusted ones',
    'A.csv',
    `${barHeader}\n2024-01-02,1,1,1,100,100,1\n2024-01-03,1,1,1,50,100,1\n`,
    /suspected-split: close and adj_close of A differ by a factor of 0\.500 on 2024-01-03: supply/,
  ],
];

describe('a file with a fault', () => {
  it.each(faults)('%s is refused in one line, and nothing of it lands', async (_what, name, content, message) => {
    const path = folder.write(name, content);
    const { errors, series, files } = await folder.import([path]);
    expect([errors.length, series, files]).toEqual([1, [], 0]);
    const [error] = errors as [RotascopeError];
    expect(error).toBeInstanceOf(RotascopeError);
    expect([error.code, error.exitCode]).toEqual(['invalid-import', 2]);
    expect(error.message).toMatch(message);
    expect(error.message).not.toMatch(/\p{Cc}/u);
    expect(error.message.startsWith(path)).toBe(true);
    expect(existsSync(folder.lake) ? readdirSync(folder.lake) : []).toEqual([]);
  });

  it('costs its neighbours nothing', async () => {
    const paths = [
      folder.write('A.csv', barFile([10, 11, 12])),
      folder.write('B.csv', bars(row('2024-01-03'), row('2024-01-02'))),
      folder.write('C.csv', bars('2024-01-02,1')),
      folder.write('D.csv.gz', barFile([5, 6, 7])),
      folder.write('E.csv', bars(row('2024-01-02', 'x'))),
    ];
    const { errors, series, rows } = await folder.import(paths);
    expect(errors.map(({ message }) => /([A-E])\.csv/.exec(message)?.[1]).sort()).toEqual(['B', 'C', 'E']);
    expect([...new Set(series.map((entry) => entry.series))]).toEqual(['A', 'D']);
    expect(rows).toBe(6);
  });

  it('ends the command with exit code 2, its summary beside the line', async () => {
    folder.write('good.csv', barFile([10, 11, 12]));
    folder.write('bad.csv', bars(row('2024-01-03', 'x')));
    const { code, out, err } = await runCommand('import', folder.root, '--lake', folder.lake);
    expect(code).toBe(2);
    expect(out).toMatch(/^1 file landed in .*: 3 rows of 1 series; 1 file refused/);
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(err).toMatch(/^rotascope: .*bad\.csv line 2, column close: "x" is no number/);
  });

  it.each([
    [['nothing-here.csv'], 1, /nothing-here\.csv: there is no such file or folder/],
    [['A.csv', '--release', 'soon'], 2, /release rule "soon"/],
    [['A.csv', 'B.csv', '--symbol', 'X'], 2, /--symbol needs one file/],
    [['A.csv', '--vintage', 'later'], 2, /"later"/],
    [[], 2, /missing required argument/],
  ])('import %j is refused', async (args, exitCode, message) => {
    const { code, err } = await runCommand('import', ...args, '--lake', folder.lake);
    expect([code, err.trim().split('\n').length]).toEqual([exitCode, 1]);
    expect(err).toMatch(message);
  });
});

describe('a file that is odd and sound', () => {
  it('lands: line ends of two kinds, times of day, a byte-order mark, Parquet of texts and timestamps', async () => {
    const lines = `\uFEFFDate,Close\r\n2024-01-02 16:00:00-05:00,1\n2024-01-03T00:00:00Z,2\r\n`;
    const database = await openDatabase();
    const parquet = (name: string, query: string): Promise<unknown> =>
      database.connection.run(`COPY (${query}) TO ${sqlText(join(folder.root, name))} (FORMAT parquet)`);
    await parquet('T.parquet', "SELECT '2024-01-02' AS date, '1.5' AS close");
    await parquet(
      'U.parquet',
      "SELECT TIMESTAMP '2024-01-02 00:00:00' AS date, 1.5::DECIMAL(8, 2) AS adj_close, 3 AS volume",
    );
    await parquet('N.parquet', "SELECT DATE '2024-01-02' AS date, [1.5] AS close");
    database.close();
    folder.write('E.csv', lines);
    const { errors, series } = await folder.import([folder.root]);
    expect(errors.map(({ message }) => message)).toEqual([
      expect.stringMatching(/N\.parquet row 1, a number is no number/),
    ]);
    expect([...new Set(series.map((entry) => entry.series))].sort()).toEqual(['E', 'T', 'U']);
  });
});

describe('a folder', () => {
  it('without a file to import is said to be so; links to files are followed', async () => {
    mkdirSync(join(folder.root, 'x.csv'));
    const { errors } = await folder.import([join(folder.root, 'x.csv')]);
    expect(errors[0]?.message).toMatch(/x\.csv: holds no file that can be imported/);
    const target = folder.write('A.csv', barFile([1, 2]));
    symlinkSync(target, join(folder.root, 'x.csv', 'B.csv'));
    expect((await folder.import([join(folder.root, 'x.csv')])).series.map((entry) => entry.series)).toContain('B');
  });

  it('that cannot be made ends at once with exit code 1', async () => {
    const path = folder.write('A.csv', barFile([1, 2]));
    const { code, err } = await runCommand('import', path, '--lake', '/proc/rotascope/lake');
    expect([code, err.trim().split('\n').length]).toEqual([1, 1]);
    expect(err).toMatch(/cannot be made/);
  });
});

it('a release rule for closes is refused, since it would be ignored', async () => {
  const { errors } = await folder.import([folder.write('nav.csv', 'date,close\n2024-01-02,1\n')], {
    release: 'day-lag 30',
  });
  expect(errors[0]?.message).toMatch(/holds closes, which are known on their own day/);
});

describe('a suspected split', () => {
  const jump = `${barHeader}\n2024-01-02,1,1,1,100,100,1\n2024-01-03,1,1,1,50,50,1\n`;

  it('is told, and refused only when asked', async () => {
    const path = folder.write('A.csv', jump);
    const { errors, splits } = await folder.import([path]);
    expect(errors).toEqual([]);
    expect(splits).toMatchObject([{ symbol: 'A', day: '2024-01-03', factor: 0.5, isDisagreement: false }]);
    const strict = await folder.import([path], { strict: true });
    expect(strict.errors[0]?.message).toMatch(/suspected-split: A moves by a factor of 0\.500 on 2024-01-03/);
    const { out } = await runCommand('import', path, '--lake', folder.lake);
    expect(out).toMatch(/suspected-split .*A\.csv: A 2024-01-03 x0\.500/);
  });

  it('is none where a move is merely large, or where dividends part the two columns', async () => {
    const path = folder.write(
      'A.csv',
      `${barHeader}\n2024-01-02,1,1,1,100,50,1\n2024-01-03,1,1,1,138,69,1\n2024-01-04,1,1,1,135,72,1\n`,
    );
    const { errors, splits } = await folder.import([path]);
    expect([errors, splits]).toEqual([[], []]);
  });
});

describe('a figure that contradicts the embedded one of its id', () => {
  const embedded = readFileSync(new URL('../../reference/levels-daily.csv', import.meta.url), 'utf8')
    .split('\n')
    .slice(1, 200);
  const closes = (factor: (i: number) => number): string =>
    [
      'date,close',
      ...embedded.map((line, i) => `${line.split(',')[0]},${Number(line.split(',')[1]) * factor(i)}`),
    ].join('\n');

  it('is refused with what to do; a rebased history is the same history', async () => {
    const other = await folder.import([
      folder.write(
        '^RUT.csv',
        closes((i) => 1 + i / 1000),
      ),
    ]);
    expect(other.errors[0]?.message).toMatch(
      /\^RUT\.csv: \d+ closes differ by more than 0\.1% from the embedded \^RUT .*--symbol/,
    );
    const rebased = await folder.import([
      folder.write(
        '^RUT.csv',
        closes(() => 0.5),
      ),
    ]);
    expect(rebased.errors).toEqual([]);
    const elsewhere = await folder.import(
      [
        folder.write(
          '^RUT.csv',
          closes((i) => 1 + i / 1000),
        ),
      ],
      { symbol: 'MINE' },
    );
    expect(elsewhere.errors).toEqual([]);
  });
});
