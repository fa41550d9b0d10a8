import { expect, it } from 'vitest';
import type { Statement } from '../../statement.ts';
import { read } from '../read-fixture.ts';

/** What a statement says, in one line. */
function tell(one: Statement): string {
  const fields: Readonly<Record<string, unknown>> = { ...one };
  const subject = 'subject' in one && one.subject ? one.subject.id : '';
  const against = 'against' in one && one.against ? `against ${one.against.id}` : '';
  const said = ['side', 'relation', 'action', 'test', 'measure', 'length'].flatMap((field) => fields[field] ?? []);
  const figure = 'asserted' in one && one.asserted ? `${one.asserted.low} ${one.asserted.unit}` : '';
  return [one.kind, subject, against, ...said, figure].filter((part) => part !== '').join(' ');
}

it.each([
  ['Volume in SPY was light on Friday.', 'volume SPY low'],
  ["Friday's turnover in QQQ was well below normal.", 'volume QQQ low'],
  ['QQQ sees heavy volume on February 26', 'volume QQQ high'],
  ['The Nasdaq-100 sells for thirty times expected profits.', 'multiple nasdaq-100 forward-pe 30 times'],
  [
    'The Nasdaq-100 is valued 40% above the Russell 2000.',
    'discount nasdaq-100 against russell-2000 premium 40 percent',
  ],
  [
    'Value stocks trade at a discount of 45 percent to growth stocks.',
    'discount value against growth discount 45 percent',
  ],
  ['The CAPE ratio of the S&P 500 has hit 35.', 'multiple sp-500 cape 35 times'],
  ['The S&P 500 sells for thirty-five times cyclically adjusted earnings.', 'multiple sp-500 cape 35 times'],
  ['S&P 500 stocks below their 50-day average: 41%', 'breadth sp-500 above-average 50 59 percent'],
  ['Nasdaq-100 members above 50-DMA: 70 percent', 'breadth nasdaq-100 above-average 50 70 percent'],
  ['QQQ ended below its 50-DMA on Friday.', 'moving-average QQQ below 50'],
  ['SPY closed below its 100-day moving average on Friday.', 'moving-average SPY below 100'],
  ['SPY slipped below its 100-day moving average on Friday.', 'moving-average SPY crossed-below 100'],
  [
    'The high-yield bond spread was 3.57 percentage points on Friday.',
    'indicator high-yield-spread at 3.57 percentage points',
  ],
  ['Joblessness stood at 6.3% in January.', 'indicator unemployment at 6.3 percent'],
  [
    'A rise of 9 basis points was seen in the two-year Treasury yield on Friday.',
    'indicator treasury-2y rose 9 basis points',
  ],
  [
    'A drop of about 7 basis points was recorded in the 30-year yield on Friday.',
    'indicator treasury-30y fell 7 basis points',
  ],
])('reads a plain wording: %s', (text, said) => {
  expect(read(text, '2021-03-01').map(tell)).toEqual([said]);
});

it.each([
  ['A 75bp hike was announced by the Fed on Wednesday.', '2022-06-15', 'hike 75 of 2022-06-15'],
  ['A 25bps cut was approved by the FOMC on Wednesday.', '2019-08-01', 'cut 25 of 2019-07-31'],
  ['No change was made by the Fed at its 19 June meeting.', '2019-06-20', 'hold 0 of 2019-06-19'],
  ["The Fed's rate increases in 2022 added up to 425bp.", '2023-01-05', 'hike 425 in all of 2022-12-30'],
  ['The Fed raised rates by 4.25 percentage points last year.', '2023-01-05', 'hike 425 in all of 2022-12-30'],
  ['The Fed cut rates by a quarter point last year.', '2020-01-05', 'cut 25 of 2019-12-31'],
])('reads what the Federal Reserve did: %s', (text, published, said) => {
  const told = read(text, published).flatMap((one) => {
    if (one.kind !== 'policy-move') return [one.kind];
    const day = new Date(one.period.to * 86_400_000).toISOString().slice(0, 10);
    return [
      `${one.action} ${one.asserted?.low ?? 0}${one.isTotal ? ' in all' : ''} of ${day} ${one.asserted?.wording ?? ''}`,
    ];
  });
  expect(told.map((line) => line.replace(/ (?:plain)?$/, ''))).toEqual([said]);
});

it.each([
  ['No sector of the S&P 500 beat technology in 2023.', 'technology best'],
  ['No sector fared worse than utilities in 2023.', 'utilities worst'],
  ['The worst-performing sector of the S&P 500 last year was utilities.', 'utilities worst'],
])('reads the first and the last of the sectors: %s', (text, said) => {
  const told = read(text, '2024-01-03').map((one) =>
    one.kind === 'ranking' ? `${one.subject.id} ${one.side}` : one.kind,
  );
  expect(told).toEqual([said]);
});

it('dates reported earnings by their quarter and not by the one compared with', () => {
  const [one] = read('Second-quarter profits of Nasdaq-100 members rose 9% from a year earlier.', '2024-08-28');
  expect(one).toMatchObject({ kind: 'growth', subject: { id: 'nasdaq-100' }, quarter: 2, asserted: { low: 9 } });
  expect(new Date((one as Statement).period.to * 86_400_000).toISOString()).toContain('2024-06-28');
});

it('sets a bare figure for another index against a multiple', () => {
  const text = 'A P/E of 30 for the Nasdaq-100 compares with 20 for the S&P 500: large caps are 33% cheaper.';
  expect(read(text, '2021-03-01').map(tell)).toEqual([
    'multiple nasdaq-100 unnamed 30 times',
    'multiple sp-500 unnamed 20 times',
    'comparison discount 33 percent',
  ]);
});

it.each([
  'Staff turnover at the fund was high.',
  'Volume in SPY was not heavy on Friday.',
  'Volume rose three times in February.',
])('makes nothing of other words: %s', (text) => {
  expect(read(text, '2021-03-01')).toEqual([]);
});

it.each([
  'Microsoft Corp. (MSFT) $232.38 +3.39 (+1.48%)',
  'MSFT: $232.38, +$3.39 (+1.48%)',
  'MSFT: 232.38, +3.39, +1.48%',
])('reads a row of quotes: %s', (text) => {
  expect(read(text, '2021-03-01')).toMatchObject([
    { kind: 'quote-row', subject: { id: 'MSFT' }, price: 232.38, change: 3.39, percent: 1.48 },
  ]);
});
