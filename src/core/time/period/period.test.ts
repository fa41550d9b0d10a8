import { describe, expect, it } from 'vitest';
import { parseIsoDate, toIsoDate } from '../iso-date.ts';
import { parsePeriod } from './period.ts';

const asOf = '2026-01-26';

function resolve(text: string, date = asOf): string[] {
  const period = parsePeriod(text, parseIsoDate(date));
  return [toIsoDate(period.base), toIsoDate(period.to), period.label];
}

describe('period', () => {
  it.each([
    ['YTD', '2025-12-31', '2026-01-26', 'YTD'],
    ['Year-to-date', '2025-12-31', '2026-01-26', 'YTD'],
    ['this year', '2025-12-31', '2026-01-26', 'YTD'],
    ['quarter to date', '2025-12-31', '2026-01-26', 'QTD'],
    ['MTD', '2025-12-31', '2026-01-26', 'MTD'],
    ['this week', '2026-01-23', '2026-01-26', 'WTD'],
    ['last 30 days', '2025-12-26', '2026-01-26', 'last 30 days'],
    ['over the past three months', '2025-10-24', '2026-01-26', 'last 3 months'],
    ['the trailing 12 months', '2025-01-24', '2026-01-26', 'last 12 months'],
    ['12-month', '2025-01-24', '2026-01-26', 'last 12 months'],
    ['6m', '2025-07-25', '2026-01-26', 'last 6 months'],
    ['1y', '2025-01-24', '2026-01-26', 'last 1 year'],
    ['the past twenty-one days', '2026-01-05', '2026-01-26', 'last 21 days'],
    ['past month', '2025-12-26', '2026-01-26', 'last 1 month'],
    ['last ten trading days', '2026-01-09', '2026-01-26', 'last 10 sessions'],
    ['last session', '2026-01-23', '2026-01-26', 'last 1 session'],
  ])('%s ends at the last session', (text, ...expected) => {
    expect(resolve(text)).toEqual(expected);
  });

  it.each([
    ['last week', '2026-01-16', '2026-01-23', 'week of 2026-01-19'],
    ['last month', '2025-11-28', '2025-12-31', 'December 2025'],
    ['previous quarter', '2025-09-30', '2025-12-31', 'Q4 2025'],
    ['last year', '2024-12-31', '2025-12-31', '2025'],
    ['Q4 2025', '2025-09-30', '2025-12-31', 'Q4 2025'],
    ['4q25', '2025-09-30', '2025-12-31', 'Q4 2025'],
    ['Q4 ’25', '2025-09-30', '2025-12-31', 'Q4 2025'],
    ['the fourth quarter of 2025', '2025-09-30', '2025-12-31', 'Q4 2025'],
    ['the last quarter of 2025', '2025-09-30', '2025-12-31', 'Q4 2025'],
    ['Q4', '2025-09-30', '2025-12-31', 'Q4 2025'],
    ['H2 2025', '2025-06-30', '2025-12-31', 'H2 2025'],
    ['2h25', '2025-06-30', '2025-12-31', 'H2 2025'],
    ['the second half of 2025', '2025-06-30', '2025-12-31', 'H2 2025'],
    ['2006', '2005-12-30', '2006-12-29', '2006'],
    ['July 2024', '2024-06-28', '2024-07-31', 'July 2024'],
    ['in Sept. 2025', '2025-08-29', '2025-09-30', 'September 2025'],
    ['July', '2025-06-30', '2025-07-31', 'July 2025'],
    ['the week of January 12, 2026', '2026-01-09', '2026-01-16', 'week of 2026-01-12'],
    ['week ended January 16', '2026-01-09', '2026-01-16', 'week of 2026-01-12'],
    ['December 11, 2025', '2025-12-10', '2025-12-11', '2025-12-11'],
    ['on 11 December 2025', '2025-12-10', '2025-12-11', '2025-12-11'],
    ['Dec 11 2025', '2025-12-10', '2025-12-11', '2025-12-11'],
    ['Dec. 11th', '2025-12-10', '2025-12-11', '2025-12-11'],
    ['2025-12-11', '2025-12-10', '2025-12-11', '2025-12-11'],
    ['February 29', '2024-02-28', '2024-02-29', '2024-02-29'],
  ])('%s is a named span', (text, ...expected) => {
    expect(resolve(text)).toEqual(expected);
  });

  it.each([
    ['the last three weeks of December 2025', '2025-12-10', '2025-12-31', 'last 3 weeks of December 2025'],
    ['the first 26 days of 2026', '2025-12-31', '2026-01-26', 'first 26 days of 2026'],
    ['first two weeks of January 2026', '2025-12-31', '2026-01-14', 'first 2 weeks of January 2026'],
    ['the final week of Q4 2025', '2025-12-24', '2025-12-31', 'last 1 week of Q4 2025'],
    ['last two months of Q3 2025', '2025-07-31', '2025-09-30', 'last 2 months of Q3 2025'],
    ['last month of Q2 2025', '2025-05-30', '2025-06-30', 'last 1 month of Q2 2025'],
    ['first five sessions of 2026', '2025-12-31', '2026-01-08', 'first 5 sessions of 2026'],
    ['last ten trading days of 2025', '2025-12-16', '2025-12-31', 'last 10 sessions of 2025'],
  ])('%s is part of a span', (text, ...expected) => {
    expect(resolve(text)).toEqual(expected);
  });

  it.each([
    ['2000-2006', '1999-12-31', '2006-12-29', '2000 to 2006'],
    ['2000–2006', '1999-12-31', '2006-12-29', '2000 to 2006'],
    ['2000 through 2006', '1999-12-31', '2006-12-29', '2000 to 2006'],
    ['between 2000 and 2006', '1999-12-31', '2006-12-29', '2000 to 2006'],
    ['July 2024 to March 2025', '2024-06-28', '2025-03-31', 'July 2024 to March 2025'],
    ['July 2024 to March', '2024-06-28', '2025-03-31', 'July 2024 to March 2025'],
    ['November to January 2026', '2025-10-31', '2026-01-30', 'November 2025 to January 2026'],
    ['from 2025-11-20 to 2025-12-11', '2025-11-20', '2025-12-11', '2025-11-20 to 2025-12-11'],
    ['2025-11-20..2025-12-11', '2025-11-20', '2025-12-11', '2025-11-20 to 2025-12-11'],
    ['2025-11-20/2025-12-11', '2025-11-20', '2025-12-11', '2025-11-20 to 2025-12-11'],
    ['November 20 to December 11, 2025', '2025-11-20', '2025-12-11', '2025-11-20 to 2025-12-11'],
    ['December 20 to January 5', '2025-12-19', '2026-01-05', '2025-12-20 to 2026-01-05'],
    ['July 1-15, 2025', '2025-07-01', '2025-07-15', '2025-07-01 to 2025-07-15'],
    ['since 2025-06-30', '2025-06-30', '2026-01-26', 'since 2025-06-30'],
    ['since July 2024', '2024-06-28', '2026-01-26', 'since July 2024'],
    ['since 2020', '2019-12-31', '2026-01-26', 'since 2020'],
    ['since the start of 2026', '2025-12-31', '2026-01-26', 'since 2026'],
    ['since the end of 2025', '2025-12-31', '2026-01-26', 'since 2025-12-31'],
    ['2025-11-20 to today', '2025-11-20', '2026-01-26', 'since 2025-11-20'],
  ])('%s is a range', (text, ...expected) => {
    expect(resolve(text)).toEqual(expected);
  });

  it.each([
    ['YTD', '2026-01-01', '2024-12-31', '2025-12-31'],
    ['last month', '2026-01-01', '2025-11-28', '2025-12-31'],
    ['WTD', '2026-01-25', '2026-01-16', '2026-01-23'],
    ['last week', '2026-01-25', '2026-01-09', '2026-01-16'],
    ['Q1', '2026-01-01', '2025-12-31', '2026-03-31'],
  ])('%s on %s, no session', (text, date, base, to) => {
    expect(resolve(text, date).slice(0, 2)).toEqual([base, to]);
  });

  it.each([
    ['H1 2026', asOf, true],
    ['Q4 2026', asOf, true],
    ['Q4 2025', asOf, false],
    ['2006', '2006-12-29', false],
    ['2006', '2006-12-28', true],
    ['YTD', '2026-01-25', false],
  ])('%s at %s: unfinished is %s', (text, date, unfinished) => {
    expect(parsePeriod(text, parseIsoDate(date))).toMatchObject({ text, unfinished });
  });

  it('refuses an as-of date outside the calendar', () => {
    expect(() => parsePeriod('YTD', -10_000)).toThrow(expect.objectContaining({ code: 'invalid-date' }));
  });
});

