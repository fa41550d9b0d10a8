import { describe, expect, it } from 'vitest';
import { readKind } from '../read-fixture.ts';

const published = '2026-02-12';

describe('no period of a length since one that is named', () => {
  it.each([
    ['The Russell 2000 has not beaten the S&P 500 in a calendar year since 2016.', 'lag', 'year', 9],
    ["Small caps haven't outperformed the S&P 500 in any full year since 2020.", 'lag', 'year', 5],
    ['The S&P 500 has not had a losing year since 2018.', 'gain', 'year', 7],
    ["The Dow hasn't posted a down month since April 2025.", 'gain', 'month', 9],
    ['Gold has not fallen in a single quarter since the third quarter of 2023.', 'gain', 'quarter', 9],
    ['Not since 2016 has the Russell 2000 beaten the S&P 500 in a calendar year.', 'lag', 'year', 9],
  ])('%s', (text, of, frequency, count) => {
    const [streak] = readKind('streak', text, published);
    expect(streak).toMatchObject({ of, frequency, asserted: { low: count, wording: 'plain' }, negated: false });
    expect(readKind('relative-return', text, published)).toEqual([]);
  });

  it('may have begun after any month of a year that is named', () => {
    const [streak] = readKind('streak', 'The S&P 500 has not had a losing month since 2024.', published);
    expect(streak).toMatchObject({ of: 'gain', asserted: { low: 13, wording: 'at-least' } });
  });

  it.each([
    'The Russell 2000 has not beaten the S&P 500 since 2016.',
    'The S&P 500 has risen in every month since April 2025.',
    'The Dow has not closed above 50,000 since January.',
  ])('not: %s', (text) => {
    expect(readKind('streak', text, published).filter(({ asserted }) => asserted?.wording === 'plain')).toEqual([]);
  });
});
