import { describe, expect, it } from 'vitest';
import { addMonths, endOfMonth, parseIsoDate } from '../../../core/index.ts';
import { createMemoryStore, createStoredSeries } from '../../../data/index.ts';
import type { ComparisonStatement, DiscountStatement, GrowthStatement, MultipleStatement } from '../../statement.ts';
import { judgeComparison } from './judge-comparison.ts';
import { judgeDiscount } from './judge-discount.ts';
import { judgeGrowth } from './judge-growth.ts';
import { judgeMultiple } from './judge-multiple.ts';
import { common, createContext, toAsserted, toAssumed, toIndex, toPeriod, toSubject } from './statement-fixture.ts';

const largeCap = toIndex('^GSPC');
const smallCap = toIndex('^RUT');
const smallCaps = toIndex('^RUT', { id: 'small-caps', type: 'group' });

function multiple(published: string, parts: Partial<MultipleStatement>) {
  const statement: MultipleStatement = {
    ...common,
    kind: 'multiple',
    subject: largeCap,
    measure: 'forward-pe',
    asserted: null,
    period: toAssumed(published),
    ...parts,
  };
  return judgeMultiple(statement, createContext(published));
}

describe('a reported multiple', () => {
  const times = (low: number) => toAsserted(low, 'times');

  it('is supported as reported, before the text, and flagged', () => {
    const judged = multiple('2026-01-10', { asserted: times(22) });
    expect([judged.verdict, judged.flags]).toEqual(['supported', ['reported']]);
    expect(judged.reason).toContain('22x for ^GSPC by AInvest on 2026-01-04');
    expect(judged.readings.at(-1)?.measurement).toMatchObject({ metric: 'published-multiple', value: 22 });
  });

  it('another figure near it leaves it open, figures that are all far refute it', () => {
    expect(multiple('2026-01-10', { asserted: times(22.6) }).verdict).toBe('unmeasurable');
    expect(multiple('2026-01-10', { asserted: times(30) }).verdict).toBe('contradicted');
  });

  it('a figure of the day of the text is not evidence of it', () => {
    expect(multiple('2026-01-26', { subject: smallCap, asserted: times(15.6) }).verdict).toBe('unmeasurable');
    expect(multiple('2026-01-27', { subject: smallCap, asserted: times(15.6) }).verdict).toBe('supported');
  });

  it('a figure of more than 100 days before is none', () => {
    expect(multiple('2026-08-01', { asserted: times(22) }).verdict).toBe('unmeasurable');
  });

  it('is high against the average that is published of it', () => {
    expect(multiple('2026-01-10', { direction: 'high' }).verdict).toBe('supported');
    expect(multiple('2026-01-10', { direction: 'low' }).verdict).toBe('contradicted');
  });

  it('what is not at hand names what it would take', () => {
    expect(multiple('2026-01-10', { measure: 'price-book', asserted: times(5) }).reason).toContain(
      'book values of the members',
    );
    expect(
      multiple('2026-01-10', { modality: 'forecast', asserted: times(25), horizon: parseIsoDate('2027-12-31') })
        .verdict,
    ).toBe('forecast-open');
  });
});

describe('the cyclically adjusted multiple', () => {
  /** 44 at the end of 1999, 30 before and since. */
  const months = Array.from({ length: 312 }, (_, i) => ({
    observed: endOfMonth(addMonths(parseIsoDate('1979-12-31'), i)),
    value: i === 240 ? 44.2 : 30,
  }));
  const store = createMemoryStore([
    createStoredSeries(
      {
        series: 'shiller_monthly/cape',
        field: 'value',
        name: 'CAPE',
        unit: 'multiple',
        frequency: 'monthly',
        release: { kind: 'same-day' },
        provider: 'shared',
      },
      months,
      parseIsoDate('2026-11-21'),
    ),
  ]);
  const judge = (low: number, period: MultipleStatement['period']) =>
    judgeMultiple(
      { ...common, kind: 'multiple', subject: largeCap, measure: 'cape', asserted: toAsserted(low, 'times'), period },
      createContext('2005-06-30', '2005-11-21', store),
    ).verdict;

  it('of a month long past is that of the month, and else that of now', () => {
    const past = toPeriod('1999-11-30', '1999-12-31', 'window');
    expect([judge(44, past), judge(30, past)]).toEqual(['supported', 'contradicted']);
    expect([judge(30, toAssumed('2005-06-30')), judge(44, toAssumed('2005-06-30'))]).toEqual([
      'supported',
      'contradicted',
    ]);
  });
});

const toLargeCap = { subject: smallCaps, against: largeCap };

function discount(published: string, parts: Partial<DiscountStatement>) {
  const statement: DiscountStatement = {
    ...common,
    kind: 'discount',
    subject: smallCaps,
    side: 'discount',
    asserted: null,
    period: toAssumed(published),
    ...parts,
  };
  return judgeDiscount(statement, createContext(published));
}

