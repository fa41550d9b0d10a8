import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toPlainText } from './html-text.ts';
import { parseHtml } from './parse-html.ts';
import { parsePage } from './parse-page.ts';

const textOf = (html: string) => toPlainText(parsePage(html).documentElement);

const sentence =
  'The small-cap index rose 8% in January, while the large-cap index lost half a percent over the same weeks.';
const article = Array.from({ length: 8 }, (_, index) => `<p>${index + 1}. ${sentence}</p>`).join('');

describe('text of a page', () => {
  it.each([
    ['<h1>Head</h1><p>One\n  two</p><div>three <b>four</b>,<i>five</i></div>', 'Head\n\nOne two\n\nthree four,five'],
    ['<p>one<br>two</p><ul><li>a</li><li><p>b</p></li></ul><p>three</p>', 'one\ntwo\n\na\nb\n\nthree'],
    [
      '<table><tr><th>Symbol</th><th>Price</th></tr><tr><td>AAPL</td><td>254.61<br>+6.57 (2.65%)</td></tr></table>',
      'Symbol  Price\nAAPL  254.61  +6.57 (2.65%)',
    ],
    ['<table><tr><td><p>one</p><p>two</p></td></tr></table>', 'one\n\ntwo'],
    ['<p>S&amp;P 500 &#8212; up&nbsp;8&#37;, &lt;b&gt;</p>', 'S&P 500 — up\u00A08%, <b>'],
    ['<p>up 1.5<sup>1</sup>%, its 1<sup>st</sup> gain</p>', 'up 1.5[1]%, its 1st gain'],
    ['<p>Rus&shy;sell</p>', 'Russell'],
    ['<pre>AAPL  254.61\nMSFT  473.33</pre>', 'AAPL  254.61\nMSFT  473.33'],
  ])('%s', (html, text) => {
    expect(textOf(html)).toBe(text);
  });

  it('holds nothing that is hidden or is no text', () => {
    const hidden = [
      '<script>document.title = "no"; "<p>no</p>"</script>',
      '<style>p { content: "no" }</style>',
      '<template><p>no</p></template>',
      '<noscript>no</noscript>',
      '<div hidden>no</div>',
      '<div style="color: red; display : none">no <b>no</b></div>',
      '<span style="visibility:hidden">no</span>',
      '<svg><text>no</text></svg>',
      '<iframe srcdoc="<p>no</p>">no</iframe>',
      '<button>no</button>',
      '<select><option>no</option></select>',
      '<dialog>no</dialog>',
      '<!-- no -->',
    ];
    expect(textOf(`<p>yes</p>${hidden.join('')}<p>yes</p>`)).toBe('yes\n\nyes');
  });
});

describe('page', () => {
  it('keeps the article and its heading, and drops what surrounds it', () => {
    const { text, title } = parseHtml(
      `<html><head><title>Lead | Site</title></head><body><nav>Home Markets Funds</nav><h1>Small caps lead</h1>
       <article>${article}</article><aside>Subscribe now</aside><footer>Imprint</footer></body></html>`,
    );
    expect(text.startsWith('Small caps lead\n\n1. The small-cap')).toBe(true);
    expect(text.endsWith(`8. ${sentence}`)).toBe(true);
    expect(title).toBe('Small caps lead');
    for (const furniture of ['Home', 'Subscribe', 'Imprint', 'Site']) expect(text).not.toContain(furniture);
  });

  it('keeps a table of quotes that lies outside the article, once, and no other table', () => {
    const rows = (cells: string[][]) =>
      cells.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('');
    const quotes = `<table>${rows([
      ['Symbol', 'Price', 'Change (%)'],
      ['AAPL', '254.61', '+6.57 (2.65%)'],
      ['AMD', '253.29', '-6.39 (-2.46%)'],
    ])}</table>`;
    const list = '<ul><li>S&amp;P 500 6,858.47 +0.19%</li><li>Dow 48,382.39 -0.66%</li></ul>';
    const other = `<table>${rows([
      ['Advertise', 'Careers'],
      ['Help', 'Contact'],
    ])}</table>`;
    const { text } = parseHtml(
      `<html><body><main>${article}</main><div class="sidebar">${quotes}${list}${other}</div></body></html>`,
    );
    expect(text).toContain('\n\nSymbol  Price  Change (%)\nAAPL  254.61  +6.57 (2.65%)\nAMD  253.29  -6.39 (-2.46%)');
    expect(text).toContain('\n\nS&P 500 6,858.47 +0.19%\nDow 48,382.39 -0.66%');
    expect(text.split('AAPL')).toHaveLength(2);
    expect(text).not.toContain('Careers');
  });

  it('reads a short page whole', () => {
    expect(parseHtml('<p>Small caps rose 8%.</p>').text).toBe('Small caps rose 8%.');
  });

  it('gathers title, publisher and dates, the most trusted first', () => {
    const linked = {
      '@context': 'https://schema.org',
      '@graph': [
        { '@type': 'WebPage', datePublished: '2026-01-30' },
        {
          '@type': ['NewsArticle'],
          headline: 'Small caps lead',
          datePublished: '2026-01-26T09:30:00-05:00',
          publisher: { '@type': 'Organization', name: 'Market Desk' },
        },
      ],
    };
    const parsed = parseHtml(
      `<html><head><title>Other</title><meta name="date" content="2026-01-28">
       <meta property="article:published_time" content="2026-01-27">
       <script type="application/ld+json">{ broken</script>
       <script type="application/ld+json">${JSON.stringify(linked)}</script></head>
       <body><article><time datetime="2026-01-29">yesterday</time>${article}</article></body></html>`,
    );
    expect(parsed.title).toBe('Small caps lead');
    expect(parsed.publisher).toBe('Market Desk');
    expect(parsed.dates).toEqual(['2026-01-26T09:30:00-05:00', '2026-01-30', '2026-01-27', '2026-01-28', '2026-01-29']);
  });

  it('keeps the top of the page, where a dateline stands outside the article', () => {
    const { page } = parseHtml(`<html><body><header>June 3, 2024</header><article>${article}</article></body></html>`);
    expect(page?.startsWith('June 3, 2024')).toBe(true);
  });

  it('reads a deep page whole and refuses a bottomless one', () => {
    const deep = parseHtml(`<html><body>${'<div>'.repeat(300)}${article}</body></html>`);
    expect(deep.text).toContain(sentence);
    expect(deep.warnings).toHaveLength(1);
    expect(() => parseHtml('<div>'.repeat(200_000))).toThrow('nested too deep');
  });

  it('reads any markup into text without tags of its own', () => {
    const piece = fc.constantFrom(
      '<p>',
      '</p>',
      '<table>',
      '<td>',
      '<tr>',
      '</div>',
      '<div',
      '">',
      '<!--',
      '-->',
      '&',
      '&#0;',
      '<script>',
      '</script>',
      'word ',
      '<sup>1',
      '<ul><li>',
      '<![CDATA[',
      '</html>',
      '<body>',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        expect(typeof parseHtml(pieces.join('')).text).toBe('string');
      }),
    );
  });
});
