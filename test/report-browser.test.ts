import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasBrowserFor, inBrowser, launchBrowser, readWidths } from './browser.ts';
import { runCommand } from './run-cli.ts';

describe.skipIf(!hasBrowserFor('the report in a browser'))('the report in a browser', inBrowser, () => {
  let browser: Browser;
  let folder = '';
  let address = '';

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'rotascope-report-'));
    const file = join(folder, 'report.html');
    await runCommand('assess', '--as-of', '2026-01-22', '--html', file);
    address = pathToFileURL(file).href;
    browser = await launchBrowser();
  });

  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it.each([390, 1280])('fits %i pixels, asks nobody for anything, and complains of nothing', async (width) => {
    const page = await browser.newPage({ viewport: { width, height: 900 } });
    const requests: string[] = [];
    const complaints: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(address);
    const { content, window } = await readWidths(page);
    expect(content).toBeLessThanOrEqual(window);
    expect(requests).toEqual([address]);
    expect(complaints).toEqual([]);
    expect(await page.locator('svg').count()).toBeGreaterThanOrEqual(4);
    expect(await page.locator('h1').count()).toBe(1);
    await page.close();
  });
});
