import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cpuTime } from '../../../../test/cpu-time.ts';
import { RotascopeError } from '../../errors.ts';
import { isSession, sessionOnOrBefore } from '../calendar/sessions.ts';
import { parseIsoDate, toIsoDate } from '../iso-date.ts';
import { type Period, parsePeriod } from './period.ts';

const asOfDays = fc.integer({ min: parseIsoDate('1975-01-01'), max: parseIsoDate('2034-12-31') });
const years = fc.integer({ min: 1955, max: 2034 });
const counts = fc.integer({ min: 1, max: 40 });
const units = fc.constantFrom('days', 'weeks', 'months', 'quarters', 'years', 'sessions', 'trading days');
const months = fc.constantFrom('Jan', 'February', 'mar.', 'May', 'July', 'Sept.', 'december');
const named = fc.oneof(
  years.map(String),
  fc.tuple(months, years).map(([month, year]) => `${month} ${year}`),
  fc.tuple(fc.integer({ min: 1, max: 4 }), years).map(([quarter, year]) => `Q${quarter} ${year}`),
  fc.tuple(fc.constantFrom('first', 'second'), years).map(([half, year]) => `${half} half of ${year}`),
  fc.integer({ min: parseIsoDate('1955-01-01'), max: parseIsoDate('2034-12-31') }).map(toIsoDate),
);
const written = fc.oneof(
  fc.constantFrom('YTD', 'quarter to date', 'MTD', 'WTD', 'last week', 'last month', 'last quarter', 'last year'),
  fc.tuple(counts, units).map(([count, unit]) => `last ${count} ${unit}`),
  named,
  months,
  fc.tuple(fc.constantFrom('first', 'last'), counts, units, named).map((words) => words.join(' ')),
  named.map((name) => `since ${name}`),
  fc.tuple(named, named).map(([first, last]) => `${first} to ${last}`),
);
const pieces = fc.constantFrom(
  ...['the', 'last', 'first', 'of', '-', 'to', 'since', 'from', '2025', 'Q', '4', 'July', 'week', 'days', '2025-12-11'],
  ...['twenty', 'one', 'year', 'date', '..', '/', "'", '26', 'th', 'and', 'between', 'trading', 'half', '  ', ','],
);

function attempt(text: string, asOf: number): Period | undefined {
  try {
    return parsePeriod(text, asOf);
  } catch (error) {
    expect(error).toBeInstanceOf(RotascopeError);
    expect((error as RotascopeError).code).toBe('invalid-period');
    return undefined;
  }
}

function expectSound(period: Period, asOf: number): void {
  expect(isSession(period.base) && isSession(period.to)).toBe(true);
  expect(period.base).toBeLessThan(period.to);
  expect(period.unfinished).toBe(period.to > sessionOnOrBefore(asOf));
  const again = parsePeriod(period.label, asOf);
  expect([again.base, again.to, again.label]).toEqual([period.base, period.to, period.label]);
}

describe('any period', () => {
  it('runs from one session to a later one, and its label says the same again', () => {
    let resolved = 0;
    fc.assert(
      fc.property(written, asOfDays, (text, asOf) => {
        const period = attempt(text, asOf);
        if (period === undefined) return;
        resolved++;
        expectSound(period, asOf);
      }),
      { numRuns: 600 },
    );
    expect(resolved).toBeGreaterThan(150);
  });

  it('does not mind case, blanks, a comma or an article', () => {
    fc.assert(
      fc.property(written, asOfDays, (text, asOf) => {
        const plain = attempt(text, asOf);
        const dressed = attempt(` The ${text.toUpperCase().replaceAll(' ', '  ')}, `, asOf);
        expect([dressed?.base, dressed?.to]).toEqual([plain?.base, plain?.to]);
      }),
    );
  });

  it('throws nothing but invalid-period, whatever is written', () => {
    const hostile = fc.oneof(
      fc.string({ maxLength: 200 }),
      fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 130 }).map((codes) => String.fromCharCode(...codes)),
      fc.array(pieces, { maxLength: 12 }).map((words) => words.join(' ')),
      fc.array(pieces, { maxLength: 20 }).map((words) => words.join('')),
    );
    fc.assert(
      fc.property(hostile, asOfDays, (text, asOf) => {
        const period = attempt(text, asOf);
        if (period !== undefined) expectSound(period, asOf);
      }),
      { numRuns: 600 },
    );
  });

  it('takes no longer for a text made to be slow', () => {
    const start = cpuTime();
    for (const piece of ['year ', 'year to ', '-', 'twenty-', '1', "'", 'trading ', 'year-', ' ']) {
      for (let repeat = 0; repeat < 50; repeat++) attempt(piece.repeat(120).slice(0, 120), 20_000);
    }
    expect(cpuTime() - start).toBeLessThan(1000);
  });
});
