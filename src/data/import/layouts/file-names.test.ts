import { expect, it } from 'vitest';
import { toIdPart, toStem } from './file-names.ts';

it.each([
  ['PAYEMS.csv', 'PAYEMS'],
  ['PAYEMS.v202601.csv', 'PAYEMS'],
  ['17_Industry_Portfolios.to-2020-11.csv', '17_Industry_Portfolios'],
  ['ISM_report_on_business_1948-2022.csv', 'ISM_report_on_business_1948-2022'],
  ['us_economic_calendar.2026-06_2026-08.csv', 'us_economic_calendar'],
  ['IWM_holdings.2025-11-11-inferred.csv', 'IWM_holdings'],
])('%s is of %s', (name, stem) => {
  expect(toStem(name)).toBe(stem);
});

it.each([
  ['SMALL LoBM', 'SMALL_LoBM'],
  [' Dividends + Buybacks ', 'Dividends_Buybacks'],
  ['Earnings*', 'Earnings'],
  ['S&P 500', 'S&P_500'],
  ['<= 0', '<=_0'],
  ['a\u001b[31m/../b', 'a_31m_.._b'],
  [',*+', ''],
])('%j is %j in an id', (name, part) => {
  expect(toIdPart(name)).toBe(part);
});

it('bounds names, whatever they hold', () => {
  expect(toIdPart(`a${'_'.repeat(1_000_000)}b`).length).toBeLessThanOrEqual(100);
  expect(toStem(`${'1234-12'.repeat(100_000)}.csv`).length).toBeLessThanOrEqual(300);
});
