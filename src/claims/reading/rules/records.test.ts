import { describe, expect, it } from 'vitest';
import { parseIsoDate } from '../../../core/index.ts';
import { readKind } from '../read-fixture.ts';

const day = parseIsoDate;

describe('records', () => {
  it('looks back to the stretch that "since" names', () => {
    expect(
      readKind('record', 'The Russell 2000 jumped to its highest close since January 2022.', '2024-07-16')[0],
    ).toMatchObject({ side: 'high', since: day('2022-01-31'), sinceBase: day('2021-12-31') });
    expect(
      readKind('record', 'The November 20 close was the lowest since 2002 for the S&P 500.', '2008-12-20')[0],
    ).toMatchObject({ side: 'low', since: day('2002-12-31') });
  });

  it('takes the day beside the level of a record', () => {
    expect(
      readKind(
        'record',
        'On June 22 the Russell 2000 closed above 3,000, and it set its most recent record, 3,024.37, on June 30.',
        '2026-07-05',
      )[0],
    ).toMatchObject({
      asserted: { low: 3024.37 },
      period: { to: day('2026-06-30') },
    });
  });

  it('takes the last session of a stretch that ended at a record', () => {
    expect(
      readKind('record', 'The Dow finished the third quarter at an all-time high.', '2025-10-04')[0]?.period,
    ).toMatchObject({ base: day('2025-09-29'), to: day('2025-09-30'), role: 'day' });
    expect(readKind('record', 'In May 2024 the Nasdaq-100 set a record high.', '2024-07-01')[0]?.period.role).not.toBe(
      'day',
    );
  });

  it('counts over the year, and reads the last one apart', () => {
    const statements = readKind(
      'record',
      'The S&P 500 set 62 record closes, the last of them on December 18, and finished at 2,673.61.',
      '2017-12-30',
    );
    expect(statements).toMatchObject([
      { asserted: { low: 62, unit: 'count' }, period: { base: day('2016-12-30') } },
      { asserted: null, period: { to: day('2017-12-18') }, until: day('2017-12-30') },
    ]);
    expect(
      readKind(
        'level',
        'The S&P 500 set 62 record closes, the last of them on December 18, and finished at 2,673.61.',
        '2017-12-30',
      )[0],
    ).toMatchObject({ period: { from: 'assumed' } });
    expect(
      readKind(
        'record',
        'The Russell 2000 made 31 new highs, fewer than half as many as its big brother.',
        '2017-12-30',
      ),
    ).toEqual([]);
  });

  it('speaks of now where something stands at a record', () => {
    for (const text of [
      'The Nasdaq-100 is trading at an all-time high.',
      'The Nasdaq-100 continues to stand at an all-time high.',
    ]) {
      expect(readKind('record', text, '2026-07-05')[0]).toMatchObject({ period: { from: 'assumed' } });
    }
  });

  it('reads "did likewise" of another asset', () => {
    const statements = readKind('record', 'The S&P 500 ended at a new high, and the Dow did likewise.', '2016-12-09');
    expect(statements.map(({ subject }) => subject.id)).toEqual(['sp-500', 'dow']);
  });

  it('reads records one after the other, and the number of the year', () => {
    const first = (text: string, published: string) => readKind('record', text, published)[0];
    expect(first("It was the Nasdaq Composite's sixth record close in a row.", '2024-06-18')).toMatchObject({
      asserted: { low: 6, unit: 'count' },
      isStraight: true,
    });
    expect(first('The S&P 500 notched its fifth straight record close.', '2024-02-24')).toMatchObject({
      asserted: { low: 5 },
      isStraight: true,
    });
    expect(first('The S&P 500 rose to 5,713.64, its 39th record close of the year.', '2024-09-20')).toMatchObject({
      asserted: { low: 39, unit: 'count' },
      modality: 'fact',
      period: { base: day('2023-12-29') },
    });
    expect(first('The S&P 500 printed 39 record closes along the way.', '2026-01-05')).toMatchObject({
      period: { base: day('2024-12-31') },
    });
  });

  it('looks back over a year or a history, and to no time of another clause', () => {
    const first = (text: string) => readKind('record', text, '2024-07-20')[0];
    expect(first('On 16 July the Russell 2000 reached the highest close in its history.')).toMatchObject({
      side: 'high',
      relation: 'set',
    });
    expect(first('The Dow finished at its highest close of the year.')).toMatchObject({ since: day('2023-12-29') });
    expect(
      first('The Nasdaq-100 got back to a record, the previous one having stood since January 2020.'),
    ).not.toHaveProperty('since');
    expect(first('The Nasdaq Composite capped the week with a record of its own at 18,000.')).toMatchObject({
      asserted: { low: 18_000, unit: 'level' },
    });
  });

  it('reads a named high that is passed, or is to fall', () => {
    const first = (text: string) => readKind('record', text, '2025-05-17')[0];
    expect(first('We expect the S&P 500 to surpass its February record by the end of September.')).toMatchObject({
      modality: 'forecast',
      since: day('2025-01-31'),
    });
    expect(first('The S&P 500 rose, and the record will fall before long.')).toMatchObject({
      modality: 'forecast',
      subject: { id: 'sp-500' },
    });
  });

  it('takes the last session of a stretch that is closed at a record', () => {
    const told = (text: string, published: string) => readKind('record', text, published)[0]?.period;
    expect(told('Apple closed the year at an all-time high.', '2024-01-02')).toMatchObject({
      base: day('2023-12-28'),
      to: day('2023-12-29'),
    });
    expect(told('The S&P 500 finished the week at a record high.', '2024-05-18')).toMatchObject({
      base: day('2024-05-16'),
      to: day('2024-05-17'),
    });
  });

  it('takes a new low that is not called a record for that of a year', () => {
    const since = (text: string) => readKind('record', text, '2022-05-15')[0]?.since;
    expect(since('He expects the Nasdaq to make a new low before December.')).toBe(day('2021-05-15'));
    expect(since('On Thursday the Russell 2000 fell to a fresh low.')).toBe(day('2021-05-15'));
    expect(since('The Russell 2000 fell to a record low.')).toBeUndefined();
  });

  it('counts what comes after the word, in all or in a row', () => {
    const told = (text: string) => readKind('record', text, '2024-12-31')[0];
    expect(told('The S&P 500 closed at a record 57 times in 2024.')?.asserted).toMatchObject({
      low: 57,
      unit: 'count',
    });
    expect(told('The Dow finished at a record on twelve occasions.')?.asserted).toMatchObject({
      low: 12,
      unit: 'count',
    });
    expect(told('The S&P 500 ended at a record high for the fourth day running.')).toMatchObject({
      asserted: { low: 4 },
      isStraight: true,
    });
  });

  it.each([
    ['Small caps at records as investors bet on tax cuts.', '2016-12-11', 'small-caps'],
    ['The S&P 500 ended the week at fresh records.', '2021-11-05', 'sp-500'],
    ['Semiconductors at new records, utilities left behind.', '2024-06-14', 'semiconductors'],
  ])('reads where a heading says that something stands: %s', (text, published, id) => {
    expect(readKind('record', text, published)[0]).toMatchObject({ subject: { id }, side: 'high' });
  });

  it('looks for several records along the way in the stretch spoken of', () => {
    const text = 'The Nasdaq 100 gained 11% in November. It set several new record highs along the way.';
    const record = readKind('record', text, '2020-12-03')[0];
    expect(record?.period.to).toBe(parseIsoDate('2020-11-30'));
  });
});

