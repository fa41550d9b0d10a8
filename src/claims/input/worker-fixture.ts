import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** Builds the worker as the package does, from the source as it stands; a thread cannot run TypeScript by itself. */
export async function buildWorker(): Promise<{ readonly path: string; remove(): void }> {
  const folder = mkdtempSync(join(tmpdir(), 'rotascope-worker-'));
  await build({
    entryPoints: { 'input-worker': fileURLToPath(new URL('./input-worker.ts', import.meta.url)) },
    outdir: folder,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
    },
    outExtension: { '.js': '.mjs' },
    logLevel: 'error',
  });
  return {
    path: join(folder, 'input-worker.mjs'),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
