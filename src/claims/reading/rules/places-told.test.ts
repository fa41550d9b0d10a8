import { describe, expect, it } from 'vitest';
import { readKind } from '../read-fixture.ts';

const placesOf = (text: string) =>
  readKind('ranking', text, '2026-02-20').map(
    ({ subject, side, among, period }) => `${side} ${subject.id} of ${among.length} ${period.text}`,
  );

const told = 'In 2025 the Dow rose 13.0%, the S&P 500 16.4% and the Nasdaq Composite 20.4%.';

describe('places among those told one by one', () => {
  it.each([
    ['Of the three, the Dow did worst.', ['worst dow of 3 2025']],
    ['The Nasdaq Composite was easily the best of the three.', ['best nasdaq-composite of 3 2025']],
    ['None of the others did as well as the Nasdaq Composite.', ['best nasdaq-composite of 3 2025']],
    ['The Dow brought up the rear.', ['worst dow of 3 2025']],
    ['No other kept up with the Nasdaq Composite.', ['best nasdaq-composite of 3 2025']],
    ['The laggard was the Dow.', ['worst dow of 3 2025']],
    ['The clear winner of the three: the Nasdaq Composite.', ['best nasdaq-composite of 3 2025']],
    ['The winner was the Russell 2000.', []],
    ['The winner of the Dow trade was patience.', []],
    ['The Russell 2000 came last.', []],
    ['Did the Dow do best?', []],
  ])('%s', (text, said) => {
    expect(placesOf(`${told} ${text}`)).toEqual(said);
  });

  it('needs three', () => {
    expect(placesOf('SPY gained 3% in May and QQQ 5%. QQQ came out on top.')).toEqual([]);
  });
});
