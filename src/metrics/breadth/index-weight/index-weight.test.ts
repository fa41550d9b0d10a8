import { testGolden } from '../../../../test/golden.ts';

testGolden(import.meta.url, 'index-weight');
