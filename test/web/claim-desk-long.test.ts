import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { CheckedClaim, CheckedText } from '../../src/claims/checked.ts';
import { inBrowser, readWidths } from '../browser.ts';
import { canTestDashboard, type Dashboard, findBarriers, keepPicture, startDashboard } from './dashboard-fixture.ts';

const paragraph =
  'The Russell 2000 rose 7.5% from December 31, 2025 to January 23, 2026. In 2024 the S&P 500 fell 3%.\n\n';
const count = 1_001;

describe.skipIf(!canTestDashboard('long texts at the claim desk'))('a long text at the claim desk', inBrowser, () => {
  let dashboard: Dashboard;
  let answer: CheckedText & { readonly text: string };

  beforeAll(async () => {
    dashboard = await startDashboard();
    answer = await readLongAnswer();
  }, 60_000);
  afterAll(() => dashboard?.close());
  afterEach(() => expect(dashboard.complaints.splice(0)).toEqual([]));

  /** What the API says of a paragraph, as often as it takes; the last statement alone is a missed forecast. */
  async function readLongAnswer(): Promise<typeof answer> {
    const response = await fetch(new URL('/v1/claims?published=2026-02-02&withText=true', dashboard.address), {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: paragraph,
    });
    const { claims, ...rest } = (await response.json()) as typeof answer;
    const all = Array.from({ length: count }, (_, i): CheckedClaim => {
      const claim = claims[i % claims.length] as CheckedClaim;
      const start = Math.floor(i / claims.length) * rest.text.length;
      const verdict = i === count - 1 ? 'forecast-missed' : claim.verdict;
      const span = { start: claim.span.start + start, end: claim.span.end + start };
      return { ...claim, id: `c${i + 1}`, verdict, span };
    });
    const summary: Record<string, number> = { claims: count };
    for (const { verdict } of all) summary[verdict] = (summary[verdict] ?? 0) + 1;
    const text = rest.text.repeat(Math.ceil(count / claims.length));
    const sides = [0, 3].map((i) => ({
      source: rest.source,
      claim: `c${i + 1}`,
      quote: 'x',
      span: { start: 0, end: 1 },
    }));
    const conflict = {
      reason: 'They cannot both be true.',
      statements: sides,
    } as unknown as CheckedText['conflicts'][0];
    const conflicts = Array.from({ length: 60 }, () => conflict);
    return { ...rest, claims: all, summary: summary as CheckedText['summary'], text, conflicts };
  }

  async function openLong(options?: Parameters<Dashboard['open']>[1]): Promise<Page> {
    const page = await dashboard.open('/claims', options);
    await page.route('**/v1/claims?*', (route) => route.fulfill({ json: answer }));
    await page.fill('textarea', 'anything');
    await page.keyboard.press('Control+Enter');
    await page.locator('.desk-tools').waitFor();
    return page;
  }

  const textPager = (page: Page) => page.getByRole('navigation', { name: 'Parts of the text', exact: true });
  const numbersOf = async (page: Page): Promise<number[]> => {
    const titles = await page
      .locator('.marked a[tabindex="0"]')
      .evaluateAll((marks) => marks.map((mark) => String((mark as unknown as { title: string }).title)));
    return titles.map((title) => Number(/\d+/.exec(title)?.[0]));
  };
  const range = (first: number, last: number): number[] =>
    Array.from({ length: last - first + 1 }, (_, i) => first + i);

  it('is shown in parts that hold every statement once, and the whole text', async () => {
    const page = await openLong();
    const pager = textPager(page);
    const parts = await pager.locator('option').count();
    expect(parts).toBe(11);
    const seen: number[] = [];
    let text = '';
    for (let part = 0; part < parts; part++) {
      expect(await pager.getByRole('status').textContent()).toBe(`part ${part + 1} of ${parts}`);
      seen.push(...(await numbersOf(page)));
      text += await page.locator('.marked').textContent();
      if (part < parts - 1) await pager.getByRole('button', { name: 'after' }).click();
    }
    expect(seen).toEqual(range(1, count));
    expect(text.replace(/\s+|[✓✗⇄↺≠◆◇◌?]\s*\d+/g, '')).toBe(answer.text.replace(/\s+/g, ''));
    expect(await pager.getByRole('button', { name: 'after' }).isDisabled()).toBe(true);
    await page.close();
  });

  it('lists statements and conflicts in pages, with their counts', async () => {
    const page = await openLong();
    const pager = page.getByRole('navigation', { name: 'Pages of statements' });
    expect(await page.locator('table.claims tbody tr').count()).toBe(100);
    expect(await pager.locator('option').last().textContent()).toBe('1,001–1,001 of 1,001');
    await pager.locator('select').selectOption({ label: '1,001–1,001 of 1,001' });
    expect(await page.locator('table.claims tbody tr').count()).toBe(1);
    expect(await page.locator('table.claims .number-of').textContent()).toBe(String(count));
    expect(await page.locator('.conflicts > li').count()).toBe(25);
    await page.close();
  });

  it('is found by filter wherever it stands, and stepped through by keyboard across parts', async () => {
    const page = await openLong();
    const focused = (): Promise<unknown> => page.evaluate('document.activeElement?.title');
    await textPager(page).locator('select').selectOption({ index: 1 });
    await page.locator('.marked a[tabindex="0"]').first().click();
    await page.keyboard.press('p');
    await expect.poll(() => page.locator('dialog.claim-panel').getAttribute('aria-label')).toMatch(/^Statement 100: /);
    await page.keyboard.press('Escape');
    await expect.poll(focused).toMatch(/^statement 100, /);
    await page.keyboard.press('n');
    await expect.poll(focused).toMatch(/^statement 101, /);
    expect(await numbersOf(page)).toEqual(range(101, 200));
    await page.locator('.verdict-filter button', { hasText: 'missed' }).click();
    expect(await numbersOf(page)).toEqual([count]);
    expect(await page.locator('table.claims tbody tr').count()).toBe(1);
    await page.locator('.verdict-filter button', { hasText: 'all' }).click();
    await page.locator('.conflicts a').nth(1).click();
    await expect.poll(focused).toMatch(/^statement 4, /);
    await page.close();
  });

  it('goes on at the top of the next part where it is turned below the text', async () => {
    const page = await openLong();
    const below = page.getByRole('navigation', { name: 'Parts of the text, below it' });
    await below.getByRole('button', { name: 'after' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate('document.activeElement?.textContent')).toBe('The text');
    expect((await numbersOf(page))[0]).toBe(101);
    await page.close();
  });

  it.each([
    { width: 1280, scheme: 'light' as const },
    { width: 1280, scheme: 'dark' as const },
    { width: 360, scheme: 'light' as const },
  ])('fits $width pixels, $scheme, without a serious barrier', async (options) => {
    const page = await openLong({ ...options, bypassesPolicy: true });
    const { content, window } = await readWidths(page);
    expect(content).toBeLessThanOrEqual(window);
    expect(await findBarriers(page)).toEqual([]);
    await textPager(page).scrollIntoViewIfNeeded();
    await keepPicture(page, `desk-long-${options.width}-${options.scheme}`);
    await page.close();
  });
});
