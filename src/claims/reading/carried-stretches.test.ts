import { describe, expect, it } from 'vitest';
import { parseIsoDate, toIsoDate } from '../../core/index.ts';
import { read, readKind, readReturns } from './read-fixture.ts';

/** The last rise of a text: of whom, and over which stretch. */
function last(text: string, published: string): string {
  const { id, base, to } = readReturns(text, published).at(-1) ?? { id: 'none', base: 0, to: 0 };
  return `${id} ${toIsoDate(base)}..${toIsoDate(to)}`;
}

describe('stretches carried over', () => {
  it('dates what is told by a day of the same passage, and only carries one of an earlier passage', () => {
    const from = (text: string) => readKind('return', text, '2020-11-30').at(-1)?.period.from;
    expect(from('On November 9 a vaccine was announced. That day the Nasdaq-100 fell 5.2%.')).toBe('stated');
    expect(from('The S&P 500 bottomed on March 23, 2020. It has since climbed 62%.')).toBe('stated');
    expect(from('Gold peaked on August 6.\n\nThat day the Russell 2000 rose 1.2%.')).toBe('carried');
  });

  it('carries no stretch that is over to what has happened since', () => {
    const text = 'The Nasdaq-100 dropped 10.9% between 12 February and 8 March.\n\nThe fund IWN has returned 25%.';
    expect(last(text, '2021-03-20')).not.toContain('2021-02-12..2021-03-08');
    expect(last('In 1999 the S&P 500 rose 19.5%. It has lost 24.1%.', '2010-01-03')).not.toContain('1998-12-31');
    expect(last('In June gold lost 12%.\n\nIt is up 4%.', '2013-08-30')).not.toContain('2013-06-28');
    expect(last('In August gold rose 5.2%. Silver fell, and the Dow lost 4.4%.', '2013-09-02')).toContain(
      '2013-07-31..2013-08-30',
    );
  });

  it('prefers the stretch of the heading to a part of it told in an earlier passage', () => {
    const text = (rest: string) => `# Scorecard: May 2026\n\nFrom the low of May 19 the S&P 500 is up 4%.\n\n${rest}`;
    expect(last(text('The equal-weighted fund (RSP) made 2.7%.'), '2026-05-30')).toContain('2026-04-30..2026-05-29');
    expect(last('# The year 2013\n\nIn July gold rose 7%.\n\nTechnology made 24%.', '2014-01-02')).toContain(
      '2012-12-31..2013-12-31',
    );
    expect(last('# The year 2013\n\nIn July gold rose 7%. Technology made 4%.', '2014-01-02')).toContain('2013-06-28');
  });

  it('goes on with no stretch over which days were counted, and with none of the writer', () => {
    const lead = 'The S&P 500 lost 3.4% on Monday.';
    for (const counted of [
      'It was the second time this year it fell 3% in a day.',
      'It has happened four times this year.',
      'That makes five times in 2020.',
    ])
      expect(last(`${lead} ${counted} The Dow dropped 3.6%.`, '2020-02-24')).toBe('dow 2020-02-21..2020-02-24');
    for (const aside of ['our January retreat', 'my December letter', 'our last March meeting']) {
      const text = `The S&P 500 gained 13% in the quarter. Energy rose 15%, which nobody at ${aside} foresaw. Gold added 1%.`;
      expect(last(text, '2019-04-05')).toContain('2018-12-31..2019-03-29');
    }
  });

  it('ends what had been at the eve of the day that is told of', () => {
    const of = (sentence: string): string => last(`Stocks sank on Monday. ${sentence}`, '2020-02-24');
    expect(of('A long climb had lifted the Nasdaq-100 8% from the close of December 31.')).toContain(
      '2019-12-31..2020-02-21',
    );
    expect(of('It had left the Dow up 3% since the start of the year.')).toContain('2019-12-31..2020-02-21');
    expect(of('Gold had already gained 9% this year.')).toContain('2019-12-31..2020-02-21');
    expect(of('Gold has gained 9% this year.')).toContain('2019-12-31..2020-02-24');
  });

  it('takes a level that was closed at for that of the day before it in the passage', () => {
    const of = (sentence: string) => read(`On August 5 the S&P 500 fell 3%. ${sentence}`, '2024-10-08').at(-1)?.period;
    for (const sentence of ['The VIX closed above 38.', 'The Nasdaq 100 closed at 17,895.', 'The VIX ended at 38.6.'])
      expect(of(sentence)).toMatchObject({ to: parseIsoDate('2024-08-05'), from: 'carried' });
    expect(of('The VIX is now at 22.6.')?.to).toBe(parseIsoDate('2024-10-08'));
  });

  it('spans the two days between which a figure moved', () => {
    const of = (yields: string): string => last(`${yields}, and the fund TLT gained 8%.`, '2024-10-08');
    expect(of('The ten-year yield fell from 4.48% at the end of June to 3.81% at the end of September')).toBe(
      'TLT 2024-06-28..2024-09-30',
    );
    expect(of('The yield went from 4.2% on July 24 to 3.8% on August 5')).toBe('TLT 2024-07-24..2024-08-05');
    expect(of('The VIX rose from 12.5 on July 12 to 38.6 on August 5')).toBe('TLT 2024-07-12..2024-08-05');
  });

  it('goes on with a stretch that a comparison names', () => {
    const of = (lead: string): string => last(`${lead} Utilities have shed 2%.`, '2016-12-09');
    expect(of('The Nasdaq-100 is lower than it was on Election Day.')).toContain('2016-11-08..2016-12-09');
    expect(of('Gold is lower than on November 1.')).toContain('2016-11-01..2016-12-09');
    expect(of('Oil is higher than it was on 30 September.')).not.toContain('2016-09-29..2016-09-30');
  });

  it('goes on with the day of the passage, however it is pointed at', () => {
    for (const day of ['On that single day', 'On that one day', 'On the very same day'])
      expect(last(`The vaccine came on November 9, 2020. ${day} the Nasdaq-100 lost 2%.`, '2020-12-01')).toContain(
        '2020-11-06..2020-11-09',
      );
  });

  it('takes the best week told beside a longer move for the one just over', () => {
    for (const text of [
      'The S&P 500 is up 6% since the vote, after its best week since July.',
      'The Dow is up 9% from its June 27 low, capping its best week since March.',
      'The S&P 500 is up 6% since the vote, following its best week since July.',
    ])
      expect(readKind('extreme', text, '2016-12-09')[0]?.period.base).toBeGreaterThan(parseIsoDate('2016-12-01'));
  });

  it('ends a running stretch on the day that is its limit', () => {
    expect(last('Since quarter-end the S&P 500 has put on 0.9%, through yesterday.', '2023-04-14')).toBe(
      'sp-500 2023-03-31..2023-04-13',
    );
    expect(last('The Dow is up 3% this year through Tuesday.', '2016-04-14')).toBe('dow 2015-12-31..2016-04-12');
    expect(last('Gold has gained 9% since March, up to June 3.', '2019-06-14')).toBe('gold 2019-02-28..2019-06-03');
  });

  it('starts from a level with its day, and a length from the day before it', () => {
    expect(last('From a price of 4,796.56 on 3 January 2022 the S&P 500 stands 20% lower.', '2023-01-02')).toBe(
      'sp-500 2022-01-03..2022-12-30',
    );
    expect(last('Measured from its high of 5,048.62 on March 10, the Nasdaq has lost 34%.', '2000-04-15')).toBe(
      'nasdaq 2000-03-10..2000-04-14',
    );
    expect(last('After the 2016 election the Russell 2000 rallied 16% in a month.', '2020-11-30')).toContain(
      '2016-11-08..2016-12',
    );
  });

  it('counts from the eve of a report that the text has dated, or from no day', () => {
    const rest = 'Take the eve of the inflation report as a base. The Russell 2000 is 1.4% higher.';
    const dated = `Consumer prices, it was reported on 11 July, rose by 3%.\n\n${rest}`;
    expect(last(dated, '2024-08-09')).toBe('russell-2000 2024-07-10..2024-08-09');
    const jobs = 'Payrolls, released on June 7, rose.\n\nMeasured from the eve of the jobs report, gold has lost 3%.';
    expect(readKind('return', jobs, '2013-06-21')).toHaveLength(1);
    expect(readKind('return', rest, '2024-08-09')[0]?.period.isUndatable).toBe(true);
  });

  it('takes bare months of a passage with a year for a label for those of that year', () => {
    const text = '**1995.** Alan Greenspan trimmed rates that July without a recession in sight.';
    expect(readKind('policy-move', text, '2024-09-21')[0]?.period.to).toBe(parseIsoDate('1995-07-31'));
    expect(last('**2001.** In April the Nasdaq rose 15%.', '2010-09-21')).toContain('2001-03-30..2001-04-30');
    expect(last('**1998.** In August the Russell 2000 lost 19%.\n\nIn April gold rose 1%.', '2010-09-21')).toContain(
      '2010-03-31..2010-04-30',
    );
  });

  it('comes back from the past with the present tense', () => {
    const text = 'After the 2016 election it rallied. Then there is the virus itself. In October gold fell 0.5%.';
    expect(last(text, '2020-11-30')).toContain('2020-09-30..2020-10-30');
    const crash = 'On October 19, 1987 all fell. Today is calmer: nothing is broken. In March gold rose 2%.';
    expect(last(crash, '2000-04-15')).toContain('2000-02-29..2000-03-31');
    const still = 'On 12 March 2020 it lost a tenth. In November the Russell 2000 rose by 18.3%.';
    expect(last(still, '2025-06-14')).toContain('2020-10-30..2020-11-30');
  });
});

