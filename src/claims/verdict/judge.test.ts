import { describe, expect, it } from 'vitest';
import { parseIsoDate } from '../../core/index.ts';
import { createReferenceStore } from '../../data/index.ts';
import type { Judgement } from '../judgement.ts';
import type { Statement } from '../statement.ts';
import { createJudgeContext } from './context.ts';
import { judgeStatement } from './judge.ts';
import {
  createShare,
  createStatement,
  createSubject,
  figure,
  forecast,
  iwm,
  nasdaq,
  nasdaq100,
  onDay,
  percent,
  price,
  qqq,
  russell,
  scope,
  standardAndPoors,
  unknownShare,
  window,
} from './statement-fixture.ts';

const store = createReferenceStore();

function judge(statement: Statement, published: string, asOf = '2026-08-20'): Judgement {
  const context = createJudgeContext(store, { published: parseIsoDate(published), asOf: parseIsoDate(asOf) });
  return judgeStatement(statement, context);
}

const lastThreeWeeks = window('2025-12-10', '2025-12-31', { others: [['2025-12-09', '2025-12-31']] });

describe('returns', () => {
  const rose12 = createStatement('return', {
    subject: russell,
    direction: 'up',
    asserted: percent(12),
    period: lastThreeWeeks,
  });

  it('misdated: false as dated, true for a near window, which is named', () => {
    const judgement = judge(rose12, '2026-01-04');
    expect(judgement.verdict).toBe('misdated');
    expect(judgement.nearest).toMatchObject({ base: '2025-11-20', to: '2025-12-11' });
    expect(judgement.nearest?.measured).toBeCloseTo(12.386, 3);
    expect(judgement.reason).toBe(
      '^RUT fell 3.04% from the close of 2025-12-10 to that of 2025-12-31; it rose 12.39% from 2025-11-20 to 2025-12-11.',
    );
  });

  it('misdated by another reading than the first: its series is named', () => {
    const period = window('2025-09-30', '2025-12-31');
    const { verdict, reason } = judge({ ...rose12, asserted: percent(4.9), period }, '2026-01-23');
    expect(verdict).toBe('misdated');
    expect(reason).toBe(
      '^RUT rose 1.86% from the close of 2025-09-30 to that of 2025-12-31; IWM with distributions rose 4.80% from 2025-09-30 to 2026-01-05.',
    );
  });

  it('shows every admissible reading on every window of the wording, each with its measurement', () => {
    const { readings } = judge(rose12, '2026-01-04');
    expect(readings.map(({ label }) => label)).toEqual([
      '^RUT price, 2025-12-10 to 2025-12-31',
      'IWM total return, 2025-12-10 to 2025-12-31',
      'IWM price, 2025-12-10 to 2025-12-31',
      '^RUT price, 2025-12-09 to 2025-12-31',
      'IWM total return, 2025-12-09 to 2025-12-31',
      'IWM price, 2025-12-09 to 2025-12-31',
    ]);
    expect(readings[0]?.measured).toBeCloseTo(-3.0356, 3);
    expect(readings.every(({ measurement, holds }) => measurement?.metric === 'period-return' && holds === false)).toBe(
      true,
    );
  });

  it('supported as dated, and unusual where few windows of its length were as strong', () => {
    const judgement = judge({ ...rose12, period: window('2025-11-20', '2025-12-11') }, '2025-12-22');
    expect(judgement).toMatchObject({ verdict: 'supported', nearest: null, flags: ['unusual'] });
  });

  it('supported where a window of the stated length lies in the scope', () => {
    const rally = { ...rose12, period: scope('2025-11-01', '2025-12-22', { length: 21 }) };
    const judgement = judge(rally, '2025-12-22');
    expect(judgement.verdict).toBe('supported');
    expect(judgement.readings[0]?.label).toBe('^RUT price, 2025-11-20 to 2025-12-11');
    expect(judge({ ...rally, asserted: percent(20) }, '2025-12-22').verdict).toBe('contradicted');
  });

  it('does not support 12.2% in July 2024, nor nearly 8% and 1.5% in the fourth quarter of 2025', () => {
    const july = { ...rose12, asserted: percent(12.2), period: window('2024-06-28', '2024-07-31') };
    expect(judge(july, '2025-12-26').verdict).not.toBe('supported');
    expect(judge(july, '2025-12-26').readings[0]?.measured).toBeCloseTo(10.1, 2);
    const quarter = window('2025-09-30', '2025-12-31');
    const nearly8 = { ...rose12, asserted: percent(8, { wording: 'nearly' }), period: quarter };
    expect(judge(nearly8, '2026-01-04').verdict).not.toBe('supported');
    const meagre = { ...rose12, subject: nasdaq100, asserted: percent(1.5), period: quarter };
    expect(judge(meagre, '2026-01-04').verdict).not.toBe('supported');
    expect(judge({ ...meagre, asserted: percent(2.3) }, '2026-01-04').verdict).toBe('supported');
  });

  it('outdated: an open window that was true with an earlier end', () => {
    const yearToDate = window('2025-12-31', '2026-01-26', { isOpen: true });
    const rose8 = { ...rose12, subject: iwm, asserted: percent(8), period: yearToDate };
    expect(judge(rose8, '2026-01-26')).toMatchObject({
      verdict: 'outdated',
      nearest: { base: '2025-12-31', to: '2026-01-23' },
    });
    const loss = createStatement('return', { subject: qqq, direction: 'down', asserted: null, period: yearToDate });
    expect(judge(loss, '2026-01-26')).toMatchObject({ verdict: 'outdated', nearest: { to: '2026-01-20' } });
    const assumed = { ...loss, period: { ...yearToDate, from: 'assumed' } as const };
    expect(judge(assumed, '2026-01-26')).toMatchObject({ verdict: 'contradicted', nearest: null });
  });

  it('a mere direction is never misdated', () => {
    const rose = { ...rose12, asserted: null };
    expect(judge(rose, '2026-01-04').verdict).toBe('contradicted');
    expect(judge({ ...rose, direction: 'down' }, '2026-01-04').verdict).toBe('supported');
  });

  it('turns the verdict round where the text denies it', () => {
    expect(judge({ ...rose12, negated: true }, '2026-01-04').verdict).toBe('supported');
    const fell = { ...rose12, direction: 'down', asserted: null, negated: true } as const;
    expect(judge(fell, '2026-01-04').verdict).toBe('contradicted');
  });

  it('an ambiguous name is not supported where its readings disagree in sign', () => {
    const period = window('2025-12-10', '2025-12-22');
    const open = createSubject('the index', 'index', [price('^RUT'), price('^GSPC')], true);
    const statement = createStatement('return', { subject: open, direction: 'down', asserted: null, period });
    const judgement = judge(statement, '2025-12-22');
    expect(judgement.readings.map(({ measured }) => Math.sign(measured ?? 0))).toEqual([-1, -1]);
    const day = { ...statement, period: onDay('2026-01-02'), direction: 'up' } as const;
    const mixed = { ...day, subject: createSubject('the index', 'index', [price('^RUT'), price('^NDX')], true) };
    expect(judge(mixed, '2026-01-04')).toMatchObject({ verdict: 'contradicted', flags: ['ambiguous'] });
    const named = { ...mixed, subject: { ...mixed.subject, isAmbiguous: false } };
    expect(judge(named, '2026-01-04')).toMatchObject({ verdict: 'supported', flags: [] });
  });

  it('measures points, factors and flat moves', () => {
    const period = onDay('2026-01-02');
    const base = { subject: standardAndPoors, direction: 'up', period } as const;
    expect(judge(createStatement('return', { ...base, asserted: figure(13, 'level') }), '2026-01-04').verdict).toBe(
      'supported',
    );
    expect(judge(createStatement('return', { ...base, asserted: figure(15, 'level') }), '2026-01-04').verdict).toBe(
      'contradicted',
    );
    const flat = createStatement('return', { ...base, direction: 'flat', asserted: null });
    expect(judge(flat, '2026-01-04').verdict).toBe('supported');
    const two = window('2023-01-03', '2025-10-28');
    const doubled = createStatement('return', {
      ...base,
      subject: nasdaq100,
      asserted: figure(2.4, 'times'),
      period: two,
    });
    expect(judge(doubled, '2026-01-04').verdict).toBe('supported');
  });

  it('a forecast is judged at its horizon, and open until then', () => {
    const period = scope('2026-01-04', '2026-01-04', { from: 'assumed' });
    const rise = createStatement('return', { ...forecast, subject: russell, direction: 'up', asserted: null, period });
    const horizon = parseIsoDate('2026-06-30');
    expect(judge({ ...rise, horizon }, '2026-01-04').verdict).toBe('forecast-hit');
    expect(judge({ ...rise, horizon, direction: 'down' }, '2026-01-04').verdict).toBe('forecast-missed');
    expect(judge({ ...rise, horizon, negated: true }, '2026-01-04').verdict).toBe('forecast-missed');
    expect(judge({ ...rise, horizon, asserted: percent(10) }, '2026-01-04').verdict).toBe('forecast-hit');
    expect(judge({ ...rise, horizon, asserted: percent(25) }, '2026-01-04').verdict).toBe('forecast-missed');
    expect(judge({ ...rise, horizon }, '2026-01-04', '2026-03-31').verdict).toBe('forecast-open');
    expect(judge(rise, '2026-01-04').verdict).toBe('forecast-open');
    expect(judge(rise, '2025-03-03').verdict).toBe('forecast-hit');
  });

  it('without figures it says what would be needed and how to get it', () => {
    const statement = { ...rose12, subject: unknownShare };
    expect(judge(statement, '2026-01-04')).toMatchObject({
      verdict: 'unmeasurable',
      reason: 'Not measurable: OBSC is not at hand; import daily closes of OBSC with `rotascope import OBSC.csv`.',
    });
    const unnamed = { ...rose12, subject: createSubject('somebody', 'other', []) };
    expect(judge(unnamed, '2026-01-04').verdict).toBe('unmeasurable');
    expect(judge({ ...rose12, period: { ...lastThreeWeeks, base: -15_000, to: -14_990 } }, '2026-01-04').verdict).toBe(
      'unmeasurable',
    );
  });
});

