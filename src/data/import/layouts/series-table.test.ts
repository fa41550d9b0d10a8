import { describe, expect, it } from 'vitest';
import { parseIsoDate, toIsoDate } from '../../../core/index.ts';
import type { StagedSeries } from '../staged.ts';
import { seriesTable } from './series-table.ts';
import { createSource, readFault, readOptions, readText } from './test-source.ts';

const dates = (days: Int32Array | undefined): string[] => Array.from(days ?? [], toIsoDate);
const first = async (name: string, text: string, options = {}): Promise<StagedSeries> =>
  (await readText(name, text, options)).series[0] as StagedSeries;

describe('a file of one series', () => {
  it('stands under its name, daily figures on their own days, missing ones left out', async () => {
    const text = 'date,value\n2026-01-05,4.1\n2026-01-06,.\n2026-01-07,\n2026-01-08,NA\n2026-01-09,-0.25\r\n';
    const { meta, observed, values, published, vintage } = await first('DGS10.csv', text);
    expect(meta).toMatchObject({ series: 'DGS10', field: 'value', frequency: 'daily', unit: 'percent' });
    expect(meta.release).toBe('next-business-day');
    expect(dates(observed)).toEqual(['2026-01-05', '2026-01-09']);
    expect([...values]).toEqual([4.1, -0.25]);
    expect([published, vintage]).toEqual([undefined, undefined]);
  });

  it.each([
    ['UNRATE.csv', '2026-02-01,4\n2026-03-01,5', ['2026-02-28', '2026-03-31']],
    ['GDPC1.csv', '2025-10-01,4\n2026-01-01,5', ['2025-12-31', '2026-03-31']],
    ['ICSA.csv', '2026-05-16,4\n2026-05-23,5', ['2026-05-16', '2026-05-23']],
    ['mine.csv', '2026-02,4\n2026-03,5', ['2026-02-28', '2026-03-31']],
    ['mine.csv', '202602,4\n202603,5', ['2026-02-28', '2026-03-31']],
    ['mine.csv', '20260203,4\n20260204,5', ['2026-02-03', '2026-02-04']],
    ['mine.csv', '2024,4\n2025,5', ['2024-12-31', '2025-12-31']],
    ['mine.csv', '2026-02-15,4\n2026-03-15,5', ['2026-02-15', '2026-03-15']],
    ['mine.csv', '2026-01-01,4\n2026-04-01,5', ['2026-03-31', '2026-06-30']],
  ])('%s %j stands on %j', async (name, rows, expected) => {
    expect(dates((await first(name, `date,x\n${rows}\n`)).observed)).toEqual(expected);
  });

  it('says when nobody has said when its figures become known; a rule of the user counts', async () => {
    const text = 'date,x\n2026-02-03,4\n2026-02-04,5\n';
    const { notes, series } = await readText('mine.csv', text);
    expect(series[0]?.meta).toMatchObject({ series: 'mine', name: 'mine, x', release: '', provider: '' });
    expect(notes).toEqual(['no release rule for mine: refused in as-of views; give --release']);
    const { meta } = await first('mine.csv', text, { symbol: 'OTHER', release: 'same-day' });
    expect(meta).toMatchObject({ series: 'OTHER', release: 'same-day' });
  });

  it('gives each release day where one was delayed', async () => {
    const text = 'date,value\n2025-08-01,4.3\n2025-09-01,4.4\n';
    const { published } = await first('UNRATE.csv', text);
    expect(dates(published)).toEqual(['2025-09-12', '2025-11-20']);
    expect((await first('UNRATE.csv', text, { release: 'day-lag 40' })).published).toBeUndefined();
  });

  it('may lie ahead only where it is a projection', async () => {
    const text = 'date,value\n2026-01-01,3.8\n2028-01-01,3.4\n';
    const { meta, observed } = await first('FEDTARMD.csv', text);
    expect(meta.release).toBe('');
    expect(dates(observed)).toEqual(['2026-12-31', '2028-12-31']);
    expect(await readFault('DFF.csv', text)).toContain('lies in the future');
  });

  it('lands figures dated by their release on the month before', async () => {
    const text = 'Index,Value\n2007-01-04,51\n2007-02-02,49.5\n';
    const { meta, observed, published } = await first('ISM_manufacturing_pmi_by_release_date.csv', text);
    expect(meta).toMatchObject({ series: 'NAPM', frequency: 'monthly' });
    expect(dates(observed)).toEqual(['2006-12-31', '2007-01-31']);
    expect(dates(published)).toEqual(['2007-01-04', '2007-02-02']);
  });
});

describe('a vintage', () => {
  const text = 'date,value\n2026-01-05,4.1\n';
  it.each([
    ['PAYEMS.2026-08-20.csv', [], '2026-08-20'],
    ['PAYEMS.v202601.csv', [], '2026-02-28'],
    ['PAYEMS.csv', ['recent-2026-08-19', 'macro'], '2026-08-19'],
    ['PAYEMS.csv', ['macro', 'recent-2026-08-19'], '2020-02-02'],
  ])('of %s in %j is %s', async (name, folders, expected) => {
    const file = createSource(name, text, folders);
    const staged = await seriesTable.read(file, { ...readOptions, vintage: parseIsoDate('2020-02-02') });
    expect(staged.series[0]?.meta.series).toBe('PAYEMS');
    expect(toIsoDate(staged.series[0]?.vintage as number)).toBe(expected);
    expect(staged.notes).toContain(`figures as they were on ${expected}`);
  });
});

