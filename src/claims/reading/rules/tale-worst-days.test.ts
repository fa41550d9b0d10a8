import { describe, expect, it } from 'vitest';
import { toIsoDate } from '../../../core/index.ts';
import { readKind } from '../read-fixture.ts';

const lead = 'The S&P 500 peaked on February 19, 2020 and bottomed on March 23.';
const worst = (text: string) =>
  readKind('extreme', `${lead} ${text}`, '2024-06-28').map(
    ({ period, since, until }) => `${toIsoDate(period.to)} ${toIsoDate(since ?? 0)} ${toIsoDate(until ?? 0)}`,
  );

describe('the worst session of a fall', () => {
  it.each([
    'The blackest day was March 16.',
    'No session was worse than March 16.',
    'Never fell shares harder. It never fell harder in a single day than on March 16.',
    'No session was so grim as that of March 16, which cost 12%.',
    'The bleakest session, on March 16, took 12% off it.',
    'Its steepest one-day loss, 12%, came on March 16.',
  ])('%s', (text) => {
    expect(worst(text)).toEqual(['2020-03-16 2020-02-19 2020-03-23']);
  });

  it('reads the loss of that day with it', () => {
    const found = readKind('return', `${lead} The worst day of it was March 16, down 12%.`, '2024-06-28');
    expect(found.map(({ period, asserted }) => `${toIsoDate(period.base)} ${asserted?.low}`)).toContain(
      '2020-03-13 12',
    );
  });

  it.each([
    'The worst day since 1987 was March 16.',
    'The worst day, March 16, saw 12% of all shares untraded.',
    'The worst week ended on March 20.',
    'The worst day was June 11.',
  ])('reads none: %s', (text) => {
    expect(worst(text).filter((one) => one.endsWith('2020-02-19 2020-03-23'))).toEqual([]);
  });
});
