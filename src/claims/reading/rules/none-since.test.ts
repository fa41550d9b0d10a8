import { describe, expect, it } from 'vitest';
import { toIsoDate } from '../../../core/index.ts';
import { readKind } from '../read-fixture.ts';

const published = '2026-02-12';

describe('what has not been once since', () => {
  it.each([
    ['The S&P 500 has not had a 10% correction since 2023.', 10, '2023-12-29'],
    ["The Nasdaq-100 hasn't been in a bear market since 2022.", 20, '2022-12-30'],
    ['Small caps have not suffered a correction since April 2025.', 10, '2025-04-30'],
    ['The Dow has never fallen 5% from a high since April 2025.', 5, '2025-04-30'],
    ['Since April 2025 the S&P 500 has not been more than 6% below its high.', 6, '2025-04-30'],
  ])('%s', (text, size, base) => {
    const [fall] = readKind('drawdown', text, published);
    expect(fall).toMatchObject({ relation: 'deepest', negated: true, asserted: { low: size, wording: 'at-least' } });
    expect(toIsoDate(fall?.period.base ?? 0)).toBe(base);
    expect(readKind('return', text, published)).toEqual([]);
  });

  it.each([
    ['The S&P 500 has not dropped 3% in a day since 2020.', 'loss', 'session', 3],
    ["The Russell 2000 hasn't had a 5% weekly gain since April 2025.", 'gain', 'week', 5],
    ['The Dow has not lost 2% or more in a single session this year.', 'loss', 'session', 2],
  ])('%s', (text, of, frequency, size) => {
    const [moves] = readKind('streak', text, published);
    expect(moves).toMatchObject({ of, frequency, asserted: { low: 0, high: 0 }, ofSize: { size: { low: size } } });
    expect(readKind('return', text, published)).toEqual([]);
  });

  it.each(['The S&P 500 has had a 10% correction since 2023.', 'The S&P 500 has not risen since April 2025.'])(
    'not: %s',
    (text) => {
      expect(readKind('drawdown', text, published).filter(({ negated }) => negated)).toEqual([]);
      expect(readKind('streak', text, published)).toEqual([]);
    },
  );
});
