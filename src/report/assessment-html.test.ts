import { describe, expect, test } from 'vitest';
import { formatOutput } from '../assess/index.ts';
import { renderAssessmentHtml } from './assessment-html.tsx';
import { renderReport, reportDates, store, toVisibleText } from './report-fixture.ts';

describe.each(reportDates)('the report of %s', (date) => {
  const { given, assessment, history, html } = renderReport(date);
  const text = toVisibleText(html);

  test('opens with the answer', () => {
    const body = text.slice(text.indexOf('Rotascope'));
    expect(body.indexOf(assessment.answer)).toBeGreaterThan(0);
    expect(body.indexOf(assessment.answer)).toBeLessThan(body.indexOf('How the evidence balances'));
  });

  test('asks the network for nothing', () => {
    expect(html).not.toMatch(/<(script|link|iframe|img|object|embed|image|use)\b/i);
    expect(html).not.toMatch(/\b(?:src|srcset|xlink:href|href|action|poster)\s*=/i);
    expect(html).not.toMatch(/url\((?!["']?#|#)/i);
    expect(html).not.toMatch(/@import/i);
    expect(html.replaceAll('http://www.w3.org/', '')).not.toMatch(/=["']https?:/i);
    expect(html).toContain("default-src 'none'");
  });

  test('shows no value that is none', () => {
    expect(text.match(/.{0,40}(?:\bundefined\b(?!-value)|\bNaN\b|\[object|\bnull\b|\bInfinity\b)/)).toBeNull();
  });

  test('shows each figure of the evidence as its measurement prints it', () => {
    const rows = [...html.matchAll(/<tr><th scope="row">(?:(?!<\/tr>).)*<\/tr>/gs)].map(([row]) => toVisibleText(row));
    for (const { name, output, measurement, lacking } of assessment.dimensions.flatMap(({ evidence }) => evidence)) {
      if (lacking.length > 0) {
        expect(text).toContain(name);
        continue;
      }
      const row = rows.find((one) => one.includes(name));
      expect(row, name).toContain(` ${formatOutput(measurement, output)} `);
    }
  });

  test('has an evidence drawer with formula, input hashes and command for each figure', () => {
    const measured = assessment.dimensions
      .flatMap(({ evidence }) => evidence)
      .filter(({ lacking }) => lacking.length === 0)
      .map(({ measurement }) => measurement);
    for (const { inputs, metric } of measured) {
      expect(html).toContain(`rotascope measure ${metric} `);
      for (const { hash } of inputs) expect(html).toContain(hash);
    }
  });

  test('has unique ids and a text for every chart', () => {
    const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, label] of html.matchAll(/role="img" aria-label="([^"]*)"/g))
      expect(label?.length).toBeGreaterThan(40);
  });

  test('is the same bytes a second time', () => {
    expect(renderAssessmentHtml(assessment, given, store)).toBe(html);
  });

  test('marks every record and every run where the history has them', () => {
    for (const { date: day, value } of history.closes.records) {
      expect(history.closes.closes).toContainEqual({ date: day, value });
    }
  });
});

test('the report of 2026-01-22 marks 14 sessions in a row and the records since 2025-09-18', () => {
  const { history } = renderReport('2026-01-22');
  const market = history.strength.find(({ benchmarkLabel }) => benchmarkLabel === 'S&P 500');
  expect(market?.runs.at(-1)).toEqual({ base: '2025-12-31', last: '2026-01-22', length: 14 });
  expect(history.closes.records[0]?.date).toBe('2025-09-18');
  expect(history.closes.records).toContainEqual({ date: '2025-12-11', value: 2590.61 });
});
