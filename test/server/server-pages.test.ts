import { marked } from 'marked';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toDownload } from '../../src/server/served-answer.ts';
import { createTestApp, type TestApp } from './test-app.ts';

let server: TestApp;
beforeAll(() => {
  server = createTestApp();
});
afterAll(() => server.close());

const attack = '"><script>alert(1)</script><img src=x onerror=alert(1)> [x](javascript:alert(1))';
const told = new URLSearchParams({
  published: '2026-01-23',
  asOf: '2026-06-30',
  source: `${attack}.html`,
  publisher: attack,
});
const text = `${attack}\n\n${attack} On Thursday the Russell 2000 had outperformed the S&P 500 for 14 straight sessions ${attack}.`;

describe('a checked text as a page', () => {
  it('has no tag, attribute or script of the text, of its name or of its publisher', async () => {
    for (const type of ['text/plain', 'text/markdown', 'text/html']) {
      const answer = await server.post(`/v1/claims?${told}`, text, { accept: 'text/html', 'content-type': type });
      expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
      expect(answer.body).toContain('14 straight sessions');
      expect(answer.body).toContain('&lt;script>');
      expect(answer.body).not.toMatch(/<script|<img|<[^>]*\son\w+=|<a[^>]*href="javascript/i);
      const policy = String(answer.headers['content-security-policy']);
      expect(policy).toMatch(/^default-src 'none'; style-src 'unsafe-inline';.*sandbox$/);
      expect(answer.headers['content-disposition']).toMatch(/^attachment; filename="checked-[0-9a-f]{12}\.html"$/);
      expect(answer.headers['cache-control']).toBe('no-store');
    }
  });

  it('is Markdown without a tag, a link or a script of the text', async () => {
    const answer = await server.post(`/v1/claims?${told}`, text, { accept: 'text/markdown;q=0.9, text/html;q=0.1' });
    expect(answer.headers['content-type']).toBe('text/markdown; charset=utf-8');
    expect(answer.headers['content-disposition']).toMatch(/\.md"$/);
    expect(marked.parse(answer.body)).not.toMatch(/<script|<img|href="javascript/i);
  });

  it('is JSON for any who asks for neither, and holds the text as read only where that is asked for', async () => {
    for (const accept of ['*/*', 'image/png', 'application/json, text/html;q=0.5']) {
      const answer = await server.post(`/v1/claims?${told}`, text, { accept });
      expect(answer.json()).not.toHaveProperty('text');
    }
    const answer = await server.post(`/v1/claims?${told}&withText=true`, text);
    expect(answer.headers['content-type']).toBe('application/json; charset=utf-8');
    const { text: read, claims } = answer.json();
    for (const { quote, span } of claims) expect(read.slice(span.start, span.end)).toBe(quote);
  });
});

describe('the name of a download', () => {
  it.each([
    ['series ^RUT close.csv', 'series-RUT-close.csv'],
    ['a\r\nSet-Cookie: x=1.csv', 'a-Set-Cookie-x-1.csv'],
    ['../../etc/passwd', 'etc-passwd'],
    ['"; filename=evil.exe', 'filename-evil.exe'],
    ['наука.csv', 'csv'],
    ['..', 'rotascope'],
    ['a'.repeat(500), 'a'.repeat(100)],
  ])('%j is %s', (given, name) => {
    expect(toDownload(given)).toEqual({ 'content-disposition': `attachment; filename="${name}"` });
  });
});