describe('times and names that belong to something else', () => {
  it('leaves the time of an insertion to it', () => {
    const text = 'On July 11 alone, after a report showed that prices had slowed in June, the Russell 2000 rose 3.6%.';
    expect(last(text, '2024-07-20')).toContain('2024-07-10..2024-07-11');
    expect(last('On May 5, when the news of April came, gold fell 2%.', '2016-05-20')).toContain(
      '2016-05-04..2016-05-05',
    );
    expect(last('The year\u2019s worst day was 20 June, and it cost the S&P 500 2.5%.', '2014-01-01')).toContain(
      '2013-06-19..2013-06-20',
    );
  });

  it('gives an opening participle to the name that follows', () => {
    const of = (text: string, published: string) => readKind('relative-return', text, published)[0]?.subject.id;
    expect(
      of('Utilities fell. Having trailed the S&P 500 badly in 2009, value stocks are ahead once more.', '2010-04-26'),
    ).toBe('value');
    expect(of('Gold fell. Having beaten the S&P 500 in 2013, the Russell 2000 has lost ground.', '2014-05-26')).toBe(
      'russell-2000',
    );
    expect(of('Tesla rose. Having lagged the S&P 500 in 2021, energy has taken over.', '2022-05-26')).toBe('energy');
  });

  it('goes on with the topic after a sentence on its kin', () => {
    const text = (kin: string) =>
      `The Russell 2000 ended the week at 2,287.55. Its ${kin}, the S&P 500, lost 0.8% this week.\n\nIt has gained 131% since 18 March 2020.`;
    for (const kin of ['bigger brother', 'rival', 'larger cousin'])
      expect(last(text(kin), '2021-03-20')).toBe('russell-2000 2020-03-18..2021-03-19');
  });

  it('gives no figure of the economy to the name before it', () => {
    const [rise] = readKind('indicator', 'Small caps lost 4.4%, and the VIX leapt 74% on December 18.', '2024-12-22');
    expect(rise).toMatchObject({ subject: { id: 'vix' }, relation: 'rose', asserted: { low: 74, unit: 'percent' } });
    expect(readReturns('Gold fell 1%, and the VIX jumped 12% on Monday.', '2016-06-28')).toHaveLength(1);
    expect(
      readKind('extreme', 'Crude oil rallied to $29.32. It was the best day since February 2009.', '2016-02-13'),
    ).toEqual([]);
  });

  it('measures a group by the fund in brackets', () => {
    const series = (text: string) =>
      readKind('return', text, '2026-07-11')[0]?.subject.readings.map((reading) => reading.series);
    expect(new Set(series('The semiconductor complex (SMH) doubled in 2025.'))).toEqual(new Set(['SMH']));
    expect(new Set(series('Regional banks (KRE) rose 9% in 2025.'))).toEqual(new Set(['KRE']));
    expect(series('Semiconductors doubled in 2025.')).toContain('SOXX');
  });
});

