import { describe, expect, it } from 'vitest';
import { parseIsoDate } from '../../../core/index.ts';
import { readKind } from '../read-fixture.ts';

const day = parseIsoDate;

describe('turning points', () => {
  it('are the extreme of the year that they name, to its end', () => {
    const texts = [
      'The Nasdaq Composite put in its closing low for the year on 12 October.',
      "The Dow's low for the year came on October 12.",
    ];
    for (const text of texts) {
      expect(readKind('record', text, '2023-01-02')[0]).toMatchObject({
        side: 'low',
        relation: 'set',
        since: day('2022-01-01'),
        until: day('2022-12-31'),
        period: { to: day('2022-10-12') },
      });
    }
  });

  it('are else the extreme of some months about them', () => {
    expect(
      readKind('record', 'The Russell 2000 made its pandemic low on March 23, 2020.', '2021-03-14')[0],
    ).toMatchObject({ side: 'low', since: day('2020-03-20') - 365 });
    expect(readKind('record', 'The S&P 500 peaked on January 3, 2022.', '2022-12-30')[0]).toMatchObject({
      side: 'high',
      until: day('2022-01-03') + 91,
    });
    expect(
      readKind(
        'record',
        'The index fell all autumn. The S&P 500 lost 3%; its own trough was likewise reached on October 8.',
        '1998-11-20',
      )[0],
    ).toMatchObject({ side: 'low', subject: { id: 'sp-500' } });
  });

  it('are no record highs, and none of a yield', () => {
    expect(readKind('record', 'The Nasdaq-100 hit a record high on October 29.', '2026-01-04')[0]).not.toHaveProperty(
      'until',
    );
    expect(
      readKind(
        'record',
        'Value stocks did well. The ten-year yield touched its low for the year on 5 July.',
        '2016-12-09',
      ),
    ).toEqual([]);
  });

  it('take the level of a peak that is named by its time', () => {
    expect(
      readKind('record', 'The fund XBI remains far below its 2021 peak of 173.99.', '2026-08-14')[0],
    ).toMatchObject({
      side: 'high',
      asserted: { low: 173.99 },
      since: day('2020-12-31'),
      until: day('2021-12-31'),
    });
    expect(
      readKind('record', 'The S&P 500 closed a tenth below the July 17 high of 1,186.75.', '1998-10-17')[0],
    ).toMatchObject({ side: 'high', asserted: { low: 1186.75 }, period: { to: day('1998-07-17') } });
  });

  it('take a record by the day it dates from', () => {
    expect(
      readKind('record', 'KRE trades 6% under its all-time high, which dates from January 2022.', '2026-08-14').at(-1),
    ).toMatchObject({ side: 'high', until: day('2026-08-14'), period: { to: day('2022-01-31') } });
  });

  it('takes a day that is said to be the low, with its level, of the one name that follows', () => {
    const text = "Tuesday's close marked the low, at 4,983. The following afternoon the S&P 500 vaulted 9.5%.";
    expect(readKind('record', text, '2025-04-10')).toMatchObject([
      { subject: { id: 'sp-500' }, side: 'low', asserted: { low: 4983 }, period: { to: parseIsoDate('2025-04-08') } },
    ]);
    expect(readKind('record', 'For the Nasdaq, Friday was the bottom.', '2002-10-14')).toMatchObject([
      { subject: { id: 'nasdaq' }, side: 'low', period: { to: parseIsoDate('2002-10-11') } },
    ]);
  });
});
