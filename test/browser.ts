import { existsSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';

const browserPath = process.env.CHROMIUM ?? '/usr/bin/chromium';

/** Whether there is a browser to test in; says in one line what is skipped without it. */
export function hasBrowserFor(what: string): boolean {
  const isThere = existsSync(browserPath);
  if (!isThere) console.info(`skipped: ${what} (no Chromium at ${browserPath})`);
  return isThere;
}

/** A machine under load may lose one event of a browser; what is wrong fails twice. */
export const inBrowser = { retry: 1 };

/** A browser that asks nobody but the pages it is sent to. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: browserPath,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--no-first-run',
    ],
  });
}

/** How wide a page is, and how wide the window that shows it. Unit: pixels. */
export async function readWidths(page: Page): Promise<{ readonly content: number; readonly window: number }> {
  return (await page.evaluate('({ content: document.documentElement.scrollWidth, window: innerWidth })')) as {
    content: number;
    window: number;
  };
}