describe('a discount', () => {
  it('is that of multiples one publisher gave on one day, within their rounding', () => {
    const judged = discount('2026-01-10', { ...toLargeCap, asserted: toAsserted(33) });
    expect([judged.verdict, judged.flags]).toEqual(['supported', ['reported']]);
    expect(judged.readings[0]?.measured).toBeCloseTo(100 * (judged.readings[0]?.measurement?.value as number), 10);
    expect(discount('2026-01-10', { ...toLargeCap, asserted: toAsserted(60) }).verdict).toBe('contradicted');
  });

  it('without a figure is its sign', () => {
    expect(discount('2026-01-10', toLargeCap).verdict).toBe('supported');
    expect(discount('2026-01-10', { ...toLargeCap, side: 'premium' }).verdict).toBe('contradicted');
  });

  it('to its own history is that to the published averages', () => {
    expect(discount('2026-01-10', { subject: largeCap, side: 'premium' }).verdict).toBe('supported');
    expect(discount('2026-01-10', { subject: smallCap }).verdict).toBe('unmeasurable');
  });
});

function growth(published: string, parts: Partial<GrowthStatement>, asOf?: string) {
  const statement: GrowthStatement = {
    ...common,
    kind: 'growth',
    subject: smallCap,
    measure: 'earnings',
    year: 2026,
    asserted: null,
    period: toAssumed(published),
    ...parts,
  };
  return judgeGrowth(statement, createContext(published, asOf));
}

describe('earnings growth', () => {
  const range = (low: number, high: number) => toAsserted(low, 'percent', { high });

  it('is supported as reported', () => {
    const judged = growth('2026-01-04', { subject: largeCap, asserted: range(14, 15) });
    expect([judged.verdict, judged.flags, judged.readings[0]?.measured]).toEqual(['supported', ['reported'], 15]);
    expect(judged.reason).toContain('FactSet on 2025-12-19');
  });

  it('one other publisher leaves it unmeasurable, two that are far refute it', () => {
    expect(growth('2026-01-04', { asserted: range(17, 22) }).verdict).toBe('unmeasurable');
    expect(growth('2026-01-26', { asserted: toAsserted(90) }).verdict).toBe('contradicted');
    expect(growth('2026-01-26', { asserted: toAsserted(25) }).verdict).toBe('unmeasurable');
  });

  it('a forecast is open while its year lasts', () => {
    expect(growth('2026-01-26', { asserted: toAsserted(25), modality: 'forecast' }).verdict).toBe('forecast-open');
    expect(growth('2026-01-26', { asserted: toAsserted(25), modality: 'forecast' }, '2027-03-01').verdict).toBe(
      'unmeasurable',
    );
  });

  it('a lead is so where every pair of figures says so', () => {
    expect(growth('2026-01-10', { against: largeCap }).verdict).toBe('supported');
    expect(growth('2026-01-10', { subject: largeCap, against: smallCap }).verdict).toBe('contradicted');
    expect(growth('2026-01-10', { subject: toSubject('none'), against: largeCap }).verdict).toBe('unmeasurable');
  });
});

describe('two figures of the text', () => {
  function compare(
    left: number,
    right: number,
    relation: ComparisonStatement['relation'],
    asserted: ComparisonStatement['asserted'],
  ) {
    const part = (value: number) => ({ span: common.span, value });
    const statement: ComparisonStatement = {
      ...common,
      kind: 'comparison',
      left: part(left),
      right: part(right),
      relation,
      asserted,
      period: toAssumed('2026-01-26'),
    };
    return judgeComparison(statement);
  }

  it('make the figure that is stated within their rounding', () => {
    expect(compare(15.6, 22.6, 'discount', toAsserted(31)).verdict).toBe('supported');
    expect(compare(15, 22, 'discount', toAsserted(30)).verdict).toBe('supported');
    expect(compare(22, 15, 'discount', toAsserted(32)).verdict).toBe('supported');
    expect(compare(25, 12.5, 'ratio', toAsserted(2, 'times')).verdict).toBe('supported');
    expect(compare(8, 1.5, 'difference', toAsserted(650, 'basis points')).verdict).toBe('supported');
  });

  it('or are inconsistent', () => {
    const half = compare(15, 22, 'discount', toAsserted(50));
    expect([half.verdict, half.readings[0]?.holds]).toEqual(['inconsistent', false]);
    expect(half.readings[0]?.measured).toBeCloseTo(31.82, 2);
    expect(compare(15.6, 22.6, 'discount', toAsserted(41)).verdict).toBe('inconsistent');
    expect(compare(8, 1.5, 'difference', toAsserted(800, 'basis points')).verdict).toBe('inconsistent');
  });
});
