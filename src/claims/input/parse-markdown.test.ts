import { describe, expect, it } from 'vitest';
import { parseMarkdown } from './parse-markdown.ts';

describe('Markdown', () => {
  it('keeps what comments above the text say of it', () => {
    expect(parseMarkdown('<!-- posted 2019-03-08 on A Blog -->\n# Heading\n\nText.').page).toContain('2019-03-08');
    expect(parseMarkdown('# Heading\n\n<!-- 2019-03-08 -->\nText.').page).toBeNull();
  });

  it('is read as the text it shows; front matter is metadata', () => {
    const parsed = parseMarkdown(
      [
        '---',
        'title: "Small caps: the lead"',
        'date: 2026-01-26',
        'site: Market Desk',
        'tags: [one, two]',
        '---',
        '# Heading',
        '',
        'The index **rose 8%**,',
        'it [says](https://example.com/a_b).',
        '',
        '- one',
        '- two',
        '',
        '| Symbol | Price |',
        '| --- | --- |',
        '| AAPL | 254.61 |',
        '',
        '<script>alert(1)</script>',
      ].join('\n'),
    );
    expect(parsed.text).toBe('Heading\n\nThe index rose 8%, it says.\n\none\ntwo\n\nSymbol  Price\nAAPL  254.61');
    expect(parsed).toMatchObject({ title: 'Small caps: the lead', publisher: 'Market Desk', dates: ['2026-01-26'] });
  });

  it('prefers the date of publication of the front matter', () => {
    expect(parseMarkdown('---\ndate: 2026-01-26\npublished: 2026-01-27\n---\ntext').dates).toEqual([
      '2026-01-27',
      '2026-01-26',
    ]);
  });

  it('takes its first heading for a title, and a rule for no front matter', () => {
    expect(parseMarkdown('One\n\n## Small *caps*\n\nTwo')).toMatchObject({ title: 'Small caps', warnings: [] });
    expect(parseMarkdown('One\n\n---\n\nTwo').text).toBe('One\n\nTwo');
  });

  it('reads fields by the line where a colon in a title makes them no YAML', () => {
    const text = '---\ntitle: Rotation: what now\ndate: 2026-03-02\ntags:\n  - value\n---\nText.\n';
    expect(parseMarkdown(text)).toMatchObject({ title: 'Rotation: what now', warnings: [] });
  });

  it('leaves out front matter that is no list of fields, and says so', () => {
    const parsed = parseMarkdown('---\n{ broken\n---\ntext');
    expect(parsed.text).toBe('text');
    expect(parsed.warnings).toHaveLength(1);
  });
});
