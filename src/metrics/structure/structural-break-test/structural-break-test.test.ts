import { testGolden } from '../../../../test/golden.ts';

testGolden(import.meta.url, 'structural-break-test');
