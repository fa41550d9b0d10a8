import { expect, it } from 'vitest';
import { parseIsoDate } from '../core/index.ts';
import { createReferenceStore } from '../data/index.ts';
import { type GivenParams, type Measurement, measure } from '../metrics/index.ts';
import { defaultCase, loadCase } from './load-case.ts';
import { toPlainText } from './sentence.ts';
import { describeStructure } from './structure-sentences.ts';

const { legs } = loadCase(defaultCase);
const pair = { series: legs.challenger.series, benchmark: legs.incumbent.series };
const measureOn = (metric: string, params: GivenParams, day = '2026-10-02'): Measurement =>
  measure(createReferenceStore(), metric, params, parseIsoDate(day));

const tell = (...given: Parameters<typeof describeStructure>): string => toPlainText(describeStructure(...given));

it('says to which month the figures of a cycle run where they are older', () => {
  expect(tell(measureOn('leadership-cycles', {}), legs)).toContain('with figures to 2026-05');
  const params = { ...pair, figures: 'price' };
  expect(tell(measureOn('leadership-cycles', params, '2026-09-30'), legs)).not.toContain('with figures');
});

it('says that regimes are not unique', () => {
  const params = { series: '^RUT', benchmark: '^GSPC' };
  expect(tell(measureOn('markov-regime', params), legs)).toContain('the answer is not unique');
  expect(tell(measureOn('markov-regime', pair), legs)).not.toContain('not unique');
});

it('says a mix once for the pair of a case', () => {
  const benchmark = '0.5*^NDX+0.5*^GSPC';
  const mixed = { ...legs, incumbent: { ...legs.incumbent, series: benchmark } };
  const told = ['mean-breaks', 'structural-break-test', 'markov-regime'].map((metric) =>
    tell(measureOn(metric, { series: pair.series, benchmark }), mixed),
  );
  expect(told.map((sentence) => sentence.includes('is a mix'))).toEqual([true, false, false]);
});

it('says what a forecast better than the base rate rests on', () => {
  const real = measureOn('lead-probability', pair);
  const better = { ...real, details: { ...real.details, verdict: 'better than the base rate', forecasts: 276 } };
  expect(tell(better, legs)).not.toContain('one of several');
  const full = { ...better, params: { ...better.params, state: 'full' } };
  expect(tell(full, legs)).toContain('one of several forecasts looked at, and rests on some 23 outcomes');
});
