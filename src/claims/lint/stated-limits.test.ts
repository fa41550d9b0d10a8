import { describe, expect, it } from 'vitest';
import { parseIsoDate } from '../../core/index.ts';
import { findQuantities } from '../text/index.ts';
import type { EvidenceValue } from './evidence-value.ts';
import { createLimitFinder, findMisfit } from './stated-limits.ts';

const day = parseIsoDate('2026-01-26');
const year = { base: parseIsoDate('2024-12-31'), to: parseIsoDate('2025-12-31') };
const of = (value: number, series: string, output = 'value'): EvidenceValue => ({
  ...{ value, series, output, unit: 'fraction', metric: 'active-return', window: year },
});
const pair = '^RUT against ^GSPC';

/** Why the evidence does not bear out the one figure in percent or points of a sentence. */
function misfit(text: string, evidence: EvidenceValue): string | undefined {
  const find = createLimitFinder(text, day);
  const limits = findQuantities(text).flatMap((figure) => find(figure) ?? []);
  expect(limits).toHaveLength(1);
  return limits.map((one) => findMisfit(evidence, one))[0];
}

describe('what a sentence asks of its evidence', () => {
  it.each([
    ['In 2025 the Russell 2000 trailed the S&P 500 by 5.1 points.', of(-0.051, pair), undefined],
    ['In 2025 the S&P 500 beat the Russell 2000 by 5.1 points.', of(-0.051, pair), undefined],
    ['In 2025 the Russell 2000 beat the S&P 500 by 5.1 points.', of(-0.051, pair), 'other-direction'],
    ['In 2025 the Russell 2000 trailed the Nasdaq-100 by 5.1 points.', of(-0.051, pair), 'other-subject'],
    ['In 2025 the Russell 2000 rose 16.4%.', of(0.164, '^GSPC', 'benchmarkReturn'), 'other-subject'],
    ['In 2025 the S&P 500 rose 16.4%.', of(0.164, '^GSPC', 'benchmarkReturn'), undefined],
    ['In 2025 the S&P 500 rose 5.1%.', of(0.051, '^GSPC against ^RUT'), 'other-measure'],
    ['In 1929 the Russell 2000 rose 11.3%.', of(0.113, '^RUT'), 'other-period'],
    ['In 2024 the Russell 2000 rose 11.3%.', of(0.113, '^RUT'), 'other-period'],
    ['The Russell 2000 did not rise 11.3% in 2025.', of(0.113, '^RUT'), 'other-direction'],
    ['The Russell 2000 rose 11.3% in 2025.', of(0.113, '^RUT'), undefined],
  ])('%j', (text, evidence, reason) => {
    expect(misfit(text, evidence)).toBe(reason);
  });
});
