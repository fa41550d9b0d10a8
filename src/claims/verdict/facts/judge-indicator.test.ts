import { describe, expect, it } from 'vitest';
import { parseIsoDate } from '../../../core/index.ts';
import type { IndicatorStatement } from '../../statement.ts';
import { indicators } from './indicators.ts';
import { judgeIndicator } from './judge-indicator.ts';
import { common, createContext, toAsserted, toAssumed, toPeriod, toSubject } from './statement-fixture.ts';

function judge(published: string, id: string, parts: Partial<IndicatorStatement>, asOf?: string) {
  const statement: IndicatorStatement = {
    ...common,
    kind: 'indicator',
    subject: toSubject(id, { type: 'indicator' }),
    relation: 'at',
    asserted: null,
    period: toAssumed(published),
    ...parts,
  };
  return judgeIndicator(statement, createContext(published, asOf));
}

describe('inflation', () => {
  const at = (published: string, low: number, parts: Partial<IndicatorStatement> = {}) =>
    judge(published, 'inflation', { asserted: toAsserted(low), ...parts });

  it('is that of the latest month published, which is the value of its metric', () => {
    const judged = at('2026-01-04', 2.7);
    expect([judged.verdict, judged.readings.map(({ label }) => label)]).toEqual([
      'supported',
      ['CPIAUCNS, 2025-11', 'CPIAUCSL, 2025-11'],
    ]);
    for (const { measured, measurement } of judged.readings) {
      expect(measurement?.metric).toBe('inflation');
      expect(measured).toBeCloseTo(100 * (measurement?.value as number), 10);
    }
    expect(judged.readings[0]?.measured).toBeCloseTo(2.74, 2);
  });

  it('of a month whose figure has been replaced is outdated', () => {
    const judged = at('2026-01-04', 3.0, { asserted: toAsserted(3, 'percent', { rounding: 0.05 }) });
    expect([judged.verdict, judged.nearest?.to]).toEqual(['outdated', '2025-09-30']);
    expect(at('2026-01-04', 4.1).verdict).toBe('contradicted');
  });

  it('of a month counts for that month and for the month in which it came out', () => {
    const inMonth = (low: number, base: string, to: string) =>
      at('2026-02-20', low, { period: toPeriod(base, to) }).verdict;
    expect(inMonth(2.7, '2025-11-30', '2025-12-31')).toBe('supported');
    expect(inMonth(2.4, '2025-12-31', '2026-01-31')).toBe('supported');
    expect(inMonth(2.4, '2025-11-30', '2025-12-31')).toBe('misdated');
    expect(inMonth(1.4, '2025-11-30', '2025-12-31')).toBe('contradicted');
  });

  it('above and below are strict', () => {
    expect(at('2026-01-04', 2, { relation: 'above' }).verdict).toBe('supported');
    expect(at('2026-01-04', 2, { relation: 'below' }).verdict).toBe('contradicted');
  });

  it('fell is from the month before, or from where it is said to come', () => {
    expect(judge('2026-02-20', 'inflation', { relation: 'fell' }).verdict).toBe('supported');
    expect(judge('2026-02-20', 'inflation', { relation: 'rose' }).verdict).toBe('contradicted');
    const from = (fromValue: number) =>
      judge('2026-02-20', 'inflation', { relation: 'fell', asserted: toAsserted(2.4), fromValue }).verdict;
    expect([from(2.7), from(3.5)]).toEqual(['supported', 'contradicted']);
  });

  it('from a figure that is told with its day must have stood there then, and gone that way since', () => {
    const from = (relation: 'rose' | 'fell', low: number) =>
      judge('2025-03-14', 'treasury-10y', {
        relation,
        asserted: toAsserted(low, 'percent', { rounding: 0.005 }),
        fromValue: low,
        fromUntil: parseIsoDate('2024-12-31'),
        isStart: true,
        period: toPeriod('2024-12-31', '2025-03-14'),
      }).verdict;
    expect([from('fell', 4.58), from('rose', 4.58), from('fell', 4.79)]).toEqual([
      'supported',
      'contradicted',
      'contradicted',
    ]);
  });

  it('by a size is no level that was gone to', () => {
    const rose = (isSize?: true) =>
      judge('2024-10-20', 'treasury-10y', {
        relation: 'rose',
        asserted: toAsserted(4.08, 'percent', { rounding: 0.005 }),
        ...(isSize === undefined ? {} : { isSize }),
      }).verdict;
    expect([rose(), rose(true)]).toEqual(['supported', 'contradicted']);
  });

  it('went to a figure from the month before or from a year before', () => {
    const fell = (low: number, published: string) =>
      judge(published, 'inflation', { relation: 'fell', asserted: toAsserted(low) }).verdict;
    expect([
      fell(2.4, '2026-02-20'),
      fell(3.1, '2026-02-20'),
      fell(4.9, '2023-05-20'),
      fell(3.7, '2023-10-20'),
    ]).toEqual(['supported', 'contradicted', 'supported', 'supported']);
  });

  it('prices that rose by a figure are at it', () => {
    expect(judge('2026-01-04', 'inflation', { relation: 'rose', asserted: toAsserted(2.7) }).verdict).toBe('supported');
    expect(judge('2026-01-04', 'inflation', { relation: 'rose', asserted: toAsserted(3.7) }).verdict).toBe(
      'contradicted',
    );
  });

  it('a small rise may be that of the month', () => {
    const rose = (low: number) => judge('2026-02-20', 'inflation', { relation: 'rose', asserted: toAsserted(low) });
    expect([rose(0.2).verdict, rose(0.2).readings[0]?.label]).toEqual([
      'supported',
      'CPIAUCSL over the month, 2026-01',
    ]);
    expect([rose(0.3).verdict, rose(0.9).verdict]).toEqual(['unmeasurable', 'contradicted']);
  });

  it('a forecast is followed to its horizon', () => {
    const forecast = (low: number, horizon: string, relation: IndicatorStatement['relation'] = 'above') =>
      at('2026-01-04', low, { relation, modality: 'forecast', horizon: parseIsoDate(horizon) }).verdict;
    expect([
      forecast(4, '2026-06-30'),
      forecast(9, '2026-06-30'),
      forecast(9, '2027-12-31'),
      forecast(2, '2026-06-30', 'below'),
    ]).toEqual(['forecast-hit', 'forecast-missed', 'forecast-open', 'forecast-missed']);
  });
});

