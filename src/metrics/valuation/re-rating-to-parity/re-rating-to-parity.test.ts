import { testGolden } from '../../../../test/golden.ts';

testGolden(import.meta.url, 're-rating-to-parity');
