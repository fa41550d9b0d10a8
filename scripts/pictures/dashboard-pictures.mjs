// Pictures of the dashboard as the built program serves it, on the embedded figures.
import { spawn } from 'node:child_process';
import { once } from 'node:events';

const asOf = '2026-01-22';

/**
 * Takes the page of a case, its map some weeks earlier, the evidence of a figure, and the claim desk with the example.
 * `keep(name, screenshot)` writes one.
 */
export async function takeDashboard({ browser, cli, environment, lake, keep }) {
  const server = spawn(process.execPath, [cli, 'serve', '--port', '0', '--lake', lake], {
    env: environment,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const [line] = await once(server.stdout, 'data');
    const address = /http:\/\/\S+/.exec(String(line))[0];
    await takeCase(browser, address, keep);
    await takeMap(browser, address, keep);
    await takeEvidence(browser, address, keep);
    await takeDesk(browser, address, keep);
  } finally {
    server.kill('SIGTERM');
    await once(server, 'exit');
  }
}

async function open(browser, url, { width = 1280, height = 900, scheme = 'light' } = {}) {
  const page = await browser.newPage({ viewport: { width, height }, colorScheme: scheme, reducedMotion: 'reduce' });
  await page.goto(url);
  await page.waitForSelector('h1');
  return page;
}

async function takeCase(browser, address, keep) {
  const page = await open(browser, `${address}/?asOf=${asOf}`, { height: 1262 });
  await page.locator('text=/readings changed/').waitFor();
  keep('dashboard-case', await page.screenshot());
  await page.close();
}

async function takeMap(browser, address, keep) {
  const page = await open(browser, `${address}/?asOf=${asOf}`, { scheme: 'dark', height: 964 });
  await page.locator('#map').scrollIntoViewIfNeeded();
  await page.locator('#map canvas').waitFor();
  await page.waitForTimeout(1_000);
  await page.locator('#map input[type=range]').focus();
  for (let i = 0; i < 6; i++) await page.keyboard.press('ArrowLeft');
  await page.evaluate(() => {
    document.activeElement?.blur();
    document.querySelector('#map')?.scrollIntoView({ behavior: 'instant' });
  });
  await page.waitForTimeout(300);
  keep('dashboard-map', await page.screenshot());
  await page.close();
}

async function takeEvidence(browser, address, keep) {
  const page = await open(browser, `${address}/?asOf=${asOf}`);
  await page.locator('#glance .evidence-figure', { hasText: 'points' }).first().click();
  await page.locator('dialog.panel', { hasText: 'published on' }).waitFor();
  keep('dashboard-evidence', await page.screenshot());
  await page.close();
}

async function takeDesk(browser, address, keep) {
  const page = await open(browser, `${address}/claims`, { height: 1262 });
  await page.getByRole('button', { name: /example/i }).click();
  await page.locator('.desk-tools').waitFor();
  await page.locator('.conflict-lines path').first().waitFor();
  keep('dashboard-desk', await page.screenshot());
  await page.close();
}
