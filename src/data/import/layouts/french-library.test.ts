import { describe, expect, it } from 'vitest';
import { toIsoDate } from '../../../core/index.ts';
import { readFault, readText } from './test-source.ts';

const preamble = 'This file was created by SOMETHING using the 202605 CRSP database.\nWords, with commas\n\n';
const factors = `${preamble},Mkt-RF,SMB\n202604,   1.25,  -0.50\n202605, -99.99,   2.00\n\n Annual Factors: January-December \n,Mkt-RF,SMB\n  2025,  10.00,  11.00\n\nCopyright 2026 Somebody\n`;
const portfolios = `${preamble}
  Average Value Weighted Returns -- Monthly
,SMALL LoBM,BIG HiBM
202604,   1.0,   2.0
202605,   3.0,   4.0


  Average Equal Weighted Returns -- Monthly
,SMALL LoBM,BIG HiBM
202604,   5.0,   6.0


  Average Value Weighted Returns -- Annual
,SMALL LoBM,BIG HiBM
  2025,   5.0,   6.0


  Number of Firms in Portfolios
,SMALL LoBM,BIG HiBM
202604,   50,   60


  Average Market Cap
,SMALL LoBM,BIG HiBM
202604,   50.5,   -999


  For portfolios formed in June of year t
  Value Weight Average of BE/ME Calculated for June of t to June of t+1 as:
  Sum[ME(Mth)] / Sum
,SMALL LoBM,BIG HiBM
202604,   0.5,   0.7

Copyright 2026 Somebody
`;

describe('a file of the French library', () => {
  it('of three factors gives plain columns, without the annual ones', async () => {
    const { series, notes } = await readText('F-F_Research_Data_Factors.v202605.csv', factors.replaceAll('\n', '\r\n'));
    expect(series.map(({ meta, values }) => [meta.series, meta.unit, meta.frequency, ...values])).toEqual([
      ['Mkt-RF', 'percent', 'monthly', 1.25],
      ['SMB', 'percent', 'monthly', -0.5, 2],
    ]);
    expect(series[1]?.meta).toMatchObject({ release: 'month-lag 2 28', provider: 'Kenneth R. French Data Library' });
    expect(Array.from(series[1]?.observed ?? [], toIsoDate)).toEqual(['2026-04-30', '2026-05-31']);
    expect(toIsoDate(series[0]?.vintage as number)).toBe('2026-06-30');
    expect(notes).toEqual(['sections of annual figures left out: 1', 'figures as they were on 2026-06-30']);
  });

  it('with one section puts the data set before the column', async () => {
    const text = `${preamble},Mom,\n20260528,0.5,\n20260529,-0.5,\n,,\nCopyright,,\n`;
    const { series } = await readText('F-F_Momentum_Factor_daily.csv', text);
    expect(series.map(({ meta }) => [meta.series, meta.frequency])).toEqual([
      ['F-F_Momentum_Factor_daily/Mom', 'daily'],
    ]);
    expect(Array.from(series[0]?.observed ?? [], toIsoDate)).toEqual(['2026-05-28', '2026-05-29']);
  });

  it('with several puts the section between, with its unit', async () => {
    const { series } = await readText('6_Portfolios_2x3.csv', portfolios);
    expect(series.map(({ meta }) => `${meta.series} ${meta.unit}`)).toEqual([
      '6_Portfolios_2x3/vw/SMALL_LoBM percent',
      '6_Portfolios_2x3/vw/BIG_HiBM percent',
      '6_Portfolios_2x3/ew/SMALL_LoBM percent',
      '6_Portfolios_2x3/ew/BIG_HiBM percent',
      '6_Portfolios_2x3/firms/SMALL_LoBM count',
      '6_Portfolios_2x3/firms/BIG_HiBM count',
      '6_Portfolios_2x3/size/SMALL_LoBM million USD',
      '6_Portfolios_2x3/value-weight-average-of-be-me/SMALL_LoBM ratio',
      '6_Portfolios_2x3/value-weight-average-of-be-me/BIG_HiBM ratio',
    ]);
  });

  it('numbers a title that stands there twice', async () => {
    const text = portfolios.replace('Equal', 'Value');
    const { series, notes } = await readText('6_Portfolios_2x3.csv', text);
    expect(series[2]?.meta.series).toBe('6_Portfolios_2x3/vw-2/SMALL_LoBM');
    expect(notes).toContain('a title stands there twice: the later one is vw-2');
  });

  it.each([
    [factors.replace('202605, -99.99', '202604, -99.99'), /line 6: the date of the line before stands there again/],
    [factors.replace('202605, -99.99', '202603, -99.99'), /line 6: the date is before/],
    [factors.replace('202605, -99.99', '202612, -99.99'), /line 6: the date lies in the future/],
    [factors.replace('202605, -99.99', '202613, -99.99'), /line 6: "202613" is no date like the others/],
    [factors.replace('202605, -99.99', '20260505, -99.99'), /line 6: "20260505" is no date like the others/],
    [factors.replace('202605, -99.99', 'May, -99.99'), /line 6: "May" is no date/],
    [factors.replace('202605, -99.99,', '202605,'), /line 6: 2 fields, the header of the section has 3/],
    [factors.replace('-99.99,   2.00', '-99.99,   2.00, 3'), /line 6: 4 fields, the header of the section has 3/],
    [factors.replace('-0.50', 'n/a'), /line 5: "n\/a" is no number/],
    [factors.replace(',Mkt-RF,SMB', ',SMB,SMB'), /two columns are named SMB/],
    [factors.replace(/\n20260.*/g, ''), /has no section of months, weeks or days/],
    [factors.replace('-0.50', '\0'), /line 5: has a NUL byte/],
  ])('is refused when broken: %#', async (text, message) => {
    expect(await readFault('F-F_Research_Data_Factors.csv', text)).toMatch(message);
  });
});
