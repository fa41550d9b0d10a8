import { describe, expect, it } from 'vitest';
import type { Judgement } from '../../src/claims/judgement.ts';
import type { Statement } from '../../src/claims/statement.ts';
import { createJudgeContext } from '../../src/claims/verdict/context.ts';
import { judgeStatement } from '../../src/claims/verdict/judge.ts';
import {
  createShare,
  createStatement,
  createSubject,
  figure,
  onDay,
  percent,
  price,
  russell,
  scope,
  standardAndPoors,
  window,
} from '../../src/claims/verdict/statement-fixture.ts';
import { parseIsoDate } from '../../src/core/index.ts';
import { createMemoryStore, createStoredSeries } from '../../src/data/index.ts';
import { isSharedDataAbsent, readSharedRows } from '../shared-data.ts';

const isAbsent = isSharedDataAbsent('verdicts on states of the market in full histories');

function readStored(symbol: string) {
  return createStoredSeries(
    {
      series: symbol,
      field: 'close',
      name: symbol,
      unit: 'USD',
      frequency: 'daily',
      release: { kind: 'same-day' },
      provider: 'shared',
    },
    readSharedRows(`prices/${symbol}.csv.gz`).map((row) => ({
      observed: parseIsoDate(row.date as string),
      value: row.close === '' ? Number.NaN : Number(row.close),
    })),
    parseIsoDate('2026-11-21'),
  );
}

const sectors = ['XLB', 'XLC', 'XLE', 'XLF', 'XLI', 'XLK', 'XLP', 'XLRE', 'XLU', 'XLV', 'XLY'];
const store = createMemoryStore(isAbsent ? [] : ['^RUT', '^GSPC', '^IXIC', 'DIA', 'SPY', ...sectors].map(readStored));
const day = parseIsoDate;

function judge(statement: Statement, published: string): Judgement {
  return judgeStatement(statement, createJudgeContext(store, { published: day(published), asOf: day('2026-08-20') }));
}

const composite = createSubject('Nasdaq Composite', 'index', [price('^IXIC')]);

describe.skipIf(isAbsent)('turning points', () => {
  const low = (subject: typeof composite, date: string, since: string, until: string) =>
    createStatement('record', {
      subject,
      side: 'low',
      relation: 'set',
      asserted: null,
      since: day(since),
      until: day(until),
      period: onDay(date),
    });

  it('hold only where no close went beyond them to the end of the year', () => {
    expect(judge(low(standardAndPoors, '2022-10-12', '2021-12-31', '2022-12-31'), '2023-01-02').verdict).toBe(
      'supported',
    );
    expect(judge(low(composite, '2022-10-12', '2021-12-31', '2022-12-31'), '2023-01-02').verdict).toBe('contradicted');
    expect(judge(low(composite, '2022-10-12', '2021-12-31', '2022-12-31'), '2022-11-30').verdict).not.toBe('supported');
  });

  it('are misdated by days, contradicted by months', () => {
    expect(judge(low(standardAndPoors, '2022-10-17', '2021-12-31', '2022-12-31'), '2023-01-02')).toMatchObject({
      verdict: 'misdated',
      nearest: { to: '2022-10-12' },
    });
    expect(judge(low(russell, '2003-03-12', '2002-03-12', '2003-09-10'), '2004-01-05').verdict).toBe('contradicted');
  });
});

describe.skipIf(isAbsent)('what "since" names', () => {
  const lowest = createStatement('record', {
    subject: standardAndPoors,
    side: 'low',
    relation: 'set',
    asserted: null,
    period: onDay('2008-11-20'),
  });

  it('must hold a close as extreme', () => {
    const since2002 = { ...lowest, since: day('2002-12-31'), sinceBase: day('2001-12-31') };
    expect(judge(since2002, '2008-12-20')).toMatchObject({
      verdict: 'contradicted',
      reason: expect.stringContaining('1997'),
    });
    expect(judge({ ...lowest, since: day('1997-12-31'), sinceBase: day('1996-12-31') }, '2008-12-20').verdict).toBe(
      'supported',
    );
    expect(judge({ ...lowest, since: day('1996-12-31'), sinceBase: day('1995-12-29') }, '2008-12-20').verdict).not.toBe(
      'supported',
    );
  });
});

describe.skipIf(isAbsent)('falls from a named peak', () => {
  const fall = createStatement('drawdown', {
    subject: russell,
    relation: 'now',
    asserted: percent(8, { wording: 'about' }),
    period: onDay('2004-01-05', { from: 'assumed', isOpen: true }),
  });

  it('are reckoned from the record, not from the high of the year', () => {
    expect(judge({ ...fall, peak: 'record' }, '2004-01-05').verdict).toBe('supported');
    expect(judge({ ...fall, peak: 'record', asserted: percent(2) }, '2004-01-05').verdict).toBe('contradicted');
    expect(judge({ ...fall, peak: { base: day('2000-02-29'), to: day('2000-03-31') } }, '2004-01-05').verdict).toBe(
      'supported',
    );
  });

  it('are contradicted where the peak was passed since', () => {
    const passed = { ...fall, asserted: null, peak: { base: day('2002-04-30'), to: day('2002-05-31') } };
    expect(judge(passed, '2004-01-05').verdict).toBe('contradicted');
  });

  it('need a bear market where one is said to last', () => {
    const april = createStatement('drawdown', {
      subject: standardAndPoors,
      relation: 'bear-market',
      asserted: percent(11.2),
      peak: { base: day('2025-02-18'), to: day('2025-02-19') },
      period: onDay('2025-04-09', { from: 'assumed', isOpen: true }),
    });
    expect(judge(april, '2025-04-09').verdict).toBe('contradicted');
    expect(judge({ ...april, relation: 'now' }, '2025-04-09').verdict).toBe('supported');
  });

  it('are outdated where they were as deep within 31 days', () => {
    const earlier = {
      ...fall,
      asserted: percent(29.5),
      subject: standardAndPoors,
      peak: { base: day('2020-02-18'), to: day('2020-02-19') },
      period: onDay('2020-03-27', { from: 'assumed', isOpen: true }),
    };
    expect(judge(earlier as Statement, '2020-03-27')).toMatchObject({
      verdict: 'outdated',
      nearest: { base: '2020-02-19' },
    });
  });

  it('read a limit on the last close alone', () => {
    const over = {
      ...fall,
      asserted: percent(10, { wording: 'over' }),
      peak: { base: day('2021-10-29'), to: day('2021-11-30') },
      period: onDay('2024-07-16', { from: 'assumed', isOpen: true }),
    };
    expect(judge(over as Statement, '2024-07-16').verdict).toBe('outdated');
    expect(
      judge({ ...over, period: onDay('2024-07-15', { from: 'assumed', isOpen: true }) } as Statement, '2024-07-15')
        .verdict,
    ).toBe('supported');
  });
});

