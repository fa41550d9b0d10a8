import { describe, expect, it } from 'vitest';
import { judgeComparison } from '../../verdict/facts/judge-comparison.ts';
import { readKind } from '../read-fixture.ts';

const verdicts = (text: string) =>
  readKind('comparison', text, '2019-01-05').map((one) => judgeComparison(one).verdict);

describe('points, percent and level of one move', () => {
  it.each([
    'The Russell 2000 rose 62.89 points, or 3.96 percent, to 1,329.81.',
    'The Dow fell 660.02 points, or 3.8%, to 22,686.22.',
    'The S&P 500 gained 2.1% (84.05 points) to 2,531.94.',
    'The Nasdaq Composite lost 202.43 points, or 2.04 percent, to close at 6,463.50.',
  ])('are inconsistent where they do not agree: %s', (text) => {
    expect(verdicts(text)).toEqual(['inconsistent']);
  });

  it.each([
    'The Russell 2000 rose 62.89 points, or 4.96 percent, to 1,329.81.',
    'The Dow fell 660.02 points, or 2.8%, to 22,686.22.',
    'The S&P 500 gained 3.4% (84.05 points) to 2,531.94.',
    'The S&P 500 rose 84 points, or about 3.4%, to 2,532.',
  ])('are left to be measured where they agree: %s', (text) => {
    expect(verdicts(text)).toEqual([]);
  });
});
