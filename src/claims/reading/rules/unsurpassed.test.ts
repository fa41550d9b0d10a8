import { describe, expect, it } from 'vitest';
import { parseIsoDate as day } from '../../../core/index.ts';
import { readKind } from '../read-fixture.ts';

describe('what none has beaten since', () => {
  it('reads a denied comparative as a superlative of the move just told', () => {
    expect(
      readKind('extreme', 'The Dow jumped 4.2%. It has not had a better day since October 13.', '2008-10-29')[0],
    ).toMatchObject({ subject: { id: 'dow' }, frequency: 'session', side: 'best', since: day('2008-10-13') });
    expect(
      readKind(
        'extreme',
        "The S&P 500 lost 9.1% in June. It hasn't suffered a worse month since March 2020.",
        '2022-07-02',
      )[0],
    ).toMatchObject({ frequency: 'month', side: 'worst', since: day('2020-03-31') });
  });

  it('reads how far back one must go', () => {
    expect(
      readKind(
        'extreme',
        'The Nasdaq-100 returned 54% in 2023. You have to go back to 1999 to find a better year.',
        '2024-01-05',
      )[0],
    ).toMatchObject({ subject: { id: 'nasdaq-100' }, frequency: 'year', side: 'best', since: day('1999-12-31') });
  });

  it('reads that none of a history has been bigger', () => {
    const [extreme] = readKind(
      'extreme',
      'The Nasdaq Composite fell 12.3%. No one-day loss since the index was created in 1971 has been larger, save one.',
      '2020-03-16',
    );
    expect(extreme).toMatchObject({ frequency: 'session', side: 'worst' });
    expect(extreme?.since).toBeUndefined();
  });
});
