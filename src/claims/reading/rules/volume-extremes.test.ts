import { describe, expect, it } from 'vitest';
import { parseIsoDate as day } from '../../../core/index.ts';
import { readKind } from '../read-fixture.ts';

describe('the busiest and the quietest sessions', () => {
  const volumes = (text: string, published: string) =>
    readKind('volume', text, published).map(({ subject, relation, since, asserted }) => [
      subject.id,
      relation,
      since,
      asserted?.low,
    ]);

  it.each([
    ['IWM traded 20.4 million shares, its thinnest session of 2019.', ['IWM', 'low', day('2018-12-31'), 20_400_000]],
    ['It was the busiest day for SPY since mid-March, traders said.', ['SPY', 'high', day('2019-03-29'), undefined]],
    ['Volume in QQQ on Friday was the lightest since August.', ['QQQ', 'low', day('2019-08-30'), undefined]],
    ['DIA had its heaviest trading volume of the year.', ['DIA', 'high', day('2018-12-31'), undefined]],
    [
      'On Friday the fund that tracks the Russell 2000 traded more heavily than on any day since October.',
      ['russell-2000', 'high', day('2019-10-31'), undefined],
    ],
  ])('%s', (text, volume) => {
    expect(volumes(text, '2019-12-13')).toEqual([volume]);
  });

  it('counts the shares of the fund, where one on an index is spoken of', () => {
    const [volume] = readKind('volume', 'The ETF tracking the S&P 500 had its busiest session of May.', '2019-06-03');
    expect(volume?.subject.readings.map(({ series }) => series)).not.toContain('^GSPC');
  });

  it.each([
    'Tuesday is the busiest day of the earnings season, and the S&P 500 may care.',
    'The S&P 500 rose in the quietest week for new listings since 2009.',
    'August is the quietest month of the year.',
    'Was it the busiest session of the year for IWM?',
  ])('%s', (text) => {
    expect(volumes(text, '2019-12-13')).toEqual([]);
  });
});
