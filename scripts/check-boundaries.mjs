// Proves that the import rules bite: plants a violation in each layer and asks that the linter names every one of them.
import { spawnSync } from 'node:child_process';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const planted = 'planted-violation.ts';

/** What is planted, and the rule that must name it, by layer. */
const plants = [
  ['core', "import { metricList } from '../metrics/index.ts';\nexport const x = metricList;\n", 'noRestrictedImports'],
  ['core', "import type { SeriesMeta } from '../data/index.ts';\nexport type X = SeriesMeta;\n", 'noRestrictedImports'],
  ['core', "import { readFileSync } from 'node:fs';\nexport const x = readFileSync;\n", 'noRestrictedImports'],
  ['core', "import leven from 'leven';\nexport const x = leven;\n", 'noRestrictedImports'],
  ['core', 'export const x = Date.now();\n', 'noRestrictedGlobals'],
  ['core', 'export const x = Math.random();\n', 'plugin'],
  ['data', "import { metricList } from '../metrics/index.ts';\nexport const x = metricList;\n", 'noRestrictedImports'],
  [
    'metrics',
    "import { assessCase } from '../assess/index.ts';\nexport const x = assessCase;\n",
    'noRestrictedImports',
  ],
  ['assess', "import { runCli } from '../cli/program.ts';\nexport const x = runCli;\n", 'noRestrictedImports'],
  [
    'claims',
    "import { renderCheckedHtml } from '../report/index.ts';\nexport const x = renderCheckedHtml;\n",
    'noRestrictedImports',
  ],
  ['report', "import { runCli } from '../cli/program.ts';\nexport const x = runCli;\n", 'noRestrictedImports'],
  [
    '../web/src',
    "import { metricList } from '../../src/metrics/list.ts';\nexport const x = metricList;\n",
    'noRestrictedImports',
  ],
  ['server', "import { runCli } from '../cli/program.ts';\nexport const x = runCli;\n", 'noRestrictedImports'],
];

const missed = plants.filter(([layer, text, rule]) => !isCaught(layer, text, rule));
for (const [layer, text] of missed) console.error(`not caught in src/${layer}: ${text.split('\n')[0]}`);
console.log(`boundaries: ${plants.length - missed.length} of ${plants.length} planted violations caught`);
process.exitCode = missed.length === 0 ? 0 : 1;

function isCaught(layer, text, rule) {
  const path = join(root, 'src', layer, planted);
  if (existsSync(path)) throw new Error(`${path} stands in the way`);
  try {
    writeFileSync(path, text);
    const { status, stdout, stderr } = spawnSync('npx', ['biome', 'lint', '--vcs-enabled=false', path], {
      cwd: root,
      encoding: 'utf8',
    });
    return (
      status !== 0 && `${stdout}${stderr}`.split('\n').some((line) => line.includes(planted) && line.includes(rule))
    );
  } finally {
    rmSync(path, { force: true });
  }
}