describe('refused period', () => {
  it.each([
    ...['', ' ', 'garbage', 'to', 'since', 'from', 'last', 'first', 'between 2000', 'Q4 2025 please'],
    ...['early 2025', 'mid-2025', 'late July', 'first half of July', 'last July', '1990s', '2004-06', '2024-07'],
    ...['Q5 2025', 'Q0', 'H3 2025', 'Q4/2025', '4Q40', 'YTD 2025', 'final week', 'last half'],
    ...['2025-02-30', '31 April 2025', 'December 32', '12/11/2025', '2006-2000', '2024 to March', 'Q4 to 2025'],
    ...['0 days', '1953', '2036', '1900', '9999', 'last 999999 days', 'last 999999 months', 'last 999999 sessions'],
    ...['last 99999999999999999999 years', 'last 40 days of January 2026', 'since 2026-02-01', 'ＹＴＤ', 'YTD\u0000'],
  ])('%j', (text) => {
    expect(() => parsePeriod(text, parseIsoDate(asOf))).toThrow(expect.objectContaining({ code: 'invalid-period' }));
    expect(() => parsePeriod(text, parseIsoDate(asOf))).toThrow(JSON.stringify(text));
  });

  it('quotes at most 60 characters, with none that moves a cursor', () => {
    const long = `\u001b[31m${'x'.repeat(70)}`;
    expect(() => parsePeriod(long, parseIsoDate(asOf))).toThrow(`"\\u001b[31m${'x'.repeat(55)}"`);
    expect(() => parsePeriod('1 day '.repeat(1000), parseIsoDate(asOf))).toThrow(/longer than 120 characters/);
  });
});
