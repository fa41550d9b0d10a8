import { describe, expect, it } from 'vitest';
import type { Statement } from '../../src/claims/statement.ts';
import { createJudgeContext } from '../../src/claims/verdict/context.ts';
import { judgeStatement } from '../../src/claims/verdict/judge.ts';
import {
  createShare,
  createStatement,
  figure,
  nasdaq100,
  onDay,
  percent,
  russell,
  scope,
  standardAndPoors,
  window,
} from '../../src/claims/verdict/statement-fixture.ts';
import { parseIsoDate } from '../../src/core/index.ts';
import { createMemoryStore, type SeriesField, type SeriesStore } from '../../src/data/index.ts';
import { isSharedDataAbsent, readSharedPrices } from '../shared-data.ts';

const isAbsent = isSharedDataAbsent('verdicts on full histories and quote rows');

const quoted = ['AMZN', 'AAPL', 'AMD', 'GOOG', 'META', 'MSFT', 'NVDA', 'TSLA'];
const columns = { close: 'close', total: 'adj_close', high: 'high', low: 'low' } as const satisfies Partial<
  Record<SeriesField, string>
>;

function createStore(): SeriesStore {
  const symbols = ['^RUT', '^GSPC', '^NDX', '^IXIC', 'IWM', 'QQQ', 'SPY', ...quoted];
  return createMemoryStore(symbols.flatMap((symbol) => readSharedPrices(symbol, columns)));
}

const store = isAbsent ? createMemoryStore([]) : createStore();

function judge(statement: Statement, published: string) {
  const dates = { published: parseIsoDate(published), asOf: parseIsoDate('2026-08-20') };
  return judgeStatement(statement, createJudgeContext(store, dates));
}

describe.skipIf(isAbsent)('on full histories', () => {
  const lag = createStatement('relative-return', {
    subject: russell,
    against: standardAndPoors,
    direction: 'behind',
    asserted: null,
    period: window('2015-12-31', '2025-12-31'),
  });

  it('a decade behind, and the Nasdaq-100 ahead since 2023', () => {
    expect(judge(lag, '2026-01-04').readings.map(({ measured }) => measured?.toFixed(1))).toEqual([
      '-116.4',
      '-145.8',
      '-116.3',
    ]);
    expect(judge(lag, '2026-01-04').verdict).toBe('supported');
    const since = { ...lag, subject: nasdaq100, against: russell, direction: 'ahead' } as const;
    expect(judge({ ...since, period: window('2022-12-30', '2025-12-31') }, '2026-01-26').verdict).toBe('supported');
  });

  it('July 2024 was a tenth, not 12.2%', () => {
    const july = createStatement('return', {
      subject: russell,
      direction: 'up',
      asserted: percent(12.2),
      period: window('2024-06-28', '2024-07-31'),
    });
    const judgement = judge(july, '2025-12-26');
    expect(judgement.verdict).not.toBe('supported');
    expect(judgement.reason).toMatch(/^\^RUT rose 10\.10% from the close of 2024-06-28 to that of 2024-07-31/);
    expect(
      judge({ ...july, asserted: percent(12.2), period: window('2024-06-20', '2024-07-16') }, '2025-12-26').verdict,
    ).toBe('supported');
  });

  it('a crash, a record and the best month of other years', () => {
    const crash = createStatement('return', {
      subject: standardAndPoors,
      direction: 'down',
      asserted: percent(20.5),
      period: onDay('1987-10-19'),
    });
    expect(judge(crash, '1987-10-20').verdict).toBe('supported');
    expect(judge({ ...crash, asserted: percent(22.6) }, '1987-10-20').verdict).toBe('contradicted');
    expect(judge({ ...crash, period: onDay('1987-10-20') }, '1987-10-21')).toMatchObject({
      verdict: 'misdated',
      nearest: { to: '1987-10-19' },
    });
    const record = createStatement('record', {
      subject: standardAndPoors,
      side: 'high',
      relation: 'first',
      asserted: figure(5, 'years'),
      period: scope('2013-03-01', '2013-03-31'),
    });
    expect(judge(record, '2013-04-01').verdict).toBe('supported');
    const best = createStatement('extreme', {
      subject: russell,
      frequency: 'month',
      side: 'best',
      rank: 1,
      period: window('2020-10-30', '2020-11-30'),
    });
    expect(judge(best, '2020-12-01').verdict).toBe('supported');
    expect(judge({ ...best, period: window('2020-03-31', '2020-04-30') }, '2020-05-01').verdict).not.toBe('supported');
  });
});

describe.skipIf(isAbsent)('quote rows', () => {
  const row = (symbol: string, cells: readonly [number, number, number], published: string) =>
    judge(
      createStatement('quote-row', {
        subject: createShare(symbol),
        price: cells[0],
        change: cells[1],
        percent: cells[2],
        decimals: [2, 2, 2],
        period: onDay(published, { from: 'assumed' }),
      }),
      published,
    );

  it('at the close of a session days before', () => {
    expect(row('AMZN', [228.43, 1.08, 0.48], '2025-12-26').reason).toBe(
      'AMZN closed at 228.43 on 2025-12-22, after 227.35.',
    );
    expect(row('TSLA', [488.73, 7.53, 1.56], '2025-12-26').verdict).toBe('supported');
  });

  it('in session: the previous close and the range of the day', () => {
    const rows = [
      ['AMZN', [239.22, 0.06, 0.03]],
      ['AAPL', [254.61, 6.57, 2.65]],
      ['AMD', [253.29, -6.39, -2.46]],
      ['GOOG', [335.99, 7.56, 2.3]],
      ['META', [674.35, 15.59, 2.37]],
      ['MSFT', [473.33, 7.38, 1.58]],
      ['NVDA', [186.53, -1.13, -0.6]],
      ['TSLA', [438.98, -10.08, -2.24]],
    ] as const;
    const verdicts = rows.map(([symbol, cells]) => row(symbol, cells, '2026-01-26').verdict);
    expect(new Set(verdicts)).toEqual(new Set(['supported']));
  });

  it('a price outside the range, and one of no session', () => {
    expect(row('AMZN', [249.22, 10.06, 4.21], '2026-01-26')).toMatchObject({ verdict: 'contradicted' });
    expect(row('AMZN', [249.22, 10.06, 4.21], '2026-01-26').reason).toContain('outside');
    expect(row('TSLA', [498.73, 7.53, 1.53], '2025-12-26').verdict).toBe('contradicted');
    expect(row('TSLA', [488.73, 7.53, 1.66], '2025-12-26').verdict).toBe('inconsistent');
  });
});
