import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { inBrowser } from '../browser.ts';
import { canTestDashboard, type Dashboard, keepPicture, saveBy, startDashboard } from './dashboard-fixture.ts';
import { listBareNumbers } from './figure-census.ts';

describe.skipIf(!canTestDashboard('the evidence of a case'))('the evidence of a case', inBrowser, () => {
  let dashboard: Dashboard;
  let page: Page;

  beforeAll(async () => {
    dashboard = await startDashboard();
    page = await dashboard.open('/?asOf=2026-01-22');
    page.setDefaultTimeout(15_000);
    await page.locator('text=/Since .* readings changed/').waitFor();
    await page.locator('#changes select').selectOption('91');
    await page.locator('#changes table').waitFor();
  }, 60_000);
  // A panel that a failed test left open would hide the page from the others.
  afterEach(async () => {
    await page.keyboard.press('Escape');
    await page.locator('dialog.panel').waitFor({ state: 'detached' });
  });
  afterAll(() => dashboard?.close());

  it('is opened by every number of the page but for the exceptions listed', async () => {
    expect(await listBareNumbers(page)).toEqual([]);
    expect(await page.locator('main .evidence-figure').count()).toBeGreaterThan(300);
  });

  it.each(['.summary', '#changes td', '#map .reading', '.grounds li div', '.drawn li'])(
    'would be missed where a number in %s opened none',
    async (selector) => {
      const place = page.locator(`main ${selector}`).first();
      await place.evaluate((element) => element.append(' 7.31%'));
      expect((await listBareNumbers(page)).join()).toContain('7.31%');
      await place.evaluate((element) => element.lastChild?.remove());
      expect(await listBareNumbers(page)).toEqual([]);
    },
  );

  it('names every figure that opens it, for those who hear the page', async () => {
    const unnamed = await page
      .locator('main .evidence-figure')
      .evaluateAll((figures) =>
        figures
          .filter(({ ariaLabel, textContent }) => !(ariaLabel ?? '').startsWith(`${textContent}: `))
          .map(({ outerHTML }) => outerHTML),
      );
    expect(unnamed).toEqual([]);
  });

  it.each([
    ['.summary', 0],
    ['.facts', 2],
    ['.facts', -1],
    ['#changes .reading', 0],
    ['#changes td:nth-of-type(1)', 0],
    ['#changes td:nth-of-type(2)', 0],
    ['#strength .reading', 0],
    ['#strength .drawn', 0],
    ['#map .reading', 0],
    ['#map .drawn', -1],
    ['#leaders p', -1],
    ['#break .summary', 0],
    ['#break .grounds li div', 3],
    ['#break .legend', 0],
    ['#break figcaption', 0],
    ['#drivers .reading', 0],
    ['#drivers .drawn', 0],
  ])(
    'of a number in %s (%i) shows that number with its formula, days of publication and command',
    async (at, which) => {
      const figure = page.locator(`${at} button.evidence-figure`).nth(which);
      await figure.evaluate((element) => element.closest('details')?.setAttribute('open', ''));
      await figure.focus();
      await page.keyboard.press('Enter');
      const panel = page.locator('dialog.panel');
      await panel.locator('dl').waitFor();
      expect(await panel.locator('.big').textContent()).toBe(await figure.textContent());
      const text = (await panel.textContent()) ?? '';
      for (const term of ['Formula', 'Inputs', 'sha-256', 'Published', 'rotascope measure '])
        expect(text).toContain(term);
      expect(text).toMatch(/published on \d{4}-\d\d-\d\d/);
      await page.keyboard.press('Escape');
      await panel.waitFor({ state: 'detached' });
      expect(await figure.evaluate((element) => element.matches(':focus'))).toBe(true);
    },
  );

  it('of the figures then and now is of their own dates', async () => {
    const row = page.locator('#changes tbody tr', { has: page.locator('button') }).first();
    for (const [cell, date] of [
      ['td:nth-of-type(1)', '2025-10-23'],
      ['td:nth-of-type(2)', '2026-01-22'],
    ] as const) {
      await row.locator(`${cell} button`).click();
      const panel = page.locator('dialog.panel');
      await panel.locator('dl').waitFor();
      expect(await panel.locator('.command').textContent()).toContain(`--as-of ${date}`);
      await page.keyboard.press('Escape');
      await panel.waitFor({ state: 'detached' });
    }
  });

  it('of a watchpoint says what its output means', async () => {
    const row = page.locator('#glance tr', { hasText: 'The Fed goes on easing' }).first();
    await row.locator('button.evidence-figure').click();
    const panel = page.locator('dialog.panel');
    await panel.locator('dl').waitFor();
    expect((await panel.locator('.note').first().textContent())?.length).toBeGreaterThan(10);
    expect(await panel.textContent()).toMatch(/fomc-decisions: the latest row used published on 2025-12-\d\d/);
    await keepPicture(page, 'evidence-watchpoint');
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'detached' });
  });

  it('of a count leads to what is counted', async () => {
    await page.locator('.summary a.evidence-figure').first().click();
    await expect.poll(() => page.evaluate('location.hash')).toBe('#evidence');
    await expect
      .poll(() => page.locator('#evidence').evaluate((part) => part.getBoundingClientRect().top))
      .toBeLessThan(900);
  });

  it('goes with the figures of breaks and regimes that are saved as a table', async () => {
    const save = async (chart: string): Promise<string[][]> => {
      const figure = page.locator('#break figure', { hasText: chart }).first();
      const { content } = await saveBy(figure.getByRole('button', { name: 'as CSV' }));
      return content
        .toString()
        .trim()
        .split('\r\n')
        .map((line) => line.split(','));
    };
    const breaks = await save('mean between breaks');
    expect(breaks[0]?.slice(4)).toEqual([
      'interval 95% from',
      'interval 95% to',
      'mean before (% a month)',
      'mean after (% a month)',
    ]);
    const dated = breaks.filter(([series]) => series?.startsWith('break after'));
    expect(dated.length).toBeGreaterThan(0);
    for (const [, date, , , from, to] of dated as string[][]) {
      expect((from as string) === '' || (from as string) <= (date as string)).toBe(true);
      expect((to as string) === '' || (to as string) >= (date as string)).toBe(true);
    }
    const regimes = await save('probability of the regime');
    expect(regimes[0]?.[4]).toBe('probability of the other regime (%)');
    expect(regimes.length).toBeGreaterThan(100);
    for (const [, , probability, , other] of regimes.slice(1)) {
      if (probability !== '') expect(Number(probability) + Number(other)).toBeCloseTo(100, 0);
    }
  });

  it('complained of nothing all along', () => {
    expect(dashboard.complaints).toEqual([]);
  });
});
