import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readWidths } from '../browser.ts';
import { canTestDashboard, type Dashboard, findBarriers, keepPicture, startDashboard } from './dashboard-fixture.ts';

describe.skipIf(!canTestDashboard('the page of a case'))('the page of a case', () => {
  let dashboard: Dashboard;

  beforeAll(async () => {
    dashboard = await startDashboard();
  });
  afterAll(() => dashboard?.close());

  async function openCase(options: Parameters<Dashboard['open']>[1] & { readonly asOf?: string } = {}): Promise<Page> {
    const page = await dashboard.open(`/?asOf=${options.asOf ?? '2026-01-22'}`, options);
    await page.waitForSelector('h1');
    return page;
  }

  it('opens with the answer, and complains of nothing', async () => {
    const page = await openCase();
    expect(await page.textContent('h1')).toContain('As of 2026-01-22, leadership');
    expect(await page.title()).toContain('As of 2026-01-22');
    await page.locator('#strength .canvas').first().scrollIntoViewIfNeeded();
    await page.locator('#strength canvas').first().waitFor();
    await page.locator('h1').scrollIntoViewIfNeeded();
    await page.locator('text=/Since .* readings changed/').waitFor();
    await keepPicture(page, 'case');
    await page.close();
    expect(dashboard.complaints).toEqual([]);
  });

  it('is measured again on another date, which the address keeps', async () => {
    const page = await openCase();
    await page.fill('input[type=date]', '2025-10-31');
    await page.locator('h1', { hasText: '2025-10-31' }).waitFor();
    expect(page.url()).toContain('asOf=2025-10-31');
    await page.click('text=A week earlier');
    await page.locator('h1', { hasText: '2025-10-24' }).waitFor();
    await page.goBack();
    await page.locator('h1', { hasText: '2025-10-31' }).waitFor();
    await page.reload();
    await page.locator('h1', { hasText: '2025-10-31' }).waitFor();
    await page.close();
  });

  it('shows a date without figures as a problem, and goes on', async () => {
    const page = await openCase();
    await page.goto(`${dashboard.address}/?asOf=2026-13-45`);
    const alert = page.locator('[role=alert]');
    expect(await alert.first().textContent()).toContain('2026-13-45');
    await page.close();
    // The browser itself tells of the refused request.
    dashboard.complaints.splice(0);
  });

  it('moves the map to earlier weeks', async () => {
    const page = await openCase();
    const map = page.locator('#map');
    await map.scrollIntoViewIfNeeded();
    const slider = map.locator('input[type=range]');
    await expect.poll(async () => Number(await slider.getAttribute('max'))).toBeGreaterThan(20);
    const label = () => map.locator('[role=img]').first().getAttribute('aria-label');
    const [before, weekBefore] = [await label(), await map.locator('output').textContent()];
    await slider.focus();
    for (let i = 0; i < 8; i++) await page.keyboard.press('ArrowLeft');
    expect(await map.locator('output').textContent()).not.toBe(weekBefore);
    expect(await label()).not.toBe(before);
    expect(await map.locator('.reading').textContent()).toContain(await map.locator('output').textContent());
    await keepPicture(page, 'map');
    await page.close();
  });

  it('opens the evidence of a return, of a piece of evidence and of a leader, each with its command', async () => {
    const page = await openCase();
    const figures = [
      { at: '.legs .evidence-figure', metric: 'period-return' },
      { at: '#evidence td .evidence-figure', metric: 'rotation-state' },
      { at: '#leaders td .evidence-figure', metric: 'active-return' },
    ];
    await page.locator('#leaders summary').first().click();
    for (const { at, metric } of figures) {
      const figure = page.locator(at).first();
      await figure.click();
      const panel = page.locator('dialog.panel');
      await panel.locator('dl').waitFor();
      const text = (await panel.textContent()) ?? '';
      expect(await panel.locator('.big').textContent()).toBe(await figure.textContent());
      expect(text).toContain(`rotascope measure ${metric} `);
      for (const term of ['Formula', 'Window', 'Inputs', 'sha-256', 'Published', 'Copy as command']) {
        expect(text).toContain(term);
      }
      await keepPicture(page, `evidence-${metric}`);
      await page.keyboard.press('Escape');
      await panel.waitFor({ state: 'detached' });
      expect(await page.evaluate('document.activeElement?.className')).toContain('evidence-figure');
    }
    await page.close();
  });

  it('saves a chart as a picture and as figures', async () => {
    const page = await openCase();
    const chart = page.locator('#strength figure').first();
    await chart.scrollIntoViewIfNeeded();
    const save = async (format: string): Promise<Buffer> => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        chart.getByRole('button', { name: `as ${format}` }).click(),
      ]);
      expect(download.suggestedFilename()).toBe(
        `rotascope-great-rotation-2026-2026-01-22-strength.${format.toLowerCase()}`,
      );
      return readFileSync(await download.path());
    };
    expect((await save('SVG')).toString()).toMatch(/^<svg[\s\S]*<path/);
    expect((await save('PNG')).subarray(1, 4).toString()).toBe('PNG');
    const csv = (await save('CSV')).toString().split('\r\n');
    expect(csv[0]).toBe('series,x,y,point');
    expect(csv[1]).toMatch(/^Russell 2000 against Nasdaq-100.*,\d{4}-\d\d-\d\d,100,$/);
    expect(csv.length).toBeGreaterThan(500);
    await page.close();
  });

  it('can be used by keyboard alone', async () => {
    const page = await openCase();
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement?.className')).toBe('skip');
    const reached = new Set<string>();
    for (let i = 0; i < 40; i++) {
      await page.keyboard.press('Tab');
      reached.add(
        (await page.evaluate('document.activeElement?.className || document.activeElement?.tagName')) as string,
      );
      const isFigure = reached.has('evidence-figure');
      if (isFigure) break;
    }
    expect([...reached]).toContain('evidence-figure');
    await page.keyboard.press('Enter');
    await page.locator('dialog.panel dl').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('dialog.panel').waitFor({ state: 'detached' });
    await page.close();
  });

  it.each([
    { width: 1280, scheme: 'light' as const },
    { width: 1280, scheme: 'dark' as const },
    { width: 360, scheme: 'light' as const },
  ])('fits $width pixels, $scheme, without a serious barrier', async (options) => {
    const page = await openCase({ ...options, bypassesPolicy: true });
    await page.locator('#strength .canvas').first().scrollIntoViewIfNeeded();
    await page.locator('#strength canvas').first().waitFor();
    const { content, window } = await readWidths(page);
    expect(content).toBeLessThanOrEqual(window);
    expect(await findBarriers(page)).toEqual([]);
    await keepPicture(page, `case-${options.width}-${options.scheme}`);
    await page.close();
  });

  it('lists the series at hand, and says what to do where none fits', async () => {
    const page = await dashboard.open('/series', { bypassesPolicy: true });
    await page.locator('table.coverage').waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await page.fill('input[type=search]', 'no such series');
    await page.keyboard.press('Enter');
    await page.locator('text=No series has').waitFor();
    expect(page.url()).toContain('text=no+such+series');
    await page.close();
  });

  it('leaves the page of the API to the server', async () => {
    const page = await openCase();
    await page.getByRole('link', { name: 'API' }).click();
    await page.locator('h1', { hasText: 'HTTP API' }).waitFor();
    await page.close();
  });

  it('prints with its charts, also those that were never on the screen', async () => {
    const page = await openCase();
    const charts = await page.locator('.canvas').count();
    await expect.poll(() => page.locator('.canvas canvas').count(), { timeout: 30_000 }).toBe(charts);
    await page.close();
  });

  it('says what to do where a part of it cannot be loaded', async () => {
    const page = await openCase();
    await page.route('**/assets/series-page*', (route) => route.abort());
    await page.getByRole('link', { name: 'Series', exact: true }).click();
    await page.locator('[role=alert]', { hasText: 'could not be loaded' }).waitFor();
    await page.close();
    // The browser itself tells of the request that failed.
    dashboard.complaints.splice(0);
  });

  it('shows titles of cases and names of series as text, whatever they hold', async () => {
    const hostile = '<img src=x onerror=alert(1)><script>alert(2)</script>';
    const page = await openCase();
    const dialogs: string[] = [];
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      return dialog.dismiss();
    });
    await page.route('**/v1/cases', (route) =>
      route.fulfill({
        json: { items: [{ id: hostile, title: hostile, question: '', isDefault: true }], total: 1, next: null },
      }),
    );
    const first = { name: hostile, unit: hostile, frequency: 'daily', provider: hostile, from: 'lake' };
    const row = { ...first, series: hostile, field: 'close', first: '2026-01-02', last: '2026-01-05', rows: 2, age: 1 };
    await page.route('**/v1/series?*', (route) =>
      route.fulfill({ json: { items: [{ ...row, isOld: false }], total: 1, next: null } }),
    );
    await page.goto(`${dashboard.address}/?asOf=2026-01-22`);
    await page.locator('.as-of option', { hasText: '<img' }).waitFor({ state: 'attached' });
    await page.goto(`${dashboard.address}/series?text=${encodeURIComponent(hostile)}`);
    await page.locator('tbody th', { hasText: '<script>' }).waitFor();
    expect(await page.locator('img, #app script').count()).toBe(0);
    expect(dialogs).toEqual([]);
    await page.close();
    // The case of that name is unknown to the server.
    dashboard.complaints.splice(0);
  });

  it('complained of nothing all along', () => {
    expect(dashboard.complaints).toEqual([]);
  });
});