describe('a wide table', () => {
  it('gives a series a column, with names that ids may have', async () => {
    const text = '"Year","A yield","B + C*","D/E","none"\n2024,0.5,1,-2,\n2025,,3,4,\n';
    const { series, notes } = await readText('table.to-2025-12.csv', text);
    expect(series.map(({ meta }) => meta.series)).toEqual(['table/A_yield', 'table/B_C', 'table/D_E']);
    expect(series.map(({ values }) => values.length)).toEqual([1, 2, 2]);
    expect(notes[0]).toBe('empty columns left out: 1, first none');
    expect(notes[1]).toBe('no release rule for table/A_yield and 2 more: refused in as-of views; give --release');
  });

  it('knows the columns of known files, and what stands for missing in the French library', async () => {
    const ism = 'Date,MAN_PMI,NONMAN_NMI\n2021-01-01,51,52\n2021-02-01,53,54\n';
    const { series } = await readText('ISM_report_on_business_1948-2022.csv', ism);
    expect(series.map(({ meta }) => [meta.series, meta.release])).toEqual([
      ['NAPM', 'month-lag 1 6'],
      ['ISM_report_on_business_1948-2022/NONMAN_NMI', 'month-lag 1 10'],
    ]);
    const french = 'Date,Food ,Oil\n202001,  1.5,-99.99\n202002, -999,-3\n';
    const industries = await readText('17_Industry_Portfolios.to-2020-02.csv', french);
    expect(industries.series.map(({ meta, values }) => [meta.series, ...values])).toEqual([
      ['17_Industry_Portfolios/Food', 1.5],
      ['17_Industry_Portfolios/Oil', -3],
    ]);
  });
});

describe('a file that is not read', () => {
  it.each([
    ['date,value\n2026-01-06,1\n2026-01-05,2\n', /^given\/x\.csv line 3: the date is before .*: sort the rows/],
    ['date,value\n2026-01-06,1\n2026-01-06,2\n', /^given\/x\.csv line 3: the date of the line before .*again: sort/],
    ['date,value\n2026-08-22,1\n', /^given\/x\.csv line 2: the date lies in the future: leave out/],
    ['date,value\n2026-02-30,1\n', /^given\/x\.csv line 2: "2026-02-30" is no date like the others: write every/],
    ['date,value\n2026-02-03,1\n202603,1\n', /line 3: "202603" is no date like the others/],
    ['date,value\n2026-01-06,1\n2026-01-07,one\n', /^given\/x\.csv line 3: "one" is no number: write a finite/],
    ['date,value\n2026-01-06,Infinity\n', /line 2: "Infinity" is no number/],
    ['date,value\n2026-01-06,1e999\n', /line 2: "1e999" is no number/],
    ['date,value\n2026-01-06,0x10\n', /line 2: "0x10" is no number/],
    ['date,value\n2026-01-06,1,2\n', /^given\/x\.csv line 2: 3 fields, the header has 2: give every row/],
    ['date,value\n2026-01-06\n', /line 2: 1 fields, the header has 2/],
    ['date,value\n2026-01-06,"1\n', /^given\/x\.csv line \d: is broken there \(Quoted.*\): mend the quotation marks/],
    ['date,value\n', /^given\/x\.csv line 1: has a header and no rows/],
    ['', /^given\/x\.csv: is empty: give a file/],
    [' \n\n', /^given\/x\.csv: is empty/],
    ['date,value\n2026-01-06,1\n2026-01-07,\0\n', /^given\/x\.csv line 3: has a NUL byte/],
    ['date,a,a\n2026-01-06,1,2\n', /line 1: two columns, or none, are named x\/a/],
    ['hello\nworld\n', /^given\/x\.csv line 1: is of no known layout: docs\/lake\.md/],
  ])('%j', async (text, message) => {
    expect(await readFault('x.csv', text)).toMatch(message);
  });

  it('refuses two rows of one month where a month is known to have one', async () => {
    const text = 'date,value\n2026-01-05,4\n2026-01-06,5\n';
    expect(await readFault('UNRATE.csv', text)).toMatch(/line 3: speaks of the same period as the line before/);
  });

  it('keeps messages short whatever a cell holds', async () => {
    const message = await readFault('x.csv', `date,value\n2026-01-06,${'\u001b[31m'.repeat(100_000)}\n`);
    expect(message.length).toBeLessThan(250);
    expect(message).not.toContain('\u001b');
  });

  it.each([
    'date,open,high,low,close,adj_close,volume\n2026-01-06,1,1,1,1,1,1\n',
    'Date,Close\n2026-01-06,1\n',
    'symbol,date,adj_close\nA,2026-01-06,1\n',
  ])('leaves prices to others: %j', (text) => {
    expect(seriesTable.matches(createSource('x.csv', text))).toBe(false);
  });
});

it('reads a hundred thousand rows', async () => {
  const start = parseIsoDate('1700-01-01');
  const lines = Array.from({ length: 100_000 }, (_, i) => `${toIsoDate(start + i)},${i}`);
  const { values } = await first('long.csv', `date,value\n${lines.join('\n')}\n`);
  expect(values.length).toBe(100_000);
});
