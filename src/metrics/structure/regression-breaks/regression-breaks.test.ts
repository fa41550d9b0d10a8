import { testGolden } from '../../../../test/golden.ts';

testGolden(import.meta.url, 'regression-breaks');
