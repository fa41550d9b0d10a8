import { testGolden } from '../../../../test/golden.ts';

testGolden(import.meta.url, 'dividend-yield');
