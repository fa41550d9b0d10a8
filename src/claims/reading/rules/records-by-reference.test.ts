import { describe, expect, it } from 'vitest';
import { parseIsoDate as day } from '../../../core/index.ts';
import { readKind } from '../read-fixture.ts';

const readCounts = (text: string, published: string) =>
  readKind('record', text, published)
    .filter(({ asserted }) => asserted?.unit === 'count')
    .map(({ subject, asserted, period }) => ({
      told: `${subject.id} ${asserted?.low}`,
      base: period.base,
      to: period.to,
    }));

describe('records that are counted without the word', () => {
  it.each([
    [
      'The S&P 500 closed at a record on Friday, and it has made 24 of them this year.',
      'sp-500 24',
      '2020-12-31',
      '2021-05-07',
    ],
    ['The Dow set its last record on April 16. It has posted two more since.', 'dow 2', '2021-04-16', '2021-05-07'],
    ['The S&P 500 is at a record. Growth has not made one since February.', 'growth 0', '2021-02-26', '2021-05-07'],
    ['The S&P 500 rose to a record on Friday. It was the 26th of 2021.', 'sp-500 26', '2020-12-31', '2021-05-07'],
    ['The S&P 500 set its 25th record close of the year on April 29.', 'sp-500 25', '2020-12-31', '2021-04-29'],
  ])('%s', (text, told, base, to) => {
    expect(readCounts(text, '2021-05-07')).toEqual([{ told, base: day(base), to: day(to) }]);
  });

  it('tells a run of records from their number in the year', () => {
    const text = 'On Friday the Dow rose 0.7%, its third record close in a row and the index’s 24th of 2021.';
    const [run, number] = readCounts(text, '2021-05-07');
    expect(run).toEqual({ told: 'dow 3', base: day('2021-05-06'), to: day('2021-05-07') });
    expect(number).toEqual({ told: 'dow 24', base: day('2020-12-31'), to: day('2021-05-07') });
  });

  it('counts those of another beside them', () => {
    const text = 'The S&P 500 has set 26 records this year, while the Dow has had to make do with 21.';
    expect(readCounts(text, '2021-05-07').map(({ told }) => told)).toEqual(['sp-500 26', 'dow 21']);
  });

  it('tells of a record by its day, beside the fall from it', () => {
    const records = (text: string) =>
      readKind('record', text, '2021-05-19').map(({ subject, period }) => [subject.id, period.to]);
    expect(records('The S&P 500 closed 2.8% below its record close of May 7.')).toEqual([
      ['sp-500', day('2021-05-07')],
    ]);
    expect(records('The Nasdaq 100 is 6 percent short of its all-time high of April 16.')).toEqual([
      ['nasdaq-100', day('2021-04-16')],
    ]);
    expect(records('The S&P 500 closed 2.8% below its record.')).toEqual([]);
  });

  it.each([
    'The company is well known for its chips; it has made 24 of those this year.',
    'The S&P 500 is at a record. The fund has hired 12 of them this year.',
    'The S&P 500 has set 26 records this year, while the Dow rose 21%.',
  ])('takes no such count of: %s', (text) => {
    expect(
      readCounts(text, '2021-05-07')
        .map(({ told }) => told)
        .filter((told) => !told.endsWith(' 26')),
    ).toEqual([]);
  });

  it('counts those that followed a record, and another index over its own stretch', () => {
    expect(
      readCounts('The S&P 500 set a record on January 19. Eleven record closes have followed.', '2024-02-26'),
    ).toEqual([{ told: 'sp-500 11', base: day('2024-01-19'), to: day('2024-02-26') }]);
    expect(
      readCounts(
        'The Dow has made nine record closes this year; the S&P 500 has managed 28 this year.',
        '2024-06-26',
      ).at(-1),
    ).toEqual({ told: 'sp-500 28', base: day('2023-12-29'), to: day('2024-06-26') });
    expect(
      readCounts('The S&P 500 set a record on January 19. Eleven new listings have followed.', '2024-02-26'),
    ).toEqual([]);
  });
});