describe('relative returns', () => {
  const lead = createStatement('relative-return', {
    subject: russell,
    against: nasdaq,
    direction: 'ahead',
    asserted: null,
    period: window('2025-12-03', '2026-01-02', { isOpen: true }),
  });

  it('pairs price with price and fund with fund', () => {
    const named = judge({ ...lead, against: nasdaq100 }, '2026-01-04');
    expect(named.verdict).toBe('supported');
    expect(named.readings.map(({ label }) => label.replace(/, .*/, ''))).toEqual([
      '^RUT price against ^NDX price',
      'IWM total return against QQQ total return',
      'IWM price against QQQ price',
    ]);
    expect(named.readings[0]?.measured).toBeCloseTo(1.408, 3);
  });

  it('does not support 600 basis points in late 2025', () => {
    const gap = figure(600, 'basis points', { rounding: 50 });
    const late = { ...lead, asserted: gap, period: scope('2025-09-30', '2025-12-31') };
    expect(judge(late, '2026-01-04')).toMatchObject({ verdict: 'contradicted' });
    expect(judge(late, '2026-01-04').readings[0]?.measured).toBeCloseTo(-70.4, 1);
  });

  it('reads a lead in percent as one in points', () => {
    const small = { ...lead, against: nasdaq100, asserted: percent(1.4) };
    expect(judge(small, '2026-01-04').verdict).toBe('supported');
    expect(judge({ ...small, direction: 'behind' }, '2026-01-04').verdict).not.toBe('supported');
  });

  it('says how often it beat it of a whole that is denied', () => {
    const never = { ...lead, against: standardAndPoors, period: window('2022-12-30', '2025-12-31'), negated: true };
    expect(judge(never, '2026-01-04').verdict).toBe('supported');
  });
});

