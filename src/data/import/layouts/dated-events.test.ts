import { expect, it } from 'vitest';
import { parseIsoDate } from '../../../core/index.ts';
import { readFault, readText } from './test-source.ts';

const known = async (name: string, text: string, options = {}) =>
  (await readText(name, text, options)).facts.map(({ columns }) => [columns.id, columns.announced, columns.status]);

const closures = `date,name,source
2025-01-01,"New Year's Day",somebody
2025-01-09,"National Day of Mourning for somebody",somebody
2027-12-24,"Christmas Day (observed)",somebody
`;
const earnings = 'date,ticker,timing\n2026-07-14,AAA,BMO\n2026-07-14,BRK-B,AMC\n2026-09-01,AAA,AMC\n';
const russell = 'date,event,quality\n2026-06-26,June reconstitution,one source\n2026-12-11,autumn,one source\n';
const calendar = `date,time_et,event,impact,actual,forecast,previous,last_snapshot
2026-08-03,10:00,Some Index,3,54,53,52.7,2026-08-12
2026-08-03,10:00,Some Index,3,54,,,2026-08-12
2026-08-31,10:00,Some Index,3,,55,54,2026-08-12
`;

it('a yearly holiday is known from the start of its year, another closure on its day', async () => {
  expect(await known('nyse_holidays.csv', closures)).toEqual([
    ['nyse-closed-2025-01-01', '2025-01-01', 'confirmed'],
    ['nyse-closed-2025-01-09', '2025-01-09', 'confirmed'],
    ['nyse-closed-2027-12-24', '2027-01-01', 'estimated'],
  ]);
});

it('a report is known on its day, one that lies ahead from the day of the table', async () => {
  expect(await known('megacap_earnings_dates.csv', earnings)).toEqual([
    ['earnings-aaa-2026-07-14', '2026-07-14', 'confirmed'],
    ['earnings-brk-b-2026-07-14', '2026-07-14', 'confirmed'],
    ['earnings-aaa-2026-09-01', '2026-08-21', 'estimated'],
  ]);
});

it('so is a reconstitution; a vintage is the day of the table', async () => {
  const vintage = parseIsoDate('2026-08-01');
  expect(await known('russell_reconstitution.csv', russell, { vintage })).toEqual([
    ['russell-2026-06-26', '2026-06-26', 'estimated'],
    ['russell-2026-12-11', '2026-08-01', 'estimated'],
  ]);
});

it('a release is known on its day with its figures, one ahead from its snapshot without', async () => {
  const { facts } = await readText('us_economic_calendar.2026-06_2026-08.csv', calendar);
  expect(facts.map(({ columns }) => [columns.id, columns.announced, columns.title])).toEqual([
    ['us-2026-08-03-1000-some-index', '2026-08-03', 'Some Index: 54, expected 53, before 52.7'],
    ['us-2026-08-03-1000-some-index-2', '2026-08-03', 'Some Index: 54'],
    ['us-2026-08-31-1000-some-index', '2026-08-12', 'Some Index'],
  ]);
  expect(Object.keys(facts[0]?.columns ?? {}).join()).toBe('id,date,announced,kind,title,status,source,address');
});

it.each([
  [closures.replace('2025-01-09', '2024-01-09'), /line 3: the date is before that of the line before/],
  [closures.replace('2025-01-09', 'soon'), /line 3: "soon" is no date: write it as YYYY-MM-DD/],
  [closures.replace('"National Day of Mourning for somebody"', ''), /line 3: the event has no name/],
  [closures.replace(',somebody', ''), /line 2: 2 fields, the header has 3/],
  [earnings.replace('BMO', 'noon'), /line 2: timing is "noon": write AMC/],
  [calendar.replace('2026-08-12', 'never'), /line 2: "never" is no date/],
  ['date,event,quality\n', /has a header and no rows/],
])('a broken table is refused: %#', async (text, message) => {
  expect(await readFault('table.csv', text)).toMatch(message);
});
