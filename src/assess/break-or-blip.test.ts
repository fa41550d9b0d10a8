import { describe, expect, it } from 'vitest';
import { parseIsoDate } from '../core/index.ts';
import { createMarketView, createReferenceStore } from '../data/index.ts';
import { createMeasurer, type Measurement } from '../metrics/index.ts';
import { assessStructure } from './assessment.ts';
import { assessBreak } from './break-or-blip.ts';
import { defaultCase, loadCase } from './load-case.ts';

const store = createReferenceStore();
const given = loadCase(defaultCase);
const asOf = parseIsoDate('2026-10-02');
const measure = createMeasurer(createMarketView(store, { asOf }));
const stateNow = measure('rotation-state', { series: '^RUT', benchmark: '^NDX' });

/** The same figures with another path of states, another test and other breaks. */
function decide(states: readonly string[], test: Record<string, unknown>, breaks: Record<string, unknown>[]) {
  const months = states.map((_, i) => `${2000 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}-28`);
  const points = states.map((state, i) => ({ date: months[i] as string, state, momentum3: 0, momentum12: 0 }));
  const state = { ...stateNow, points } as Measurement;
  return assessBreak(
    given,
    state,
    (metric, params) => {
      const real = measure(metric, params);
      if (metric === 'structural-break-test') return { ...real, details: { ...real.details, ...test } } as Measurement;
      return metric === 'mean-breaks' ? ({ ...real, points: breaks } as Measurement) : real;
    },
    () => [],
    asOf,
  );
}

const led = (months: number, after = 0): string[] => [
  ...Array.from({ length: 24 }, () => 'none'),
  ...Array.from({ length: months }, (_, i) => (i < 3 ? 'early' : 'confirmed')),
  ...Array.from({ length: after }, () => 'failing'),
];
const meanBreak = { date: '2002-01-28', lower: '2001-06-28', upper: '2002-09-28', meanBefore: -0.5, meanAfter: 0.6 };

describe('assessBreak', () => {
  it('calls it a break where a rise of the mean is dated to the beginning of the lead and supF is significant', () => {
    const { verdict, answer, lead } = decide(led(36), { supFp: 0.01, testableTo: '2003-06-28' }, [meanBreak]);
    expect(verdict).toBe('break');
    expect(answer).toContain('2002-01-28');
    expect(lead).toEqual({ first: '2002-01-28', last: '2004-12-28', months: 36, isOver: false });
  });

  it.each([
    ['supF is not significant', { supFp: 0.06 }, [meanBreak]],
    ['supF has no p-value', { supFp: null }, [meanBreak]],
    ['the mean fell', { supFp: 0.01 }, [{ ...meanBreak, meanAfter: -2 }]],
    ['the break lies elsewhere', { supFp: 0.01 }, [{ ...meanBreak, lower: '2002-02-28' }]],
    ['there is none', { supFp: 0.01 }, []],
  ])('finds no break where %s', (_, test, breaks) => {
    expect(decide(led(36), { testableTo: '2003-06-28', ...test }, breaks).verdict).toBe('no break');
  });

  it('says until when it is too early to tell', () => {
    const { verdict, answer } = decide(led(4), { testableTo: '2001-01-28', tooEarlyUntil: '2009-05-31' }, [meanBreak]);
    expect(verdict).toBe('too early to tell');
    expect(answer).toContain('until 2009-05-31');
  });

  it.each([
    [1, 'blip'],
    [11, 'blip'],
    [12, 'over'],
  ])('calls a lead of %d months that is gone %s', (months, verdict) => {
    expect(decide(led(months, 2), {}, []).verdict).toBe(verdict);
  });

  it('finds nothing to judge without a lead or a state', () => {
    expect(decide(['none', 'none'], {}, []).verdict).toBe('no lead');
    expect(assessBreak(given, { ...stateNow, value: null }, measure, () => [], asOf).verdict).toBe('not measurable');
  });
});

describe('assessStructure', () => {
  it('answers the default case on three dates, with figures of those dates alone', () => {
    const at = (date: string) => assessStructure(given, store, parseIsoDate(date));
    expect(at('2026-10-02').verdict).toBe('blip');
    const early = at('2026-01-22');
    expect(early.verdict).toBe('too early to tell');
    expect(early.answer).toMatch(/until 20[23]\d-\d\d-\d\d/);
    for (const { measurement, sentence } of early.grounds) {
      expect(measurement.asOf).toBe('2026-01-22');
      expect(sentence).not.toMatch(/NaN|undefined|null|Infinity|\[object/);
      expect(sentence).toMatch(/\.$/);
    }
  });
});
