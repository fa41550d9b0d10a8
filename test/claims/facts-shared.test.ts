import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Judgement } from '../../src/claims/judgement.ts';
import type { BreadthStatement, IndicatorStatement, MultipleStatement, Subject } from '../../src/claims/statement.ts';
import type { JudgeContext } from '../../src/claims/verdict/context.ts';
import {
  indicators,
  judgeBreadth,
  judgeIndicator,
  judgeMembership,
  judgeMultiple,
  judgePolicyRate,
} from '../../src/claims/verdict/facts/index.ts';
import {
  common,
  createContext,
  toAsserted,
  toAssumed,
  toIndex,
  toPeriod,
  toSubject,
} from '../../src/claims/verdict/facts/statement-fixture.ts';
import { parseIsoDate } from '../../src/core/index.ts';
import { type MarketStore, openStore } from '../../src/data/index.ts';
import { createLakeFolder, type LakeFolder } from '../lake/lake-folder.ts';
import { isSharedDataAbsent, sharedData } from '../shared-data.ts';

const isAbsent = isSharedDataAbsent('verdicts on indicators, breadth and membership with real figures');

const files = [
  'macro',
  'holdings',
  'valuation',
  'prices/panel.csv.gz',
  'prices/universe.csv.gz',
  'prices/SPY.csv.gz',
  'prices/IWM.csv.gz',
];

