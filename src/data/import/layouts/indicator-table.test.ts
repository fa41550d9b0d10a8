import { expect, it } from 'vitest';
import { toIsoDate } from '../../../core/index.ts';
import { readFault, readText } from './test-source.ts';

const dates = (days: Int32Array | undefined): string[] => Array.from(days ?? [], toIsoDate);
const name = 'ISM_NFIB_2026_from_calendar.csv';
const header = 'reference_month,release_date,manufacturing_pmi,new_orders,services_pmi,basis\n';
const text = `${header}2026-04,,51,52,53,previous column\n2026-05,2026-06-01,54,,56,actual\n2026-06,2026-07-01,57,58,59,actual\n`;

it('gives figures the release day of their row, by the rule where the row is that of another release', async () => {
  const { series, notes } = await readText(name, text);
  expect(series.map(({ meta }) => meta.series)).toEqual([
    'NAPM',
    'ISM_NFIB_2026_from_calendar/new_orders',
    'ISM_NFIB_2026_from_calendar/services_pmi',
  ]);
  expect(dates(series[0]?.observed)).toEqual(['2026-04-30', '2026-05-31', '2026-06-30']);
  expect(dates(series[0]?.published)).toEqual(['2026-05-06', '2026-06-01', '2026-07-01']);
  expect([...(series[1]?.values ?? [])]).toEqual([52, 58]);
  expect(dates(series[1]?.published)).toEqual(['2026-05-06', '2026-07-01']);
  expect(dates(series[2]?.published)).toEqual(['2026-05-10', '2026-06-10', '2026-07-10']);
  expect(notes.length).toBe(2);
});

it('takes the next release for a row without one where no rule is known', async () => {
  const { series } = await readText('mine.csv', text);
  expect(series[0]?.meta).toMatchObject({ series: 'mine/manufacturing_pmi', release: '' });
  expect(dates(series[0]?.published)).toEqual(['2026-06-01', '2026-06-01', '2026-07-01']);
});

it.each([
  [text.replace('2026-06-01', '2026-09-01'), /line 3: the date lies in the future/],
  [text.replace('2026-06-01', '2026-04-01'), /line 3: was released before its month/],
  [text.replace('2026-06-01', 'June'), /line 3: "June" is no date: write the release date as/],
  [text.replace('2026-05,', '2026-04,'), /line 3: the date of the line before stands there again/],
  [text.replace('54', 'high'), /line 3: "high" is no number/],
  [text.replace('54,', ''), /line 3: 5 fields, the header has 6/],
])('is refused when broken: %#', async (broken, message) => {
  expect(await readFault(name, broken)).toMatch(message);
});
