import { describe, expect, it } from 'vitest';
import { read, readReturns } from './read-fixture.ts';

const told = (text: string, published: string): (string | undefined)[] =>
  readReturns(text, published).map(({ id, low }) => `${id} ${low}`);

const pair =
  'The Invesco S&P 500 Equal Weight ETF (RSP) and the SPDR S&P 500 ETF (SPY) hold the same stocks. TLT is another matter.';

describe('descriptions of what was told before', () => {
  it.each([
    [`${pair} In 2014 the equal-weighted fund gained 12.5%.`, '2015-01-05', ['RSP 12.5']],
    [`${pair} In 2014 the long-bond fund gained 24%.`, '2015-01-05', ['TLT 24']],
    [
      'We own IWM and GLD, and they part ways again. In May the small-cap fund lost 4%, the gold fund 7%.',
      '2012-06-04',
      ['IWM 4', 'GLD 7'],
    ],
    [
      'Nvidia and Bank of America tell the story of the spring. The bank lost 9% in May; the chipmaker gained 12%.',
      '2023-06-02',
      ['BAC 9', 'NVDA 12'],
    ],
    [
      "Tesla and Meta had their best start in years. In January the carmaker's shares rose 41%, the social network 24%.",
      '2023-02-02',
      ['TSLA 41', 'META 24'],
    ],
    [
      'Gold and long Treasuries are the old havens. In June the former lost 2% and the latter gained 3%.',
      '2019-07-02',
      ['gold 2', 'TLT 3'],
    ],
    [
      'Two funds split the index: the iShares Russell 2000 Value ETF (IWN) and the iShares Russell 2000 Growth ETF (IWO). The latter lost 3% in May.',
      '2011-06-02',
      ['russell-2000-growth 3'],
    ],
    ['Energy has been the only refuge. The sector is up 29% this year.', '2022-07-05', ['energy 29']],
    ['The value half of the Russell 1000 lost 13% in the spring quarter.', '2022-07-05', ['russell-1000-value 13']],
  ])('%s', (text, published, expected) => {
    expect(told(text, published)).toEqual(expected);
  });
});

describe('descriptions that fit nothing told', () => {
  it.each([
    ['IWM gained 13% in May. The muni fund lost 5% in May.', '2016-06-02', ['IWM 13']],
    ['The Dow rose 3% in May. The emerging-market ETF fell 6% in May.', '2013-06-03', ['dow 3']],
    ['Nvidia gained 9% in May. The drugmaker lost 4% in May.', '2024-06-03', ['NVDA 9']],
    ['The Dow, the Nasdaq-100 and gold all moved. The latter half of May was calm.', '2013-06-03', []],
  ])('%s', (text, published, expected) => {
    expect(told(text, published)).toEqual(expected);
  });

  it('leave the fund told last to "the fund" and to an adjective', () => {
    expect(told('IWM is the largest of its kind. The popular fund gained 4% in May.', '2016-06-02')).toEqual(['IWM 4']);
  });
});

describe('the size that a style is told of', () => {
  const styles = (text: string): (string | undefined)[] =>
    read(text, '2024-08-05').flatMap((one) => ('subject' in one && one.subject !== null ? [one.subject.id] : []));

  it.each([
    ['Within the small-cap universe value shares outran growth shares in July.', 'russell-2000-value'],
    ['Small-company value shares gained 12% in July.', 'russell-2000-value'],
    ['Small companies had a splendid month. Growth returned 8% in July and value 12%.', 'russell-2000-growth'],
    ['Among large companies value gained 5% in July and growth lost 2%.', 'value'],
  ])('%s', (text, id) => {
    expect(styles(text)).toContain(id);
  });

  it('is no small one beside a large one, or for a style named beside small caps', () => {
    expect(styles('The S&P 500 and the Russell 2000 rose. Growth returned 8% in July and value 12%.')).not.toContain(
      'russell-2000-growth',
    );
    expect(styles('Small caps and value stocks rose 4% in July, and growth stocks fell.')).not.toContain(
      'russell-2000-value',
    );
  });
});
