import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { CheckedText } from '../../src/claims/checked.ts';
import { ledgerColumns } from '../../src/claims/ledger/index.ts';
import { inBrowser, readWidths } from '../browser.ts';
import {
  canTestDashboard,
  type Dashboard,
  findBarriers,
  keepPicture,
  saveBy,
  startDashboard,
} from './dashboard-fixture.ts';

const article = readFileSync(new URL('../../examples/commentary.md', import.meta.url), 'utf8');
const statement = 'The Russell 2000 rose 7.5% from December 31, 2025 to January 23, 2026.';
const isFaded = /\bis-faded\b/;

/** Drops something on a page, and tells whether the page took it from the browser. */
const dropAt = `({ what, where }) => {
  const dataTransfer = new DataTransfer();
  if (what === 'file') dataTransfer.items.add(new File([${JSON.stringify(statement)}], 'dropped.txt'));
  else dataTransfer.setData('text/plain', 'words');
  const target = document.querySelector(where);
  const events = ['dragover', 'drop'].map((type) => new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
  for (const event of events) target.dispatchEvent(event);
  return events.every((event) => event.defaultPrevented);
}`;

describe.skipIf(!canTestDashboard('the claim desk'))('the claim desk', inBrowser, () => {
  let dashboard: Dashboard;

  beforeAll(async () => {
    dashboard = await startDashboard();
  });
  afterAll(() => dashboard?.close());
  afterEach(() => expect(dashboard.complaints.splice(0)).toEqual([]));

  const openDesk = (options?: Parameters<Dashboard['open']>[1]): Promise<Page> => dashboard.open('/claims', options);

  /** Checks what stands in the form. */
  async function check(page: Page): Promise<void> {
    await page.getByRole('button', { name: 'Check', exact: true }).click();
    await page.locator('.desk-tools').waitFor();
  }

  async function openChecked(text = article, options?: Parameters<Dashboard['open']>[1]): Promise<Page> {
    const page = await openDesk(options);
    await page.fill('textarea', text);
    await page.keyboard.press('Control+Enter');
    await page.locator('.desk-tools').waitFor();
    return page;
  }

  /** What the API says of the article. */
  async function askApi(): Promise<CheckedText> {
    const response = await fetch(new URL('/v1/claims', dashboard.address), {
      method: 'POST',
      headers: { 'content-type': 'text/markdown' },
      body: article,
    });
    return (await response.json()) as CheckedText;
  }

  /** The one place in the text where a keyboard stops at a statement, from 1. */
  const markOf = (page: Page, statementNumber: number): Locator =>
    page.locator(`.marked a[href="#t1-e${statementNumber}"][tabindex="0"]`);

  const focusedTitle = (page: Page): Promise<unknown> => page.evaluate('document.activeElement?.title');

  async function readDownload(page: Page, button: string): Promise<{ readonly name: string; readonly text: string }> {
    const { name, content } = await saveBy(page.getByRole('button', { name: button, exact: true }));
    return { name, text: content.toString() };
  }

  it('marks in a pasted article what the API finds in it', async () => {
    const { claims, summary } = await askApi();
    expect(claims.length).toBeGreaterThan(5);
    const page = await openChecked();
    expect(await page.textContent('h1')).toBe('Small caps: fourteen in a row, and then one');
    expect(await page.evaluate('document.activeElement?.tagName'), 'the answer has the focus').toBe('MAIN');
    const stops = await page.locator('.marked a[tabindex="0"]').all();
    const marked = await Promise.all(stops.map((stop) => stop.getAttribute('href')));
    expect(marked.toSorted()).toEqual(claims.map((_, i) => `#t1-e${i + 1}`).toSorted());
    expect(await page.locator('table.claims tbody tr').count()).toBe(claims.length);
    const counts = await page.locator('.verdict-filter strong').allTextContents();
    expect(counts[0]).toBe(String(summary.claims));
    expect(counts.slice(1).reduce((sum, count) => sum + Number(count), 0)).toBe(claims.length);
    await keepPicture(page, 'desk');
    await page.close();
  });

  it('opens the evidence of a statement by a click, with all that it rests on', async () => {
    const { claims } = await askApi();
    const page = await openChecked();
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const at = claims.findIndex(({ verdict, kind }) => verdict === 'misdated' && kind === 'return');
    await markOf(page, at + 1).click();
    const panel = page.locator('dialog.claim-panel');
    expect(await panel.getAttribute('aria-label')).toBe(`Statement ${at + 1}: misdated`);
    await panel.locator('canvas').first().waitFor();
    const { quote, readings } = claims[at] as CheckedText['claims'][number];
    expect(await panel.locator('blockquote').textContent()).toBe(quote);
    expect(await panel.locator('.readings tbody tr').count()).toBe(readings.length);
    await panel.locator('button.drawer').first().click();
    const evidence = page.locator('dialog.panel:not(.claim-panel)');
    await evidence.locator('dl').waitFor();
    expect(await evidence.textContent()).toContain(`rotascope measure ${readings[0]?.measurement?.metric} `);
    await page.keyboard.press('Escape');
    await evidence.waitFor({ state: 'detached' });
    await keepPicture(page, 'desk-panel');
    await panel.getByRole('button', { name: 'Copy as citation' }).click();
    await expect
      .poll(() => page.evaluate('navigator.clipboard.readText()'))
      .toMatch(/^“.*; misdated: asserted .*, measured .*sha-256 [0-9a-f]{16}/);
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'detached' });
    await expect.poll(() => focusedTitle(page)).toBe(`statement ${at + 1}, misdated`);
    await page.close();
  });

  it('leads from statement to statement by keyboard, in the text and in the evidence', async () => {
    const page = await openChecked();
    await page.keyboard.press('n');
    await page.keyboard.press('n');
    await page.keyboard.press('p');
    await expect.poll(() => focusedTitle(page)).toMatch(/^statement 1, /);
    await page.keyboard.press('Enter');
    const panel = page.locator('dialog.claim-panel');
    await panel.waitFor();
    await page.keyboard.press('n');
    await expect.poll(() => panel.getAttribute('aria-label')).toMatch(/^Statement 2: /);
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'detached' });
    await expect.poll(() => focusedTitle(page)).toMatch(/^statement 2, /);
    await page.close();
  });

  it('fades what a verdict is not asked for, and steps over it', async () => {
    const { claims } = await askApi();
    const page = await openChecked();
    const supported = page.locator('.verdict-filter button', { hasText: 'supported' });
    await supported.click();
    expect(await supported.getAttribute('aria-pressed')).toBe('true');
    for (const [i, { verdict }] of claims.entries()) {
      const look = await page
        .locator(`.marked .chip[href="#t1-e${i + 1}"]`)
        .first()
        .getAttribute('class');
      expect(isFaded.test(look ?? ''), `statement ${i + 1}, ${verdict}`).toBe(verdict !== 'supported');
    }
    const shown = claims.filter(({ verdict }) => verdict === 'supported');
    expect(await page.locator('table.claims tbody tr').count()).toBe(shown.length);
    for (const { id } of shown) {
      await page.keyboard.press('n');
      await expect
        .poll(() => focusedTitle(page))
        .toBe(`statement ${claims.findIndex((claim) => claim.id === id) + 1}, supported`);
    }
    await page.locator('.verdict-filter button', { hasText: 'all' }).click();
    expect(await page.locator('.marked .is-faded').count()).toBe(0);
    await page.close();
  });

  it('lists what cannot both be true, and leads to either side', async () => {
    const { conflicts, claims } = await askApi();
    expect(conflicts.length).toBeGreaterThan(0);
    const page = await openChecked();
    expect(await page.locator('.conflicts > li').count()).toBe(conflicts.length);
    expect(await page.locator('.conflict-lines path').count()).toBe(conflicts.length);
    for (const [i, side] of (conflicts[0]?.statements ?? []).entries()) {
      await page.locator('.conflicts a').nth(i).click();
      const number = claims.findIndex(({ id }) => id === side.claim) + 1;
      await expect.poll(() => focusedTitle(page)).toMatch(new RegExp(`^statement ${number}, `));
    }
    await page.close();
  });

  it('saves the answer as a page, as Markdown and as data', async () => {
    const { claims, hash } = await askApi();
    const page = await openChecked();
    const html = await readDownload(page, 'HTML');
    expect(html.name).toBe('checked-Small-caps-fourteen-in-a-row-and-then-one.html');
    expect(html.text).toMatch(/^<!doctype html>/i);
    expect(html.text).not.toMatch(/<script/i);
    expect(html.text).toContain(`id="t1-e${claims.length}"`);
    const markdown = await readDownload(page, 'Markdown');
    expect(markdown.name).toMatch(/\.md$/);
    expect(markdown.text).toMatch(/^# .*Small caps: fourteen in a row/m);
    const saved = JSON.parse((await readDownload(page, 'JSON')).text) as CheckedText;
    expect(saved.hash).toBe(hash);
    expect(saved.claims.map(({ verdict }) => verdict)).toEqual(claims.map(({ verdict }) => verdict));
    await page.close();
  });

  it('says what to do where nothing, or nothing of use, is given', async () => {
    const page = await openDesk();
    const fault = page.locator('.fault');
    await page.getByRole('button', { name: 'Check', exact: true }).click();
    expect(await fault.textContent()).toBe('Paste a text, choose a file, or give an address first.');
    await page.setInputFiles('input[type=file]', { name: 'a.exe', mimeType: '', buffer: Buffer.from('MZ') });
    expect(await fault.textContent()).toBe('a.exe: texts are read from .txt, .md, .html and .pdf files.');
    await page.fill('textarea', 'Good morning. The coffee is warm.');
    await page.fill('input[type=url]', 'https://example.org/');
    await page.keyboard.press('Control+Enter');
    expect(await fault.textContent()).toContain('Two texts are given');
    await page.fill('input[type=url]', '');
    await check(page);
    expect(await page.textContent('.desk > .reading')).toContain('Nothing here states what figures can settle');
    expect(await page.locator('.desk-bar').count()).toBe(0);
    await page.getByRole('button', { name: 'Another text' }).click();
    expect(await page.inputValue('textarea')).toBe('Good morning. The coffee is warm.');
    await page.close();
  });

  it('takes a file that is dropped anywhere, and leaves dragged words to the field', async () => {
    const page = await openDesk();
    const drop = (what: 'file' | 'words', where: string): Promise<unknown> =>
      page.evaluate(`(${dropAt})(${JSON.stringify({ what, where })})`);
    await page.locator('textarea').waitFor();
    expect(await drop('words', 'textarea')).toBe(false);
    expect(await drop('file', 'aside')).toBe(true);
    expect(await page.textContent('.drop .chosen strong')).toBe('dropped.txt');
    await check(page);
    expect(await page.locator('table.claims tbody tr').count()).toBe(1);
    expect(await drop('file', '.marked'), 'no page is opened in place of an answer').toBe(true);
    expect(await page.locator('table.claims tbody tr').count()).toBe(1);
    await page.close();
  });

  it('shows what the server refuses as a problem, and keeps the text', async () => {
    const page = await openDesk();
    await page.fill('textarea', statement);
    await page.fill('input[type=date]', '2126-01-01');
    await page.keyboard.press('Control+Enter');
    expect(await page.locator('.problem p').textContent()).toContain('2126-01-01');
    expect(await page.inputValue('textarea')).toBe(statement);
    expectRefusals(1);
    await page.close();
  });

  it.each(['http://127.0.0.1:PORT/healthz', 'http://[::1]/', 'http://2130706433/', 'file:///etc/passwd'])(
    'has no page of this machine fetched: %s',
    async (address) => {
      const page = await openDesk();
      const url = address.replace('PORT', new URL(dashboard.address).port);
      await page.fill('input[type=url]', url);
      await page.keyboard.press('Control+Enter');
      const problem = page.locator('.problem p');
      await problem.waitFor();
      expect(await problem.textContent()).toMatch(/private|loopback|public|http/);
      expect(await page.locator('.desk-tools').count()).toBe(0);
      expectRefusals(1);
      await page.close();
    },
  );

  /** The browser itself tells of each request that was refused. */
  function expectRefusals(count: number): void {
    const told = dashboard.complaints.splice(0);
    expect(told.length).toBe(count);
    for (const one of told) expect(one).toMatch(/^Failed to load resource: .* status of 4\d\d/);
  }

  it('keeps verdicts in the ledger, which finds them by address and saves them without formulas', async () => {
    const publisher = "=cmd|' /C calc'!A0";
    const page = await openDesk();
    await page.fill('textarea', `---\ntitle: "+1+1"\ndate: 2026-02-01\n---\n\n${statement}`);
    await page.getByLabel('Publisher').fill(publisher);
    await page.getByLabel(/Keep the verdicts/).check();
    await check(page);
    await page.getByRole('link', { name: 'Ledger' }).click();
    const row = page.locator('.publishers tbody tr', { hasText: publisher });
    await row.waitFor();
    expect(await row.locator('td').first().textContent()).toBe('1');
    await page.fill('input[name=publisher]', 'CALC');
    await page.keyboard.press('Enter');
    await page.locator('.ledger-head', { hasText: 'One text' }).waitFor();
    expect(new URL(page.url()).search).toBe('?publisher=CALC');
    const { name, text } = await readDownload(page, 'Save their statements as CSV');
    expect(name).toBe('rotascope-ledger.csv');
    const { data } = Papa.parse<Record<string, string>>(text.trimEnd(), { header: true });
    expect(Object.keys(data[0] ?? {})).toEqual([...ledgerColumns]);
    expect(data.map((row) => [row.publisher, row.title])).toEqual([[`'${publisher}`, "'+1+1"]]);
    await page.selectOption('select[name=kind]', 'streak');
    await page.locator('text=No kept text fits').waitFor();
    await page.goto(`${dashboard.address}/ledger?publisher=calc&kind=return`);
    await page.locator('.ledger-texts summary').click();
    expect(await page.inputValue('select[name=kind]')).toBe('return');
    expect(await page.textContent('.ledger-texts table')).toContain('Russell 2000');
    await keepPicture(page, 'ledger');
    await page.close();
  });

  const markup = '<img src=x onerror=alert(1)><script>alert(2)</script>';
  const hostile = [
    { name: `${markup.replaceAll('/', '')}.txt`, text: `${markup}\n\n${statement} ${markup}` },
    { name: 'hostile.md', text: `---\ntitle: "${markup}"\n---\n\n${statement} \`${markup}\`` },
    {
      name: 'hostile.html',
      text: `<title>${markup.replaceAll('<', '&lt;')}</title><article><p>${statement} ${markup.replaceAll('<', '&lt;')}</p>${markup}</article>`,
    },
  ];
  it.each(hostile)('makes nothing but words of what a text brings: $name', async ({ name, text }) => {
    const page = await openDesk();
    const dialogs: string[] = [];
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    await page.setInputFiles('input[type=file]', { name, mimeType: '', buffer: Buffer.from(text) });
    await page.getByLabel('Publisher').fill(markup);
    await page.getByLabel(/Published/).fill('2026-02-01');
    await page.getByLabel(/Keep the verdicts/).check();
    await check(page);
    const expectWords = async (where: string): Promise<void> => {
      await page.locator(where, { hasText: '<img src=x onerror=alert(1)>' }).first().waitFor();
      expect(await page.locator('#content img, #content script, [onerror]').count()).toBe(0);
    };
    await expectWords('.provenance');
    await expectWords('.marked');
    await markOf(page, 1).click();
    await page.locator('dialog.claim-panel canvas').first().waitFor();
    await expectWords('.desk');
    await page.keyboard.press('Escape');
    await page.locator('dialog.claim-panel').waitFor({ state: 'detached' });
    const saved = (await readDownload(page, 'HTML')).text;
    await page.getByRole('link', { name: 'Ledger' }).click();
    await expectWords('.publishers');
    await expectWords('.ledger-texts');
    // Where it has no policy but its own.
    await page.goto('about:blank');
    await page.setContent(saved);
    expect(await page.locator('h1').count()).toBe(1);
    expect(await page.locator('img, script, [onerror]').count()).toBe(0);
    expect(dialogs).toEqual([]);
    await page.close();
  });

  it.each([
    { width: 1280, scheme: 'light' as const },
    { width: 1280, scheme: 'dark' as const },
    { width: 360, scheme: 'light' as const },
  ])('fits $width pixels, $scheme, without a serious barrier', async (options) => {
    const page = await openDesk({ ...options, bypassesPolicy: true });
    const look = async (what: string): Promise<void> => {
      const { content, window } = await readWidths(page);
      expect(content, what).toBeLessThanOrEqual(window);
      expect(await findBarriers(page), what).toEqual([]);
      await keepPicture(page, `${what}-${options.width}-${options.scheme}`);
    };
    await look('desk-form');
    await page.fill('textarea', article);
    await page.getByLabel(/Keep the verdicts/).check();
    await check(page);
    await look('desk-answer');
    await markOf(page, 2).click();
    await page.locator('dialog.claim-panel canvas').first().waitFor();
    await look('desk-evidence');
    await page.keyboard.press('Escape');
    await page.locator('dialog.claim-panel').waitFor({ state: 'detached' });
    await page.getByRole('link', { name: 'Ledger' }).click();
    await page.locator('.ledger-texts summary').first().click();
    await look('ledger-listed');
    await page.close();
  });
});