describe.skipIf(isAbsent)('runs', () => {
  const run = createStatement('streak', {
    subject: russell,
    of: 'gain',
    frequency: 'session',
    asserted: figure(15, 'count', { rounding: 0 }),
    period: scope('2016-11-03', '2016-12-09'),
  });

  it('of a stretch are whole: a part of a longer one is none', () => {
    expect(judge(run, '2016-12-09').verdict).toBe('supported');
    expect(judge({ ...run, asserted: figure(9, 'count', { rounding: 0 }) }, '2016-12-09').verdict).not.toBe(
      'supported',
    );
  });

  it('count how many of the latest periods were such', () => {
    const months = {
      ...run,
      subject: standardAndPoors,
      frequency: 'month',
      outOf: 12,
      period: window('2016-12-30', '2017-12-29'),
    } as const;
    expect(judge({ ...months, asserted: figure(11, 'count', { rounding: 0 }) }, '2017-12-30').verdict).toBe(
      'supported',
    );
    expect(judge({ ...months, asserted: figure(12, 'count', { rounding: 0 }) }, '2017-12-30').verdict).toBe(
      'contradicted',
    );
  });
});

describe.skipIf(isAbsent)('levels', () => {
  it('of another scale say nothing about the closes at hand', () => {
    const level = createStatement('level', {
      subject: createSubject('Dow', 'index', [price('DIA')]),
      relation: 'at',
      asserted: figure(9159.55, 'level'),
      period: onDay('1998-11-20'),
    });
    const judgement = judge(level, '1998-11-20');
    expect(judgement.verdict).toBe('unmeasurable');
    const crossed = createStatement('level', {
      subject: russell,
      relation: 'crossed-above',
      asserted: figure(24000, 'level'),
      period: window('2025-11-28', '2025-12-31'),
    });
    expect(judge(crossed, '2026-01-04')).toMatchObject({
      verdict: 'unmeasurable',
      reason: expect.stringContaining('another scale'),
    });
    expect(judge({ ...crossed, asserted: figure(4000, 'level') }, '2026-01-04').verdict).toBe('contradicted');
  });
});

describe.skipIf(isAbsent)('the only one', () => {
  const only = (period: ReturnType<typeof window>) =>
    createStatement('ranking', {
      subject: createSubject('energy', 'sector', [price('XLE')]),
      among: sectors.map(price),
      amongText: 'the sectors of the S&P 500',
      side: 'best',
      rank: 1,
      isOnly: true,
      period,
    });

  it('rose where no other did', () => {
    expect(judge(only(window('2021-12-31', '2022-12-30')), '2023-01-02').verdict).toBe('supported');
    const judgement = judge(only(window('2025-12-31', '2026-03-31')), '2026-07-05');
    expect(judgement).toMatchObject({ verdict: 'contradicted', reason: expect.stringContaining('XL') });
  });
});

describe.skipIf(isAbsent)('quote rows of a page that states its day', () => {
  const row = createStatement('quote-row', {
    subject: createShare('SPY'),
    price: 683.17,
    change: 1.25,
    percent: 0.18,
    decimals: [2, 2, 2],
    period: onDay('2026-01-02'),
  });

  it('are misdated where they are of another session', () => {
    expect(judge(row, '2026-01-04').verdict).toBe('supported');
    expect(judge({ ...row, period: onDay('2025-12-31') }, '2026-01-04')).toMatchObject({
      verdict: 'misdated',
      nearest: { to: '2026-01-02' },
    });
  });
});

describe.skipIf(isAbsent)('a fund in place of its index', () => {
  const dow = createSubject('Dow', 'index', [price('^DJI'), price('DIA')]);
  const record = createStatement('record', {
    subject: dow,
    side: 'high',
    relation: 'set',
    asserted: figure(37689.54, 'level'),
    period: onDay('2023-12-28'),
  });

  it('has neither the levels nor the number of records of it', () => {
    expect(judge(record, '2023-12-31')).toMatchObject({
      verdict: 'unmeasurable',
      reason: expect.stringContaining('^DJI'),
    });
    const seven = { ...record, asserted: figure(7, 'count'), period: window('2023-11-30', '2023-12-29') };
    expect(judge(seven, '2023-12-31').verdict).toBe('unmeasurable');
    expect(judge({ ...record, asserted: null }, '2023-12-31').verdict).toBe('supported');
  });
});