describe('levels', () => {
  const level = (relation: 'at' | 'above' | 'below' | 'crossed-above' | 'crossed-below', value: number) =>
    createStatement('level', {
      subject: russell,
      relation,
      asserted: figure(value, 'level'),
      period: scope('2025-11-26', '2025-12-26', { from: 'assumed' }),
    });

  it('a close of a day, or of any day of a scope', () => {
    const record = level('at', 2590.61);
    expect(judge({ ...record, period: onDay('2025-12-11') }, '2025-12-22').verdict).toBe('supported');
    expect(judge({ ...record, period: scope('2025-12-01', '2025-12-22') }, '2025-12-22').verdict).toBe('supported');
    expect(judge({ ...record, period: onDay('2025-12-12') }, '2025-12-22')).toMatchObject({
      verdict: 'misdated',
      nearest: { to: '2025-12-11' },
    });
    expect(judge({ ...level('at', 2690.61), period: onDay('2025-12-11') }, '2025-12-22').verdict).toBe('contradicted');
  });

  it('above and below, now or lately', () => {
    expect(judge(level('above', 2500), '2025-12-26').verdict).toBe('supported');
    expect(judge(level('above', 2560), '2025-12-26').verdict).toBe('outdated');
    expect(judge(level('above', 2600), '2025-12-26').verdict).toBe('contradicted');
    expect(judge(level('below', 2600), '2025-12-26').verdict).toBe('supported');
  });

  it('the scale of a level tells the fund from the index', () => {
    const fund = { ...level('above', 250), period: onDay('2025-12-26') };
    expect(judge(fund, '2025-12-26').readings[0]?.label).toBe('IWM close of 2025-12-26');
  });

  it('a level is cleared once in a quarter', () => {
    const cleared = level('crossed-above', 2500);
    const december = judge({ ...cleared, period: scope('2025-11-30', '2025-12-10') }, '2025-12-26');
    expect(december).toMatchObject({ verdict: 'misdated', nearest: { to: '2025-10-15' } });
    expect(december.reason).toContain('and again on 2025-12-03');
    const october = { ...cleared, period: scope('2025-09-30', '2025-10-31') };
    expect(judge(october, '2025-12-26').verdict).toBe('supported');
    const fell = { ...level('crossed-below', 2500), period: scope('2025-11-30', '2025-12-31') };
    expect(judge(fell, '2026-01-04').verdict).toBe('supported');
    const never = { ...level('crossed-above', 2900), period: scope('2025-11-30', '2025-12-31') };
    expect(judge(never, '2026-01-04').verdict).toBe('contradicted');
  });

  it('a level for the end of a stretch is held against its last session, and open until then', () => {
    const at = (value: number) => ({
      ...level('above', value),
      ...forecast,
      period: onDay('2026-06-30'),
      horizon: parseIsoDate('2026-06-30'),
    });
    const close = judge(at(2800), '2025-12-26').readings[0]?.measured as number;
    expect(judge(at(close - 1), '2025-12-26').verdict).toBe('forecast-hit');
    expect(judge(at(close + 1), '2025-12-26').verdict).toBe('forecast-missed');
    expect(judge(at(close - 1), '2025-12-26', '2026-03-31').verdict).toBe('forecast-open');
  });

  it('a target is hit by the first close that reaches it by the horizon', () => {
    const target = { ...level('at', 2800), ...forecast, horizon: parseIsoDate('2026-06-30') };
    const hit = judge(target, '2025-12-26');
    expect(hit.verdict).toBe('forecast-hit');
    expect(hit.reason).toContain('first closed at 2,812.82, at or above 2,800.00, on 2026-05-01');
    expect(judge({ ...target, horizon: parseIsoDate('2026-03-31') }, '2025-12-26').verdict).toBe('forecast-missed');
    expect(judge(target, '2025-12-26', '2026-03-31').verdict).toBe('forecast-open');
    const low = { ...level('below', 2000), ...forecast };
    expect(judge(low, '2025-12-26').verdict).toBe('forecast-open');
    expect(judge({ ...level('above', 2500), ...forecast }, '2025-12-26').reason).toContain('had been reached');
  });
});

