import { describe, expect, it } from 'vitest';
import { toIsoDate } from '../../core/index.ts';
import { read, readKind } from './read-fixture.ts';

/** The stretches of the rises and falls with a figure, in order. */
function stretches(text: string, published: string): string[] {
  return readKind('return', text, published)
    .filter(({ asserted }) => asserted !== null)
    .map(({ period }) => `${toIsoDate(period.base)}..${toIsoDate(period.to)}`);
}

const last = (text: string, published: string): string | undefined => stretches(text, published).at(-1);

describe('stretches told by reference', () => {
  it('runs from a day pointed at, or to it', () => {
    expect(last('Oil bottomed on April 21. Since that same April day gold has gained 4%.', '2020-06-10')).toBe(
      '2020-04-21..2020-06-10',
    );
    expect(
      last('Stocks sank up to March 9. The Dow lost 18% between its January 6 high and that March day.', '2009-05-08'),
    ).toBe('2009-01-06..2009-03-09');
    expect(
      last('The low came on June 16, the high on August 16. The Dow is up 2% since that June low.', '2022-10-07'),
    ).toBe('2022-06-16..2022-10-07');
  });

  it('runs from the close of a day to now, and from a low to the end of a year', () => {
    expect(last('From the close of March 23 the Dow is up 30%.', '2020-06-10')).toBe('2020-03-23..2020-06-10');
    expect(last('From March 23 gold has gained 12%.', '2020-06-10')).toBe('2020-03-23..2020-06-10');
    expect(last('From the close of March 23 to April 8 the Dow gained 26%.', '2020-06-10')).toBe(
      '2020-03-23..2020-04-08',
    );
    const [first, second] = readKind(
      'return',
      'From the low of March 2009 to the end of 2010 the Dow rose 77%, against 86% for the S&P 500.',
      '2012-05-04',
    ).map(({ period }) => period);
    expect(first?.anchor?.side).toBe('low');
    expect([first?.to, second?.to].map((day) => toIsoDate(day as never))).toEqual(['2010-12-31', '2010-12-31']);
  });

  it('counts a length from the day it follows', () => {
    expect(last('In the three weeks after February 24, 2020 the Dow lost 30%.', '2021-06-10')).toBe(
      '2020-02-24..2020-03-16',
    );
    expect(last('In the year after March 2009 the S&P 500 gained 46%.', '2012-06-10')).toBe('2009-03-31..2010-03-31');
    expect(last('Over the six months following October 9, 2002 gold gained 2%.', '2004-06-10')).toBe(
      '2002-10-09..2003-04-09',
    );
  });

  it('takes "since" at the end of a clause for since then', () => {
    expect(last('Gold hit 1,895 on September 6, 2011, and has lost a fifth of its value since.', '2013-01-10')).toBe(
      '2011-09-06..2013-01-10',
    );
    expect(last('The Dow bottomed on March 23 and has won back 38% since, to much relief.', '2020-06-10')).toBe(
      '2020-03-23..2020-06-10',
    );
    expect(last('The vote was on November 8, 2016. Banks have put on 20% since.', '2016-12-20')).toBe(
      '2016-11-08..2016-12-20',
    );
  });

  it('finds the month or day that "in a month" and "in a day" speak of', () => {
    expect(last('In March 2020 the Dow lost 14% in a month.', '2021-05-20')).toBe('2020-02-28..2020-03-31');
    expect(last('October was cruel: gold shed 3% in a month.', '2018-12-14')).toBe('2018-09-28..2018-10-31');
    expect(
      last('It peaked on June 8, three sessions before a rout that cost the Dow 6.9% in a day.', '2020-07-22'),
    ).toBe('2020-06-10..2020-06-11');
  });

  it('starts what was reached by a limit from the day told before, else from the new year', () => {
    expect(last('The S&P 500 peaked on February 19, 2020. By the end of March it had lost 24%.', '2020-04-20')).toBe(
      '2020-02-19..2020-03-31',
    );
    expect(last('Gold had gained 17% by the end of June.', '2020-08-20')).toBe('2019-12-31..2020-06-30');
    expect(last('By Labor Day the Dow had gained 9%.', '2020-10-22')).toBe('2019-12-31..2020-09-04');
    for (const { period } of readKind('return', 'Gold had gained 17% by the end of June.', '2020-08-20'))
      expect(period.from).toBe('carried');
  });

  it('cannot date a stretch that starts from what the text does not date', () => {
    const rest = 'From the last close before the vote to the high of December 13, the Dow gained 8%.';
    expect(readKind('return', rest, '2016-12-20')[0]?.period.isUndatable).toBe(true);
    expect(last(`The vote came on November 8. ${rest}`, '2016-12-20')).toBe('2016-11-07..2016-12-13');
    expect(last(`The exchanges stayed shut after September 11. ${rest.replace('vote', 'attacks')}`, '2001-12-20')).toBe(
      '2001-09-10..2001-12-13',
    );
    expect(
      readKind('return', 'Over the same stretch to 7 May gold fell 2%.', '2019-06-14')[0]?.period.isUndatable,
    ).toBe(true);
    expect(last('In April the Dow rose 1%. Over the same stretch to 7 May gold fell 2%.', '2019-06-14')).toBe(
      '2019-03-29..2019-05-07',
    );
  });

  it('takes the previous weekday for the one before the day told', () => {
    expect(last('The Nasdaq slumped on Wednesday. The previous Monday it had gained 2%.', '2022-05-20')).toBe(
      '2022-05-13..2022-05-16',
    );
    expect(last('Oil sank on Thursday. On the preceding Friday the Dow had shed 2%.', '2020-06-13')).toBe(
      '2020-06-04..2020-06-05',
    );
    expect(last('Banks fell on June 11. The prior Tuesday gold had lost 2%.', '2020-06-30')).toBe(
      '2020-06-08..2020-06-09',
    );
  });

  it('gives two figures told in turn the two stretches of the sentence before', () => {
    const lead = 'The S&P 500 made 26% in 1998 and 19% in 1999.';
    const years = ['1997-12-31..1998-12-31', '1998-12-31..1999-12-31'];
    for (const rest of ['The Russell 2000 lost 3% and then gained 19%.', 'Small caps fell 3% and then rose 19%.'])
      expect(stretches(`${lead} ${rest}`, '2000-01-20').slice(2)).toEqual(years);
    expect(stretches(`${lead} The Dow made 16% and then added 25%.`, '2000-01-20').slice(2)).toEqual(years);
  });

  it('counts records over as many sessions, and compares two days of the past', () => {
    const [record] = readKind('record', 'It was gold’s third record close in as many days.', '2024-07-05');
    expect(toIsoDate(record?.period.base as never)).toBe('2024-07-02');
    const of = (text: string) => {
      const period = readKind('return', text, '2020-02-14').at(-1)?.period;
      return period === undefined ? undefined : `${toIsoDate(period.base)}..${toIsoDate(period.to)}`;
    };
    expect(of('By the end of 2019 the Dow was higher than where it had closed January.')).toBe(
      '2019-01-31..2019-12-31',
    );
    expect(of('By the end of 2018 the Dow was lower than where it had ended 2017.')).toBe('2017-12-29..2018-12-31');
  });

  it('ends what was so at a low there', () => {
    expect(
      last('From the close of March 23 the Dow is up 30%. At that low it was down 35% this year.', '2020-06-10'),
    ).toBe('2019-12-31..2020-03-23');
  });

  it('dates limits by holidays and the signs of a season', () => {
    const of = (text: string, published: string) => {
      const { modality, horizon } = read(text, published).at(-1) ?? {};
      return `${modality} ${horizon === undefined ? '' : toIsoDate(horizon)}`;
    };
    expect(of('The Dow will be at 30,000 before the snow flies.', '2018-05-20')).toBe('forecast 2019-02-28');
    expect(of('He thinks gold has room to reach 2,500 by Thanksgiving.', '2020-08-20')).toBe('forecast 2020-11-26');
    expect(of('The Nasdaq will reach 9,000 by Labor Day.', '2019-09-10')).toBe('forecast 2020-09-07');
    expect(of('Gold will be back at 1,500 by the time the leaves turn.', '2017-04-03')).toBe('forecast 2017-11-30');
  });

  it('leaves a record that was set a fact beside a forecast', () => {
    const records = readKind(
      'record',
      'The Dow will take out its record, 36,799.65, set on January 4, 2022, this year.',
      '2023-03-20',
    );
    expect(records.map(({ asserted, modality }) => [asserted?.low, modality])).toEqual([
      [undefined, 'forecast'],
      [36799.65, 'fact'],
    ]);
  });
});

