import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inBrowser, readWidths } from '../browser.ts';
import {
  canTestDashboard,
  type Dashboard,
  findBarriers,
  keepPicture,
  saveBy,
  startDashboard,
} from './dashboard-fixture.ts';

describe.skipIf(!canTestDashboard('the page of a case'))('the page of a case', inBrowser, () => {
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

  it('keeps the week of the map and the length of its tails in the address', async () => {
    const page = await openCase();
    const map = page.locator('#map');
    const slider = map.locator('input[type=range]');
    await expect.poll(async () => Number(await slider.getAttribute('max'))).toBeGreaterThan(20);
    await slider.focus();
    for (let i = 0; i < 18; i++) await page.keyboard.press('ArrowLeft');
    await map.locator('select').selectOption('26');
    const week = String(await map.locator('output').textContent());
    await expect.poll(() => new URL(page.url()).search).toBe(`?asOf=2026-01-22&week=${week}&tail=26`);
    await page.reload();
    await expect.poll(() => map.locator('output').textContent()).toBe(week);
    expect(await map.locator('select').inputValue()).toBe('26');
    await page.getByRole('link', { name: 'Series', exact: true }).click();
    await page.locator('table.coverage').waitFor();
    await page.goBack();
    await expect.poll(() => map.locator('output').textContent()).toBe(week);
    await page.click('text=A week earlier');
    await page.locator('h1', { hasText: '2026-01-15' }).waitFor();
    expect(new URL(page.url()).search, 'another date has other weeks').toBe('?asOf=2026-01-15&tail=26');
    await page.close();
  });

  it.each(['2026-01-14', '1999-12-31', '<img src=x onerror=alert(1)>'])(
    'shows the latest week where the map has none of %s, and says so',
    async (week) => {
      const address = `/?asOf=2026-01-22&tail=9999&week=${encodeURIComponent(week)}`;
      const page = await dashboard.open(address);
      const map = page.locator('#map');
      const note = map.locator('[role=alert]');
      await note.waitFor();
      expect(await note.textContent()).toBe(`The map has no week to ${week}: this is the latest one.`);
      const slider = map.locator('input[type=range]');
      expect(await slider.inputValue()).toBe(await slider.getAttribute('max'));
      expect(await map.locator('select').inputValue()).toBe('12');
      expect(await page.locator('#app img').count()).toBe(0);
      await page.close();
    },
  );

  it('asks for a date once it is complete, and not for those on the way', async () => {
    const page = await openCase();
    const asked: string[] = [];
    page.on('request', (request) => {
      const { pathname, searchParams } = new URL(request.url());
      if (pathname.endsWith('/report')) asked.push(String(searchParams.get('asOf')));
    });
    const field = page.locator('input[type=date]');
    await field.focus();
    await field.pressSequentially('10312025', { delay: 120 });
    await page.locator('h1', { hasText: '2025-10-31' }).waitFor();
    expect(asked).toEqual(['2025-10-31']);
    await field.fill('2025-10-24');
    await page.keyboard.press('Enter');
    await expect.poll(() => asked).toEqual(['2025-10-31', '2025-10-24']);
    await field.fill('1900-01-01');
    await field.blur();
    expect(await page.locator('.as-of [role=alert]').textContent()).toBe('Dates go from 1953-01-01 to 2035-12-31.');
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    await field.focus();
    await page.keyboard.press('Backspace');
    await field.blur();
    expect(await page.locator('.as-of [role=alert]').textContent()).toContain('not complete');
    expect(asked).toHaveLength(2);
    await page.close();
  });

  it('says at an address without a page, with its status, what there is', async () => {
    const page = await openCase();
    const response = await page.goto(`${dashboard.address}/nothing`);
    expect(response?.status()).toBe(404);
    await page.locator('h1', { hasText: 'There is no such page' }).waitFor();
    await page.close();
    // The browser itself tells of the status.
    dashboard.complaints.splice(0);
  });

  it('says of a problem what a person on the page can do', async () => {
    const page = await dashboard.open('/cases/no-such-case');
    const problem = page.locator('.problem').first();
    await problem.waitFor();
    expect(await problem.textContent()).toContain('Choose one of the cases in the list above.');
    expect(await problem.textContent()).not.toContain('rotascope');
    await page.route('**/v1/series?*', (route) => route.abort());
    await page.getByRole('link', { name: 'Series', exact: true }).click();
    await page.locator('.problem', { hasText: 'the server does not answer' }).waitFor();
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.locator('.problem').getByRole('button', { name: 'Copy command' }).click();
    await expect.poll(() => page.evaluate('navigator.clipboard.readText()')).toBe('rotascope serve');
    await page.close();
    dashboard.complaints.splice(0);
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
      const { name, content } = await saveBy(chart.getByRole('button', { name: `as ${format}` }));
      expect(name).toBe(`rotascope-great-rotation-2026-2026-01-22-strength.${format.toLowerCase()}`);
      return content;
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
