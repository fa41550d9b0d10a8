import { describe, expect, it } from 'vitest';
import { assessCase, listCases, loadCase } from '../src/assess/index.ts';
import { assessmentText } from '../src/cli/assessment-text.ts';
import { parseIsoDate } from '../src/core/index.ts';
import { createReferenceStore } from '../src/data/index.ts';
import { measure } from '../src/metrics/index.ts';
import { renderAssessmentHtml, renderAssessmentMarkdown } from '../src/report/index.ts';

const store = createReferenceStore();
const dates: Readonly<Record<string, readonly string[]>> = {
  'dot-com-2000': ['2000-04-14', '2000-12-29', '2001-12-31'],
};
const usualDates = ['2025-12-15', '2026-01-22', '2026-06-30'];
const assessments = listCases().flatMap((id) => (dates[id] ?? usualDates).map((date) => [id, date] as const));

describe('the cases that come with the package', () => {
  it('are these', () => {
    expect(listCases()).toEqual([
      'dot-com-2000',
      'equal-vs-cap-weight',
      'great-rotation-2026',
      'sector-leadership',
      'us-vs-world',
      'value-vs-growth',
    ]);
  });

  it.each(assessments)('%s is answered on %s without a lake', (id, date) => {
    const given = loadCase(id);
    const assessment = assessCase(given, store, parseIsoDate(date));
    expect(assessment.answer).toMatch(new RegExp(`^As of ${date}, .*\\.$`));
    expect(assessment.summary).toMatch(/of \d+ dimensions? \d+ could be measured/i);
    expect(renderAssessmentMarkdown(assessment)).not.toMatch(/\bundefined\b|\bNaN\b|\[object/);
    const html = renderAssessmentHtml(assessment, given, store);
    expect(html).toContain('</html>');
    expect(html).not.toMatch(/\bNaN\b|\[object/);
    for (const line of assessmentText(assessment)) expect(line).not.toMatch(/\bundefined\b|\bNaN\b/);
  });

  it('name what an import would bring, and weigh nothing by it', () => {
    const { dimensions, needsImport } = assessCase(loadCase('great-rotation-2026'), store, parseIsoDate('2026-01-22'));
    expect(needsImport.inputs).toContain('members of IWM');
    const lacking = dimensions.flatMap(({ evidence }) => evidence).filter((one) => one.lacking.length > 0);
    expect(lacking.length).toBeGreaterThan(0);
    for (const { reading, measurement, name } of lacking) {
      expect(reading).toBe('unmeasured');
      expect(measurement.warnings[0]?.message).toContain('an import would cure it');
      expect(needsImport.figures).toContain(name);
    }
    const text = assessmentText(assessCase(loadCase('great-rotation-2026'), store, parseIsoDate('2026-01-22')));
    expect(text.filter((line) => line.startsWith('Needs an import'))).toHaveLength(1);
  });

  it('say which series to import where a leg is not at hand', () => {
    expect(() => assessCase(loadCase('us-vs-world'), store)).toThrow(/import EFA \(total return\)/);
    const { answer, summary, confidence } = assessCase(loadCase('us-vs-world'), store, parseIsoDate('2026-01-22'));
    expect(answer).toMatch(/cannot be measured\.$/);
    expect(summary).toMatch(/^The state needs an import: EFA/);
    expect(confidence.level).toBe('low');
  });

  it('asks at its own date where it has one', () => {
    expect(assessCase(loadCase('dot-com-2000'), store).asOf).toBe('2000-12-29');
  });

  it('leaves a metric asked by itself to fail', () => {
    expect(() => measure(store, 'period-return', { series: 'EFA' }, parseIsoDate('2026-01-22'))).toThrow(/no series/);
  });

  it.each([
    ['2025-12-15', 'none', 'low', 3, 1],
    ['2026-01-22', 'early', 'moderate', 7, 0],
    ['2026-06-30', 'failing', 'low', 1, 1],
  ])('the default case reads as before on %s: %s, %s', (date, state, level, speaksFor, against) => {
    const found = assessCase(loadCase('great-rotation-2026'), store, parseIsoDate(date));
    expect(found.state).toBe(state);
    expect(found.confidence).toMatchObject({ level, for: speaksFor, against, total: 8 });
  });
});
