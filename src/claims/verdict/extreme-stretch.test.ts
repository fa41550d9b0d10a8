import { describe, expect, it } from 'vitest';
import { type DayNumber, parseIsoDate } from '../../core/index.ts';
import type { ExtremeStatement } from '../statement.ts';
import { createClosesStore } from './closes-fixture.ts';
import { createJudgeContext } from './context.ts';
import { judgeStatement } from './judge.ts';
import { createStatement, createSubject, onDay, price, scope, window } from './statement-fixture.ts';

const day = parseIsoDate;
const index = createSubject('Index', 'index', [price('XIX')]);

/** First halves gain 10% in 2021, 20% in 2022, 15% in 2023; two sessions of March 2023 lose 5% together. */
const gains: readonly (readonly [from: string, gain: number])[] = [
  ['2021-06-16', 1.1],
  ['2022-06-16', 1.2],
  ['2023-06-16', 1.15],
];

function toClose(session: DayNumber): number {
  const level = gains.reduce((close, [from, gain]) => (session >= day(from) ? close * gain : close), 100);
  const dip =
    session === day('2022-03-10') || session === day('2023-03-09') ? 0.98 : session === day('2023-03-10') ? 0.95 : 1;
  return session === day('2022-03-11') ? level * 0.9 : level * dip;
}

const store = createClosesStore('2020-12-01', '2023-12-29', { XIX: toClose });

function judge(parts: Partial<ExtremeStatement> & Pick<ExtremeStatement, 'period'>, published: string) {
  const statement = createStatement('extreme', { subject: index, frequency: 'year', side: 'best', rank: 1, ...parts });
  return judgeStatement(statement, createJudgeContext(store, { published: day(published), asOf: day('2026-08-20') }));
}

describe('the best of the same months of each year', () => {
  const months = { first: 1, last: 6 };
  const half = (year: number) => window(`${year - 1}-12-31`, `${year}-06-30`);

  it('is ranked among the years after the one named', () => {
    expect(judge({ period: half(2022), months }, '2022-07-05').verdict).toBe('supported');
    expect(judge({ period: half(2023), months }, '2023-07-05').verdict).toBe('contradicted');
    expect(judge({ period: half(2023), months, since: day('2022-12-31') }, '2023-07-05').verdict).toBe('supported');
    expect(judge({ period: half(2023), months, rank: 2 }, '2023-07-05').verdict).toBe('supported');
  });
});

describe('several sessions together', () => {
  const slide = { frequency: 'session', length: 2, side: 'worst', since: day('2022-12-31') } as const;

  it('are those that end with the day, or the strongest of a stretch', () => {
    expect(judge({ ...slide, period: onDay('2023-03-10') }, '2023-03-12').verdict).toBe('supported');
    expect(judge({ ...slide, period: scope('2023-03-03', '2023-03-10') }, '2023-03-12').verdict).toBe('supported');
    expect(judge({ ...slide, period: onDay('2023-03-10'), since: day('2020-12-31') }, '2023-03-12').verdict).toBe(
      'contradicted',
    );
  });

  it('are misdated by days, and of another direction contradicted', () => {
    expect(judge({ ...slide, period: onDay('2023-03-15') }, '2023-03-16').verdict).toBe('misdated');
    expect(judge({ ...slide, side: 'best', period: onDay('2023-03-10') }, '2023-03-12').verdict).toBe('contradicted');
  });
});

describe('a day ranked by points', () => {
  const jump = { frequency: 'session', side: 'best', isInPoints: true, period: onDay('2022-06-16') } as const;

  it('is measured by the points of a price', () => {
    const judged = judge(jump, '2022-06-17');
    expect(judged.verdict).toBe('supported');
    expect(judged.readings[0]?.measured).toBeCloseTo(22);
    expect(judge({ ...jump, rank: 2 }, '2022-06-17').verdict).toBe('contradicted');
  });

  it('is not measured where distributions are put back in', () => {
    const fund = createSubject('Fund', 'fund', [{ series: 'XIX', return: 'total', label: 'XIX' }]);
    expect(judge({ ...jump, subject: fund }, '2022-06-17').verdict).toBe('unmeasurable');
  });
});

describe('the best month of a stretch that went on after it', () => {
  const june = { frequency: 'month', since: day('2020-12-31'), period: window('2021-05-28', '2021-06-30') } as const;

  it('is set beside those that came later, up to publication', () => {
    expect(judge({ ...june, until: day('2021-12-31') }, '2022-12-30').verdict).toBe('supported');
    expect(judge({ ...june, until: day('2022-12-31') }, '2022-12-30').verdict).toBe('contradicted');
    expect(judge({ ...june, until: day('2022-12-31') }, '2022-01-14').verdict).toBe('supported');
  });
});

describe('the best first sessions of a year', () => {
  const opening = { opening: 120, period: scope('2022-12-30', '2023-07-05') } as const;

  it('are ranked among as many of each year', () => {
    expect(judge({ ...opening, rank: 2 }, '2023-07-05').verdict).toBe('supported');
    expect(judge({ ...opening, since: day('2022-12-31') }, '2023-07-05').verdict).toBe('supported');
    expect(judge(opening, '2023-07-05').verdict).toBe('contradicted');
  });
});
