import { describe, expect, it, test } from 'vitest';
import { parseIsoDate } from '../core/index.ts';
import { createReferenceStore } from '../data/index.ts';
import { type DetailScalar, type Measurement, measure } from '../metrics/index.ts';
import { type Assessment, assessCase } from './assessment.ts';
import { compareAssessments } from './compare-assessments.ts';
import { defaultCase, loadCase } from './load-case.ts';
import { type FigurePart, joinSaid, type Sentence, say, toCount, toPlainText } from './sentence.ts';

const store = createReferenceStore();
const assess = (date: string): Assessment => assessCase(loadCase(defaultCase), store, parseIsoDate(date));
const figure: FigurePart = { text: '7%', of: { metric: 'inflation', params: {}, asOf: '2026-01-22' }, output: 'value' };

test('a sentence is merged words, figures and counts, and reads as they stand', () => {
  const sentence = say`of ${3}${' or '}${toCount(4)}: ${figure}${say`, ${figure}`}${[]}.`;
  expect(sentence).toEqual(['of 3 or ', { text: '4', listedIn: 'evidence' }, ': ', figure, ', ', figure, '.']);
  expect(toPlainText(sentence)).toBe('of 3 or 4: 7%, 7%.');
  expect(joinSaid([[figure], ['a'], ['b']], '; ')).toEqual([figure, '; a; b']);
});

function listSentences(assessment: Assessment): readonly (readonly [string, Sentence])[] {
  const { summary, summaryParts, baseRate, baseRateParts, confidence, changes, changesParts, breakOrBlip } = assessment;
  return [
    [summary, summaryParts],
    [baseRate, baseRateParts],
    [confidence.reason, confidence.reasonParts],
    [breakOrBlip.answer, breakOrBlip.answerParts],
    ...changesParts.map((parts, i): [string, Sentence] => [changes[i] as string, parts]),
    ...breakOrBlip.grounds.map(({ sentence, sentenceParts }): [string, Sentence] => [sentence, sentenceParts]),
  ];
}

const isFigure = (part: Sentence[number]): part is FigurePart => typeof part === 'object' && 'of' in part;

/** Whether a figure in print says one of the values of its output, as it stands or in percent, to the digits shown. */
function says(text: string, value: DetailScalar): boolean {
  if (typeof value === 'string') return text === value || (/^\d{4}(-\d\d)?$/.test(text) && value.startsWith(text));
  if (typeof value !== 'number') return /not bounded|undefined|not measurable/.test(text);
  const printed = /\d[\d,]*(\.\d+)?/.exec(text)?.[0].replaceAll(',', '') ?? '';
  const digits = printed.split('.')[1]?.length ?? 0;
  if (/^(below|above)/.test(text)) return 100 * value < Number(printed) === text.startsWith('below');
  return [value, 100 * value].some((one) => Math.abs(one).toFixed(digits) === printed);
}

function readValues({ value, details }: Measurement, output: string): readonly DetailScalar[] {
  const found = output === 'value' ? value : details[output];
  return Array.isArray(found) ? found : [(found ?? null) as DetailScalar];
}

function expectMeasured({ text, of, output }: FigurePart): void {
  const measurement = measure(store, of.metric, of.params, parseIsoDate(of.asOf));
  if (output === undefined) {
    expect(measurement.value).not.toBeNull();
    return;
  }
  const values = readValues(measurement, output);
  expect(
    values.some((value) => says(text, value)),
    `${text} is ${output} of ${of.metric}: ${values.join(', ')}`,
  ).toBe(true);
}

describe.each(['2026-01-22', '2026-06-30', '2022-12-30'])('the sentences of %s', (date) => {
  const sentences = listSentences(assess(date));

  it('are their parts', () => {
    for (const [text, parts] of sentences) expect(toPlainText(parts)).toBe(text);
  });

  it('say what their measurements, asked for again, give', () => {
    const figures = sentences.flatMap(([, parts]) => parts.filter(isFigure));
    expect(figures.filter(({ output }) => output !== undefined).length).toBeGreaterThan(30);
    for (const part of figures) expectMeasured(part);
  });
});

test('a figure of another output would be noticed', () => {
  const of = { metric: 'rotation-state', params: { series: '^RUT' }, asOf: '2026-01-22' };
  const { details } = measure(store, of.metric, of.params, parseIsoDate(of.asOf));
  const text = `${Number(details.momentum3).toFixed(2)} sd`;
  expect(() => expectMeasured({ text, of, output: 'momentum3' })).not.toThrow();
  expect(() => expectMeasured({ text, of, output: 'momentum12' })).toThrow();
});

test('what changed names what gives both figures, each on its own date', () => {
  const { changes, legs } = compareAssessments(assess('2025-10-31'), assess('2026-01-22'));
  const told = changes.filter(({ kind }) => kind === 'evidence' || kind === 'watchpoint');
  expect(told.length).toBeGreaterThan(3);
  for (const { evidenceBefore, evidenceAfter, figureBefore, figureAfter } of [
    ...told,
    ...legs.map((leg) => ({ ...leg, figureBefore: leg.before, figureAfter: leg.after })),
  ]) {
    expect([evidenceBefore?.text, evidenceAfter?.text]).toEqual([figureBefore, figureAfter]);
    expect([evidenceBefore?.of.asOf, evidenceAfter?.of.asOf]).toEqual(['2025-10-31', '2026-01-22']);
    expect(evidenceAfter?.output).toBeDefined();
  }
});

test('every watchpoint with a measurement names the output that its figure is', () => {
  const { watchpoints } = assess('2026-01-22');
  const given = new Map(loadCase(defaultCase).watchpoints.map((one) => [one.id, 'output' in one ? one.output : null]));
  expect(watchpoints.some(({ output }) => output !== null && output !== 'value')).toBe(true);
  for (const { id, output, measurement } of watchpoints) {
    expect(output).toBe(given.get(id));
    expect(output === null).toBe(measurement === null);
  }
});