describe('the way a figure was reached', () => {
  const yieldAt = (
    published: string,
    low: number,
    direction: 'rose' | 'fell',
    parts: Partial<IndicatorStatement> = {},
  ) => judge(published, 'treasury-10y', { asserted: toAsserted(low), direction, ...parts });

  it('a right figure reached the other way is contradicted', () => {
    expect(yieldAt('2025-04-09', 4.34, 'rose').verdict).toBe('supported');
    const eased = yieldAt('2025-04-09', 4.34, 'fell');
    expect([eased.verdict, eased.reason.endsWith('it rose, from 4.26 for 2025-04-08.')]).toEqual([
      'contradicted',
      true,
    ]);
  });

  it('of a month from the month before', () => {
    const inflation = (direction: 'rose' | 'fell') =>
      judge('2026-02-20', 'inflation', {
        asserted: toAsserted(2.4),
        direction,
        period: toPeriod('2025-12-31', '2026-01-30', 'window'),
      });
    expect([inflation('fell').verdict, inflation('rose').verdict]).toEqual(['supported', 'contradicted']);
  });
});

describe('a figure of a month', () => {
  it('is of its last day, though the month ends with its last session', () => {
    const inMonth = (low: number) =>
      judge('2026-04-20', 'inflation', {
        asserted: toAsserted(low),
        period: toPeriod('2026-01-30', '2026-02-27', 'window'),
      });
    expect(inMonth(2.4).readings.map(({ label }) => label)).toEqual(['CPIAUCNS, 2026-02', 'CPIAUCSL, 2026-02']);
  });
});

