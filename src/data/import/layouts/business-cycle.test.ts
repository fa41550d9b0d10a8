import { expect, it } from 'vitest';
import { readFault, readText } from './test-source.ts';

const points = async (text: string) =>
  (await readText('t.csv', text)).facts.map(({ columns }) => [columns.id, columns.announced, columns.status]);

it('turning points are known from their announcement, without one two years after', async () => {
  expect(await points('peak,trough\n1973-11-01,1975-03-01\n2020-02-01,2020-04-01\n')).toEqual([
    ['nber-peak-1973-11', '1975-11-01', 'estimated'],
    ['nber-trough-1975-03', '1977-03-01', 'estimated'],
    ['nber-peak-2020-02', '2020-06-08', 'confirmed'],
    ['nber-trough-2020-04', '2021-07-19', 'confirmed'],
  ]);
});

it('recessions begin the month after the peak; one that was under way when figures begin has none', async () => {
  const text = 'first_recession_month,last_recession_month\n1854-12-01,1854-12-01\n2020-03-01,2020-04-01\n';
  expect((await points(text)).map(([id]) => id)).toEqual([
    'nber-trough-1854-12',
    'nber-peak-2020-02',
    'nber-trough-2020-04',
  ]);
  expect((await readText('t.csv', text)).notes.length).toBe(3);
});

it.each([
  ['peak,trough\n2020-04-01,2020-02-01\n', /line 2: the second month is before the first/],
  ['peak,trough\n2020-02-01,2020-04-01\n1973-11-01,1975-03-01\n', /line 3: the date is before/],
  ['peak,trough\n2020-02-01,\n', /line 2: "" is no date/],
])('%j is refused', async (text, message) => {
  expect(await readFault('t.csv', text)).toMatch(message);
});
