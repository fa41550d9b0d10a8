import { describe, expect, it } from 'vitest';
import { html, noHtml, termHtml } from './html.ts';

describe('html', () => {
  it('escapes text wherever it stands, and leaves HTML as it is', () => {
    const hostile = `"><script>alert('&')</script>`;
    const { text } = html`<p title="${hostile}">${hostile} ${html`<b>${hostile}</b>`}</p>`;
    expect(text).not.toContain('<script');
    expect(text.match(/&quot;>&lt;script>alert\('&amp;'\)&lt;\/script>/g)).toHaveLength(3);
  });

  it('prints numbers, lists in a row, and nothing where nothing is told', () => {
    expect(html`${0} ${[html`<i>a</i>`, noHtml, html`<i>${'b'}</i>`]}`.text).toBe('0 <i>a</i><i>b</i>');
  });

  it('escapes a term and what is told of it once', () => {
    expect(termHtml('P & L', html`${'a < b'}`).text).toBe('<div><dt>P &amp; L</dt><dd>a &lt; b</dd></div>');
  });
});
