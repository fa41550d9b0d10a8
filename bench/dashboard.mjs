// The dashboard in a browser, on the embedded figures: first paint, the time to the answer, how soon a key is answered on
// screen, and the size of what is loaded. Beside it, in the same run, an empty page as the reference. Asserts nothing.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { browserPath, launchBrowser } from '../scripts/browser.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const runs = Number(process.env.BENCH_RUNS ?? 7);
const keys = 30;

if (browserPath === undefined) {
  console.log('bench/dashboard: no Chromium found (set CHROMIUM to its path)');
  process.exit(0);
}
const lake = mkdtempSync(join(tmpdir(), 'rotascope-bench-'));
const server = spawn(process.execPath, ['dist/cli.js', 'serve', '--port', '0', '--lake', lake], {
  cwd: root,
  stdio: ['ignore', 'pipe', 'inherit'],
});
const [line] = await once(server.stdout, 'data');
const address = /http:\/\/\S+/.exec(String(line))[0];
const browser = await launchBrowser();
try {
  const empty = await repeat(() => load('/healthz', 'body'));
  const fresh = [await load('/?asOf=2026-01-22', 'h1')];
  const cached = await repeat(() => load('/?asOf=2026-01-22', 'h1'));
  const responses = await measureKeys();
  console.log(
    `Node ${process.version}, ${cpus().length} x ${cpus()[0].model}, load ${loadavg()[0].toFixed(1)}, ${runs} runs\n`,
  );
  console.log('| page | first paint ms | answer on screen ms |\n|---|---|---|');
  printRow('an answer of /healthz (reference)', empty);
  printRow('case, not measured before', fresh);
  printRow('case, measured before', cached);
  console.log(
    `\nA key on the map's slider until it is painted: median ${median(responses).toFixed(0)} ms, most ${Math.max(...responses).toFixed(0)} ms of ${responses.length} (target 100).`,
  );
  printSizes();
} finally {
  await browser.close();
  server.kill('SIGTERM');
  await once(server, 'exit');
  rmSync(lake, { recursive: true, force: true });
}

async function repeat(run) {
  const all = [];
  for (let i = 0; i < runs; i++) all.push(await run());
  return all;
}

/** Opens a page in a browser that has seen none of it. */
async function load(path, selector) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  const started = performance.now();
  await page.goto(address + path);
  await page.waitForSelector(selector);
  const answer = performance.now() - started;
  const paint = await page.evaluate(
    () =>
      new Promise((resolve) => {
        new PerformanceObserver((list) => {
          const first = list.getEntriesByName('first-contentful-paint')[0];
          if (first !== undefined) resolve(first.startTime);
        }).observe({ type: 'paint', buffered: true });
      }),
  );
  await context.close();
  return { paint, answer };
}

/** From a key to the frame that shows what it did, by the browser's own event timing and two frames after. */
async function measureKeys() {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(`${address}/?asOf=2026-01-22`);
  await page.waitForSelector('h1');
  const slider = page.locator('#map input[type=range]');
  await slider.scrollIntoViewIfNeeded();
  await page.locator('#map canvas').first().waitFor();
  await page.waitForTimeout(1_000);
  await slider.focus();
  await page.evaluate(() => {
    globalThis.responses = [];
    addEventListener(
      'keydown',
      () => {
        const started = performance.now();
        requestAnimationFrame(() =>
          requestAnimationFrame(() => globalThis.responses.push(performance.now() - started)),
        );
      },
      true,
    );
  });
  for (let i = 0; i < keys; i++) {
    await page.keyboard.press('ArrowLeft');
    await page.waitForTimeout(60);
  }
  const responses = await page.evaluate(() => globalThis.responses);
  await page.close();
  return responses;
}

function printSizes() {
  const folder = join(root, 'dist', 'web', 'assets');
  const scripts = readdirSync(folder).filter((file) => file.endsWith('.js'));
  const sizes = scripts.map((file) => ({ file, bytes: gzipSync(readFileSync(join(folder, file))).length }));
  const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0);
  console.log(`\n| script | gzip kB |\n|---|---|`);
  for (const { file, bytes } of sizes.toSorted((a, b) => b.bytes - a.bytes)) {
    console.log(`| ${file.replace(/-[\w-]{8}\.js$/, '')} | ${(bytes / 1000).toFixed(0)} |`);
  }
  console.log(`| all together (target 450) | ${(total / 1000).toFixed(0)} |`);
}

function printRow(name, all) {
  const of = (key) => all.map((one) => one[key]);
  const print = (values) =>
    `${median(values).toFixed(0)} (${Math.min(...values).toFixed(0)} - ${Math.max(...values).toFixed(0)})`;
  console.log(`| ${name} | ${print(of('paint'))} | ${print(of('answer'))} |`);
}

function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[sorted.length >> 1];
}
