import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import type { CheckedText } from '../../claims/checked.ts';
import { commentary, createChecked, createConflict } from './checked-fixture.ts';
import { renderCheckedHtml } from './checked-html.tsx';
import { renderCheckedMarkdown } from './checked-markdown.ts';
import { toSafeText } from './quote-text.ts';

const checked = createChecked();
const html = renderCheckedHtml([checked], [commentary]);
const parse = (page: string) => parseHTML(page).document;

/** What would turn, hide or end a line: marks of direction and control characters other than line feeds. */
const unsafe = /[\u202A-\u202E\u2066-\u2069]|[^\P{Cc}\n]/u;

/** A text and a reading of it in which every word that comes from outside is the attack. */
function poison(attack: string): { page: string; markdown: string; document: ReturnType<typeof parse> } {
  const text = `before ${attack} after`;
  const drafts = (['contradicted', 'misdated', 'supported', 'unmeasurable'] as const).map((verdict) => ({
    quote: attack,
    kind: 'return' as const,
    verdict,
    reason: attack,
    subject: { text: attack, id: attack, name: attack },
    against: { text: attack, id: attack, name: attack },
    direction: attack,
    attributedTo: attack,
    period: { text: attack, base: '2025-12-10', to: '2025-12-31', role: 'window', from: 'stated' },
    readings: [{ label: attack, measured: 1, holds: true, measurement: null }],
    nearest: { base: '2025-11-20', to: '2025-12-11', measured: 1, label: attack },
  }));
  const changes: Partial<CheckedText> = { source: attack, title: attack, publisher: attack };
  const one = createChecked(text, drafts, changes);
  const conflict = { ...createConflict(one.claims, attack), reason: attack };
  const poisoned = { ...one, conflicts: [conflict] };
  const page = renderCheckedHtml([poisoned, poisoned], [text, text], [conflict]);
  return { page, markdown: renderCheckedMarkdown([poisoned], [conflict]), document: parse(page) };
}

/** The elements of a page, without those that only keep a word on one line. */
const tagsOf = (document: ReturnType<typeof parse>): string =>
  [...document.querySelectorAll(':not(.nowrap)')].map(({ tagName }) => tagName).join(' ');

describe('the page of a checked text', () => {
  const document = parse(html);

  it('holds the whole text, with every statement marked and its evidence a link away', () => {
    const marked = document.querySelector('.marked');
    expect(marked?.textContent?.replace(/\s+/g, '').replace(/[✓✗⇄↺≠◆◇◌?]\d+/g, '')).toBe(
      commentary.replace(/\s+/g, ''),
    );
    checked.claims.forEach((claim, i) => {
      expect(document.getElementById(`t1-m${i + 1}`), claim.quote).not.toBeNull();
      const card = document.getElementById(`t1-e${i + 1}`);
      expect(card?.textContent).toContain(claim.reason);
      expect(marked?.querySelectorAll(`.chip[href="#t1-e${i + 1}"]`)).toHaveLength(1);
    });
  });

  it('follows no link to nowhere, and has each id once', () => {
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const links = [...document.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? '');
    expect(links.length).toBeGreaterThan(40);
    for (const link of links) expect(ids).toContain(link.replace('#', ''));
  });

  it('shows of each measurement the metric with its version, the provider and the hash of its inputs', () => {
    const card = document.getElementById('t1-e1')?.textContent ?? '';
    const measurement = checked.claims[0]?.readings[0]?.measurement;
    expect(card).toContain(`period-return, version ${measurement?.version}`);
    expect(card).toContain(measurement?.inputs[0]?.hash);
    expect(card).toContain(measurement?.inputs[0]?.provider);
    expect(card).toContain('rotascope measure period-return --series');
    expect(card).toContain('2025-11-20 to 2025-12-11: 12.39% (^RUT price)');
  });

  it('says how many statements do not hold, and counts them by verdict', () => {
    expect(document.querySelector('.headline')?.textContent).toBe(
      '5 of 12 statements do not hold. 1 could not be measured.',
    );
    expect([...document.querySelectorAll('.tally li')].map((item) => item.textContent)).toContain('3 ✓ supported');
  });

  it('needs no script, no network and is the same bytes a second time', () => {
    expect(html).not.toMatch(/<script|https?:\/\/(?!www\.w3\.org)|@import|url\(/);
    expect(renderCheckedHtml([checked], [commentary])).toBe(html);
  });

  it('shows several texts on one page, with what they say against each other', () => {
    const other = createChecked(commentary, undefined, { source: 'other.md', title: 'Another view' });
    const between = createConflict(checked.claims);
    const [one, two] = between.statements;
    const page = parse(
      renderCheckedHtml(
        [checked, other],
        [commentary, commentary],
        [{ ...between, statements: [one, { ...two, source: 'other.md' }] }],
      ),
    );
    expect(page.querySelector('h1')?.textContent).toBe('2 texts, statement by statement');
    const sides = [...page.querySelectorAll('main > section:first-child .quote a')].map((link) =>
      link.getAttribute('href'),
    );
    expect(sides).toEqual(['#t1-e1', '#t2-e4']);
  });
});

describe('hostile texts', () => {
  const attacks = [
    '</title></style><script>alert(1)</script><img src=x onerror=alert(2)>',
    `"><svg onload=alert(1)>'"&lt;b&gt;&amp;`,
    '<!-- --><a href="javascript:alert(1)" target=_blank>x</a>]]><![CDATA[',
    '\u202Egnp.exe\u2066 \u0000\u001B[31m \uD800 \uDC00',
  ];
  const benign = poison('harmless');

  it.each(attacks)('%j stays text', (attack) => {
    const { page, markdown, document } = poison(attack);
    expect(tagsOf(document)).toBe(tagsOf(benign.document));
    expect(page).not.toMatch(/<script|<img|<svg|<!-- /i);
    expect(page).not.toMatch(unsafe);
    expect(document.querySelector('blockquote')?.textContent).toBe(toSafeText(attack));
    expect(markdown).not.toMatch(/<(?:script|img|svg|a|!--)/i);
    expect(markdown).not.toMatch(unsafe);
  });

  it('whatever a text holds, the page has the elements and attributes of a harmless one', () => {
    const syntax = fc.constantFrom(
      '<',
      '>',
      '"',
      "'",
      '&',
      '/',
      '=',
      '-->',
      '<script>',
      '<b onclick=x>',
      '&#60;',
      '`',
      ' ',
    );
    const attack = fc
      .array(fc.oneof(syntax, fc.string({ unit: 'binary', maxLength: 6 }), fc.constantFrom('rose', '8%')), {
        minLength: 1,
        maxLength: 12,
      })
      .map((parts) => parts.join(''))
      .filter(
        (text) => text.trim() !== '' && !text.includes('\n') && !text.includes('\r') && !/[\u2028\u2029]/.test(text),
      );
    fc.assert(
      fc.property(attack, (text) => {
        const { document } = poison(text);
        expect(tagsOf(document)).toBe(tagsOf(benign.document));
        for (const element of document.querySelectorAll('*')) {
          for (const { name, value } of element.attributes) {
            expect(name).not.toMatch(/^on/i);
            if (name === 'href') expect(value).toMatch(/^#t\d+(?:-[em]\d+)?$/);
          }
        }
      }),
      { numRuns: 40 },
    );
  });
});
