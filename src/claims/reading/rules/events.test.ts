import { describe, expect, it } from 'vitest';
import { parseIsoDate } from '../../../core/index.ts';
import { readKind, read as readText } from '../read-fixture.ts';

const day = parseIsoDate;
const read = (text: string, published: string) => readKind('event', text, published)[0];

describe('meetings of the Federal Reserve', () => {
  it('two days name both, a decision its own', () => {
    expect(read('The Federal Reserve meets on 12 and 13 December.', '2016-12-09')).toMatchObject({
      topic: 'FOMC meeting',
      period: { to: day('2016-12-13'), role: 'window' },
    });
    expect(read('The FOMC meets again on September 19-20.', '2023-07-28')).toMatchObject({
      period: { to: day('2023-09-20'), role: 'window' },
    });
    expect(read("The Fed's next policy decision is due on July 31.", '2024-07-16')).toMatchObject({
      topic: 'FOMC decision',
      period: { to: day('2024-07-31'), role: 'day' },
    });
  });

  it('weekdays, and days without a year, are the next ones', () => {
    expect(read('The Federal Reserve meets on Tuesday and Wednesday.', '2023-10-30')).toMatchObject({
      period: { base: day('2023-10-31'), to: day('2023-11-01') },
    });
    expect(
      read('The Fed has held rates since December. It will next announce a decision on May 7.', '2025-04-08'),
    ).toMatchObject({ topic: 'FOMC decision', period: { to: day('2025-05-07') } });
  });

  it('of another central bank are none', () => {
    expect(readText('The ECB will meet on January 30.', '2025-01-18').map(({ kind }) => kind)).not.toContain('event');
  });
});

describe('what begins and ends', () => {
  it('is dated by its verb', () => {
    expect(read('The recession, we learned on December 1, began in December 2007.', '2008-12-20')).toMatchObject({
      event: 'recession',
      topic: 'US recession began',
      period: { to: day('2007-12-31') },
    });
    expect(read("Powell's term as chair expires in May 2026.", '2025-01-18')).toMatchObject({
      event: 'fed-chair-term',
    });
  });
});

describe('a recession to come', () => {
  it('is foretold or denied for a year', () => {
    expect(read('No US recession in 2027.', '2026-11-05')).toMatchObject({
      event: 'recession',
      modality: 'forecast',
      negated: true,
      horizon: day('2027-12-31'),
    });
    expect(read('A recession in 2027 is our central scenario.', '2026-11-05')).toMatchObject({ negated: false });
  });
});
