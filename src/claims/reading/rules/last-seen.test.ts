import { describe, expect, it } from 'vitest';
import { parseIsoDate as day } from '../../../core/index.ts';
import { readKind } from '../read-fixture.ts';

const readSeen = (text: string, published: string) =>
  readKind('record', text, published)
    .filter(({ isEitherSide }) => isEitherSide === true)
    .map(({ subject, since, period }) => [subject.id, since, period.to]);

describe('a level last seen at a time', () => {
  it.each([
    [
      'The Dow closed at 33,931 on October 5, a level last seen in May 2023.',
      '2023-10-08',
      ['dow', day('2023-05-31'), day('2023-10-05')],
    ],
    [
      'The Nasdaq-100 closed at 10,690.60 on November 3, a level last reached in July 2020.',
      '2022-11-05',
      ['nasdaq-100', day('2020-07-31'), day('2022-11-03')],
    ],
    [
      'The Russell 2000 ended June 16 at 1,649.84, a level it had last touched in November 2020.',
      '2022-06-18',
      ['russell-2000', day('2020-11-30'), day('2022-06-16')],
    ],
  ])('%s', (text, published, expected) => {
    expect(readSeen(text, published)).toEqual([expected]);
  });

  it.each([
    'The ten-year yield closed at 4.98% on October 19, a level last seen in 2007.',
    'The S&P 500 could fall to 3,600, a level last seen in 2020.',
    'The Dow closed at 33,931 on October 5 while volumes sank to a level last seen in 2019.',
  ])('%s: of none', (text) => {
    expect(readSeen(text, '2023-10-21')).toEqual([]);
  });
});
