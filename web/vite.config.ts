import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  version: string;
};

/** The server that answers while the pages are worked on; it refuses what comes from another origin than its own. */
const api = process.env.ROTASCOPE_API ?? 'http://127.0.0.1:7700';
const toApi = { target: api, changeOrigin: true, headers: { origin: api } };

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The dashboard, built into the package beside the program that serves it. */
export default defineConfig({
  root: here('.'),
  base: '/',
  publicDir: false,
  build: {
    outDir: here('../dist/web'),
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    // ECharts, loaded when a chart comes near the screen.
    chunkSizeWarningLimit: 700,
  },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  define: { 'import.meta.env.ROTASCOPE_VERSION': JSON.stringify(version) },
  plugins: [
    {
      // The registry computes; a browser only prints. It has the descriptions of the metrics from the API, and its version
      // from the build.
      name: 'what-a-browser-has-from-elsewhere',
      enforce: 'pre',
      resolveId: (source) => {
        if (source.endsWith('/metrics/find-description.ts')) return here('src/api/find-description.ts');
        return source.endsWith('/data/read-version.ts') ? here('src/api/read-version.ts') : null;
      },
    },
  ],
  server: { proxy: { '/v1': toApi, '/openapi.json': toApi } },
});
