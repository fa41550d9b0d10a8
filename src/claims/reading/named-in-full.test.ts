import { describe, expect, it } from 'vitest';
import { readKind } from './read-fixture.ts';

const seriesOf = (text: string): (string[] | undefined)[] =>
  readKind('return', text, '2009-03-13').map(({ subject }) => subject.readings.map(({ series }) => series));

describe('an open name', () => {
  it('is short for the index that the text names in full', () => {
    expect(seriesOf('The Nasdaq Composite climbed 10.6% this week. The Nasdaq is off 3.6% this year.')).toEqual([
      ['^IXIC'],
      ['^IXIC'],
    ]);
    expect(seriesOf('The Nasdaq lost 9% this year. In February the Nasdaq Composite fell 6.7%.')[0]).toEqual(['^IXIC']);
  });

  it('stays open where only another index, or none, is named', () => {
    expect(seriesOf('The Nasdaq-100 climbed 9.9% this week. The Nasdaq is off 3.6% this year.')[1]).toContain('^NDX');
    expect(seriesOf('The Nasdaq is off 3.6% this year.')[0]).toHaveLength(3);
  });
});
