import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Locator, Page } from 'playwright-core';
import { hasBrowserFor, launchBrowser } from '../browser.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const program = join(root, 'dist', 'cli.js');
const pictures = join(root, 'test-output');

/** Whether the dashboard can be tested here; says in one line why not. */
export function canTestDashboard(what: string): boolean {
  if (!existsSync(join(root, 'dist', 'web', 'index.html'))) {
    console.info(`skipped: ${what} (dist/web is missing: run \`npm run build\`)`);
    return false;
  }
  return hasBrowserFor(what);
}

/** A server of the built program on a lake of its own, and a browser that looks at it. */
export interface Dashboard {
  readonly address: string;
  /** Opens a page; what it complains of is collected in `complaints`. */
  open(path: string, options?: PageOptions): Promise<Page>;
  readonly complaints: string[];
  close(): Promise<void>;
}

interface PageOptions {
  readonly width?: number;
  readonly scheme?: 'light' | 'dark';
  /** The page's policy would keep a test's own script out. */
  readonly bypassesPolicy?: boolean;
}

/** Starts both; `options` are more words of the command line of the server. */
export async function startDashboard(options: readonly string[] = []): Promise<Dashboard> {
  const lake = mkdtempSync(join(tmpdir(), 'rotascope-web-'));
  const server = spawn(process.execPath, [program, 'serve', '--port', '0', '--lake', lake, ...options], {
    cwd: root,
  });
  const address = await readAddress(server);
  const browser = await launchBrowser();
  const complaints: string[] = [];
  return {
    address,
    complaints,
    open: (path, options = {}) => openPage(browser, new URL(path, address).href, options, complaints),
    async close() {
      await browser.close();
      const ended = new Promise((resolve) => server.once('exit', resolve));
      server.kill('SIGTERM');
      await ended;
      rmSync(lake, { recursive: true, force: true });
    },
  };
}

/** The address the server says it is at. */
function readAddress(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const listen = (chunk: Buffer): void => {
      said += chunk;
      const address = /serves (http:\/\/\S+)/.exec(said)?.[1];
      if (address !== undefined) resolve(address);
    };
    server.stdout?.on('data', listen);
    server.stderr?.on('data', listen);
    server.once('exit', () => reject(new Error(`the server ended: ${said}`)));
  });
}

async function openPage(browser: Browser, url: string, options: PageOptions, complaints: string[]): Promise<Page> {
  const { width = 1280, scheme = 'light', bypassesPolicy = false } = options;
  const page = await browser.newPage({
    viewport: { width, height: 900 },
    colorScheme: scheme,
    bypassCSP: bypassesPolicy,
    acceptDownloads: true,
  });
  page.on('console', (message) => {
    if (message.type() !== 'info') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(url);
  return page;
}

/** What the reader gets who presses a button that saves a file. */
export async function saveBy(button: Locator): Promise<{ readonly name: string; readonly content: Buffer }> {
  const saved = button.page().waitForEvent('download');
  // Where the button cannot be pressed, that is the failure to tell of.
  saved.catch(() => undefined);
  await button.click();
  const download = await saved;
  return { name: download.suggestedFilename(), content: readFileSync(await download.path()) };
}

/** Keeps what a page looks like, for people to look at. */
export async function keepPicture(page: Page, name: string): Promise<void> {
  mkdirSync(pictures, { recursive: true });
  await page.screenshot({ path: join(pictures, `${name}.png`) });
}

interface Finding {
  readonly id: string;
  readonly impact: string | null;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/** What axe-core finds that is serious or critical; the page must have been opened past its policy. */
export async function findBarriers(page: Page): Promise<string[]> {
  const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  await page.evaluate(axe);
  const { violations } = (await page.evaluate('axe.run(document)')) as { violations: readonly Finding[] };
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.length} times, such as ${nodes[0]?.html.slice(0, 200)}`);
}
