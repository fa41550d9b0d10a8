import { describe, expect, it } from 'vitest';
import { readKind } from './read-fixture.ts';

const leadsOf = (text: string, published = '2026-02-20') =>
  readKind('relative-return', text, published).map(
    ({ subject, against, direction, asserted, period }) =>
      `${subject.id} ${direction} ${against.id} ${asserted?.low ?? ''} ${period.base}..${period.to}`,
  );

const pair = 'Small caps rose 12.4% in 2025; the Nasdaq-100 gained 19.1%.';
const year = '20088..20453';

describe('two assets set side by side', () => {
  it.each([
    ['That leaves the Nasdaq-100 6.7 points ahead.', `nasdaq-100 ahead small-caps 6.7 ${year}`],
    ['Small caps trailed by 6.7 percentage points.', `small-caps behind nasdaq-100 6.7 ${year}`],
    ['So small caps lagged by 6.7 points.', `small-caps behind nasdaq-100 6.7 ${year}`],
    ['Nobody was surprised. In short, small caps were 6.7 points behind.', `small-caps behind nasdaq-100 6.7 ${year}`],
    ['Between the two lie 6.7 percentage points.', `nasdaq-100 ahead small-caps 6.7 ${year}`],
    ['In 2024 it was the other way round.', 'small-caps ahead nasdaq-100  19720..20088'],
    ['The exact opposite was true in 2022.', 'small-caps ahead nasdaq-100  18992..19356'],
    ['The order was reversed in 2023.', 'small-caps ahead nasdaq-100  19356..19720'],
    ['In 2023 small caps had been the better of the two.', 'small-caps ahead nasdaq-100  19356..19720'],
  ])('%s', (text, said) => {
    expect(leadsOf(`${pair} ${text}`)).toEqual([said]);
  });

  it.each(['The opposite is true of bonds.', 'In 2022 things were different.', 'Small caps were ahead of their time.'])(
    'says nothing of both in “%s”',
    (text) => {
      expect(leadsOf(`${pair} ${text}`)).toEqual([]);
    },
  );

  it('are forgotten once another asset is told of', () => {
    const text = `${pair} Gold jumped 64%. In 2023 it was the other way round.`;
    expect(leadsOf(text)).toEqual([]);
  });

  it('are none where their stretches differ', () => {
    const text = 'IWM rose 4% in January. SPY had gained 16% in 2025. Before that the order was reversed.';
    expect(leadsOf(text)).toEqual([]);
  });

  it('“led by” with a figure is a lead, and with a name one of the name', () => {
    expect(leadsOf('The Dow rose 2.4% in May, the S&P 500 5.1%. In June the Dow led by 3 points.')).toEqual([
      expect.stringContaining('dow ahead sp-500 3'),
    ]);
  });
});