describe('yields and spreads', () => {
  it('a forecast of the end of a year is of its last session', () => {
    const end = (low: number, relation: IndicatorStatement['relation']) =>
      judge('2025-07-28', 'treasury-10y', {
        asserted: toAsserted(low),
        relation,
        modality: 'forecast',
        horizon: parseIsoDate('2025-12-31'),
        period: toPeriod('2025-12-30', '2025-12-31', 'day'),
      }).verdict;
    expect([end(4.1, 'above'), end(4.1, 'below')]).toEqual(['forecast-hit', 'forecast-missed']);
  });

  it('a round figure to come is reached, not come near to', () => {
    const touches = (low: number) =>
      judge('2024-12-20', 'treasury-10y', {
        asserted: toAsserted(low),
        modality: 'forecast',
        horizon: parseIsoDate('2025-12-31'),
      }).verdict;
    expect([touches(5), touches(4)]).toEqual(['forecast-missed', 'forecast-hit']);
  });

  it('take the close of the day of publication, which the market knew', () => {
    const judged = judge('2026-01-02', 'treasury-10y', { asserted: toAsserted(4.19) });
    expect([judged.verdict, judged.readings[0]?.label]).toEqual(['supported', 'DGS10, 2026-01-02']);
    expect(judged.readings[0]?.measured).toBeCloseTo(100 * (judged.readings[0]?.measurement?.value as number), 10);
  });

  it('are compared in basis points where those are stated', () => {
    const spread = (low: number) =>
      judge('2026-01-04', 'high-yield-spread', { asserted: toAsserted(low, 'basis points') });
    expect([spread(283).verdict, spread(283).readings[0]?.measured]).toEqual(['supported', 283]);
    expect(spread(400).verdict).toBe('contradicted');
  });

  it('a curve that steepens is steeper than three months before', () => {
    const judged = judge('2026-01-04', 'yield-curve', { relation: 'rose' });
    expect([judged.verdict, judged.readings[0]?.measurement?.metric]).toEqual(['supported', 'yield-curve-slope']);
    expect(judge('2026-01-04', 'yield-curve', { relation: 'fell' }).verdict).toBe('contradicted');
  });

  it('a rise in a window is misdated where a near one has it', () => {
    const rise = (base: string, to: string) =>
      judge('2025-12-31', 'treasury-10y', {
        relation: 'rose',
        asserted: toAsserted(18, 'basis points'),
        period: toPeriod(base, to, 'window'),
      });
    expect(rise('2025-11-26', '2025-12-09').verdict).toBe('supported');
    expect([rise('2025-11-28', '2025-12-11').verdict, rise('2025-11-28', '2025-12-11').nearest?.base]).toEqual([
      'misdated',
      '2025-11-26',
    ]);
    expect(rise('2025-08-01', '2025-08-08').verdict).toBe('contradicted');
  });

  it('the highest since a day has no higher one since', () => {
    const since = (day: string, published: string) =>
      judge(published, 'treasury-10y', { relation: 'highest', since: parseIsoDate(day) }).verdict;
    expect(since('2007-12-31', '2023-10-19')).toBe('supported');
    expect(since('2006-12-31', '2023-10-19')).toBe('contradicted');
    expect(since('2007-12-31', '2026-01-04')).toBe('contradicted');
  });
});

