import { describe, expect, it } from 'vitest';
import { parseIsoDate } from '../../core/index.ts';
import type { Asserted, RelativeReturnStatement, ReturnStatement } from '../statement.ts';
import { createClosesStore } from './closes-fixture.ts';
import { createJudgeContext } from './context.ts';
import { judgeStatement } from './judge.ts';
import { createStatement, createSubject, onDay, price, window } from './statement-fixture.ts';

const day = parseIsoDate;
const [first, second, third] = ['XFA', 'XFB', 'XFC'].map((series) =>
  createSubject(series, 'share', [price(series)]),
) as [ReturnStatement['subject'], ReturnStatement['subject'], ReturnStatement['subject']];

/** XFA gains 10% in 2021 and 30% in 2022, XFB 20% in each, XFC 5% in each; XFA slumps from 2023 on. */
const levels = {
  XFA: [100, 110, 143, 120],
  XFB: [100, 120, 144, 150],
  XFC: [100, 105, 110.25, 112],
} as const;

const toLevel = (series: keyof typeof levels) => (session: number) =>
  levels[series][
    session >= day('2023-12-29') ? 3 : session >= day('2022-12-30') ? 2 : session >= day('2021-12-31') ? 1 : 0
  ] as number;
const store = createClosesStore('2020-12-31', '2024-03-28', {
  XFA: toLevel('XFA'),
  XFB: toLevel('XFB'),
  XFC: toLevel('XFC'),
});
const context = createJudgeContext(store, { published: day('2024-02-01'), asOf: day('2026-08-20') });
const percent = (value: number): Asserted => ({
  low: value,
  high: value,
  unit: 'percent',
  wording: 'plain',
  rounding: 0.5,
});

describe('a place told with a figure', () => {
  const among = ['XFA', 'XFB', 'XFC'].map(price);
  const judge = (subject: ReturnStatement['subject'], gain: number, side: 'best' | 'worst') =>
    judgeStatement(
      createStatement('return', {
        subject,
        direction: 'up',
        asserted: percent(gain),
        place: { among, amongText: 'the three', side, rank: 1 },
        period: window('2021-12-31', '2022-12-30'),
      }),
      context,
    ).verdict;

  it('must hold as well as the figure', () => {
    expect(judge(third, 5, 'worst')).toBe('supported');
    expect(judge(second, 20, 'worst')).toBe('contradicted');
    expect(judge(first, 30, 'best')).toBe('supported');
    expect(judge(first, 12, 'best')).toBe('contradicted');
  });
});

describe('the last year in which one was ahead', () => {
  const judge = (subject: ReturnStatement['subject'], against: ReturnStatement['subject'], year: number) =>
    judgeStatement(
      createStatement('relative-return', {
        subject,
        against,
        direction: 'ahead',
        asserted: null,
        isLastYear: true,
        period: window(`${year - 1}-12-31`, year === 2022 ? '2022-12-30' : `${year}-12-31`),
      } satisfies Partial<RelativeReturnStatement>),
      context,
    ).verdict;

  it('is none that a later one followed', () => {
    expect(judge(first, second, 2022)).toBe('supported');
    expect(judge(first, third, 2021)).toBe('contradicted');
    expect(judge(second, third, 2022)).toBe('contradicted');
  });
});

describe('how far a session went', () => {
  it('is not measured by closes', () => {
    const statement = createStatement('return', {
      subject: first,
      direction: 'up',
      asserted: percent(10),
      isWithinDay: true,
      period: onDay('2021-12-31'),
    });
    expect(judgeStatement(statement, context)).toMatchObject({
      verdict: 'unmeasurable',
      reason: expect.stringContaining('lows and highs'),
    });
  });
});
