import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Builds the worker of the server from the source as it stands, within the package: it reads the embedded figures. */
export async function buildServerWorker(): Promise<{ readonly path: string; remove(): void }> {
  const cache = join(root, 'node_modules', '.cache');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'rotascope-server-worker-'));
  await build({
    absWorkingDir: root,
    entryPoints: { 'server-worker': 'src/server/worker.ts' },
    outdir: folder,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    external: ['@duckdb/node-bindings'],
    jsx: 'automatic',
    jsxImportSource: 'preact',
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
    },
    outExtension: { '.js': '.mjs' },
    logLevel: 'error',
  });
  return {
    path: join(folder, 'server-worker.mjs'),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
