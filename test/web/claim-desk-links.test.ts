import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { deflateRawSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { inBrowser } from '../browser.ts';
import { canTestDashboard, type Dashboard, startDashboard } from './dashboard-fixture.ts';

const article = readFileSync(new URL('../../examples/commentary.md', import.meta.url), 'utf8');
const statement = 'The Russell 2000 rose 7.5% from December 31, 2025 to January 23, 2026.';

describe.skipIf(!canTestDashboard('links of the claim desk'))('a link of the claim desk', inBrowser, () => {
  let dashboard: Dashboard;
  let elsewhere: Server;
  let fetched = 0;

  beforeAll(async () => {
    elsewhere = createServer((_, response) => {
      fetched++;
      response.setHeader('content-type', 'text/html');
      response.end(`<title>A page elsewhere</title><article><h1>A page elsewhere</h1><p>${statement}</p></article>`);
    });
    await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve));
    dashboard = await startDashboard(['--allow-private']);
  });
  afterAll(async () => {
    await dashboard?.close();
    elsewhere?.close();
  });
  afterEach(() => expect(dashboard.complaints.splice(0)).toEqual([]));

  const readMarks = async (page: Page): Promise<(string | null)[]> => {
    await page.locator('.desk-tools').waitFor();
    const stops = await page.locator('.marked a[tabindex="0"]').all();
    return Promise.all(stops.map((stop) => stop.getAttribute('title')));
  };

  async function copyLink(page: Page, where = '.desk-tools'): Promise<string> {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.evaluate("navigator.clipboard.writeText('')");
    await page.locator(where).getByRole('button', { name: 'Copy link' }).click();
    await expect.poll(() => page.evaluate('navigator.clipboard.readText()')).not.toBe('');
    return page.evaluate('navigator.clipboard.readText()') as Promise<string>;
  }

  it('holds a pasted text, the days it is judged by and what is chosen of it, and tells no server', async () => {
    const page = await dashboard.open('/claims');
    await page.fill('textarea', article);
    await page.keyboard.press('Control+Enter');
    const marks = await readMarks(page);
    const provenance = await page.locator('.provenance').textContent();
    await page.locator('.verdict-filter button', { hasText: 'misdated' }).click();
    const chosen = await page.locator('table.claims tbody tr').count();
    await page.locator('table.claims tbody a').first().click();
    const panel = page.locator('dialog.claim-panel');
    const opened = await panel.getAttribute('aria-label');
    await expect.poll(() => new URL(page.url()).search).toMatch(/^\?verdict=misdated&claim=\d+$/);
    const link = new URL(await copyLink(page, 'dialog.claim-panel'));
    expect(link.hash).toMatch(/^#text=[\w-]+$/);
    await page.close();

    const other = await dashboard.open('about:blank');
    const asked: string[] = [];
    other.on('request', (request) => asked.push(request.url()));
    await other.goto(link.href);
    await other.locator('dialog.claim-panel').waitFor();
    expect(await other.locator('dialog.claim-panel').getAttribute('aria-label')).toBe(opened);
    await other.keyboard.press('Escape');
    expect(await readMarks(other)).toEqual(marks);
    expect(await other.textContent('h1')).toBe('Small caps: fourteen in a row, and then one');
    expect(await other.locator('table.claims tbody tr').count()).toBe(chosen);
    const facts = await other.locator('.provenance').textContent();
    for (const day of provenance?.match(/\d{4}-\d\d-\d\d/g) ?? ['no day']) expect(facts).toContain(day);
    const sent = asked.filter((address) => address.startsWith(dashboard.address));
    expect(sent.length).toBeGreaterThan(2);
    for (const address of sent) expect(new URL(address).search.length).toBeLessThan(300);
    expect(await copyLink(other)).toContain('verdict=misdated');
    await other.close();
  });

  it('is the address of the page that was checked, which reloads, goes back and comes again', async () => {
    const url = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/article`;
    const page = await dashboard.open('/claims');
    await page.fill('input[type=url]', url);
    await page.fill('input[type=date]', '2026-02-02');
    await page.getByLabel(/Keep the verdicts/).check();
    await page.keyboard.press('Control+Enter');
    expect(await readMarks(page)).toEqual(['statement 1, supported']);
    expect([...new URL(page.url()).searchParams]).toEqual([
      ['url', url],
      ['published', '2026-02-02'],
    ]);
    expect(fetched).toBe(1);
    await page.reload();
    expect(await readMarks(page)).toEqual(['statement 1, supported']);
    expect(fetched).toBe(2);
    expect(await readLedgerTotal(), 'a link keeps nothing').toBe(1);
    await page.goBack();
    await page.locator('textarea').waitFor();
    await page.goForward();
    expect(await readMarks(page)).toEqual(['statement 1, supported']);
    const link = new URL(await copyLink(page));
    expect(link.searchParams.get('asOf')).toMatch(/^\d{4}-\d\d-\d\d$/);
    await page.getByRole('link', { name: 'Ledger' }).click();
    await page.locator('.publishers').waitFor();
    await page.getByRole('link', { name: 'Claim desk' }).click();
    expect(await readMarks(page), 'the last answer is there for who comes back').toEqual(['statement 1, supported']);
    expect(new URL(page.url()).searchParams.get('url')).toBe(url);
    await page.getByRole('button', { name: 'Another text' }).click();
    await page.locator('textarea').waitFor();
    expect(new URL(page.url()).search).toBe('');
    await page.close();
  });

  async function readLedgerTotal(): Promise<number> {
    const answer = await fetch(new URL('/v1/ledger?limit=1', dashboard.address));
    return ((await answer.json()) as { total: number }).total;
  }

  it('is none for a text that is too long: the page says to save it', async () => {
    const page = await dashboard.open('/claims');
    const noise = Array.from({ length: 30_000 }, (_, i) => ((i * 7_919) ** 2 % 1_000_003).toString(36)).join(' ');
    await page.fill('textarea', `${statement}\n\n${noise}`);
    await page.keyboard.press('Control+Enter');
    await page.getByRole('button', { name: 'Copy link' }).click();
    expect(await page.locator('.desk-tools [role=alert]').textContent()).toMatch(/too long for a link.*save the page/);
    await page.close();
  });

  const pack = (held: object): string => `#text=${deflateRawSync(JSON.stringify(held)).toString('base64url')}`;
  const fine = { text: statement, title: 'One statement', publisher: '', published: '2026-02-02', asOf: '2026-03-31' };
  it.each([
    ['no base64', '#text=<script>alert(1)</script>'],
    ['nothing', '#text='],
    ['half a link', pack(fine).slice(0, -9)],
    ['a bomb', `#text=${deflateRawSync(Buffer.alloc(20_000_000)).toString('base64url')}`],
    ['a number for a text', pack({ ...fine, text: 1 })],
    ['an object for a date', pack({ ...fine, published: {} })],
  ])('that holds %s says so in one line, and the desk can be used', async (_, fragment) => {
    const page = await dashboard.open(`/claims?claim=1&verdict=supported${fragment}`);
    const problem = page.locator('.problem p');
    await problem.waitFor();
    expect(await problem.textContent()).toMatch(/^The link cannot be opened: [^.]*\. Ask its sender[^.]*\.\s*$/);
    expect(await page.getByRole('button', { name: 'Try again' }).count()).toBe(0);
    await page.fill('textarea', statement);
    await page.keyboard.press('Control+Enter');
    expect((await readMarks(page)).length).toBe(1);
    expect(page.url()).toBe(`${dashboard.address}/claims`);
    await page.close();
  });

  it('to another text opens it in a tab that shows one', async () => {
    const page = await dashboard.open(`/claims${pack(fine)}`);
    await page.locator('h1', { hasText: 'One statement' }).waitFor();
    const next = { ...fine, title: '', text: 'The Nasdaq-100 fell 90% in 2024.\n\nThe S&P 500 fell 80% in 2024.' };
    await page.evaluate(`location.hash = ${JSON.stringify(pack(next))}`);
    await page.locator('table.claims tbody tr:nth-child(2)').waitFor();
    await page.goBack();
    await page.locator('h1', { hasText: 'One statement' }).waitFor();
    await page.close();
  });

  it.each(['0', '2', '-1', '1e9', '<img src=x onerror=alert(1)>'])(
    'to a statement %j that is not there opens none',
    async (claim) => {
      const page = await dashboard.open(`/claims?claim=${encodeURIComponent(claim)}&verdict=missing,1${pack(fine)}`);
      expect((await readMarks(page)).length).toBe(1);
      expect(await page.locator('dialog').count()).toBe(0);
      expect(await page.locator('.marked .is-faded').count()).toBe(0);
      await page.close();
    },
  );

  it('makes nothing but words of what it holds', async () => {
    const markup = '<img src=x onerror=alert(1)><script>alert(2)</script>';
    const page = await dashboard.open('/claims');
    const dialogs: string[] = [];
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    await page.goto(
      `${dashboard.address}/claims?claim=1${pack({ ...fine, text: `${markup} ${statement}`, title: markup, publisher: markup })}`,
    );
    await page.locator('dialog.claim-panel canvas').first().waitFor();
    await page.locator('.provenance', { hasText: '<img src=x onerror=alert(1)>' }).waitFor();
    await page.locator('h1', { hasText: '<script>alert(2)</script>' }).waitFor();
    await page.locator('.marked', { hasText: '<script>alert(2)</script>' }).waitFor();
    expect(await page.locator('#content img, #content script, [onerror]').count()).toBe(0);
    expect(dialogs).toEqual([]);
    await page.close();
  });
});