describe('records', () => {
  const record = createStatement('record', {
    subject: russell,
    side: 'high',
    relation: 'set',
    asserted: null,
    period: scope('2025-12-10', '2025-12-31'),
  });

  it('set in the period, at the level given', () => {
    expect(judge(record, '2026-01-04').verdict).toBe('supported');
    expect(judge({ ...record, asserted: figure(2590.61, 'level') }, '2026-01-04').verdict).toBe('supported');
    expect(judge({ ...record, asserted: figure(2690.61, 'level') }, '2026-01-04').verdict).toBe('contradicted');
  });

  it('misdated within a year of the period, outdated within a month of now', () => {
    const late = judge({ ...record, period: scope('2025-12-15', '2025-12-31') }, '2026-01-04');
    expect(late).toMatchObject({ verdict: 'misdated', nearest: { to: '2025-12-11' } });
    const now = { ...record, period: scope('2025-12-28', '2026-01-04', { from: 'assumed' }) };
    expect(judge(now, '2026-01-04')).toMatchObject({ verdict: 'outdated', nearest: { to: '2025-12-11' } });
    const later = { ...record, period: scope('2022-03-01', '2022-12-30') };
    expect(judge(later, '2023-01-04')).toMatchObject({ verdict: 'misdated', nearest: { to: '2021-11-08' } });
    const never = { ...record, period: scope('2022-12-30', '2023-12-29') };
    expect(judge(never, '2024-01-04').verdict).toBe('contradicted');
  });

  it('first in years, since a day, and counted', () => {
    const first = {
      ...record,
      relation: 'first',
      asserted: figure(4, 'years'),
      period: scope('2025-09-01', '2025-09-30'),
    };
    expect(judge(first as Statement, '2026-01-04').verdict).toBe('supported');
    expect(judge({ ...first, period: scope('2025-09-30', '2025-12-31') } as Statement, '2026-01-04').verdict).toBe(
      'misdated',
    );
    const since = { ...record, since: parseIsoDate('2022-01-31'), period: scope('2024-06-28', '2024-07-31') };
    expect(judge(since, '2024-08-05').verdict).toBe('supported');
    expect(judge({ ...since, since: parseIsoDate('2021-11-01') }, '2024-08-05').verdict).toBe('contradicted');
    const firstSince = { ...since, relation: 'first', since: parseIsoDate('2021-11-30') } as const;
    expect(judge({ ...firstSince, period: scope('2025-09-01', '2025-09-30') }, '2026-01-04').verdict).toBe('supported');
    expect(judge({ ...firstSince, period: scope('2024-11-01', '2024-11-29') }, '2025-01-04').verdict).not.toBe(
      'supported',
    );
    const ninth = { ...record, asserted: figure(9, 'count'), period: scope('2025-08-29', '2025-12-31') };
    expect(judge(ninth, '2026-01-04').verdict).toBe('supported');
    expect(judge({ ...ninth, asserted: figure(12, 'count') }, '2026-01-04').verdict).toBe('contradicted');
  });

  it('near it, within three percent', () => {
    const near = { ...record, relation: 'near', period: onDay('2026-01-02') } as const;
    expect(judge({ ...near, subject: standardAndPoors }, '2026-01-04').verdict).toBe('supported');
    expect(judge(near, '2026-01-04').verdict).toBe('contradicted');
  });

  it('foretold: hit by the first after publication', () => {
    const foretold = { ...record, ...forecast, period: scope('2026-01-04', '2026-06-30') };
    expect(judge(foretold, '2026-01-04').verdict).toBe('forecast-hit');
    expect(judge(foretold, '2026-01-04', '2026-01-05').verdict).toBe('forecast-open');
  });
});