describe.skipIf(isAbsent)('facts by real figures', () => {
  let folder: LakeFolder;
  let store: MarketStore;
  beforeAll(async () => {
    folder = createLakeFolder();
    await folder.import(files.map((name) => `${sharedData}/${name}`));
    store = await openStore(folder.lake);
  }, 180_000);
  afterAll(() => {
    store.close();
    folder.remove();
  });

  function judge(published: string, verdictOf: (context: JudgeContext) => Judgement): Promise<Judgement> {
    return store.compute(() => verdictOf(createContext(published, '2026-11-21', store)));
  }

  function indicator(id: string, published: string, parts: Partial<IndicatorStatement>): Promise<Judgement> {
    const subject = toSubject(id, { type: 'indicator' });
    return judge(published, (context) =>
      judgeIndicator(
        {
          ...common,
          kind: 'indicator',
          subject,
          relation: 'at',
          asserted: null,
          period: toAssumed(published),
          ...parts,
        },
        context,
      ),
    );
  }

  it('every indicator but those without a file is at hand', async () => {
    const lacking: string[] = [];
    for (const { id } of indicators) {
      const judged = await indicator(id, '2025-08-20', { asserted: toAsserted(9_000_000) });
      if (judged.verdict === 'unmeasurable') lacking.push(id);
    }
    expect(lacking).toEqual(['treasury-30y', 'oil-brent', 'dollar-index', 'mortgage-30y']);
  });

  it.each<[string, string, number, IndicatorStatement['asserted'], Judgement['verdict']]>([
    ['inflation', '2022-07-15', 9.06, toAsserted(9.1), 'supported'],
    ['core-inflation', '2026-01-04', 2.6, toAsserted(2.6), 'supported'],
    ['core-inflation', '2026-01-04', 2.6, toAsserted(3.3), 'contradicted'],
    ['unemployment', '2026-01-12', 4.4, toAsserted(4.4), 'supported'],
    ['unemployment', '2026-01-12', 4.4, toAsserted(4.5), 'unmeasurable'],
    ['jobless-claims', '2026-01-04', 203_000, toAsserted(203_000, 'count', { rounding: 500 }), 'supported'],
    ['jobless-claims', '2026-01-04', 203_000, toAsserted(300_000, 'count', { rounding: 500 }), 'contradicted'],
    ['gdp-growth', '2026-01-12', 4.38, toAsserted(4.3), 'unmeasurable'],
    ['gdp-growth', '2026-01-12', 4.38, toAsserted(1.2), 'contradicted'],
    ['ism-manufacturing', '2026-01-04', 48.2, toAsserted(48.2, 'level'), 'supported'],
    ['vix', '2025-04-09', 33.62, toAsserted(33.6, 'level'), 'supported'],
  ])('%s as known on %s is %f', async (id, published, value, asserted, verdict) => {
    const judged = await indicator(id, published, { asserted });
    expect(judged.verdict).toBe(verdict);
    const tolerance = Math.abs(value) < 100 ? 0.005 : 0.5;
    const measured = judged.readings.map((reading) => reading.measured ?? Number.NaN);
    expect(measured.filter((one) => Math.abs(one - value) <= tolerance + 1e-9)).not.toEqual([]);
  });

  it('the dollar is measured by another index than the one quoted: its direction alone can be false', async () => {
    const year = toPeriod('2024-12-31', '2025-12-31', 'window');
    const fell = (low: number | null): Promise<Judgement> =>
      indicator('dollar-index', '2026-01-20', {
        relation: 'fell',
        asserted: low === null ? null : toAsserted(low),
        period: year,
      });
    expect([(await fell(null)).verdict, (await fell(9)).verdict]).toEqual(['supported', 'unmeasurable']);
    expect((await indicator('dollar-index', '2026-01-20', { relation: 'rose', period: year })).verdict).toBe(
      'contradicted',
    );
  });

  it('a fall in the unemployment rate tells where it came from', async () => {
    const fall = (fromValue: number): Promise<Judgement> =>
      indicator('unemployment', '2026-01-12', { relation: 'fell', asserted: toAsserted(4.4), fromValue });
    expect((await fall(4.5)).verdict).toBe('supported');
    expect((await fall(4.9)).verdict).toBe('contradicted');
  });

  it('the highest yield since 2007 may be that of the session before', async () => {
    const parts = { relation: 'highest', since: parseIsoDate('2007-12-31') } as const;
    const judged = await indicator('treasury-10y', '2023-10-20', parts);
    expect([judged.verdict, judged.readings[0]?.measured]).toEqual(['supported', 4.98]);
    expect((await indicator('treasury-10y', '2026-01-04', parts)).verdict).toBe('contradicted');
  });

  it('the effective rate is a reading of the policy rate', async () => {
    const judged = await judge('2026-01-26', (context) =>
      judgePolicyRate(
        { ...common, kind: 'policy-rate', relation: 'at', asserted: toAsserted(3.64), period: toAssumed('2026-01-26') },
        context,
      ),
    );
    expect([judged.verdict, judged.readings.at(-1)?.label]).toEqual(['supported', 'EFFR on 2026-01-26']);
  });

  function multiple(published: string, parts: Partial<MultipleStatement>): Promise<Judgement> {
    const subject = toIndex('^GSPC');
    return judge(published, (context) =>
      judgeMultiple(
        {
          ...common,
          kind: 'multiple',
          subject,
          measure: 'cape',
          asserted: null,
          period: toAssumed(published),
          ...parts,
        },
        context,
      ),
    );
  }

  it('the cyclically adjusted multiple is that of its month, as published later', async () => {
    const times = (low: number): Partial<MultipleStatement> => ({ asserted: toAsserted(low, 'times') });
    const judged = await multiple('2024-06-04', times(35));
    expect([judged.verdict, judged.readings.map(({ measured }) => measured?.toFixed(2))]).toEqual([
      'supported',
      ['30.01', '34.81'],
    ]);
    expect((await multiple('2024-06-04', times(20))).verdict).toBe('contradicted');
    expect((await multiple('2024-06-04', { direction: 'high' })).verdict).toBe('supported');
    expect((await multiple('2024-06-04', { direction: 'low' })).verdict).toBe('contradicted');
  });

  it('trailing multiples and dividend yields are measured, within what their definitions differ by', async () => {
    expect((await multiple('2024-06-04', { measure: 'trailing-pe', asserted: toAsserted(27, 'times') })).verdict).toBe(
      'supported',
    );
    expect((await multiple('2024-06-04', { measure: 'trailing-pe', asserted: toAsserted(12, 'times') })).verdict).toBe(
      'contradicted',
    );
    expect((await multiple('2024-06-04', { measure: 'dividend-yield', asserted: toAsserted(1.4) })).verdict).toBe(
      'supported',
    );
    expect((await multiple('2024-06-04', { measure: 'dividend-yield', asserted: toAsserted(3.1) })).verdict).toBe(
      'contradicted',
    );
  });

  const published = '2026-01-04';
  const year = toPeriod('2024-12-31', '2025-12-31', 'window');

  it.each<[BreadthStatement['test'], Partial<BreadthStatement>, number, Judgement['verdict'], string]>([
    ['above-average', { asserted: toAsserted(60), length: 200 }, 60.12, 'supported', 'share-above-average'],
    ['above-average', { asserted: toAsserted(85), length: 200 }, 60.12, 'contradicted', 'share-above-average'],
    ['above-average', { length: 200 }, 60.12, 'supported', 'share-above-average'],
    ['beat-index', { asserted: toAsserted(31), period: year }, 31.34, 'supported', 'members-outperforming'],
    ['beat-index', { asserted: toAsserted(52), period: year }, 31.34, 'contradicted', 'members-outperforming'],
    ['positive-return', { asserted: toAsserted(64), period: year }, 63.92, 'supported', 'return-dispersion'],
    ['advancers', { asserted: toAsserted(2, 'times') }, 1.83, 'supported', 'advance-decline'],
    ['new-highs', { asserted: toAsserted(15, 'count') }, 15, 'supported', 'new-highs-lows'],
    ['top-weight', { asserted: toAsserted(41), length: 10 }, 40.76, 'supported', 'concentration'],
    ['top-weight', { asserted: toAsserted(40), length: 10 }, 40.76, 'unmeasurable', 'concentration'],
    ['top-weight', { asserted: toAsserted(30), length: 10 }, 40.76, 'contradicted', 'concentration'],
  ])('%s %o is %f', async (test, parts, value, verdict, metric) => {
    const subject = toIndex('^GSPC', { universe: 'IVV' });
    const statement: BreadthStatement = {
      ...common,
      kind: 'breadth',
      subject,
      test,
      asserted: null,
      period: toAssumed(published),
      ...parts,
    };
    const judged = await judge(published, (context) => judgeBreadth(statement, context));
    expect([judged.verdict, judged.readings[0]?.measurement?.metric]).toEqual([verdict, metric]);
    expect(judged.readings[0]?.measured).toBeCloseTo(value, 1);
    if (test !== 'top-weight') expect(judged.reason).toContain('Mind: ');
  });

  it('a share that nothing here counts says what it would take', async () => {
    const statement: BreadthStatement = {
      ...common,
      kind: 'breadth',
      subject: toIndex('^RUT'),
      test: 'unprofitable',
      asserted: toAsserted(40),
      period: toAssumed(published),
    };
    expect((await judge(published, (context) => judgeBreadth(statement, context))).reason).toContain(
      'earnings of each member',
    );
  });

  it.each<[string, readonly string[], Subject, string, Judgement['verdict']]>([
    ['small caps', ['HBAN', 'TFC'], toSubject('small-caps', { type: 'group' }), published, 'contradicted'],
    ['small caps', ['HCI'], toSubject('small-caps', { type: 'group' }), published, 'supported'],
    ['the Russell 2000', ['RVMD'], toIndex('^RUT'), published, 'contradicted'],
    ['large caps', ['AAPL', 'BRK.B'], toSubject('large caps', { type: 'group' }), published, 'supported'],
    ['the S&P 500', ['AAPL'], toIndex('^GSPC'), '2015-01-02', 'unmeasurable'],
    ['the S&P 500, by a list that is newer', ['AAPL'], toIndex('^GSPC'), '2024-03-01', 'supported'],
  ])('members of %s: %o', async (_, members, universe, on, verdict) => {
    const subject = toSubject(members[0] as string, { type: 'share', members });
    const judged = await judge(on, (context) =>
      judgeMembership({ ...common, kind: 'membership', subject, universe, period: toAssumed(on) }, context),
    );
    expect(judged.verdict).toBe(verdict);
    expect(judged.reason.includes('after the text')).toBe(on === '2024-03-01');
  });
});
