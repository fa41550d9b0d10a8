import { testGolden } from '../../../../test/golden.ts';

testGolden(import.meta.url, 'active-return-rank');