describe('streaks', () => {
  const streak = createStatement('streak', {
    subject: russell,
    against: standardAndPoors,
    of: 'lead',
    frequency: 'week',
    asserted: figure(4, 'weeks'),
    period: scope('2025-11-13', '2025-12-13', { from: 'assumed' }),
  });

  it('of leads: as long as asserted, then outdated', () => {
    expect(judge(streak, '2025-12-13').verdict).toBe('supported');
    expect(judge({ ...streak, asserted: figure(5, 'weeks') }, '2025-12-13').verdict).toBe('contradicted');
    const stale = judge({ ...streak, period: scope('2025-12-04', '2026-01-04', { isOpen: true }) }, '2026-01-04');
    expect(stale).toMatchObject({ verdict: 'outdated', nearest: { base: '2025-11-21', to: '2025-12-12' } });
  });

  it('of gains and losses of one asset', () => {
    const period = onDay('2025-12-31');
    const losses = createStatement('streak', {
      subject: standardAndPoors,
      of: 'loss',
      frequency: 'session',
      asserted: figure(4, 'sessions'),
      period,
    });
    expect(judge(losses, '2025-12-31')).toMatchObject({ verdict: 'supported' });
    expect(judge({ ...losses, of: 'gain' }, '2025-12-31').verdict).not.toBe('supported');
    expect(judge({ ...losses, asserted: figure(6, 'sessions') }, '2025-12-31').verdict).toBe('contradicted');
  });
});

