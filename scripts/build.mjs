// Bundles the package into dist/: the command line and the subpath exports, split so that a command loads only what it
// needs, and the type declarations. Libraries are bundled too: start-up then reads a handful of files, not hundreds.
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { build as buildPages } from 'vite';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const dist = join(root, 'dist');
rmSync(dist, { recursive: true, force: true });

await build({
  absWorkingDir: root,
  entryPoints: {
    cli: 'src/cli/cli.ts',
    core: 'src/core/index.ts',
    data: 'src/data/index.ts',
    import: 'src/data/import/index.ts',
    metrics: 'src/metrics/index.ts',
    assess: 'src/assess/index.ts',
    claims: 'src/claims/index.ts',
    input: 'src/claims/input/index.ts',
    'input-worker': 'src/claims/input/input-worker.ts',
    report: 'src/report/index.ts',
    server: 'src/server/index.ts',
    'server-worker': 'src/server/worker.ts',
  },
  outdir: dist,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  // Native code: it is found where it is installed.
  external: ['@duckdb/node-bindings'],
  target: 'node20',
  // Identifiers stay as they are: with `keepNames` every closure would have its name set again each time it is made.
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'linked',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  chunkNames: 'chunks/[name]-[hash]',
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
  logLevel: 'warning',
});
chmodSync(join(dist, 'cli.js'), 0o755);

await buildPages({ configFile: join(root, 'web', 'vite.config.ts'), logLevel: 'warn' });

const tsc = join(root, 'node_modules', '.bin', 'tsc');
if (existsSync(tsc)) execFileSync(tsc, ['-p', 'tsconfig.build.json'], { cwd: root, stdio: 'inherit' });
