import { describe, expect, test } from 'vitest';
import { escapeMarkdown } from './escape-markdown.ts';
import { renderReport, reportDates } from './report-fixture.ts';

describe.each(reportDates)('the Markdown of %s', (date) => {
  const { assessment, markdown } = renderReport(date);

  test('opens with the answer', () => {
    expect(markdown.startsWith(`# ${escapeMarkdown(assessment.answer)}\n`)).toBe(true);
  });

  test('has the same number of cells in every row of a table', () => {
    for (const table of markdown.split('\n\n').filter((part) => part.startsWith('|'))) {
      const widths = table.split('\n').map((row) => row.replaceAll('\\|', '').split('|').length);
      expect(new Set(widths).size, table).toBe(1);
    }
  });

  test('holds every figure of the evidence', () => {
    for (const { figure } of assessment.dimensions.flatMap(({ evidence }) => evidence)) {
      expect(markdown).toContain(escapeMarkdown(figure));
    }
    expect(markdown).not.toMatch(/\bundefined\b|\bNaN\b|\[object|\bnull\b/);
  });
});