describe('breakouts, falls, volume, extremes, places and averages', () => {
  it('a breakout from a base of three years is misdated to the day it happened', () => {
    const breakout = createStatement('breakout', {
      subject: russell,
      direction: 'up',
      asserted: figure(3, 'years'),
      period: scope('2025-12-31', '2026-01-15'),
    });
    expect(judge(breakout, '2026-01-26')).toMatchObject({ verdict: 'misdated', nearest: { to: '2025-09-18' } });
    const dated = { ...breakout, period: scope('2025-09-01', '2025-09-30') };
    expect(judge(dated, '2026-01-26').verdict).toBe('supported');
    expect(judge({ ...dated, asserted: figure(8, 'years') }, '2026-01-26').verdict).not.toBe('supported');
  });

  it('falls: from the high, deepest, by name, and regained', () => {
    const fall = createStatement('drawdown', {
      subject: standardAndPoors,
      relation: 'now',
      asserted: null,
      period: scope('2025-12-04', '2026-01-04', { from: 'assumed' }),
    });
    expect(judge(fall, '2026-01-04').verdict).toBe('contradicted');
    expect(judge({ ...fall, asserted: percent(1.1) }, '2026-01-04').verdict).toBe('supported');
    const spring = scope('2025-02-01', '2025-06-30');
    const deepest = { ...fall, relation: 'deepest', asserted: percent(19), period: spring } as const;
    expect(judge(deepest, '2026-01-04').verdict).toBe('supported');
    expect(judge({ ...deepest, asserted: percent(25) }, '2026-01-04').verdict).toBe('contradicted');
    const bear = { ...fall, relation: 'bear-market', period: scope('2022-01-03', '2022-12-30') } as const;
    expect(judge(bear, '2026-01-04').verdict).toBe('supported');
    expect(judge({ ...bear, period: spring }, '2026-01-04').verdict).toBe('contradicted');
    expect(judge({ ...bear, relation: 'correction', period: spring }, '2026-01-04').verdict).toBe('supported');
    const regained = { ...fall, relation: 'recovered', period: onDay('2025-06-30') } as const;
    expect(judge(regained, '2025-07-01').verdict).toBe('supported');
    expect(judge({ ...regained, period: onDay('2025-04-30') }, '2025-05-01').verdict).toBe('contradicted');
  });

  it('volume against the quarter before', () => {
    const volume = createStatement('volume', {
      subject: russell,
      relation: 'high',
      asserted: null,
      period: scope('2025-11-30', '2025-12-10'),
    });
    expect(judge(volume, '2025-12-26').verdict).toBe('contradicted');
    expect(judge({ ...volume, relation: 'low' }, '2025-12-26').verdict).toBe('supported');
  });

  it('the best month since a day', () => {
    const best = createStatement('extreme', {
      subject: russell,
      frequency: 'month',
      side: 'best',
      rank: 1,
      since: parseIsoDate('2023-12-31'),
      period: window('2024-06-28', '2024-07-31'),
    });
    expect(judge(best, '2024-08-05').verdict).toBe('supported');
    const { since: _, ...ever } = best;
    expect(judge(ever, '2024-08-05').verdict).toBe('contradicted');
    expect(judge({ ...best, rank: 2 }, '2024-08-05').verdict).toBe('contradicted');
  });

  it('a place among a set', () => {
    const among = ['IWM', 'QQQ', 'SPY'].map((series) => ({ series, return: 'total' as const, label: series }));
    const first = createStatement('ranking', {
      subject: iwm,
      among,
      amongText: 'the three funds',
      side: 'best',
      rank: 1,
      period: window('2025-11-20', '2025-12-11'),
    });
    expect(judge(first, '2025-12-22').verdict).toBe('supported');
    expect(judge({ ...first, side: 'worst' }, '2025-12-22').verdict).toBe('contradicted');
    expect(judge({ ...first, side: 'worst', rank: 3 }, '2025-12-22').verdict).toBe('supported');
  });

  it('a moving average', () => {
    const average = createStatement('moving-average', {
      subject: standardAndPoors,
      relation: 'above',
      length: 50,
      asserted: null,
      period: onDay('2025-12-26'),
    });
    expect(judge(average, '2025-12-26').verdict).toBe('supported');
    expect(judge({ ...average, relation: 'below' }, '2025-12-26').verdict).not.toBe('supported');
    const crossed = { ...average, relation: 'crossed-below', period: scope('2025-11-01', '2025-11-30') } as const;
    expect(judge(crossed, '2025-12-26').verdict).toBe('supported');
    expect(judge({ ...crossed, period: scope('2025-12-19', '2025-12-26') }, '2025-12-26').verdict).not.toBe(
      'supported',
    );
  });
});

describe('quote rows of which only total returns are at hand', () => {
  const row = (symbol: string, cells: readonly [number, number, number], published: string) =>
    judge(
      createStatement('quote-row', {
        subject: createShare(symbol),
        price: cells[0],
        change: cells[1],
        percent: cells[2],
        decimals: [2, 2, 2],
        period: onDay(published),
      }),
      published,
    );

  it('by the return of the session', () => {
    expect(row('ORCL', [198.38, 6.41, 3.34], '2025-12-26').verdict).toBe('supported');
    expect(row('AMZN', [239.22, 0.06, 0.03], '2026-01-26').verdict).toBe('supported');
    expect(row('ORCL', [185.29, 8.13, 4.59], '2026-01-26').verdict).toBe('unmeasurable');
  });

  it('by their own arithmetic first', () => {
    expect(row('ORCL', [198.38, 6.41, 4.34], '2025-12-26')).toMatchObject({
      verdict: 'inconsistent',
      reason: 'A change of 6.41 to 198.38 is 3.34%, not 4.34%.',
    });
  });
});
