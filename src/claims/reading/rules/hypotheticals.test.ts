import { describe, expect, it } from 'vitest';
import { read } from '../read-fixture.ts';

const toKinds = (text: string) =>
  read(text, '2019-06-28')
    .map(({ kind }) => kind)
    .filter((kind) => kind !== 'other');

describe('what is no statement', () => {
  it.each([
    'Suppose the Nasdaq-100 earns $300 and trades at 25 times: you get 7,500.',
    'Say the Russell 2000 falls 30% and then rises 30%: you are still down 9%.',
    'Imagine a fund that loses 50% and then gains 50%. You are down 25%.',
    'If the Dow were to trade at 20 times our estimate of $1,500, that would give 30,000.',
    'Suppose the index earns $165 and trades at 16 times: you get 2,640. At 14 times you get 2,310.',
    'Rule of thumb: when small caps lead the S&P 500 by 20 points, rebalance.',
    'We bought Apple at $148 and sold half of it at $190.',
    'Uber shares were sold to the public at $45.',
    'Split in two, Apple would leave holders of 100 with 200.',
    'As falls of the Nasdaq go, this one does not crack the top 90.',
    'Our published stop-loss of 8% on the Nasdaq stands.',
  ])('%s', (text) => {
    expect(toKinds(text)).toEqual([]);
  });

  it.each([
    ['Take the three years to December 31, 2018: small caps returned 22%.', ['return']],
    ['Apple sold off to close at $182.54 on Friday.', ['level']],
    ['If tariffs rise, we expect the S&P 500 to fall 10% by December.', ['return']],
  ])('is stated: %s', (text, kinds) => {
    expect(toKinds(text)).toEqual(kinds);
  });

  it('takes the time of a likeness for none of its own', () => {
    const [statement] = read('The Nasdaq rallied like it was 1999.', '2019-06-28');
    expect(statement?.period.from).not.toBe('stated');
  });
});

describe('what is denied', () => {
  it.each([
    ['Gold did not rise in 2018.', 'return', 'up'],
    ['Small caps did not lose money in 2017.', 'return', 'down'],
    ['It is simply not the case that small caps have led this year.', 'relative-return', 'ahead'],
    ['It is a myth that the Nasdaq fell in May.', 'return', 'down'],
    ['Nobody can claim that small caps beat the S&P 500 last year.', 'relative-return', 'ahead'],
  ])('%s', (text, kind, direction) => {
    expect(read(text, '2019-06-28')).toEqual([expect.objectContaining({ kind, direction, negated: true })]);
  });
});
