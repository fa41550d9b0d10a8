// The dashboard in a browser, on the embedded figures: first paint, the time to the answer, how soon a key is answered on
// screen, how long a checked text of thousands of statements takes the claim desk, and the size of what is loaded. Beside it,
// in the same run, an empty page as the reference. Asserts nothing.
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
  console.log(
    `\n| a checked text of | first statements on screen ms | the evidence of one ms | the next statement ms |\n|---|---|---|---|`,
  );
  for (const count of [100, 2_000, 5_000]) printLongText(count, await measureLongText(count));
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

/**
 * The claim desk from an answer at hand to what is painted: the server's own time and the network are left out, and an
 * answer of the server is repeated until it has as many statements as are asked for.
 */
async function measureLongText(count) {
  const text =
    'The Russell 2000 rose 7.5% from December 31, 2025 to January 23, 2026. In 2024 the S&P 500 fell 3%. ' +
    'The Nasdaq-100 rose 25% in 2024. In the fourth quarter of 2025 the Russell 2000 beat the S&P 500.\n\n';
  const answer = await fetch(`${address}/v1/claims?published=2026-02-02&withText=true`, {
    method: 'POST',
    body: text,
    headers: { 'content-type': 'text/plain' },
  });
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(`${address}/claims`);
  await page.fill('textarea', text);
  await page.evaluate(repeatAnswer, { answer: await answer.json(), count });
  const shown = await timeInPage(page, 'form.check-form button.primary', '.marked a[tabindex="0"]');
  const opened = await timeInPage(page, '.marked a[tabindex="0"]', 'dialog.claim-panel blockquote');
  const next = await timeInPage(page, '.stepper button:last-child', 'dialog.claim-panel[aria-label^="Statement 2:"]');
  await page.close();
  return { shown, opened, next };
}

/** Has the page take an answer of that many statements for what the server says to a text. */
function repeatAnswer({ answer, count }) {
  const { claims, text } = answer;
  const blocks = Math.ceil(count / claims.length);
  const all = Array.from({ length: count }, (_, i) => {
    const claim = claims[i % claims.length];
    const start = Math.floor(i / claims.length) * text.length;
    return { ...claim, id: `c${i + 1}`, span: { start: claim.span.start + start, end: claim.span.end + start } };
  });
  const summary = { claims: count };
  for (const { verdict } of all) summary[verdict] = (summary[verdict] ?? 0) + 1;
  const body = JSON.stringify({ ...answer, claims: all, summary, text: text.repeat(blocks) });
  globalThis.fetch = async () => new Response(body, { headers: { 'content-type': 'application/json' } });
}

/** From a click to the frame that shows what it leads to. Unit: milliseconds. */
function timeInPage(page, button, shown) {
  return page.evaluate(
    ([clicked, wanted]) =>
      new Promise((resolve) => {
        const started = performance.now();
        document.querySelector(clicked).click();
        const look = () => {
          if (document.querySelector(wanted) === null) requestAnimationFrame(look);
          else requestAnimationFrame(() => resolve(performance.now() - started));
        };
        look();
      }),
    [button, shown],
  );
}

function printLongText(count, { shown, opened, next }) {
  console.log(`| ${count} statements | ${shown.toFixed(0)} | ${opened.toFixed(0)} | ${next.toFixed(0)} |`);
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
