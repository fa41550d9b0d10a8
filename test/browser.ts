import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const browserPath = process.env.CHROMIUM ?? '/usr/bin/chromium';

/** Whether there is a browser to test in; says in one line what is skipped without it. */
export function hasBrowserFor(what: string): boolean {
  const isThere = existsSync(browserPath);
  if (!isThere) console.info(`skipped: ${what} (no Chromium at ${browserPath})`);
  return isThere;
}

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
