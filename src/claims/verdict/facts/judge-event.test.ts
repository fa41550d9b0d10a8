import { describe, expect, it } from 'vitest';
import { parseIsoDate } from '../../../core/index.ts';
import type { EventStatement } from '../../statement.ts';
import { judgeEvent } from './judge-event.ts';
import { common, createContext, toAssumed, toPeriod } from './statement-fixture.ts';

function judge(published: string, topic: string, parts: Partial<EventStatement> = {}, asOf?: string) {
  const statement: EventStatement = { ...common, kind: 'event', topic, period: toAssumed(published), ...parts };
  return judgeEvent(statement, createContext(published, asOf));
}

const may2026 = toPeriod('2026-04-30', '2026-05-31');

describe('a dated event', () => {
  it('does not deny what comes again each year by another year of it', () => {
    expect(
      judge('2018-06-20', 'reconstitution takes effect', { period: toPeriod('2018-06-21', '2018-06-22') }).verdict,
    ).toBe('unmeasurable');
    const december = toPeriod('2026-12-10', '2026-12-11');
    expect(judge('2026-10-05', 'reconstitution takes effect', { period: december }).verdict).toBe('supported');
  });

  it('is found by its words, with its source', () => {
    const judged = judge('2026-01-26', 'One Big Beautiful Bill Act signed', {
      period: toPeriod('2024-12-31', '2025-12-31'),
    });
    expect([judged.verdict, judged.readings[0]?.measurement?.details.date]).toEqual(['supported', '2025-07-04']);
    expect(judged.reason).toBe('One Big Beautiful Bill Act signed into law: 2025-07-04, by Public Law 119-21.');
  });

  it('of another date is misdated within a year, contradicted beyond', () => {
    const inYear = (year: number) =>
      judge('2026-01-26', 'OBBBA', { event: 'obbba-signed', period: toPeriod(`${year - 1}-12-31`, `${year}-12-31`) });
    expect(inYear(2025).verdict).toBe('supported');
    expect([inYear(2024).verdict, inYear(2024).nearest?.base]).toEqual(['misdated', '2025-07-04']);
    expect(inYear(2022).verdict).toBe('contradicted');
  });

  it('that lies ahead is a fact once its date was known', () => {
    expect(judge('2026-01-26', 'Powell term as chair concludes', { period: may2026 }).verdict).toBe('supported');
    expect(judge('2026-01-26', 'term of the Fed chair', { period: may2026, modality: 'forecast' }).verdict).toBe(
      'supported',
    );
    const april = toPeriod('2026-03-31', '2026-04-30');
    expect(judge('2026-01-26', 'Powell term as chair concludes', { period: april }).verdict).toBe('misdated');
  });

  it('tells a beginning from an end', () => {
    const october = toPeriod('2025-09-30', '2025-10-31');
    expect(judge('2026-01-26', 'government shutdown began', { period: october }).verdict).toBe('supported');
    expect(judge('2026-01-26', 'government shutdown ended', { period: october }).verdict).toBe('misdated');
  });

  it('that lasts holds for what lies between its beginning and its end', () => {
    const recession = (base: string, to: string) =>
      judge('2026-01-26', 'US recession', { event: 'recession', period: toPeriod(base, to) }).verdict;
    expect(recession('2008-05-31', '2008-06-30')).toBe('supported');
    expect(recession('2019-12-31', '2020-12-31')).toBe('supported');
    expect(recession('2021-12-31', '2022-12-31')).toBe('contradicted');
    expect(recession('2014-12-31', '2015-12-31')).toBe('contradicted');
    const shutdown = (base: string, to: string) =>
      judge('2026-01-26', 'US government shutdown', { event: 'government-shutdown', period: toPeriod(base, to) })
        .verdict;
    expect([shutdown('2025-10-14', '2025-10-20'), shutdown('2016-12-31', '2017-12-31')]).toEqual([
      'supported',
      'misdated',
    ]);
  });

  it.each([
    ['CHIPS and Science Act', 'chips-act', '2022'],
    ['Tax Cuts and Jobs Act', 'tax-cuts-and-jobs-act', '2017'],
    ['Lehman Brothers bankruptcy', 'lehman', '2008'],
    ['failure of Silicon Valley Bank', 'svb', '2023'],
  ])('%s is found where the lexicon has an id of its own', (topic, event, year) => {
    const inYear = (one: string) =>
      judge('2026-01-26', topic, { event, period: toPeriod(`${Number(one) - 1}-12-31`, `${one}-12-31`) }).verdict;
    expect([inYear(year), inYear('2012')]).toEqual(['supported', 'contradicted']);
  });

  it('that nobody knew yet at publication is not supported', () => {
    expect(judge('2026-01-26', 'Kevin Warsh named nominee chair', {}).verdict).not.toBe('supported');
    expect(judge('2026-02-15', 'Kevin Warsh named nominee chair', {}).verdict).toBe('supported');
  });

  it('that no row answers to is unmeasurable', () => {
    expect(judge('2026-01-26', 'antitrust scrutiny of Big Tech increased').verdict).toBe('unmeasurable');
    expect(judge('2026-01-26', 'Apple signed a lease').verdict).toBe('unmeasurable');
    expect(judge('2026-01-26', '').verdict).toBe('unmeasurable');
  });

  it('to come is hit, missed or open', () => {
    const forecast = (horizon: string, asOf?: string) =>
      judge('2026-01-10', 'Warsh sworn in as chair', { modality: 'forecast', horizon: parseIsoDate(horizon) }, asOf)
        .verdict;
    expect([forecast('2026-06-30'), forecast('2026-04-30'), forecast('2026-12-31', '2026-03-01')]).toEqual([
      'forecast-hit',
      'forecast-missed',
      'unmeasurable',
    ]);
  });
});