describe('times counted from the one told last', () => {
  const published = '2015-07-24';

  it('goes on to the next month or year of a tale, and back to the one before', () => {
    for (const [told, stretch] of [
      ['In 2008 the S&P 500 lost 38.5%. The next year it gained 23.5%.', '2008-12-31..2009-12-31'],
      ['The S&P 500 lost 38.5% in 2008, and the year after it made up 23.5%.', '2008-12-31..2009-12-31'],
      ['In 2008 the S&P 500 lost 38.5%. A year later came a gain of 23.5%.', '2008-12-31..2009-12-31'],
      ['In 2008 the S&P 500 lost 38.5%. It had gained 3.5% the year before.', '2006-12-29..2007-12-31'],
      ['In October 2008 the S&P 500 lost 16.9%. The following month it fell 7.5%.', '2008-10-31..2008-11-28'],
      ['The S&P 500 sank 16.9% in October 2008. The month before, it fell 9.1%.', '2008-08-29..2008-09-30'],
      ['In the third quarter of 2008 the S&P 500 lost 9%. The quarter before, it lost 3.2%.', '2008-03-31..2008-06-30'],
    ] as const)
      expect(last(told, published)).toBe(`sp-500 ${stretch}`);
  });

  it('takes a month without a year for that of the tale, and the rest of a year for that of its year', () => {
    expect(last('In September 2008 the S&P 500 fell 9.1%. In October it lost 16.9%.', published)).toBe(
      'sp-500 2008-09-30..2008-10-31',
    );
    expect(last('In 2008 the Nasdaq-100 lost 42%. In October it fell 16%.', published)).toBe(
      'nasdaq-100 2008-09-30..2008-10-31',
    );
    expect(last('Gold fell 12% in June 2013. It rose 2% over the rest of the year.', published)).toBe(
      'gold 2013-06-28..2013-12-31',
    );
  });

  it('counts from no time that is only looked back to, and stays with one that is not over for long', () => {
    expect(last('The S&P 500 made its best gain since 2009. In June it lost 1.5%.', published)).toContain(
      '2015-05-29..2015-06-30',
    );
    expect(last('The Dow rose 4%, more than in March 2010. In June it lost 2.2%.', published)).toContain(
      '2015-05-29..',
    );
    expect(last('Nothing like the crash of 2008. The Dow lost 2.2% in June.', published)).toContain('2015-05-29..');
  });

  it('looks ahead to no month of the tale', () => {
    const [told] = readKind(
      'indicator',
      'They remember 2013. We expect the 10-year yield to hit 3% before the end of June.',
      '2015-03-13',
    ).slice(-1);
    expect(toIsoDate(told?.period.to ?? parseIsoDate('2000-01-01'))).toBe('2015-06-30');
  });
});

