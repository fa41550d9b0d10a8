import { describe, expect, it } from 'vitest';
import { read } from '../read-fixture.ts';

const show = (text: string): string[] =>
  read(text, '2026-02-12').map((one) =>
    one.kind === 'indicator' && one.run !== undefined
      ? `${one.subject.id} ${one.relation} ${one.asserted?.low} x${one.run.count.low} ${one.run.frequency}`
      : one.kind,
  );

describe('days counted on one side of a figure', () => {
  it.each([
    ['The VIX closed above 45 on three days in April 2025.', ['vix above 45 x3 session']],
    ['In 2025 the VIX closed above 50 only once.', ['vix above 50 x1 session']],
    ['The ten-year yield closed below 4% on just four sessions last year.', ['treasury-10y below 4 x4 session']],
    ['Inflation was above 2.9% in three months of 2025.', ['inflation above 2.9 x3 month']],
    // How often it rose above is not how many days it was there.
    ['The VIX was above 30 twice in 2025.', ['other']],
    ['The ten-year yield closed above 5% on two days.', ['treasury-10y above 5 x2 session']],
  ])('reads %j', (text, shown) => {
    expect(show(text)).toEqual(shown);
  });

  it.each([['The VIX closed above 30 for the first time in 2025.'], ['The ten-year yield closed above 4% in 2025.']])(
    'counts no days in %j',
    (text) => {
      expect(show(text).join()).not.toContain('x');
    },
  );
});
