import { describe, expect, it } from 'vitest';
import { endOfMonth, fromCivilDate, parseIsoDate, sessionOnOrBefore } from '../../core/index.ts';
import { createMemoryStore, createStoredSeries } from '../../data/index.ts';
import { createJudgeContext } from './context.ts';
import { judgeStatement } from './judge.ts';
import { createStatement, createSubject, price, window } from './statement-fixture.ts';

/** Year-end closes from 1930 to 1952, and one a month from 1953 to 2008: 1931 lost 50%, 1937 lost 40%, 2008 lost 38%. */
function createCloses(name: string, firstYear: number) {
  const rows: { observed: number; value: number }[] = [];
  let level = 100;
  for (let year = firstYear; year <= 2008; year++) {
    const move = { 1931: 0.5, 1937: 0.6, 2008: 0.62 }[year] ?? 1.05;
    const months = year < 1953 ? [12] : [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
    const start = level;
    for (const month of months) {
      level = start * move ** (month / 12);
      const last = endOfMonth(fromCivilDate(year, month, 1));
      rows.push({ observed: year < 1953 ? last : sessionOnOrBefore(last), value: level });
    }
  }
  return createStoredSeries(
    {
      series: name,
      field: 'close',
      name,
      unit: 'points',
      frequency: 'daily',
      release: { kind: 'same-day' },
      provider: 'test',
    },
    rows,
    parseIsoDate('2009-01-05'),
  );
}

/** 2008 as the worst year since another, of an index whose closes, or those of its fund, begin in a year. */
function judge(series: '^OLD' | 'FUND', firstYear: number, since: number | undefined) {
  const store = createMemoryStore([createCloses(series, firstYear)]);
  const context = createJudgeContext(store, {
    published: parseIsoDate('2009-01-05'),
    asOf: parseIsoDate('2009-01-05'),
  });
  const statement = createStatement('extreme', {
    subject: createSubject('old index', 'index', [price('^OLD'), price('FUND')]),
    frequency: 'year',
    side: 'worst',
    rank: 1,
    ...(since === undefined ? {} : { since: fromCivilDate(since, 12, 31) }),
    period: window('2007-12-31', '2008-12-31'),
  });
  return judgeStatement(statement, context);
}

describe('the worst since a year', () => {
  it('is borne out by closes before the calendar of sessions, and belied by them', () => {
    expect(judge('^OLD', 1930, 1937).verdict).toBe('supported');
    const belied = judge('^OLD', 1930, 1936);
    expect(belied.verdict).toBe('contradicted');
    expect(belied.reason).toContain('of those before 1953, 1 went further');
    expect(judge('^OLD', 1930, 1930).reason).toContain('of those before 1953, 2 went further');
  });

  it('is unmeasurable where the closes begin later', () => {
    const { verdict, reason } = judge('^OLD', 1960, 1937);
    expect(verdict).toBe('unmeasurable');
    expect(reason).toContain('closes of ^OLD at hand begin on 1960-');
    expect(judge('^OLD', 1960, 1970).verdict).toBe('supported');
  });

  it('on record, is none of an index that only a younger fund stands in for', () => {
    expect(judge('FUND', 1960, undefined).verdict).toBe('unmeasurable');
    expect(judge('FUND', 1960, undefined).reason).toContain('which stands in for ^OLD');
    expect(judge('^OLD', 1960, undefined).verdict).toBe('supported');
  });
});