describe('stretches beside others', () => {
  it('takes no loss of whole months for a fall between two turns', () => {
    const lead = 'The Nasdaq Composite lost 3.9% in 2018.';
    expect(last(`${lead} By the end of June it had risen 8.8%.`, '2021-05-13')).toBe(
      'nasdaq-composite 2017-12-29..2018-06-29',
    );
    expect(last(`${lead} Over the two years to the end of 2019 it gained 30%.`, '2021-05-13')).toBe(
      'nasdaq-composite 2017-12-29..2019-12-31',
    );
  });

  it.each([
    ['On Monday the S&P 500 added 0.1%. By the close on Wednesday it was up 0.8% on the week.', 'sp-500'],
    ['By the close of Wednesday the Dow was 0.8% up for the week.', 'dow'],
  ])('ends with the day told: %s', (text, id) => {
    expect(last(text, '2019-04-26')).toBe(`${id} 2019-04-18..2019-04-24`);
  });

  it('knows the last quarter from the last three months, and a week by its five days', () => {
    const windows = (text: string): number | undefined =>
      readKind('return', text, '2012-03-20').at(-1)?.period.others.length;
    expect(windows('Last quarter, the Dow advanced 12.8%.')).toBe(0);
    expect(windows('The Dow advanced 12.8% over the last quarter.')).toBe(1);
    expect(last("Five days' work left the Dow up 0.8%.", '2019-04-26')).toBe('dow 2019-04-18..2019-04-26');
  });

  it('ends a run with the period before the one told', () => {
    const run = (text: string): string[] =>
      readKind('streak', text, '2011-07-15').map(({ of, period }) => `${of} ${toIsoDate(period.to)}`);
    expect(run('The Nasdaq-100 fell 2.0% this week. That followed three straight weekly gains.')).toEqual([
      'gain 2011-07-08',
    ]);
    expect(run('The Dow slid 2.0% this week after three weekly gains in a row.')).toEqual(['gain 2011-07-08']);
  });
});
