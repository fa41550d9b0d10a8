import { describe, expect, it } from 'vitest';
import { toIsoDate } from '../../../core/index.ts';
import { read, readKind } from '../read-fixture.ts';

const leads = (text: string, published: string) =>
  readKind('relative-return', text, published).map(
    ({ subject, against, direction, period }) =>
      `${subject.id} ${direction} ${against.id} ${toIsoDate(period.base)}..${toIsoDate(period.to)}`,
  );

describe('leads told in words', () => {
  it.each([
    ['Utilities, which carried the market through the spring, have faded.', '2014-09-12', 'utilities ahead sp-500'],
    ['Small caps had powered the index in 2010.', '2011-03-04', 'small-caps ahead sp-500'],
    ['Energy was the only game in town in 2022.', '2023-02-03', 'energy ahead sp-500'],
    ['In the past decade the playbook was simple: own growth, and wait.', '2020-02-14', 'growth ahead value'],
    ['Leadership has shifted from technology to banks.', '2016-12-02', 'banks ahead technology'],
    ['The baton has passed from small caps to the mega-caps.', '2019-06-14', 'mega-caps ahead small-caps'],
    ['Leadership has rotated from health care, once so loved, to energy.', '2022-03-11', 'energy ahead health-care'],
  ])('%s', (text, published, expected) => {
    expect(leads(text, published)).toEqual([expect.stringContaining(expected)]);
  });

  it('turns the lead of the sentence before', () => {
    const tail = 'Since then the tables have turned.';
    expect(
      leads(`From 2001 to the end of 2006 small caps returned 78%, against 22% for the S&P 500. ${tail}`, '2012-06-29'),
    ).toEqual(['sp-500 ahead small-caps 2006-12-29..2012-06-29']);
    expect(
      leads(
        `In 2009 the Nasdaq-100 gained 54%, and the Dow 19%. Since then the roles have been reversed.`,
        '2010-07-02',
      ),
    ).toEqual(['dow ahead nasdaq-100 2009-12-31..2010-07-02']);
    expect(leads(tail, '2012-06-29')).toEqual([]);
  });

  it.each([
    [
      'In 2013 the S&P 500 rose 29.6%, the Nasdaq-100 a good deal more, and small caps most of all.',
      ['nasdaq-100 ahead sp-500', 'small-caps ahead sp-500'],
    ],
    ['In 2011 the Dow gained 5.5%, the S&P 500 much less.', ['sp-500 behind dow']],
    ['In 2008 the S&P 500 lost 38.5%, and the Nasdaq-100 rather more.', ['nasdaq-100 behind sp-500']],
  ])('sets what is told by a word beside the return: %s', (text, expected) => {
    expect(leads(text, '2014-02-07')).toEqual(expected.map((one) => expect.stringContaining(one)));
  });

  it('leaves open how near keeping pace is', () => {
    for (const name of ['Small caps', 'Utilities', 'Banks']) {
      const said = read(`The S&P 500 added 4.1% in July 2018. ${name} roughly kept pace.`, '2018-08-10');
      expect(said.at(-1)).toMatchObject({ kind: 'other', need: expect.stringContaining('keeping pace') });
    }
  });

  it('asks for a time and a name', () => {
    expect(leads('Somebody carried the market.', '2014-09-12')).toEqual([]);
    expect(leads('Has leadership passed from technology to banks?', '2016-12-02')).toEqual([]);
  });
});
