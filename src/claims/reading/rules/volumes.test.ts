import { expect, it } from 'vitest';
import { read, readKind } from '../read-fixture.ts';

it('reads heavy and light volume', () => {
  expect(readKind('volume', 'IWM rallied on heavy volume on Friday.', '2026-01-04')[0]).toMatchObject({
    subject: { id: 'IWM' },
    relation: 'high',
    asserted: null,
  });
  expect(readKind('volume', "IWM's volume on Friday was roughly double its average.", '2024-06-30')[0]).toMatchObject({
    relation: 'high',
    asserted: { low: 2, unit: 'times' },
  });
  expect(readKind('volume', 'Volume in SPY was 30% below its 50-day average.', '2024-06-30')[0]).toMatchObject({
    relation: 'low',
    asserted: { low: 30 },
  });
  expect(readKind('volume', 'The S&P 500 drifted in thin trading.', '2026-01-04')[0]).toMatchObject({
    relation: 'low',
  });
});

it.each([
  ['Trading in SPY ran well above its 20-day average on Friday.', 'volume high 20'],
  ['Turnover in IWM was below its 50-day average.', 'volume low 50'],
  ['QQQ closed above its 20-day average volume.', 'volume high 20'],
  ['IWM is trading above its 50-day average.', 'moving-average above 50'],
])('tells averages of volume from those of prices: %s', (text, said) => {
  const [first] = read(text, '2024-06-30').flatMap((one) =>
    one.kind === 'volume' || one.kind === 'moving-average' ? [`${one.kind} ${one.relation} ${one.length}`] : [],
  );
  expect(first).toBe(said);
});
