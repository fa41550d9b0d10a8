import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import type { BreakOrBlip } from '../../assess/index.ts';
import { renderReport, toVisibleText } from '../report-fixture.ts';
import { BreakSection } from './break-section.tsx';

const { assessment } = renderReport('2026-08-14');
const { breakOrBlip } = assessment;
const render = (given: BreakOrBlip): string => renderToString(<BreakSection breakOrBlip={given} />);
const countCharts = (html: string): number => html.match(/<figure/g)?.length ?? 0;

test('the answer comes first, then every ground with its sentence and its drawer', () => {
  const html = render(breakOrBlip);
  const text = toVisibleText(html);
  expect(text).toMatch(/^ ?Break or blip\?/);
  expect(text.indexOf(breakOrBlip.answer)).toBeLessThan(text.indexOf('Test of a break'));
  const squeezed = text.replace(/\s/g, '');
  for (const { name, sentence, measurement } of breakOrBlip.grounds) {
    expect(squeezed).toContain(`${name}.${sentence}`.replace(/\s/g, ''));
    expect(html).toContain(`rotascope measure ${measurement.metric} `);
  }
  expect(html.match(/<details class="drawer"/g)?.length).toBe(breakOrBlip.grounds.length);
  expect(countCharts(html)).toBe(5);
});

test('the longest records are drawn: the size factor since 1926', () => {
  const html = render(breakOrBlip);
  const figureOf = (label: string): string => html.match(new RegExp(`${label}[\\s\\S]*?</figure>`))?.[0] ?? '';
  expect(figureOf('Line of the cumulated lead with')).toContain('Source: SMB');
  expect(figureOf('Marks of how often')).toContain('Source: SMB');
});

test('the forecasts drawn are those over 12 months, with their skill and its interval', () => {
  const twelve = breakOrBlip.grounds.find(({ name }) => name === 'Forecast since 1926');
  expect(twelve?.measurement.params.horizon).toBe(12);
  const skill = Number(twelve?.measurement.details.skill).toFixed(3);
  expect(toVisibleText(render(breakOrBlip))).toMatch(new RegExp(`Brier skill [+]?${skill} \\(95%: `));
});

test('a figure without a value has no chart; its sentence stays', () => {
  const grounds = breakOrBlip.grounds.map((ground) => ({
    ...ground,
    sentenceParts: ['Not measurable: nothing is known.'],
    measurement: { ...ground.measurement, value: null, details: {}, points: [] },
  }));
  const html = render({ ...breakOrBlip, grounds });
  expect(countCharts(html)).toBe(0);
  expect(html.match(/nothing is known/g)?.length).toBe(grounds.length);
  expect(html).toContain('figure none');
  expect(html).not.toContain('class="split"');
});

test('what needs an import is left to the list of imports', () => {
  const grounds = breakOrBlip.grounds.map((ground) => ({ ...ground, lacking: ['^RUT'] }));
  const html = render({ ...breakOrBlip, grounds });
  expect(toVisibleText(html).trim()).toBe(`Break or blip? ${breakOrBlip.answer}`);
});
