import { expect, it } from 'vitest';
import { testGolden } from '../../../../test/golden.ts';
import { createReferenceStore } from '../../../data/index.ts';
import { measure } from '../../index.ts';

testGolden(import.meta.url, 'share-outperforming');

it('refuses a list without members', () => {
  expect(() => measure(createReferenceStore(), 'share-outperforming', { series: ' , ' })).toThrow('names no member');
});