describe('a meeting of the Federal Reserve', () => {
  it('named by its days has the decision on the second', () => {
    const on = (topic: string, base: string, to: string, role: 'window' | 'day') =>
      judge('2026-01-26', topic, { event: 'fomc-meeting', period: toPeriod(base, to, role) }).verdict;
    expect([
      on('FOMC meeting', '2026-03-17', '2026-03-18', 'window'),
      on('FOMC meeting', '2026-03-16', '2026-03-17', 'window'),
      on('FOMC meeting', '2026-03-16', '2026-03-17', 'day'),
      on('FOMC decision', '2026-03-16', '2026-03-17', 'day'),
      on('FOMC decision', '2026-03-17', '2026-03-18', 'day'),
    ]).toEqual(['supported', 'misdated', 'supported', 'misdated', 'supported']);
  });

  it('is one of the calendar known at publication, whether it lies ahead or not', () => {
    const meeting = (base: string, to: string, modality: 'fact' | 'forecast' = 'fact') =>
      judge('2026-01-26', "Fed's next move", { event: 'fomc-meeting', period: toPeriod(base, to), modality }).verdict;
    expect(meeting('2026-04-30', '2026-05-31')).toBe('contradicted');
    expect(meeting('2026-04-30', '2026-05-31', 'forecast')).toBe('contradicted');
    expect(meeting('2026-02-28', '2026-03-31')).toBe('supported');
    expect(meeting('2025-12-08', '2025-12-10')).toBe('supported');
    expect(meeting('2029-02-28', '2029-03-31')).toBe('unmeasurable');
  });

  it('is told by its words', () => {
    const judged = judge('2026-01-26', "the Federal Reserve's May 2026 meeting", { period: may2026 });
    expect(judged.verdict).toBe('contradicted');
    expect(judged.reason).toContain('2026-04-29 and 2026-06-17');
  });
});

describe('the base of s.163(j)', () => {
  const base = (claimed: string, year: number, published = '2026-01-26') =>
    judge(published, 's.163(j) interest deduction', {
      claimed,
      period: toPeriod(`${year - 1}-12-31`, `${year}-12-31`),
    });

  it('is that of the tax year, by the law known at publication', () => {
    expect(base('30% of EBITDA', 2025).verdict).toBe('supported');
    expect(base('EBIT', 2023).verdict).toBe('supported');
    expect(base('EBITDA', 2019).verdict).toBe('supported');
    expect(base('EBIT', 2019).verdict).toBe('contradicted');
  });

  it('that was in force for an earlier year is outdated', () => {
    expect([base('EBIT', 2025).verdict, base('EBIT', 2025).nearest?.to]).toEqual(['outdated', '2024-12-31']);
    expect(base('EBITDA', 2023).verdict).toBe('outdated');
    expect(base('EBIT', 2025, '2025-03-01').verdict).toBe('supported');
  });
});