describe('the table of indicators', () => {
  it('says of a series that is not at hand how to get it', () => {
    const judged = judge('2026-01-04', 'unemployment', { asserted: toAsserted(4.6) });
    expect(judged.verdict).toBe('unmeasurable');
    expect(judged.reason).toBe(
      'Unemployment rate has no figure known on 2026-01-04: import UNRATE from FRED, as `rotascope import UNRATE.csv`.',
    );
    expect(judge('2026-01-04', 'no-such-thing', {}).verdict).toBe('unmeasurable');
  });

  it('an old figure says nothing of now', () => {
    expect(judge('2026-08-21', 'treasury-2y', { asserted: toAsserted(3.9) }).reason).toContain(
      'the latest at hand is of 2026-07-28',
    );
  });

  it('has each indicator once, with the series that measures it', () => {
    expect(new Set(indicators.map(({ id }) => id)).size).toBe(indicators.length);
    expect(indicators.find(({ id }) => id === 'payrolls')).toMatchObject({
      series: ['PAYEMS'],
      transform: 'change',
      scale: 1000,
    });
    expect(indicators.every(({ series }) => series.length > 0)).toBe(true);
  });
});

describe('which way it went to a figure', () => {
  const spread = (direction: 'rose' | 'fell') =>
    judge('2026-01-17', 'high-yield-spread', {
      asserted: toAsserted(265, 'basis points'),
      direction,
      period: toPeriod('2026-01-09', '2026-01-16', 'window'),
    }).verdict;

  it('over a stated window is told by its first day', () => {
    expect([spread('rose'), spread('fell')]).toEqual(['contradicted', 'supported']);
  });

  it('a direction alone is not excused by a window nearby', () => {
    const judged = judge('2023-05-26', 'treasury-10y', {
      relation: 'fell',
      period: toPeriod('2023-04-28', '2023-05-26', 'window'),
    });
    expect(judged.verdict).toBe('contradicted');
  });
});

describe('the mean of a stretch', () => {
  const mean = (low: number, parts: Partial<IndicatorStatement> = {}) =>
    judge('2025-04-20', 'treasury-10y', {
      asserted: toAsserted(low),
      isAverage: true,
      period: toPeriod('2025-04-04', '2025-04-09', 'window'),
      ...parts,
    });

  it('is that of its figures, each counted once', () => {
    // 4.15, 4.26 and 4.34.
    expect([mean(4.25).verdict, mean(4.25).readings[0]?.measured]).toEqual(['supported', expect.closeTo(4.25, 6)]);
    expect([mean(4.34).verdict, mean(4.1).verdict]).toEqual(['contradicted', 'contradicted']);
  });

  it('is undefined without a stretch, and not followed into the future', () => {
    expect(mean(4.25, { period: toAssumed('2025-04-20') }).verdict).toBe('unmeasurable');
    expect(mean(4.25, { modality: 'forecast' }).verdict).toBe('unmeasurable');
  });
});

describe('a level that is to last', () => {
  const stays = (horizon: string, asOf?: string) =>
    judge(
      '2025-04-09',
      'treasury-10y',
      {
        relation: 'above',
        asserted: toAsserted(4),
        modality: 'forecast',
        horizon: parseIsoDate(horizon),
        isThroughout: true,
      },
      asOf,
    ).verdict;

  it('is hit where it held to the horizon, missed by the first figure that is not so, open till then', () => {
    expect([stays('2025-09-30'), stays('2025-12-31'), stays('2025-09-30', '2025-08-01')]).toEqual([
      'forecast-hit',
      'forecast-missed',
      'forecast-open',
    ]);
    expect(stays('2027-12-31')).toBe('forecast-missed');
  });
});

describe('a figure against another time', () => {
  const than = (relation: 'rose' | 'fell', base: string, to: string) =>
    judge('2026-01-04', 'inflation', {
      relation,
      period: toPeriod(to, '2026-01-04'),
      than: { base: parseIsoDate(base), to: parseIsoDate(to) },
    }).verdict;

  it('is compared with all of it', () => {
    expect(than('fell', '2021-12-31', '2022-12-31')).toBe('supported');
    expect(than('rose', '2021-12-31', '2022-12-31')).toBe('contradicted');
    expect(than('fell', '2024-12-31', '2025-10-31')).toBe('unmeasurable');
  });
});
