// Makes every golden.json again from the golden.py beside it: node scripts/golden.mjs [PART_OF_PATH]
// Needs Python 3 with numpy, pandas, scipy and statsmodels, and for the tests of structure R with strucchange (Debian:
// python3-numpy python3-pandas python3-scipy python3-statsmodels r-cran-strucchange r-cran-sandwich). The same tables and the
// same tools give the same bytes. Tests only read the results.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const wanted = process.argv[2] ?? '';
const scripts = readdirSync(join(root, 'src'), { recursive: true })
  .filter((path) => path.endsWith('golden.py') && path.includes(wanted))
  .sort();

let failed = 0;
for (const script of scripts) {
  const { status } = spawnSync('/usr/bin/python3', ['-B', join('src', script)], { cwd: root, stdio: 'inherit' });
  if (status !== 0) failed++;
  console.log(`${status === 0 ? 'made' : 'FAILED'} ${join('src', script).replace(/golden\.py$/, 'golden.json')}`);
}
console.log(`${scripts.length - failed} of ${scripts.length} golden files made`);
process.exitCode = failed === 0 ? 0 : 1;
