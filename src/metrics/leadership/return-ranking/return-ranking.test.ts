import { expect, it } from 'vitest';
import { testGolden } from '../../../../test/golden.ts';
import { parseIsoDate } from '../../../core/index.ts';
import { createReferenceStore } from '../../../data/index.ts';
import { measure } from '../../index.ts';

testGolden(import.meta.url, 'return-ranking');

it('refuses a group without members', () => {
  expect(() => measure(createReferenceStore(), 'return-ranking', { series: 'XLK', among: ' , ' })).toThrow(
    'names no member',
  );
});

it('says which members it left out, and why', () => {
  const params = { series: 'AAPL', among: 'MSFT ^RUT MAGS', base: '2025-12-31' };
  const { value, details, warnings } = measure(
    createReferenceStore(),
    'return-ranking',
    params,
    parseIsoDate('2026-01-30'),
  );
  expect([value, details.measured, details.members, details.lacking]).toEqual([2, 3, 4, '^RUT']);
  expect(warnings.map(({ message }) => message)).toEqual(['^RUT has no total figures here: ^RUT is left out']);
});
