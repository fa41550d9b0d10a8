// Pictures of what a user sees, for README and docs: the report on a desk, on a phone and in the dark, and the terminal.
// Needs the built package and a Chromium; without one it says so and leaves the pictures as they are.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import AnsiToHtml from 'ansi-to-html';
import { browserPath, launchBrowser } from './browser.mjs';
import { takeDashboard } from './pictures/dashboard-pictures.mjs';
import { toIndexedPng } from './pictures/indexed-png.mjs';

const asOf = '2026-01-22';
const maximumBytes = 600_000;
const heroMaximumBytes = 300_000;

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const cli = join(root, 'dist', 'cli.js');
const folder = join(root, 'docs', 'pictures');

if (browserPath === undefined) {
  console.log('pictures: no Chromium found (set CHROMIUM to its path); pictures left as they are');
  process.exit(0);
}
if (!existsSync(cli)) {
  console.error('pictures: dist/cli.js is missing; run `npm run build` first');
  process.exit(1);
}

const work = mkdtempSync(join(tmpdir(), 'rotascope-pictures-'));
// The embedded figures alone, whatever lake the user has.
const environment = { ...process.env, ROTASCOPE_LAKE: join(work, 'no-lake') };
mkdirSync(folder, { recursive: true });
const browser = await launchBrowser();
try {
  const report = join(work, 'report.html');
  execFileSync(process.execPath, [cli, 'assess', '--as-of', asOf, '--html', report], { env: environment });
  const terminal = join(work, 'terminal.html');
  writeFileSync(terminal, toTerminalPage());

  await take({ file: report, name: `report-${asOf}`, width: 1280, prepare: leaveOutLongParts });
  await take({ file: report, name: 'break-or-blip', width: 1040, prepare: keepBreakOrBlip });
  await take({ file: report, name: 'report-phone', width: 390, height: 1900, scale: 1.5 });
  await take({ file: report, name: 'report-dark', width: 1280, height: 2050, scheme: 'dark' });
  await take({ file: terminal, name: `terminal-${asOf}`, width: 1000 });
  await take({ file: report, name: 'hero', width: 1100, prepare: keepTellingPart, limit: heroMaximumBytes });
  await takeDashboard({ browser, cli, environment, lake: join(work, 'lake'), keep });
} finally {
  await browser.close();
  rmSync(work, { recursive: true, force: true });
}

async function take({ file, name, width, height, scale = 1, scheme = 'light', prepare, limit = maximumBytes }) {
  const page = await browser.newPage({
    viewport: { width, height: height ?? 900 },
    deviceScaleFactor: scale,
    colorScheme: scheme,
    reducedMotion: 'reduce',
  });
  await page.goto(pathToFileURL(file).href);
  if (prepare !== undefined) await page.evaluate(prepare);
  const screenshot = await page.screenshot({ fullPage: height === undefined, animations: 'disabled' });
  await page.close();
  keep(name, screenshot, limit);
}

function keep(name, screenshot, limit = maximumBytes) {
  const path = join(folder, `${name}.png`);
  const picture = toIndexedPng(screenshot);
  writeFileSync(path, picture);
  const bytes = picture.length;
  console.log(`docs/pictures/${name}.png  ${Math.round(bytes / 1000)} kB`);
  if (bytes > limit) throw new Error(`${name}.png has ${bytes} bytes, the limit is ${limit}`);
}

/** Leaves out the figures in context, and what has a picture of its own, so that this one stays small. Runs in the page. */
function leaveOutLongParts() {
  for (const section of document.querySelectorAll('main > section'))
    if (['Figures in context', 'Break or blip?'].includes(section.querySelector('.section-title')?.textContent ?? ''))
      section.remove();
}

/** Leaves "Break or blip?" alone. Runs in the page. */
function keepBreakOrBlip() {
  for (const node of document.querySelectorAll('header, footer, main > section'))
    if (node.querySelector('.section-title')?.textContent !== 'Break or blip?') node.remove();
  for (const section of document.querySelectorAll('main > section')) section.style.cssText = 'margin: 0; border: 0';
}

/** Leaves the answer, the relative-strength chart, the rotation map and the balance. Runs in the page. */
function keepTellingPart() {
  const sections = [...document.querySelectorAll('main > section')];
  const [balance, , map] = sections;
  for (const section of sections.slice(3)) section.remove();
  for (const node of balance.querySelectorAll('.split > :not(figure)')) node.remove();
  map.after(balance);
  for (const node of document.querySelectorAll('.legs, footer, .aside, .drawer, figcaption, .legend, .reading'))
    node.remove();
  const style = document.createElement('style');
  style.textContent = `
    header, main { max-width: none; padding: 0 36px; }
    header h1 { font-size: 2.5rem; } .facts { margin-top: 1em; }
    main { display: grid; grid-template-columns: 1fr 1fr; gap: 0 36px; padding-bottom: 28px; }
    main > section { margin-top: 1.2rem; padding-top: 1rem; }
    main > section:first-child { grid-row: 1 / 3; } .split { display: block; }
    .section-title { font-size: 1.25rem; }
    .drawing.wide { display: none; } .drawing.narrow { display: block; max-width: none; }`;
  document.head.append(style);
}

/** The real output of the command, in the colours it has in a terminal. */
function toTerminalPage() {
  const output = execFileSync(process.execPath, [cli, 'assess', '--as-of', asOf], {
    encoding: 'utf8',
    env: { ...environment, FORCE_COLOR: '1', NO_COLOR: undefined },
  });
  const colors = { 1: '#f28b82', 2: '#81c995', 3: '#fdd663', 4: '#8ab4f8', 5: '#d7aefb', 6: '#78d9ec' };
  const body = new AnsiToHtml({ fg: '#e4e6ea', bg: '#16181c', escapeXML: true, colors }).toHtml(output);
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>terminal</title><style>
    body { margin: 0; padding: 26px; background: #e9e6e0; }
    .window { border-radius: 10px; overflow: hidden; background: #16181c; box-shadow: 0 10px 30px #0004; }
    .bar { display: flex; gap: 8px; padding: 12px 16px; background: #2a2d33; }
    .bar i { width: 12px; height: 12px; border-radius: 50%; background: #5b606a; }
    pre { margin: 0; padding: 18px 22px 24px; color: #e4e6ea; font: 13.5px/1.45 "DejaVu Sans Mono", Menlo, Consolas, monospace; }
    .prompt { color: #81c995; }
  </style><div class="window"><div class="bar"><i></i><i></i><i></i></div><pre><span class="prompt">$</span> rotascope assess --as-of ${asOf}\n${body}</pre></div></html>`;
}
