// The browser that pictures and benchmarks are made with.
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

/** Where a Chromium is; undefined where there is none. */
export const browserPath = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].find((path) => path !== undefined && existsSync(path));

/** Starts it, with the same colours on every machine; it asks nobody but the pages it is sent to. */
export function launchBrowser() {
  return chromium.launch({
    executablePath: browserPath,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--force-color-profile=srgb',
    ],
  });
}
