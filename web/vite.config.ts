import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

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
  plugins: [
    {
      // The registry computes; a browser only prints. It has the descriptions of the metrics from the API.
      name: 'descriptions-from-the-catalogue',
      enforce: 'pre',
      resolveId: (source) =>
        source.endsWith('/metrics/find-description.ts') ? here('src/api/find-description.ts') : null,
    },
  ],
  server: { proxy: { '/v1': 'http://127.0.0.1:7700', '/openapi.json': 'http://127.0.0.1:7700' } },
});