describe('extremes told by what has not been seen', () => {
  const told = (text: string) =>
    readKind('record', text, '2024-06-15').map(({ subject, side, since, period }) => [
      subject.id,
      side,
      since,
      period.to,
    ]);

  it('looks back from "not since" and from a low that was not seen since', () => {
    expect(told('Not since May 2022 has the Dow finished as low as it did on Friday.')).toEqual([
      ['dow', 'low', day('2022-05-31'), day('2024-06-14')],
    ]);
    expect(told('Not since 2011 had gold closed so high as on 12 June.')).toEqual([
      ['gold', 'high', day('2011-12-30'), day('2024-06-12')],
    ]);
    expect(told('IWM hit a low on June 12 that had not been seen since November 2023.')).toEqual([
      ['IWM', 'low', day('2023-11-30'), day('2024-06-12')],
    ]);
    expect(told('XLU reached a high on 13 June last seen in August 2022.')[0]?.[1]).toBe('high');
  });

  it('the record that another followed with', () => {
    const records = (text: string, published: string) =>
      readKind('record', text, published).map(({ subject, period }) => [subject.id, period.to]);
    expect(
      records(
        'The S&P 500 closed at a record on January 19, and the Nasdaq-100 followed one session later.',
        '2024-01-26',
      ),
    ).toEqual([
      ['sp-500', day('2024-01-19')],
      ['nasdaq-100', day('2024-01-22')],
    ]);
    expect(
      records('The Dow set a record on December 13. The S&P 500 followed on January 19.', '2024-01-26').at(-1),
    ).toEqual(['sp-500', day('2024-01-19')]);
    expect(
      records('The Dow set a record on December 13, and the S&P 500 followed the news closely.', '2024-01-26'),
    ).toHaveLength(1);
  });
});
