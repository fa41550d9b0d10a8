import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commentary, createChecked } from '../src/report/claims/checked-fixture.ts';
import { renderCheckedHtml } from '../src/report/claims/checked-html.tsx';
import { hasBrowserFor, inBrowser, launchBrowser, readWidths } from './browser.ts';

describe.skipIf(!hasBrowserFor('a checked text in a browser'))('a checked text in a browser', inBrowser, () => {
  let browser: Browser;
  let folder = '';
  let address = '';

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'rotascope-claims-'));
    const file = join(folder, 'checked.html');
    writeFileSync(file, renderCheckedHtml([createChecked()], [commentary]));
    address = pathToFileURL(file).href;
    browser = await launchBrowser();
  });

  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it.each([390, 768, 1280])('fits %i pixels, asks nobody for anything, and complains of nothing', async (width) => {
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
    await page.close();
  });

  it.each([390, 1280])(
    'at %i pixels a click on a mark opens its evidence and leaves the text where it is',
    async (width) => {
      const page = await browser.newPage({ viewport: { width, height: 900 } });
      await page.goto(address);
      const shown = page.locator('.card:visible');
      expect(await shown.count()).toBe(0);
      const mark = page.locator('#t1-m5');
      await mark.scrollIntoViewIfNeeded();
      const before = await page.evaluate('scrollY');
      await mark.click();
      expect(await shown.count()).toBe(1);
      expect(await shown.textContent()).toContain('trailed by less than half a point');
      expect(await page.evaluate('scrollY')).toBe(before);
      await shown.getByText('next').click();
      expect(await shown.textContent()).toContain('It was down for the year');
      await shown.getByText('close').click();
      expect(await shown.count()).toBe(0);
      await page.close();
    },
  );
});
