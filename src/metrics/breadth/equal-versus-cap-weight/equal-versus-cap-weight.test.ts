import { testGolden } from '../../../../test/golden.ts';

testGolden(import.meta.url, 'equal-versus-cap-weight');