describe('figures told by reference', () => {
  it.each([
    ['The Dow rose 8% in May. The Nasdaq-100 managed less than half of that.', 'nasdaq-100 dow behind 0.5'],
    ['In the third quarter gold gained 10%. Energy shares did twice that.', 'energy gold ahead 2'],
    [
      'Small caps have made 9% this year. Banks made a third of that over the same weeks.',
      'banks small-caps behind 0.33',
    ],
  ])('a ratio to what the sentence before told of: %s', (text, expected) => {
    const [first, lead] = read(text, '2016-10-07').filter(
      ({ kind }) => kind === 'return' || kind === 'relative-return',
    );
    expect(
      lead?.kind === 'relative-return' &&
        `${lead.subject.id} ${lead.against.id} ${lead.direction} ${Math.round(100 * (lead.asserted?.low ?? 0)) / 100}`,
    ).toBe(expected);
    expect(lead?.period.base).toBe(first?.period.base);
  });

  it('takes no ratio to one of two', () => {
    const text = 'The Dow rose 8% in May and gold 3%. The Nasdaq-100 managed less than half of that.';
    expect(readKind('relative-return', text, '2016-10-07')).toEqual([]);
  });

  it.each([
    ['Since 2010 a dollar in the Dow has become $2, and in gold $1.10.', '2016-10-07', 'dow 100 gold 10'],
    [
      'Ten thousand dollars put into the S&P 500 at the end of 1999 had become $9,000 ten years later, but in gold $37,000.',
      '2016-10-07',
      'sp-500 10 gold 270',
    ],
  ])('the same sum in another: %s', (text, published, expected) => {
    const said = readKind('return', text, published);
    expect(said.map(({ subject, asserted }) => `${subject.id} ${Math.round(asserted?.low ?? 0)}`).join(' ')).toBe(
      expected,
    );
    expect(said[0]?.period.to).toBe(said[1]?.period.to);
  });

  it.each([
    ['Gold fell 2% on Thursday and is positive for the year.', 'down up'],
    ['Banks rose 3% in May but remain down for the year.', 'up down'],
    ['The Dow slid 4% in August, yet it is still higher for the year.', 'down up'],
  ])('a state told beside a move, of its own time: %s', (text, expected) => {
    const said = readKind('return', text, '2016-10-07');
    expect(said.map(({ direction }) => direction).join(' ')).toBe(expected);
    expect(toIsoDate(said[1]?.period.base ?? (0 as never))).toBe('2015-12-31');
    expect(said[0]?.period.base).not.toBe(said[1]?.period.base);
  });

  it('what a clause tells of the name before it', () => {
    const text = 'Utilities have lost 5% this year, less than banks, which are down 16%.';
    expect(readKind('return', text, '2016-10-07').map(({ subject }) => subject.id)).toEqual(['utilities', 'banks']);
  });

  it('how a return is measured is no condition', () => {
    const text = 'If you take the funds with dividends, the Dow lost 8% in 2015.';
    expect(readKind('return', text, '2016-10-07')).toMatchObject([{ modality: 'fact' }]);
    const supposed = 'If you take the money out, the Dow will fall 8% in 2017.';
    expect(readKind('return', supposed, '2016-10-07').filter(({ modality }) => modality === 'fact')).toEqual([]);
  });

  it('the stretch that several are told to have gained over holds for who led', () => {
    const text =
      'Over twelve months the Dow rose 5%.\n\nAll nine sector funds made money in the third quarter. Technology led the way.';
    const [place] = readKind('ranking', text, '2016-10-07');
    expect([place?.period.base, place?.period.to].map((day) => toIsoDate(day as never))).toEqual([
      '2016-06-30',
      '2016-09-30',
    ]);
  });
});
